// Why a profile can't be shown; for the page and for the worker.

const ours = new URL("../", import.meta.url);

/** Why a profile can't be shown: a code, and what its sentence tells. */
export class Failure extends Error {
  constructor(code, detail = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** The directive that a page's policy lacks, as it would have to be written. */
export function needs(directive, blocked) {
  if (blocked === "wasm-eval") return "script-src 'wasm-unsafe-eval'";
  if (directive.startsWith("require-trusted-types"))
    return "a policy without require-trusted-types-for 'script'";
  const name = directive.replace(/-(elem|attr)$/, "");
  if (blocked.startsWith("blob") || name === "frame-src")
    return `worker-src blob: (or frame-src ${ours.origin})`;
  return `${name} ${URL.parse(blocked)?.origin ?? ours.origin}`;
}
