// In the frame of `embed/`: what its address asks for becomes attributes of the widget, as `embed/?sections=card&theme=dark`;
// its height is told to the page around it, if that asks for it.

const widget = document.querySelector("whoami-page");
for (const [name, value] of new URLSearchParams(location.search)) {
  if (["sections", "lang", "theme", "open", "q", "tech"].includes(name))
    widget.setAttribute(name, value);
}
for (const kind of ["ready", "error"]) {
  widget.addEventListener(`whoami:${kind}`, () => delete document.documentElement.dataset.state);
}
await import("../widget.js").catch((error) => {
  delete document.documentElement.dataset.state;
  throw error;
});

let asking; // the origin of the page around us, once it has asked
const tell = () => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (asking) parent.postMessage({ whoami: "height", height }, asking);
};

if (parent !== window) {
  addEventListener("message", ({ source, origin, data }) => {
    if (source !== parent || data?.whoami !== "height?" || origin === "null") return;
    asking = origin;
    tell();
  });
  new ResizeObserver(tell).observe(document.body);
  // Whoever is there learns that we are, and nothing else.
  parent.postMessage({ whoami: "here" }, "*");
}
