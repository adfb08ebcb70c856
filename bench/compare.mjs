// The first paint of two builds of the page, such as before and after a change, in turn:
//
//   node bench/compare.mjs BEFORE AFTER [ROUNDS]
//
// Each is a folder that `make build DIST=…` has written.

import { serve } from "../tools/preview.mjs";
import { CONDITIONS, headline, inTurn, median, table, withBrowser, withTab } from "./measure.mjs";

const [before, after, rounds = "11"] = process.argv.slice(2);
const servers = {
  before: await serve({ dir: before, port: 0 }),
  after: await serve({ dir: after, port: 0 }),
};

/** The first and the largest contentful paint and the layout shift of a visit. */
const paint = (browser, condition, url) =>
  withTab(browser, condition, async (tab) => {
    await tab.addInitScript(() => {
      window.measured = { largest: 0, shift: 0 };
      const observe = (type, note) =>
        new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
          type,
          buffered: true,
        });
      observe("largest-contentful-paint", ({ startTime }) => {
        window.measured.largest = startTime;
      });
      observe("layout-shift", ({ value }) => {
        window.measured.shift += value;
      });
    });
    await tab.goto(url, { waitUntil: "networkidle" });
    return tab.evaluate(() => ({
      ...window.measured,
      first: performance.getEntriesByName("first-contentful-paint")[0].startTime,
    }));
  });

await withBrowser(async (browser) => {
  for (const [title, condition] of Object.entries(CONDITIONS)) {
    const results = await inTurn(servers, Number(rounds), ({ url }) =>
      paint(browser, condition, url),
    );
    headline(`First paint, ${title}`, rounds);
    const of = (key) => (all) => median(all.map((one) => one[key]));
    table(results, [
      { title: "FCP ms", of: of("first") },
      { title: "LCP ms", of: of("largest") },
      {
        title: "LCP to before",
        of: (all) => of("largest")(all) / of("largest")(results.before),
        digits: 2,
      },
      { title: "CLS", of: of("shift"), digits: 3 },
    ]);
  }
});
await Promise.all(Object.values(servers).map(({ close }) => close()));
