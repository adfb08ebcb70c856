// What readers do with the page.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useBrowser, visit } from "./site.mjs";

const held = useBrowser();
const open = (tab) =>
  tab.locator("details.job-card").evaluateAll((cards) => cards.map((card) => card.open));
const ids = (tab) =>
  tab.locator("details.job-card").evaluateAll((cards) => cards.map((card) => card.id));
const scheme = (tab) => tab.evaluate(() => getComputedStyle(document.documentElement).colorScheme);

describe("job cards", () => {
  test("“Expand all” opens every card, “Collapse all” closes every card", () =>
    visit(held, {}, async (tab) => {
      await tab.getByRole("button", { name: "Expand all" }).click();
      assert.deepEqual(await open(tab), [true, true, true, true, true]);
      await tab.getByRole("button", { name: "Collapse all" }).click();
      assert.deepEqual(await open(tab), [false, false, false, false, false]);
    }));

  test("their ids come from the data", () =>
    visit(held, {}, async (tab) => {
      assert.deepEqual(await ids(tab), [
        "work-harbor-cloud-senior-software-engineer-2021",
        "work-meridiancloud-managed-kubernetes-2020",
        "work-meridiancloud-managed-kubernetes-since-2020",
        "work-meridiancloud-iostream-2019",
        "work-meridian-metrics-data-platform-2016",
      ]);
    }));

  test("a link to a card opens it and scrolls to it on load", () =>
    visit(
      held,
      { path: "#work-meridian-metrics-data-platform-2016", viewport: { width: 1280, height: 400 } },
      async (tab) => {
        const card = tab.locator("#work-meridian-metrics-data-platform-2016");
        assert.ok(await card.evaluate((one) => one.open));
        await expectInView(tab, card);
      },
    ));

  test("a link to a card opens it and scrolls to it on change, and back returns", () =>
    visit(held, {}, async (tab) => {
      const card = tab.locator("#work-meridiancloud-iostream-2019");
      await tab.evaluate(() => (location.hash = "#work-meridiancloud-iostream-2019"));
      await tab.waitForFunction(
        () => document.querySelector("#work-meridiancloud-iostream-2019").open,
      );
      await expectInView(tab, card);
      await tab.goBack();
      assert.equal(await tab.evaluate(() => location.hash), "");
    }));

  test("a link to a missing card does no harm", () =>
    visit(held, { path: "#work-%E0%A4%A" }, async (tab) =>
      assert.equal((await open(tab)).length, 5),
    ));
});

describe("the colour scheme", () => {
  test("follows the system unless one is chosen", () =>
    visit(held, { colorScheme: "dark" }, async (tab) => {
      const choice = tab.getByRole("combobox", { name: "Colour scheme" });
      assert.equal(await choice.inputValue(), "auto");
      const background = () =>
        tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const dark = await background();
      await choice.selectOption("light");
      assert.equal(await scheme(tab), "light");
      assert.notEqual(await background(), dark);
      await choice.selectOption("auto");
      assert.equal(await scheme(tab), "light dark");
      assert.equal(await background(), dark);
    }));

  test("is remembered and applied before anything is painted", () =>
    visit(held, {}, async (tab) => {
      await tab.getByRole("combobox", { name: "Colour scheme" }).selectOption("dark");
      await tab.addInitScript(() => {
        new MutationObserver(() => {
          if (document.body && !("schemeAtBody" in window))
            window.schemeAtBody = getComputedStyle(document.documentElement).colorScheme;
        }).observe(document, { childList: true, subtree: true });
      });
      await tab.reload();
      await tab.locator("html[data-state=ready]").waitFor();
      assert.equal(await tab.evaluate(() => window.schemeAtBody), "dark");
      assert.equal(await tab.getByRole("combobox", { name: "Colour scheme" }).inputValue(), "dark");
    }));

  test("works without storage until the page is left", () =>
    visit(
      held,
      {
        before: (tab) =>
          tab.addInitScript(() =>
            Object.defineProperty(window, "localStorage", {
              get() {
                throw new DOMException("no", "SecurityError");
              },
            }),
          ),
      },
      async (tab) => {
        await tab.getByRole("combobox", { name: "Colour scheme" }).selectOption("dark");
        assert.equal(await scheme(tab), "dark");
      },
    ));
});

describe("the keyboard", () => {
  test("reaches every control in order, with a visible focus", () =>
    visit(held, {}, async (tab) => {
      await tab.getByRole("button", { name: "Expand all" }).click();
      const wanted = await tab.evaluate(() => {
        document.activeElement.blur();
        getSelection().removeAllRanges();
        const all = [...document.querySelectorAll("a[href], summary, button, input, select, pre")];
        return all.filter((one) => one.checkVisibility()).map((one) => one.textContent);
      });
      await tab.evaluate(() => scrollTo(0, 0));
      await tab.locator("body").evaluate((body) => {
        body.tabIndex = -1;
        body.focus();
      });
      const reached = [];
      for (const _ of wanted) {
        await tab.keyboard.press("Tab");
        const now = await tab.evaluate(() => {
          const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
          return {
            text: document.activeElement.textContent,
            shown: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
          };
        });
        assert.ok(now.shown, `the focus on “${now.text}” is visible`);
        reached.push(now.text);
      }
      assert.deepEqual(reached, wanted);
    }));

  test("skips to the content", () =>
    visit(held, {}, async (tab) => {
      await tab.keyboard.press("Tab");
      const skip = tab.getByRole("link", { name: "Skip to content" });
      assert.ok(await skip.evaluate((link) => link === document.activeElement));
      await tab.keyboard.press("Enter");
      assert.ok(await tab.getByRole("main").evaluate((main) => main === document.activeElement));
    }));

  test("opens and closes a card", () =>
    visit(held, {}, async (tab) => {
      const summary = tab.locator("details.job-card").nth(1).locator("summary");
      await summary.focus();
      await tab.keyboard.press("Enter");
      assert.deepEqual((await open(tab))[1], true);
      await tab.keyboard.press("Space");
      assert.deepEqual((await open(tab))[1], false);
    }));

  test("chooses a colour scheme", () =>
    visit(held, {}, async (tab) => {
      await tab.getByRole("combobox", { name: "Colour scheme" }).focus();
      await tab.keyboard.press("d");
      assert.equal(await scheme(tab), "dark");
    }));
});

/** Waits until an element is below the toolbar at the top of the window, or as near to it as the page allows. */
async function expectInView(tab, element) {
  const handle = await element.elementHandle();
  await tab.waitForFunction((one) => {
    const { top } = one.getBoundingClientRect();
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 1;
    return top >= 0 && (top < 130 || (atEnd && top < innerHeight));
  }, handle);
}
