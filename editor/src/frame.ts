// The preview, as the editor sees it: sends it profiles.

import files from "./files.js";
import { type Checked, fetchFile } from "./program.js";

/** What the preview gets for each version of the document. */
export interface Update {
  readonly profile: Uint8Array;
  readonly messages: Uint8Array;
  /** The `blob:` URL of the portrait, if it is not one of the site. */
  readonly portrait: string | undefined;
}

/** How the preview looks. */
export interface Appearance {
  /** Whether it looks as it is printed. */
  readonly isPaper: boolean;
}

/** What the editor tells the preview. With "start", it loads its program. */
export type ToPreview = "start" | Update | Appearance;

/** What the preview tells the editor: it is loaded, it is being used, it shows an update, or its program could not be loaded. */
export type FromPreview = "loaded" | "used" | "shown" | "failed";

/** What happens in the preview. */
export interface Events {
  /** The user has begun to use it. */
  used(): void;
  /** Its program could not be loaded. */
  failed(): void;
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
  loading.catch(() => messages.delete(name));
  return loading;
}

/** The frame with the preview. */
export class Frame {
  /** Whether its document is loaded, whether it has been told to load its program then, and whether that could not be loaded. */
  #state: "loading" | "starting" | "loaded" | "started" | "failed" = "loading";
  #latest: Update | undefined;
  #isPaper = false;

  /** Loads the preview. `isPublished` says whether the document is the one whose page it contains. */
  constructor(isPublished: boolean, events: Events) {
    const frame = this.#element;
    addEventListener("message", ({ data, source, origin }: MessageEvent<FromPreview>) => {
      if (origin !== location.origin || source !== this.#window) return;
      if (data === "used") events.used();
      if (data === "shown" && frame) frame.style.visibility = "";
      if (data === "failed") {
        this.#state = "failed";
        events.failed();
      }
      if (data !== "loaded") return;
      const isFirst = this.#state === "loading";
      this.#state = "loaded";
      if (!isFirst) this.start();
      if (this.#isPaper) this.showPaper(true);
      if (this.#latest) this.#send(this.#latest);
    });
    if (!frame) return;
    if (!isPublished) frame.style.visibility = "hidden";
    frame.src = "preview.html";
  }

  get #element(): HTMLIFrameElement | null {
    return document.querySelector("#preview");
  }

  get #window(): Window | null | undefined {
    return this.#element?.contentWindow;
  }

  #send(message: ToPreview): void {
    this.#window?.postMessage(message, location.origin);
  }

  /** Loads the program that renders documents, unless it is. */
  start(): void {
    if (this.#state === "loading") this.#state = "starting";
    if (this.#state === "loaded") {
      this.#state = "started";
      this.#send("start");
    }
    if (this.#state === "failed") {
      this.#state = "starting";
      this.#window?.location.reload();
    }
  }

  /** Shows the page as it is printed, or as it is on a screen. */
  showPaper(isPaper: boolean): void {
    this.#isPaper = isPaper;
    this.#send({ isPaper });
  }

  /** Prints the page. */
  print(): void {
    this.#window?.print();
  }

  /** Shows a checked document. One that gives no page leaves the last one. */
  async show({ profile, lang }: Checked, portrait: string | undefined): Promise<void> {
    if (!profile) return;
    this.#latest = { profile, messages: await messagesFor(lang), portrait };
    if (this.#state === "started") this.#send(this.#latest);
  }
}
