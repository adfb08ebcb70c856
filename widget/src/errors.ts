// What can go wrong in the widget. Shared by the host page and the worker.

import type { ErrorCode } from "./element.js";
import { parseUrl } from "./urls.js";

const site = new URL("../", import.meta.url);

/** The values of a message's placeholders. */
export type Params = Readonly<Record<string, string | number | undefined>>;

/**
 * A reason why a profile cannot be shown.
 *
 * `messageId` names the sentence in `catalogue.js`, where one code has several, and `params` are
 * the values of its placeholders.
 */
export class WidgetError extends Error {
  readonly code: ErrorCode;
  readonly params: Params;
  readonly messageId: string;

  constructor(code: ErrorCode, params: Params = {}, messageId: string = code) {
    super(code);
    this.code = code;
    this.params = params;
    this.messageId = messageId;
  }
}

/** The reason that a value gives that was thrown: usually, but not always, an `Error`. */
export const reasonOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);

/** The directive that a Content-Security-Policy lacks, written as it has to be added. */
export function missingDirective(effectiveDirective: string, blockedUri: string): string {
  if (blockedUri === "wasm-eval") return "script-src 'wasm-unsafe-eval'";
  if (effectiveDirective.startsWith("require-trusted-types"))
    return `frame-src ${site.origin} (or no require-trusted-types-for 'script')`;
  const name = effectiveDirective.replace(/-(elem|attr)$/, "");
  if (blockedUri.startsWith("blob") || name === "frame-src")
    return `worker-src blob: (or frame-src ${site.origin})`;
  return `${name} ${parseUrl(blockedUri)?.origin ?? site.origin}`;
}
