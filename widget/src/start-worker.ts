// Starts the worker, either from the host page or from the sandboxed frame.

/**
 * Starts the worker. Returns it, with a function that terminates it.
 *
 * A worker script must have the origin of the document that starts it, so the script is a blob that
 * imports `worker.js`. The import is dynamic because static imports of a worker would need a source
 * of their own in the host's policy.
 */
export function startWorker(): { worker: Worker; terminate: () => void } {
  const url = JSON.stringify(new URL("worker.js", import.meta.url).href);
  const script = `const request = new Promise((resolve) => addEventListener("message", resolve, { once: true }));
import(${url}).then(async ({ answer }) => answer(await request)).catch((error) => setTimeout(() => { throw error; }));`;
  const blob = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(blob);
  const terminate = () => {
    worker.terminate();
    URL.revokeObjectURL(blob);
  };
  return { worker, terminate };
}
