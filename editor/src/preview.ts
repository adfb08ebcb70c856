// `edit/preview.js`: shows the document that the editor sends, and keeps what a reader has opened.

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

/** Puts a version in the place of the one before. */
function replace(element: HTMLElement, preview: Preview): void {
  const top = scrollY;
  const open = [...document.querySelectorAll("details[open][id]")].map(({ id }) => id);
  const query = document.querySelector<HTMLInputElement>("#q")?.value ?? "";
  root?.replaceChildren(element);
  shown?.preview.free();
  shown = { element, preview };
  document.documentElement.dataset.state = "ready";
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  if (query) preview.search(query);
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
