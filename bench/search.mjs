// How long a page with a thousand jobs takes from a letter typed into the search to the new layout.
//
//   make bench ONLY=search

import { createRequire } from "node:module";
import { serve } from "../tools/preview.mjs";
import { rebuildSite } from "../tools/rebuild-site.mjs";
import { profile } from "./peers/model.mjs";

const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))(
  "playwright-core",
);
const JOBS = 1000;
const WORDS = ["kubernetes", "flink on call", "apache", "no such thing"];
const dir = "target/bench/search";

/** The profile with its jobs repeated at a thousand employers in all. */
function manyJobs() {
  const job = (_, index) => {
    const one = profile.work[index % profile.work.length];
    return { ...one, id: `job-${index}`, name: `${one.name} ${Math.floor(index / 3)}` };
  };
  return { ...profile, work: Array.from({ length: JOBS }, job) };
}

/** Types the words letter by letter; returns the milliseconds per letter and per clearing. */
async function type(words) {
  const field = document.querySelector("#q");
  const answer = document.querySelector("#answer");
  const times = [];
  const ask = async (text) => {
    const begun = performance.now();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // Effects run in microtasks; these are queued behind them.
    for (let turn = 0; turn < 50; turn += 1) await undefined;
    answer.getBoundingClientRect();
    times.push(performance.now() - begun);
    // Let work that is spread over frames finish before the next letter.
    for (let frame = 0; frame < 80; frame += 1) await new Promise(requestAnimationFrame);
  };
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) await ask(word.slice(0, length));
    await ask("");
  }
  return times;
}

rebuildSite({ dir, profile: manyJobs() });
const server = await serve({ dir, port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const tab = await browser.newPage({ viewport: { width: 360, height: 800 } });
await tab.goto(server.url);
await tab.locator("html[data-state=ready]").waitFor();
const times = (await tab.evaluate(type, WORDS)).sort((a, b) => a - b);
await browser.close();
await server.close();

const quantile = (share) => times[Math.round((times.length - 1) * share)].toFixed(1);
console.log(
  `\nsearching ${JOBS} jobs, ${times.length} letters, ms a letter: half take up to ${quantile(0.5)}, nine of ten up to ${quantile(0.9)}, all up to ${quantile(1)}`,
);
