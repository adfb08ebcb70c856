// The owner's files: the résumé, and what is published with it.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { filesIn } from "./index.js";

const DEFAULTS = ["resume.json", "public/profile.json"];
/** Hidden files that are part of a site. */
const HIDDEN_BUT_PUBLIC = [".well-known", ".nojekyll"];

/** Reads the résumé that is named, or else the first of the usual ones. */
export function readOwner(named) {
  const file = named ?? DEFAULTS.find((name) => existsSync(name));
  if (!file)
    throw new Error(
      `there is neither ${DEFAULTS.join(" nor ")} here: name the file of your résumé`,
    );
  const resume = readFileSync(file, "utf8");
  const folder = path.dirname(path.resolve(file));
  const isPublic = path.basename(folder) === "public";
  const published = isPublic ? folder : path.join(folder, "public");
  const folders = [folder, published];
  const own = path.relative(published, path.resolve(file));
  const isShown = (name) =>
    name !== own &&
    name.split("/").every((part) => !part.startsWith(".") || HIDDEN_BUT_PUBLIC.includes(part));
  const publicFiles = existsSync(published)
    ? filesIn(published).filter(([name]) => isShown(name))
    : [];
  return { file, resume, folders, publicFiles };
}
