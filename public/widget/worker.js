// In a worker: fetches somebody else's file and compiles it, within limits.

import { Failure, needs } from "./failure.js";
import files from "./files.js";

/** How long an answer may take, in milliseconds, and how long it may be, in bytes. */
const ANSWER = 10_000;
const SIZE = 1024 * 1024;

/** What files of JSON are sent as; some servers know no better than text or bytes. */
const TYPES =
  /^(application\/([\w.+-]+\+)?(x-)?json|text\/(x-)?json|text\/plain|(application|binary)\/octet-stream)$/;

const site = new URL("../", import.meta.url);

let violation;
self.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
  violation = needs(effectiveDirective, blockedURI);
});

/** Answers one request, `{url, lang, images}`, on the port that came with it. */
export async function answer({ data: { url, lang, images }, ports: [port] }) {
  try {
    const program = start();
    program.catch(() => {}); // whoever waits for it below hears of it
    port.postMessage({ stage: "fetch" });
    const file = await read(url);
    const { compile } = await program;
    port.postMessage({ stage: "compile" });
    const bytes = run(() => compile(file, url, lang, images), url);
    port.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    // A violation is told of a moment after what it has kept from happening.
    await new Promise((resolve) => setTimeout(resolve));
    const failure =
      error instanceof Failure ? error : new Failure("broken", { reason: error.message });
    const { code, detail } = violation ? new Failure("blocked", { needs: violation }) : failure;
    port.postMessage({ failure: { code, detail } });
  }
}

/** The compiler, a program of its own that only loads here. */
async function start() {
  const wasm = fetch(new URL(files.compiler.wasm, site));
  wasm.catch(() => {});
  const program = await import(new URL(files.compiler.glue, site));
  await program.default({ module_or_path: wasm });
  return program;
}

/** Compiles; what is refused comes as a code and a sentence with a space between. */
function run(compile, url) {
  try {
    return compile();
  } catch (refused) {
    // Whatever else is thrown is the end of the program: the file was too much for it.
    if (typeof refused !== "string")
      throw new Failure("not-a-resume", { url, reason: "it is nested too deeply" });
    const [, code, reason] = refused.match(/^(\S+) ([^]*)$/);
    throw new Failure(code, { url, reason });
  }
}

/** The bytes of the file. What counts are those that arrive, unpacked: what a server says of their number may be wrong. */
async function read(url) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ANSWER);
  try {
    const response = await fetch(url, {
      signal: limit.signal,
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
    const { status } = response;
    if (status >= 500) throw new Failure("offline", { url, status });
    if (!response.ok) throw new Failure("not-found", { url, status });
    const type = (response.headers.get("content-type") ?? "text/plain")
      .split(";")[0]
      .trim()
      .toLowerCase();
    if (!TYPES.test(type)) throw new Failure("wrong-type", { url, type });
    const chunks = [];
    let size = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
      chunks.push(value);
      size += value.length;
      if (size > SIZE) throw new Failure("too-big", { url });
    }
  } catch (error) {
    if (limit.signal.aborted) throw new Failure("too-slow", { url, stage: "fetch" });
    if (error instanceof Failure) throw error;
    throw new Failure((await answers(url)) ? "refused" : "offline", { url });
  } finally {
    clearTimeout(timer);
    limit.abort();
  }
}

/** Whether there is an answer at all, though we may not read it. */
async function answers(url) {
  try {
    await fetch(url, {
      mode: "no-cors",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(ANSWER),
    });
    return true;
  } catch {
    return false;
  }
}
