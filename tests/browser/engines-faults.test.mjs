// What a reader sees in Chromium, Firefox and WebKit if something goes wrong.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { serve } from "../../tools/preview.mjs";
import { inEachEngine, visit as visitIn } from "./engines.mjs";
import { listenOn } from "./host.mjs";
import { sites } from "./site.mjs";

const HARBOR = "work-harbor-cloud-senior-software-engineer-2021";
const site = sites.root;

/** What a host may do to a file. */
const FAULTS = {
  "is missing": () => ({ status: 404 }),
  "gives HTTP status 500": () => ({ status: 500 }),
  "is empty": () => ({ body: "" }),
  "is cut off": (content) => ({ body: [content.subarray(0, content.length / 2)] }),
  "is another file": () => ({
    headers: { "content-type": "text/html" },
    body: "<!doctype html><title>Sign in</title>",
  }),
};
/** The files that make the page live. */
const FILES = {
  "the script that hydrates it": /^hydrate\.js$/,
  "the glue": /^page-.*\.js$/,
  "the program": /^page-.*\.wasm$/,
  "the data": /^data-.*\.bin$/,
};
/** The files that show the site's own profile in a widget. */
const WIDGET_FILES = {
  "the script that mounts it": /^widget\/mount\.js$/,
  "the glue": /^client-.*\.js$/,
  "the program": /^client-.*\.wasm$/,
  "the profile": /^profile-.*\.bin$/,
  "the list of files": /^widget\/files\.js$/,
};
const named = (pattern) =>
  readdirSync(site.dir, { recursive: true })
    .map((name) => name.split(path.sep).join("/"))
    .find((name) => pattern.test(name));

/** In the page: what a reader can do without the program. */
const isReadable = (id) => {
  const card = document.getElementById(id);
  const before = card.open;
  card.querySelector("summary").click();
  return (
    document.querySelector("h1").checkVisibility() &&
    card.open !== before &&
    document.querySelectorAll("main details.job-card").length === 5 &&
    [...document.querySelectorAll("main .entry")].every((entry) => !entry.hidden)
  );
};
const isSearchShown = () =>
  document.querySelector("#q").checkVisibility({ visibilityProperty: true });

inEachEngine("faults", ({ visit, start }) => {
  /** Opens a page of the site, whose answers `respond` may replace. */
  const onPage = async ({ open = visit, respond }, test) => {
    const server = await serve({ ...site, port: 0, respond });
    try {
      await open(server.url, test);
    } finally {
      await server.close();
    }
  };
  /** Opens a host page with the widget. */
  const onHost = ({ open = visit, respond }, test) =>
    onPage({
      respond,
      open: async (widget) => {
        const page = await listenOn((_, response) =>
          response
            .writeHead(200, { "content-type": "text/html" })
            .end(
              `<!DOCTYPE html><html lang="en"><title>Host</title><script type="module" src="${widget}widget.js"></script><whoami-page>LinaK</whoami-page>`,
            ),
        );
        try {
          await open(page.url, test);
        } finally {
          await page.close();
        }
      },
    });
  const assertStatic = async (tab) => {
    await tab.waitFor(() => document.documentElement.dataset.state === "static");
    assert.equal(await tab.evaluate(isReadable, HARBOR), true);
    assert.equal(await tab.evaluate(isSearchShown), false);
  };
  /** The element keeps what is inside it, and says in a sentence why there is no profile. */
  const assertExplained = async (tab, sentence) => {
    await tab.waitFor(() =>
      document
        .querySelector("whoami-page")
        .shadowRoot?.querySelector("[role=status], [role=alert]")
        ?.textContent.trim(),
    );
    const text = await tab.evaluate(
      () => document.querySelector("whoami-page").shadowRoot.textContent,
    );
    assert.match(text, sentence);
    assert.equal(
      await tab.evaluate(() => document.querySelector("whoami-page").textContent),
      "LinaK",
    );
  };

  for (const [what, pattern] of Object.entries(FILES))
    for (const [fault, answer] of Object.entries(FAULTS))
      test(`the page stays readable if ${what} ${fault}`, () => {
        const name = named(pattern);
        const content = readFileSync(path.join(site.dir, name));
        const respond = (_, pathname) => (pathname === `/${name}` ? answer(content) : undefined);
        return onPage({ respond }, assertStatic);
      });

  for (const [what, pattern] of Object.entries(WIDGET_FILES))
    for (const [fault, answer] of Object.entries(FAULTS))
      test(`the widget says so if ${what} ${fault}`, () => {
        const name = named(pattern);
        const content = readFileSync(path.join(site.dir, name));
        const respond = (_, pathname) => (pathname === `/${name}` ? answer(content) : undefined);
        return onHost({ respond }, (tab) => assertExplained(tab, /\S/));
      });

  test("a program that fails while the reader searches hides nothing, and the page says so", () =>
    onPage({}, async (tab) => {
      await tab.ready();
      await tab.type("flink", "searchbox", "Search");
      await tab.waitFor(() => document.querySelector("#answer").textContent.startsWith("1 of 5"));
      const field = await tab.find("searchbox", "Search");
      // Whatever it does next, it finds no sense in its memory.
      await tab.evaluate(async () => {
        const glue = document.querySelector("link[rel=modulepreload]").href;
        const exports = await (await import(glue)).default();
        const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
        new Uint8Array(memory.buffer).fill(0xff);
      });
      // It may have failed already, so that there is no field any more.
      await tab.typeInto(field, "s").catch(() => {});
      await assertStatic(tab);
      await tab.find("alert");
      const text = await tab.evaluate(() => document.querySelector(".stopped").textContent);
      assert.match(text, /^Search is off/);
      const faint = await tab.evaluate(() => document.querySelectorAll("[data-faint]").length);
      assert.equal(faint, 0);
    }));

  test("a link to a technology that was translated searches for the technology", () =>
    onPage({}, async (tab) => {
      await tab.ready();
      const [link] = await tab.elements(() => {
        const links = [...document.querySelectorAll("#technologies a.technology")];
        const flink = links.find((link) => link.textContent.includes("Flink"));
        flink.textContent = "Clignotement";
        return [flink];
      });
      await tab.clickOn(link);
      await tab.waitFor(() => document.querySelector("#answer").textContent.startsWith("1 of 5"));
      assert.equal(await tab.evaluate(() => location.search), "?tech=Flink");
    }));

  test("a page from before a deployment that removed its files is loaded again", () => {
    let isFirst = true;
    const html = readFileSync(path.join(site.dir, "index.html"), "utf8");
    const older = html
      .replaceAll(/page-[\w-]+\.(js|wasm)/g, "page-0000000000000000.$1")
      // Its policy does not know the changed script.
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    const respond = (_, pathname) => {
      if (pathname !== "/" || !isFirst) return undefined;
      isFirst = false;
      return { headers: { "content-type": "text/html" }, body: older };
    };
    return onPage({ respond }, async (tab) => {
      await tab.ready();
      await tab.find("searchbox", "Search");
    });
  });

  test("a page whose files are gone for good is not loaded again and again", () => {
    const requests = [];
    const respond = ({ headers }, pathname) => {
      if (pathname === "/") requests.push(headers["sec-fetch-dest"]);
      return /^\/page-/.test(pathname) ? { status: 404 } : undefined;
    };
    return onPage({ respond }, async (tab) => {
      await assertStatic(tab);
      await tab.until(() => requests.includes("empty"), "the page is not looked up again");
      await assertStatic(tab);
      assert.deepEqual(
        requests.filter((one) => one === "document"),
        ["document"],
      );
    });
  });

  test("without WebAssembly, the page is static, and the widget says so", async () => {
    const without = await start({ wasm: false });
    try {
      const open = (url, test) => visitIn(without, url, test);
      await onPage({ open }, async (tab) => {
        assert.equal(await tab.evaluate(() => typeof WebAssembly), "undefined");
        await assertStatic(tab);
      });
      await onHost({ open }, (tab) => assertExplained(tab, /WebAssembly/));
    } finally {
      await without.close();
    }
  });
});
