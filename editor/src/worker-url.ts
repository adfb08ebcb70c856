// The URLs of workers, as Trusted Types want them: https://www.w3.org/TR/trusted-types/

/** Not yet known to TypeScript. */
declare const trustedTypes:
  | { createPolicy(name: string, rules: Policy): { createScriptURL(url: string): string } }
  | undefined;
type Policy = { createScriptURL(url: string): string };

const types = typeof trustedTypes === "undefined" ? undefined : trustedTypes;
const policy = types?.createPolicy("whoami-worker", { createScriptURL: (url) => url });

/** Starts the worker whose script is `edit/NAME.js`. */
export function startWorker(name: "worker" | "builder"): Worker {
  const url = new URL(`${name}.js`, import.meta.url).href;
  return new Worker(policy?.createScriptURL(url) ?? url, { type: "module" });
}
