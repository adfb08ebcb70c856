// `edit/files.js`, which the build writes; see src/site/editor.rs.

/** The files of a program. */
export interface ProgramFiles {
  readonly glue: string;
  readonly wasm: string;
}

/** The files of the editor, relative to the site's folder. */
declare const files: {
  /** The form. */
  readonly editor: ProgramFiles;
  /** Checks the document. */
  readonly checker: ProgramFiles;
  /** Renders the preview. */
  readonly client: ProgramFiles;
  /** Builds sites; `null` while developing. */
  readonly site: ProgramFiles | null;
  /** Whether `preview.html` contains the page of `profile.json`. */
  readonly hasPage: boolean;
  /** Whether the editor can be used offline. */
  readonly offline: boolean;
  /** The messages of the page, by language. */
  readonly messages: Readonly<Record<string, string>> & { readonly en: string };
  /** The languages of the editor's own texts, with their directions. */
  readonly langs: Readonly<Record<string, "ltr" | "rtl">>;
};
export default files;
