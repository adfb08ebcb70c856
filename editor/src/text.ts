// `edit/text.js`: the text editor, CodeMirror 6. It has no history of its own: undo and redo are those
// of the document.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, indentWithTab } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  syntaxHighlighting,
  syntaxTree,
} from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { type EditorState, EditorState as State, type Extension } from "@codemirror/state";
import { EditorView, hoverTooltip, keymap, lineNumbers, type ViewUpdate } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Diagnostic } from "./program.js";
import { type JsonSchema, keyAt, propertiesAt } from "./schema.js";

/** What happens in the text editor. */
export interface Events {
  changed(text: string): void;
  /** Corrects what starts at an offset in bytes. */
  correct(offset: number): void;
  undo(): void;
  redo(): void;
}

/** Colours and sizes come from the custom properties of the page. */
const theme = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--canvas)" },
  ".cm-content": { caretColor: "var(--ink)", fontFamily: "var(--mono)", fontSize: "14px" },
  ".cm-cursor": { borderInlineStartColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "var(--canvas)", color: "var(--quiet)", border: "none" },
  "&.cm-focused": { outline: "2px solid var(--accent)", outlineOffset: "-2px" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
    backgroundColor: "color-mix(in oklab, var(--accent) 25%, transparent)",
  },
  ".cm-tooltip": {
    color: "var(--ink)",
    backgroundColor: "var(--canvas)",
    border: "1px solid var(--rule)",
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    color: "var(--on-accent)",
    backgroundColor: "var(--accent)",
  },
  ".cm-panels": { color: "var(--ink)", backgroundColor: "var(--canvas)" },
  ".cm-hint": { maxWidth: "40ch", padding: "4px 8px" },
});

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--accent)" },
  { tag: [tags.bool, tags.null, tags.number], color: "var(--tint-1)" },
]);

/** A text editor in an element. */
export class TextEditor {
  #view: EditorView;
  #isSetting = false;
  #events: Events;
  #correctLabel: string;

  /** `correctLabel` is that of the buttons that correct a mistake. */
  constructor(
    parent: HTMLElement,
    text: string,
    schema: JsonSchema,
    events: Events,
    correctLabel: string,
  ) {
    this.#events = events;
    this.#correctLabel = correctLabel;
    // In a shadow root, CodeMirror's styles are style sheets of its own, which the page's policy allows.
    const root = parent.shadowRoot ?? parent.attachShadow({ mode: "open" });
    root.replaceChildren();
    const run = (action: () => void) => () => {
      action();
      return true;
    };
    const extensions: Extension[] = [
      lineNumbers(),
      foldGutter(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      highlightSelectionMatches(),
      json(),
      syntaxHighlighting(colours),
      lintGutter(),
      autocompletion({ override: [(context) => complete(context, schema)] }),
      hoverTooltip((view, position) => hint(view.state, position, schema)),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": "JSON", tabindex: "0" }),
      theme,
      keymap.of([
        { key: "Mod-z", run: run(events.undo), shift: run(events.redo), preventDefault: true },
        { key: "Mod-y", run: run(events.redo), preventDefault: true },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...defaultKeymap,
        ...searchKeymap,
        ...foldKeymap,
        ...lintKeymap,
        indentWithTab,
      ]),
      EditorView.updateListener.of((update: ViewUpdate) => {
        if (update.docChanged && !this.#isSetting) events.changed(update.state.doc.toString());
      }),
    ];
    this.#view = new EditorView({
      state: State.create({ doc: text, extensions }),
      parent: root,
      root,
    });
  }

  /** Whether it is in the document. */
  get isShown(): boolean {
    return this.#view.dom.isConnected;
  }

  /** Removes the text editor. */
  destroy(): void {
    this.#view.destroy();
  }

  /** Shows another text. What is the same stays where it is, and so does the cursor. */
  setText(text: string): void {
    const old = this.#view.state.doc.toString();
    if (old === text) return;
    let from = 0;
    while (from < old.length && old[from] === text[from]) from += 1;
    let end = 0;
    const most = Math.min(old.length, text.length) - from;
    while (end < most && old.at(-1 - end) === text.at(-1 - end)) end += 1;
    this.#isSetting = true;
    this.#view.dispatch({
      changes: { from, to: old.length - end, insert: text.slice(from, text.length - end) },
    });
    this.#isSetting = false;
  }

  /** Underlines what has a diagnostic. */
  setDiagnostics(diagnostics: readonly Diagnostic[]): void {
    const { length } = this.#view.state.doc;
    const within = (offset: number) => Math.min(offset, length);
    const marks = diagnostics.map(({ start, end, severity, message, help, correctable }) => ({
      from: within(start),
      to: within(end),
      severity,
      message: help ? `${message}: ${help}` : message,
      actions:
        correctable === null
          ? []
          : [{ name: this.#correctLabel, apply: () => this.#events.correct(correctable) }],
    }));
    this.#view.dispatch(setDiagnostics(this.#view.state, marks));
  }

  /** Selects a range, and moves the focus there. */
  select(start: number, end: number): void {
    const { length } = this.#view.state.doc;
    const range = { anchor: Math.min(start, length), head: Math.min(end, length) };
    const effects = EditorView.scrollIntoView(range.anchor, { y: "center" });
    this.#view.dispatch({ selection: range, effects });
    this.#view.focus();
  }
}

/** Completes the keys of the object around the cursor. */
function complete(context: CompletionContext, schema: JsonSchema): CompletionResult | null {
  const word = context.matchBefore(/"?\w*/);
  const node = syntaxTree(context.state).resolveInner(context.pos, -1);
  const isKey =
    ["Object", "PropertyName", "{"].includes(node.name) || node.parent?.name === "Object";
  if (!word || !isKey || (word.from === word.to && !context.explicit)) return null;
  const options = propertiesAt(context.state, context.pos, schema).map(
    ({ key, description }): Completion => ({
      label: JSON.stringify(key),
      apply: `${JSON.stringify(key)}: `,
      detail: description,
      type: "property",
    }),
  );
  return { from: word.from, options, validFor: /^"?\w*$/ };
}

/** Says what the key under the pointer is for. */
function hint(state: EditorState, position: number, schema: JsonSchema) {
  const key = keyAt(state, position);
  if (!key) return null;
  const property = propertiesAt(state, key.from, schema).find((one) => one.key === key.name);
  if (!property?.description) return null;
  const dom = document.createElement("div");
  dom.className = "cm-hint";
  dom.append(property.description);
  return { pos: key.from, end: key.to, create: () => ({ dom }) };
}
