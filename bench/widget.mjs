// What the widget costs a host page: 1, 10 and 100 elements.
//
//   make bench ONLY=widget

import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { serve } from "../tools/preview.mjs";
import {
  CONDITIONS,
  drawn,
  headline,
  heap,
  inTurn,
  median,
  metrics,
  search,
  table,
  withBrowser,
  withTab,
} from "./measure.mjs";

const [site = "target/bench/site", rounds = "11"] = process.argv.slice(2);
const widget = await serve({ dir: site, port: 0 });
const host = createServer((request, response) => {
  const { searchParams } = new URL(request.url, "http://localhost");
  const count = Number(searchParams.get("count") ?? 0);
  const element = `<whoami-page sections="${searchParams.get("sections") ?? ""}"></whoami-page>`;
  const script = count > 0 ? `<script type="module" src="${widget.url}widget.js"></script>` : "";
  response.writeHead(200, { "content-type": "text/html" });
  response.end(
    `<!DOCTYPE html><title>host</title><link rel="icon" href="data:,">${script}<body>${element.repeat(count)}`,
  );
});
await new Promise((resolve) => host.listen(0, "127.0.0.1", resolve));

async function shown(browser, condition, { count, sections }) {
  return withTab(browser, condition, async (tab, debug) => {
    await tab.addInitScript(() => {
      window.times = [];
      addEventListener("whoami:ready", () => window.times.push(performance.now()));
    });
    await tab.goto(`http://127.0.0.1:${host.address().port}/?count=${count}&sections=${sections}`, {
      waitUntil: "load",
    });
    // Load all of them, as if each had come near.
    await tab.evaluate(() => {
      for (const element of document.querySelectorAll("whoami-page")) element.load();
    });
    await tab.waitForFunction((count) => window.times.length >= count, count);
    await drawn(tab);
    const bytes = await heap(debug);
    const { Nodes, TaskDuration } = await metrics(debug);
    const read = () => ({
      first: window.times[0],
      last: window.times.at(-1),
      requests: performance.getEntriesByType("resource").length,
    });
    return {
      ...(await tab.evaluate(read)),
      heap: bytes / 1024 / 1024,
      nodes: Nodes,
      task: TaskDuration * 1000,
    };
  });
}

const cases = Object.fromEntries(
  ["card", ""].flatMap((sections) =>
    [1, 10, 100].map((count) => [`${count} × ${sections || "whole"}`, { count, sections }]),
  ),
);
/** When the page itself answers a search, which its program needs as much loading as a card. */
const searched = (browser, condition) =>
  withTab(browser, condition, async (tab) => {
    await tab.addInitScript(search);
    await tab.goto(widget.url);
    await tab.waitForFunction(() => window.answered !== undefined);
    return { first: await tab.evaluate(() => window.answered) };
  });

const slow = Object.keys(CONDITIONS).at(-1);
const { results, onSlow } = await withBrowser(async (browser) => ({
  results: await inTurn(cases, Number(rounds), (one) => shown(browser, undefined, one)),
  onSlow: await inTurn(
    { "1 × card": cases["1 × card"], "the page answers a search": undefined },
    Number(rounds),
    (one) => (one ? shown(browser, CONDITIONS[slow], one) : searched(browser, CONDITIONS[slow])),
  ),
}));
headline("The widget, unthrottled", rounds);
const of = (key) => (all) => median(all.map((one) => one[key]));
table(results, [
  { title: "first shown ms", of: of("first") },
  { title: "all shown ms", of: of("last") },
  { title: "main thread ms", of: of("task") },
  { title: "heap MB", of: of("heap"), digits: 1 },
  { title: "DOM nodes", of: of("nodes") },
  { title: "requests", of: of("requests") },
]);
headline(`The widget, ${slow}`, rounds);
table(onSlow, [{ title: "after ms", of: of("first") }]);
host.close();
await widget.close();
mkdirSync("target/bench", { recursive: true });
writeFileSync("target/bench/widget.json", JSON.stringify({ ...results, ...onSlow }, null, 1));
