// Reloads the page after each build, and shows why there is no newer one. `whoami-page serve` adds
// this script to every document.

const KEY = "whoami:serve";
const version = Number(new URL(import.meta.url).searchParams.get("version"));
const cards = () => [...document.querySelectorAll("details[id]")];

// Where the reader was before the page was reloaded.
const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
sessionStorage.removeItem(KEY);
if (kept?.path === location.pathname) {
  for (const card of cards())
    if (kept.known.includes(card.id)) card.open = kept.open.includes(card.id);
  scrollTo({ top: kept.top, behavior: "instant" });
}

function reload() {
  const ids = (list) => list.map((card) => card.id);
  const state = {
    path: location.pathname,
    top: scrollY,
    known: ids(cards()),
    open: ids(cards().filter((card) => card.open)),
  };
  sessionStorage.setItem(KEY, JSON.stringify(state));
  location.reload();
}

const style = new CSSStyleSheet();
style.replaceSync(`
  :host { position: fixed; inset: 0; z-index: 9999; overflow: auto; background: #161618; color: #f2f2f2; color-scheme: dark }
  div { max-inline-size: 100ch; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif }
  h1 { font-size: 1.25rem; color: #ff8f8f }
  pre { overflow-x: auto; padding: 1rem; border-radius: 0.5rem; background: #26262a; font: 0.875rem/1.45 ui-monospace, monospace }
`);
let overlay;

function show(report) {
  overlay?.remove();
  overlay = undefined;
  if (report === null) return;
  overlay = document.createElement("whoami-errors");
  const root = overlay.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [style];
  const box = document.createElement("div");
  box.setAttribute("role", "alert");
  const [title, text, note] = ["h1", "pre", "p"].map((name) => document.createElement(name));
  title.textContent = "The résumé has errors";
  text.textContent = report;
  text.tabIndex = 0;
  note.textContent = "Correct them and save the file: the page comes back by itself.";
  box.append(title, text, note);
  root.append(box);
  document.body.append(overlay);
}

new EventSource("/_serve/events").onmessage = ({ data }) => {
  const build = JSON.parse(data);
  if (build.report === null && build.version !== version) reload();
  else show(build.report);
};
