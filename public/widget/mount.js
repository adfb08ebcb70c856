// What an element needs once it comes near the viewport: the program, the style and a profile. All elements share them.

import files from "./files.js";
import { explain, retries, words } from "./explain.js";
import { Failure } from "./failure.js";
import { pristineFetch } from "./fetch.js";
import { origins, readForeign } from "./read.js";

export { explain };

/** The site of the profile that the widget was published with. */
const home = new URL("../", import.meta.url);

/** The parts that a host can style, and what they are. */
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

/** How a sentence looks that stands alone, when there may be no other style. */
const plain = new CSSStyleSheet();
plain.replaceSync(`.note { all: initial; color-scheme: inherit; display: block; margin-block: 8px; color: CanvasText; font: 14px/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
.note button { all: revert; font: inherit }`);

/** What is loaded once and then shared; what failed is loaded again by whoever comes next. */
const loaded = new Map();
function once(name, load) {
  if (!loaded.has(name)) {
    const promise = load();
    loaded.set(name, promise);
    promise.catch(() => loaded.delete(name));
  }
  return loaded.get(name);
}

/** All that `element` asks for, ready to be shown. */
export async function read(element) {
  const get = async (name) => {
    const response = await (await pristineFetch(element.shadowRoot))(new URL(name, home));
    if (!response.ok) throw new Failure("broken", { file: name, status: response.status });
    return response;
  };
  const [program, sheet, data] = await Promise.all([
    once("program", () => start(get)),
    once("style", async () => {
      const sheet = new CSSStyleSheet();
      await sheet.replace(await (await get(files.style)).text());
      return sheet;
    }),
    element.hasAttribute("src")
      ? foreign(element)
      : once(
          own(element),
          async () => new Uint8Array(await (await get(own(element))).arrayBuffer()),
        ),
  ]);
  return { program, sheet, data, isForeign: element.hasAttribute("src") };
}

/** The file of our own profile in the language asked for, or in its own. */
function own(element) {
  return files.data[element.lang.toLowerCase().split("-")[0]] ?? files.data[""];
}

async function start(get) {
  // That of a frame is no `Response` to the glue, which compiles while it arrives where it can.
  const wasm = get(files.view.wasm).then((response) =>
    response instanceof Response ? response : response.arrayBuffer(),
  );
  // Where the glue can't be had, nobody is left to hear of the wasm.
  wasm.catch(() => {});
  const program = await import(new URL(files.view.glue, home));
  await program.default({ module_or_path: wasm });
  return program;
}

/** Somebody else's file, compiled. Elements that ask for the same share it. */
function foreign(element) {
  const url = URL.parse(element.getAttribute("src"), document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol)) throw new Failure("not-found", { url: element.src });
  url.hash = "";
  const lang = element.lang.toLowerCase().split("-")[0];
  const images = element.images === "any" ? undefined : origins(url);
  return once(`${url} ${lang} ${images}`, () =>
    readForeign({ url: url.href, lang, images }, element.shadowRoot),
  );
}

/** Shows what was read in the element's shadow. */
export function mount({ program, sheet, data, isForeign }, element, shadow) {
  adopt(shadow, sheet);
  const frame = document.createElement("div");
  const root = document.createElement("div");
  frame.className = "frame";
  root.className = "root";
  root.dataset.state = "ready";
  const state = {
    theme: () =>
      (root.dataset.theme = /^(light|dark)$/.test(element.theme) ? element.theme : "auto"),
    open: () => widget.open(element.open),
    q: () => widget.ask(element.q, element.tech),
    tech: () => widget.ask(element.q, element.tech),
  };
  const widget = program.Widget.mount(
    root,
    data,
    isForeign ? undefined : home.href,
    element.sections,
  );
  if (!widget) throw new Failure("broken", { file: "the compiled profile" });
  adapt(root, isForeign);
  state.theme();
  if (element.open) state.open();
  if (element.q || element.tech) state.q();
  listen(root, element);
  frame.append(root);
  shadow.querySelector("slot").hidden = true;
  shadow.append(frame);
  return {
    set: (name) => state[name](),
    free() {
      widget.free();
      frame.remove();
      shadow.querySelector("slot").hidden = false;
    },
  };
}

function adopt(shadow, sheet) {
  shadow.adoptedStyleSheets = [...new Set([...shadow.adoptedStyleSheets, sheet])];
}

/** What a page of its own does not need: names for the host's style, headings below the host's, links that lead out. */
function adapt(root, isForeign) {
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const found of root.querySelectorAll(selector)) found.part = part;
  }
  for (const heading of root.querySelectorAll("h1, h2, h3, h4"))
    heading.ariaLevel = Number(heading.tagName[1]) + 1;
  for (const link of root.querySelectorAll("a[href]:not([href^='#'])")) {
    link.href = new URL(link.getAttribute("href"), home);
    if (isForeign) link.rel = "noopener noreferrer nofollow ugc";
  }
}

/** Tells the host of cards that are opened and closed, but not of those that are open from the beginning. */
function listen(root, element) {
  const open = new Set(root.querySelectorAll(".job-card[open]"));
  const follow = ({ target: card }) => {
    if (!card.matches(".job-card") || card.open === open.has(card)) return;
    if (card.open) open.add(card);
    else open.delete(card);
    element.say("toggle", { id: card.id, open: card.open });
  };
  root.addEventListener("toggle", follow, true);
}

/** One sentence under what stands in the element, with a way to try again where that may help. */
export function note(failure, element, shadow) {
  if (failure.code === "blocked") {
    console.warn(`<${element.localName}>: ${failure.message}`);
    return undefined;
  }
  const note = document.createElement("p");
  note.className = "note";
  note.part = "error";
  note.role = "status";
  note.append(failure.message);
  if (retries(failure.code)) {
    const again = document.createElement("button");
    again.type = "button";
    again.part = "retry";
    again.append(words(element).retry);
    again.addEventListener("click", () => element.load());
    note.append(" ", again);
  }
  adopt(shadow, plain);
  shadow.append(note);
  return note;
}
