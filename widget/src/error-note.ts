// The error message in place of a profile.

import type { WhoamiPage } from "./element.js";
import type { ErrorDescription } from "./messages.js";
import { adoptSheet } from "./sheets.js";

/** The style of the message. It does not depend on the widget's style sheet, which may be missing. */
const errorSheet = new CSSStyleSheet();
errorSheet.replaceSync(`.note { all: initial; color-scheme: inherit; display: block; margin-block: 8px; color: CanvasText; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
.note button { all: revert; font: inherit }`);

/**
 * Shows an error below the fallback, with a button where trying again may help. Returns the note.
 *
 * A reader can do nothing about the host's policy, so that error goes to the console only.
 */
export function showError(
  { code, message, retryLabel }: ErrorDescription,
  element: WhoamiPage,
): HTMLElement | undefined {
  if (code === "blocked") {
    console.warn(`<${element.localName}>: ${message}`);
    return undefined;
  }
  const note = document.createElement("p");
  note.className = "note";
  note.part = "error";
  note.setAttribute("role", "status");
  note.append(message);
  if (retryLabel) {
    const retry = document.createElement("button");
    retry.type = "button";
    retry.part = "retry";
    retry.append(retryLabel);
    retry.addEventListener("click", () => element.load());
    note.append(" ", retry);
  }
  adoptSheet(element.shadowRoot, errorSheet);
  element.shadowRoot.append(note);
  return note;
}
