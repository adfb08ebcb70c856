// Checks documents in a worker, the latest one only.

import type { Checked } from "./program.js";
import type { Request } from "./worker.js";
import { startWorker } from "./worker-url.js";

/** A worker that checks documents. */
export class Checker {
  #worker: Worker;
  #base: string;
  /** The document to check next. */
  #next: string | undefined;
  #isBusy = true;

  /** Starts the worker. `base` is the path of the site, and `onChecked` gets every result. */
  constructor(module: WebAssembly.Module, base: string, onChecked: (checked: Checked) => void) {
    this.#base = base;
    this.#worker = startWorker("worker");
    this.#worker.postMessage(module);
    this.#worker.onmessage = ({ data }: MessageEvent<Checked | "ready">) => {
      this.#isBusy = false;
      if (data !== "ready") onChecked(data);
      this.#checkNext();
    };
  }

  /** Checks a document, unless another one follows before the worker is free. */
  check(text: string): void {
    this.#next = text;
    this.#checkNext();
  }

  #checkNext(): void {
    if (this.#isBusy || this.#next === undefined) return;
    const request: Request = { text: this.#next, base: this.#base };
    this.#next = undefined;
    this.#isBusy = true;
    this.#worker.postMessage(request);
  }
}
