// Starts the worker, either from the host page or from the sandboxed frame.

import files from "./files.js";
import type { WorkerFiles } from "./protocol.js";

const site = new URL("../", import.meta.url);

/** Not yet known to TypeScript: https://www.w3.org/TR/trusted-types/ */
declare const trustedTypes: {
  createPolicy(name: string, rules: TrustedTypePolicy): TrustedTypePolicy;
};
type TrustedTypePolicy = { createScriptURL(url: string): string };

/** The URL of a blob, as Trusted Types want it where a policy for it may be made. */
function trusted(url: string): string {
  try {
    policy ??= trustedTypes.createPolicy("whoami-worker", { createScriptURL: (url) => url });
    return policy.createScriptURL(url);
  } catch {
    // There are no Trusted Types, or the host forbids the policy. Then starting the worker may fail.
    return url;
  }
}

/** Made once: a host may forbid two policies of the same name. */
let policy: TrustedTypePolicy | undefined;

/**
 * Starts the worker. Returns it, with a function that terminates it.
 *
 * A worker's own script must have the origin of the document that starts it, so it is a blob, which
 * loads `worker.js` from the widget's site. It uses `importScripts`, which a host's policy counts as
 * a script. Firefox counts `import()` in a worker as a worker, which a host had to allow, too.
 */
export function startWorker(): { worker: Worker; terminate: () => void } {
  const absolute = (name: string) => new URL(name, site).href;
  const scope: WorkerFiles = {
    url: absolute("widget/worker.js"),
    glue: absolute(files.compiler.glue),
    wasm: absolute(files.compiler.wasm),
  };
  const script = `let trusted = (url) => url;
try {
  const policy = trustedTypes.createPolicy("whoami-worker", { createScriptURL: trusted });
  trusted = (url) => policy.createScriptURL(url);
} catch {}
self.whoami = { ...${JSON.stringify(scope)}, load: (url) => importScripts(trusted(url)) };
whoami.load(whoami.url);`;
  const blob = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(trusted(blob));
  const terminate = () => {
    worker.terminate();
    URL.revokeObjectURL(blob);
  };
  return { worker, terminate };
}
