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
  table,
  withBrowser,
  withTab,
} from "./measure.mjs";
import { PEERS, peers } from "./peers/build.mjs";
import { profile } from "./peers/model.mjs";

const [site = "target/bench/site", rounds = "11"] = process.argv.slice(2);
const folder = path.resolve("target/bench/peers");

/** Records paint, shifts and long tasks; `asks` whether to search as soon as the page is ready. */
function watch(asks) {
  window.measured = { largest: 0, shift: 0, long: [], card: undefined, answer: undefined };
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
  if (!asks) return;
  document.addEventListener("whoami:ready", () => {
    const field = document.querySelector("#q");
    const answer = document.querySelector("#answer");
    new MutationObserver(() => (window.measured.answer ??= performance.now())).observe(answer, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    field.value = "flink";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

/** The measurements of a page that has finished loading. */
function read() {
  const paint = performance.getEntriesByName("first-contentful-paint")[0].startTime;
  // As Lighthouse counts it: the part of a task after the first paint and beyond 50 ms.
  const blocking = window.measured.long.map(([start, end]) =>
    Math.max(0, end - Math.max(start, paint) - 50),
  );
  return { ...window.measured, paint, blocking: blocking.reduce((sum, time) => sum + time, 0) };
}

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
    await tab.addInitScript(watch, asks);
    await tab.goto(url, { waitUntil: "load" });
    await tab.waitForLoadState("networkidle");
    if (asks) await tab.waitForFunction(() => window.measured.answer !== undefined);
    // The time spent on debugger commands is not part of a visit.
    const { TaskDuration, DevToolsCommandDuration, ScriptDuration } = await metrics(debug);
    return {
      ...(await tab.evaluate(read)),
      task: (TaskDuration - DevToolsCommandDuration) * 1000,
      script: ScriptDuration * 1000,
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
    const ratio = (key) => (all) => of(key)(all) / of(key)(results.static);
    table(results, [
      { title: "FCP ms", of: of("paint") },
      { title: "LCP ms", of: of("largest") },
      { title: "quartiles", of: around("largest") },
      { title: "LCP to static", of: ratio("largest"), digits: 2 },
      { title: "CLS", of: of("shift"), digits: 3 },
      { title: "TBT ms", of: of("blocking") },
      { title: "card opens ms", of: of("card") },
      { title: "to static", of: ratio("card"), digits: 2 },
      { title: "search answers ms", of: of("answer") },
      { title: "main thread ms", of: of("task") },
      { title: "of it script ms", of: of("script") },
      { title: "requests", of: of("requests") },
      { title: "chain", of: of("depth") },
    ]);
  }
});
await Promise.all(Object.values(servers).map(({ close }) => close()));
mkdirSync("target/bench", { recursive: true });
writeFileSync("target/bench/pages.json", JSON.stringify(stored, null, 1));
