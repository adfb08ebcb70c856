// Runs in `embed/`, the document that other sites frame: turns the query into attributes of the
// widget, as in `embed/?sections=card&theme=dark`, and reports the height of the content to the
// parent page; see embed-frames.ts for the other side.

export {};

const ATTRIBUTES = ["sections", "lang", "theme", "open", "q", "tech"];

const widget = document.querySelector("whoami-page");
for (const [name, value] of new URLSearchParams(location.search)) {
  if (ATTRIBUTES.includes(name)) widget?.setAttribute(name, value);
}

/** Makes the content visible; see style/widget/embed.css. */
const reveal = () => delete document.documentElement.dataset.state;
for (const type of ["whoami:ready", "whoami:error"]) widget?.addEventListener(type, reveal);
await import("./widget.js").catch((error) => {
  reveal();
  throw error;
});

/** Known once the parent page has asked for the height. */
let parentOrigin: string | undefined;

function reportHeight() {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (parentOrigin) parent.postMessage({ whoami: "height", height }, parentOrigin);
}

if (parent !== window) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || data?.whoami !== "height?" || origin === "null") return;
    parentOrigin = origin;
    reportHeight();
  });
  new ResizeObserver(reportHeight).observe(document.body);
  // The parent's origin is not known yet, hence `*`; the message contains nothing else.
  parent.postMessage({ whoami: "here" }, "*");
}
