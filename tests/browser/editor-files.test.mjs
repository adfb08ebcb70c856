// What the editor opens, keeps, saves, and puts online.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, describe, test } from "node:test";
import { assertWorks, filesIn } from "./anyone.mjs";
import {
  chooseFile,
  nameField,
  open,
  openFile,
  paste,
  press,
  savedText,
  section,
  startEmpty,
  waitUntilKept,
  withoutPickers,
  useEditor,
} from "./editor.mjs";
import { startNginx } from "./nginx.mjs";
import { people, root, sites, visit } from "./site.mjs";

const { held, edit } = useEditor();
const { engineer } = people;

describe("opening", () => {
  test("starts from an example", () =>
    edit({}, async (tab, { preview }) => {
      await press(tab, "Open…");
      await press(tab, "Nurse");
      await tab.getByText("Opened an example. You can undo this.").waitFor();
      const { basics } = JSON.parse(await savedText(tab));
      await preview.getByRole("heading", { level: 1, name: basics.name }).waitFor();
      await tab.getByText("No problems").waitFor();
    }));

  test("reads a text in another format that is pasted", () =>
    edit({}, async (tab) => {
      const yaml = readFileSync(path.join(root, "tests/import/rendercv.yaml"), "utf8");
      await paste(tab, yaml);
      await tab.getByText(/^Imported/).waitFor();
      assert.ok(JSON.parse(await savedText(tab)).basics.name);
    }));

  test("reads the file at a URL, or says why it cannot", () =>
    edit({ complaints: [/^error: (Access to fetch|Failed to load)/] }, async (tab, { preview }) => {
      const other = createServer(({ url }, response) => {
        if (url === "/open.json") response.setHeader("access-control-allow-origin", "*");
        response.end('{ "basics": { "name": "Eve Elsewhere" } }');
      });
      await new Promise((resolve) => other.listen(0, "127.0.0.1", resolve));
      try {
        const url = `http://127.0.0.1:${other.address().port}/`;
        await paste(tab, `${url}open.json\n`);
        await preview.getByRole("heading", { level: 1, name: "Eve Elsewhere" }).waitFor();
        await paste(tab, `${url}closed.json`);
        await tab.getByText("Its server may not let other sites read it.").waitFor();
        assert.equal(await nameField(tab).inputValue(), "Eve Elsewhere");
      } finally {
        other.close();
      }
    }));

  test("leaves the focus where it was when the dialog is closed", () =>
    edit({}, async (tab) => {
      for (const close of [() => tab.keyboard.press("Escape"), () => press(tab, "Close")]) {
        const button = tab.getByRole("button", { name: "Open…" });
        await button.press("Enter");
        await tab.getByRole("dialog", { name: "Open a résumé" }).waitFor();
        await close();
        await tab.getByRole("dialog").waitFor({ state: "detached" });
        await tab.waitForFunction(() => document.activeElement?.textContent === "Open…");
      }
    }));
});

test("a file on the disk is saved in place, where the browser can", () =>
  edit(
    {
      before: (tab) =>
        tab.addInitScript(() => {
          // A real file of the browser's, in place of the dialogs of the system.
          const file = async () =>
            (await navigator.storage.getDirectory()).getFileHandle("mine.json", { create: true });
          window.fileOnDisk = file;
          window.showOpenFilePicker = async () => [await file()];
          window.asked = 0;
          window.showSaveFilePicker = () => {
            window.asked += 1;
            return file();
          };
        }),
    },
    async (tab) => {
      const written = () =>
        tab.evaluate(async () => {
          // Fails while it is written.
          const file = await (await window.fileOnDisk()).getFile();
          return file.text().catch(() => "");
        });
      await nameField(tab).fill("Ada Saved");
      await press(tab, "Save file");
      await tab.getByText("Saved to mine.json.").waitFor();
      assert.equal(JSON.parse(await written()).basics.name, "Ada Saved");
      await press(tab, "Discard changes");
      await press(tab, "Open…");
      await press(tab, "Choose a file");
      while ((await nameField(tab).inputValue()) !== "Ada Saved");
      await nameField(tab).fill("Ada Again");
      await press(tab, "Save file");
      while (!(await written()).includes('"Ada Again"'));
      // Another document is not saved to the file of this one without asking, also if undoing leads to it.
      const asked = () => tab.evaluate(() => window.asked);
      assert.equal(await asked(), 1);
      while ((await nameField(tab).inputValue()) !== engineer.basics.name) await press(tab, "Undo");
      await press(tab, "Save file");
      while ((await asked()) < 2);
      await startEmpty(tab);
      await nameField(tab).fill("Bea");
      await press(tab, "Save file");
      while ((await asked()) < 3);
    },
  ));

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
      const name = nameField(tab);
      const discard = tab.getByRole("button", { name: "Discard changes" });
      assert.ok(await discard.isDisabled(), "there is nothing to discard");
      await startEmpty(tab);
      assert.equal(await name.inputValue(), "");
      await name.fill("Bea");
      assert.deepEqual(JSON.parse(await savedText(tab)), { basics: { name: "Bea" } });
      await discard.click();
      assert.equal(await name.inputValue(), engineer.basics.name);
      assert.ok(await discard.isDisabled(), "nothing is left to discard");
      await tab.getByRole("button", { name: "Undo" }).click();
      assert.equal(await name.inputValue(), "Bea");
    }));

  test("survives a reload, and another tab is told", () =>
    edit({}, async (tab, { server }) => {
      await tab.getByRole("textbox", { name: "Name", exact: true }).fill("Ada Kept");
      await waitUntilKept(tab, "Ada Kept");
      const other = await tab.context().newPage();
      await other.goto(`${server.url}edit/`);
      await other.getByText("This profile is open in another tab.").waitFor();
      await other.close();
      await tab.reload();
      const name = tab.getByRole("textbox", { name: "Name", exact: true });
      await name.waitFor();
      assert.equal(await name.inputValue(), "Ada Kept");
    }));

  test("survives a crash in the middle of a word", () =>
    edit({ complaints: [/./] }, async (tab, { server }) => {
      await nameField(tab).fill("Ada Kept");
      await waitUntilKept(tab, "Ada Kept");
      await nameField(tab).press("End");
      await tab.keyboard.type(" and mo");
      const crashed = tab.waitForEvent("crash");
      const debug = await tab.context().newCDPSession(tab);
      // It is never answered.
      debug.send("Page.crash").catch(() => {});
      await crashed;
      const other = await tab.context().newPage();
      await other.goto(`${server.url}edit/`);
      await nameField(other).waitFor();
      assert.match(await nameField(other).inputValue(), /^Ada Kept/);
    }));

  test("is older than the profile of the site, and says so", async () => {
    let isChanged = false;
    const respond = (_request, pathname) =>
      isChanged && pathname === "/profile.json"
        ? { body: '{ "basics": { "name": "Ada Newer" } }' }
        : undefined;
    await edit({ respond }, async (tab) => {
      await nameField(tab).fill("Ada Kept");
      await waitUntilKept(tab, "Ada Kept");
      isChanged = true;
      await tab.reload();
      await tab.getByText("The profile of this site has changed since you began.").waitFor();
      assert.equal(await nameField(tab).inputValue(), "Ada Kept");
      await press(tab, "Discard changes");
      assert.equal(await nameField(tab).inputValue(), "Ada Newer");
    });
  });

  test("may be 1,000 jobs in more than 1 MB", () =>
    edit({}, async (tab, { preview }) => {
      const point = "Kept a service running that many people rely on, day and night. ".repeat(4);
      const work = Array.from({ length: 1000 }, (_, index) => ({
        name: `Company ${index}`,
        position: `Role ${index}`,
        startDate: `${2020 - (index % 40)}-01`,
        highlights: [point, point, point, point].map((text) => text.trim()),
      }));
      const text = JSON.stringify({ basics: { name: "Max Much" }, work }, null, 2);
      assert.ok(text.length > 1_000_000, `${text.length} characters`);
      await openFile(tab, text);
      const title = preview.getByRole("heading", { level: 1 });
      await title.getByText("Max Much").waitFor();
      await nameField(tab).press("End");
      await tab.keyboard.type(" More");
      await title.getByText("Max Much More").waitFor();
      await open(tab, "Work");
      await section(tab, "Work").getByText("Role 999 · Company 999", { exact: true }).click();
      const role = section(tab, "Work").getByRole("textbox", { name: "Role", exact: true });
      await role.fill("Boss");
      await press(tab, "Text");
      await tab.getByRole("textbox", { name: "JSON" }).waitFor();
      assert.equal(JSON.parse(await savedText(tab)).work[999].position, "Boss");
    }));

  test("never leaves the site", () =>
    edit(
      {
        before: async (tab) => {
          await withoutPickers(tab);
          tab.requested = [];
          tab.on("request", (request) => tab.requested.push(request.url()));
        },
      },
      async (tab, { server }) => {
        await press(tab, "Text");
        await tab.getByRole("textbox", { name: "JSON" }).waitFor();
        await press(tab, "Open…");
        await press(tab, "Nurse");
        await press(tab, "Put it online…");
        const download = tab.waitForEvent("download");
        await press(tab, "Download site");
        await download;
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
  async function downloadSite(tab, name, address) {
    const download = tab.waitForEvent("download");
    await press(tab, "Put it online…");
    if (address) await tab.getByRole("textbox", { name: "Address of the site" }).fill(address);
    await press(tab, "Download site");
    const folder = path.join(dir, name);
    execFileSync("python3", ["-m", "zipfile", "-e", await (await download).path(), folder]);
    return folder;
  }

  test("is written from nothing, downloaded, and works on a web server", () =>
    edit({}, async (tab) => {
      await startEmpty(tab);
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

  test("is what the command line builds, byte for byte", () =>
    edit(
      {
        before: async (tab) => {
          await withoutPickers(tab);
          await tab.clock.setFixedTime("2026-11-23T12:00");
        },
      },
      async (tab) => {
        const folder = await downloadSite(tab, "engineer");
        const files = filesIn(folder).sort();
        assert.ok(files.includes("img/portrait.svg"), "the portrait is in it");
        // GitHub's website takes no more at a time; docs/editor.md tells to upload `edit/` first.
        const rest = files.filter((file) => !file.startsWith("edit/"));
        assert.ok(rest.length < 100, `${rest.length} files outside edit/`);
        assert.deepEqual(files, filesIn(sites.root.dir).sort());
        for (const file of files) {
          const [downloaded, published] = [folder, sites.root.dir].map((dir) =>
            readFileSync(path.join(dir, file)),
          );
          assert.ok(downloaded.equals(published), file);
        }
      },
    ));

  test("goes online with a browser alone: one from nothing, one from RenderCV", async () => {
    const server = await startNginx(
      dir,
      (port) => `
        include /etc/nginx/mime.types;
        server {
          listen 127.0.0.1:${port};
          root ${dir}/from-nothing;
          location /from-rendercv/ { alias ${dir}/from-rendercv/; }
        }`,
    );
    try {
      await edit({}, async (tab) => {
        // By keyboard alone.
        for (const name of ["Open…", "Empty profile"])
          await tab.getByRole("button", { name, exact: true }).press("Enter");
        await tab.waitForFunction(() => document.activeElement?.id === "field-basics.name");
        await tab.keyboard.type("Bea Made-Up");
        await tab.keyboard.press("Tab");
        await tab.keyboard.type("Gardener");
        await section(tab, "Work").locator("summary").first().press("Enter");
        const work = section(tab, "Work");
        await work.getByRole("button", { name: "Add job" }).press("Enter");
        await work
          .getByRole("textbox", { name: "Company", exact: true })
          .pressSequentially("Made-Up Gardens");
        await work.getByRole("textbox", { name: "Role", exact: true }).pressSequentially("Head");
        const start = work.getByRole("textbox", { name: "Start" });
        await start.pressSequentially("May 2019");
        await tab.keyboard.press("Tab");
        assert.equal(await start.inputValue(), "2019-05");
        const points = work.getByRole("group", { name: "Bullet points" });
        await points.getByRole("button", { name: "Add item" }).press("Enter");
        await points.getByRole("textbox", { name: "Item 1" }).pressSequentially("Grew **roses**");
        await tab.getByText("No problems").waitFor();
        const written = JSON.parse(await savedText(tab));
        await downloadSite(tab, "from-nothing", server.url);
        await assertWorks(held, server.url, written);
      });
      await edit({}, async (tab) => {
        const yaml = readFileSync(path.join(root, "tests/import/rendercv.yaml"));
        await openFile(tab, yaml, "rendercv.yaml");
        await tab.getByText(/^Imported/).waitFor();
        const written = JSON.parse(await savedText(tab));
        const address = `${server.url}from-rendercv/`;
        await downloadSite(tab, "from-rendercv", address);
        await assertWorks(held, address, written);
      });
    } finally {
      await server.stop();
    }
  });

  test("has the picture that was chosen, small and square", () =>
    edit({}, async (tab, { preview }) => {
      await startEmpty(tab);
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
      await press(tab, "Put it online…");
      await press(tab, "Download site");
      const dialog = tab.getByRole("dialog");
      await dialog.getByText("The profile has errors, so the site cannot be built yet.").waitFor();
    }));
});

describe("putting it online", () => {
  test("has the steps for each host, and the widget's code with the address", () =>
    edit({ permissions: ["clipboard-read", "clipboard-write"] }, async (tab, { server }) => {
      await press(tab, "Put it online…");
      const dialog = tab.getByRole("dialog", { name: "Put it online" });
      await dialog.getByText("GitHub Pages").click();
      await dialog.getByText("create a public repository").waitFor();
      const address = dialog.getByRole("textbox", { name: "Address of the site" });
      await address.fill("you.example");
      await dialog.getByText("This is not a web address.").waitFor();
      assert.ok(await dialog.getByRole("button", { name: "Download site" }).isDisabled());
      await address.fill("https://you.example/me?x#y");
      await dialog.getByRole("button", { name: "Copy" }).click();
      await dialog.getByText("Copied.").waitFor();
      const copied = await tab.evaluate(() => navigator.clipboard.readText());
      assert.match(copied, /^<script type="module" src="https:\/\/you\.example\/me\/widget\.js">/);
      await address.fill(server.url);
      await dialog.getByRole("button", { name: "Copy" }).click();
      while (!(await tab.evaluate(() => navigator.clipboard.readText())).includes(server.url));
      // What was typed is still there after a reload.
      await waitUntilKept(tab, server.url);
      await tab.reload();
      await press(tab, "Put it online…");
      assert.equal(await address.inputValue(), server.url);
      const code = await tab.evaluate(() => navigator.clipboard.readText());
      await tab.route("**/host.html", (route) =>
        route.fulfill({ contentType: "text/html", body: `<!DOCTYPE html>${code}` }),
      );
      await tab.goto(`${server.url}host.html`);
      const name = { name: engineer.basics.name, exact: true };
      await tab.getByRole("heading", name).waitFor();
    }));
});
