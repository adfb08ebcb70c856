// Compiles a résumé from another site in a worker of its own, which is terminated afterwards, or
// when it takes too long.
//
// Where the host's policy forbids workers, a hidden and sandboxed frame starts the worker.

import { WidgetError } from "./errors.js";
import type { CompiledProfile } from "./programs.js";
import type { Answer, FrameMessage, Request } from "./protocol.js";
import { startWorker } from "./start-worker.js";

/** Time limits. The worker itself limits how long it waits for the file. */
const START_TIMEOUT_MS = 10_000;
const COMPILE_TIMEOUT_MS = 5_000;

/** The number of workers that run at the same time. */
const MAX_WORKERS = 6;

let running = 0;
const waiting = new Set<() => void>();

/** A worker that has been started. */
interface StartedWorker {
  /** Sends the request, with the port for the answer. */
  post(request: Request, port: MessagePort): void;
  terminate(): void;
}

/**
 * Starts a worker. Calls `fail` if it cannot start, and removes its listeners when `signal` aborts.
 */
type Starter = (fail: (error: Error) => void, signal: AbortSignal) => StartedWorker;

/**
 * Compiles the file that `request` names. Returns the compiled profile.
 *
 * If a frame is needed, it is added to `parent`.
 */
export async function compileForeign(request: Request, parent: Node): Promise<CompiledProfile> {
  if (running >= MAX_WORKERS) await new Promise<void>((resolve) => waiting.add(resolve));
  running += 1;
  try {
    return await run(startDirectly, request).catch((error) => {
      if (error instanceof WidgetError) throw error;
      return run((fail, signal) => startInFrame(parent, fail, signal), request);
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
 * Runs one request in the worker that `start` starts. Throws a `WidgetError` if the worker reports
 * one, and another error if no worker could be started.
 */
async function run(start: Starter, request: Request): Promise<CompiledProfile> {
  const { port1, port2 } = new MessageChannel();
  const finished = new AbortController();
  let worker: StartedWorker | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const failAfter = (ms: number, error: Error) => {
        clearTimeout(timer);
        timer = setTimeout(() => reject(error), ms);
      };
      port1.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ("profile" in data) resolve(data);
        else if ("failure" in data) {
          const { code, params, messageId } = data.failure;
          reject(new WidgetError(code, params, messageId));
        } else if (data.stage === "fetch") clearTimeout(timer);
        else
          failAfter(
            COMPILE_TIMEOUT_MS,
            new WidgetError("too-slow", { url: request.url }, "too-slow-compile"),
          );
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

const startDirectly: Starter = (fail, signal) => {
  onViolation(/^(worker|child|script|default)-src/, fail, signal);
  const { worker, terminate } = startWorker();
  worker.addEventListener("error", () => fail(new Error("the worker did not start")));
  return { post: (request, port) => worker.postMessage(request, [port]), terminate };
};

/** See `frame.ts` for what the frame accepts. */
function startInFrame(parent: Node, ...[fail, signal]: Parameters<Starter>): StartedWorker {
  onViolation(/^(frame|child|default)-src/, fail, signal);
  const token = crypto.getRandomValues(new Uint32Array(4)).join("-");
  const frame = document.createElement("iframe");
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  frame.hidden = true;
  frame.sandbox = "allow-scripts";
  frame.src = new URL(`frame.html#${token}`, import.meta.url).href;
  parent.appendChild(frame);
  return {
    post: async (request, port) => {
      await loaded;
      const message: FrameMessage = { token, request };
      // An opaque origin cannot be named as the target, hence `*`.
      frame.contentWindow?.postMessage(message, "*", [port]);
    },
    terminate: () => frame.remove(),
  };
}

/**
 * Calls `fail` on a policy violation: not every browser reports a blocked worker or frame
 * otherwise.
 */
function onViolation(directives: RegExp, ...[fail, signal]: Parameters<Starter>): void {
  const listener = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    if (directives.test(effectiveDirective)) fail(new Error("the host's policy forbids it"));
  };
  document.addEventListener("securitypolicyviolation", listener, { signal });
}
