// Links to copy, files to download, and the page on paper.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, test } from "node:test";
import { root, sites, useBrowser, visit } from "./site.mjs";

const held = useBrowser();
const menu = (tab) => tab.locator("summary", { hasText: "Download" });
const FILES = ["profile.vcf", "resume.json", "resume.md", "resume.txt"];

describe("the menu", () => {
  for (const site of Object.values(sites)) {
    test(`downloads the files without JavaScript under ${site.base}`, () =>
      visit(held, { site, ready: false, javaScriptEnabled: false }, async (tab) => {
        await menu(tab).click();
        for (const [name, file] of Object.entries({
          "Contact card (vCard)": FILES[0],
          "JSON Resume": FILES[1],
          Markdown: FILES[2],
          "Plain text": FILES[3],
        })) {
          const waiting = tab.waitForEvent("download");
          await tab.getByRole("link", { name, exact: true }).click();
          const download = await waiting;
          assert.equal(download.suggestedFilename(), file);
          assert.equal(await download.failure(), null);
        }
        const alternates = await tab
          .locator("link[rel=alternate]:not([type*=oembed])")
          .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
        assert.deepEqual(
          alternates,
          FILES.map((file) => site.base + file),
        );
      }));
  }

  test("copies a link to the view and confirms it", () =>
    visit(
      held,
      { path: "?q=flink", permissions: ["clipboard-read", "clipboard-write"] },
      async (tab) => {
        await menu(tab).click();
        await tab.getByRole("button", { name: "Copy link to this view" }).click();
        await tab.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
        assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), tab.url());
        assert.match(tab.url(), /\?q=flink$/);
      },
    ));

  test("a card copies a link to itself", () =>
    visit(held, { permissions: ["clipboard-read", "clipboard-write"] }, async (tab) => {
      await tab.getByRole("link", { name: "Copy link to this role" }).click();
      await tab.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
      assert.match(
        await tab.evaluate(() => navigator.clipboard.readText()),
        /#work-harbor-cloud-senior-software-engineer-2021$/,
      );
    }));

  test("explains what to do if copying is not allowed", () =>
    visit(
      held,
      {
        before: (tab) =>
          tab.addInitScript(() => {
            navigator.clipboard.writeText = () =>
              Promise.reject(new DOMException("no", "NotAllowedError"));
          }),
      },
      async (tab) => {
        await menu(tab).click();
        await tab.getByRole("button", { name: "Copy link to this view" }).click();
        await tab.getByRole("status").filter({ hasText: "Copy it from the address bar" }).waitFor();
      },
    ));

  test("closes on Escape, which returns the focus, and on a click outside", () =>
    visit(held, {}, async (tab) => {
      const list = tab.getByRole("link", { name: "Markdown" });
      await menu(tab).click();
      await list.focus();
      await tab.keyboard.press("Escape");
      await list.waitFor({ state: "hidden" });
      assert.ok(await menu(tab).evaluate((summary) => summary === document.activeElement));
      await menu(tab).click();
      await list.waitFor();
      await tab.getByRole("heading", { level: 1 }).click();
      await list.waitFor({ state: "hidden" });
    }));

  test("prints", () =>
    visit(
      held,
      { before: (tab) => tab.addInitScript(() => (window.print = () => (window.printed = true))) },
      async (tab) => {
        await menu(tab).click();
        await tab.getByRole("button", { name: "Print or save as PDF" }).click();
        assert.ok(await tab.evaluate(() => window.printed));
      },
    ));
});

describe("on paper", () => {
  /** The lines of the page's PDF, as a CV parser sees them. */
  async function lines(tab) {
    const text = execFileSync("pdftotext", ["-", "-"], {
      input: await tab.pdf({ format: "A4" }),
      encoding: "utf8",
    });
    return text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && line !== "\f");
  }

  /** Asserts that the lines `wanted` occur in this order. */
  function assertInOrder(found, wanted) {
    let from = 0;
    for (const line of wanted) {
      const at = found.findIndex(
        (one, index) => index >= from && (line instanceof RegExp ? line.test(one) : one === line),
      );
      assert.ok(
        at >= 0,
        `${line} is not among the lines after line ${from} of\n${found.join("\n")}`,
      );
      from = at + 1;
    }
  }

  test("headings, roles, employers and dates are on separate lines in the right order", () =>
    visit(
      held,
      { before: (tab) => tab.clock.setFixedTime(new Date("2026-11-23T12:00")) },
      async (tab) => {
        const found = await lines(tab);
        assertInOrder(found, [
          "LinaK",
          /^Senior Software Engineer, building/,
          "10 years of experience",
          /github.com.LinaK/,
          "About",
          "Work",
          "Senior Software Engineer 2021 – now · about 5 years",
          "Harbor Cloud",
          "TBD",
          "Meridiancloud 3 roles · 2019 – now · about 7 years",
          "Technical Leader 2020 – 2021 · about 1 year",
          "Managed Kubernetes",
          /self-healing of customers' control planes/,
          "Technical Leader 2019 – 2020 · about 1 year",
          "ioStream",
          "Infrastructure Engineer 2016 – 2019 · about 3 years",
          "Meridian · Metrics Data Platform",
          /318 billion measurements/,
          "Contributions",
          "Projects",
          "Volunteering",
          "Technologies",
        ]);
        const text = found.join(" ");
        for (const control of [
          "Expand all",
          "Download",
          "Search",
          "Copy link",
          "8 more",
          "System",
          "Skip to content",
          "whoami",
          "~/",
        ]) {
          assert.ok(!text.includes(control), `${control} is on paper`);
        }
        assert.ok(text.includes("(pulsar.apache.org)"), "link targets are printed");
      },
    ));

  test("two pages are enough for it", () =>
    visit(held, {}, async (tab) => {
      const information = execFileSync("pdfinfo", ["-"], {
        input: await tab.pdf({ format: "A4" }),
        encoding: "utf8",
      });
      assert.match(information, /^Pages: +2$/m);
    }));

  for (const [paper, size] of [
    ["a4", /^Page size: +59\d\.?\d* x 84\d/m],
    ["letter", /^Page size: +612 x 792/m],
  ])
    test(`\`whoami-page pdf\` prints the same text, on ${paper}`, async () => {
      const folder = mkdtempSync(path.join(tmpdir(), "pdf-"));
      try {
        const file = path.join(folder, "cv.pdf");
        execFileSync(
          "cargo",
          [
            ..."run --quiet --locked --bin whoami-page -- pdf --today 2026-11-23".split(" "),
            ...["tests/fixtures/engineer.json", "--paper", paper, "--output", file],
          ],
          { cwd: root, stdio: ["ignore", "ignore", "pipe"] },
        );
        assert.match(execFileSync("pdfinfo", [file], { encoding: "utf8" }), size);
        const words = (text) => text.split(/\s+/).join(" ").trim();
        const printed = words(execFileSync("pdftotext", [file, "-"], { encoding: "utf8" }));
        await visit(
          held,
          { before: (tab) => tab.clock.setFixedTime(new Date("2026-11-23T12:00")) },
          async (tab) => {
            const found = words((await lines(tab)).join(" "));
            if (paper === "a4") assert.equal(printed, found);
            else assert.ok(printed.includes("Technical Leader 2020 – now · about 6 years"));
          },
        );
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

  test("is complete without JavaScript", () =>
    visit(held, { ready: false, javaScriptEnabled: false }, async (tab) => {
      const found = await lines(tab);
      assertInOrder(found, [
        /^Meridiancloud/,
        /being on call/,
        "Infrastructure Engineer 2016 – 2019 · about 3 years",
        /318 billion measurements/,
      ]);
    }));

  test("only what matches the search is printed", () =>
    visit(held, { path: "?tech=Flink" }, async (tab) => {
      await tab
        .getByRole("search")
        .getByRole("status")
        .filter({ hasText: "1 of 5 jobs" })
        .waitFor();
      const text = (await lines(tab)).join(" ");
      assert.match(text, /1 of 5 jobs, 1 contribution Flink/, "it says what was filtered");
      const [before, after] = text.split("1 of 5 jobs");
      assert.ok(after.includes("318 billion measurements"), "and says so before the jobs");
      assert.ok(before.includes("I build data infrastructure"));
      assert.doesNotMatch(text, /Technologies ·/i, "the list begins with a name");
      for (const other of ["ioStream", "Harbor Cloud TBD", "tinyServe", "Projects"])
        assert.ok(!text.includes(other), `${other} is on paper`);
    }));

  test("closed cards are opened for printing and closed again afterwards", () =>
    visit(held, {}, async (tab) => {
      const open = () =>
        tab.locator("main details").evaluateAll((all) => all.map((one) => one.open));
      const before = await open();
      await tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
      assert.ok((await open()).every(Boolean));
      await tab.evaluate(() => dispatchEvent(new Event("afterprint")));
      assert.deepEqual(await open(), before);
    }));

  test("colours are light", () =>
    visit(held, { colorScheme: "dark" }, async (tab) => {
      await tab.emulateMedia({ media: "print" });
      assert.equal(
        await tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
        "rgb(255, 255, 255)",
      );
    }));
});
