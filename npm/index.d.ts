/** A mistake in a résumé, with its position in the source. */
export interface Diagnostic {
  /** The line, from 1. */
  line: number;
  /** The column, from 1, in characters. */
  column: number;
  /** An error leaves nothing to show; a warning says how something is read. */
  severity: "error" | "warning";
  /** The path of the value, such as `work[2].startDate`; empty for the whole file. */
  path: string;
  message: string;
  help: string | null;
}

/** The mistakes in a résumé that leave nothing to show. */
export class ResumeError extends Error {
  diagnostics: Diagnostic[];
}

export interface RenderOptions {
  /** The folder of the portrait, if it is a file; by default the current folder. */
  folder?: string;
  /** The file of the résumé, which is never published as it is: it may have private values. */
  file?: string;
  /** The absolute URL of the published page. */
  siteUrl?: string;
  /** The date of the build, as `YYYY-MM-DD`; by default today's. */
  today?: string;
}

/**
 * Renders the page of a résumé as a single HTML file: the function of a JSON Resume theme.
 *
 * @param resume The résumé, as an object or as the text of its file.
 * @throws {ResumeError} If the résumé has errors.
 */
export function render(resume: object | string, options?: RenderOptions): string;

/** Puppeteer's options for printing the page to a PDF. */
export const pdfRenderOptions: { preferCSSPageSize: boolean; printBackground: boolean };

export interface BuildOptions {
  /** The folders of files that the résumé refers to; by default the current folder. */
  folders?: string[];
  /** The file of the résumé, which is never published as it is: it may have private values. */
  file?: string;
  /** Files that are published as they are: paths in the site and contents. */
  publicFiles?: [path: string, content: Uint8Array][];
  /** The absolute URL of the published page. */
  siteUrl?: string;
  /** The path that the site is served from; by default that of the URL, else `/`. */
  base?: string;
  /** The date of the build, as `YYYY-MM-DD`; by default today's. */
  today?: string;
  /** Whether warnings are errors. */
  strict?: boolean;
}

/** Builds the site of a résumé in memory. There are no files if the résumé has errors. */
export function build(
  resume: object | string,
  options?: BuildOptions,
): { files: Map<string, Uint8Array> | undefined; diagnostics: Diagnostic[] };

/** The files in a folder, each as its path in it, with slashes, and its content. */
export function filesIn(folder: string): [path: string, content: Uint8Array][];
