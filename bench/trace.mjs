// What the main thread does while a page loads, from the browser's trace: `node bench/trace.mjs FOLDER…`, each a built site.
// Milliseconds until half a second after the page is ready, the median of several rounds in turn.

import { serve } from "../tools/preview.mjs";
import { inTurn, median, withBrowser, withTab } from "./measure.mjs";

const ROUNDS = Number(process.env.ROUNDS ?? 9);
const CPU = Number(process.env.CPU ?? 4);
/** Kinds of work by the names of their events. */
const KINDS = {
  style: ["UpdateLayoutTree"],
  layout: ["Layout"],
  paint: ["PrePaint", "Paint", "Layerize", "Commit"],
  parse: ["ParseHTML", "ParseAuthorStyleSheet"],
  script: ["EvaluateScript", "v8.run", "FunctionCall", "RunMicrotasks", "TimerFire"],
};

const servers = {};
for (const dir of process.argv.slice(2)) servers[dir] = await serve({ dir, port: 0 });

async function load(browser, { url }) {
  return withTab(browser, { network: OFF, cpu: CPU }, async (tab, debug) => {
    const events = [];
    debug.on("Tracing.dataCollected", ({ value }) => events.push(...value));
    await debug.send("Tracing.start", {
      traceConfig: { includedCategories: ["devtools.timeline", "blink", "v8"] },
      transferMode: "ReportEvents",
    });
    await tab.goto(url, { waitUntil: "load" });
    await tab.waitForTimeout(1000);
    const paints = await tab.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0].startTime,
    );
    const done = new Promise((resolve) => debug.once("Tracing.tracingComplete", resolve));
    await debug.send("Tracing.end");
    await done;
    const main = events.find(({ name }) => name === "Layout")?.tid;
    const of = (names) =>
      events
        .filter(({ name, tid, ph }) => ph === "X" && tid === main && names.includes(name))
        .reduce((sum, { dur }) => sum + dur / 1000, 0);
    const result = { "first paint": paints };
    for (const [kind, names] of Object.entries(KINDS)) result[kind] = of(names);
    const tasks = events.filter(
      ({ name, tid, ph }) => ph === "X" && tid === main && name === "RunTask",
    );
    result.elements = await tab.evaluate(() => document.getElementsByTagName("*").length);
    if (tasks.length > 0) result.tasks = of(["RunTask"]);
    return result;
  });
}
/** No throttling of the network. */
const OFF = { latency: 0, downloadThroughput: -1, uploadThroughput: -1, offline: false };

await withBrowser(async (browser) => {
  const results = await inTurn(servers, ROUNDS, (server) => load(browser, server));
  for (const [dir, all] of Object.entries(results)) {
    const names = Object.keys(all[0]);
    const values = names.map((name) => `${name} ${median(all.map((one) => one[name])).toFixed(1)}`);
    console.log(`${dir.padEnd(30)} ${values.join("  ")}`);
  }
});
await Promise.all(Object.values(servers).map(({ close }) => close()));
