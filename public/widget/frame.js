// In a sandboxed frame: starts the worker for a page whose policy forbids it to, and hands it the page's request. The frame
// can do no more than any page on the web: its origin is none.

import { startWorker } from "./start.js";

const { worker } = startWorker();

addEventListener(
  "message",
  ({ source, data, ports }) => {
    if (source === parent) worker.postMessage(data, ports);
  },
  { once: true },
);
