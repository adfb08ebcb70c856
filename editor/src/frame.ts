// The preview, as the editor sees it: sends it profiles.

import files from "./files.js";
import { type Checked, fetchFile } from "./program.js";

/** What the preview gets first: the program. */
export interface Start {
  readonly module: WebAssembly.Module;
}

/** What the preview gets for each version of the document. */
export interface Update {
  readonly profile: Uint8Array;
  readonly messages: Uint8Array;
  /** The portrait, if it is not one of the site. */
  readonly portrait: Blob | undefined;
}

/** How the preview looks. */
export interface Appearance {
  /** Whether it looks as it is printed. */
  readonly isPaper: boolean;
}

const messages = new Map<string, Promise<Uint8Array>>();

/** The messages of the page in a language, or in English. */
function messagesFor(lang: string): Promise<Uint8Array> {
  const tag = lang.toLowerCase().split("-")[0] ?? "";
  const name = new Map(Object.entries(files.messages)).get(tag) ?? files.messages.en;
  const known = messages.get(name);
  if (known) return known;
  const loading = fetchFile(name).then(async (file) => new Uint8Array(await file.arrayBuffer()));
  messages.set(name, loading);
  return loading;
}

/** The frame with the preview. */
export class Frame {
  #module: WebAssembly.Module;
  #latest: Update | undefined;
  #isReady = false;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
    addEventListener("message", ({ data, source, origin }) => {
      if (origin !== location.origin || source !== this.#window) return;
      if (data === "loaded") this.#send({ module: this.#module } satisfies Start);
      if (data !== "ready") return;
      this.#isReady = true;
      if (this.#latest) this.#send(this.#latest);
    });
    const frame = this.#element;
    if (frame) frame.src = "preview.html";
  }

  get #element(): HTMLIFrameElement | null {
    return document.querySelector("#preview");
  }

  get #window(): Window | null | undefined {
    return this.#element?.contentWindow;
  }

  #send(message: Start | Update | Appearance): void {
    this.#window?.postMessage(message, location.origin);
  }

  /** Shows the page as it is printed, or as it is on a screen. */
  showPaper(isPaper: boolean): void {
    this.#send({ isPaper } satisfies Appearance);
  }

  /** Prints the page. */
  print(): void {
    this.#window?.print();
  }

  /** Shows a checked document. One that gives no page leaves the last one. */
  async show({ profile, lang }: Checked, portrait: Blob | undefined): Promise<void> {
    if (!profile) return;
    this.#latest = { profile, messages: await messagesFor(lang), portrait };
    if (this.#isReady) this.#send(this.#latest);
  }
}
