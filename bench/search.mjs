// Measures searching a page of a thousand jobs: what one more letter costs until the page is laid out anew.
//
//   make bench

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { serve } from "../tools/preview.mjs";
import { rebuildSite } from "../tools/rebuild-site.mjs";

const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))(
  "playwright-core",
);
const JOBS = 1000;
const WORDS = ["kubernetes", "flink on call", "apache", "no such thing"];
const [dist = "dist"] = process.argv.slice(2);
const dir = "target/bench/search";

/** The profile's jobs over and over, at ever other employers. */
function manyJobs() {
  const resume = JSON.parse(readFileSync("public/profile.json", "utf8"));
  const job = (_, index) => {
    const one = resume.work[index % resume.work.length];
    return { ...one, id: `job-${index}`, name: `${one.name} ${Math.floor(index / 3)}` };
  };
  return { ...resume, work: Array.from({ length: JOBS }, job) };
}

/** Types the words letter by letter and gives the milliseconds that each letter, and clearing the field, took. */
async function type(words) {
  const field = document.querySelector("#q");
  const answer = document.querySelector("#answer");
  const times = [];
  const ask = async (text) => {
    const begun = performance.now();
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // What follows the state runs in microtasks; this one stands behind them.
    for (let turn = 0; turn < 50; turn += 1) await undefined;
    answer.getBoundingClientRect();
    times.push(performance.now() - begun);
    // What goes on over several frames has to end before the next letter.
    for (let frame = 0; frame < 80; frame += 1) await new Promise(requestAnimationFrame);
  };
  for (const word of words) {
    for (let length = 1; length <= word.length; length += 1) await ask(word.slice(0, length));
    await ask("");
  }
  return times;
}

rebuildSite({ from: dist, dir, resume: manyJobs() });
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
