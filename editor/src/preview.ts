// `edit/preview.js`: renders the document that the editor sends, and keeps the scroll position, open cards and search.
// Until the first one, it shows the page that the site was built with.

import files from "./files.js";
import type { FromPreview, ToPreview, Update } from "./frame.js";
import { type ClientProgram, type Mounted, site, startProgram } from "./program.js";
import { whenUsed } from "./use.js";

const root = document.querySelector("#whoami");
let program: Promise<ClientProgram | undefined> | undefined;
let shown: { element: HTMLElement; mounted: Mounted } | undefined;
let latest: Update | undefined;
let isShowing = false;

const tell = (message: FromPreview) => parent.postMessage(message, location.origin);
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Loads the program, unless it is. */
function start(): Promise<ClientProgram | undefined> {
  program ??= startProgram<ClientProgram>(files.client).catch(() => {
    // A browser may not load a failed module again in the same document, so the editor loads this one again.
    tell("failed");
    return undefined;
  });
  return program;
}

/** Shows the latest version, until there is no later one. */
async function showLatest(): Promise<void> {
  const program = await start();
  if (isShowing || !program) return;
  isShowing = true;
  while (latest) {
    const { profile, messages, portrait } = latest;
    latest = undefined;
    const element = document.createElement("div");
    const mounted = program.Mounted.preview(element, profile, messages, portrait);
    if (!mounted) break;
    while (mounted.mountNext()) await nextTask();
    replace(element, mounted);
    tell("shown");
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
function replace(element: HTMLElement, mounted: Mounted): void {
  const top = scrollY;
  const wasOpen = new Map([...cards()].map(({ id, open }) => [id, open]));
  const query = document.querySelector<HTMLInputElement>("#q")?.value ?? "";
  const chosen = [...document.querySelectorAll(".chosen button")].map((one) => one.textContent);
  root?.replaceChildren(element);
  shown?.mounted.free();
  shown = { element, mounted };
  document.documentElement.dataset.state = "ready";
  for (const card of cards()) card.open = wasOpen.get(card.id) ?? card.open;
  if (isOnPaper) openForPaper();
  if (query || chosen.length > 0) mounted.setQuery(query, chosen.join(","));
  scrollTo({ top, behavior: "instant" });
}

addEventListener("message", async ({ data, source, origin }: MessageEvent<ToPreview>) => {
  if (origin !== location.origin || source !== parent) return;
  if (data === "start") await start();
  // Others may be messages of a browser extension.
  if (typeof data !== "object") return;
  if ("isPaper" in data) {
    showPaper(data.isPaper);
  } else if ("profile" in data) {
    latest = data;
    await showLatest();
  }
});
whenUsed(() => tell("used"));
// Links lead out of the preview, and those to files of the site count from its page.
document.addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (!link || !href || href.startsWith("#")) return;
    if (href.startsWith("?")) {
      // The program searches, once it is there.
      if (!shown) event.preventDefault();
      return;
    }
    link.href = new URL(href, site).href;
    link.target = "_blank";
  },
  true,
);
tell("loaded");
