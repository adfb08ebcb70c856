// The charts: bars to scale, and texts that can be read.

import assert from "node:assert/strict";
import path from "node:path";
import { describe, test } from "node:test";
import { rebuildSite } from "../../tools/rebuild-site.mjs";
import { host, waitForEvent } from "./host.mjs";
import { people, root, useBrowser, visit } from "./site.mjs";

const held = useBrowser();
const TODAY = "2026-11-23";
/** Someone with roles at one employer, a long current job, thirty jobs, and right-to-left text. */
const NAMES = ["engineer", "nurse", "thirty-jobs", "researcher", "rtl"];

const at = (date) => (tab) => tab.clock.setFixedTime(new Date(`${date}T12:00`));

/** The release, built from a fixture on a day. */
function built(name, today = TODAY) {
  const dir = path.join(root, "target/test-sites", `charts-${name}-${today}`);
  rebuildSite({ dir, profile: people[name], today });
  return { dir, base: "/" };
}

/** The first month of a date, in months since the year 0; the middle of a year without a month. */
const firstMonth = (date) => {
  const [year, month] = date.split("-").map(Number);
  return year * 12 + (month ? month - 1 : 6);
};
/** The month after a date. */
const nextMonth = (date) => firstMonth(date) + (date.includes("-") ? 1 : 0);

/** What the charts below `element` show, in pixels. */
function measure(element) {
  const box = (one) => {
    const { left, right, top, bottom, width } = one.getBoundingClientRect();
    return { left, right, top, bottom, width };
  };
  const isShown = (one) => one.checkVisibility() && getComputedStyle(one).display !== "none";
  const chart = (one) => ({
    isHidden: !one.checkVisibility(),
    whole: box(one),
    axis: box(one.querySelector(".axis")),
    ticks: [...one.querySelectorAll(".axis text")].filter(isShown).map((text) => ({
      ...box(text),
      text: text.textContent,
      line: text.parentNode.querySelector("line").getBoundingClientRect().left,
    })),
  });
  const timeline = element.querySelector(".timeline");
  const technologies = element.querySelector(".technologies");
  for (const more of element.querySelectorAll(".technologies details")) more.open = true;
  return {
    timeline: timeline && {
      ...chart(timeline),
      marks: [...timeline.querySelectorAll("li")].map((mark) => ({
        dates: [...mark.querySelectorAll("time")].map((time) => time.dateTime || time.textContent),
        isOngoing: / – /.test(mark.textContent) && mark.querySelectorAll("time").length === 1,
        shape: box(mark.querySelector("rect, circle")),
        isBar: mark.querySelector("rect") !== null,
        labels: [...mark.querySelectorAll(".bar text")].filter(isShown).map((text) => ({
          ...box(text),
          text: text.textContent,
          isInside: mark.querySelector("rect") !== null,
        })),
      })),
    },
    technologies: technologies && {
      ...chart(technologies),
      rows: [...technologies.querySelectorAll(".rows li")].map((row) => ({
        name: box(row.firstElementChild),
        uses: box(row.querySelector(".uses")),
        bars: [...row.querySelectorAll("rect")].map(box),
        duration: {
          ...box(row.querySelector(".duration")),
          text: row.querySelector(".duration").textContent,
        },
        lines: row.querySelector(".duration").getClientRects().length,
      })),
    },
  };
}

/** Whether two boxes have more than a hairline in common. */
const overlap = (a, b) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

const isNear = (one, other, tolerance, message) =>
  assert.ok(Math.abs(one - other) <= tolerance, `${message}: ${one} is not ${other}`);

/** Bars, dots and ticks are where their dates are, within a pixel, on an axis that ends `today`. */
/** The number of months in a duration in English or Hebrew. */
function monthsOf(text) {
  const units = [
    { months: 12, many: /(\d+) (?:years?|שנים)/, two: "שנתיים", one: "שנה אחת" },
    { months: 1, many: /(\d+) (?:months?|חודשים)/, two: "חודשיים", one: "חודש אחד" },
  ];
  const counts = units.map(({ months, many, two, one }) => {
    const [, number] = text.match(many) ?? [];
    return months * (number ?? (text.includes(two) ? 2 : text.includes(one) ? 1 : 0));
  });
  return counts[0] + counts[1];
}

function assertToScale({ timeline, technologies }, today) {
  const now = nextMonth(today);
  const start = Math.min(
    ...timeline.marks.map(({ dates }) => Math.floor(firstMonth(dates[0]) / 12) * 12),
  );
  const drawn = [timeline, technologies].filter((chart) => chart && !chart.isHidden);
  assert.ok(drawn.length > 0);
  for (const { axis, ticks } of drawn) {
    assert.ok(ticks.length > 0);
    for (const { text, line } of ticks) {
      const position = ((Number(text) * 12 - start) / (now - start)) * axis.width;
      isNear(line - axis.left, position, 1, text);
    }
  }
  const { axis } = timeline;
  // On a phone, a timeline of many entries is not drawn.
  const marks = timeline.isHidden ? [] : timeline.marks;
  const position = (month) => axis.left + ((month - start) / (now - start)) * axis.width;
  for (const { dates, isOngoing, shape, isBar } of marks) {
    const [from, to = from] = dates;
    if (isBar) {
      const end = isOngoing ? now : nextMonth(to);
      isNear(shape.left, position(firstMonth(from)), 1, `start of ${dates}`);
      isNear(shape.width, position(end) - position(firstMonth(from)), 1, `length of ${dates}`);
    } else {
      isNear((shape.left + shape.right) / 2, position(firstMonth(from)), 1, `${dates}`);
    }
  }
  for (const { bars, duration } of technologies?.rows ?? []) {
    const drawn = bars.reduce((sum, { width }) => sum + width, 0);
    const months = (drawn / technologies.axis.width) * (now - start);
    const written = monthsOf(duration.text);
    const about = /about|בערך/.test(duration.text);
    const pixel = (now - start) / technologies.axis.width;
    isNear(months, written, about ? 7 : pixel, `${duration.text}, drawn`);
  }
}

/** No text covers another or a foreign bar, and none leaves its chart. */
function assertReadable({ timeline, technologies }) {
  const drawn = [timeline, technologies].filter((chart) => chart && !chart.isHidden);
  for (const { axis, ticks } of drawn) {
    for (const [index, tick] of ticks.entries()) {
      assert.ok(tick.right <= axis.right + 1, `${tick.text} ends at ${tick.right}`);
      const next = ticks[index + 1];
      if (next) assert.ok(tick.right + 2 <= next.left, `${tick.text} and ${next.text} are apart`);
    }
  }
  const { ticks, axis } = timeline;
  const marks = timeline.isHidden ? [] : timeline.marks;
  for (const [index, { labels, shape }] of marks.entries()) {
    for (const label of labels) {
      assert.ok(label.left >= axis.left && label.right <= axis.right + 1, label.text);
      if (label.isInside)
        assert.ok(label.right <= shape.right && label.bottom <= shape.bottom + 1, label.text);
      for (const [other, mark] of marks.entries()) {
        if (other === index) continue;
        assert.ok(!overlap(label, mark.shape), `${label.text} is over ${mark.dates}`);
        for (const text of mark.labels)
          assert.ok(!overlap(label, text), `${label.text} is over ${text.text}`);
      }
      for (const tick of ticks) assert.ok(!overlap(label, tick), `${label.text}, ${tick.text}`);
    }
    for (const [other, mark] of marks.entries())
      assert.ok(other === index || !overlap(shape, mark.shape), `${mark.dates} is over another`);
  }
  for (const { name, uses, duration } of technologies?.rows ?? []) {
    assert.ok(!overlap(name, uses) && !overlap(name, duration), duration.text);
    assert.ok(!overlap(uses, duration), duration.text);
  }
}

describe("the charts of a page", () => {
  for (const name of NAMES) {
    const site = built(name);
    for (const [width, size] of [
      [360],
      [360, "200%"],
      [768],
      [768, "200%"],
      [1280],
      [1280, "200%"],
    ]) {
      test(`of ${name} are to scale and readable at ${width} px${size ? `, text at ${size}` : ""}`, () =>
        visit(held, { site, before: at(TODAY), viewport: { width, height: 800 } }, async (tab) => {
          if (size)
            await tab.evaluate((size) => (document.documentElement.style.fontSize = size), size);
          const charts = await tab.locator("body").evaluate(measure);
          assertToScale(charts, TODAY);
          assertReadable(charts);
          for (const { whole, rows = [] } of Object.values(charts).filter(Boolean))
            for (const { right } of [whole, ...rows.flatMap((row) => [row.name, row.duration])])
              assert.ok(right <= width, `${right} is beyond ${width}`);
        }));
    }

    test(`of ${name} are to scale and readable on paper`, () =>
      visit(
        held,
        { site, before: at(TODAY), viewport: { width: 680, height: 960 } },
        async (tab) => {
          await tab.emulateMedia({ media: "print" });
          // Charts are printed only if the owner wants them.
          await tab.evaluate(() => {
            document.documentElement.dataset.print = "timeline technologies";
          });
          const charts = await tab.locator("body").evaluate(measure);
          assertToScale(charts, TODAY);
          assertReadable(charts);
        },
      ));
  }

  test("durations stay in one line beside their bars", () =>
    visit(
      held,
      { site: built("thirty-jobs"), before: at(TODAY), viewport: { width: 768, height: 800 } },
      async (tab) => {
        const { technologies } = await tab.locator("body").evaluate(measure);
        for (const { uses, duration, lines } of technologies.rows) {
          assert.equal(lines, 1, duration.text);
          assert.ok(uses.right <= duration.left && duration.top < uses.bottom, duration.text);
        }
      },
    ));

  for (const [width, years] of [
    [360, "1990 2000 2010 2020"],
    [1280, "1990 1995 2000 2005 2010 2015 2020"],
  ]) {
    test(`a long career is divided into ${years} at ${width} px`, () =>
      visit(
        held,
        { site: built("thirty-jobs"), before: at(TODAY), viewport: { width, height: 800 } },
        async (tab) => {
          const { timeline, technologies } = await tab.locator("body").evaluate(measure);
          const { ticks } = timeline.isHidden ? technologies : timeline;
          assert.equal(ticks.map(({ text }) => text).join(" "), years);
        },
      ));
  }

  test("a page that is read years later is drawn up to that day, and nothing moves", () =>
    visit(
      held,
      {
        site: built("nurse", "2023-02-15"),
        before: async (tab) => {
          await at(TODAY)(tab);
          await tab.addInitScript(() => {
            window.shifts = [];
            new PerformanceObserver((list) => window.shifts.push(...list.getEntries())).observe({
              type: "layout-shift",
              buffered: true,
            });
          });
        },
      },
      async (tab) => {
        const { timeline } = await tab.locator("body").evaluate(measure);
        assertToScale({ timeline: { ...timeline, axis: timeline.whole } }, TODAY);
        const right = Math.max(...timeline.marks.map(({ shape }) => shape.right));
        isNear(right, timeline.whole.right, 1, "the end of the ongoing bar");
        assert.equal(await tab.evaluate(() => window.shifts.length), 0);
      },
    ));

  test("without a script the axis ends on the day of the build", () =>
    visit(
      held,
      { site: built("nurse", "2023-02-15"), ready: false, javaScriptEnabled: false },
      async (tab) => {
        const { timeline } = await tab.locator("body").evaluate(measure);
        assertToScale({ timeline }, "2023-02-15");
      },
    ));
});

describe("the charts of a widget", () => {
  for (const name of ["engineer", "nurse", "thirty-jobs"]) {
    for (const size of ["16px", "32px"]) {
      test(`of ${name} are to scale and readable in 708 px, text of ${size}`, () =>
        host(
          held,
          {
            site: built(name),
            html: () =>
              `<style>whoami-page { display: block; inline-size: 708px; --whoami-size: ${size} }</style><whoami-page></whoami-page>`,
            before: at(TODAY),
          },
          async (tab) => {
            await waitForEvent(tab, "ready");
            const charts = await tab.locator(".widget").evaluate(measure);
            assertToScale(charts, TODAY);
            assertReadable(charts);
          },
        ));
    }
  }
});

describe("the technologies", () => {
  const row = (tab, name) =>
    tab.locator("#technologies li").filter({ has: tab.getByRole("link", { name, exact: true }) });
  test("that are chosen are marked as current", () =>
    visit(held, { path: "?tech=Flink" }, async (tab) => {
      const current = tab.locator("#technologies [aria-current=true]");
      assert.deepEqual(await current.allTextContents(), ["Flink"]);
      await row(tab, "Flink").getByRole("link").click();
      await current.waitFor({ state: "detached" });
    }));
});
