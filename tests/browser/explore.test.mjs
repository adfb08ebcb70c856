// Exploring a profile: search, technologies, timeline and durations.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { useBrowser, visit } from "./site.mjs";

const held = useBrowser();
const field = (tab) => tab.getByRole("searchbox", { name: "search" });
const answer = (tab) => tab.getByRole("search").getByRole("status");
// An empty line has no size and counts as hidden, so wait for it to be attached.
const says = (tab, text) =>
  answer(tab)
    .filter({ hasText: new RegExp(`^${text}$`) })
    .waitFor({ state: "attached" });
const query = (tab) => tab.evaluate(() => location.search);
const shown = (tab) =>
  tab
    .locator("details.job-card")
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));
const open = (tab) =>
  tab.locator("details.job-card[open]").evaluateAll((all) => all.map((one) => one.id));
const METRICS = "work-meridian-metrics-data-platform-2016";
const HARBOR = "work-harbor-cloud-senior-software-engineer-2021";

describe("search", () => {
  test("shows, opens and highlights matches, counts them, and updates the URL", () =>
    visit(held, {}, async (tab) => {
      await field(tab).fill("flink");
      await says(tab, "1 of 5 jobs, 1 contribution");
      assert.deepEqual(await shown(tab), [METRICS]);
      assert.ok((await open(tab)).includes(METRICS));
      assert.equal(await tab.getByRole("link", { name: "LinaK/tinyServe" }).count(), 0);
      assert.ok(await tab.getByRole("link", { name: "Flink", exact: true }).first().isVisible());
      const marked = await tab.evaluate(() =>
        [...CSS.highlights.get("whoami-search")].map((range) => range.toString()),
      );
      assert.ok(marked.length >= 5, `${marked.length} are highlighted`);
      assert.deepEqual([...new Set(marked)], ["Flink"]);
      assert.equal(await query(tab), "?q=flink");
    }));

  test("every word must match, in any order, ignoring case and accents", () =>
    visit(held, {}, async (tab) => {
      await field(tab).fill("KÚBERNETES léad");
      await says(tab, "2 of 5 jobs");
      await field(tab).fill("kubernetes cobol");
      await says(tab, "No results for “kubernetes cobol”");
      assert.deepEqual(await shown(tab), []);
    }));

  test("a slash focuses the field; Escape clears it and restores the cards", () =>
    visit(held, {}, async (tab) => {
      const before = await open(tab);
      await tab.keyboard.press("/");
      assert.ok(await field(tab).evaluate((input) => input === document.activeElement));
      await tab.keyboard.type("kafka / pulsar");
      await says(tab, "1 of 5 jobs, 1 contribution");
      await tab.keyboard.press("Escape");
      await says(tab, "");
      assert.equal(await field(tab).inputValue(), "");
      assert.equal((await shown(tab)).length, 5);
      assert.deepEqual(await open(tab), before);
      assert.equal(await query(tab), "");
      assert.equal(await tab.evaluate(() => CSS.highlights.get("whoami-search").size), 0);
    }));

  test("the link to a section without matches clears the search and leads there", () =>
    visit(held, {}, async (tab) => {
      const heading = tab.getByRole("heading", { name: "projects" });
      await field(tab).fill("temposcript");
      await says(tab, "1 of 5 jobs");
      assert.equal(await heading.count(), 0);
      await tab.getByRole("navigation").getByRole("link", { name: "projects" }).click();
      await heading.waitFor();
      assert.equal(await tab.evaluate(() => location.hash), "#projects");
      await says(tab, "");
    }));
});

describe("the URL", () => {
  test("restores the same view", () =>
    visit(held, { path: "?q=scalability&tech=etcd&tech=Go" }, async (tab) => {
      await says(tab, "1 of 5 jobs");
      assert.equal(await field(tab).inputValue(), "scalability");
      assert.deepEqual(await shown(tab), ["work-meridiancloud-managed-kubernetes-2020"]);
      await tab.getByRole("button", { name: "Remove Go" }).waitFor();
      await tab.reload();
      await says(tab, "1 of 5 jobs");
    }));

  test("back and forward go from query to query, not from letter to letter", () =>
    visit(held, {}, async (tab) => {
      await field(tab).pressSequentially("kafka");
      await says(tab, "2 of 5 jobs, 1 contribution");
      await tab.locator("#technologies").getByRole("link", { name: "Flink" }).click();
      await says(tab, "1 of 5 jobs");
      assert.equal(await query(tab), "?q=kafka&tech=Flink");
      await tab.goBack();
      await says(tab, "2 of 5 jobs, 1 contribution");
      await tab.goBack();
      await says(tab, "");
      assert.equal((await shown(tab)).length, 5);
      await tab.goForward();
      await says(tab, "2 of 5 jobs, 1 contribution");
      assert.equal(await field(tab).inputValue(), "kafka");
    }));

  test("a field that the browser has emptied is filled again when the reader comes back", () =>
    visit(held, { path: "?q=kafka" }, async (tab) => {
      await says(tab, "2 of 5 jobs, 1 contribution");
      await field(tab).evaluate((field) => {
        field.value = "";
        dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
      });
      await tab.waitForFunction(() => document.querySelector("#q").value === "kafka");
    }));

  test("a link to a card takes precedence over the query", () =>
    visit(held, { path: "?q=flink" }, async (tab) => {
      await says(tab, "1 of 5 jobs, 1 contribution");
      await tab.evaluate((id) => (location.hash = `#${id}`), HARBOR);
      await tab.locator(`#${HARBOR}`).waitFor();
      await says(tab, "");
      assert.ok((await open(tab)).includes(HARBOR));
    }));

  test("does no harm with a malformed query", () =>
    visit(held, { path: "?q=%E0%A4%A&tech=%00&tech=&=&&x" }, async (tab) => {
      await tab.getByRole("button", { name: "Clear search" }).click();
      await says(tab, "");
      assert.equal((await shown(tab)).length, 5);
    }));
});

describe("technologies", () => {
  test("a row shows period and duration; selecting it filters, selecting another narrows, removing it widens", () =>
    visit(held, {}, async (tab) => {
      const rows = tab.locator("#technologies").getByRole("listitem");
      assert.match(
        await rows.filter({ hasText: "Flink" }).textContent(),
        /2016 – 2019\s*·? about 3 years/,
      );
      await rows.getByRole("link", { name: "etcd" }).click();
      await says(tab, "2 of 5 jobs, 1 contribution");
      await rows.getByRole("link", { name: "Go", exact: true }).click();
      await says(tab, "1 of 5 jobs");
      assert.equal(await query(tab), "?tech=etcd&tech=Go");
      await tab.getByRole("button", { name: "Remove etcd" }).click();
      assert.equal(await query(tab), "?tech=Go");
      await says(tab, "2 of 5 jobs");
      await tab.getByRole("button", { name: "Clear search" }).click();
      await says(tab, "");
    }));

  test("a chip on a card filters, too, and the search field scrolls into view", () =>
    visit(held, { path: `#${METRICS}`, viewport: { width: 360, height: 640 } }, async (tab) => {
      await tab.locator(`#${METRICS}`).getByRole("link", { name: "Ansible" }).click();
      await says(tab, "1 of 5 jobs");
      await tab.waitForFunction(() => {
        const { top, bottom } = document.querySelector(".explore").getBoundingClientRect();
        return top >= -1 && bottom <= innerHeight;
      });
    }));

  test("the most used come first, the others are one click away", () =>
    visit(held, {}, async (tab) => {
      const names = await tab.locator("#technologies .technology").allTextContents();
      assert.deepEqual(names.slice(0, 4), ["Kubernetes", "etcd", "Go", "Kafka"]);
      assert.equal(names.length, 16);
      const pulsar = tab.locator("#technologies").getByRole("link", { name: "Pulsar" });
      assert.equal(await pulsar.count(), 0);
      await tab.getByText("8 more").click();
      await pulsar.waitFor();
    }));
});

describe("the timeline", () => {
  const links = (tab) => tab.getByRole("list", { name: "Timeline" }).getByRole("link");

  for (const width of [360, 1280]) {
    test(`links to each card, with a text alternative, at ${width} px without JavaScript`, () =>
      visit(
        held,
        { ready: false, javaScriptEnabled: false, viewport: { width, height: 800 } },
        async (tab) => {
          for (const name of [
            "Senior Software Engineer, Harbor Cloud, 2021 – now",
            "Technical Leader, Meridiancloud, ioStream, 2019 – 2020",
            "Infrastructure Engineer, Meridian, Metrics Data Platform, 2016 – 2019",
            "Co-founder, HelloNightSky, 2017",
          ]) {
            assert.equal(
              await tab.getByRole("list", { name: "Timeline" }).getByRole("link", { name }).count(),
              1,
              name,
            );
          }
          assert.equal(await links(tab).count(), 6);
          const boxes = await links(tab)
            .locator(":is(rect, circle)")
            .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
          assert.ok(
            boxes.every(
              (box) => box.width >= 8 && box.height >= 8 && box.left >= 0 && box.right <= width + 1,
            ),
            JSON.stringify(boxes),
          );
        },
      ));
  }

  test("a bar opens its card by mouse and keyboard, even after the card was closed", () =>
    visit(held, {}, async (tab) => {
      const link = links(tab).filter({ hasText: "ioStream" });
      const card = tab.locator("#work-meridiancloud-iostream-2019");
      await link.locator("rect").click();
      await tab.waitForFunction(
        () => document.querySelector("#work-meridiancloud-iostream-2019").open,
      );
      await card.evaluate((one) => (one.open = false));
      await link.focus();
      await tab.keyboard.press("Enter");
      await tab.waitForFunction(
        () => document.querySelector("#work-meridiancloud-iostream-2019").open,
      );
    }));

  test("entries that do not match are dimmed and still link to their cards", () =>
    visit(held, { path: "?q=flink" }, async (tab) => {
      await says(tab, "1 of 5 jobs, 1 contribution");
      assert.equal(await tab.locator(".timeline li[data-faint]").count(), 5);
      await links(tab).filter({ hasText: "Harbor Cloud" }).focus();
      await tab.keyboard.press("Enter");
      await tab.locator(`#${HARBOR}`).waitFor();
      assert.equal(await query(tab), "");
    }));
});

describe("employers and durations", () => {
  const at = (date) => ({ before: (tab) => tab.clock.setFixedTime(new Date(date)) });

  test("roles are grouped by employer, with the total time there", () =>
    visit(held, at("2026-11-23T12:00"), async (tab) => {
      const employers = tab.locator("#work :is(.employer > header h3, .company)");
      assert.deepEqual(await employers.allTextContents(), [
        "Harbor Cloud",
        "Meridiancloud",
        "Meridian",
      ]);
      const total = tab.locator(".employer", { hasText: "Meridiancloud" }).locator(".total");
      await total.getByText("about 7 years").waitFor();
      assert.match(await total.textContent(), /^3 roles\s2019 – now\sabout 7 years$/);
    }));

  test("durations of current jobs follow the reader's clock", async () => {
    for (const [date, words] of [
      ["2022-02-01T12:00", "about 1 year"],
      ["2031-07-01T00:30", "about 10 years"],
    ]) {
      await visit(held, at(date), async (tab) => {
        await tab.locator(`#${HARBOR}`).locator(".duration").filter({ hasText: words }).waitFor();
      });
    }
  });

  test("the served page has the durations of the day on which it was built, with space to grow", () =>
    visit(held, { ready: false, javaScriptEnabled: false }, async (tab) => {
      const pending = tab.locator(".pending");
      assert.ok((await pending.count()) >= 4);
      for (const text of await pending.allTextContents()) assert.match(text, /\d+ years/);
      const sizes = await pending.evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
      );
      assert.ok(
        sizes.every((height) => height > 10),
        JSON.stringify(sizes),
      );
    }));
});
