// Turns an error into what a host's scripts and readers get: a code, and a sentence in the reader's
// language.

import catalogue from "./catalogue.js";
import { missingDirective, WidgetError } from "./errors.js";

const languages = new Map(Object.entries(catalogue));

/** The sentences in the language of an element or of the text around it, by default in English. */
function messagesFor(element) {
  const lang = element.lang || element.closest("[lang]")?.lang || "";
  return languages.get(lang.toLowerCase().split("-")[0]) ?? catalogue.en;
}

/** Replaces each `{name}` of a template by the parameter with that name. */
const interpolate = (template, params) =>
  template.replace(/\{(\w+)\}/g, (_placeholder, name) => params[name]);

/** The label of the button that loads the profile again. */
export const retryLabel = (element) => messagesFor(element).retry;

/** Whether trying again may help. */
export const isRetryable = (code) => code === "offline" || code === "too-slow";

/** The directives that the host's policy lacks, as far as it has blocked the widget. */
const missing = new Set();
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

/** The code and the sentence of any error that was thrown while the widget loaded. */
export async function describeError(error, element) {
  // Browsers report a policy violation shortly after the blocked operation has failed.
  await new Promise((resolve) => setTimeout(resolve));
  const { code, params, messageId } = classify(error);
  return { code, message: interpolate(messagesFor(element)[messageId], params) };
}

/** Tells errors that the host's policy has caused from other unexpected errors. */
function classify(error) {
  const isExpected = error instanceof WidgetError && error.code !== "broken";
  if (isExpected || error.params?.status) return error;
  if (missing.size > 0) return new WidgetError("blocked", { directives: [...missing].join("; ") });
  if (error instanceof WebAssembly.CompileError && /unsafe-eval/.test(error.message))
    return new WidgetError("blocked", { directives: missingDirective("script-src", "wasm-eval") });
  if (error instanceof WidgetError) return error;
  return new WidgetError("broken", { reason: error.message });
}
