// Runs in a worker: fetches a résumé from another site and compiles it, within limits. This is no
// module, but a script: see start-worker.ts.

import type { ErrorCode } from "./element.js";
import { missingDirective, reasonOf, WidgetError } from "./errors.js";
import type { CompilerProgram } from "./programs.js";
import type { Answer, Request, WorkerFiles } from "./protocol.js";

/** What the script has set that has loaded this one. `load` runs another script. */
declare const whoami: WorkerFiles & { load(url: string): void };
/** What the glue of the compiler sets. */
declare const whoamiCompiler: CompilerProgram;

/** How long the file may take to arrive. */
const FETCH_TIMEOUT_MS = 10_000;
/** How large the file may be, uncompressed. */
const MAX_FILE_BYTES = 1024 * 1024;

/** The media types of JSON, and the general ones that some servers use for it. */
const ACCEPTED_TYPES =
  /^(application\/([\w.+-]+\+)?(x-)?json|text\/(x-)?json|text\/plain|(application|binary)\/octet-stream)$/;

let blockedBy: string | undefined;
self.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  blockedBy = missingDirective(effectiveDirective, blockedURI);
});

/** Answers one request on the port that it came with. */
async function answer({
  data: { url, base, images },
  ports: [port],
}: MessageEvent<Request>): Promise<void> {
  const post = (message: Answer, transfer: Transferable[] = []) =>
    port?.postMessage(message, transfer);
  try {
    post({ stage: "fetch" });
    const download = fetchFile(url);
    download.catch(() => {}); // A failure is reported below, where the file is awaited.
    const compiler = loadCompiler();
    compiler.catch(() => {}); // So is this one.
    const file = await download;
    const { compile } = await compiler;
    post({ stage: "compile" });
    const { profile, lang } = run(() => compile(file, url, base, images, today()), url);
    post({ profile, lang }, [profile.buffer]);
  } catch (error) {
    // Browsers report a policy violation shortly after the blocked operation has failed.
    await new Promise((resolve) => setTimeout(resolve));
    const { code, params, messageId } = classify(error);
    post({ failure: { code, params, messageId } });
  }
}

/** The reader's date, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function classify(thrown: unknown): WidgetError {
  if (blockedBy) return new WidgetError("blocked", { directives: blockedBy });
  if (thrown instanceof WidgetError) return thrown;
  return new WidgetError("broken", { reason: reasonOf(thrown) });
}

/** Loads the compiler, a WebAssembly program that only the worker needs. */
async function loadCompiler(): Promise<CompilerProgram> {
  const wasm = fetch(whoami.wasm);
  wasm.catch(() => {}); // If the glue fails to load, nothing else handles this rejection.
  // What has been requested so far goes on loading while this waits.
  whoami.load(whoami.glue);
  await whoamiCompiler.default({ module_or_path: wasm });
  return whoamiCompiler;
}

/**
 * Runs the compiler on the file from `url`.
 *
 * The compiler throws a string: a code and a sentence, separated by a space. Anything else that it
 * throws is a trap, because the file exhausts its stack or memory.
 */
function run<T>(compile: () => T, url: string): T {
  try {
    return compile();
  } catch (error) {
    const [, code, reason = ""] = (typeof error === "string" && error.match(/^(\S+) (.*)$/s)) || [];
    if (!code) throw new WidgetError("not-a-resume", { url }, "not-a-resume-complex");
    if (code === "too-big") {
      const [elements, max] = reason.split(" ");
      throw new WidgetError(code, { url, elements, max }, "too-big-content");
    }
    throw new WidgetError(code as ErrorCode, { url, reason });
  }
}

/**
 * Fetches the bytes of the file.
 *
 * The size limit counts the bytes after decompression: a `Content-Length` header may be wrong.
 */
async function fetchFile(url: string): Promise<Uint8Array> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), FETCH_TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      signal: limit.signal,
      // A file that was replaced is shown at once.
      cache: "no-cache",
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const { status } = response;
    if (status >= 500) throw new WidgetError("offline", { url, status }, "offline-status");
    if (!response.ok) throw new WidgetError("not-found", { url, status });
    const header = response.headers.get("content-type") ?? "text/plain";
    const type = header.replace(/;.*/s, "").trim().toLowerCase();
    if (!ACCEPTED_TYPES.test(type)) throw new WidgetError("wrong-type", { url, type });
    const chunks: BlobPart[] = [];
    let size = 0;
    for (const reader = response.body?.getReader(); ; ) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
      chunks.push(value);
      size += value.length;
      if (size > MAX_FILE_BYTES) throw new WidgetError("too-big", { url });
    }
  } catch (error) {
    if (limit.signal.aborted) throw new WidgetError("too-slow", { url });
    if (error instanceof WidgetError) throw error;
    if (await isReachable(url)) throw new WidgetError("refused", { url });
    throw new WidgetError("offline", { url });
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

/** Whether the server answers at all, even if the answer may not be read. */
async function isReachable(url: string): Promise<boolean> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), FETCH_TIMEOUT_MS);
  try {
    await fetch(url, {
      mode: "no-cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: limit.signal,
    });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

self.addEventListener("message", answer, { once: true });
