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

/**
 * Types a word letter by letter, and clears the field. Returns the milliseconds per letter, for clearing, and until
 * the page without the word is drawn.
 */
async function type(word) {
  const field = document.querySelector("#q");
  const answer = document.querySelector("#answer");
  const ask = async (text) => {
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
    // Let work that is spread over frames finish before the next letter.
    for (let frame = 0; frame < 80; frame += 1) await new Promise(requestAnimationFrame);
    return { time, drawn };
  };
  const letters = [];
  for (let length = 1; length <= word.length; length += 1)
    letters.push((await ask(word.slice(0, length))).time);
  const { time, drawn } = await ask("");
  return { letters, time, drawn };
}

rebuildSite({ dir, profile: manyJobs() });
const server = await serve({ dir, port: 0 });
const results = {};
for (const [engine, start] of Object.entries(engines)) {
  const browser = await start();
  try {
    await visit(browser, server.url, async (tab) => {
      await tab.ready();
      results[engine] = [];
      for (const word of WORDS) results[engine].push(await tab.evaluate(type, word));
    });
  } finally {
    await browser.close();
  }
}
await server.close();

console.log(`### Searching ${JOBS} jobs, letter by letter\n`);
const letters = (share) => (all) =>
  quantile(
    all.flatMap((one) => one.letters),
    share,
  );
const longest = (key) => (all) =>
  quantile(
    all.map((one) => one[key]),
    1,
  );
table(results, [
  { title: "half of the letters take up to ms", of: letters(0.5), digits: 1 },
  { title: "nine of ten", of: letters(0.9), digits: 1 },
  { title: "all", of: letters(1), digits: 1 },
  { title: "clearing takes up to ms", of: longest("time") },
  { title: "until it is drawn", of: longest("drawn") },
]);
