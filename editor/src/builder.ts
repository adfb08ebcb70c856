// `edit/builder.js`: builds the whole site of a document, in a worker, and packs it.

import files from "./files.js";
import { fetchFile, site } from "./program.js";

/** A document to build the site of. */
export interface Build {
  readonly text: string;
  readonly today: string;
}

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
    url: undefined,
    today: string,
    strict: boolean,
  ): { readonly ok: boolean; files(): FileSet };
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

async function build({ text, today }: Build): Promise<Built> {
  if (!files.site) return { failure: "there is no program" };
  const [program, kit] = await Promise.all([
    import(new URL(files.site.glue, site).href) as Promise<SiteProgram>,
    fetchFile("edit/kit.json").then((file) => file.json() as Promise<Kit>),
  ]);
  const [contents] = await Promise.all([
    Promise.all(kit.files.map(fetchBytes)),
    program.default({ module_or_path: fetchFile(files.site.wasm) }),
  ]);
  const encoder = new TextEncoder();
  /** Builds the site with these files of the owner. Notes which others it asks for. */
  const attempt = (own: Map<string, Uint8Array>, wanted: Set<string>) => {
    const set = new program.FileSet();
    kit.files.forEach((name, index) => {
      set.set(name, contents[index] ?? new Uint8Array());
    });
    for (const [name, template] of Object.entries(kit.templates))
      set.set(name, encoder.encode(template));
    const read = (name: string) => {
      wanted.add(name);
      return own.get(name);
    };
    const styles = JSON.stringify(kit.styles);
    const published = new program.FileSet();
    return program.build(text, set, styles, published, read, "/", undefined, today, false);
  };
  // The portrait and other files that the document names are those of this site.
  const wanted = new Set<string>();
  const first = attempt(new Map(), wanted);
  if (!first.ok) return { failure: "errors" };
  const own = new Map<string, Uint8Array>();
  for (const name of wanted) {
    const content = await fetchBytes(name).catch(() => undefined);
    if (content) own.set(name, content);
  }
  const built = own.size > 0 ? attempt(own, new Set()) : first;
  return { zip: built.files().zip() };
}

self.onmessage = async ({ data }: MessageEvent<Build>) => {
  const failed = (error: unknown): Built => ({ failure: String(error) });
  const built = await build(data).catch(failed);
  self.postMessage(built);
};
