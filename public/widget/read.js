// Reads somebody else's file in a worker, which is thrown away afterwards or when it takes too long.
//
// A worker's script must come from the page's own origin, so it starts from a blob that imports ours. Where the page's
// policy forbids that, an invisible frame of our own origin starts it, in a sandbox.

import { Failure } from "./failure.js";

/** How long compiling may take, and starting a worker, in milliseconds. The other limits are kept by the worker. */
const COMPILE = 5_000;
const START = 10_000;
/** How many workers there are at once. */
const AT_ONCE = 6;

let running = 0;
const waiting = [];

/** The origins from which pictures of the file at `url` are shown. */
export const origins = (url) => [...new Set([url.origin, location.origin])].join(" ");

/** The compiled profile of the file that `request` names. The frame, if one is needed, stands in `shadow`. */
export async function readForeign(request, shadow) {
  if (running >= AT_ONCE) await new Promise((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await ask(worker, request).catch((error) => {
      if (error instanceof Failure) throw error;
      return ask(() => frame(shadow), request);
    });
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/**
 * Asks whoever `start` starts; it gives `{post, onFail, end}`. Fails with a `Failure` where there is an answer that says
 * so, and with another error where nobody could be asked.
 */
async function ask(start, request) {
  const { port1, port2 } = new MessageChannel();
  let reader, timer;
  try {
    return await new Promise((resolve, reject) => {
      const within = (time, error) => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(error), time);
      };
      port1.onmessage = ({ data: { stage, bytes, failure } }) => {
        if (stage === "fetch") clearTimeout(timer); // it keeps to its own limit
        else if (stage === "compile") within(COMPILE, new Failure("too-slow", { stage }));
        else if (failure) reject(new Failure(failure.code, failure.detail));
        else resolve(bytes);
      };
      within(START, new Error("no worker has started"));
      reader = start();
      reader.onFail(reject);
      reader.post(request, port2);
    });
  } finally {
    clearTimeout(timer);
    port1.close();
    reader?.end();
  }
}

function worker() {
  const script = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`;
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(url, { type: "module" });
  return {
    post: (request, port) => worker.postMessage(request, [port]),
    onFail: (fail) => worker.addEventListener("error", () => fail(new Error("the worker did not start"))),
    end() {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

function frame(shadow) {
  const frame = document.createElement("iframe");
  frame.hidden = true;
  frame.sandbox = "allow-scripts";
  frame.src = new URL("frame.html", import.meta.url);
  shadow.append(frame);
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  return {
    // Its origin is none, so it can't be named; the request holds nothing but an address.
    post: (request, port) => loaded.then(() => frame.contentWindow?.postMessage(request, "*", [port])),
    onFail: (fail) => document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
      if (/^(frame|child|default)-src/.test(effectiveDirective)) fail(new Error("the frame did not start"));
    }, { once: true }),
    end: () => frame.remove(),
  };
}
