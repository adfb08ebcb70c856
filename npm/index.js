// The package: a JSON Resume theme, and the functions that the command line uses.

import { readFileSync, readdirSync, realpathSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { FileSet, build as buildSite, initSync, render as renderPage } from "./program/site.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const kit = path.join(here, "kit");
// The editor of each site has the same program.
const program = readdirSync(kit).find((name) => /^site-[\w-]{16}\.wasm$/.test(name));
initSync({ module: readFileSync(path.join(kit, program)) });
const styles = readFileSync(path.join(here, "program/styles.json"), "utf8");

/** How a page is printed to a PDF: as the page's own style says. */
export const pdfRenderOptions = { preferCSSPageSize: true, printBackground: true };

/** The mistakes in a résumé that leave nothing to show. */
export class ResumeError extends Error {
  constructor(diagnostics) {
    const lines = diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ path, message }) => (path ? `${path}: ${message}` : message));
    super(lines.join("\n"));
    this.name = "ResumeError";
    this.diagnostics = diagnostics;
  }
}

/** Renders the page of a résumé as a single HTML file. */
export function render(resume, { folder = process.cwd(), file, siteUrl, today } = {}) {
  try {
    const read = reader([folder], file);
    return renderPage(sourceOf(resume), styles, read, siteUrl, today ?? buildDate());
  } catch (error) {
    throw typeof error === "string" ? new ResumeError(JSON.parse(error)) : error;
  }
}

/** Builds the site of a résumé. */
export function build(
  resume,
  { folders = [process.cwd()], file, publicFiles = [], siteUrl, base, today, strict = false } = {},
) {
  const built = buildSite(
    sourceOf(resume),
    fileSet(filesIn(kit)),
    styles,
    fileSet(publicFiles),
    reader(folders, file),
    base ?? basePath(siteUrl),
    siteUrl,
    today ?? buildDate(),
    strict,
  );
  const { ok, diagnostics } = built;
  const set = built.files();
  const files = ok ? new Map(set.paths().map((name) => [name, set.get(name)])) : undefined;
  set.free();
  return { files, diagnostics: JSON.parse(diagnostics) };
}

/** The files in a folder, each as its path in it, with slashes, and its content. */
export function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => [path.relative(folder, file).split(path.sep).join("/"), readFileSync(file)]);
}

const sourceOf = (resume) => (typeof resume === "string" ? resume : JSON.stringify(resume));

function fileSet(files) {
  const set = new FileSet();
  for (const [name, content] of files) set.set(name, content);
  return set;
}

/**
 * Reads a file in the first folder that has it. Never `own`, the file of the résumé: it may have
 * private values.
 */
const reader = (folders, own) => (name) => {
  for (const folder of folders) {
    const file = path.join(folder, name);
    try {
      if (own && realpathSync(file) === realpathSync(own)) continue;
      return new Uint8Array(readFileSync(file));
    } catch {
      // It is not there.
    }
  }
  return undefined;
};

/** The date of SOURCE_DATE_EPOCH, else today's, in UTC. */
function buildDate() {
  const epoch = process.env.SOURCE_DATE_EPOCH;
  const date = epoch ? new Date(Number(epoch) * 1000) : new Date();
  return date.toISOString().slice(0, 10);
}

/** The path of a URL, with a slash at both ends. */
function basePath(siteUrl) {
  const name = siteUrl ? new URL(siteUrl).pathname.replaceAll(/^\/+|\/+$/g, "") : "";
  return name ? `/${name}/` : "/";
}
