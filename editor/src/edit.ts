// `edit/edit.js`: starts the editor.

import type { Build, Built } from "./builder.js";
import { Checker } from "./checker.js";
import { chooseFile, chooseResume, download, type OpenedFile, saveResume } from "./disk.js";
import files from "./files.js";
import { Frame } from "./frame.js";
import { type Opened, read, readPasted, runBuilder } from "./open.js";
import { portraitOf, portraitPath } from "./portrait.js";
import {
  type Checked,
  type Diagnostic,
  type Editor,
  type EditorProgram,
  fetchFile,
  type Host,
  site,
  startProgram,
  today,
} from "./program.js";
import { Storage } from "./storage.js";
import type { TextEditor } from "./text.js";
import { whenUsed } from "./use.js";
import type { Corrected } from "./worker.js";

/** How long the document may be newer than what is kept of it. */
const SAVE_AFTER_MS = 300;

/** The text of a file of the site. */
const fetchText = async (name: string) => (await fetchFile(name)).text();

/** The texts of the interface in the first of the user's languages that there is, or in English. */
async function interfaceTexts(): Promise<string> {
  const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
  const known = new Map(Object.entries(files.langs));
  const lang = wanted.find((tag) => tag && known.has(tag)) ?? "en";
  document.documentElement.lang = lang;
  document.documentElement.dir = known.get(lang) ?? "ltr";
  return fetchText(`edit/messages/${lang}.json`);
}

async function start(root: HTMLElement): Promise<void> {
  const [program, opened, texts, schema, published, kept] = await Promise.all([
    startProgram<EditorProgram>(files.editor),
    Storage.open(site.pathname),
    interfaceTexts(),
    fetchText("schema.json"),
    // It may have changed since a browser or the page has loaded it.
    fetchFile("profile.json", "no-cache").then((file) => file.text()),
    Storage.read(site.pathname),
  ]);
  const storage = opened instanceof Storage ? opened : undefined;
  const isEdited = kept !== undefined && kept.text !== kept.published;
  let text = isEdited ? kept.text : published;
  let portrait = kept?.portrait;
  /** Its URL in the preview. */
  let portraitUrl = portrait && URL.createObjectURL(portrait);
  let address = kept?.address ?? "";
  /** The file that the document is saved to. */
  let savedTo: FileSystemFileHandle | undefined;
  /** The document before that file was opened. */
  let replaced: string | undefined;
  /** The portrait, if the document names it. */
  const ownPortrait = () =>
    portrait && text.includes(`"/${portraitPath(portrait)}"`) ? portrait : undefined;
  let diagnostics: readonly Diagnostic[] = [];
  let selection: [number, number] | undefined;
  let textEditor: TextEditor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let editor: Editor | undefined;

  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    // What is published need not be kept.
    const isKept =
      text === published && !address
        ? storage?.erase()
        : storage?.write({ text, portrait: ownPortrait(), address, published });
    isKept?.catch(() => editor?.notify("notice.notKept", ""));
  };
  /** Shows another document. `name` is what a notice calls it, and `handle` what it can be saved to. */
  const show = (name: string, opened: Opened, handle?: FileSystemFileHandle) => {
    if ("failure" in opened) {
      const notices = {
        unknown: "notice.unknown",
        unread: "notice.notRead",
        unfetched: "notice.notFetched",
      };
      editor?.notify(notices[opened.failure], name);
      return;
    }
    const { format, notUnderstood } = opened;
    const before = text;
    editor?.setText(opened.text, false);
    savedTo = format ? undefined : handle;
    // Undoing leads back to another document, which this file is not for.
    replaced = savedTo && before;
    const rest = notUnderstood.join(", ");
    if (rest) editor?.notify("notice.importedPartly", rest);
    else editor?.notify(format ? "notice.imported" : "", format ?? "");
  };
  /** Opens a file. */
  const open = async ({ file, handle }: OpenedFile) => {
    editor?.notify("notice.reading", file.name);
    show(file.name, await read(new Uint8Array(await file.arrayBuffer())), handle);
  };
  /** Selects what was asked for, once the text editor is shown. */
  const select = () => {
    if (!selection || !textEditor?.isShown) return;
    textEditor.select(...selection);
    selection = undefined;
  };
  const host: Host = {
    published,
    changed(changed) {
      text = changed;
      if (changed === replaced) savedTo = undefined;
      textEditor?.setText(text);
      check();
      timer ??= setTimeout(keep, SAVE_AFTER_MS);
    },
    addressChanged(changed) {
      address = changed;
      timer ??= setTimeout(keep, SAVE_AFTER_MS);
    },
    async showText(element) {
      const { TextEditor } = await import("./text.js");
      const events = {
        changed: (typed: string) => editor?.setText(typed, true),
        correct: (offset: number) => host.correct(offset),
        undo: () => editor?.undo(),
        redo: () => editor?.redo(),
      };
      const label: string = JSON.parse(texts)["diagnostics.correctOne"];
      textEditor?.destroy();
      textEditor = new TextEditor(element, text, JSON.parse(schema), events, label);
      textEditor.setDiagnostics(diagnostics);
      select();
    },
    select(start, end) {
      selection = [start, end];
      select();
    },
    correct: (offset) => checker.correct({ text, offset }),
    forgetFile() {
      savedTo = undefined;
    },
    open: () => chooseResume(open),
    async openText(pasted) {
      const name = pasted.trim().split("\n", 1)[0]?.slice(0, 60) ?? "";
      editor?.notify("notice.reading", name);
      show(name, await readPasted(pasted));
    },
    async openExample(name) {
      const examples = await fetchText("edit/examples.json").catch(() => undefined);
      if (!examples) {
        editor?.notify("notice.notRead", name);
        return;
      }
      editor?.setText(JSON.parse(examples)[name], false);
      editor?.notify("notice.example", "");
      savedTo = undefined;
    },
    choosePicture: () =>
      chooseFile("image/*", async (file) => {
        const chosen = await portraitOf(file).catch(() => undefined);
        if (!chosen) {
          editor?.notify("notice.notPicture", file.name);
          return;
        }
        if (portraitUrl) URL.revokeObjectURL(portraitUrl);
        portrait = chosen;
        portraitUrl = URL.createObjectURL(chosen);
        editor?.setImage(`/${portraitPath(chosen)}`);
        // It may have been named before.
        host.changed(text);
      }),
    async save(text) {
      try {
        const saved = await saveResume(text, savedTo);
        if (!saved) return;
        if (saved !== "downloaded") {
          savedTo = saved;
          editor?.notify("notice.saved", saved.name);
        }
      } catch {
        editor?.notify("notice.notSaved", savedTo?.name ?? "resume.json");
        return;
      }
      const picture = ownPortrait();
      if (picture) download(portraitPath(picture).replace("img/", ""), picture);
    },
    print: () => frame.print(),
    showPaper: (isPaper) => frame.showPaper(isPaper),
    async download(text, address) {
      editor?.notify("notice.building", "");
      const picture = ownPortrait();
      const own = new Map<string, Uint8Array>();
      if (picture) own.set(portraitPath(picture), new Uint8Array(await picture.arrayBuffer()));
      const task: Build = { text, address, today: today(), own };
      const built = await runBuilder<Build, Built>(task);
      if ("zip" in built) {
        download("site.zip", new Blob([built.zip as BlobPart], { type: "application/zip" }));
        editor?.notify("notice.built", "");
      } else {
        editor?.notify(built.failure === "errors" ? "notice.refused" : "notice.notBuilt", "");
      }
    },
  };
  const onChecked = (checked: Checked) => {
    editor?.setDiagnostics(checked.diagnostics, checked.isCorrectable);
    diagnostics = JSON.parse(checked.diagnostics);
    textEditor?.setDiagnostics(diagnostics);
    frame.show(checked, ownPortrait() && portraitUrl).catch(onFailed);
  };
  const onCorrected = ({ before, text: corrected }: Corrected) => {
    // It may have been edited since.
    if (corrected === undefined || before !== text) return;
    editor?.setText(corrected, false);
    editor?.notify("notice.corrected", "");
  };
  const onFailed = () => editor?.notify("notice.notLoaded", "");
  const checker = new Checker({ checked: onChecked, corrected: onCorrected, failed: onFailed });
  /** Checks the document, and shows it in the preview. */
  const check = () => {
    checker.check({ text, base: site.pathname });
    frame.start();
  };
  root.replaceChildren();
  editor = new program.Editor(root, host, text, address, schema, texts, files.site !== null);
  const isPublished = files.hasPage && text === published;
  const frame = new Frame(isPublished, { used: check, failed: onFailed });
  // Until the user does something, the preview is the page that the site was built with. So the form loads first.
  if (isPublished) whenUsed(check);
  else check();
  if (isEdited && kept.published !== published) editor.notify("notice.older", "");
  if (opened === "in use") editor.notify("notice.otherTab", "");
  if (opened === "unavailable") editor.notify("notice.notKept", "");
  addEventListener("visibilitychange", () => {
    if (timer !== undefined) keep();
  });
  // A file that is dropped anywhere is opened.
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    open({ file, handle: undefined });
  });
  document.documentElement.dataset.state = "ready";
  // Everything else that it takes to work offline is loaded only now.
  if (files.offline) import(new URL("offline.js", site).href);
}

const root = document.querySelector<HTMLElement>("#editor");
if (root) {
  start(root).catch((error: unknown) => {
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.append(
      `The editor could not start (${error instanceof Error ? error.message : error}). Reload the page to try again.`,
    );
    root.replaceChildren(note);
  });
}
