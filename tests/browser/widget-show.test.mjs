// What works where a site forbids scripts from elsewhere: a frame, a badge, oEmbed. And the demo
// page.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "node:test";
import { host, importSource } from "./host.mjs";
import { root, sites, useBrowser, violations, visit, widths } from "./site.mjs";

const held = useBrowser();
const read = (name) => readFile(path.resolve(root, name), "utf8");
/** Imports a module without imports of its own. (Node.js takes a `.js` file for CommonJS.) */
const importModule = async (name) =>
  import(`data:text/javascript,${encodeURIComponent(await read(name))}`);
const { default: catalogue } = await importModule(path.join(sites.root.dir, "widget/catalogue.js"));

describe("the frame", () => {
  const frame =
    (query = "") =>
    ({ widget }) =>
      `<iframe id="f" title="profile" width="600" height="50" src="${widget}embed/${query}"></iframe>`;

  test("gets the height of its content from the module", () =>
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

  test("shows the profile without the module, and without any scripts", async () => {
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

  test("takes attributes from its query, and its links leave the frame", () =>
    host(
      held,
      {
        html: frame(
          "?sections=work&q=kafka&theme=dark&lang=fr&src=https://evil.example/&onclick=x",
        ),
      },
      async (tab) => {
        const inside = tab.frameLocator("#f");
        await inside.getByText(/2 emplois sur 5/).waitFor();
        assert.equal(await inside.locator("whoami-page").getAttribute("theme"), "dark");
        for (const name of ["src", "onclick"])
          assert.equal(await inside.locator("whoami-page").getAttribute(name), null);
        assert.equal(await inside.locator("base").getAttribute("target"), "_blank");
      },
    ));

  test("reports its height to the parent page only, and only on request", () =>
    host(
      held,
      {
        html: (urls) =>
          `<script>window.messages = []; addEventListener("message", ({ data, origin }) => messages.push([origin, data]))</script>${frame("?sections=card")(urls)}`,
        script: false,
      },
      async (tab, { widget }) => {
        await tab.waitForFunction(() => window.messages.length > 0);
        await tab.frameLocator("#f").locator("whoami-page .card").waitFor();
        assert.deepEqual(await tab.evaluate(() => window.messages), [
          [new URL(widget).origin, { whoami: "here" }],
        ]);
        await tab.evaluate(() =>
          document.querySelector("#f").contentWindow.postMessage({ whoami: "height?" }, "*"),
        );
        await tab.waitForFunction(() => window.messages.length > 1);
        assert.ok((await tab.evaluate(() => window.messages[1][1].height)) > 50);
      },
    ));

  test("ignores messages from other windows", () =>
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

const inSite = (name) => read(path.join(sites.root.dir, name));
const manifest = JSON.parse(await inSite("custom-elements.json"));
const docs = await read("docs/widget.md");
const [element] = manifest.modules[0].declarations;
const names = (all) => all.map(({ name }) => name).sort();

describe("axe finds nothing in the frame's document", () => {
  const isStatic = {
    before: (tab) => tab.route("**/embed.js", (route) => route.abort()),
  };
  // The browser requests an icon, and there is none; or the script has been blocked.
  const frame = { path: "embed/", ready: false, complaints: [/status of 404|ERR_FAILED/] };
  for (const [how, options, shown] of [
    ["as its script shows it", {}, "whoami-page .root"],
    ["as it was served", isStatic, "whoami-page > .widget"],
  ])
    test(how, () =>
      visit(held, { ...frame, ...options }, async (tab) => {
        await tab.locator(shown).waitFor();
        assert.deepEqual(await violations(tab), []);
      }),
    );
});

describe("docs/widget.md", () => {
  const section = (title) => docs.split(`\n## ${title}\n`)[1].split("\n## ")[0];
  /** The rows of a table whose first cell is a name, as lists of cells. */
  const rows = (title) =>
    [...section(title).matchAll(/^\| (`.*) \|$/gm)].map(([, row]) =>
      row.split(" | ").map((cell) => cell.trim()),
    );
  /** Names and descriptions, in the order of the names. */
  const documented = (title) => rows(title).map(([name, text]) => [name, text]);
  const declared = (all) =>
    all.map(({ name, description }) => [`\`${name}\``, description.replace(/\s+/g, " ")]);

  for (const [title, all] of [
    ["Attributes", element.attributes],
    ["Events", element.events],
    ["Properties", element.cssProperties],
  ]) {
    test(`describes what the manifest lists: ${title}`, () =>
      assert.deepEqual(documented(title), declared(all)));
  }

  test("describes what the manifest lists: Parts", () => {
    // Two columns side by side.
    const [left, right] = [rows("Parts"), rows("Parts").map((row) => row.slice(2))];
    const pairs = [...left, ...right].map(([name, text]) => [name, text]);
    assert.deepEqual(pairs, declared(element.cssParts));
  });

  test("lists every error code of the type declarations", async () => {
    const [, type] = (await inSite("widget.d.ts")).match(/type ErrorCode = ([^;]+);/);
    const codes = type.split("|").map((code) => JSON.parse(code));
    assert.deepEqual(
      rows("Errors").map(([code]) => code),
      codes.map((code) => `\`${code}\``),
    );
    for (const code of codes) assert.ok(catalogue.en[code], code);
  });
});

describe("the manifest", () => {
  test("names the element and its module", () => {
    assert.deepEqual(
      [manifest.modules[0].path, element.name, element.tagName],
      ["widget.js", "WhoamiPage", "whoami-page"],
    );
  });

  test("lists every attribute", () =>
    host(held, { html: () => "" }, async (tab) => {
      const observed = await tab.evaluate(async () => {
        const { observedAttributes } = await customElements.whenDefined("whoami-page");
        return observedAttributes;
      });
      assert.deepEqual(names(element.attributes), observed.sort());
    }));

  test("lists every part", async () => {
    const { PARTS } = await importSource("parts");
    assert.deepEqual(names(element.cssParts), [...Object.keys(PARTS), "error", "retry"].sort());
  });

  test("lists every custom property", async () => {
    const { default: files } = await importModule(path.join(sites.root.dir, "widget/files.js"));
    const css = await inSite(files.style);
    const properties = [...css.matchAll(/var\((--whoami-\w+)/g)].map(([, name]) => name);
    assert.deepEqual(names(element.cssProperties), [...new Set(properties)].sort());
  });

  test("lists no private member", () =>
    assert.deepEqual(names(element.members), [...names(element.attributes), "load"].sort()));
});

const { resolveLinks } = await importSource("urls");

describe("resolveLinks", () => {
  /** An element as far as `resolveLinks` needs one. */
  const link = (href) => {
    const attributes = new Map([["href", href]]);
    return {
      attributes,
      getAttribute: (name) => attributes.get(name),
      setAttribute: (name, value) => attributes.set(name, value),
      removeAttribute: (name) => attributes.delete(name),
    };
  };
  const resolve = (hrefs, rel) => {
    const links = hrefs.map(link);
    resolveLinks(links, "https://site.example/me/", rel);
    return links.map(({ attributes }) => Object.fromEntries(attributes));
  };

  test("makes links absolute, with rel if there is one", () => {
    const hrefs = ["talks", "/top", "?q=x", "https://other.example", "mailto:a@b.example"];
    const resolved = [
      "https://site.example/me/talks",
      "https://site.example/top",
      "https://site.example/me/?q=x",
      "https://other.example/",
      "mailto:a@b.example",
    ];
    assert.deepEqual(
      resolve(hrefs),
      resolved.map((href) => ({ href })),
    );
    assert.deepEqual(
      resolve(hrefs, "nofollow"),
      resolved.map((href) => ({ href, rel: "nofollow" })),
    );
  });

  test("removes an href that cannot be parsed, and goes on with the next link", () => {
    const invalid = [
      "https://<your-site>/",
      "https://[your-name].example/",
      "https://100%.example/",
      "https://example.org:99999",
    ];
    assert.deepEqual(resolve([...invalid, "talks"], "nofollow"), [
      {},
      {},
      {},
      {},
      { href: "https://site.example/me/talks", rel: "nofollow" },
    ]);
  });
});

test("the badge is an image of the name", () =>
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
      assert.deepEqual([width, height], [("LinaK".length + 6) * 8, 28]);
    },
  ));

test("the page's head links to the oEmbed document", () =>
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

describe("the demo page", () => {
  const demo = { path: "demo/", ready: false, complaints: [/status of 404/] };
  const settled = (tab) =>
    tab.waitForFunction(() =>
      [...document.querySelectorAll("whoami-page")].every((widget) =>
        widget.shadowRoot?.querySelector(".root, .note"),
      ),
    );

  test("the live examples are what their code says", () =>
    // The test itself parses HTML, which the page's policy forbids.
    visit(
      held,
      { ...demo, bypassCSP: true, viewport: { width: 1280, height: 12000 } },
      async (tab, { server }) => {
        await settled(tab);
        const examples = await tab.locator("main > section:not(#try)").evaluateAll(
          (sections, site) =>
            sections.map((section) => {
              const code = document.createElement("template");
              code.innerHTML = section.querySelector("pre code").textContent;
              const outer = (root) =>
                [...root.querySelectorAll("whoami-page, iframe, img")].map((one) => {
                  const copy = one.cloneNode();
                  for (const name of ["src", "href"])
                    if (copy.hasAttribute(name))
                      copy.setAttribute(name, new URL(copy.getAttribute(name), location));
                  copy.removeAttribute("style");
                  return copy.outerHTML.replaceAll(site, "");
                });
              return [section.id, outer(code.content), outer(section.querySelector(".live"))];
            }),
          server.url,
        );
        assert.equal(examples.length, 12);
        for (const [id, code, live] of examples) assert.deepEqual(live, code, id);
      },
    ));

  test("the form shows any résumé, or says what is wrong", () =>
    visit(held, demo, async (tab, { server }) => {
      const box = tab.getByRole("textbox", { name: "Résumé URL" });
      const preview = tab.locator("#preview");
      await box.fill(`${server.url}resume.json`);
      await box.press("Enter");
      await preview.getByRole("heading", { name: "LinaK", exact: true }).waitFor();
      await box.fill(`${server.url}nothing.json`);
      await tab.getByRole("button", { name: "Show", exact: true }).click();
      await preview.getByText("the server answered 404").waitFor();
      assert.ok((await tab.locator("#try code").textContent()).includes("nothing.json"));
    }));

  test("prints events below the widget", () =>
    visit(held, demo, async (tab) => {
      await tab.locator("#profile").scrollIntoViewIfNeeded();
      await tab
        .locator("#profile")
        .getByRole("heading", { name: "Infrastructure Engineer" })
        .click();
      await tab
        .getByText('whoami:toggle {"id":"work-meridian-metrics-data-platform-2016","open":true}')
        .waitFor();
    }));

  test("is accessible, and does not scroll sideways", () =>
    visit(held, { ...demo, viewport: { width: 320, height: 20000 } }, async (tab) => {
      await settled(tab);
      for (const width of widths) {
        await tab.setViewportSize({ width, height: 20000 });
        assert.ok(
          await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${width} px`,
        );
      }
      assert.deepEqual(await violations(tab), []);
    }));

  test("its frame is as high as the card", () =>
    visit(held, { ...demo, viewport: { width: 1280, height: 12000 } }, async (tab) => {
      await tab.waitForFunction(
        () => Number.parseFloat(document.querySelector("iframe").style.height) > 60,
      );
    }));

  test("works under a base path", () =>
    visit(held, { ...demo, site: sites.repo }, async (tab, { server }) => {
      assert.ok((await tab.locator("#card code").textContent()).includes(`${server.url}widget.js`));
      await tab.locator("#card").getByRole("heading", { name: "LinaK", exact: true }).waitFor();
    }));
});
