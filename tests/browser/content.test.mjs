// With JavaScript disabled, all content of the engineer's profile is on the page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { sites, useBrowser, visit } from "./site.mjs";

const facts = JSON.parse(await readFile(new URL("engineer-facts.json", import.meta.url), "utf8"));

for (const [name, site] of Object.entries(sites)) {
  describe(`without JavaScript, under ${site.base}`, () => {
    const held = useBrowser();
    const read = (run) => visit(held, { site, ready: false, javaScriptEnabled: false }, run);

    test(`${name}: every word, name and number is on the page`, () =>
      read(async (tab) => {
        const text = (await tab.locator("body").evaluate((body) => body.textContent)).replace(
          /\s+/g,
          " ",
        );
        assert.deepEqual(
          facts.words.filter((words) => !text.includes(words)),
          [],
        );
      }));

    test(`${name}: every link is on the page with the right target`, () =>
      read(async (tab) => {
        const found = await tab
          .locator("a")
          .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
        const wanted = facts.links.map((link) =>
          link.startsWith("/") ? site.base + link.slice(1) : link,
        );
        assert.deepEqual(
          wanted.filter((link) => !found.includes(link)),
          [],
        );
      }));

    test(`${name}: bold and code are marked up as such`, () =>
      read(async (tab) => {
        const bold = await tab.locator("#work strong").allTextContents();
        const code = await tab.locator("#work code").allTextContents();
        assert.deepEqual(bold, facts.bold);
        assert.deepEqual(code, facts.code);
      }));

    test(`${name}: the portrait is loaded, round, and has a text alternative`, () =>
      read(async (tab) => {
        await tab.waitForLoadState("load");
        const portrait = tab.getByRole("img", { name: "Hello there" });
        assert.ok(await portrait.evaluate((image) => image.complete && image.naturalWidth > 0));
        assert.equal(
          await portrait.evaluate((image) => getComputedStyle(image).borderRadius),
          "50%",
        );
        assert.ok(await portrait.evaluate((image) => image.getBoundingClientRect().width <= 300));
      }));

    test(`${name}: jobs are in the order of the file, the first one open`, () =>
      read(async (tab) => {
        const cards = tab.locator("details.job-card");
        const heads = await cards.locator("summary").evaluateAll((all) =>
          all.map((one) => {
            const [role, ...rest] = [...one.querySelectorAll("h3, h4, .team, .period")].map(
              (part) => part.textContent,
            );
            const employer =
              one.querySelector(".company") ?? one.closest(".employer").querySelector("h3");
            return [role, employer.textContent, ...rest].join(" | ");
          }),
        );
        assert.deepEqual(heads, facts.jobs);
        assert.deepEqual(await cards.evaluateAll((all) => all.map((card) => card.open)), [
          true,
          false,
          false,
          false,
          false,
        ]);
      }));

    test(`${name}: a card opens, and there are no controls that need a script`, () =>
      read(async (tab) => {
        const card = tab.locator("details.job-card").nth(4);
        await card.locator("summary").click();
        await card.getByText("318 billion").waitFor();
        assert.equal(await tab.getByRole("button").count(), 0);
        assert.equal(await tab.getByRole("combobox").count(), 0);
      }));
  });
}
