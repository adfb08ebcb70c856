// The editor, as its users find it: the form, the text and the preview.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  nameField,
  open,
  openFile,
  paste,
  press,
  savedText,
  section,
  startEmpty,
  useEditor,
  waitUntilKept,
  withoutPickers,
} from "./editor.mjs";
import { people, violations, visit } from "./site.mjs";

const { held, edit } = useEditor();
const { engineer } = people;

test("the page leads to its editor", () =>
  visit(held, {}, async (tab) => {
    await tab.getByRole("link", { name: "Edit this page" }).click();
    await tab.getByRole("heading", { level: 1, name: "Profile editor" }).waitFor();
    assert.equal(await nameField(tab).inputValue(), engineer.basics.name);
  }));

describe("the form", () => {
  test("begins with the site's profile, and saves it as it is", () =>
    edit({}, async (tab, { preview, server }) => {
      const name = tab.getByRole("textbox", { name: "Name", exact: true });
      assert.equal(await name.inputValue(), engineer.basics.name);
      await preview.getByRole("heading", { level: 1, name: engineer.basics.name }).waitFor();
      const published = await (await fetch(`${server.url}profile.json`)).text();
      assert.equal(await savedText(tab), published);
    }));

  test("changes one value, and the preview follows", () =>
    edit({}, async (tab, { preview, server }) => {
      await tab.getByRole("textbox", { name: "Name", exact: true }).fill("Ada Example");
      await preview.getByRole("heading", { level: 1, name: "Ada Example" }).waitFor();
      const published = await (await fetch(`${server.url}profile.json`)).text();
      const { name } = engineer.basics;
      assert.equal(await savedText(tab), published.replace(`"${name}"`, '"Ada Example"'));
    }));

  test("adds, moves, duplicates and removes entries; all can be undone", () =>
    edit({}, async (tab) => {
      await openFile(tab, '{\n  "basics": { "name": "Ada" }\n}\n');
      const name = tab.getByRole("textbox", { name: "Name", exact: true });
      await open(tab, "Work");
      const work = section(tab, "Work");
      for (const role of ["First", "Second"]) {
        await work.getByRole("button", { name: "Add job" }).click();
        await work.getByRole("textbox", { name: "Role", exact: true }).last().fill(role);
      }
      const roles = async () => JSON.parse(await savedText(tab)).work?.map((job) => job.position);
      assert.deepEqual(await roles(), ["First", "Second"]);
      await work.getByRole("button", { name: "Move up: Second" }).click();
      assert.deepEqual(await roles(), ["Second", "First"]);
      await work.getByRole("button", { name: "Duplicate: First" }).click();
      assert.deepEqual(await roles(), ["Second", "First", "First"]);
      await work.getByRole("button", { name: "Remove: Second" }).click();
      assert.deepEqual(await roles(), ["First", "First"]);
      await tab.getByText("Removed: Second. You can undo this.").waitFor();
      const undo = tab.getByRole("button", { name: "Undo" });
      await undo.click();
      assert.deepEqual(await roles(), ["Second", "First", "First"]);
      while (await undo.isEnabled()) await undo.click();
      assert.equal(await name.inputValue(), engineer.basics.name);
    }));

  test("keeps the focus and the open entries where they were", () =>
    edit({}, async (tab) => {
      await open(tab, "Work");
      const work = section(tab, "Work");
      const [first, second] = engineer.work;
      const named = (job) => `${job.position} · ${job.name}`;
      await work.getByText(named(first), { exact: true }).click();
      assert.equal(
        await work.getByRole("textbox", { name: "Role", exact: true }).inputValue(),
        first.position,
      );
      await work
        .getByRole("button", { name: `Move up: ${named(second)}` })
        .first()
        .click();
      await work.getByRole("textbox", { name: "Role", exact: true }).waitFor();
      assert.equal(
        await work.getByRole("textbox", { name: "Role", exact: true }).inputValue(),
        first.position,
        "the entry is still open",
      );
    }));

  test("replaces nothing that is written in another form", () =>
    edit({}, async (tab) => {
      await openFile(
        tab,
        '{ "basics": { "name": "Ada", "location": "Lyon", "summary": ["a", "b"] } }',
      );
      const city = tab.getByRole("textbox", { name: "City" });
      const summary = tab.getByRole("textbox", { name: "Summary" });
      // Until the file is read, they show the profile of the site.
      while (await city.isEditable());
      assert.equal(await summary.isEditable(), false);
      await tab.locator(".diagnostics").getByRole("status").click();
      await tab.getByRole("button", { name: "Fix all" }).click();
      await tab.getByText("No problems").waitFor();
      assert.deepEqual([await city.inputValue(), await summary.inputValue()], ["Lyon", "a\n\nb"]);
      await city.fill("Paris");
      assert.equal(JSON.parse(await savedText(tab)).basics.location.city, "Paris");
    }));

  test("says what is wrong beside the field", () =>
    edit({}, async (tab) => {
      const email = tab.getByRole("textbox", { name: "E-mail" });
      await email.fill("ada(at)example.org");
      await tab.locator(".form-field", { has: email }).getByText("@").waitFor();
    }));
});

describe("the text", () => {
  const typed = (tab) => tab.getByRole("textbox", { name: "JSON" });

  test("is another view of the same document", () =>
    edit({}, async (tab, { preview }) => {
      await tab.getByRole("button", { name: "Text" }).click();
      await typed(tab).waitFor();
      await typed(tab).press("Control+Home");
      await typed(tab).press("ArrowRight");
      await tab.keyboard.insertText('"x-tool": 1, ');
      await tab.getByRole("button", { name: "Form" }).click();
      await tab.getByRole("textbox", { name: "Name", exact: true }).fill("Ada Example");
      await preview.getByRole("heading", { level: 1, name: "Ada Example" }).waitFor();
      const saved = JSON.parse(await savedText(tab));
      assert.deepEqual([saved["x-tool"], saved.basics.name], [1, "Ada Example"]);
    }));

  test("a broken file that is pasted is explained and corrected", () =>
    edit({}, async (tab) => {
      await paste(
        tab,
        '{"basics": {"name": "Ada", "Label": "B"}, "work": {"company": "A", "position": "B"}}',
      );
      const list = tab.locator(".diagnostics");
      await list.getByRole("status").click();
      await list.getByText("read as `label`").waitFor();
      await list.getByRole("button", { name: "Fix all" }).click();
      await tab.getByText("No problems").waitFor();
      assert.deepEqual(JSON.parse(await savedText(tab)), {
        basics: { name: "Ada", label: "B" },
        work: [{ name: "A", position: "B" }],
      });
    }));

  test("one mistake is corrected, and nothing else changes", () =>
    edit({}, async (tab) => {
      const text = '{"basics": {"name": "Ada", "Label": "B"},   "work": {"position": "C"}}\n';
      await openFile(tab, text);
      const list = tab.locator(".diagnostics");
      await list.getByRole("status").click();
      const mistake = list.getByRole("listitem").filter({ hasText: "read as `label`" });
      await mistake.getByRole("button", { name: "Fix", exact: true }).click();
      await tab.getByText("1 problem").waitFor();
      assert.equal(await savedText(tab), text.replace("Label", "label"));
    }));

  test("a problem leads to its place, also when the text was shown before", () =>
    edit({}, async (tab) => {
      await tab.getByRole("button", { name: "Text" }).click();
      await typed(tab).waitFor();
      await tab.getByRole("button", { name: "Form" }).click();
      await openFile(tab, '{"basics": {"name": "Ada"},\n "work": [{"position": "A" "name": "B"}]}');
      await tab.getByText("The text is not valid JSON").waitFor();
      const list = tab.locator(".diagnostics");
      await list.getByRole("status").click();
      await list.getByRole("listitem").first().getByRole("button").click();
      await typed(tab).waitFor();
      await tab.waitForFunction(
        () => document.querySelector(".text-view")?.shadowRoot?.activeElement,
      );
    }));
});

describe("the preview", () => {
  const isLive = (preview) => preview.locator("html[data-state=ready]").waitFor();

  test("is the published page until the editor is used; what changes it is loaded only then", () => {
    const requested = [];
    const before = async (tab) => {
      await withoutPickers(tab);
      tab.on("request", (request) => requested.push(request.url()));
    };
    const loaded = (name) => requested.some((url) => new URL(url).pathname.startsWith(`/${name}-`));
    return edit({ before }, async (tab, { preview }) => {
      const { name } = engineer.basics;
      await preview.getByRole("heading", { level: 1, name }).waitFor();
      assert.deepEqual(["editor", "checker", "client"].map(loaded), [true, false, false]);
      await tab.keyboard.press("Tab");
      await isLive(preview);
      await preview.getByRole("heading", { level: 1, name }).waitFor();
      await preview.getByRole("searchbox").waitFor();
      await tab.getByText("No problems").waitFor();
      assert.deepEqual(["editor", "checker", "client"].map(loaded), [true, true, true]);
    });
  });

  test("shows what was kept, and not the published page first", () =>
    edit({}, async (tab, { preview }) => {
      await nameField(tab).fill("Ada Example");
      await waitUntilKept(tab, "Ada Example");
      await tab.addInitScript(() => {
        if (window === top) return;
        window.seen = [];
        const look = () => {
          const isVisible = getComputedStyle(window.frameElement).visibility === "visible";
          const heading = document.querySelector("h1");
          if (isVisible && heading) window.seen.push(heading.textContent.trim());
          requestAnimationFrame(look);
        };
        look();
      });
      await tab.reload();
      await isLive(preview);
      const seen = () => preview.locator("html").evaluate(() => [...new Set(window.seen)]);
      while ((await seen()).length === 0);
      assert.deepEqual(await seen(), ["Ada Example"]);
    }));

  for (const program of ["checker", "client"])
    test(`says that it could not be loaded, and tries again with the next change: ${program}`, () => {
      const complaints = [/^error: Failed to load resource/];
      return edit({ complaints }, async (tab, { preview }) => {
        const files = `**/${program}-*.*`;
        await tab.context().route(files, (route) => route.abort());
        await nameField(tab).fill("Ada");
        await tab.getByText("The preview could not be loaded.").waitFor();
        await tab.context().unroute(files);
        await nameField(tab).fill("Ada Example");
        await preview.getByRole("heading", { level: 1, name: "Ada Example" }).waitFor();
      });
    });

  test("leads to the files of the site, in another tab", () =>
    edit({}, async (tab, { preview, server }) => {
      const popup = tab.waitForEvent("popup");
      await preview.getByRole("link", { name: "profile.json" }).click();
      assert.equal((await popup).url(), `${server.url}profile.json`);
    }));

  test("is what is printed", () =>
    edit({}, async (tab) => {
      await tab.evaluate(() => {
        const { contentWindow } = document.querySelector("#preview");
        contentWindow.print = () => {
          window.isPrinted = true;
        };
      });
      await tab.getByRole("textbox", { name: "Name", exact: true }).press("Control+p");
      assert.equal(await tab.evaluate(() => window.isPrinted), true);
    }));

  test("shows the page as it is printed", () =>
    edit({ colorScheme: "dark" }, async (tab, { preview }) => {
      const cards = preview.locator("details.job-card");
      const open = () => cards.evaluateAll((all) => all.map((card) => card.open));
      const before = await open();
      assert.ok(before.includes(false), "a card is closed");
      await press(tab, "Paper");
      await preview.getByRole("searchbox").waitFor({ state: "hidden" });
      assert.ok(!(await open()).includes(false), "all cards are open");
      const paper = await preview.locator("html").evaluate((html) => ({
        ink: getComputedStyle(html).color,
        canvas: getComputedStyle(html).backgroundColor,
      }));
      assert.deepEqual(paper, { ink: "rgb(0, 0, 0)", canvas: "rgb(255, 255, 255)" });
      await nameField(tab).fill("Ada Example");
      await preview.locator("h1", { hasText: "Ada Example" }).waitFor();
      assert.ok(!(await open()).includes(false), "and stay open");
      await press(tab, "Desktop");
      await preview.getByRole("searchbox").waitFor();
      assert.deepEqual(await open(), before);
    }));

  test("gets another look and accent colour", () =>
    edit({}, async (tab, { preview }) => {
      await tab.getByRole("combobox", { name: "Look" }).selectOption("Classic");
      await preview.locator("html[data-look=classic]").waitFor();
      await tab.getByLabel("Accent colour").fill("#7a1f5c");
      const accent = () =>
        preview
          .locator("html")
          .evaluate((html) => getComputedStyle(html).getPropertyValue("--look-accent"));
      while (!(await accent()).includes("7a1f5c"));
      const { look, accent: written } = JSON.parse(await savedText(tab)).meta.whoami;
      assert.deepEqual([look, written], ["classic", "#7a1f5c"]);
    }));

  test("keeps what a reader has opened, closed and searched for", () =>
    edit({}, async (tab, { preview }) => {
      const cards = preview.locator("details.job-card");
      const states = () => cards.evaluateAll((all) => all.map((card) => card.open));
      const initial = await states();
      for (const index of [0, 1]) await cards.nth(index).locator("summary").click();
      await preview.getByRole("searchbox").fill("no such thing");
      await tab.getByRole("textbox", { name: "Name", exact: true }).fill("Ada Example");
      await preview.locator("h1", { hasText: "Ada Example" }).waitFor({ state: "attached" });
      assert.equal(await preview.getByRole("searchbox").inputValue(), "no such thing");
      await preview.getByText("No results for").waitFor();
      await preview.getByRole("searchbox").fill("");
      const expected = initial.map((open, index) => (index < 2 ? !open : open));
      assert.deepEqual(await states(), expected);
    }));
});

describe("Markdown", () => {
  test("a toolbar marks what is selected, and the field shows what it looks like", () =>
    edit({}, async (tab) => {
      await startEmpty(tab);
      const summary = tab.getByRole("textbox", { name: "Summary" });
      const field = tab.locator(".form-field", { has: summary });
      await summary.fill("Grows roses");
      await summary.press("Control+a");
      await field.getByRole("button", { name: "Bold" }).click();
      assert.equal(await summary.inputValue(), "**Grows roses**");
      await field.locator("strong", { hasText: "Grows roses" }).waitFor();
      await tab.keyboard.press("Control+i");
      assert.equal(await summary.inputValue(), "***Grows roses***");
      for (const key of ["Control+i", "Control+b"]) await tab.keyboard.press(key);
      assert.equal(await summary.inputValue(), "Grows roses");
      assert.equal(await field.locator(".markdown-preview").count(), 0);
      await tab.keyboard.press("Control+k");
      await tab.keyboard.type("https://roses.example");
      assert.equal(await summary.inputValue(), "[Grows roses](https://roses.example)");
      await field.locator('a[href="https://roses.example"]').waitFor();
      await press(tab, "Undo");
      assert.notEqual(await summary.inputValue(), "[Grows roses](https://roses.example)");
    }));

  test("the toolbar of a list is for the line with the focus, and arrow keys lead through it", () =>
    edit({}, async (tab) => {
      await openFile(
        tab,
        '{ "basics": { "name": "Ada" }, "work": [{ "name": "A", "position": "B", "highlights": ["One", "Two"] }] }',
      );
      await open(tab, "Work");
      const work = section(tab, "Work");
      await work.getByText("B · A", { exact: true }).click();
      const second = work.getByRole("textbox", { name: "Item 2" });
      await second.click();
      await second.press("Control+a");
      const points = work.getByRole("group", { name: "Bullet points" });
      await points.getByRole("button", { name: "Bold" }).focus();
      await tab.keyboard.press("ArrowRight");
      await tab.keyboard.press("Enter");
      assert.equal(await second.inputValue(), "*Two*");
      assert.equal(await work.getByRole("textbox", { name: "Item 1" }).inputValue(), "One");
    }));
});

test("titles of sections are settings", () =>
  edit({}, async (tab, { preview }) => {
    await open(tab, "Page settings");
    const titles = tab.getByRole("group", { name: "Titles of sections" });
    await titles.getByRole("textbox", { name: "Work" }).fill("My jobs");
    await preview.getByRole("heading", { name: "My jobs" }).waitFor();
    assert.deepEqual(JSON.parse(await savedText(tab)).meta.whoami.titles?.work, "My jobs");
  }));

describe("for everyone", () => {
  for (const [name, act] of Object.entries({
    opening: (tab) => press(tab, "Open…"),
    "putting it online": async (tab) => {
      await press(tab, "Put it online…");
      for (const host of await tab.getByRole("dialog").locator("summary").all()) await host.click();
    },
    "a field in Markdown": async (tab) => {
      const summary = tab.getByRole("textbox", { name: "Summary" });
      await summary.fill("**Grows** [roses](https://roses.example)");
    },
    "the form": async (tab) => {
      await open(tab, "Work");
      await section(tab, "Work").locator(".list-entry summary").first().click();
      await open(tab, "Page settings");
    },
    "the list of problems": async (tab) => {
      await paste(tab, '{ "basics": { "name": "Ada", "Label": "B", "email": "ada" } }');
      await tab.locator(".diagnostics").getByRole("status").click();
      await tab.getByText("read as `label`").waitFor();
    },
    "an empty profile": startEmpty,
    "the text": async (tab) => {
      await tab.getByRole("button", { name: "Text" }).click();
      await tab.getByRole("textbox", { name: "JSON" }).waitFor();
    },
  }))
    for (const colorScheme of ["light", "dark"])
      test(`axe finds nothing in ${name}, ${colorScheme}`, () =>
        edit({ colorScheme }, async (tab) => {
          await act(tab);
          assert.deepEqual(await violations(tab), []);
        }));

  test("in French", () =>
    edit({ locale: "fr-FR" }, async (tab) => {
      await tab.getByRole("button", { name: "Enregistrer" }).waitFor();
      assert.equal(await tab.locator("html").getAttribute("lang"), "fr");
    }));

  test("on a phone, where the preview is a view of its own", () =>
    edit({ viewport: { width: 360, height: 740 } }, async (tab, { preview }) => {
      const heading = preview.getByRole("heading", { level: 1 });
      assert.equal(await heading.isVisible(), false);
      await tab.getByRole("button", { name: "Preview" }).click();
      await heading.waitFor();
      const overflow = () => document.documentElement.scrollWidth - innerWidth;
      assert.equal(await tab.evaluate(overflow), 0);
    }));
});
