// What the tests of the editor share.

import { readFileSync } from "node:fs";
import { useBrowser, visit } from "./site.mjs";

/** Nobody is there to choose files in the dialogs of the system; without them, there are downloads. */
export const withoutPickers = (tab) =>
  tab.addInitScript(() => {
    delete window.showOpenFilePicker;
    delete window.showSaveFilePicker;
  });

/** A browser for the tests of one file, and a function that opens the editor in it and waits for the preview. */
export function useEditor() {
  const held = useBrowser();
  const edit = ({ before = withoutPickers, ...options }, act) =>
    visit(held, { path: "edit/", ready: false, before, ...options }, async (tab, more) => {
      await tab.locator("html[data-state=ready]").waitFor();
      const preview = tab.frameLocator("#preview");
      // On a phone, it is not visible.
      await preview.locator("h1").waitFor({ state: "attached" });
      await act(tab, { preview, ...more });
    });
  return { held, edit };
}

/** The text of the document, as it would be saved. */
export async function savedText(tab) {
  const download = tab.waitForEvent("download");
  await tab.getByRole("button", { name: "Save file" }).click();
  return readFileSync(await (await download).path(), "utf8");
}

/** Chooses a file with this content, after a click on a button. */
export async function chooseFile(tab, button, name, content) {
  const chooser = tab.waitForEvent("filechooser");
  await tab.getByRole("button", { name: button }).click();
  const buffer = Buffer.from(content);
  await (await chooser).setFiles({ name, mimeType: "application/octet-stream", buffer });
}
export async function openFile(tab, text, name = "resume.json") {
  await press(tab, "Open…");
  await chooseFile(tab, "Choose a file", name, text);
}

/** Pastes a text, or a URL, into the dialog that opens documents. */
export async function paste(tab, text) {
  await press(tab, "Open…");
  await tab.getByRole("textbox", { name: "Or paste" }).fill(text);
  await press(tab, "Open");
}

export const press = (tab, name) => tab.getByRole("button", { name, exact: true }).click();
export const nameField = (tab) => tab.getByRole("textbox", { name: "Name", exact: true });

/** Starts with an empty profile, with the focus in the field of the name. */
export async function startEmpty(tab) {
  await press(tab, "Open…");
  await press(tab, "Empty profile");
  await tab.waitForFunction(() => document.activeElement?.id === "field-basics.name");
}

/** Waits until the browser has kept a document, or an address, that contains `text`. */
export async function waitUntilKept(tab, text) {
  const isKept = (text) =>
    new Promise((resolve) => {
      const request = indexedDB.open("whoami-editor", 1);
      request.onsuccess = () => {
        const all = request.result.transaction("documents").objectStore("documents").getAll();
        all.onsuccess = () =>
          resolve(all.result.some((kept) => `${kept.text}${kept.address}`.includes(text)));
      };
    });
  while (!(await tab.evaluate(isKept, text)));
}

export const section = (tab, name) =>
  tab.locator("details.section").filter({ has: tab.getByRole("heading", { name, exact: true }) });
export const open = (tab, name) => section(tab, name).locator("summary").first().click();
