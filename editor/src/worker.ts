// `edit/worker.js`: checks and corrects documents in a worker, so that typing never waits.

import files from "./files.js";
import { type Checked, type CheckerProgram, startProgram, today } from "./program.js";

/** A document to check. */
export interface Check {
  readonly text: string;
  /** The path of the site, with a slash at both ends. */
  readonly base: string;
}

/** A document to correct: everything, or what starts at an offset in bytes. */
export interface Correct {
  readonly text: string;
  readonly offset: number | undefined;
}

/** A corrected document, if there was anything to correct. */
export interface Corrected {
  readonly before: string;
  readonly text: string | undefined;
}

function answer(program: CheckerProgram, request: Check | Correct): Checked | Corrected {
  const { text } = request;
  if (!("base" in request))
    return { before: text, text: program.correct(text, request.offset) } satisfies Corrected;
  const checked = program.check(text, request.base, today());
  const { profile, lang, diagnostics, isCorrectable } = checked;
  return { profile, lang, diagnostics, isCorrectable } satisfies Checked;
}

try {
  const program = await startProgram<CheckerProgram>(files.checker);
  self.onmessage = ({ data }: MessageEvent<Check | Correct>) =>
    self.postMessage(answer(program, data));
  self.postMessage("ready");
} catch {
  self.postMessage("failed");
}
