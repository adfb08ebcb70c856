// Loads and mounts a profile. This module is loaded once an element comes near the viewport; all
// elements share the program, the style sheet and the profiles.

import { WidgetError } from "./errors.js";
import { pristineFetch } from "./fetch.js";
import files from "./files.js";
import { describeError, isRetryable, retryLabel } from "./messages.js";
import { parseUrl, resolveLinks } from "./urls.js";

export { describeError };

/** The site that the widget and its own profile were published with. */
const site = new URL("../", import.meta.url);

/** The parts that a host can style, by name, with the elements that they are. */
const PARTS = {
  masthead: ".masthead",
  prompt: ".prompt",
  nav: "nav",
  portrait: ".portrait",
  name: "h1",
  label: ".label",
  links: ".links",
  search: ".explore",
  section: "section",
  heading: "h2",
  timeline: ".timeline",
  tools: ".tools",
  employer: ".employer > header",
  card: ".job-card",
  summary: ".job-card > summary",
  body: ".job-body",
  tile: ".tile",
  item: ".items > li",
  topic: ".topics > li",
  keyword: ".technology",
};

/**
 * The style of an error message. It does not depend on the widget's style sheet, which may be
 * missing.
 */
const errorSheet = new CSSStyleSheet();
errorSheet.replaceSync(`.note { all: initial; color-scheme: inherit; display: block; margin-block: 8px; color: CanvasText; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
.note button { all: revert; font: inherit }`);

/**
 * Loads a resource once for all elements. One that failed to load is loaded again by the next
 * element.
 */
const resources = new Map();
function loadOnce(key, load) {
  if (!resources.has(key)) {
    const promise = load();
    resources.set(key, promise);
    promise.catch(() => resources.delete(key));
  }
  return resources.get(key);
}

/**
 * Loads everything that `element` shows. Throws a `WidgetError` if that fails for a known reason.
 */
export async function loadContent(element) {
  const fetchFile = async (name) => {
    const fetch = await pristineFetch(element.shadowRoot);
    const response = await fetch(new URL(name, site));
    if (response.ok) return response;
    throw new WidgetError("broken", { file: name, status: response.status }, "broken-file");
  };
  const isForeign = element.hasAttribute("src");
  const [program, sheet, data] = await Promise.all([
    loadOnce("program", () => loadProgram(fetchFile)),
    loadOnce("sheet", () => loadSheet(fetchFile)),
    isForeign ? loadForeign(element) : loadOwn(element, fetchFile),
  ]);
  return { program, sheet, data, isForeign };
}

async function loadProgram(fetchFile) {
  // The glue compiles a `Response` while it arrives. One that comes from another frame's `fetch` is
  // not an instance of this window's class, so the glue gets its bytes.
  const wasm = fetchFile(files.view.wasm).then((response) =>
    response instanceof Response ? response : response.arrayBuffer(),
  );
  wasm.catch(() => {}); // If the glue fails to load, nothing else handles this rejection.
  const program = await import(new URL(files.view.glue, site));
  await program.default({ module_or_path: wasm });
  return program;
}

async function loadSheet(fetchFile) {
  const response = await fetchFile(files.style);
  const sheet = new CSSStyleSheet();
  await sheet.replace(await response.text());
  return sheet;
}

/**
 * The compiled profile by the language of its interface; the one without a language is the default.
 */
const ownProfiles = new Map(Object.entries(files.data));

const languageOf = (element) => element.lang.toLowerCase().split("-")[0];

/** The profile that the widget was published with, already compiled. */
function loadOwn(element, fetchFile) {
  const name = ownProfiles.get(languageOf(element)) ?? ownProfiles.get("");
  return loadOnce(name, async () => {
    const response = await fetchFile(name);
    return new Uint8Array(await response.arrayBuffer());
  });
}

/** The origins from which images of the résumé at `url` are shown, separated by spaces. */
const imageOrigins = (url) => [...new Set([url.origin, location.origin])].join(" ");

/** A résumé from elsewhere, compiled. Elements that show the same one share it. */
async function loadForeign(element) {
  const url = parseUrl(element.getAttribute("src"), document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new WidgetError("not-found", { url: element.src }, "not-found-invalid");
  url.hash = "";
  const lang = languageOf(element);
  const images = element.images === "any" ? undefined : imageOrigins(url);
  return loadOnce(`${url} ${lang} ${images}`, async () => {
    const { compileForeign } = await import("./foreign.js");
    return compileForeign({ url: url.href, lang, images }, element.shadowRoot);
  });
}

/** Mounts the content in the element's shadow root, in place of the fallback. */
export function mount({ program, sheet, data, isForeign }, element) {
  const shadow = element.shadowRoot;
  adoptSheet(shadow, sheet);
  const frame = document.createElement("div");
  const root = document.createElement("div");
  frame.className = "frame";
  root.className = "root";
  root.dataset.state = "ready";
  const home = isForeign ? undefined : site.href;
  const widget = program.Widget.mount(root, data, home, element.sections);
  if (!widget) throw new WidgetError("broken", {}, "broken-build");
  adapt(root, isForeign);

  const search = () => widget.setQuery(element.q, element.tech);
  const apply = {
    theme: () => {
      root.dataset.theme = /^(light|dark)$/.test(element.theme) ? element.theme : "auto";
    },
    open: () => widget.setExpanded(element.open),
    q: search,
    tech: search,
  };
  apply.theme();
  if (element.open) apply.open();
  if (element.q || element.tech) search();
  emitToggles(root, element);

  frame.append(root);
  const fallback = shadow.querySelector("slot");
  fallback.hidden = true;
  shadow.append(frame);
  return {
    /** Applies an attribute that has changed. */
    update: (name) => apply[name](),
    unmount() {
      widget.free();
      frame.remove();
      fallback.hidden = false;
    },
  };
}

function adoptSheet(shadow, sheet) {
  shadow.adoptedStyleSheets = [...new Set([...shadow.adoptedStyleSheets, sheet])];
}

/**
 * Adapts the page's markup: adds part names, lowers headings by one level, makes links absolute.
 */
function adapt(root, isForeign) {
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const element of root.querySelectorAll(selector)) element.part = part;
  }
  for (const heading of root.querySelectorAll("h1, h2, h3, h4"))
    heading.setAttribute("aria-level", Number(heading.tagName[1]) + 1);
  const links = root.querySelectorAll("a[href]:not([href^='#'])");
  resolveLinks(links, site, isForeign ? "noopener noreferrer nofollow ugc" : undefined);
}

/**
 * Emits an event for each card that is opened or closed, except for those that are open initially.
 */
function emitToggles(root, element) {
  const open = new Set(root.querySelectorAll(".job-card[open]"));
  const onToggle = ({ target: card }) => {
    if (!card.matches(".job-card") || card.open === open.has(card)) return;
    if (card.open) open.add(card);
    else open.delete(card);
    element.emit("toggle", { id: card.id, open: card.open });
  };
  root.addEventListener("toggle", onToggle, true);
}

/**
 * Shows an error below the fallback, with a button where trying again may help. Returns the note.
 *
 * A reader can do nothing about the host's policy, so that error goes to the console only.
 */
export function showError({ code, message }, element) {
  if (code === "blocked") {
    console.warn(`<${element.localName}>: ${message}`);
    return undefined;
  }
  const note = document.createElement("p");
  note.className = "note";
  note.part = "error";
  note.setAttribute("role", "status");
  note.append(message);
  if (isRetryable(code)) {
    const retry = document.createElement("button");
    retry.type = "button";
    retry.part = "retry";
    retry.append(retryLabel(element));
    retry.addEventListener("click", () => element.load());
    note.append(" ", retry);
  }
  adoptSheet(element.shadowRoot, errorSheet);
  element.shadowRoot.append(note);
  return note;
}
