// Measures searching a page of a thousand jobs: what one more letter costs until the page is laid out anew.
//
//   make bench

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { serve } from "../tools/preview.mjs";

const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))("playwright-core");
const JOBS = 1000;
const WORDS = ["kubernetes", "flink on call", "apache", "no such thing"];
const [dist = "dist"] = process.argv.slice(2);
const dir = "target/bench/search";

/** Builds the page again, of the profile's jobs over and over at ever other employers. */
function build() {
  rmSync(dir, { recursive: true, force: true });
  cpSync(dist, dir, { recursive: true });
  // As Trunk has staged it: the program has no hashes in its names yet, and nothing is in the page.
  cpSync("index.html", path.join(dir, "index.html"));
  for (const name of readdirSync(dir)) {
    if (/^page-.*\.js$/.test(name)) renameSync(path.join(dir, name), path.join(dir, "page.js"));
    if (/^page-.*\.wasm$/.test(name)) renameSync(path.join(dir, name), path.join(dir, "page_bg.wasm"));
  }
  const resume = JSON.parse(readFileSync("public/profile.json", "utf8"));
  const job = (_, index) => {
    const one = resume.work[index % resume.work.length];
    return { ...one, id: `job-${index}`, name: `${one.name} ${Math.floor(index / 3)}` };
  };
  const profile = path.join(dir, "profile.json");
  writeFileSync(profile, JSON.stringify({ ...resume, work: Array.from({ length: JOBS }, job) }));
  execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "whoami", "--", "build", "--profile", profile, "--dist", dir], { stdio: ["ignore", "ignore", "inherit"] });
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

build();
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
console.log(`\nsearching ${JOBS} jobs, ${times.length} letters, ms a letter: half take up to ${quantile(0.5)}, nine of ten up to ${quantile(0.9)}, all up to ${quantile(1)}`);
