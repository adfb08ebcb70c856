// Turns an error into what a host's scripts and readers get: a code, and a sentence in the reader's
// language.

import catalogue from "./catalogue.js";
import type { ErrorCode, WidgetEvents } from "./element.js";
import { missingDirective, type Params, reasonOf, WidgetError } from "./errors.js";

const languages = new Map(Object.entries(catalogue));

/** The sentences in the language of an element or of the text around it, by default in English. */
function messagesFor(element: HTMLElement): Readonly<Record<string, string>> {
  const lang = element.lang || element.closest<HTMLElement>("[lang]")?.lang || "";
  return languages.get(lang.toLowerCase().split("-")[0] ?? "") ?? catalogue.en;
}

/** Replaces each `{name}` of a template by the parameter with that name. */
const interpolate = (template: string, params: Params) =>
  template.replace(/\{(\w+)\}/g, (_placeholder, name: string) => String(params[name]));

/** The label of the button that loads the profile again. */
export const retryLabel = (element: HTMLElement): string => messagesFor(element).retry ?? "";

/** Whether trying again may help. */
export const isRetryable = (code: ErrorCode): boolean => code === "offline" || code === "too-slow";

/** The directives that the host's policy lacks, as far as it has blocked the widget. */
const missing = new Set<string>();
const site = new URL("../", import.meta.url);
document.addEventListener(
  "securitypolicyviolation",
  ({ effectiveDirective, blockedURI, disposition }) => {
    const isOurs =
      blockedURI.startsWith(site.href) ||
      blockedURI === site.origin ||
      /^(wasm-eval|blob|trusted-types)/.test(blockedURI);
    if (disposition === "enforce" && isOurs)
      missing.add(missingDirective(effectiveDirective, blockedURI));
  },
);

/** The code and the sentence of anything that was thrown while the widget loaded. */
export async function describeError(
  thrown: unknown,
  element: HTMLElement,
): Promise<WidgetEvents["error"]> {
  // Browsers report a policy violation shortly after the blocked operation has failed.
  await new Promise((resolve) => setTimeout(resolve));
  const { code, params, messageId } = classify(thrown);
  return { code, message: interpolate(messagesFor(element)[messageId] ?? code, params) };
}

/** Tells errors that the host's policy has caused from other unexpected errors. */
function classify(thrown: unknown): WidgetError {
  const error = thrown instanceof WidgetError ? thrown : undefined;
  if (error && (error.code !== "broken" || error.params.status)) return error;
  if (missing.size > 0) return new WidgetError("blocked", { directives: [...missing].join("; ") });
  if (thrown instanceof WebAssembly.CompileError && /unsafe-eval/.test(thrown.message))
    return new WidgetError("blocked", { directives: missingDirective("script-src", "wasm-eval") });
  return error ?? new WidgetError("broken", { reason: reasonOf(thrown) });
}
