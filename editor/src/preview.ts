// `edit/preview.js`: renders the document that the editor sends, and keeps the scroll position, open cards and search.

import type { Start, Update } from "./frame.js";
import { type Preview, type Program, startProgram } from "./program.js";

const root = document.querySelector("#whoami");
let program: Program | undefined;
let shown: { element: HTMLElement; preview: Preview } | undefined;
/** The URL of the portrait that is shown, if it is one of a file. */
let shownPicture: string | undefined;
let latest: Update | undefined;
let isShowing = false;

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Shows the latest version, until there is no later one. */
async function showLatest(): Promise<void> {
  if (isShowing || !program) return;
  isShowing = true;
  while (latest) {
    const { profile, messages, portrait } = latest;
    latest = undefined;
    const element = document.createElement("div");
    const picture = portrait && URL.createObjectURL(portrait);
    const preview = new program.Preview(element, profile, messages, picture);
    while (preview.mountNext()) await nextTask();
    replace(element, preview);
    if (shownPicture) URL.revokeObjectURL(shownPicture);
    shownPicture = picture;
    await nextTask();
  }
  isShowing = false;
}

/** Replaces the version that is shown. */
function replace(element: HTMLElement, preview: Preview): void {
  const top = scrollY;
  const cards = () => document.querySelectorAll<HTMLDetailsElement>("details[id]");
  const wasOpen = new Map([...cards()].map(({ id, open }) => [id, open]));
  const query = document.querySelector<HTMLInputElement>("#q")?.value ?? "";
  const chosen = [...document.querySelectorAll(".chosen button")].map((one) => one.textContent);
  root?.replaceChildren(element);
  shown?.preview.free();
  shown = { element, preview };
  document.documentElement.dataset.state = "ready";
  for (const card of cards()) card.open = wasOpen.get(card.id) ?? card.open;
  if (query || chosen.length > 0) preview.search(query, chosen.join(","));
  scrollTo({ top, behavior: "instant" });
}

addEventListener(
  "message",
  async ({ data, source, origin }: MessageEvent<Start | Update | "hello">) => {
    if (origin !== location.origin || source !== parent) return;
    if (data === "hello") {
      parent.postMessage("loaded", location.origin);
    } else if (typeof data !== "object") {
      // A message of a browser extension.
    } else if ("module" in data) {
      program ??= await startProgram(data.module);
      parent.postMessage("ready", location.origin);
    } else if ("profile" in data) {
      latest = data;
      await showLatest();
    }
  },
);
// Links lead out of the preview.
document.addEventListener(
  "click",
  ({ target }) => {
    const link = target instanceof Element ? target.closest("a[href]") : null;
    if (link && !link.getAttribute("href")?.startsWith("#")) link.setAttribute("target", "_blank");
  },
  true,
);
parent.postMessage("loaded", location.origin);
