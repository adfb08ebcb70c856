// The programs that the editor, its worker and its preview run.

import type { ProgramFiles } from "./files.js";

/** The folder of the site that the editor belongs to. */
export const site = new URL("../", import.meta.url);

/** What the editor asks of the scripts; see src/editor/host.rs. */
export interface Host {
  readonly published: string;
  changed(text: string): void;
  showText(element: HTMLElement): void;
  select(start: number, end: number): void;
  correct(offset: number | undefined): void;
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
  /** The offset at which `Host.correct` corrects it, if it can. */
  readonly correctable: number | null;
}

/** A page in the preview. Call `mountNext` until it returns `false`. */
export interface Mounted {
  mountNext(): boolean;
  setQuery(text: string, technologies: string): void;
  free(): void;
}

/** What every program exports. */
interface Program {
  default(source: { module_or_path: WebAssembly.Module }): Promise<unknown>;
}

/** The program with the form: its Rust source is src/bin/editor.rs. */
export interface EditorProgram extends Program {
  Editor: new (
    root: HTMLElement,
    host: Host,
    text: string,
    address: string,
    schema: string,
    texts: string,
    canDownload: boolean,
  ) => Editor;
}

/** The program that checks documents: its Rust source is src/bin/checker.rs. */
export interface CheckerProgram extends Program {
  check(text: string, base: string, today: string): Checked;
  correct(text: string, offset: number | undefined): string | undefined;
}

/** The program that renders pages: its Rust source is src/bin/client.rs. */
export interface ClientProgram extends Program {
  Mounted: {
    preview(
      root: HTMLElement,
      profile: Uint8Array,
      messages: Uint8Array,
      portrait: string | undefined,
    ): Mounted | undefined;
  };
}

/** Loads and starts a program. Its two files are loaded at the same time. */
export async function startProgram<P extends Program>(of: ProgramFiles): Promise<P> {
  const [program, module] = await Promise.all([
    import(new URL(of.glue, site).href) as Promise<P>,
    compile(of.wasm),
  ]);
  await program.default({ module_or_path: module });
  return program;
}

/** Compiles a program while it is loaded, or afterwards, if the server sends it with another media type. */
async function compile(wasm: string): Promise<WebAssembly.Module> {
  const response = await fetchFile(wasm);
  return response.headers.get("content-type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
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
