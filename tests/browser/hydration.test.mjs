// Hydration, which a reader must not notice.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { sites, useBrowser, visit } from "./site.mjs";

/** Delays every response whose path `wanted` accepts until `release` is called. */
function hold(wanted) {
  let release;
  const delayUntil = new Promise((resolve) => (release = resolve));
  return { respond: (_, pathname) => (wanted(pathname) ? { delayUntil } : undefined), release };
}

/** Records layout shifts, as the browser counts them, with the elements that moved. */
const watchShifts = (tab) =>
  tab.addInitScript(() => {
    window.shifts = [];
    const name = ({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node?.textContent);
    new PerformanceObserver((list) => {
      for (const { startTime, value, sources } of list.getEntries())
        window.shifts.push({ startTime, value, what: sources.map(name) });
    }).observe({ type: "layout-shift", buffered: true });
  });
const painted = (tab) =>
  tab.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );

const ready = (tab) => tab.locator("html[data-state=ready]").waitFor();
/** The page's HTML without the durations that depend on the reader's clock. */
const body = (tab) =>
  tab.locator("#whoami").evaluate((root) => {
    const copy = root.cloneNode(true);
    for (const pending of copy.querySelectorAll(".pending")) pending.replaceChildren();
    return copy.innerHTML;
  });

for (const site of Object.values(sites)) {
  describe(`hydration under ${site.base}`, () => {
    const held = useBrowser();

    test("keeps the nodes and does not change the HTML", async () => {
      const { respond, release } = hold((name) => name.endsWith(".wasm"));
      await visit(held, { site, respond, ready: false }, async (tab) => {
        const served = await body(tab);
        const nodes = await tab.evaluateHandle(() => [...document.querySelectorAll("#whoami *")]);
        release();
        await ready(tab);
        assert.equal(await body(tab), served);
        const kept = await nodes.evaluate((then) => {
          const now = [...document.querySelectorAll("#whoami *")];
          return (
            now.length > 100 &&
            now.length === then.length &&
            now.every((node, i) => node === then[i])
          );
        });
        assert.ok(kept);
      });
    });

    test("nodes that a browser extension adds or removes shift nothing", async () => {
      const { respond, release } = hold((name) => name.endsWith(".wasm"));
      const options = { site, respond, ready: false, path: "?q=flink&tech=Flink" };
      await visit(held, options, async (tab) => {
        const removed = await tab.evaluate(() => {
          const added = document.createElement("li");
          added.className = "entry";
          document.querySelector("#contributions li").before(added);
          document.querySelector(".timeline li").before(added.cloneNode());
          document.querySelector(".rows li").before(added.cloneNode());
          const gone = [".rows li[data-technology]", ".timeline li[data-mark]", "#projects .entry"];
          return gone.map((selector) => {
            const node = document.querySelector(selector);
            node.remove();
            return node.dataset;
          });
        });
        assert.ok(removed.every((dataset) => Object.keys(dataset).length > 0));
        release();
        await ready(tab);
        const status = tab.getByRole("search").getByRole("status");
        await status.filter({ hasText: "1 of 5 jobs, 1 contribution" }).waitFor();
        const shown = await tab.evaluate(() => {
          const all = (selector) => [...document.querySelectorAll(selector)];
          return {
            entries: all("[data-entry]:not([hidden])").map((entry) => entry.id),
            marks: all("[data-mark]:not([data-faint]) a").map((link) => link.hash.slice(1)),
            rows: all(".rows [aria-current]").map((link) => link.textContent),
            empty: all("[data-periods]").filter((element) => element.textContent === "").length,
          };
        });
        const job = "work-meridian-metrics-data-platform-2016";
        assert.deepEqual(shown, {
          entries: ["projects-apache-flink", job],
          marks: [job],
          rows: ["Flink"],
          empty: 0,
        });
      });
    });

    test("islands that a translation has changed are restored", async () => {
      const { respond, release } = hold((name) => name.endsWith(".wasm"));
      await visit(held, { site, respond, ready: false }, async (tab) => {
        await tab.evaluate(() => {
          const font = document.createElement("font");
          font.append("chercher");
          document.querySelector(".explore label").replaceChildren(font);
          document.querySelector(".explore .field").append(document.createElement("span"));
          document.querySelector(".tools button").remove();
        });
        release();
        await ready(tab);
        await tab.getByRole("searchbox", { name: "search" }).fill("flink");
        await tab.getByRole("search").getByText("1 of 5 jobs, 1 contribution").waitFor();
        await tab.getByRole("button", { name: "Clear search" }).click();
        await tab.getByRole("button", { name: "Expand all" }).click();
        assert.equal(await tab.locator("details.job-card:not([open])").count(), 0);
      });
    });

    test("keeps opened cards, the focus, the scroll position and the selection", async () => {
      const { respond, release } = hold((name) => name.endsWith(".wasm"));
      await visit(held, { site, respond, ready: false }, async (tab) => {
        const card = tab.locator("details.job-card").nth(4);
        await card.locator("summary").click();
        await card.getByText("318 billion").waitFor();
        // Until the opening animation ends, the text cannot be selected.
        await card.evaluate((one) =>
          Promise.all(one.getAnimations({ subtree: true }).map((move) => move.finished)),
        );
        await card.locator("summary").focus();
        await tab.evaluate(() => {
          getSelection().selectAllChildren(
            document.querySelector(".employer:last-child .job-body p"),
          );
          scrollTo({ top: 500, behavior: "instant" });
        });
        const state = () =>
          tab.evaluate(() => ({
            open: [...document.querySelectorAll("details")].map((one) => one.open),
            focus: document.activeElement.textContent,
            scroll: scrollY,
            selection: String(getSelection()),
          }));
        const before = await state();
        assert.equal(before.scroll, 500);
        assert.ok(before.selection.length > 20);
        assert.match(before.focus, /Infrastructure Engineer/);
        release();
        await ready(tab);
        assert.deepEqual(await state(), before);
      });
    });

    test("shifts nothing", async () => {
      const { respond, release } = hold((name) => name.endsWith(".wasm"));
      await visit(held, { site, respond, ready: false, before: watchShifts }, async (tab) => {
        await painted(tab);
        const released = await tab.evaluate(() => performance.now());
        release();
        await ready(tab);
        await painted(tab);
        assert.deepEqual(
          (await tab.evaluate(() => window.shifts)).filter(({ startTime }) => startTime > released),
          [],
        );
      });
    });

    test("fires `whoami:ready` once on the document", async () => {
      const count = (tab) =>
        tab.addInitScript(() => {
          window.readies = 0;
          document.addEventListener("whoami:ready", () => (window.readies += 1));
        });
      await visit(held, { site, before: count }, async (tab) => {
        assert.equal(await tab.evaluate(() => window.readies), 1);
      });
    });

    test("requests only the page and what belongs to it, once", async () => {
      const asked = [];
      const respond = (_, pathname) =>
        void asked.push(pathname.slice(site.base.length).replace(/-[\w-]{16}\./, "."));
      await visit(held, { site, respond }, async () => {
        const first = [
          "",
          "img/portrait.svg",
          "icon.svg",
          "hydrate.js",
          "page.js",
          "page.wasm",
          "data.bin",
        ];
        // For paper, and what makes the page readable offline.
        const later = ["print.css", "offline.js"];
        const allowed = [...first, ...later];
        assert.deepEqual(
          asked.filter((name) => !allowed.includes(name)),
          [],
        );
        assert.equal(new Set(asked).size, asked.length, "nothing is requested twice");
      });
    });
  });
}

describe("the first paint", () => {
  const held = useBrowser();

  test("needs nothing but the HTML", async () => {
    let release;
    const delayUntil = new Promise((resolve) => (release = resolve));
    const respond = (_, pathname) => (pathname === "/" ? undefined : { delayUntil });
    await visit(held, { respond, ready: false }, async (tab) => {
      await tab.waitForFunction(
        () => performance.getEntriesByName("first-contentful-paint").length > 0,
      );
      assert.ok(await tab.getByRole("heading", { name: "LinaK", exact: true }).isVisible());
      release();
      await tab.locator("html[data-state=ready]").waitFor();
    });
  });

  test("no request of the page is render-blocking, according to the browser's trace", async () => {
    const before = (tab) => held.browser.startTracing(tab, { categories: ["devtools.timeline"] });
    await visit(held, { before }, async (_, { server }) => {
      const { traceEvents } = JSON.parse(await held.browser.stopTracing());
      // The trace covers the whole browser, which requests chrome://theme/colors.css, for example.
      const requests = traceEvents
        .filter(({ name }) => name === "ResourceSendRequest")
        .map(({ args }) => args.data)
        .filter(({ url }) => url.startsWith(server.url));
      assert.ok(
        requests.some(
          ({ url, renderBlocking }) => url.endsWith(".js") && renderBlocking === "non_blocking",
        ),
      );
      // Images have no such field, because they never block.
      assert.deepEqual(
        requests.filter(({ renderBlocking = "non_blocking" }) => renderBlocking !== "non_blocking"),
        [],
      );
    });
  });
});

describe("a slowly arriving page", () => {
  const held = useBrowser();
  /** Where the response pauses: before a block and inside a summary. Within a line, text may shift. */
  const blocks =
    /(?=<(?:header|nav|main|section|div|details|summary|h\d|p|[duo]l|d[dt]|li|footer)\b)|(?<=<summary>)/;

  for (const width of [360, 768, 1280]) {
    test(`does not shift at ${width} px, wherever the response pauses`, async () => {
      const html = await readFile(path.join(sites.root.dir, "index.html"), "utf8");
      let tab;
      async function* slowly() {
        let before = 3;
        for (const piece of html.split(blocks)) {
          yield piece;
          // A text alone adds no element whose arrival could be awaited.
          if (!/<[a-z]/i.test(piece)) continue;
          const count = await tab.waitForFunction((n) => {
            const count = document.getElementsByTagName("*").length;
            return count > n && count;
          }, before);
          before = await count.jsonValue();
        }
      }
      const respond = (_, pathname) =>
        pathname === "/" ? { headers: { "content-type": "text/html" }, body: slowly() } : undefined;
      const before = async (opened) => {
        tab = opened;
        await watchShifts(tab);
      };
      await visit(held, { respond, before, viewport: { width, height: 4000 } }, async () => {
        await painted(tab);
        assert.deepEqual(await tab.evaluate(() => window.shifts), []);
      });
    });
  }
});

describe("on failure, the page stays complete and readable", () => {
  const held = useBrowser();
  const sentence = /whoami-page: the page stays static/;
  const others = [/Failed to load resource/, /preload/, /MIME/, /compil/i];

  // All faults of all files, in all engines, are in engines-faults.test.mjs.
  for (const [what, pattern] of [
    ["data", /^data-.*\.bin$/],
    ["glue", /^page-.*\.js$/],
  ]) {
    test(`the ${what} is missing`, async () => {
      const respond = (_, pathname) =>
        pattern.test(path.basename(pathname)) ? { status: 404, body: "gone" } : undefined;
      await visit(
        held,
        { respond, ready: false, complaints: [sentence, ...others] },
        async (tab, { said }) => {
          const served = await body(tab);
          while (!said.some((line) => sentence.test(line))) await tab.waitForEvent("console");
          assert.equal(said.filter((line) => sentence.test(line)).length, 1);
          assert.equal(await body(tab), served);
          const card = tab.locator("details.job-card").nth(4);
          await card.locator("summary").click();
          await card.getByText("318 billion").waitFor();
          assert.equal(
            await tab.getByRole("button").count(),
            0,
            "there are no controls that do not work",
          );
        },
      );
    });
  }

  test("while the data loads, the page can be read and cards open", async () => {
    const { respond, release } = hold((name) => name.endsWith(".bin"));
    await visit(held, { respond, ready: false }, async (tab) => {
      const card = tab.locator("details.job-card").nth(2);
      await card.locator("summary").click();
      await card.getByText("mostly on the scalability of etcd").waitFor();
      release();
      await ready(tab);
      assert.ok(await card.evaluate((one) => one.open));
    });
  });

  test("if HTML and data are from different builds, the page stays as served and logs what to do", async () => {
    const html = (await readFile(path.join(sites.root.dir, "index.html"), "utf8")).replace(
      /data-hash="[^"]*"/,
      'data-hash="of-another-build"',
    );
    const respond = (_, pathname) =>
      pathname === "/"
        ? { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: html }
        : undefined;
    await visit(held, { respond, ready: false, complaints: [sentence] }, async (tab, { said }) => {
      while (!said.some((line) => sentence.test(line))) await tab.waitForEvent("console");
      assert.ok(
        said.some((line) => line.includes("reload the page")),
        said.join(),
      );
      assert.ok(await tab.getByRole("heading", { name: "LinaK", exact: true }).isVisible());
      await tab.getByRole("heading", { name: "Infrastructure Engineer" }).click();
      await tab.getByText("318 billion").waitFor();
    });
  });
});
