// What a visitor's browser loads, raw and compressed with gzip, compared with the budgets.
//
//   node tools/size.mjs dist

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const KB = 1024;
const dir = process.argv[2] ?? "dist";

let names;
let html;
try {
  names = readdirSync(dir, { recursive: true }).map((name) => name.split(path.sep).join("/"));
  html = readFileSync(path.join(dir, "index.html"), "utf8");
} catch {
  console.error(`size: there is no built site in ${dir}: run \`make build\` first`);
  process.exit(1);
}

/** The portrait's file, if the page has a portrait from its own site. */
const [, address = ""] = html.match(/<img class="portrait"[^>]* src="([^"]+)"/) ?? [];
const portrait = names.find((name) => name.startsWith("img/") && address.endsWith(`/${name}`));
const isPortrait = (name) => name === portrait;

/** What a visitor of the page loads; the rest is only for pages that embed the widget. */
const visit = [
  isPortrait,
  /^index\.html$/,
  /^page-[\w-]{16}\.(wasm|js)$/,
  /^data-[\w-]{16}\.bin$/,
  /^icon\.svg$/,
  /^print-[\w-]{16}\.css$/,
  /^(hydrate|offline)\.js$/,
];
const matches = (name, pattern) =>
  typeof pattern === "function" ? pattern(name) : pattern.test(name);
const isVisit = (name) => visit.some((pattern) => matches(name, pattern));

/** What the editor loads before it is used. */
const EDITOR =
  /^(editor-[\w-]{16}\.(wasm|js)|edit\/((index|preview)\.html|(edit|files|preview)\.js|messages\/en\.json)|schema\.json|profile\.json|icon\.svg)$/;

/** Budgets: which files count together, how they are measured, and the limit in bytes. */
const budgets = [
  { name: "HTML with its style", files: /^index\.html$/, measure: "gzip", limit: 12 * KB },
  { name: "wasm and glue", files: /^page-[\w-]{16}\.(wasm|js)$/, measure: "gzip", limit: 63 * KB },
  { name: "first view in all", files: isVisit, measure: "gzip", limit: 79 * KB },
  { name: "widget before it is near", files: /^widget\.js$/, measure: "gzip", limit: 3 * KB },
  {
    name: "widget's scripts and style",
    files: /^widget\/(?!worker|frame|app)[\w-]+\.(js|css)$/,
    measure: "gzip",
    limit: 15 * KB,
  },
  {
    name: "client",
    files: /^client-[\w-]{16}\.(wasm|js)$/,
    measure: "gzip",
    limit: 122 * KB,
  },
  {
    name: "worker",
    files: /^(compiler-[\w-]{16}\.(wasm|js)|widget\/worker\.js)$/,
    measure: "gzip",
    limit: 229 * KB,
  },
  {
    name: "the editor's checker",
    files: /^(checker-[\w-]{16}\.(wasm|js)|edit\/worker\.js)$/,
    measure: "gzip",
    limit: 246 * KB,
  },
  {
    name: "the editor's first view",
    files: (name) => isPortrait(name) || EDITOR.test(name),
    measure: "gzip",
    limit: 288 * KB,
  },
];
// A profile may have no portrait, or one from another site.
if (portrait) budgets.push({ name: "portrait", files: isPortrait, measure: "raw", limit: 8 * KB });
const loaded = [...visit, ...budgets.map((budget) => budget.files)];

const files = names
  .filter((name) => loaded.some((pattern) => matches(name, pattern)))
  .sort()
  .map((name) => {
    const content = readFileSync(path.join(dir, name));
    return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });

const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`.padStart(10);
const row = ({ name, raw, gzip }) => console.log(`${name.padEnd(32)}${kb(raw)}${kb(gzip)}`);
const sum = (measure, of) => of.reduce((total, file) => total + file[measure], 0);

console.log(`${dir.padEnd(32)}${"raw".padStart(10)}${"gzip -9".padStart(10)}`);
const page = files.filter(({ name }) => isVisit(name));
const widget = files.filter(({ name }) => !isVisit(name));
for (const file of page) row(file);
row({ name: "first view in all", raw: sum("raw", page), gzip: sum("gzip", page) });
console.log("also on pages that embed the widget, and in the editor:");
for (const file of widget) row(file);

for (const { name, files: pattern, measure, limit } of budgets) {
  const counted = files.filter((file) => matches(file.name, pattern));
  const weight = sum(measure, counted);
  const verdict =
    counted.length === 0 ? "is missing" : weight > limit ? "is over its budget" : "ok";
  console.log(`${name}: ${kb(weight).trim()} of ${kb(limit).trim()} (${measure}) ${verdict}`);
  if (verdict !== "ok") process.exitCode = 1;
}
