// The editor, as its users find it: the form, the text, the preview, and what is kept.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { people, root, useBrowser, violations, visit } from "./site.mjs";

const held = useBrowser();
const { engineer } = people;

/** Opens the editor and waits for its preview. */
const edit = (options, act) =>
  visit(held, { path: "edit/", ready: false, ...options }, async (tab, more) => {
    await tab.locator("html[data-state=ready]").waitFor();
    const preview = tab.frameLocator("#preview");
    // On a phone, it is not visible.
    await preview.locator("h1").waitFor({ state: "attached" });
    await act(tab, { preview, ...more });
  });

/** The text of the document, as it would be saved. */
async function savedText(tab) {
  const download = tab.waitForEvent("download");
  await tab.getByRole("button", { name: "Save file" }).click();
  return readFileSync(await (await download).path(), "utf8");
}

/** Chooses a file with this content, after a click on a button. */
async function chooseFile(tab, button, name, content) {
  const chooser = tab.waitForEvent("filechooser");
  await tab.getByRole("button", { name: button }).click();
  const buffer = Buffer.from(content);
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
}
const openFile = (tab, text, name = "resume.json") => chooseFile(tab, "Open file", name, text);

const section = (tab, name) =>
  tab.locator("details.section").filter({ has: tab.getByRole("heading", { name, exact: true }) });
const open = (tab, name) => section(tab, name).locator("summary").first().click();

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
      assert.deepEqual([await city.isEditable(), await summary.isEditable()], [false, false]);
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

  test("a broken file is explained and corrected", () =>
    edit({}, async (tab) => {
      await openFile(
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

describe("files in other formats", () => {
  const folder = path.join(root, "tests/import");
  for (const [file, format] of Object.entries({
    "rendercv.yaml": "RenderCV YAML",
    "europass.xml": "Europass XML",
    "fresh.json": "FRESH JSON",
  }))
    test(`${format} is opened`, () =>
      edit({}, async (tab, { preview }) => {
        await openFile(tab, readFileSync(path.join(folder, file)), file);
        await tab.getByText(/^Imported/).waitFor();
        const saved = JSON.parse(await savedText(tab));
        await preview.getByRole("heading", { level: 1, name: saved.basics.name }).waitFor();
      }));

  test("one that is no résumé changes nothing", () =>
    edit({}, async (tab, { server }) => {
      await openFile(tab, "%PDF-1.7 …", "cv.pdf");
      await tab.getByText("cv.pdf is not a résumé in a format that can be imported.").waitFor();
      const published = await (await fetch(`${server.url}profile.json`)).text();
      assert.equal(await savedText(tab), published);
    }));
});

describe("what is written", () => {
  test("begins anew, or with the site's profile again", () =>
    edit({}, async (tab) => {
      const name = tab.getByRole("textbox", { name: "Name", exact: true });
      await tab.getByRole("button", { name: "New", exact: true }).click();
      assert.equal(await name.inputValue(), "");
      await name.fill("Bea");
      assert.deepEqual(JSON.parse(await savedText(tab)), { basics: { name: "Bea" } });
      await tab.getByRole("button", { name: "Discard changes" }).click();
      assert.equal(await name.inputValue(), engineer.basics.name);
      await tab.getByRole("button", { name: "Undo" }).click();
      assert.equal(await name.inputValue(), "Bea");
    }));

  test("survives a reload, and another tab is told", () =>
    edit({}, async (tab, { server }) => {
      await tab.getByRole("textbox", { name: "Name", exact: true }).fill("Ada Kept");
      const isKept = () =>
        new Promise((resolve) => {
          const request = indexedDB.open("whoami-editor", 1);
          request.onsuccess = () => {
            const store = request.result.transaction("documents").objectStore("documents");
            const all = store.getAll();
            all.onsuccess = () => resolve(all.result.some((text) => text.includes("Ada Kept")));
          };
        });
      while (!(await tab.evaluate(isKept)));
      const other = await tab.context().newPage();
      await other.goto(`${server.url}edit/`);
      await other.getByText("This profile is open in another tab.").waitFor();
      await other.close();
      await tab.reload();
      const name = tab.getByRole("textbox", { name: "Name", exact: true });
      await name.waitFor();
      assert.equal(await name.inputValue(), "Ada Kept");
    }));

  test("never leaves the site", () =>
    edit(
      {
        before: (tab) => {
          tab.requested = [];
          tab.on("request", (request) => tab.requested.push(request.url()));
        },
      },
      async (tab, { server }) => {
        await tab.getByRole("button", { name: "Text" }).click();
        await tab.getByRole("textbox", { name: "JSON" }).waitFor();
        const { origin } = new URL(server.url);
        assert.deepEqual(
          tab.requested.filter((url) => new URL(url).origin !== origin),
          [],
        );
      },
    ));
});

describe("the whole site", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "whoami-editor-"));
  after(() => rmSync(dir, { recursive: true }));

  /** Downloads the site, and returns the folder in which it is unpacked. */
  async function downloadSite(tab, name) {
    const download = tab.waitForEvent("download");
    await tab.getByRole("button", { name: "Download site" }).click();
    const folder = path.join(dir, name);
    execFileSync("python3", ["-m", "zipfile", "-e", await (await download).path(), folder]);
    return folder;
  }

  test("is written from nothing, downloaded, and works on a web server", () =>
    edit({}, async (tab) => {
      await tab.getByRole("button", { name: "New", exact: true }).click();
      await tab.keyboard.type("Bea Made-Up");
      await open(tab, "Work");
      await section(tab, "Work").getByRole("button", { name: "Add job" }).press("Enter");
      await section(tab, "Work")
        .getByRole("textbox", { name: "Role", exact: true })
        .fill("Gardener");
      const folder = await downloadSite(tab, "nothing");
      await visit(held, { site: { dir: folder, base: "/" } }, async (page) => {
        await page.getByRole("heading", { level: 1, name: "Bea Made-Up" }).waitFor();
        await page.getByRole("searchbox").fill("garden");
        await page.getByText("1 job").waitFor();
      });
    }));

  test("is what the command line builds, but for the pictures and rules that it lacks", () =>
    edit(
      { before: (tab) => tab.clock.setFixedTime("2026-11-23T12:00") },
      async (tab, { server }) => {
        const folder = await downloadSite(tab, "engineer");
        const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
        const files = entries
          .filter((entry) => entry.isFile())
          .map(({ parentPath, path: older, name }) =>
            path.relative(folder, path.join(parentPath ?? older, name)),
          );
        assert.ok(files.includes("img/portrait.svg"), "the portrait is in it");
        const different = [];
        for (const file of files) {
          const published = await fetch(server.url + file);
          const bytes = Buffer.from(await published.arrayBuffer());
          if (!published.ok || !bytes.equals(readFileSync(path.join(folder, file))))
            different.push(file.replace(/-[\w-]{16}\./, "-*."));
        }
        // In WebAssembly, nothing draws pictures or takes unused rules out of the style sheets. The others
        // name these files.
        const known = ["icon.svg", "index.html", "print-*.css"];
        const naming = ["_headers", "manifest.webmanifest", "service-worker.js"];
        assert.deepEqual(different.sort(), [...known, ...naming].sort());
      },
    ));

  test("has the picture that was chosen, small and square", () =>
    edit({}, async (tab, { preview }) => {
      await tab.getByRole("button", { name: "New", exact: true }).click();
      await tab.keyboard.type("Bea Made-Up");
      const picture = readFileSync(path.join(root, "docs/page.png"));
      await chooseFile(tab, "Choose a picture", "me.png", picture);
      const portrait = preview.locator("img.portrait, .portrait img").first();
      await portrait.waitFor();
      const size = () => portrait.evaluate((image) => [image.naturalWidth, image.naturalHeight]);
      while ((await size())[0] === 0);
      assert.deepEqual(await size(), [600, 600]);
      const folder = await downloadSite(tab, "picture");
      const file = readFileSync(path.join(folder, "img/portrait.webp"));
      assert.equal(file.subarray(8, 12).toString(), "WEBP");
      assert.ok(file.length <= 40_000, `${file.length} bytes`);
      // It is kept, too.
      await tab.reload();
      await preview.locator("h1").waitFor();
      await portrait.waitFor();
    }));

  test("is not there if the profile has errors", () =>
    edit({}, async (tab) => {
      await openFile(tab, '{ "basics": {} }');
      await tab.getByRole("button", { name: "Download site" }).click();
      await tab.getByText("The profile has errors, so the site cannot be built yet.").waitFor();
    }));
});

describe("for everyone", () => {
  for (const [name, act] of Object.entries({
    "the form": (tab) => open(tab, "Work"),
    "the text": async (tab) => {
      await tab.getByRole("button", { name: "Text" }).click();
      await tab.getByRole("textbox", { name: "JSON" }).waitFor();
    },
  }))
    test(`axe finds nothing in ${name}`, () =>
      edit({}, async (tab) => {
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
