// Takes the pictures of docs/gallery.md: every look with several profiles, at three widths, light
// and dark, and printed. Takes the pictures of docs/editor.md, too; with --editor, only these.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "./preview.mjs";
import { rebuildSite } from "./rebuild-site.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { chromium } = createRequire(path.join(root, "tests/browser/package.json"))(
  "playwright-core",
);
const folder = path.join(root, "docs/gallery");

const LOOKS = ["plain", "terminal", "classic"];
const PEOPLE = ["engineer", "nurse", "researcher", "student", "thirty-jobs"];
const WIDTHS = [360, 768, 1280];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const work = mkdtempSync(path.join(tmpdir(), "gallery-"));
try {
  await editorPictures();
  for (const person of process.argv.includes("--editor") ? [] : PEOPLE) {
    const source = readFileSync(path.join(root, `tests/fixtures/${person}.json`), "utf8");
    for (const look of LOOKS) {
      const profile = JSON.parse(source);
      profile.meta = { ...profile.meta, whoami: { ...profile.meta?.whoami, look } };
      const dir = path.join(work, "site");
      rebuildSite({ dir, profile });
      await picture(dir, path.join(folder, `${person}-${look}.jpg`));
      console.log(`${person}, ${look}`);
    }
  }
} finally {
  await browser.close();
  rmSync(work, { recursive: true });
}

/** Takes the pictures of docs/editor.md: how one page is written from nothing, and another made from a RenderCV file. */
async function editorPictures() {
  const dir = path.join(work, "editor");
  const profile = JSON.parse(readFileSync(path.join(root, "tests/fixtures/nurse.json"), "utf8"));
  rebuildSite({ dir, profile });
  const server = await serve({ dir, base: "/", port: 0 });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const tab = await context.newPage();
  // Nobody is there to choose files in the dialogs of the system.
  await tab.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });
  const take = (name) =>
    tab.screenshot({
      path: path.join(root, `docs/editor/${name}.jpg`),
      type: "jpeg",
      quality: 80,
    });
  const press = (name) => tab.getByRole("button", { name, exact: true }).click();
  const fill = (name, text) => tab.getByRole("textbox", { name, exact: true }).last().fill(text);
  const previews = (name) =>
    tab.frameLocator("#preview").getByRole("heading", { level: 1, name }).waitFor();
  /** Downloads the site, and takes a picture of it as a web server shows it. */
  const publish = async (name) => {
    const download = tab.waitForEvent("download");
    await press("Download site");
    const folder = path.join(work, name);
    const zip = await (await download).path();
    execFileSync("python3", ["-m", "zipfile", "-e", zip, folder]);
    const online = await serve({ dir: folder, base: "/", port: 0 });
    await tab.goto(online.url);
    await tab.locator("html[data-state=ready]").waitFor();
    await take(name);
    await online.close();
  };

  await tab.goto(`${server.url}edit/`);
  await press("Open…");
  await take("open");
  await press("Empty profile");
  await tab.waitForFunction(() => document.activeElement?.id === "field-basics.name");
  await fill("Name", "Bea Winter");
  await fill("Headline", "Landscape gardener");
  await fill("E-mail", "bea@example.org");
  await fill("Summary", "I plan and plant gardens that need little water.");
  await tab.getByRole("heading", { name: "You" }).click();
  await tab.getByRole("heading", { name: "Work", exact: true }).click();
  await press("Add job");
  await fill("Company", "Winter Gardens");
  await fill("Role", "Head gardener");
  await fill("Start", "2019-05");
  const points = tab.getByRole("group", { name: "Bullet points" });
  await points.getByRole("button", { name: "Add item" }).click();
  await fill("Item 1", "Planted **120 gardens** between Bern and Basel");
  await previews("Bea Winter");
  await tab.frameLocator("#preview").getByText("120 gardens").waitFor();
  await tab.getByRole("textbox", { name: "Company", exact: true }).scrollIntoViewIfNeeded();
  await take("form");
  await press("Put it online…");
  await tab.getByRole("textbox", { name: "Address of the site" }).fill("https://bea.example/");
  await tab.getByText("GitHub Pages").click();
  await take("publish");
  await publish("from-nothing");

  await tab.goto(`${server.url}edit/`);
  await press("Open…");
  const chooser = tab.waitForEvent("filechooser");
  await press("Choose a file");
  await (await chooser).setFiles(path.join(root, "tests/import/rendercv.yaml"));
  await tab.getByText(/^Imported/).waitFor();
  await tab.locator(".diagnostics summary").click();
  await take("imported");
  await press("Put it online…");
  await publish("from-rendercv");
  await context.close();
  await server.close();
  console.log("the editor");
}

/** Puts all pictures of the site in `dir` on one sheet, and that into `file`. */
async function picture(dir, file) {
  const server = await serve({ dir, base: "/", port: 0 });
  const tiles = [];
  for (const width of WIDTHS) {
    for (const colorScheme of ["light", "dark"]) {
      const context = await browser.newContext({
        viewport: { width, height: Math.round(width < 500 ? 1100 : width * 0.95) },
        colorScheme,
      });
      const tab = await context.newPage();
      await tab.goto(server.url);
      await tab.locator("html[data-state=ready]").waitFor();
      tiles.push({ bytes: await tab.screenshot(), type: "png", width });
      if (width === WIDTHS.at(-1) && colorScheme === "light") {
        const pdf = path.join(work, "page.pdf");
        writeFileSync(pdf, await tab.pdf({ format: "A4" }));
        const pages = path.join(work, "paper");
        execFileSync("pdftoppm", ["-r", "60", "-png", "-l", "1", "-singlefile", pdf, pages]);
        tiles.push({ bytes: readFileSync(`${pages}.png`), type: "png", width: 800 });
      }
      await context.close();
    }
  }
  await server.close();
  const images = tiles.map(
    ({ bytes, type, width }) =>
      `<img width="${Math.round(width * 0.38)}" src="data:image/${type};base64,${bytes.toString("base64")}">`,
  );
  const sheet = await browser.newPage({ viewport: { width: 1220, height: 100 } });
  await sheet.setContent(
    `<style>body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:#888;align-items:start}</style>${images.join("")}`,
  );
  await sheet.screenshot({ path: file, type: "jpeg", quality: 70, fullPage: true });
  await sheet.close();
}
