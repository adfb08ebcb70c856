// What the first paint costs, counted and not timed: the speed itself is measured in the bench.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rebuildSite } from "../../tools/rebuild-site.mjs";
import { people, useBrowser, visit } from "./site.mjs";

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

describe("with 300 jobs, no task of the program changes more of the DOM than one filter needs", () => {
  const JOBS = 300;
  const dir = "target/test-sites/300-jobs";
  const { work } = people.engineer;
  rebuildSite({
    dir,
    profile: {
      ...people.engineer,
      work: Array.from({ length: JOBS }, (_, index) => {
        const one = work[index % work.length];
        return { ...one, id: `job-${index}`, name: `${one.name} ${Math.floor(index / 3)}` };
      }),
    },
  });

  /** Counts the changes of each task, from the first change to the next message. */
  function countChanges() {
    window.changes = [];
    const { port1, port2 } = new MessageChannel();
    let count = 0;
    port2.onmessage = () => {
      window.changes.push(count);
      count = 0;
    };
    new MutationObserver((records) => {
      if (count === 0) port1.postMessage(undefined);
      count += records.length;
    }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
  }

  /** Waits until `count` frames bring no change. */
  async function untilCalm(count) {
    for (let calm = 0, seen = 0; calm < count; ) {
      await new Promise(requestAnimationFrame);
      calm = window.changes.length === seen ? calm + 1 : 0;
      seen = window.changes.length;
    }
  }

  test("while searching, clearing and expanding", () =>
    visit(held, { ...phone, site: { dir, base: "/" } }, async (tab) => {
      await tab.evaluate(countChanges);
      const most = async (act) => {
        await tab.evaluate(() => {
          window.changes.length = 0;
        });
        await act();
        await tab.evaluate(untilCalm, 5);
        return tab.evaluate(() => Math.max(...window.changes));
      };
      const field = tab.getByRole("searchbox");
      // Each entry and each employer changes at most once.
      assertWithin(await most(() => field.fill("kubernetes")), 470, "changes by a search");
      assertWithin(await most(() => field.fill("no such thing")), 240, "changes by another search");
      assertWithin(await most(() => field.fill("")), 790, "changes by clearing it");
      const expand = tab.getByRole("button", { name: "Expand all" });
      assertWithin(await most(() => expand.click()), 320, "changes by expanding all");
    }));
});
