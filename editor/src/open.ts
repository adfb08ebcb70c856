// Opens documents: files, pasted texts and URLs, in JSON Resume or in another format.

import type { Fetch, Fetched, Import, Imported } from "./builder.js";
import { startWorker } from "./worker-url.js";

/** A document, or why there is none. */
export type Opened =
  | {
      /** The document. */
      readonly text: string;
      /** The format that it was imported from. */
      readonly format?: string;
      /** What was not understood. */
      readonly notUnderstood: readonly string[];
    }
  | { readonly failure: "unfetched" | "unread" | "unknown" };

/** Reads a document, from another format if it is not JSON Resume. */
export async function read(content: Uint8Array): Promise<Opened> {
  const text = decode(content);
  if (isResume(text)) return { text, notUnderstood: [] };
  const imported = await runBuilder<Import, Imported>({ content });
  if ("text" in imported) return imported;
  if (imported.failure !== "unknown") return { failure: "unread" };
  // The diagnostics of an object explain it.
  return isObject(text) ? { text, notUnderstood: [] } : { failure: "unknown" };
}

/** Reads what was pasted: a document, or the URL of one. */
export async function readPasted(pasted: string): Promise<Opened> {
  const url = pasted.trim();
  if (!/^https?:\/\/\S+$/i.test(url)) return read(new TextEncoder().encode(pasted));
  const fetched = await runBuilder<Fetch, Fetched>({ url: rawUrl(url) });
  return "content" in fetched ? read(fetched.content) : { failure: "unfetched" };
}

/** The URL of the file itself, where GitHub shows a page about it. */
function rawUrl(url: string): string {
  const file = /^https:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|raw)\/(.+)$/.exec(url);
  if (file) return `https://raw.githubusercontent.com/${file[1]}/${file[2]}`;
  const gist = /^https:\/\/gist\.github\.com\/([^/]+\/[0-9a-f]+)\/?$/.exec(url);
  return gist ? `https://gist.githubusercontent.com/${gist[1]}/raw` : url;
}

/** The text of a file: UTF-8, or UTF-16 with a byte order mark, which some editors on Windows write. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isUtf16 ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether a text starts like a JSON object. */
const isObject = (text: string) => text.trimStart().startsWith("{");

/** Whether a text is JSON Resume, or JSON with a mistake, which its diagnostics explain. */
function isResume(text: string): boolean {
  if (!isObject(text)) return false;
  try {
    const { basics, work } = JSON.parse(text);
    return basics !== undefined || work !== undefined;
  } catch {
    return true;
  }
}

/** Runs a task in a worker of its own. */
export async function runBuilder<Task, Result>(task: Task): Promise<Result | { failure: string }> {
  const worker = startWorker("builder");
  const result = new Promise<Result | { failure: string }>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Result>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ failure: message });
  });
  worker.postMessage(task);
  return result.finally(() => worker.terminate());
}
