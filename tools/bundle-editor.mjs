// Bundles the editor's scripts, TypeScript in editor/src, into a built site.
//
//   node tools/bundle-editor.mjs FOLDER [--release]
//
// The text editor, CodeMirror, is a bundle of its own, which is loaded when it is shown first.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "./../.tools/node/node_modules/esbuild/lib/main.js";
import { target, WIDGET } from "./floors.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The bundles in `edit/`, each named after its entry point. */
const BUNDLES = ["builder", "edit", "preview", "text", "worker"];

const [folder, mode] = process.argv.slice(2);
await build({
  entryPoints: BUNDLES.map((name) => path.join(root, "editor/src", `${name}.ts`)),
  outdir: path.join(folder, "edit"),
  bundle: true,
  // A bundle of its own, and a module that `whoami-page build` writes.
  external: ["./text.js", "./files.js"],
  format: "esm",
  target: target(WIDGET),
  nodePaths: [path.join(root, ".tools/node/node_modules")],
  // CodeMirror's comments name its licence, which is in licenses.txt.
  legalComments: "none",
  logLevel: "warning",
  ...(mode === "--release" ? { minify: true } : { sourcemap: true }),
});
