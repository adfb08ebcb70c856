// `edit/files.js`, which the build writes; see src/site/editor.rs.

/** The files of the editor, relative to the site's folder. */
declare const files: {
  /** The program. */
  readonly editor: { readonly glue: string; readonly wasm: string };
  /** The program that builds sites; `null` while developing. */
  readonly site: { readonly glue: string; readonly wasm: string } | null;
  /** Whether the editor can be used offline. */
  readonly offline: boolean;
  /** The messages of the page, by language. */
  readonly messages: Readonly<Record<string, string>> & { readonly en: string };
  /** The languages of the editor's own texts, with their directions. */
  readonly langs: Readonly<Record<string, "ltr" | "rtl">>;
};
export default files;
