// Starts the worker, from a page or from a frame.

/**
 * Starts the worker; gives it and what ends it.
 *
 * A worker's script must come from the origin of whoever starts it, so it is a blob that imports ours. It imports only once
 * it runs: what a worker's script imports at its head would need an allowance of its own in the page's policy.
 */
export function startWorker() {
  const url = JSON.stringify(new URL("worker.js", import.meta.url).href);
  const script = `const asked = new Promise((ask) => addEventListener("message", ask, { once: true }));
import(${url}).then(async ({ answer }) => answer(await asked)).catch((error) => setTimeout(() => { throw error; }));`;
  const blob = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(blob);
  const end = () => {
    worker.terminate();
    URL.revokeObjectURL(blob);
  };
  return { worker, end };
}
