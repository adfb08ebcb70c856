// Valid HTML, accessibility, and layout at every width.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { sites, useBrowser, violations, visit, widths } from "./site.mjs";

const held = useBrowser();

describe("axe finds nothing", () => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [320, 768, 1280]) {
      test(`${colorScheme}, ${width} px, all cards open`, () =>
        visit(
          held,
          { colorScheme, viewport: { width, height: 800 }, reducedMotion: "reduce" },
          async (tab) => {
            await tab.getByRole("button", { name: "Expand all" }).click();
            assert.deepEqual(await violations(tab), []);
          },
        ));
    }
  }

  for (const width of [320, 1280]) {
    test(`with a query and an open menu, ${width} px`, () =>
      visit(
        held,
        { path: "?q=kafka&tech=Flink", viewport: { width, height: 800 }, reducedMotion: "reduce" },
        async (tab) => {
          await tab.getByText("1 of 5 jobs").waitFor();
          await tab.locator("summary", { hasText: "Download" }).click();
          assert.deepEqual(await violations(tab), []);
          assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width);
        },
      ));
  }

  test("on the 404 page", () =>
    visit(held, { path: "no/such/page", ready: false, complaints: [/404/] }, async (tab) =>
      assert.deepEqual(await violations(tab), []),
    ));
});

describe("the layout", () => {
  for (const width of widths) {
    test(`nothing scrolls sideways at ${width} px, all cards open`, () =>
      visit(held, { viewport: { width, height: 800 } }, async (tab) => {
        await tab.getByRole("button", { name: "Expand all" }).click();
        assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), width);
      }));
  }

  test("text at twice the size fits a phone", () =>
    visit(held, { viewport: { width: 360, height: 800 } }, async (tab) => {
      await tab.evaluate(() => (document.documentElement.style.fontSize = "200%"));
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 360);
    }));

  test("targets are at least 24 px high unless they are in a line of text", () =>
    visit(held, { viewport: { width: 360, height: 800 } }, async (tab) => {
      const pressed =
        "nav a, button, input, select, summary, footer a, .links a, .technology, .permalink a, .timeline a";
      const small = await tab
        .locator(pressed)
        .evaluateAll((all) =>
          all
            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
            .map((one) => one.textContent),
        );
      assert.deepEqual(small, []);
    }));
});

describe("documents", () => {
  const html = new HtmlValidate({
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // Leptos does not close void elements; ARIA allows names on lists; everything is same-origin.
      "void-style": "off",
      "aria-label-misuse": ["error", { allowAnyNamable: true }],
      "require-sri": ["error", { target: "crossorigin" }],
      "long-title": "off",
    },
  });

  for (const [name, site] of Object.entries(sites)) {
    for (const file of ["index.html", "404.html"]) {
      test(`${name}: ${file} is valid HTML`, async () => {
        const report = await html.validateString(await readFile(path.join(site.dir, file), "utf8"));
        const messages = report.results.flatMap((result) => result.messages);
        assert.deepEqual(
          messages.map(
            ({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`,
          ),
          [],
        );
      });
    }
  }

  test("an unknown URL shows the 404 page, which links home", () =>
    visit(
      held,
      { site: sites.repo, path: "no/such/page", ready: false, complaints: [/404/] },
      async (tab) => {
        assert.ok(await tab.getByRole("heading", { name: "Page not found" }).isVisible());
        await tab.getByRole("link", { name: "Back to LinaK" }).click();
        await tab.locator("html[data-state=ready]").waitFor();
      },
    ));

  test("the policy is strict and precedes everything that it governs", () =>
    visit(held, {}, async (tab) => {
      const policy = tab.locator('head > meta[http-equiv="Content-Security-Policy"]');
      const content = await policy.getAttribute("content");
      assert.match(content, /^default-src 'none';/);
      assert.doesNotMatch(content, /'unsafe-inline'|'unsafe-eval'/);
      const first = await tab.evaluate(() => {
        const all = [...document.head.children];
        const at = (selector) => all.findIndex((one) => one.matches(selector));
        return at("[http-equiv='Content-Security-Policy']") < at("script, style, link");
      });
      assert.ok(first);
    }));
});

// Browsers ignore what they do not know; what is left must be readable.
describe("without a feature of newer browsers, the page is readable", () => {
  for (const [feature, written] of [
    ["light-dark()", /light-dark\(/g],
    ["color-mix()", /color-mix\(/g],
    ["container queries", /@container/g],
    ["container units", /\d*\.?\d+cqi/g],
    ["subgrid", /subgrid/g],
    [":has()", /:has\(/g],
    ["text-wrap", /text-wrap:/g],
    ["cascade layers", /@layer/g],
  ])
    for (const colorScheme of ["light", "dark"])
      test(`${feature}, ${colorScheme}`, () => {
        const before = (tab) =>
          tab.route("**/", async (route) => {
            const response = await route.fetch();
            const html = await response.text();
            assert.match(html, written);
            const style = /<style>.*?<\/style>/s;
            const without = (css) => css.replace(written, (found) => `-none-${found}`);
            await route.fulfill({ response, body: html.replace(style, without) });
          });
        const options = { before, bypassCSP: true, colorScheme, reducedMotion: "reduce" };
        return visit(held, { ...options, viewport: { width: 360, height: 800 } }, async (tab) => {
          await tab.getByRole("button", { name: "Expand all" }).click();
          // The browser's own style, for which axe has other rules, is all that is left.
          if (feature !== "cascade layers") assert.deepEqual(await violations(tab), []);
          assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 360);
          // Where nothing has a background, axe assumes a white one.
          const contrasts = await tab.locator("h1, h2, main p, footer a").evaluateAll((texts) => {
            const luminance = (color) => {
              const painter = new OffscreenCanvas(1, 1).getContext("2d");
              painter.fillStyle = color;
              painter.fillRect(0, 0, 1, 1);
              const parts = [...painter.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => {
                const value = part / 255;
                return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
              });
              return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const canvas = document.createElement("div");
            canvas.style.background = "Canvas";
            document.body.append(canvas);
            const page = getComputedStyle(document.documentElement).backgroundColor;
            const isTransparent = /, 0\)$|\/ 0\)$|transparent/.test(page);
            const background = luminance(
              isTransparent ? getComputedStyle(canvas).backgroundColor : page,
            );
            return texts.map((text) => {
              const ink = luminance(getComputedStyle(text).color);
              return (Math.max(ink, background) + 0.05) / (Math.min(ink, background) + 0.05);
            });
          });
          assert.ok(Math.min(...contrasts) >= 4.5, `${Math.min(...contrasts)}`);
        });
      });
});
