// What a reader sees if something goes wrong that only a driver of Chromium can bring about. The
// other faults are in engines-faults.test.mjs.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";
import { useBrowser, visit } from "./site.mjs";

const held = useBrowser();
const says = (tab, text) =>
  tab.getByRole("search").getByRole("status").filter({ hasText: text }).waitFor();
const field = (tab) => tab.getByRole("searchbox", { name: "search" });

describe("the page", () => {
  test("works again after the browser has frozen its tab", () =>
    visit(held, {}, async (tab) => {
      const session = await tab.context().newCDPSession(tab);
      await session.send("Page.setWebLifecycleState", { state: "frozen" });
      await session.send("Page.setWebLifecycleState", { state: "active" });
      await field(tab).fill("flink");
      await says(tab, "1 of 5 jobs, 1 contribution");
    }));

  for (const date of ["1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
    test(`shows sensible durations on a computer whose clock says ${date.slice(0, 4)}`, () =>
      visit(held, { before: (tab) => tab.clock.setFixedTime(new Date(date)) }, async (tab) => {
        const texts = await tab.locator(".duration, .total").allTextContents();
        assert.ok(texts.length > 4);
        for (const text of texts) assert.doesNotMatch(text, /-\d|NaN|undefined|Infinity/);
        await field(tab).fill("flink");
        await says(tab, "1 of 5 jobs, 1 contribution");
      }));

  test("shows the same dates in every time zone", async () => {
    const dates = (timezoneId) =>
      visit(held, { timezoneId }, async (tab) => {
        seen.push(await tab.locator("time").allTextContents());
      });
    const seen = [];
    for (const zone of ["Pacific/Kiritimati", "UTC", "America/Adak"]) await dates(zone);
    assert.ok(seen[0].length > 5);
    assert.deepEqual(seen[1], seen[0]);
    assert.deepEqual(seen[2], seen[0]);
  });

  test("prints all cards while its program is still loading", () => {
    const never = new Promise(() => {});
    const respond = (_, pathname) =>
      pathname.endsWith(".wasm") ? { delayUntil: never } : undefined;
    return visit(held, { ready: false, respond }, async (tab) => {
      await tab
        .locator("link[media=print]")
        .evaluate(
          (link) => link.sheet || new Promise((resolve) => link.addEventListener("load", resolve)),
        );
      const closed = tab.locator("details.job-card:not([open])");
      assert.ok((await closed.count()) > 0);
      const texts = await closed.locator(".job-body p").allTextContents();
      assert.ok(texts.length > 0);
      const pdf = await tab.pdf({ format: "A4" });
      const printed = execFileSync("pdftotext", ["-", "-"], { input: pdf }).toString();
      const words = (text) => text.match(/\p{L}{5,}/gu) ?? [];
      const known = new Set(words(printed));
      for (const text of texts) {
        const missing = words(text).filter((word) => !known.has(word));
        // A word may be hyphenated.
        assert.ok(missing.length <= words(text).length / 5, `not printed: ${missing.join(" ")}`);
      }
    });
  });

  test("works where the browser has no space to keep it", () =>
    visit(held, { serviceWorkers: "allow", ready: false }, async (tab, { server }) => {
      const session = await tab.context().newCDPSession(tab);
      const { origin } = new URL(server.url);
      await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
      await tab.reload();
      await tab.locator("html[data-state=ready]").waitFor();
      await field(tab).fill("flink");
      await says(tab, "1 of 5 jobs, 1 contribution");
    }));
});
