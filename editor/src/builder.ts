// `edit/builder.js`: what the program `site` does for the editor, in a worker: it builds and packs the
// whole site of a document, and converts files from other formats. Fetches URLs, too.

import files from "./files.js";
import { fetchFile, site } from "./program.js";

/** A document to build the site of. */
export interface Build {
  readonly text: string;
  /** The URL of the site, with a slash at its end, if it is known. */
  readonly address: string | undefined;
  readonly today: string;
  /** Files of the owner that the site does not have, by their paths. */
  readonly own: ReadonlyMap<string, Uint8Array>;
}

/** A file to convert. */
export interface Import {
  readonly content: Uint8Array;
}

/** A URL to fetch. */
export interface Fetch {
  readonly url: string;
}

/** What is at a URL, or why that is not known. */
export type Fetched = { readonly content: Uint8Array } | { readonly failure: string };

/** A file from another format, or why there is none. */
export type Imported =
  | {
      /** The document. */
      readonly text: string;
      readonly format: string;
      readonly notUnderstood: readonly string[];
    }
  | { readonly failure: "unknown" | string };

/** The packed site, or why there is none. */
export type Built = { readonly zip: Uint8Array } | { readonly failure: "errors" | string };

/** What the program exports: its Rust source is src/bin/site.rs. */
interface SiteProgram {
  default(source: { module_or_path: Promise<Response> }): Promise<unknown>;
  FileSet: new () => FileSet;
  build(
    resume: string,
    kit: FileSet,
    styles: string,
    published: FileSet,
    read: (path: string) => Uint8Array | undefined,
    base: string,
    url: string | undefined,
    today: string,
    strict: boolean,
  ): { readonly ok: boolean; files(): FileSet };
  importResume(content: Uint8Array): Exclude<Imported, { failure: string }> | undefined;
}
interface FileSet {
  set(path: string, content: Uint8Array): void;
  zip(): Uint8Array;
}

/** `edit/kit.json`: what the site of anybody is built from. */
interface Kit {
  /** The paths of the files that are part of this site as they are. */
  readonly files: readonly string[];
  /** Other files by their paths. */
  readonly templates: Readonly<Record<string, string>>;
  readonly styles: unknown;
}

const fetchBytes = async (name: string) =>
  new Uint8Array(await (await fetchFile(name)).arrayBuffer());

/** Starts the program. */
async function startSite(): Promise<SiteProgram> {
  if (!files.site) throw new Error("there is no program that builds sites");
  const program: SiteProgram = await import(new URL(files.site.glue, site).href);
  await program.default({ module_or_path: fetchFile(files.site.wasm) });
  return program;
}

async function build({ text, address, today, own }: Build): Promise<Built> {
  const [program, { kit, contents }] = await Promise.all([
    startSite(),
    fetchFile("edit/kit.json").then(async (file) => {
      const kit: Kit = await file.json();
      return { kit, contents: await Promise.all(kit.files.map(fetchBytes)) };
    }),
  ]);
  const encoder = new TextEncoder();
  /** Builds the site with these files of the owner. Notes which others it asks for. */
  const attempt = (own: ReadonlyMap<string, Uint8Array>, wanted: Set<string>) => {
    const set = new program.FileSet();
    kit.files.forEach((name, index) => {
      set.set(name, contents[index] ?? new Uint8Array());
    });
    for (const [name, template] of Object.entries(kit.templates))
      set.set(name, encoder.encode(template));
    const read = (name: string) => {
      if (!own.has(name)) wanted.add(name);
      return own.get(name);
    };
    const styles = JSON.stringify(kit.styles);
    const published = new program.FileSet();
    const base = address ? new URL(address).pathname : "/";
    return program.build(text, set, styles, published, read, base, address, today, false);
  };
  const wanted = new Set<string>();
  const first = attempt(own, wanted);
  if (!first.ok) return { failure: "errors" };
  // Other files that the document names are those of this site.
  const found = new Map(own);
  for (const name of wanted) {
    const content = await fetchBytes(name).catch(() => undefined);
    if (content) found.set(name, content);
  }
  const built = found.size > own.size ? attempt(found, new Set()) : first;
  return { zip: built.files().zip() };
}

async function importFile({ content }: Import): Promise<Imported> {
  const imported = (await startSite()).importResume(content);
  if (!imported) return { failure: "unknown" };
  const { text, format, notUnderstood } = imported;
  return { text, format, notUnderstood };
}

/** Fetches a file that the user has named. The policy of the editor's page allows none; workers have their own. */
async function fetchUrl({ url }: Fetch): Promise<Fetched> {
  const response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!response.ok) return { failure: `the server answered ${response.status}` };
  return { content: new Uint8Array(await response.arrayBuffer()) };
}

self.onmessage = async ({ data }: MessageEvent<Build | Import | Fetch>) => {
  let result: Promise<Built | Imported | Fetched>;
  if ("url" in data) result = fetchUrl(data);
  else result = "content" in data ? importFile(data) : build(data);
  self.postMessage(await result.catch((error) => ({ failure: String(error) })));
};
