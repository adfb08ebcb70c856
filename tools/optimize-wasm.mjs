// Makes the release's program small. Besides what wasm-opt does, it leaves out what is never used: leptos brings classes
// for streams along, which wasm-bindgen exports whether or not anybody makes one. The glue loses them and its white space;
// in the wasm their functions lose their bodies, because tables still name them, and then goes all that only they called.
//
//   node tools/optimize-wasm.mjs FOLDER      the folder holds page.js and page_bg.wasm, with the names of its functions, and
//                                     the same of the widget's view and the worker's compiler

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { minify } from "./../.tools/node/node_modules/terser/main.js";

const folder = process.argv[2];

/** The functions that nobody calls, by their names: those of classes that nobody makes. */
const UNUSED = /wasm_streams/;
const FEATURES = [
  "bulk-memory",
  "nontrapping-float-to-int",
  "sign-ext",
  "mutable-globals",
  "reference-types",
  "multivalue",
];
const features = FEATURES.map((name) => `--enable-${name}`);

await optimize("page", "-Oz");
await optimize("view", "-Oz");
// It runs while somebody waits, and only where somebody shows a file of others.
await optimize("compiler", "-O2");

async function optimize(name, level) {
  const glueFile = path.join(folder, `${name}.js`);
  const wasmFile = path.join(folder, `${name}_bg.wasm`);
  const glue = withoutUnusedClasses(readFileSync(glueFile, "utf8"));
  if (/wasm_?streams|IntoUnderlying/i.test(glue))
    throw new Error(`${glueFile} still names streams: something uses them now`);
  const { code } = await minify(glue, { module: true, ecma: 2020, compress: { passes: 2 } });
  const names = rewrite(wasmFile, UNUSED);
  const short = code.replace(
    /\b(__w|__externref|wasm_bindgen_)\w+|"\.\/\w+\.js"/g,
    (name) => names.get(name) ?? name,
  );
  keepExports(wasmFile, new Set([...short.matchAll(/\b\w+\.(\w+)/g)].map(([, name]) => name)));
  for (let round = 0; round < 2; round += 1) {
    run("wasm-opt", [
      ...features,
      level,
      "--strip-debug",
      "--strip-producers",
      wasmFile,
      "-o",
      wasmFile,
    ]);
  }
  writeFileSync(glueFile, short);
}

/** The glue without the classes of streams. */
function withoutUnusedClasses(source) {
  for (const [, name] of source.matchAll(/^export class (IntoUnderlying\w+) \{$/gm)) {
    const block = new RegExp(
      `^(/\\*\\*(?:(?!\\*/)[^])*\\*/\\n)?export class ${name} \\{\\n[^]*?^\\}\\n`,
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
 * Puts a trap in the place of every function whose name matches `unused`, and gives what is imported and exported a short
 * name: most of theirs have a hash in them, which no compression makes smaller. Returns the short names by those of the glue.
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
    .replace(/^ \(func \$(\S+)(.*)\n[^]*?^ \)$/gm, (whole, name) => {
      if (!unused.test(name)) return whole;
      emptied += 1;
      return `${whole.split("\n", 1)[0]}\n  (unreachable)\n )`;
    })
    .replace(/^ \(import "([^"]+)" "([^"]+)"/gm, (whole, module, name) => {
      names.set(JSON.stringify(module), '"_"');
      return ` (import "_" "${shortened(name)}"`;
    })
    .replace(
      /^ \(export "((?:__w|__externref|wasm_bindgen_)\w+)"/gm,
      (whole, name) => ` (export "${shortened(name)}"`,
    );
  if (emptied === 0)
    throw new Error(
      `no function of ${wasmFile} is named like ${unused}: it has lost its names, or no longer has them`,
    );
  writeFileSync(textFile, text);
  run("wasm-as", [...features, textFile, "-o", wasmFile]);
  rmSync(textFile);
  return names;
}

/** Drops the exports of the wasm that are not among `names`, and all that was only there for them. */
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
