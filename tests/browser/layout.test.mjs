// The layout of the page, measured: several people, from 320 px to a large screen.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { rebuildSite } from "../../tools/rebuild-site.mjs";
import { fixture, people, useBrowser, violations, visit, widths } from "./site.mjs";

const held = useBrowser();
const LOOKS = ["plain", "terminal", "classic"];

/** The sites of several people, and of some who strain the layout, by name. */
const built = {};

const longWords = structuredClone(people.nurse);
longWords.basics.label =
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
longWords.work[0].summary = `See https://records.example/${"a-very-long-path-".repeat(12)}`;
longWords.work[0].position = "Stationsleitungsvertretungsverantwortliche".repeat(2);
longWords.certificates[0].name = "Q".repeat(90);

const brokenPortrait = structuredClone(people.nurse);
brokenPortrait.basics.image = "/img/missing.jpg";
brokenPortrait.basics.imageAlt = "Portrait of María";

const brief = structuredClone(people.engineer);
delete brief.work[0].url;

const noWork = structuredClone(people.engineer);
delete noWork.work;
delete noWork.meta.whoami.sections;
noWork.education = [{ institution: "Coast School", studyType: "BSc", endDate: "2024" }];

const cases = {
  engineer: people.engineer,
  nurse: people.nurse,
  researcher: people.researcher,
  student: people.student,
  "thirty-jobs": people["thirty-jobs"],
  rtl: people.rtl,
  arabic: fixture("languages/ar"),
  german: fixture("languages/de"),
  "long words": longWords,
  "broken portrait": brokenPortrait,
  brief,
  "no work": noWork,
};
const PEOPLE = ["engineer", "nurse", "researcher", "student", "thirty-jobs"];
for (const name of PEOPLE) {
  for (const look of LOOKS) {
    const profile = structuredClone(people[name]);
    profile.meta = { ...profile.meta, whoami: { ...profile.meta?.whoami, look } };
    cases[`${name}, ${look}`] = profile;
  }
}

before(() => {
  built.folder = mkdtempSync(path.join(tmpdir(), "layout-"));
  for (const [name, profile] of Object.entries(cases)) {
    const dir = path.join(built.folder, name);
    rebuildSite({ dir, profile });
    built[name] = { dir, base: "/" };
  }
});
after(() => rmSync(built.folder, { recursive: true }));

/** Opens the page of one of the cases. */
const open = (name, options, run) => visit(held, { site: built[name], ...options }, run);

const phone = { viewport: { width: 360, height: 740 } };

/** The rectangle of an element, in the viewport. */
const rect = (locator) =>
  locator.evaluate((element) => {
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    return { top, bottom, left, right, width, height };
  });

describe("at every width", () => {
  const others = PEOPLE.filter((name) => name !== "nurse");
  const isMeasured = (name) =>
    name !== "broken portrait" && !others.some((other) => name.startsWith(`${other}, `));
  for (const name of Object.keys(cases).filter(isMeasured))
    test(`${name}: nothing is wider than the window`, () =>
      open(name, {}, async (tab) => {
        for (const width of widths) {
          await tab.setViewportSize({ width, height: 800 });
          const wide = await tab.evaluate(() => {
            const { clientWidth, scrollWidth } = document.documentElement;
            return scrollWidth > clientWidth ? scrollWidth : 0;
          });
          assert.equal(wide, 0, `${width} px`);
        }
      }));

  for (const name of ["engineer", "nurse", "researcher", "rtl"])
    test(`${name}: the toolbar is one line, and the colour scheme is in view`, () =>
      open(name, {}, async (tab) => {
        for (let width = 320; width <= 1920; width += 100) {
          await tab.setViewportSize({ width, height: 800 });
          const { height } = await rect(tab.locator(".toolbar"));
          assert.ok(height < 60, `${height} px high at ${width} px`);
          const scheme = await rect(
            tab.getByLabel("Colour scheme").or(tab.locator("#theme")).first(),
          );
          assert.ok(scheme.left >= 0 && scheme.right <= width, `at ${width} px`);
        }
      }));

  test("arabic: names and dates are at the start of their entry", () =>
    open("arabic", {}, async (tab) => {
      const away = await tab.locator(".tile, .topics > li").evaluateAll((entries) =>
        entries.flatMap((entry) => {
          const { right } = entry.getBoundingClientRect();
          return [...entry.querySelectorAll("h3, .period")]
            .filter((text) => Math.abs(text.getBoundingClientRect().right - right) > 1)
            .map((text) => text.textContent);
        }),
      );
      assert.deepEqual(away, []);
    }));

  for (const name of ["rtl", "arabic"])
    test(`${name}: the dates of a card come before their duration, on a phone`, () =>
      open(name, { viewport: { width: 360, height: 800 } }, async (tab) => {
        const pairs = await tab.locator(".job-head .when").evaluateAll((all) =>
          all.flatMap((when) => {
            const [period] = when.querySelector(".period").getClientRects();
            const [duration] = when.querySelector(".duration")?.getClientRects() ?? [];
            const isOneLine = duration && Math.abs(period.top - duration.top) < period.height / 2;
            return isOneLine ? [[period.left, duration.right]] : [];
          }),
        );
        for (const [period, duration] of pairs) assert.ok(period >= duration - 1);
        assert.ok(pairs.length > 0);
      }));

  test("german: no section's title of one word is broken beside its section", () =>
    open("german", {}, async (tab) => {
      await tab.setViewportSize({ width: 1280, height: 800 });
      const broken = await tab.locator("h2").evaluateAll((titles) =>
        titles
          .filter((title) => !/\s/.test(title.textContent.trim()))
          .filter((title) => {
            const range = document.createRange();
            range.selectNodeContents(title);
            return range.getClientRects().length > 1;
          })
          .map((title) => title.textContent),
      );
      assert.deepEqual(broken, []);
    }));

  for (const name of ["nurse", "thirty-jobs", "researcher", "rtl", "arabic"])
    test(`${name}: a card's dates are beside or below its heading, and not under its arrow`, () =>
      open(name, {}, async (tab) => {
        for (const width of widths) {
          await tab.setViewportSize({ width, height: 800 });
          const faults = await tab.locator(".job-card").evaluateAll((cards) =>
            cards.flatMap((card) => {
              const when = card.querySelector(".when");
              if (!when) return [];
              const head = card.querySelector(".job-head");
              const box = head.getBoundingClientRect();
              const style = getComputedStyle(head);
              const start = box.left + parseFloat(style.paddingLeft);
              const end = box.right - parseFloat(style.paddingRight);
              const date = when.getBoundingClientRect();
              const range = document.createRange();
              range.selectNodeContents(card.querySelector("h3, h4"));
              const overlaps = [...range.getClientRects()].some(
                (line) =>
                  line.left < date.right &&
                  date.left < line.right &&
                  line.top < date.bottom - 1 &&
                  date.top < line.bottom - 1,
              );
              const inside = date.left >= start - 1 && date.right <= end + 1;
              const { insetInlineEnd, width } = getComputedStyle(head, "::after");
              const room = style.direction === "rtl" ? start - box.left : box.right - end;
              const isClear = !(room < parseFloat(insetInlineEnd) + parseFloat(width));
              return overlaps || !inside || !isClear ? [card.id] : [];
            }),
          );
          assert.deepEqual(faults, [], `${width} px`);
        }
      }));

  for (const name of ["nurse", "engineer", "researcher"])
    test(`${name}: markers of lists are inside what surrounds them`, () =>
      open(name, phone, async (tab) => {
        const faults = await tab.locator("main :is(ul, ol)").evaluateAll((lists) =>
          lists
            .filter(
              (list) => getComputedStyle(list.querySelector("li") ?? list).listStyleType !== "none",
            )
            .filter((list) => Number.parseFloat(getComputedStyle(list).paddingInlineStart) < 16)
            .map((list) => list.outerHTML.slice(0, 80)),
        );
        assert.deepEqual(faults, []);
      }));
});

describe("the keyboard", () => {
  /** Steps of the focus that lead up or back, except into a column to the right. */
  const stepsBack = () => {
    const controls = "a[href], summary, button, input, select";
    const boxes = [...document.querySelectorAll(controls)]
      // The timeline has the order of the cards, and the axis is time.
      .filter((one) => one.checkVisibility() && !one.matches(".skip-link, .timeline a"))
      .map((one) => [one.textContent, one.getBoundingClientRect()]);
    return boxes.slice(1).flatMap(([text, to], index) => {
      const [before, from] = boxes[index];
      const isAbove = to.bottom <= from.top + 1 && to.left < from.right - 1;
      const isBefore = to.right <= from.left + 1 && to.top <= from.top && to.bottom > from.top + 1;
      return isAbove || isBefore ? [`${before} → ${text}`] : [];
    });
  };

  for (const name of PEOPLE)
    test(`${name}: the focus follows the eye`, () =>
      open(name, {}, async (tab) => {
        const expand = tab.getByRole("button", { name: "Expand all" });
        if (await expand.count()) await expand.click();
        for (const width of [360, 768, 1280]) {
          await tab.setViewportSize({ width, height: 800 });
          // Further down, the sticky toolbar would be below what precedes it.
          await tab.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
          assert.deepEqual(await tab.evaluate(stepsBack), [], `${width} px`);
        }
      }));
});

describe("the first screen of a phone", () => {
  for (const [name, role] of [
    ["nurse", "Charge nurse, Riverbend General Hospital"],
    ["engineer", "Senior Software Engineer, building data infrastructure at Harbor Cloud"],
    ["researcher", "Associate professor of behavioural ecology, University of Vestfjord"],
  ])
    test(`${name}: name, current role, years of experience, contact and download`, () =>
      open(name, phone, async (tab) => {
        const banner = tab.getByRole("banner");
        for (const part of [
          banner.getByRole("heading", { level: 1 }),
          banner.getByText(role, { exact: true }),
          banner.getByText(/^\d+ years of experience$/),
          banner.getByRole("list", { name: "Contact and profiles" }).getByRole("link").first(),
          banner.locator("summary", { hasText: "Download CV" }),
        ]) {
          const { top, bottom } = await rect(part);
          assert.ok(top >= 0 && bottom <= 740, `${await part.textContent()}: ${top} to ${bottom}`);
        }
      }));

  test("a label that names role and employer is not repeated", () =>
    open("engineer", phone, async (tab) => {
      const facts = await tab.locator(".summary-line li").allTextContents();
      assert.deepEqual(
        facts.filter((fact) => fact.includes("Harbor Cloud")),
        [],
      );
    }));
});

describe("the order", () => {
  for (const [name, first] of [
    ["nurse", "Work"],
    ["thirty-jobs", "Work"],
    ["no work", "Education"],
    ["engineer", "Contributions"],
  ])
    test(`${name}: ${first} comes first after the summary`, () =>
      open(name, {}, async (tab) => {
        const titles = await tab.getByRole("heading", { level: 2 }).allTextContents();
        assert.equal(titles.filter((title) => title !== "About")[0], first);
      }));

  for (const name of ["nurse", "thirty-jobs", "rtl"])
    test(`${name}: the first job is on the first screens of a phone`, () =>
      open(name, phone, async (tab) => {
        const { top } = await rect(tab.locator(".job-card").first());
        assert.ok(top < 2000, `${top} px`);
      }));
});

describe("headings", () => {
  for (const look of LOOKS)
    test(`${look}: a section's title is not quieter than the headings below it`, () =>
      open(`nurse, ${look}`, {}, async (tab) => {
        const size = (level) =>
          tab
            .getByRole("heading", { level })
            .first()
            .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
        assert.ok((await size(1)) > (await size(2)));
        assert.ok((await size(2)) >= (await size(3)));
      }));

  for (const name of ["nurse", "researcher", "thirty-jobs"])
    test(`${name}: an employer with one role is named once`, () =>
      open(name, {}, async (tab) => {
        await tab.getByRole("button", { name: "Expand all" }).click();
        const repeated = await tab.locator(".employer").evaluateAll((employers) =>
          employers
            .filter((employer) => employer.querySelectorAll(".job-card").length === 1)
            .map((employer) => [employer.querySelector(".company")?.textContent, employer])
            .filter(
              ([company, employer]) =>
                company &&
                employer.querySelector(`header, .facts a`) &&
                [...employer.querySelectorAll("header h3, .facts a")].some(
                  (one) => one.textContent === company,
                ),
            )
            .map(([company]) => company),
        );
        assert.deepEqual(repeated, []);
      }));

  test("the name is in the title of the document once", async () => {
    for (const [name, title] of [
      [
        "nurse",
        "María Fernanda Castellanos-Iturbe Ochoa, RN, MSN – Charge nurse in intensive care, clinical teacher",
      ],
      ["engineer", "$ whoami · LinaK"],
    ])
      await open(name, {}, async (tab) => assert.equal(await tab.title(), title));
  });
});

describe("axe finds nothing", () => {
  for (const name of PEOPLE)
    for (const look of LOOKS)
      for (const colorScheme of ["light", "dark"])
        test(`${name}, ${look}, ${colorScheme}: all cards open; a query and an open menu`, () =>
          open(
            `${name}, ${look}`,
            { colorScheme, viewport: { width: 768, height: 900 }, reducedMotion: "reduce" },
            async (tab) => {
              const expand = tab.getByRole("button", { name: "Expand all" });
              if (await expand.count()) await expand.click();
              assert.deepEqual(await violations(tab), []);
              await tab.locator("[data-technology] a").first().click();
              await tab.getByRole("searchbox").fill("e");
              await tab.getByRole("button", { name: "Clear search" }).waitFor();
              await tab.locator("summary", { hasText: "Download" }).click();
              assert.deepEqual(await violations(tab), []);
            },
          ));
});

describe("a link to a card", () => {
  for (const [name, id] of [
    ["nurse", "work-riverbend-general-hospital-medical-intensive-care-unit-2016-03"],
    ["engineer", "work-meridiancloud-managed-kubernetes-2020"],
    ["thirty-jobs", null],
  ])
    test(`${name}: the toolbar does not cover it`, () =>
      open(name, phone, async (tab) => {
        const target = id ?? (await tab.locator(".job-card").nth(12).getAttribute("id"));
        await tab.goto(`${tab.url()}#${target}`);
        await tab.reload();
        await tab.locator("html[data-state=ready]").waitFor();
        const card = tab.locator(`[id="${target}"]`);
        const bar = await rect(tab.locator(".toolbar"));
        const heading = await rect(card.locator("h3, h4").first());
        assert.ok(heading.top >= bar.bottom, `${heading.top} is above ${bar.bottom}`);
        const employer = card.locator("xpath=preceding-sibling::header");
        if (await employer.count()) {
          const { top } = await rect(employer);
          assert.ok(
            top >= bar.bottom || (await rect(employer)).bottom <= bar.bottom,
            "cut in half",
          );
        }
      }));
});

describe("a card with little to say", () => {
  test("shows it and cannot be opened; the first with more is open", () =>
    open("brief", {}, async (tab) => {
      const brief = tab.locator(".job-card", { hasText: "Harbor Cloud" });
      await brief.getByText("TBD").waitFor();
      assert.equal(await brief.locator("summary").count(), 0);
      const cards = tab.locator("details.job-card");
      assert.equal(await cards.first().getAttribute("open"), "");
    }));
});

describe("a portrait that cannot be loaded", () => {
  test("shows the initials, and keeps its place and its text alternative", () =>
    visit(held, { site: built["broken portrait"], complaints: [/404/] }, async (tab) => {
      const portrait = tab.getByRole("img", { name: "Portrait of María" });
      const { width, height } = await rect(portrait);
      assert.ok(Math.abs(width - height) < 1 && width > 90, `${width} × ${height}`);
      const initials = await portrait.evaluate((image) => [
        getComputedStyle(image, "::before").content,
        getComputedStyle(image).color,
      ]);
      assert.match(initials[0], /MM/);
      assert.equal(initials[1], "rgba(0, 0, 0, 0)");
    }));
});

describe("the search in the toolbar", () => {
  test("leads to the search field", () =>
    open("nurse", phone, async (tab) => {
      await tab.getByRole("navigation").getByRole("link", { name: "Search" }).click();
      const field = tab.getByRole("searchbox");
      assert.ok(await field.evaluate((one) => one === document.activeElement));
      const { top } = await rect(field);
      assert.ok(top >= (await rect(tab.locator(".toolbar"))).bottom - 1);
    }));

  test("is not there without a script", () =>
    visit(held, { site: built.nurse, ready: false, javaScriptEnabled: false }, async (tab) =>
      assert.equal(
        await tab.getByRole("navigation").getByRole("link", { name: "Search" }).count(),
        0,
      ),
    ));
});

describe("sections out of sight", () => {
  const isLazy = (tab) => tab.evaluate(() => "lazy" in document.documentElement.dataset);

  test("are laid out when they come near; then the page is as high as if they had been all along", () =>
    visit(held, { viewport: { width: 1280, height: 800 } }, async (tab) => {
      assert.equal(await isLazy(tab), true);
      const heights = () =>
        tab.evaluate(() =>
          [...document.querySelectorAll("main > *")].map(
            (part) => part.getBoundingClientRect().height,
          ),
        );
      await tab.evaluate(async () => {
        document.documentElement.style.scrollBehavior = "auto";
        for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
          scrollTo(0, y);
          await new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(resolve)),
          );
        }
      });
      const seen = await heights();
      await tab.keyboard.press("Shift");
      assert.equal(await isLazy(tab), false);
      assert.deepEqual(await heights(), seen);
    }));

  test("do not keep a link to a section from landing at its heading", () =>
    visit(held, { viewport: { width: 1280, height: 800 } }, async (tab) => {
      await tab.getByRole("navigation").getByRole("link", { name: "technologies" }).click();
      await tab.waitForFunction(() => {
        const { top } = document.querySelector("#technologies").getBoundingClientRect();
        const end = document.documentElement.scrollHeight - innerHeight;
        return (top >= 0 && top < 160) || Math.abs(scrollY - end) < 2;
      });
    }));

  test("are laid out at once on a page that opens elsewhere, or is loaded again", () =>
    visit(held, {}, async (tab, { server }) => {
      await tab.reload();
      assert.equal(await isLazy(tab), false);
      await tab.goto("about:blank");
      await tab.goto(`${server.url}#technologies`);
      assert.equal(await isLazy(tab), false);
    }));
});
