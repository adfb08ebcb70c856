// How the page and its peers grow: 10 to 10,000 jobs.
//
//   make bench ONLY=growth

import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { serve } from "../tools/preview.mjs";
import { rebuildSite } from "../tools/rebuild-site.mjs";
import {
  drawn,
  headline,
  heap,
  inTurn,
  median,
  metrics,
  table,
  withBrowser,
  withTab,
} from "./measure.mjs";
import { OURS_STATIC, PEERS, peers } from "./peers/build.mjs";
import { withJobs } from "./peers/model.mjs";

const [site = "target/bench/site", rounds = "3", ...sizes] = process.argv.slice(2);
const folder = path.resolve("target/bench/growth");
const LIMIT = "static, all laid out";
const APPS = PEERS.filter((name) => !["jsonresume", OURS_STATIC].includes(name));

/** Records when a page is ready: all its cards exist and, for our own page, it is hydrated. */
function watch({ count, own }) {
  const look = () => {
    if (document.getElementsByClassName("job-card").length >= count)
      window.ready = performance.now();
    else requestAnimationFrame(look);
  };
  if (own) document.addEventListener("whoami:ready", () => (window.ready = performance.now()));
  else requestAnimationFrame(look);
}

async function grown(browser, url, name, count) {
  return withTab(browser, undefined, async (tab, debug) => {
    await tab.addInitScript(watch, { count, own: name === "whoami-page" });
    await tab.goto(url, { waitUntil: "load", timeout: 120_000 });
    await tab.waitForFunction(() => window.ready !== undefined, undefined, { timeout: 120_000 });
    await tab.waitForFunction(
      () => performance.getEntriesByName("first-contentful-paint").length > 0,
    );
    await drawn(tab);
    const { paint, ready } = await tab.evaluate(() => ({
      paint: performance.getEntriesByName("first-contentful-paint")[0].startTime,
      ready: window.ready,
    }));
    const bytes = await heap(debug);
    const { Nodes } = await metrics(debug);
    /** How long it takes until the effect of the script `act` is drawn. */
    const timed = (act) =>
      tab.evaluate(async (source) => {
        const begun = performance.now();
        new Function(source)();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - begun;
      }, act);
    const expand = await timed(
      `const button = document.querySelector(".tools button"); if (button) button.click(); else for (const card of document.querySelectorAll("details.job-card")) card.open = true;`,
    );
    let keystroke;
    if (name === "whoami-page") {
      // Like expanding, on a page as it opens.
      await tab.reload();
      await tab.waitForFunction(() => window.ready !== undefined);
      const letters = [];
      for (const text of ["k", "ka", "kaf", "kafk", "kafka", "kafk", "kaf", "ka"]) {
        letters.push(
          await timed(
            `const q = document.querySelector("#q"); q.value = "${text}"; q.dispatchEvent(new InputEvent("input", { bubbles: true }));`,
          ),
        );
      }
      keystroke = median(letters);
    }
    return { paint, ready, heap: bytes / 1024 / 1024, nodes: Nodes, expand, keystroke };
  });
}

const stored = {};
await withBrowser(async (browser) => {
  for (const count of sizes.length > 0 ? sizes.map(Number) : [10, 100, 1000, 10_000]) {
    const resume = withJobs(count);
    await peers({ dir: path.join(folder, `${count}`), resume, site, names: APPS });
    // The same without `content-visibility`, which skips the layout of what is out of sight.
    const limit = path.join(folder, `${count}`, LIMIT);
    cpSync(path.join(folder, `${count}`, "static"), limit, { recursive: true });
    const page = path.join(limit, "index.html");
    writeFileSync(page, readFileSync(page, "utf8").replaceAll(/content-visibility:auto;?/g, ""));
    rebuildSite({ dir: path.join(folder, `${count}`, "whoami-page"), profile: resume });
    const servers = {};
    for (const name of ["whoami-page", ...APPS, LIMIT])
      servers[name] = await serve({ dir: path.join(folder, `${count}`, name), port: 0 });
    const results = await inTurn(servers, Number(rounds), ({ url }, name) =>
      grown(browser, url, name, count),
    );
    stored[count] = results;
    headline(`${count} jobs, unthrottled`, rounds);
    const of = (key) => (all) => median(all.map((one) => one[key]));
    table(results, [
      { title: "first paint ms", of: of("paint") },
      { title: "ready ms", of: of("ready") },
      { title: "heap MB", of: of("heap"), digits: 1 },
      { title: "DOM nodes", of: of("nodes") },
      { title: "expand all ms", of: of("expand") },
      { title: "a search keystroke ms", of: of("keystroke") },
    ]);
    await Promise.all(Object.values(servers).map(({ close }) => close()));
  }
});
mkdirSync("target/bench", { recursive: true });
writeFileSync("target/bench/growth.json", JSON.stringify(stored, null, 1));
