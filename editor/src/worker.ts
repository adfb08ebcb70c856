// `edit/worker.js`: checks documents in a worker, so that typing never waits.

import { type Checked, startProgram, today } from "./program.js";

/** A document to check. */
export interface Request {
  readonly text: string;
  readonly base: string;
}

const { data: module } = await new Promise<MessageEvent<WebAssembly.Module>>((resolve) => {
  self.onmessage = resolve;
});
const program = await startProgram(module);

self.onmessage = ({ data: { text, base } }: MessageEvent<Request>) => {
  const { profile, lang, diagnostics, isCorrectable } = program.check(text, base, today());
  const checked: Checked = { profile, lang, diagnostics, isCorrectable };
  self.postMessage(checked);
};
self.postMessage("ready");
