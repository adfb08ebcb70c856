// Loaded only for elements with `src`: compiles a résumé from another site in a worker of its own,
// which is terminated afterwards, or when it takes too long.
//
// Where the host's policy forbids workers, a hidden and sandboxed frame starts the worker.

import { WidgetError } from "./errors.js";
import { startWorker } from "./start-worker.js";

/** Time limits. The worker itself limits how long it waits for the file. */
const START_TIMEOUT_MS = 10_000;
const COMPILE_TIMEOUT_MS = 5_000;

/** The number of workers that run at the same time. */
const MAX_WORKERS = 6;

let running = 0;
const waiting = new Set();

/**
 * Compiles the file that `request` names, `{url, lang, images}`. Returns the compiled profile.
 *
 * If a frame is needed, it is added to `shadow`.
 */
export async function compileForeign(request, shadow) {
  if (running >= MAX_WORKERS) await new Promise((resolve) => waiting.add(resolve));
  running += 1;
  try {
    return await run(startDirectly, request).catch((error) => {
      if (error instanceof WidgetError) throw error;
      return run((...rest) => startInFrame(shadow, ...rest), request);
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
 * Runs one request in the worker that `start` starts.
 *
 * `start(fail, signal)` returns `{post, terminate}`. It calls `fail` if the worker cannot start,
 * and removes its listeners when `signal` aborts. Throws a `WidgetError` if the worker reports one,
 * and another error if no worker could be started.
 */
async function run(start, request) {
  const { port1, port2 } = new MessageChannel();
  const finished = new AbortController();
  let worker, timer;
  try {
    return await new Promise((resolve, reject) => {
      const failAfter = (ms, error) => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(error), ms);
      };
      port1.onmessage = ({ data: { stage, bytes, failure } }) => {
        if (stage === "fetch") clearTimeout(timer);
        else if (stage === "compile")
          failAfter(
            COMPILE_TIMEOUT_MS,
            new WidgetError("too-slow", { url: request.url }, "too-slow-compile"),
          );
        else if (failure) reject(new WidgetError(failure.code, failure.params, failure.messageId));
        else resolve(bytes);
      };
      failAfter(START_TIMEOUT_MS, new Error("the worker did not start in time"));
      worker = start(reject, finished.signal);
      worker.post(request, port2);
    });
  } finally {
    clearTimeout(timer);
    finished.abort();
    port1.close();
    worker?.terminate();
  }
}

function startDirectly(fail, signal) {
  onViolation(/^(worker|child|script|default)-src/, fail, signal);
  const { worker, terminate } = startWorker();
  worker.addEventListener("error", () => fail(new Error("the worker did not start")));
  return { post: (request, port) => worker.postMessage(request, [port]), terminate };
}

/** See `frame.js` for what the frame accepts. */
function startInFrame(shadow, fail, signal) {
  onViolation(/^(frame|child|default)-src/, fail, signal);
  const token = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const frame = document.createElement("iframe");
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.hidden = true;
  frame.sandbox = "allow-scripts";
  frame.src = new URL(`frame.html#${token}`, import.meta.url);
  shadow.append(frame);
  return {
    // An opaque origin cannot be named as the target, hence `*`.
    post: (request, port) =>
      loaded.then(() => frame.contentWindow?.postMessage({ token, request }, "*", [port])),
    terminate: () => frame.remove(),
  };
}

/**
 * Calls `fail` on a policy violation: not every browser reports a blocked worker or frame
 * otherwise.
 */
function onViolation(directives, fail, signal) {
  const listener = ({ effectiveDirective }) => {
    if (directives.test(effectiveDirective)) fail(new Error("the host's policy forbids it"));
  };
  document.addEventListener("securitypolicyviolation", listener, { signal });
}
