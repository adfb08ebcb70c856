// Turns an error into what a host's scripts and readers get: a code, and a sentence in the reader's
// language.

import catalogue from "./catalogue.js";
import { messageFile } from "./content.js";
import type { ErrorCode } from "./element.js";
import { missingDirective, type Params, reasonOf, WidgetError } from "./errors.js";

type Texts = Readonly<Record<string, string>>;

/**
 * The sentences in the language of an element or of the text around it. They are in English if there
 * is no translation, or if it does not load.
 */
async function loadTexts(element: HTMLElement): Promise<Texts> {
  const lang = element.lang || element.closest<HTMLElement>("[lang]")?.lang || "";
  const tag = lang.toLowerCase().split("-")[0] ?? "";
  const known = new Map(Object.entries(catalogue)).get(tag);
  if (known || !messageFile(tag)) return known ?? catalogue.en;
  try {
    return (await import(new URL(`catalogue/${tag}.js`, import.meta.url).href)).default;
  } catch {
    return catalogue.en;
  }
}

/** Replaces each `{name}` of a template by the parameter with that name. */
const interpolate = (template: string, params: Params) =>
  template.replace(/\{(\w+)\}/g, (_placeholder, name: string) => String(params[name]));

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

/** An error as a reader sees it. */
export interface ErrorDescription {
  code: ErrorCode;
  message: string;
  /** The label of the button that loads the profile again, where that may help. */
  retryLabel: string | undefined;
}

/** Describes anything that was thrown while the widget loaded. */
export async function describeError(
  thrown: unknown,
  element: HTMLElement,
): Promise<ErrorDescription> {
  // Browsers report a policy violation shortly after the blocked operation has failed.
  await new Promise((resolve) => setTimeout(resolve));
  const { code, params, messageId } = classify(thrown);
  const texts = await loadTexts(element);
  const message = interpolate(texts[messageId] ?? code, params);
  const isRetryable = code === "offline" || code === "too-slow";
  return { code, message, retryLabel: isRetryable ? texts.retry : undefined };
}

/** Tells errors that the host's policy has caused from other unexpected errors. */
function classify(thrown: unknown): WidgetError {
  const error = thrown instanceof WidgetError ? thrown : undefined;
  if (error && (error.code !== "broken" || error.params.status)) return error;
  if (missing.size > 0) return new WidgetError("blocked", { directives: [...missing].join("; ") });
  if (typeof WebAssembly === "undefined")
    return new WidgetError("broken", { reason: "WebAssembly is switched off in this browser" });
  if (thrown instanceof WebAssembly.CompileError && /unsafe-eval/.test(thrown.message))
    return new WidgetError("blocked", { directives: missingDirective("script-src", "wasm-eval") });
  return error ?? new WidgetError("broken", { reason: reasonOf(thrown) });
}
