// Checks documents in a worker, the latest one only.

import type { Checked } from "./program.js";
import type { Request } from "./worker.js";
import { startWorker } from "./worker-url.js";

/** A worker that checks documents. */
export class Checker {
  #module: WebAssembly.Module;
  #base: string;
  #onChecked: (checked: Checked) => void;
  #worker: Worker;
  /** The document to check next. */
  #next: string | undefined;
  #isBusy = true;

  /** Starts the worker. `base` is the path of the site, and `onChecked` gets every result. */
  constructor(module: WebAssembly.Module, base: string, onChecked: (checked: Checked) => void) {
    this.#module = module;
    this.#base = base;
    this.#onChecked = onChecked;
    this.#worker = this.#start();
  }

  #start(): Worker {
    const worker = startWorker("worker");
    let isReady = false;
    worker.postMessage(this.#module);
    worker.onmessage = ({ data }: MessageEvent<Checked | "ready">) => {
      isReady = true;
      this.#isBusy = false;
      if (data !== "ready") this.#onChecked(data);
      this.#checkNext();
    };
    // A document that exhausts the program's stack or memory ends it. The next one gets a new worker.
    worker.onerror = () => {
      worker.terminate();
      if (isReady) this.#worker = this.#start();
    };
    return worker;
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
