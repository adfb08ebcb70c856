// `edit/preview.js`: renders the document that the editor sends, and keeps the scroll position, open cards and search.

import type { Appearance, Start, Update } from "./frame.js";
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

const cards = () => document.querySelectorAll<HTMLDetailsElement>("details[id]");
let isOnPaper = false;
/** The ids of the cards that are open only because the page looks as it is printed. */
const openedForPaper = new Set<string>();

function openForPaper(): void {
  for (const card of cards()) {
    if (card.open) continue;
    openedForPaper.add(card.id);
    card.open = true;
  }
}

/** The rules that depend on the medium, with their conditions as written. */
let mediaRules: [CSSMediaRule, string][] | undefined;

function* mediaRulesIn(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) yield rule;
    if ("cssRules" in rule) yield* mediaRulesIn(rule.cssRules as CSSRuleList);
  }
}

/** Shows the page with the style for paper, or for the screen. */
function showPaper(isPaper: boolean): void {
  isOnPaper = isPaper;
  mediaRules ??= [...document.styleSheets].flatMap((sheet) =>
    [...mediaRulesIn(sheet.cssRules)].map((rule): [CSSMediaRule, string] => [
      rule,
      rule.media.mediaText,
    ]),
  );
  for (const [rule, condition] of mediaRules) {
    const swapped = condition.replace(/\b(print|screen)\b/g, (medium) =>
      medium === "print" ? "screen" : "print",
    );
    rule.media.mediaText = isPaper ? swapped : condition;
  }
  // On paper, all cards are open.
  if (isPaper) {
    openForPaper();
    return;
  }
  for (const card of cards()) if (openedForPaper.has(card.id)) card.open = false;
  openedForPaper.clear();
}

/** Replaces the version that is shown. */
function replace(element: HTMLElement, preview: Preview): void {
  const top = scrollY;
  const wasOpen = new Map([...cards()].map(({ id, open }) => [id, open]));
  const query = document.querySelector<HTMLInputElement>("#q")?.value ?? "";
  const chosen = [...document.querySelectorAll(".chosen button")].map((one) => one.textContent);
  root?.replaceChildren(element);
  shown?.preview.free();
  shown = { element, preview };
  document.documentElement.dataset.state = "ready";
  for (const card of cards()) card.open = wasOpen.get(card.id) ?? card.open;
  if (isOnPaper) openForPaper();
  if (query || chosen.length > 0) preview.search(query, chosen.join(","));
  scrollTo({ top, behavior: "instant" });
}

addEventListener(
  "message",
  async ({ data, source, origin }: MessageEvent<Start | Update | Appearance>) => {
    if (origin !== location.origin || source !== parent) return;
    if (typeof data !== "object") {
      // A message of a browser extension.
    } else if ("module" in data) {
      program ??= await startProgram(data.module);
      parent.postMessage("ready", location.origin);
    } else if ("isPaper" in data) {
      showPaper(data.isPaper);
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
