// What can go wrong in the widget. Shared by the host page and the worker.

import { parseUrl } from "./urls.js";

const site = new URL("../", import.meta.url);

/**
 * A reason why a profile cannot be shown.
 *
 * `code` is one of the codes in docs/widget.md. `messageId` names the sentence in `catalogue.js`,
 * where one code has several, and `params` are the values of its placeholders.
 */
export class WidgetError extends Error {
  constructor(code, params = {}, messageId = code) {
    super(code);
    this.code = code;
    this.params = params;
    this.messageId = messageId;
  }
}

/** The directive that a Content-Security-Policy lacks, written as it has to be added. */
export function missingDirective(effectiveDirective, blockedUri) {
  if (blockedUri === "wasm-eval") return "script-src 'wasm-unsafe-eval'";
  if (effectiveDirective.startsWith("require-trusted-types"))
    return `frame-src ${site.origin} (or no require-trusted-types-for 'script')`;
  const name = effectiveDirective.replace(/-(elem|attr)$/, "");
  if (blockedUri.startsWith("blob") || name === "frame-src")
    return `worker-src blob: ${site.origin} (or frame-src ${site.origin})`;
  return `${name} ${parseUrl(blockedUri)?.origin ?? site.origin}`;
}
