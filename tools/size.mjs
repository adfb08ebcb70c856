// What a visitor's browser loads, raw and as gzip sends it, and whether that keeps to the budgets.
//
//   node tools/size.mjs dist

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const KB = 1024;
const dir = process.argv[2] ?? "dist";

/** What a visitor of the page loads; the rest is only for the pages of others. */
const visit = [
  /^index\.html$/,
  /^page-[\w-]{16}\.(wasm|js)$/,
  /^img\/myself\./,
  /^life-[\w-]{16}\.bin$/,
  /^icon\.svg$/,
];

/** Budgets: which files together, measured how, and how much they may weigh in bytes. */
const budgets = [
  { name: "HTML with its style", files: /^index\.html$/, measure: "gzip", limit: 18 * KB },
  { name: "wasm and glue", files: /^page-[\w-]{16}\.(wasm|js)$/, measure: "gzip", limit: 54 * KB },
  {
    name: "first view in all",
    files: new RegExp(visit.map((pattern) => pattern.source).join("|")),
    measure: "gzip",
    limit: 70 * KB,
  },
  { name: "widget before it is near", files: /^widget\.js$/, measure: "gzip", limit: 3 * KB },
  {
    name: "widget's scripts and style",
    files: /^widget\/(?!worker|frame|foreign|start-worker)[\w-]+\.(js|css)$/,
    measure: "gzip",
    limit: 14 * KB,
  },
  {
    name: "widget's program",
    files: /^view-[\w-]{16}\.(wasm|js)$/,
    measure: "gzip",
    limit: 70 * KB,
  },
  {
    name: "worker",
    files: /^(compiler-[\w-]{16}\.(wasm|js)|widget\/(worker|foreign|start-worker)\.js)$/,
    measure: "gzip",
    limit: 224 * KB,
  },
  { name: "portrait", files: /^img\/myself\./, measure: "raw", limit: 8 * KB },
];
const loaded = [...visit, ...budgets.map((budget) => budget.files)];

let names;
try {
  names = readdirSync(dir, { recursive: true }).map((name) => name.split(path.sep).join("/"));
} catch {
  console.error(`size: there is no folder ${dir}: run \`make build\` first`);
  process.exit(1);
}
const files = names
  .filter((name) => loaded.some((pattern) => pattern.test(name)))
  .sort()
  .map((name) => {
    const content = readFileSync(path.join(dir, name));
    return { name, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
  });

const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`.padStart(10);
const row = ({ name, raw, gzip }) => console.log(`${name.padEnd(32)}${kb(raw)}${kb(gzip)}`);
const sum = (measure, of) => of.reduce((total, file) => total + file[measure], 0);

console.log(`${dir.padEnd(32)}${"raw".padStart(10)}${"gzip -9".padStart(10)}`);
const [page, widget] = [true, false].map((own) =>
  files.filter(({ name }) => visit.some((pattern) => pattern.test(name)) === own),
);
page.forEach(row);
row({ name: "first view in all", raw: sum("raw", page), gzip: sum("gzip", page) });
console.log("on other people's pages, besides:");
widget.forEach(row);

for (const { name, files: pattern, measure, limit } of budgets) {
  const counted = files.filter((file) => pattern.test(file.name));
  const weight = sum(measure, counted);
  const verdict =
    counted.length === 0 ? "is not there" : weight > limit ? "is over its budget" : "ok";
  console.log(`${name}: ${kb(weight).trim()} of ${kb(limit).trim()} (${measure}) ${verdict}`);
  if (verdict !== "ok") process.exitCode = 1;
}
