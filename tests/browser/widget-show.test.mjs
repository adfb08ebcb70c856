// Where scripts from elsewhere are not allowed: a frame, a badge, an oEmbed; and the page of examples.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { happens, host } from "./host.mjs";
import { root, sites, useBrowser, violations, visit, widths } from "./site.mjs";

const held = useBrowser();

describe("the frame", () => {
  const frame =
    (query = "") =>
    ({ widget }) =>
      `<iframe id="f" title="profile" width="600" height="50" src="${widget}embed/${query}"></iframe>`;

  test("is as high as what stands in it, where the module is", () =>
    host(held, { html: frame("?sections=card") }, async (tab) => {
      await tab.waitForFunction(
        () => document.querySelector("#f").getBoundingClientRect().height > 60,
      );
      const inside = tab.frames()[1];
      await inside.locator("whoami-page .card").waitFor();
      const height = await inside.evaluate(() => document.body.getBoundingClientRect().height);
      await tab.waitForFunction(
        (height) =>
          Math.abs(document.querySelector("#f").getBoundingClientRect().height - height) < 6,
        height,
      );
    }));

  test("shows the profile without the module, and without any script", async () => {
    await host(held, { html: frame(), script: false }, async (tab) => {
      const inside = tab.frameLocator("#f");
      await inside.locator("whoami-page .root").waitFor();
      assert.equal(
        await tab.locator("#f").evaluate((frame) => frame.getBoundingClientRect().height),
        54,
      );
    });
    await host(held, { html: frame("?sections=card"), javaScriptEnabled: false }, async (tab) => {
      assert.ok(
        await tab
          .frameLocator("#f")
          .getByRole("heading", { name: "LinaK", exact: true })
          .isVisible(),
      );
    });
  });

  test("its address asks as attributes do, and links lead out of it", () =>
    host(
      held,
      {
        html: frame(
          "?sections=work&q=kafka&theme=dark&lang=fr&src=https://evil.example/&onclick=x",
        ),
      },
      async (tab) => {
        const inside = tab.frameLocator("#f");
        await inside.getByText(/2 .* 5 emplois/).waitFor();
        assert.equal(await inside.locator("whoami-page").getAttribute("theme"), "dark");
        for (const name of ["src", "onclick"])
          assert.equal(await inside.locator("whoami-page").getAttribute(name), null);
        assert.equal(await inside.locator("base").getAttribute("target"), "_blank");
      },
    ));

  test("tells its height to nobody but the page around it that has asked", () =>
    host(
      held,
      {
        html: (urls) =>
          `<script>window.heard = []; addEventListener("message", ({ data, origin }) => heard.push([origin, data]))</script>${frame("?sections=card")(urls)}`,
        script: false,
      },
      async (tab, { widget }) => {
        await tab.waitForFunction(() => window.heard.length > 0);
        await tab.frameLocator("#f").locator("whoami-page .card").waitFor();
        assert.deepEqual(await tab.evaluate(() => window.heard), [
          [new URL(widget).origin, { whoami: "here" }],
        ]);
        await tab.evaluate(() =>
          document.querySelector("#f").contentWindow.postMessage({ whoami: "height?" }, "*"),
        );
        await tab.waitForFunction(() => window.heard.length > 1);
        assert.ok((await tab.evaluate(() => window.heard[1][1].height)) > 50);
      },
    ));

  test("nobody else's message changes a frame", () =>
    host(
      held,
      {
        html: (urls) =>
          `${frame("?sections=card")(urls)}<iframe id="evil" title="evil" src="${urls.other}evil.html" height="10"></iframe>`,
        files: {
          "/evil.html": {
            headers: { "content-type": "text/html" },
            body: `<script>parent.postMessage({ whoami: "height", height: 9999 }, "*"); parent.postMessage("done", "*")</script>`,
          },
        },
      },
      async (tab) => {
        await tab.waitForFunction(
          () => document.querySelector("#f").getBoundingClientRect().height > 60,
        );
        assert.ok(
          await tab.evaluate(() =>
            [...document.querySelectorAll("iframe")].every(
              (frame) => frame.getBoundingClientRect().height < 1000,
            ),
          ),
        );
        await tab.evaluate(() => window.postMessage({ whoami: "height", height: 9999 }, "*"));
        await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
        assert.ok(
          await tab.evaluate(
            () => document.querySelector("#f").getBoundingClientRect().height < 1000,
          ),
        );
      },
    ));
});

test("docs/widget.md names every attribute, part, property and code, and no other", async () => {
  const read = (name) => readFile(path.join(root, name), "utf8");
  const [docs, element, show, explain, style] = await Promise.all(
    [
      "docs/widget.md",
      "public/widget.js",
      "public/widget/show.js",
      "public/widget/explain.js",
      "src/site/style.rs",
    ].map(read),
  );
  const section = (title) => docs.split(`\n## ${title}\n`)[1].split("\n## ")[0];
  const firsts = (text) => [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name).sort();
  const names = (text) => [...text.matchAll(/"?([\w-]+)"?/g)].map(([, name]) => name);
  const attributes = [...element.matchAll(/new Set\(\[(.*)\]\)/g)]
    .flatMap(([, list]) => names(list))
    .sort();
  assert.deepEqual(firsts(section("Attributes")), attributes);
  const parts = [
    ...show
      .split("const PARTS = {")[1]
      .split("};")[0]
      .matchAll(/^  (\w+):/gm),
  ].map(([, name]) => name);
  const documented = [...section("Parts").matchAll(/\| `(\w+)` \|/g)].map(([, name]) => name);
  assert.deepEqual(documented.sort(), [...parts, "error", "retry"].sort());
  const open = names(style.match(/const OPEN: [^=]+=\s*\[([^\]]+)\]/)[1]).map(
    (name) => `--whoami-${name}`,
  );
  assert.deepEqual(firsts(section("Properties")), [...open, "--whoami-size"].sort());
  const codes = [...explain.split("  fr:")[0].matchAll(/^    "?([\w-]+)"?: \(/gm)].map(
    ([, code]) => code,
  );
  assert.deepEqual(firsts(section("When it can't be shown")), codes.sort());
});

test("the badge is a picture of the name", () =>
  host(
    held,
    {
      html: ({ widget }) => `<a href="${widget}"><img src="${widget}badge.svg" alt="LinaK"></a>`,
      script: false,
    },
    async (tab) => {
      const [width, height] = await tab.locator("img").evaluate(async (image) => {
        await image.decode();
        return [image.naturalWidth, image.naturalHeight];
      });
      assert.deepEqual([width, height], [104, 28]);
    },
  ));

test("an oEmbed is found from the page's head", () =>
  visit(held, { site: sites.repo }, async (tab) => {
    const link = tab.locator('link[type="application/json+oembed"]');
    assert.equal(await link.getAttribute("href"), "https://pages.example/repo/oembed.json");
    const document = JSON.parse(await readFile(path.join(sites.repo.dir, "oembed.json"), "utf8"));
    assert.equal(document.version, "1.0");
    assert.equal(document.type, "rich");
    assert.match(
      document.html,
      /^<iframe src="https:\/\/pages\.example\/repo\/embed\/" width="680" height="720" title="LinaK"/,
    );
    assert.deepEqual(
      [document.width, document.height, document.author_url],
      [680, 720, "https://pages.example/repo/"],
    );
    assert.equal(document.thumbnail_url, "https://pages.example/repo/img/portrait.svg");
  }));

describe("the page of examples", () => {
  const demo = { path: "demo/", ready: false, complaints: [/status of 404/] };
  const settled = (tab) =>
    tab.waitForFunction(() =>
      [...document.querySelectorAll("whoami-page")].every((widget) =>
        widget.shadowRoot?.querySelector(".root, .note"),
      ),
    );

  test("what is live is what the code says", () =>
    visit(held, { ...demo, viewport: { width: 1280, height: 12000 } }, async (tab, { server }) => {
      await settled(tab);
      const shown = await tab.locator("main > section:not(#try)").evaluateAll(
        (sections, site) =>
          sections.map((section) => {
            const said = document.createElement("template");
            said.innerHTML = section.querySelector("pre code").textContent;
            const outer = (root) =>
              [...root.querySelectorAll("whoami-page, iframe, img")].map((one) => {
                const copy = one.cloneNode();
                for (const name of ["src", "href"])
                  if (copy.hasAttribute(name))
                    copy.setAttribute(name, new URL(copy.getAttribute(name), location));
                copy.removeAttribute("style");
                return copy.outerHTML.replaceAll(site, "");
              });
            return [section.id, outer(said.content), outer(section.querySelector(".live"))];
          }),
        server.url,
      );
      assert.equal(shown.length, 12);
      for (const [id, said, live] of shown) assert.deepEqual(live, said, id);
    }));

  test("the box shows any résumé, or says what is wrong", () =>
    visit(held, demo, async (tab, { server }) => {
      const box = tab.getByRole("textbox", { name: "Address" });
      const tried = tab.locator("#tried");
      await box.fill(`${server.url}resume.json`);
      await box.press("Enter");
      await tried.getByRole("heading", { name: "LinaK", exact: true }).waitFor();
      await box.fill(`${server.url}nothing.json`);
      await tab.getByRole("button", { name: "Show", exact: true }).click();
      await tried.getByText("the server answered 404").waitFor();
      assert.ok((await tab.locator("#try code").textContent()).includes("nothing.json"));
    }));

  test("events are told below the widget", () =>
    visit(held, demo, async (tab) => {
      await tab.locator("#told").scrollIntoViewIfNeeded();
      await tab.locator("#told").getByRole("heading", { name: "Infrastructure Engineer" }).click();
      await tab
        .getByText('whoami:toggle {"id":"work-meridian-metrics-data-platform-2016","open":true}')
        .waitFor();
    }));

  test("is accessible, and scrolls sideways nowhere", () =>
    visit(held, { ...demo, viewport: { width: 320, height: 20000 } }, async (tab) => {
      await settled(tab);
      for (const width of widths) {
        await tab.setViewportSize({ width, height: 20000 });
        assert.ok(
          await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${width} px`,
        );
      }
      // Several of the same profile have sections of the same name.
      assert.deepEqual(
        (await violations(tab)).filter((one) => !one.startsWith("landmark-unique")),
        [],
      );
    }));

  test("its frame is as high as the card in it", () =>
    visit(held, { ...demo, viewport: { width: 1280, height: 12000 } }, async (tab) => {
      await tab.waitForFunction(
        () => Number.parseFloat(document.querySelector("iframe").style.height) > 60,
      );
    }));

  test("keeps under the base path, too", () =>
    visit(held, { ...demo, site: sites.repo }, async (tab, { server }) => {
      assert.ok((await tab.locator("#card code").textContent()).includes(`${server.url}widget.js`));
      await tab.locator("#card").getByRole("heading", { name: "LinaK", exact: true }).waitFor();
    }));
});
