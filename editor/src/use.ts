// When the user begins to use a document.

/** The first events of a mouse, a finger, a keyboard, and a screen reader. */
const FIRST = ["pointermove", "pointerdown", "keydown", "focusin"];

/** Calls `act` when the user does something in the document for the first time. */
export function whenUsed(act: () => void): void {
  const used = new AbortController();
  const onUse = () => {
    used.abort();
    act();
  };
  for (const name of FIRST) addEventListener(name, onUse, { signal: used.signal, passive: true });
}
