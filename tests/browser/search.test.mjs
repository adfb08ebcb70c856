// What a search shows and says, on the pages of several people.

import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { rebuildSite } from "../../tools/rebuild-site.mjs";
import { people, root, sites, useBrowser, visit } from "./site.mjs";

const held = useBrowser();

/** The release, built from a profile. */
function built(name, profile) {
  const dir = path.join(root, "target/test-sites", `search-${name}`);
  rebuildSite({ dir, profile });
  return { dir, base: "/" };
}

const french = { ...people.nurse, meta: { whoami: { lang: "fr" } } };
const pages = {
  engineer: sites.root,
  nurse: built("nurse", people.nurse),
  researcher: built("researcher", people.researcher),
  student: built("student", people.student),
  "thirty-jobs": built("thirty-jobs", people["thirty-jobs"]),
  french: built("french", french),
};

const field = (tab) => tab.getByRole("searchbox");
const form = (tab) => tab.getByRole("search");
const says = (tab, text) =>
  tab.waitForFunction(
    (text) => document.querySelector("search [role=status]").textContent === text,
    text,
  );
const isCleared = (tab) =>
  tab.waitForFunction(
    () =>
      document.querySelector("search [role=status]").textContent === "" && location.search === "",
  );
/** The ids of the sections in which something is visible, apart from the summary. */
const sections = (tab) =>
  tab
    .getByRole("main")
    .getByRole("region")
    .evaluateAll((all) => all.map((one) => one.id).filter((id) => id !== "summary"));
const technologies = (tab) =>
  tab
    .locator("[data-technology]")
    .evaluateAll((all) =>
      all.filter((row) => row.checkVisibility()).map((row) => row.dataset.technology),
    );
const marks = (tab) =>
  tab.evaluate(() => [
    ...new Set([...CSS.highlights.get("whoami-search")].map((range) => range.toString())),
  ]);
/** The sections of the served page. */
const all = (tab) =>
  tab
    .locator("main section")
    .evaluateAll((all) => all.map((one) => one.id).filter((id) => id !== "summary"));
const focused = (tab) =>
  tab.evaluate(() => document.activeElement.id || document.activeElement.textContent);

const searches = {
  engineer: {
    words: "kafka",
    marked: ["Kafka"],
    summary: "2 of 5 jobs, 1 contribution",
    found: ["contributions", "technologies", "work"],
  },
  nurse: {
    words: "triage",
    marked: ["Triage"],
    summary: "2 of 3 jobs",
    found: ["technologies", "work"],
  },
  researcher: {
    words: "rfid",
    marked: ["RFID"],
    summary: "1 of 3 jobs, 1 project",
    found: ["work", "projects", "technologies"],
  },
  student: {
    words: "arduino",
    marked: ["Arduino"],
    summary: "1 project, 1 other entry",
    found: ["projects", "technologies", "skills"],
  },
  "thirty-jobs": {
    words: "grandma3",
    marked: ["grandMA3"],
    summary: "1 of 30 jobs",
    found: ["technologies", "work"],
  },
};

for (const [name, { words, marked, summary, found }] of Object.entries(searches)) {
  const site = pages[name];

  describe(`search: ${name}`, () => {
    test("the marks follow every letter", () =>
      visit(held, { site }, async (tab) => {
        await field(tab).focus();
        for (let length = 1; length <= words.length; length++) {
          await tab.keyboard.press(words[length - 1]);
          const typed = words.slice(0, length);
          await tab.waitForFunction(
            (typed) => {
              const ranges = [...CSS.highlights.get("whoami-search")];
              return (
                ranges.length > 0 &&
                ranges.every((range) => range.toString().toLowerCase() === typed)
              );
            },
            typed,
            { timeout: 5000 },
          );
        }
        assert.deepEqual((await marks(tab)).sort(), [...marked].sort());
      }));

    test("sections without a match go, with their headings, and come back", () =>
      visit(held, { site }, async (tab) => {
        const served = await all(tab);
        await field(tab).fill(words);
        await says(tab, summary);
        const shown = await sections(tab);
        assert.deepEqual([...shown].sort(), [...found].sort());
        const empty = await tab
          .locator("main section")
          .evaluateAll((all) =>
            all.filter((one) => one.getBoundingClientRect().height > 0).map((one) => one.id),
          );
        assert.deepEqual(
          empty.filter((id) => id !== "summary" && !shown.includes(id)),
          [],
        );
        await form(tab).getByRole("button", { name: "Clear search" }).click();
        await isCleared(tab);
        assert.deepEqual(await sections(tab), served);
      }));

    test("only technologies of a match are listed", () =>
      visit(held, { site }, async (tab) => {
        const before = await tab.locator("[data-technology]").count();
        await field(tab).fill(words);
        await says(tab, summary);
        const rows = await technologies(tab);
        const used = await tab
          .locator(".entry .technology")
          .evaluateAll((all) =>
            all.filter((one) => one.checkVisibility()).map((one) => one.textContent),
          );
        assert.ok(rows.length > 0 && rows.length < before, `${rows.length} of ${before}`);
        assert.deepEqual(
          rows.filter((name) => !used.includes(name)),
          [],
          "the matches use them",
        );
      }));

    test("without a match it says so, shows nothing, and offers a way out", () =>
      visit(held, { site }, async (tab) => {
        await field(tab).fill("cobol");
        await says(tab, "No results for “cobol”");
        assert.deepEqual(await sections(tab), []);
        assert.equal(await tab.getByRole("button", { name: "Expand all" }).count(), 0);
        await form(tab).getByRole("button", { name: "Clear search" }).click();
        await isCleared(tab);
        assert.equal(await focused(tab), "q");
        assert.equal(await field(tab).inputValue(), "");
        assert.deepEqual(await sections(tab), await all(tab));
      }));

    for (const [width, height] of [
      [360, 640],
      [1280, 400],
    ]) {
      test(`the first match comes into view as the reader types, at ${width} × ${height} px`, () =>
        visit(held, { site, viewport: { width, height }, reducedMotion: "reduce" }, async (tab) => {
          await field(tab).focus();
          await tab.keyboard.type(words);
          await says(tab, summary);
          await tab.waitForFunction(() =>
            [...document.querySelectorAll(".entry:not([hidden])")].some((entry) => {
              const { top, bottom } = entry.getBoundingClientRect();
              return top < innerHeight && bottom > 0;
            }),
          );
          assert.equal(await focused(tab), "q");
        }));
    }

    test("a match in view stays where it is", () =>
      visit(held, { site, viewport: { width: 1280, height: 3000 } }, async (tab) => {
        await field(tab).focus();
        await tab.keyboard.type(words);
        await says(tab, summary);
        const before = await tab.evaluate(() => scrollY);
        await tab.keyboard.press("Backspace");
        await tab.waitForFunction((text) => location.search === `?q=${text}`, words.slice(0, -1));
        assert.equal(await tab.evaluate(() => scrollY), before);
      }));
  });
}

describe("the wording", () => {
  for (const [name, words, summary] of [
    ["engineer", "exoplanets", "1 other entry"],
    ["nurse", "riverbend", "2 of 3 jobs, 2 other entries"],
    ["student", "python", "2 projects, 1 other entry"],
  ]) {
    test(`counts in plain words: ${name}`, () =>
      visit(held, { site: pages[name] }, async (tab) => {
        await field(tab).fill(words);
        await says(tab, summary);
      }));
  }

  test("in French, nouns agree with the number of matches", () =>
    visit(held, { site: pages.french }, async (tab) => {
      await field(tab).fill("triage");
      await says(tab, "2 emplois sur 3");
      await field(tab).fill("riverbend");
      await says(tab, "2 emplois sur 3, 2 autres éléments");
      await field(tab).fill("surgical");
      await says(tab, "1 emploi sur 3");
      await field(tab).fill("cobol");
      await says(tab, "Aucun résultat pour «\u{a0}cobol\u{a0}»");
      await form(tab).getByRole("button", { name: "Effacer la recherche" }).click();
      await isCleared(tab);
    }));
});

describe("a link to a section without a match", () => {
  for (const [name, words, section] of [
    ["engineer", "temposcript", "projects"],
    ["nurse", "crrt", "education"],
    ["researcher", "rfid", "awards"],
  ]) {
    test(`clears the search: ${name}`, () =>
      visit(held, { site: pages[name] }, async (tab) => {
        await field(tab).fill(words);
        await tab.locator(`#${section}`).waitFor({ state: "hidden" });
        await tab.evaluate((id) => (location.hash = `#${id}`), section);
        await tab.locator(`#${section}`).waitFor();
        await says(tab, "");
        await tab.waitForFunction((id) => {
          const { top } = document.getElementById(id).getBoundingClientRect();
          return top >= -1 && top < innerHeight;
        }, section);
      }));
  }
});

describe("technologies", () => {
  const chosen = {
    engineer: ["Kubernetes", "etcd"],
    nurse: ["Triage", "Teaching"],
    researcher: ["R", "Python"],
  };

  for (const [name, [first, second]] of Object.entries(chosen)) {
    const site = pages[name];
    const remove = (tab, technology) =>
      form(tab).getByRole("button", { name: `Remove ${technology}`, exact: true });

    test(`a chosen one is marked as current wherever it is listed: ${name}`, () =>
      visit(held, { site }, async (tab) => {
        const current = () =>
          tab
            .locator(".technology[aria-current=true]")
            .evaluateAll((all) => [...new Set(all.map((one) => one.textContent))]);
        const count = (technology) =>
          tab
            .locator(".technology")
            .evaluateAll(
              (all, name) => all.filter((one) => one.textContent === name).length,
              technology,
            );
        const link = tab
          .locator("[data-technology]")
          .getByRole("link", { name: first, exact: true });
        await link.click();
        await remove(tab, first).waitFor();
        assert.deepEqual(await current(), [first]);
        assert.equal(
          await tab.locator(".technology[aria-current=true]").count(),
          await count(first),
          "in the chart and on the cards",
        );
        await link.click();
        await isCleared(tab);
        assert.deepEqual(await current(), []);
      }));

    test(`the focus stays in the form when one is removed: ${name}`, () =>
      visit(held, { site, path: `?tech=${first}&tech=${second}` }, async (tab) => {
        await remove(tab, first).focus();
        await tab.keyboard.press("Enter");
        await remove(tab, first).waitFor({ state: "detached" });
        assert.equal(await focused(tab), second);
        await tab.keyboard.press("Enter");
        await remove(tab, second).waitFor({ state: "detached" });
        assert.equal(await focused(tab), "q");
      }));

    test(`one that the profile does not have is ignored, with a short note: ${name}`, () =>
      visit(
        held,
        {
          site,
          path: `?tech=${"Your account is locked. ".repeat(20)}`,
          viewport: { width: 320, height: 640 },
        },
        async (tab) => {
          await says(tab, "“Your account is locked. Your account is ” is not used here.");
          assert.deepEqual(await sections(tab), await all(tab));
          assert.equal(await tab.locator(".entry[hidden]").count(), 0);
          assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
          await form(tab).getByRole("button", { name: "Clear search" }).click();
          await isCleared(tab);
        },
      ));

    test(`one that the profile has still filters beside one that it does not have: ${name}`, () =>
      visit(held, { site, path: `?tech=COBOL&tech=${first}` }, async (tab) => {
        await remove(tab, first).waitFor();
        assert.match(
          await form(tab).getByRole("status").textContent(),
          /^“COBOL” is not used here\. \d/,
        );
        assert.ok((await tab.locator(".entry[hidden]").count()) > 0);
        await form(tab).getByRole("button", { name: "Clear search" }).click();
        await isCleared(tab);
      }));
  }
});

describe("without the program", () => {
  const complaints = [/whoami-page: the page stays static/, /Failed to load resource/, /preload/];
  const isStatic = (tab) => tab.locator("html[data-state=static]").waitFor();
  /** What a reader sees of the controls that need the program: their heights, and empty rows. */
  const left = (tab) =>
    tab.evaluate(
      () =>
        [...document.querySelectorAll(".needs-script:not(.theme)")].filter(
          (one) => one.getBoundingClientRect().height > 0,
        ).length,
    );

  for (const [name, site] of Object.entries(pages)) {
    test(`its controls leave no hole if it cannot be loaded: ${name}`, () =>
      visit(
        held,
        {
          site,
          ready: false,
          complaints,
          respond: (_, pathname) =>
            pathname.endsWith(".wasm") ? { status: 404, body: "gone" } : undefined,
        },
        async (tab) => {
          await isStatic(tab);
          await tab.locator(".menu > summary").click();
          assert.equal(await left(tab), 0);
          assert.equal(await tab.getByRole("searchbox").count(), 0);
        },
      ));
  }

  for (const name of ["engineer", "nurse", "student"]) {
    test(`they go after ten seconds if it hangs, and come back with it: ${name}`, async () => {
      let release;
      const delayUntil = new Promise((resolve) => (release = resolve));
      const respond = (_, pathname) => (pathname.endsWith(".wasm") ? { delayUntil } : undefined);
      const before = (tab) => tab.clock.install({ time: new Date("2026-11-24T12:00") });
      await visit(
        held,
        { site: pages[name], ready: false, respond, before, complaints },
        async (tab) => {
          await tab.clock.fastForward(9000);
          assert.ok((await left(tab)) > 0, "their space is kept while it may still come");
          await tab.clock.fastForward(1000);
          await isStatic(tab);
          assert.equal(await left(tab), 0);
          release();
          await tab.locator("html[data-state=ready]").waitFor();
          assert.ok(await field(tab).isVisible());
        },
      );
    });
  }

  test("they go if the page's policy or a blocker forbids the program", () =>
    visit(
      held,
      {
        ready: false,
        complaints: [...complaints, /ERR_FAILED|ERR_BLOCKED/],
        before: (tab) => tab.route("**/page-*.js", (route) => route.abort()),
      },
      async (tab) => {
        await isStatic(tab);
        assert.equal(await left(tab), 0);
      },
    ));
});
