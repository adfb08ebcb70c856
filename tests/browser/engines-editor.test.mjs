// What matters of the editor in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
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
});
