// `edit/edit.js`: starts the editor.

import type { Build, Built } from "./builder.js";
import { Checker } from "./checker.js";
import files from "./files.js";
import { Frame } from "./frame.js";
import {
  type Checked,
  compileProgram,
  type Diagnostic,
  type Editor,
  fetchFile,
  type Host,
  site,
  startProgram,
  today,
} from "./program.js";
import { Storage } from "./storage.js";
import type { TextEditor } from "./text.js";
import { startWorker } from "./worker-url.js";

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
  const [module, storage, texts, schema, published, kept] = await Promise.all([
    compileProgram(),
    Storage.open(site.pathname),
    interfaceTexts(),
    fetchText("schema.json"),
    fetchText("profile.json"),
    Storage.read(site.pathname),
  ]);
  const program = await startProgram(module);
  let text = kept ?? published;
  let diagnostics: readonly Diagnostic[] = [];
  let selection: [number, number] | undefined;
  let textEditor: TextEditor | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let editor: Editor | undefined;

  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    // What is published need not be kept.
    const isKept = text === published ? storage?.erase() : storage?.write(text);
    isKept?.catch(() => editor?.notify("notice.notKept"));
  };
  const select = () => {
    if (selection) textEditor?.select(...selection);
    if (textEditor) selection = undefined;
  };
  const host: Host = {
    changed(changed) {
      text = changed;
      textEditor?.setText(text);
      checker.check(text);
      timer ??= setTimeout(keep, SAVE_AFTER_MS);
    },
    async showText(element) {
      const { TextEditor } = await import("./text.js");
      textEditor = new TextEditor(element, text, JSON.parse(schema), {
        changed: (typed) => editor?.setText(typed, true),
        undo: () => editor?.undo(),
        redo: () => editor?.redo(),
      });
      textEditor.setDiagnostics(diagnostics);
      select();
    },
    select(start, end) {
      selection = [start, end];
      select();
    },
    discard() {
      editor?.setText(published, false);
      editor?.notify("notice.discarded");
    },
    open: () => openFile((opened) => editor?.setText(opened, false)),
    save: (text) => saveFile("resume.json", new Blob([text], { type: "application/json" })),
    async download(text) {
      editor?.notify("notice.building");
      const built = await buildSite(text);
      if ("zip" in built) {
        saveFile("site.zip", new Blob([built.zip as BlobPart], { type: "application/zip" }));
        editor?.notify("notice.built");
      } else {
        editor?.notify(built.failure === "errors" ? "notice.refused" : "notice.notBuilt");
      }
    },
  };
  const onChecked = (checked: Checked) => {
    editor?.setDiagnostics(checked.diagnostics, checked.isCorrectable);
    diagnostics = JSON.parse(checked.diagnostics);
    textEditor?.setDiagnostics(diagnostics);
    frame.show(checked);
  };
  const checker = new Checker(module, site.pathname, onChecked);
  root.replaceChildren();
  editor = new program.Editor(root, host, text, schema, texts, files.site !== null);
  const frame = new Frame(module);
  checker.check(text);
  if (!storage) editor.notify("notice.otherTab");
  addEventListener("visibilitychange", () => {
    if (timer !== undefined) keep();
  });
  // A file that is dropped anywhere is opened.
  addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  addEventListener("drop", async (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    editor?.setText(await file.text(), false);
  });
  document.documentElement.dataset.state = "ready";
}

/** Lets the user choose a file. */
function openFile(use: (text: string) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,application/json";
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (file) use(await file.text());
  });
  input.click();
}

/** Builds the site of a document, in a worker that ends with it. */
async function buildSite(text: string): Promise<Built> {
  const worker = startWorker("builder");
  const built = new Promise<Built>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Built>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ failure: message });
  });
  worker.postMessage({ text, today: today() } satisfies Build);
  return built.finally(() => worker.terminate());
}

/** Saves a file among the user's downloads. */
function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(content);
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
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
