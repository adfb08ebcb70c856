// Checks documents in a worker, the latest one only, and corrects them.

import type { Checked } from "./program.js";
import type { Check, Correct, Corrected } from "./worker.js";
import { startWorker } from "./worker-url.js";

/** What the checker reports. */
export interface Reports {
  checked(checked: Checked): void;
  corrected(corrected: Corrected): void;
  /** The program could not be loaded. The next document is the next try. */
  failed(): void;
}

/** A worker that checks documents. It starts with the first one. */
export class Checker {
  #reports: Reports;
  #worker: Worker | undefined;
  /** The document to check next. */
  #check: Check | undefined;
  /** The correction to make next. */
  #correct: Correct | undefined;
  #isBusy = true;

  constructor(reports: Reports) {
    this.#reports = reports;
  }

  #start(): Worker {
    const worker = startWorker("worker");
    let isReady = false;
    const stop = () => {
      worker.terminate();
      this.#worker = undefined;
      this.#isBusy = true;
    };
    worker.onmessage = ({ data }: MessageEvent<Checked | Corrected | "ready" | "failed">) => {
      if (data === "failed") {
        stop();
        this.#reports.failed();
        return;
      }
      isReady = true;
      this.#isBusy = false;
      if (data !== "ready") {
        if ("before" in data) this.#reports.corrected(data);
        else this.#reports.checked(data);
      }
      this.#next();
    };
    // A document that exhausts the program's stack or memory ends it. The next one gets a new worker.
    worker.onerror = () => {
      stop();
      if (isReady) this.#worker = this.#start();
      else this.#reports.failed();
    };
    return worker;
  }

  /** Checks a document, unless another one follows before the worker is free. */
  check(document: Check): void {
    this.#check = document;
    this.#next();
  }

  /** Corrects a document. */
  correct(document: Correct): void {
    this.#correct = document;
    this.#next();
  }

  #next(): void {
    this.#worker ??= this.#start();
    const request = this.#correct ?? this.#check;
    if (this.#isBusy || !request) return;
    if (request === this.#correct) this.#correct = undefined;
    else this.#check = undefined;
    this.#isBusy = true;
    this.#worker.postMessage(request);
  }
}
