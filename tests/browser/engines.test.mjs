// What matters of the page in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import { serve } from "../../tools/preview.mjs";
import { engines, inEachEngine } from "./engines.mjs";
import { sites } from "./site.mjs";

const HARBOR = "work-harbor-cloud-senior-software-engineer-2021";
const says = (tab, text) =>
  tab.waitFor((text) => document.querySelector("#answer").textContent === text, text);
const query = (tab) => tab.evaluate(() => location.search);
const field = ["searchbox", "Search"];
const fieldValue = (tab) => tab.evaluate(() => document.querySelector("#q").value);
const shownCards = (tab) =>
  tab.evaluate(() =>
    [...document.querySelectorAll("details.job-card")]
      .filter((card) => card.checkVisibility())
      .map((card) => card.id),
  );
const isOpen = (tab, id) => tab.evaluate((id) => document.getElementById(id).open, id);

inEachEngine("the page", ({ visit, engine }) => {
  let server;
  before(async () => {
    server = await serve({ ...sites.repo, port: 0 });
  });
  after(() => server?.close());

  /** Opens the page, and checks that it logs nothing. */
  const onPage = (path, test) =>
    visit(server.url + path, async (tab) => {
      await tab.ready();
      await test(tab);
      assert.deepEqual(tab.said, []);
    });

  test("shows the profile, with underlined links", () =>
    onPage("", async (tab) => {
      await tab.find("heading", "LinaK");
      await tab.find("heading", "Work");
      const lines = await tab.evaluate(() =>
        [...document.querySelectorAll("main p a")].map((link) => {
          const style = getComputedStyle(link);
          return `${style.textDecorationLine} ${style.textDecorationStyle}`;
        }),
      );
      assert.ok(lines.length > 0);
      assert.deepEqual([...new Set(lines)], ["underline solid"]);
    }));

  test("search shows, opens and marks what matches; Escape clears it", () =>
    onPage("", async (tab) => {
      await tab.type("flink", ...field);
      await says(tab, "1 of 5 jobs, 1 contribution");
      assert.equal((await shownCards(tab)).length, 1);
      assert.equal(await query(tab), "?q=flink");
      const marked = await tab.evaluate(() =>
        [...CSS.highlights.get("whoami-search")].map((range) => range.toString()),
      );
      assert.deepEqual([...new Set(marked)], ["Flink"]);
      await tab.press("Escape");
      await says(tab, "");
      assert.equal((await shownCards(tab)).length, 5);
      assert.equal(await query(tab), "");
    }));

  test("a technology filters; back and forward go from query to query", () =>
    onPage("", async (tab) => {
      await tab.type("kafka", ...field);
      await says(tab, "2 of 5 jobs, 1 contribution");
      const [flink] = await tab.elements(() =>
        [...document.querySelectorAll("#technologies a")].filter((one) =>
          one.textContent.includes("Flink"),
        ),
      );
      await tab.clickOn(flink);
      await says(tab, "1 of 5 jobs");
      assert.equal(await query(tab), "?q=kafka&tech=Flink");
      await tab.back();
      await says(tab, "2 of 5 jobs, 1 contribution");
      await tab.back();
      await says(tab, "");
      await tab.forward();
      await says(tab, "2 of 5 jobs, 1 contribution");
      assert.equal(await fieldValue(tab), "kafka");
    }));

  test("who comes back from another page finds the query in the field", () =>
    onPage("", async (tab) => {
      await tab.type("kafka", ...field);
      await says(tab, "2 of 5 jobs, 1 contribution");
      await tab.open(`${server.url}404.html`);
      await tab.find("link", "Back to LinaK");
      await tab.back();
      await says(tab, "2 of 5 jobs, 1 contribution");
      await tab.waitFor(() => document.querySelector("#q").value === "kafka");
      assert.equal((await shownCards(tab)).length, 2);
    }));

  test("cards open by mouse and by keyboard, one by one and all", () =>
    onPage("", async (tab) => {
      await tab.click("button", "Collapse all");
      await tab.waitFor(() => !document.querySelector("details.job-card[open]"));
      const summary = () =>
        tab.elements((id) => [document.querySelector(`#${CSS.escape(id)} > summary`)], HARBOR);
      const [before] = await summary();
      await tab.clickOn(before);
      assert.equal(await isOpen(tab, HARBOR), true);
      await tab.press("Enter");
      await tab.waitFor((id) => !document.getElementById(id).open, HARBOR);
      await tab.click("button", "Expand all");
      await tab.waitFor(() => !document.querySelector("details.job-card:not([open])"));
    }));

  test("a link to a card opens it and leads there", () =>
    onPage(`#${HARBOR}`, async (tab) => {
      assert.equal(await isOpen(tab, HARBOR), true);
      await tab.waitFor((id) => {
        const { top } = document.getElementById(id).getBoundingClientRect();
        return top >= 0 && top < innerHeight / 2;
      }, HARBOR);
    }));

  test("the colour scheme can be chosen, and stays", () =>
    onPage("", async (tab) => {
      const dark = () =>
        document.documentElement.dataset.theme === "dark" &&
        getComputedStyle(document.documentElement).colorScheme === "dark";
      await tab.choose("dark", "combobox", "Colour scheme");
      await tab.waitFor(dark);
      await tab.reload();
      await tab.ready();
      assert.equal(await tab.evaluate(dark), true);
    }));

  test("the menu opens and closes", () =>
    onPage("", async (tab) => {
      const menu = () => document.querySelector("details.menu").open;
      await tab.click("summary", "Download CV");
      assert.equal(await tab.evaluate(menu), true);
      await tab.find("link", "JSON Resume");
      await tab.press("Escape");
      await tab.waitFor(() => !document.querySelector("details.menu").open);
    }));

  const cannotPrint = engine === "webkit" && "its driver cannot print";
  test("prints all cards, and no heading alone at the end of a page", { skip: cannotPrint }, () =>
    onPage("", async (tab) => {
      const pages = pdfPages(await tab.pdf());
      const text = pages.join("\n");
      for (const name of ["LinaK", "Harbor Cloud", "HelloNightSky"])
        assert.ok(text.includes(name), name);
      const headings = await tab.evaluate(() =>
        [...document.querySelectorAll("h2, h3")].map((heading) => heading.textContent.trim()),
      );
      for (const page of pages) {
        const lines = page.split("\n").map((line) => line.trim());
        const last = lines.filter((line) => line && !/^\d+ \/ \d+$/.test(line)).at(-1);
        assert.ok(!headings.includes(last), `a page ends with “${last}”`);
      }
    }),
  );

  test("nothing is wider than a phone", () =>
    onPage("", async (tab) => {
      // WebKit's window has a minimum width.
      await tab.resize(480, 800);
      await tab.click("button", "Expand all");
      const width = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(width <= 0, `${width} pixels too wide`);
    }));
});

test("in high contrast, what matches is marked, firefox", async () => {
  const server = await serve({ ...sites.root, port: 0 });
  const preferences = { "browser.display.document_color_use": 2 };
  const browser = await engines.firefox({ preferences });
  try {
    const { tab } = await browser.open();
    await tab.open(server.url);
    await tab.ready();
    assert.equal(await tab.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
    await tab.type("flink", ...field);
    await tab.waitFor(() => CSS.highlights.get("whoami-search").size > 0);
    // Without the caret, which blinks.
    await tab.evaluate(() => document.activeElement.blur());
    const marked = await tab.screenshot();
    await tab.evaluate(() => CSS.highlights.clear());
    await tab.until(async () => !marked.equals(await tab.screenshot()), "nothing was marked");
  } finally {
    await browser.close();
    await server.close();
  }
});

/** The texts of the pages of a PDF. */
function pdfPages(pdf) {
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf }).toString();
  return text.split("\f").filter((page) => page.trim());
}
