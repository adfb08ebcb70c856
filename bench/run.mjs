// Measures the release in Chromium, over several rounds in fresh contexts, and prints medians and quartiles.
//
//   make bench              11 rounds
//   make bench ROUNDS=31

import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { serve } from "../tools/preview.mjs";

const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))("playwright-core");
const [dir = "dist", rounds = "11"] = process.argv.slice(2);

/** What is read from the page once it has come to life: milliseconds since navigation, layout shift, bytes as sent. */
function read() {
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
  return {
    "first contentful paint (ms)": paint?.startTime,
    "largest contentful paint (ms)": window.measured.largest,
    "ready (ms)": window.measured.ready,
    "cumulative layout shift": window.measured.shift,
    "requests": loaded.length,
    "bytes sent, with headers": loaded.reduce((sum, entry) => sum + entry.transferSize, 0),
  };
}

/** Watches from before the first paint on. */
function watch() {
  window.measured = { largest: 0, shift: 0 };
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  observe("largest-contentful-paint", (entry) => (window.measured.largest = entry.startTime));
  observe("layout-shift", (entry) => (window.measured.shift += entry.value));
  document.addEventListener("whoami:ready", () => (window.measured.ready = performance.now()));
}

/** The value below which the given share of the sorted values lies. */
const quantile = (sorted, share) => sorted[Math.round((sorted.length - 1) * share)];

const server = await serve({ dir, port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const measured = [];
for (let round = 0; round < Number(rounds); round += 1) {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const tab = await context.newPage();
  await tab.addInitScript(watch);
  await tab.goto(server.url, { waitUntil: "load" });
  await tab.locator("html[data-state=ready]").waitFor();
  await tab.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  measured.push(await tab.evaluate(read));
  await context.close();
}
await browser.close();
await server.close();

console.log(`${rounds} rounds, 360 × 800 px, no throttling; load of the machine ${loadavg()[0].toFixed(1)}`);
console.log(`${"".padEnd(32)}${["quartile", "median", "quartile"].map((word) => word.padStart(12)).join("")}`);
for (const name of Object.keys(measured[0])) {
  const sorted = measured.map((round) => round[name]).sort((a, b) => a - b);
  const digits = name.endsWith("(ms)") ? 0 : name.includes("shift") ? 3 : 0;
  const cells = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share).toFixed(digits).padStart(12));
  console.log(name.padEnd(32) + cells.join(""));
}
