// Counts the uses of `unsafe` in the dependencies of each program for the browser. Ours has none: the compiler forbids it.
//
//   node tools/unsafe.mjs

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const PROGRAMS = { page: ["--features", "hydrate"], client: ["--features", "csr"], compiler: [] };
const TARGET = ["--filter-platform", "wasm32-unknown-unknown", "--no-default-features"];
/** An unsafe block, function, implementation or trait; not the word in a comment or an attribute. */
const UNSAFE = /\bunsafe\s*(?:\{|fn\b|impl\b|trait\b|extern\b)/g;

/** How often the sources in a folder use `unsafe`. */
function count(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".rs"));
  return files.reduce((sum, name) => {
    const text = readFileSync(path.join(folder, name), "utf8").replace(/\/\/.*$/gm, "");
    return sum + (text.match(UNSAFE)?.length ?? 0);
  }, 0);
}

for (const [program, features] of Object.entries(PROGRAMS)) {
  const options = ["metadata", "--locked", "--format-version", "1", ...TARGET, ...features];
  const json = execFileSync("cargo", options, { encoding: "utf8", maxBuffer: 1 << 28 });
  const { packages, resolve } = JSON.parse(json);
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const reached = new Set();
  const visit = (id) => {
    if (reached.has(id)) return;
    reached.add(id);
    // What runs in the browser: neither build scripts nor tests, nor macros, which run in the compiler.
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps)
      if (kinds.some(({ kind }) => kind === null)) visit(pkg);
  };
  visit(resolve.root);
  const isMacro = ({ targets }) => targets.some(({ kind }) => kind.includes("proc-macro"));
  const crates = packages.filter((one) => reached.has(one.id) && !isMacro(one));
  const counts = crates
    .map(({ name, version, manifest_path: manifest }) => ({
      name: `${name} ${version}`,
      count: count(path.join(path.dirname(manifest), "src")),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  const total = counts.reduce((sum, one) => sum + one.count, 0);
  const most = counts.slice(0, 5).map(({ name, count }) => `${name} (${count})`);
  console.log(
    `${program}: ${total} in ${counts.length} of ${crates.length} crates; most in ${most.join(", ")}`,
  );
}
