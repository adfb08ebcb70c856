// What the host page and the worker say to each other, over the port that comes with the request.

import type { ErrorCode } from "./element.js";
import type { Params } from "./errors.js";
import type { CompiledProfile } from "./programs.js";

/** A résumé to fetch and compile. */
export interface Request {
  readonly url: string;
  /** The path of the site that the file belongs to, for the site's own file. */
  readonly base?: string;
  /** The origins of the images that may be shown, separated by spaces. Omit it to allow all. */
  readonly images: string | undefined;
}

/** The progress of a request, its result, or why there is none. */
export type Answer =
  | { readonly stage: "fetch" | "compile" }
  | CompiledProfile
  | { readonly failure: { code: ErrorCode; params: Params; messageId: string } };

/** The URLs of the files of the worker: its own script, and the compiler. */
export interface WorkerFiles {
  readonly url: string;
  readonly glue: string;
  readonly wasm: string;
}

/** What the sandboxed frame expects: the request, and the token that the frame was started with. */
export interface FrameMessage {
  readonly token: string;
  readonly request: Request;
}
