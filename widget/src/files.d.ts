// `widget/files.js`, which the build writes; see src/site/widget.rs. The names change with the
// content of the files.

/** A WebAssembly program and the JavaScript that starts it. */
interface Program {
  readonly glue: string;
  readonly wasm: string;
}

/** The names of the files that the widget loads, relative to the site's folder. */
declare const files: {
  readonly client: Program;
  readonly compiler: Program;
  readonly style: string;
  /** The compiled profile. `null` if nobody has built the site. */
  readonly data: string | null;
  /** The messages of the interface by language. */
  readonly messages: { readonly en: string; readonly [lang: string]: string };
};
export default files;
