// Reads somebody else's file in a worker, which is thrown away afterwards or when it takes too long.
//
// Where the page's policy forbids a worker, an invisible frame of our own origin starts it, in a sandbox.

import { Failure } from "./failure.js";
import { startWorker } from "./start.js";

/** How long compiling may take, and starting a worker, in milliseconds. The other limits are kept by the worker. */
const COMPILE = 5_000;
const START = 10_000;
/** How many workers there are at once. */
const AT_ONCE = 6;

let running = 0;
const waiting = new Set();

/** The origins from which pictures of the file at `url` are shown. */
export const origins = (url) => [...new Set([url.origin, location.origin])].join(" ");

/** The compiled profile of the file that `request` names. The frame, if one is needed, stands in `shadow`. */
export async function readForeign(request, shadow) {
  if (running >= AT_ONCE) await new Promise((resolve) => waiting.add(resolve));
  running += 1;
  try {
    return await ask(startHere, request).catch((error) => {
      if (error instanceof Failure) throw error;
      return ask((...rest) => startInFrame(shadow, ...rest), request);
    });
  } finally {
    running -= 1;
    for (const next of waiting) {
      waiting.delete(next);
      next();
      break;
    }
  }
}

/**
 * Asks whoever `start` starts: it is called with what to call where starting fails, and with a signal that ends what it
 * listens to, and gives `{post, end}`. Fails with a `Failure` where there is an answer that says so, and with another error
 * where nobody could be asked.
 */
async function ask(start, request) {
  const { port1, port2 } = new MessageChannel();
  const done = new AbortController();
  let reader, timer;
  try {
    return await new Promise((resolve, reject) => {
      const within = (time, error) => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(error), time);
      };
      port1.onmessage = ({ data: { stage, bytes, failure } }) => {
        if (stage === "fetch")
          clearTimeout(timer); // it keeps to its own limit
        else if (stage === "compile") within(COMPILE, new Failure("too-slow", { stage }));
        else if (failure) reject(new Failure(failure.code, failure.detail));
        else resolve(bytes);
      };
      within(START, new Error("no worker has started"));
      reader = start(reject, done.signal);
      reader.post(request, port2);
    });
  } finally {
    clearTimeout(timer);
    done.abort();
    port1.close();
    reader?.end();
  }
}

function startHere(fail, signal) {
  onViolation(/^(worker|child|script|default)-src/, fail, signal);
  const { worker, end } = startWorker();
  worker.addEventListener("error", () => fail(new Error("the worker did not start")));
  return { post: (request, port) => worker.postMessage(request, [port]), end };
}

function startInFrame(shadow, fail, signal) {
  onViolation(/^(frame|child|default)-src/, fail, signal);
  const frame = document.createElement("iframe");
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.hidden = true;
  frame.sandbox = "allow-scripts";
  frame.src = new URL("frame.html", import.meta.url);
  shadow.append(frame);
  return {
    // Its origin is none, so it can't be named; the request holds nothing but an address.
    post: (request, port) =>
      loaded.then(() => frame.contentWindow?.postMessage(request, "*", [port])),
    end: () => frame.remove(),
  };
}

/** Not every browser tells a worker or a frame that it was forbidden, but the document is told. */
function onViolation(directives, fail, signal) {
  const listen = ({ effectiveDirective }) => {
    if (directives.test(effectiveDirective)) fail(new Error("it is forbidden"));
  };
  document.addEventListener("securitypolicyviolation", listen, { signal });
}
