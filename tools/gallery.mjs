// Takes the pictures of docs/gallery.md: every look with several profiles, at three widths, light
// and dark, and printed. Takes the picture of docs/editor.md, too; with --editor, only that.

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
  await editorPicture();
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

/** Takes the picture of the editor, with a job open. */
async function editorPicture() {
  const profile = JSON.parse(readFileSync(path.join(root, "tests/fixtures/nurse.json"), "utf8"));
  const dir = path.join(work, "editor");
  rebuildSite({ dir, profile });
  const server = await serve({ dir, base: "/", port: 0 });
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await tab.goto(`${server.url}edit/`);
  await tab.frameLocator("#preview").locator("h1").waitFor();
  await tab.getByRole("heading", { name: "You" }).click();
  await tab.getByRole("heading", { name: "Work" }).click();
  await tab.locator(".list-entry summary").first().click();
  await tab.screenshot({ path: path.join(root, "docs/editor.png") });
  await tab.close();
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
