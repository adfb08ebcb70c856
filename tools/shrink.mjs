// Leaves out of the program what it never uses: leptos brings classes for streams along, which wasm-bindgen exports
// whether or not anybody makes one. The glue loses them and its white space, then the wasm what only they called.
//
//   node tools/shrink.mjs FOLDER      the folder holds page.js and page_bg.wasm

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { minify } from "./../.tools/node/node_modules/terser/main.js";

const folder = process.argv[2];
const glueFile = path.join(folder, "page.js");
const wasmFile = path.join(folder, "page_bg.wasm");

const glue = withoutUnusedClasses(readFileSync(glueFile, "utf8"));
const { code } = await minify(glue, { module: true, ecma: 2020, compress: { passes: 2 } });
const called = [...new Set([...code.matchAll(/\b\w+\.(\w+)/g)].map(([, name]) => name))];
keepExports(called);
writeFileSync(glueFile, code);

/** The glue without its classes that nothing but the class itself names. */
function withoutUnusedClasses(source) {
  for (const [, name] of source.matchAll(/^export class (\w+) \{$/gm)) {
    const block = new RegExp(`^(/\\*\\*(?:(?!\\*/)[^])*\\*/\\n)?export class ${name} \\{\\n[^]*?^\\}\\n`, "m");
    const dispose = new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\.prototype.*\\n`, "m");
    const finalizer = new RegExp(`^const ${name}Finalization = [^;]*;\\n`, "m");
    const rest = source.replace(block, "").replace(dispose, "").replace(finalizer, "");
    if (!rest.includes(name)) source = rest;
  }
  return source;
}

/** Drops the exports of the wasm that are not among `names`, and all that was only there for them. */
function keepExports(names) {
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasmFile))).map((one) => one.name);
  const kept = exported.filter((name) => names.includes(name));
  const graph = [{ name: "page", root: true, reaches: kept }, ...kept.map((name) => ({ name, export: name }))];
  const graphFile = `${wasmFile}.graph.json`;
  writeFileSync(graphFile, JSON.stringify(graph));
  const features = ["bulk-memory", "nontrapping-float-to-int", "sign-ext", "mutable-globals", "reference-types", "multivalue"];
  run("wasm-metadce", [...features.map((name) => `--enable-${name}`), `--graph-file=${graphFile}`, wasmFile, "-o", wasmFile]);
  run("wasm-opt", [...features.map((name) => `--enable-${name}`), "-Oz", "--strip-producers", wasmFile, "-o", wasmFile]);
  rmSync(graphFile);
}

function run(program, args) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}
