// Pages of many people: each hydrates without a console message, is accessible, and fits narrow
// screens.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { rebuildSite } from "../../tools/rebuild-site.mjs";
import { people, root, useBrowser, violations, visit } from "./site.mjs";

const held = useBrowser();
const read = (name) =>
  JSON.parse(readFileSync(path.join(root, "tests/compile", `${name}.json`), "utf8"));

/** The release, built from a profile. */
function built(name, profile) {
  const dir = path.join(root, "target/test-sites", name);
  rebuildSite({ dir, profile });
  return { dir, base: "/" };
}

const all = read("all-sections");
const habits = read("habits");
/** The made-up people, and files that are unusual in some way. */
const profiles = {
  ...people,
  "all-sections": all,
  "in-french": { ...all, meta: { whoami: { lang: "fr" } } },
  habits: { ...habits, basics: { ...habits.basics, picture: "/img/portrait.svg" } },
  "own-sections": read("own-sections"),
  "extra-keys": read("extra-keys"),
  "a-name-alone": { basics: { name: "Ada" } },
};

for (const [name, profile] of Object.entries(profiles)) {
  describe(name, () => {
    const site = built(name, profile);

    test("hydrates the HTML that was served", () =>
      visit(
        held,
        {
          site,
          bypassCSP: true,
          before: (tab) => tab.clock.setFixedTime(new Date("2026-11-23T12:00")),
        },
        async (tab, { server }) => {
          const served = await (await fetch(server.url)).text();
          const [before, now] = await tab.evaluate((text) => {
            const documents = [new DOMParser().parseFromString(text, "text/html"), document];
            return documents.map((one) => {
              const copy = one.querySelector("#whoami").cloneNode(true);
              // Durations go on, up to the day on which the page is read.
              for (const pending of copy.querySelectorAll(".pending")) pending.replaceChildren();
              return copy.innerHTML;
            });
          }, served);
          assert.equal(now, before);
        },
      ));

    for (const width of [320, 1280]) {
      test(`is accessible and does not scroll sideways at ${width} px`, () =>
        visit(
          held,
          { site, viewport: { width, height: 800 }, reducedMotion: "reduce" },
          async (tab) => {
            assert.deepEqual(await violations(tab), []);
            assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width);
          },
        ));
    }
  });
}

describe("in French", () => {
  test("the interface is in French, with French plurals and months", () =>
    visit(
      held,
      { site: { dir: path.join(root, "target/test-sites/in-french"), base: "/" } },
      async (tab) => {
        await tab.getByRole("searchbox", { name: "rechercher" }).fill("note");
        await tab
          .getByRole("search")
          .getByRole("status")
          .filter({ hasText: "1 emploi, 2 autres éléments" })
          .waitFor();
        await tab.getByRole("button", { name: "Effacer la recherche" }).click();
        await tab.getByText("sept. 1843").waitFor();
        assert.equal(await tab.locator("html").getAttribute("lang"), "fr");
      },
    ));
});

describe("from right to left", () => {
  test("a short line is aligned to the right", () =>
    visit(
      held,
      { site: { dir: path.join(root, "target/test-sites/rtl"), base: "/" } },
      async (tab) => {
        assert.equal(await tab.locator("html").getAttribute("dir"), "rtl");
        const edges = await tab.evaluate(() => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector("#volunteer .entry > p"));
          const [text, box] = [
            range.getBoundingClientRect(),
            document.querySelector("#volunteer .entry").getBoundingClientRect(),
          ];
          return [box.right - text.right, text.left - box.left];
        });
        assert.ok(edges[0] < 2 && edges[1] > 100, `${edges}`);
      },
    ));
});
