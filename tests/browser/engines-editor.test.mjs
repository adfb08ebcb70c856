// What matters of the editor in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { serve } from "../../tools/preview.mjs";
import { inEachEngine } from "./engines.mjs";
import { people, sites } from "./site.mjs";

const { name } = people.engineer.basics;

inEachEngine("the editor", ({ visit }) => {
  let site;
  before(async () => {
    site = await serve({ ...sites.root, port: 0 });
  });
  after(() => site?.close());

  /** Waits until the preview names this person. */
  const previews = (tab, name) =>
    tab.waitFor((name) => {
      const frame = document.querySelector("#preview")?.contentDocument;
      return frame?.querySelector("h1")?.textContent.trim() === name;
    }, name);

  test("shows in the preview and in the text what is typed into the form, and undoes it", () =>
    visit(`${site.url}edit/`, async (tab) => {
      await previews(tab, name);
      await tab.type(" the Second", "textbox", "Name");
      await previews(tab, `${name} the Second`);
      await tab.click("button", "Text");
      await tab.waitFor(
        (name) => document.querySelector(".text-view")?.shadowRoot?.textContent.includes(name),
        `"${name} the Second"`,
      );
      await tab.click("button", "Undo");
      await previews(tab, name);
      assert.deepEqual(tab.said, []);
    }));

  test("opens an example, and the file at a URL of another site", () =>
    visit(`${site.url}edit/`, async (tab) => {
      await previews(tab, name);
      await tab.click("button", "Open…");
      await tab.click("button", "Teacher");
      await tab.waitFor(
        (name) => document.getElementById("field-basics.name").value !== name,
        name,
      );
      const other = createServer((_request, response) => {
        response.setHeader("access-control-allow-origin", "*");
        response.end('{ "basics": { "name": "Eve Elsewhere" } }');
      });
      await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
      try {
        await tab.click("button", "Open…");
        const url = `http://127.0.0.1:${other.address().port}/resume.json`;
        await tab.type(url, "textbox", "Or paste the text of a file here, or its URL");
        await tab.click("button", "Open");
        await previews(tab, "Eve Elsewhere");
      } finally {
        other.close();
      }
      assert.deepEqual(tab.said, []);
    }));

  test("shows the page as it is printed", () =>
    visit(`${site.url}edit/`, async (tab) => {
      await previews(tab, name);
      await tab.click("button", "Paper");
      await tab.waitFor(() => {
        const { contentDocument } = document.querySelector("#preview");
        const field = contentDocument.querySelector("#q");
        const canvas = contentDocument.defaultView.getComputedStyle(
          contentDocument.documentElement,
        );
        return !field.checkVisibility() && canvas.backgroundColor === "rgb(255, 255, 255)";
      });
    }));

  test("leads to a site online", () =>
    visit(`${site.url}edit/`, async (tab) => {
      await previews(tab, name);
      await tab.click("button", "Put it online…");
      await tab.type("https://you.example/me", "textbox", "Address of the site, if you know it");
      await tab.waitFor(() =>
        document
          .querySelector("dialog pre")
          .textContent.includes("https://you.example/me/widget.js"),
      );
      await tab.click("button", "Close");
      await tab.waitFor(() => document.activeElement?.textContent === "Put it online…");
      assert.deepEqual(tab.said, []);
    }));
});
