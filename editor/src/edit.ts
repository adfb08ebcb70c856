// `edit/edit.js`: starts the editor.

import type { Build, Built, Import, Imported } from "./builder.js";
import { Checker } from "./checker.js";
import files from "./files.js";
import { Frame } from "./frame.js";
import { portraitOf, portraitPath } from "./portrait.js";
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
  const [module, opened, texts, schema, published, kept] = await Promise.all([
    compileProgram(),
    Storage.open(site.pathname),
    interfaceTexts(),
    fetchText("schema.json"),
    fetchText("profile.json"),
    Storage.read(site.pathname),
  ]);
  const storage = opened instanceof Storage ? opened : undefined;
  const program = await startProgram(module);
  let text = kept?.text ?? published;
  let portrait = kept?.portrait;
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
      text === published ? storage?.erase() : storage?.write({ text, portrait: ownPortrait() });
    isKept?.catch(() => editor?.notify("notice.notKept", ""));
  };
  /** Opens a file, from another format if it is not JSON Resume. */
  const open = async (file: File) => {
    const content = new Uint8Array(await file.arrayBuffer());
    const text = decode(content);
    if (isResume(text)) {
      editor?.setText(text, false);
      return;
    }
    editor?.notify("notice.reading", file.name);
    const imported = await runBuilder<Import, Imported>({ content });
    if ("text" in imported) {
      editor?.setText(imported.text, false);
      const rest = imported.notUnderstood.join(", ");
      editor?.notify(rest ? "notice.importedPartly" : "notice.imported", rest || imported.format);
    } else if (imported.failure !== "unknown") {
      editor?.notify("notice.notRead", file.name);
    } else if (isObject(text)) {
      // Its diagnostics explain it.
      editor?.setText(text, false);
      editor?.notify("", "");
    } else {
      editor?.notify("notice.unknown", file.name);
    }
  };
  /** Selects what was asked for, once the text editor is shown. */
  const select = () => {
    if (!selection || !textEditor?.isShown) return;
    textEditor.select(...selection);
    selection = undefined;
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
      const events = {
        changed: (typed: string) => editor?.setText(typed, true),
        correct: (offset: number) => editor?.correct(offset),
        undo: () => editor?.undo(),
        redo: () => editor?.redo(),
      };
      const correct: string = JSON.parse(texts)["diagnostics.correctOne"];
      textEditor?.destroy();
      textEditor = new TextEditor(element, text, JSON.parse(schema), events, correct);
      textEditor.setDiagnostics(diagnostics);
      select();
    },
    select(start, end) {
      selection = [start, end];
      select();
    },
    discard() {
      editor?.setText(published, false);
      editor?.notify("notice.discarded", "");
    },
    open: () => chooseFile(".json,.yaml,.yml,.xml,.zip,.html,.htm,.md,.txt", open),
    choosePicture: () =>
      chooseFile("image/*", async (file) => {
        const chosen = await portraitOf(file).catch(() => undefined);
        if (!chosen) {
          editor?.notify("notice.notPicture", file.name);
          return;
        }
        portrait = chosen;
        editor?.setImage(`/${portraitPath(chosen)}`);
        // It may have been named before.
        host.changed(text);
      }),
    save(text) {
      saveFile("resume.json", new Blob([text], { type: "application/json" }));
      const picture = ownPortrait();
      if (picture) saveFile(portraitPath(picture).replace("img/", ""), picture);
    },
    print: () => frame.print(),
    async download(text) {
      editor?.notify("notice.building", "");
      const picture = ownPortrait();
      const own = new Map<string, Uint8Array>();
      if (picture) own.set(portraitPath(picture), new Uint8Array(await picture.arrayBuffer()));
      const task: Build = { text, today: today(), own };
      const built = await runBuilder<Build, Built>(task);
      if ("zip" in built) {
        saveFile("site.zip", new Blob([built.zip as BlobPart], { type: "application/zip" }));
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
    frame.show(checked, ownPortrait());
  };
  const checker = new Checker(module, site.pathname, onChecked);
  root.replaceChildren();
  editor = new program.Editor(root, host, text, schema, texts, files.site !== null);
  const frame = new Frame(module);
  checker.check(text);
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
    open(file);
  });
  document.documentElement.dataset.state = "ready";
}

/** Lets the user choose a file of one of these types. */
function chooseFile(accept: string, use: (file: File) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) use(file);
  });
  input.click();
}

/** The text of a file: UTF-8, or UTF-16 with a byte order mark, which some editors on Windows write. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const encoding = isUtf16 ? (first === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether a text starts like a JSON object. */
const isObject = (text: string) => text.trimStart().startsWith("{");

/** Whether a text is JSON Resume, or JSON with a mistake, which its diagnostics explain. */
function isResume(text: string): boolean {
  if (!isObject(text)) return false;
  try {
    const { basics, work } = JSON.parse(text);
    return basics !== undefined || work !== undefined;
  } catch {
    return true;
  }
}

/** Runs a task in a worker of its own. */
async function runBuilder<Task, Result>(task: Task): Promise<Result | { failure: string }> {
  const worker = startWorker("builder");
  const result = new Promise<Result | { failure: string }>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Result>) => resolve(data);
    worker.onerror = ({ message }) => resolve({ failure: message });
  });
  worker.postMessage(task);
  return result.finally(() => worker.terminate());
}

/** How long a browser may take to start a download. */
const DOWNLOAD_MS = 60_000;

/** Saves a file among the user's downloads. */
function saveFile(name: string, content: Blob): void {
  const link = document.createElement("a");
  const url = URL.createObjectURL(content);
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), DOWNLOAD_MS);
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
