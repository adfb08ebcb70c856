// Shrinks the release's wasm and glue. In addition to wasm-opt, it removes code that is never used:
// Leptos depends on stream classes, which wasm-bindgen exports whether or not they are constructed.
// They are removed from the glue, which is then minified. In the wasm, tables still refer to their
// functions, so the bodies are replaced by traps, and everything that only they called is removed.
//
//   node tools/optimize-wasm.mjs FOLDER [PROGRAM…]
//
// FOLDER holds page.js and page_bg.wasm, with function names, and the same for client, editor, checker and compiler. Named programs are only
// given to wasm-opt.

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { minify } from "./../.tools/node/node_modules/terser/main.js";

const [folder, ...programs] = process.argv.slice(2);

/**
 * Matches the names of functions that Leptos brings and nothing uses: those of the stream classes,
 * and the one that would remove an `inner_html` attribute, which no component has. Functions that
 * drop a value are not among them: the compiler merges those that are identical, so one may be in
 * use for another type.
 */
const UNUSED = /^(?!.*(drop_in_place|drop_slow)).*(wasm_streams|set_inner_html)/;
const FEATURES = [
  "bulk-memory",
  "nontrapping-float-to-int",
  "sign-ext",
  "mutable-globals",
  "reference-types",
  "multivalue",
];
const features = FEATURES.map((name) => `--enable-${name}`);

if (programs.length > 0) {
  // `site` is big. Compressed, it is no smaller with -Oz, which takes three times as long.
  for (const name of programs) shrink(path.join(folder, `${name}_bg.wasm`), "-O1");
} else {
  await optimize("page", "-Oz", UNUSED);
  await optimize("client", "-Oz", UNUSED);
  await optimize("editor", "-Oz", UNUSED);
  await optimize("checker", "-Oz");
  // Readers wait while it runs, and it is loaded for foreign files only: prefer speed to size.
  await optimize("compiler", "-O2");
}

async function optimize(name, level, unused) {
  const glueFile = path.join(folder, `${name}.js`);
  const wasmFile = path.join(folder, `${name}_bg.wasm`);
  const glue = withoutUnusedClasses(readFileSync(glueFile, "utf8"));
  if (/wasm_?streams|IntoUnderlying/i.test(glue))
    throw new Error(`${glueFile} still names streams: something uses them`);
  const names = rewrite(wasmFile, unused);
  const minified = async (source) => {
    const { code } = await minify(source, { module: true, ecma: 2020, compress: { passes: 2 } });
    return code.replace(
      /\b(__w|__externref|wasm_bindgen_)\w+|"\.\/\w+\.js"/g,
      (name) => names.get(name) ?? name,
    );
  };
  const used = (await minified(glue)).matchAll(/\b\w+\.(\w+)/g);
  keepExports(wasmFile, new Set([...used].map(([, name]) => name)));
  for (let round = 0; round < 2; round += 1) shrink(wasmFile, level);
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(readFileSync(wasmFile)));
  const imported = new Set(imports.map((one) => one.name));
  const isImported = (name) => imported.has(names.get(name) ?? name);
  writeFileSync(glueFile, await minified(withoutImports(glue, isImported)));
}

/** Runs wasm-opt. */
function shrink(wasmFile, level) {
  const strip = ["--strip-debug", "--strip-producers"];
  run("wasm-opt", [...features, level, ...strip, wasmFile, "-o", wasmFile]);
}

/** The glue without the functions that the wasm no longer imports. */
function withoutImports(source, isImported) {
  return source.replace(
    /^ {8}(__w\w+): function.*\n(?: {12}.*\n)* {8}\}.*\n/gm,
    (definition, name) => (isImported(name) ? definition : ""),
  );
}

/** The glue without the stream classes. */
function withoutUnusedClasses(source) {
  for (const [, name] of source.matchAll(/^export class (IntoUnderlying\w+) \{$/gm)) {
    const block = new RegExp(
      `^(/\\*\\*(?:(?!\\*/)[\\s\\S])*\\*/\\n)?export class ${name} \\{\\n[\\s\\S]*?^\\}\\n`,
      "m",
    );
    const dispose = new RegExp(`^if \\(Symbol\\.dispose\\) ${name}\\.prototype.*\\n`, "m");
    const finalizer = new RegExp(`^const ${name}Finalization = [^;]*;\\n`, "m");
    const rest = source.replace(block, "").replace(dispose, "").replace(finalizer, "");
    if (!rest.includes(name)) source = rest;
  }
  return source;
}

/**
 * Replaces the body of every function whose name matches `unused`, if given, by a trap, and shortens the names
 * of imports and exports: most of them contain a hash, which does not compress. Returns the short
 * names by the names in the glue.
 */
function rewrite(wasmFile, unused) {
  const textFile = `${wasmFile}.wat`;
  run("wasm-dis", [...features, wasmFile, "-o", textFile]);
  let emptied = 0;
  const names = new Map();
  const shortened = (name) => {
    if (!names.has(name)) names.set(name, `_${names.size.toString(36)}`);
    return names.get(name);
  };
  const text = readFileSync(textFile, "utf8")
    .replace(/^ \(func \$(\S+)(.*)\n[\s\S]*?^ \)$/gm, (whole, name) => {
      if (!unused?.test(name)) return whole;
      emptied += 1;
      return `${whole.split("\n", 1)[0]}\n  (unreachable)\n )`;
    })
    .replace(/^ \(import "([^"]+)" "([^"]+)"/gm, (_, module, name) => {
      names.set(JSON.stringify(module), '"_"');
      return ` (import "_" "${shortened(name)}"`;
    })
    .replace(
      /^ \(export "((?:__w|__externref|wasm_bindgen_)\w+)"/gm,
      (_, name) => ` (export "${shortened(name)}"`,
    );
  if (unused && emptied === 0)
    throw new Error(
      `no function of ${wasmFile} matches ${unused}: it was built without names, or the functions are gone`,
    );
  writeFileSync(textFile, text);
  run("wasm-as", [...features, textFile, "-o", wasmFile]);
  rmSync(textFile);
  return names;
}

/** Removes the exports that are not in `names`, and everything that only they used. */
function keepExports(wasmFile, names) {
  const exported = WebAssembly.Module.exports(new WebAssembly.Module(readFileSync(wasmFile))).map(
    (one) => one.name,
  );
  const kept = exported.filter((name) => names.has(name));
  const graph = [
    { name: "page", root: true, reaches: kept },
    ...kept.map((name) => ({ name, export: name })),
  ];
  const graphFile = `${wasmFile}.graph.json`;
  writeFileSync(graphFile, JSON.stringify(graph));
  run("wasm-metadce", [...features, `--graph-file=${graphFile}`, wasmFile, "-o", wasmFile]);
  rmSync(graphFile);
}

function run(program, args) {
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}
