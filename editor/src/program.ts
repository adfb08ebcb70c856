// The program of the editor, which the document, its worker and its preview share: its Rust source is
// src/bin/editor.rs.

import files from "./files.js";

/** The folder of the site that the editor belongs to. */
export const site = new URL("../", import.meta.url);

/** What the editor asks of the scripts; see src/editor/host.rs. */
export interface Host {
  changed(text: string): void;
  showText(element: HTMLElement): void;
  select(start: number, end: number): void;
  discard(): void;
  choosePicture(): void;
  open(): void;
  openText(text: string): void;
  openExample(name: string): void;
  addressChanged(address: string): void;
  showPaper(isPaper: boolean): void;
  forgetFile(): void;
  save(text: string): void;
  print(): void;
  download(text: string, address: string | undefined): void;
}

/** A mounted editor. */
export interface Editor {
  setText(text: string, isTyped: boolean): void;
  setDiagnostics(json: string, isCorrectable: boolean): void;
  setImage(path: string): void;
  notify(textId: string, name: string): void;
  correct(offset: number): void;
  undo(): void;
  redo(): void;
}

/** What a check of a document has found. */
export interface Checked {
  readonly profile: Uint8Array | undefined;
  readonly lang: string;
  /** A JSON array of `Diagnostic`. */
  readonly diagnostics: string;
  readonly isCorrectable: boolean;
}

/** A diagnostic. Offsets count UTF-16 code units. */
export interface Diagnostic {
  readonly start: number;
  readonly end: number;
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly help: string | null;
  /** The offset at which `Editor.correct` corrects it, if it can. */
  readonly correctable: number | null;
}

/** A profile in the preview. Call `mountNext` until it returns `false`. */
export interface Preview {
  mountNext(): boolean;
  search(text: string, technologies: string): void;
  free(): void;
}

/** What the program exports. */
export interface Program {
  default(source: {
    module_or_path: WebAssembly.Module | Promise<WebAssembly.Module>;
  }): Promise<unknown>;
  Editor: new (
    root: HTMLElement,
    host: Host,
    text: string,
    address: string,
    schema: string,
    texts: string,
    canDownload: boolean,
  ) => Editor;
  Preview: new (
    root: HTMLElement,
    profile: Uint8Array,
    messages: Uint8Array,
    portrait: string | undefined,
  ) => Preview;
  check(text: string, base: string, today: string): Checked;
}

/** Compiles the program while it is loaded, or afterwards, if the server sends it with another media type. */
export async function compileProgram(): Promise<WebAssembly.Module> {
  const response = await fetchFile(files.editor.wasm);
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** Starts the program, once it is compiled. */
export async function startProgram(
  module: WebAssembly.Module | Promise<WebAssembly.Module>,
): Promise<Program> {
  const program: Program = await import(new URL(files.editor.glue, site).href);
  await program.default({ module_or_path: module });
  return program;
}

/** Fetches a file of the site. */
export async function fetchFile(name: string, cache: RequestCache = "default"): Promise<Response> {
  const response = await fetch(new URL(name, site), { cache });
  if (!response.ok) throw new Error(`${name}: the server answered ${response.status}`);
  return response;
}

/** The user's date, as `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
