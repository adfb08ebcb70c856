// Builds the npm package from a site kit: npm/ with the program `site`, the kit and the style sheets.
//
//   node tools/build-npm.mjs target/site-program target/kit/release target/npm
//
// The first folder holds site.js, as wasm-bindgen has left it. The kit has the WebAssembly.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [program, kit, output] = process.argv.slice(2).map((name) => path.resolve(name));

rmSync(output, { recursive: true, force: true });
for (const name of ["cli.js", "index.js", "index.d.ts", "owner.js", "README.md"])
  cpSync(path.join(root, "npm", name), path.join(output, name));
for (const name of ["LICENSE-MIT", "LICENSE-APACHE"])
  cpSync(path.join(root, name), path.join(output, name));
mkdirSync(path.join(output, "program"));
cpSync(path.join(program, "site.js"), path.join(output, "program/site.js"));
cpSync(kit, path.join(output, "kit"), { recursive: true });

const command = ["run", "--quiet", "--locked", "--bin", "whoami-page", "--", "styles"];
writeFileSync(
  path.join(output, "program/styles.json"),
  execFileSync("cargo", command, { cwd: root }),
);

// The version of the crate is that of the package.
const [, version] = readFileSync(path.join(root, "Cargo.toml"), "utf8").match(
  /^version = "(.*)"$/m,
);
const manifest = JSON.parse(readFileSync(path.join(root, "npm/package.json"), "utf8"));
writeFileSync(
  path.join(output, "package.json"),
  `${JSON.stringify({ ...manifest, version }, null, 2)}\n`,
);
