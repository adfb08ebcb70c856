// The client-rendered page in `app/`: the same profile, rendered in the browser from its data file.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { people, sites, useBrowser, violations, visit } from "./site.mjs";

const held = useBrowser();

/** Serves `files`, by path, beside the site. */
const serving = (files) => (_request, pathname) => {
  const body = files[pathname];
  return (
    body && {
      headers: { "content-type": "application/json", "cache-control": "max-age=600" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    }
  );
};
const job = (index) => ({
  name: `Company ${index}`,
  position: `Engineer ${index}`,
  startDate: "2020-01",
  endDate: "2020-12",
  summary: "A summary",
});

for (const [name, site] of Object.entries(sites)) {
  describe(`the client-rendered page, ${name}`, () => {
    test("shows what the prerendered page shows", () =>
      visit(held, { site, path: "app/" }, async (tab, { server }) => {
        const texts = () =>
          tab.locator("main > section").evaluateAll((all) => all.map((one) => one.textContent));
        const portrait = () =>
          tab.locator("img.portrait").evaluate(async (one) => {
            await one.decode();
            return [one.src, one.alt, one.naturalWidth];
          });
        const rendered = await texts();
        const picture = await portrait();
        const heading = await tab.getByRole("heading", { level: 1 }).textContent();
        await tab.goto(server.url);
        await tab.locator("html[data-state=ready]").waitFor();
        assert.deepEqual(rendered, await texts());
        assert.deepEqual(picture, await portrait());
        assert.equal(heading, await tab.getByRole("heading", { level: 1 }).textContent());
      }));

    test("searches, filters and keeps both in its URL", () =>
      visit(held, { site, path: "app/?tech=Flink" }, async (tab) => {
        const status = tab.getByRole("search").getByRole("status");
        await status.filter({ hasText: "1 of 5 jobs" }).waitFor();
        await tab.getByRole("searchbox", { name: "search" }).fill("flink");
        await tab.waitForFunction(() => location.search === "?q=flink&tech=Flink");
        await tab.getByRole("button", { name: "Clear search" }).click();
        await tab.waitForFunction(() => location.search === "");
      }));

    test("opens the card in its fragment", () =>
      visit(held, { site, path: "app/#work-meridian-metrics-data-platform-2016" }, async (tab) => {
        const card = tab.locator("#work-meridian-metrics-data-platform-2016");
        assert.ok(await card.evaluate((one) => one.open));
        await tab.waitForFunction(
          (one) => one.getBoundingClientRect().top < innerHeight,
          await card.elementHandle(),
        );
      }));

    test("is accessible, and its colour scheme can be chosen", () =>
      visit(held, { site, path: "app/" }, async (tab) => {
        await tab.getByLabel("Colour scheme").selectOption("dark");
        assert.equal(await tab.locator("html").getAttribute("data-theme"), "dark");
        assert.deepEqual(await violations(tab), []);
      }));
  });
}

describe("a file at a URL", () => {
  const basics = { ...people.nurse.basics, image: undefined };
  const files = { "/other/resume.json": { ...people.nurse, basics, meta: undefined } };
  const respond = serving(files);
  const path = "app/?src=/other/resume.json";

  test("is shown with a line that names it, and is not indexed", () =>
    visit(held, { path, respond }, async (tab, { server }) => {
      await tab.getByRole("heading", { level: 1, name: people.nurse.basics.name }).waitFor();
      const url = `${server.url}other/resume.json`;
      await tab.getByText(`This profile comes from ${url}`).waitFor();
      assert.equal(await tab.locator("meta[name=robots]").getAttribute("content"), "noindex");
      await tab.waitForFunction(
        (name) => document.title.startsWith(name),
        people.nurse.basics.name,
      );
      const external = tab.locator("#whoami a[href^=http]:not(.source a)");
      const rels = await external.evaluateAll((all) => all.map((link) => link.rel));
      assert.ok(rels.length > 0);
      for (const rel of rels) assert.match(rel, /nofollow/);
    }));

  test("keeps its URL while searching", () =>
    visit(held, { path, respond }, async (tab) => {
      await tab.getByRole("searchbox").fill("ward");
      await tab.waitForFunction(() => location.search === "?src=/other/resume.json&q=ward");
    }));

  test("that is missing or no résumé is explained", async () => {
    const complaints = [/404/];
    await visit(
      held,
      { path: "app/?src=/none.json", ready: false, complaints },
      async (tab, { server }) => {
        await tab
          .getByRole("alert")
          .filter({ hasText: `${server.url}none.json` })
          .waitFor();
      },
    );
    const broken = serving({ "/broken.json": '{ "basics": { "name": "Ada" ' });
    await visit(
      held,
      { path: "app/?src=/broken.json", ready: false, respond: broken },
      async (tab) => {
        await tab.getByRole("alert").filter({ hasText: "line 1, column" }).waitFor();
      },
    );
    await visit(held, { path: "app/?src=javascript:alert(1)", ready: false }, (tab) =>
      tab.getByRole("alert").filter({ hasText: "javascript:alert(1)" }).waitFor(),
    );
  });
});

test("a replaced profile.json is shown at once", () => {
  const files = { "/profile.json": { basics: { name: "Ada" } } };
  return visit(held, { path: "app/", respond: serving(files) }, async (tab) => {
    await tab.getByRole("heading", { level: 1, name: "Ada" }).waitFor();
    files["/profile.json"] = { basics: { name: "Grace" } };
    await tab.reload();
    await tab.getByRole("heading", { level: 1, name: "Grace" }).waitFor();
  });
});

test("1,000 jobs are mounted in slices and respond when they are complete", () => {
  const resume = { basics: { name: "Ada" }, work: Array.from({ length: 1000 }, (_, i) => job(i)) };
  const before = (tab) =>
    tab.addInitScript(() => {
      // A batch of records is what one task has changed.
      window.batches = [];
      new MutationObserver((records) => {
        const added = records.flatMap((record) => [...record.addedNodes]);
        const elements = added.filter((node) => node instanceof Element && node.isConnected);
        const count = (one) => 1 + one.getElementsByTagName("*").length;
        window.batches.push(elements.reduce((sum, one) => sum + count(one), 0));
      }).observe(document, { childList: true, subtree: true });
    });
  const respond = serving({ "/profile.json": resume });
  return visit(held, { path: "app/", respond, before }, async (tab) => {
    assert.equal(await tab.locator(".job-card").count(), 1000);
    const batches = await tab.evaluate(() => window.batches);
    // The first batch is the page with its timeline and the first jobs, each other one a slice.
    assert.ok(Math.max(...batches) < 2500, `${Math.max(...batches)} elements at once`);
    assert.ok(batches.filter((count) => count > 150).length > 10, batches.join(" "));
    await tab.getByRole("searchbox", { name: "search" }).fill("company 999");
    const status = tab.getByRole("search").getByRole("status");
    await status.filter({ hasText: "1 of 1000 jobs" }).waitFor();
  });
});

test("without scripts, the page says what it needs", () =>
  visit(held, { path: "app/", ready: false, javaScriptEnabled: false }, async (tab) => {
    const text = await tab.locator("noscript").evaluate((one) => one.textContent);
    assert.match(text, /This page needs JavaScript\./);
    assert.ok(!(await tab.getByText("Loading the profile").isVisible()));
  }));
