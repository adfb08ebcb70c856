/** Adds a style sheet to a shadow root, unless the root has it. */
export function adoptSheet(shadow: ShadowRoot, sheet: CSSStyleSheet): void {
  shadow.adoptedStyleSheets = [...new Set([...shadow.adoptedStyleSheets, sheet])];
}
