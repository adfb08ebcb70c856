// How long the editor takes to start, and from a keystroke to the new preview, and its longest task meanwhile.
//
//   make bench ONLY=editor

import path from "node:path";
import { serve } from "../tools/preview.mjs";
import { rebuildSite } from "../tools/rebuild-site.mjs";
import {
  CONDITIONS,
  drawn,
  headline,
  inTurn,
  median,
  quantile,
  table,
  withBrowser,
  withTab,
} from "./measure.mjs";
import { profile, withJobs } from "./peers/model.mjs";

const rounds = Number(process.argv[3] ?? "11");
const profiles = { "an ordinary profile": profile, "100 jobs": withJobs(100) };

/** In the editor: types a letter into the name. Returns the milliseconds until the preview has it. */
async function type(letter) {
  const field = document.getElementById("field-basics.name");
  const heading = () => document.querySelector("#preview").contentDocument.querySelector("h1");
  const name = `${field.value}${letter}`;
  const begun = performance.now();
  field.value = name;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  while (heading()?.textContent.trim() !== name) await new Promise((done) => setTimeout(done));
  return performance.now() - begun;
}

async function measure(browser, url) {
  return withTab(browser, undefined, async (tab) => {
    await tab.goto(`${url}edit/`);
    await tab.locator("html[data-state=ready]").waitFor();
    // The programs that check and render are loaded now.
    await tab.mouse.move(9, 9);
    // On a phone, it is not visible.
    const preview = tab.frameLocator("#preview").locator("html[data-state=ready]");
    await preview.waitFor({ state: "attached" });
    await drawn(tab);
    await tab.evaluate(() => {
      window.tasks = [0];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.tasks.push(duration);
      });
      observer.observe({ type: "longtask" });
    });
    const times = [];
    for (let letter = 0; letter < rounds * 2; letter += 1)
      times.push(await tab.evaluate(type, "abcdefghijklmnopqrstuvwxyz"[letter % 26]));
    return { times, longest: await tab.evaluate(() => Math.max(...window.tasks)) };
  });
}

/** In the editor, from its start: notes when its form is ready, and when there is a page in its preview. */
function noteReady() {
  if (window !== top) return;
  const look = () => {
    const now = performance.now();
    if (document.documentElement?.dataset.state === "ready") window.formAt ??= now;
    const preview = document.querySelector("#preview")?.contentDocument;
    if (preview?.querySelector("h1")) window.previewAt = now;
    else requestAnimationFrame(look);
  };
  look();
}

/**
 * Opens the editor for the first time. Returns the milliseconds until its form and its preview are there, and then from the
 * first letter that is typed to its preview.
 */
const open = (browser, url, condition) =>
  withTab(browser, condition, async (tab) => {
    await tab.addInitScript(noteReady);
    await tab.goto(`${url}edit/`, { waitUntil: "commit" });
    await tab.waitForFunction(() => window.previewAt);
    const visit = await tab.evaluate(() => ({ form: window.formAt, preview: window.previewAt }));
    // Chromium slows down no requests of workers.
    return condition ? visit : { ...visit, first: await tab.evaluate(type, "x") };
  });

const results = {};
let starts;
await withBrowser(async (browser) => {
  const server = await serve({ dir: process.argv[2], port: 0 });
  starts = await inTurn(CONDITIONS, rounds, (condition) => open(browser, server.url, condition));
  await server.close();
  for (const [name, profile] of Object.entries(profiles)) {
    const dir = path.join("target/bench/editor", name.replaceAll(" ", "-"));
    rebuildSite({ dir, profile });
    const server = await serve({ dir, port: 0 });
    results[name] = await measure(browser, server.url);
    await server.close();
  }
});
headline("First visit of the editor", rounds);
table(starts, [
  { title: "form, ms", of: (visits) => median(visits.map(({ form }) => form)) },
  { title: "preview, ms", of: (visits) => median(visits.map(({ preview }) => preview)) },
  {
    title: "first letter, ms",
    of: (visits) => (visits[0].first ? median(visits.map(({ first }) => first)) : "not measured"),
  },
]);
headline("From a keystroke in the editor to its preview", rounds);
table(results, [
  { title: "median ms", of: ({ times }) => median(times) },
  { title: "nine of ten", of: ({ times }) => quantile(times, 0.9) },
  { title: "longest task ms", of: ({ longest }) => (longest === 0 ? "under 50" : longest) },
]);
