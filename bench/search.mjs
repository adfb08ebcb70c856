// How long a page with a thousand jobs takes from a letter typed into the search, and from clearing it, to the new
// layout, in each engine.
//
//   make bench ONLY=search

import { serve } from "../tools/preview.mjs";
import { rebuildSite } from "../tools/rebuild-site.mjs";
import { engines, visit } from "../tests/browser/engines.mjs";
import { quantile, table } from "./measure.mjs";
import { profile } from "./peers/model.mjs";

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

/** Puts a text into the field. Returns the milliseconds until it has its result, and until that is drawn. */
async function ask(text) {
  const field = document.querySelector("#q");
  const answer = document.querySelector("#answer");
  const begun = performance.now();
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  // Effects run in microtasks; these are queued behind them.
  for (let turn = 0; turn < 50; turn += 1) await undefined;
  answer.getBoundingClientRect();
  const time = performance.now() - begun;
  // The next frame starts once this one is drawn.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const drawn = performance.now() - begun;
  // Let work that is spread over frames finish before the next letter, but not for long.
  for (let frame = 0; frame < 80 && performance.now() - begun < 12_000; frame += 1)
    await new Promise(requestAnimationFrame);
  return { time, drawn };
}

/**
 * Hides the section with the jobs and shows it again, by one attribute. Returns the milliseconds until it is laid
 * out: what no program can do without.
 */
async function showAgain() {
  const section = document.querySelector(".job-card").closest("section");
  section.hidden = true;
  for (let frame = 0; frame < 20; frame += 1) await new Promise(requestAnimationFrame);
  const begun = performance.now();
  section.hidden = false;
  section.getBoundingClientRect();
  return performance.now() - begun;
}

rebuildSite({ dir, profile: manyJobs() });
const server = await serve({ dir, port: 0 });
const results = {};
for (const [engine, start] of Object.entries(engines)) {
  const browser = await start();
  try {
    await visit(browser, server.url, async (tab) => {
      await tab.ready();
      const letters = [];
      const clearings = [];
      for (const word of WORDS) {
        // In WebKit, which takes seconds for the frames after a letter, only whole words.
        const first = engine === "webkit" ? word.length : 1;
        for (let length = first; length <= word.length; length += 1)
          letters.push(await tab.evaluate(ask, word.slice(0, length)));
        clearings.push(await tab.evaluate(ask, ""));
      }
      const shown = [];
      for (let round = 0; round < 5; round += 1) shown.push(await tab.evaluate(showAgain));
      results[engine] = { letters, clearings, shown };
    });
  } finally {
    await browser.close();
  }
}
await server.close();

console.log(`### Searching ${JOBS} jobs, letter by letter\n`);
const letters = (share) => (all) =>
  quantile(
    all.letters.map(({ time }) => time),
    share,
  );
const clearings = (key) => (all) =>
  quantile(
    all.clearings.map((one) => one[key]),
    1,
  );
table(results, [
  { title: "half of the letters take up to ms", of: letters(0.5), digits: 1 },
  { title: "nine of ten", of: letters(0.9), digits: 1 },
  { title: "all", of: letters(1), digits: 1 },
  { title: "clearing takes up to ms", of: clearings("time") },
  { title: "until it is drawn", of: clearings("drawn") },
  { title: "showing the jobs alone takes up to ms", of: ({ shown }) => quantile(shown, 1) },
]);
