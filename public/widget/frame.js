// In a sandboxed frame: starts the worker for a page whose policy forbids it to, and hands it the page's request. The frame
// can do no more than any page on the web: its origin is none.

const script = `import ${JSON.stringify(new URL("worker.js", import.meta.url).href)};`;
const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
const worker = new Worker(url, { type: "module" });

addEventListener("message", ({ source, data, ports }) => {
  if (source === parent) worker.postMessage(data, ports);
}, { once: true });
