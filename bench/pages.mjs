// The page beside its peers: bytes, paint, readiness, CPU time; unthrottled, and on a slow phone.
//
//   make bench ONLY=pages

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { serve } from "../tools/preview.mjs";
import {
  CONDITIONS,
  headline,
  inTurn,
  median,
  metrics,
  quantile,
  search,
  table,
  withBrowser,
  withTab,
} from "./measure.mjs";
import { engines, visit } from "../tests/browser/engines.mjs";
import { OURS_STATIC, PEERS, peers } from "./peers/build.mjs";
import { profile } from "./peers/model.mjs";

const [site = "target/bench/site", rounds = "11"] = process.argv.slice(2);
const folder = path.resolve("target/bench/peers");

/** Records paint, shifts and long tasks. */
function watch() {
  window.measured = { largest: 0, shift: 0, long: [], card: undefined };
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe("largest-contentful-paint", (entry) => (window.measured.largest = entry.startTime));
  observe("layout-shift", (entry) => (window.measured.shift += entry.value));
  observe("longtask", ({ startTime, duration }) =>
    window.measured.long.push([startTime, startTime + duration]),
  );
  const look = () => {
    if (document.querySelector("details.job-card > summary"))
      window.measured.card = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The measurements of a page that has finished loading. */
function read() {
  const paint = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  // As Lighthouse counts it: the part of a task after the first paint and beyond 50 ms.
  const blocking = window.measured.long.map(([start, end]) =>
    Math.max(0, end - Math.max(start, paint) - 50),
  );
  return {
    ...window.measured,
    answer: window.answered,
    paint,
    blocking: blocking.reduce((sum, time) => sum + time, 0),
  };
}

/** Visits a page; `asks` says whether to search as soon as it is ready. */
async function load(browser, condition, url, asks) {
  return withTab(browser, condition, async (tab, debug) => {
    const chain = new Map();
    debug.on("Network.requestWillBeSent", ({ request, initiator }) => {
      const from = initiator.url ?? initiator.stack?.callFrames[0]?.url;
      chain.set(request.url, 1 + (chain.get(from) ?? 0));
    });
    const sizes = new Map();
    debug.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
      sizes.set(requestId, encodedDataLength),
    );
    await tab.addInitScript(watch);
    if (asks) await tab.addInitScript(search);
    await tab.goto(url, { waitUntil: "load" });
    await tab.waitForLoadState("networkidle");
    if (asks) await tab.waitForFunction(() => window.answered !== undefined);
    // The time spent on debugger commands is not part of a visit.
    const { TaskDuration, DevToolsCommandDuration, ...spent } = await metrics(debug);
    return {
      ...(await tab.evaluate(read)),
      task: (TaskDuration - DevToolsCommandDuration) * 1000,
      script: spent.ScriptDuration * 1000,
      style: spent.RecalcStyleDuration * 1000,
      layout: spent.LayoutDuration * 1000,
      requests: sizes.size,
      depth: Math.max(...chain.values()),
    };
  });
}

/** What a first visit loads by kind, raw and compressed with gzip. */
async function weigh(browser, url) {
  return withTab(browser, undefined, async (tab) => {
    const none = () => ({ gzip: 0, raw: 0 });
    const bytes = {
      html: none(),
      css: none(),
      js: none(),
      wasm: none(),
      other: none(),
      all: none(),
    };
    const waiting = [];
    tab.on("response", (response) =>
      waiting.push(
        response.body().then((body) => {
          const type = response.headers()["content-type"] ?? "";
          const kind = /html/.test(type)
            ? "html"
            : /css/.test(type)
              ? "css"
              : /javascript/.test(type)
                ? "js"
                : /wasm/.test(type)
                  ? "wasm"
                  : "other";
          const gzip = gzipSync(body, { level: 9 }).length;
          for (const sum of [bytes[kind], bytes.all]) {
            sum.gzip += gzip;
            sum.raw += body.length;
          }
        }),
      ),
    );
    await tab.goto(url, { waitUntil: "networkidle" });
    await Promise.all(waiting);
    return bytes;
  });
}

await peers({ dir: folder, resume: profile, site });
const servers = {};
for (const name of ["whoami-page", ...PEERS])
  servers[name] = await serve({
    dir: name === "whoami-page" ? site : path.join(folder, name),
    port: 0,
  });

const stored = {};
await withBrowser(async (browser) => {
  const weights = {};
  for (const [name, { url }] of Object.entries(servers)) weights[name] = await weigh(browser, url);
  const kb = (bytes) => (bytes / 1024).toFixed(1);
  console.log("### What a first visit loads (KB, by gzip -9 and raw)\n");
  table(
    weights,
    Object.keys(weights.static).map((kind) => ({
      title: kind === "all" ? "in all" : kind,
      of: ({ [kind]: { gzip, raw } }) => (raw === 0 ? "" : `${kb(gzip)} (${kb(raw)})`),
    })),
  );
  stored.weights = weights;
  for (const [title, condition] of Object.entries(CONDITIONS)) {
    const results = await inTurn(servers, Number(rounds), async ({ url }, name) => {
      const visit = await load(browser, condition, url, false);
      // Searching is measured in a visit of its own, so that it does not count towards the first.
      const { answer } = name === "whoami-page" ? await load(browser, condition, url, true) : {};
      return { ...visit, answer };
    });
    stored[title] = results;
    headline(`First visit, ${title}`, rounds);
    const of = (key) => (all) => median(all.map((one) => one[key]));
    const around = (key) => (all) =>
      `${
        quantile(
          all.map((one) => one[key]),
          0.25,
        )?.toFixed(0) ?? ""
      }–${
        quantile(
          all.map((one) => one[key]),
          0.75,
        )?.toFixed(0) ?? ""
      }`.replace(/^–$/, "");
    const ratio = (key, peer) => (all) => of(key)(all) / of(key)(results[peer]);
    table(results, [
      { title: "FCP ms", of: of("paint") },
      { title: "LCP ms", of: of("largest") },
      { title: "quartiles", of: around("largest") },
      { title: "LCP to static", of: ratio("largest", "static"), digits: 2 },
      { title: "to ours-static", of: ratio("largest", OURS_STATIC), digits: 2 },
      { title: "CLS", of: of("shift"), digits: 3 },
      { title: "TBT ms", of: of("blocking") },
      { title: "card opens ms", of: of("card") },
      { title: "to static", of: ratio("card", "static"), digits: 2 },
      { title: "to ours-static", of: ratio("card", OURS_STATIC), digits: 2 },
      { title: "search answers ms", of: of("answer") },
      { title: "main thread ms", of: of("task") },
      { title: "of it script ms", of: of("script") },
      { title: "style ms", of: of("style") },
      { title: "layout ms", of: of("layout") },
      { title: "requests", of: of("requests") },
      { title: "chain", of: of("depth") },
    ]);
  }
});

/** The first contentful paint in a browser without history. */
const firstPaint = (browser, url) =>
  new Promise((resolve, reject) => {
    visit(browser, url, async (tab) => {
      const paint = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
      resolve(await tab.waitFor(paint));
    }).catch(reject);
  });
const inEngines = {};
for (const [engine, start] of Object.entries(engines)) {
  const browser = await start();
  try {
    inEngines[engine] = await inTurn(servers, Number(rounds), ({ url }) =>
      firstPaint(browser, url),
    );
  } finally {
    await browser.close();
  }
}
console.log("### First paint in each engine, unthrottled\n");
console.log(`Medians of ${rounds} rounds in turn in milliseconds, in a window of 1280 × 800 px.\n`);
const paints = Object.fromEntries(
  Object.keys(servers).map((name) => [
    name,
    Object.fromEntries(
      Object.entries(inEngines).map(([engine, all]) => [engine, median(all[name])]),
    ),
  ]),
);
table(
  paints,
  Object.keys(engines).flatMap((engine) => [
    { title: `${engine} ms`, of: (row) => row[engine] },
    { title: "to static", of: (row) => row[engine] / paints.static[engine], digits: 2 },
  ]),
);
stored.engines = inEngines;
await Promise.all(Object.values(servers).map(({ close }) => close()));
mkdirSync("target/bench", { recursive: true });
writeFileSync("target/bench/pages.json", JSON.stringify(stored, null, 1));
