// What the first paint costs, counted and not timed: the speed itself is measured in the bench.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useBrowser, visit } from "./site.mjs";

const held = useBrowser();
const phone = { viewport: { width: 412, height: 823 } };

/** A budget: more is an error, and so is much less, which should lower the budget. */
function assertWithin(count, budget, what) {
  assert.ok(count <= budget, `${count} ${what}; the budget is ${budget}`);
  assert.ok(count > budget / 2, `only ${count} ${what}: lower the budget of ${budget}`);
}

describe("the first paint of a page on a phone", () => {
  test("has few elements, and none is deep", () =>
    visit(held, { ...phone, javaScriptEnabled: false, ready: false }, async (tab) => {
      const { count, depth } = await tab.evaluate(() => {
        let count = 0;
        let depth = 0;
        for (const element of document.body.querySelectorAll("*")) {
          const { top, height } = element.getBoundingClientRect();
          if (height === 0 || top >= innerHeight) continue;
          count += 1;
          let level = 0;
          for (let one = element; one; one = one.parentElement) level += 1;
          depth = Math.max(depth, level);
        }
        return { count, depth };
      });
      assertWithin(count, 55, "elements on the first screen");
      assertWithin(depth, 12, "levels on the first screen");
    }));

  test("has few style rules", () =>
    visit(held, { ...phone, bypassCSP: true }, async (tab) => {
      const count = await tab.evaluate(() => {
        const countIn = (rules) =>
          [...rules].reduce((sum, rule) => sum + 1 + countIn(rule.cssRules ?? []), 0);
        return countIn(document.querySelector("style").sheet.cssRules);
      });
      assertWithin(count, 330, "style rules");
    }));

  test("lays out no section out of sight", () =>
    visit(held, phone, async (tab) => {
      const laidOut = await tab.evaluate(
        () =>
          [...document.querySelectorAll("main > section:nth-of-type(n + 2)")].filter(
            (section) =>
              section.getBoundingClientRect().top > 3 * innerHeight &&
              section.firstElementChild.checkVisibility({ contentVisibilityAuto: true }),
          ).length,
      );
      assert.equal(laidOut, 0);
    }));

  test("writes little to the DOM when the program starts", () =>
    visit(
      held,
      {
        ...phone,
        before: (tab) =>
          tab.addInitScript(() => {
            window.changes = 0;
            new MutationObserver((records) => {
              window.changes += records.length;
            }).observe(document, {
              attributes: true,
              characterData: true,
              childList: true,
              subtree: true,
            });
            document.addEventListener("DOMContentLoaded", () => {
              window.parsed = window.changes;
            });
          }),
      },
      async (tab) => {
        const changes = await tab.evaluate(() => window.changes - window.parsed);
        assertWithin(changes, 15, "changes of the DOM");
      },
    ));
});
