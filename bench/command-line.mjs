// How long the released command line takes for a site, as a whole process.
//
//   make bench ONLY=command-line

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inTurn, median, quantile, release, table } from "./measure.mjs";
import { withJobs } from "./peers/model.mjs";

const rounds = Number(process.argv[3] ?? "11");
const program = release();
const folder = mkdtempSync(path.join(tmpdir(), "whoami-page-"));
const sizes = { "1 job": 1, "100 jobs": 100, "1,000 jobs": 1000, "10,000 jobs": 10_000 };
for (const [name, count] of Object.entries(sizes))
  writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(withJobs(count)));

/** Builds the site of a résumé; returns the milliseconds. */
function build(name) {
  const output = path.join(folder, "site");
  rmSync(output, { recursive: true, force: true });
  const begun = performance.now();
  const file = path.join(folder, `${name}.json`);
  execFileSync(program, ["--quiet", "build", file, "--output", output], { stdio: "ignore" });
  return performance.now() - begun;
}

try {
  const results = await inTurn(sizes, rounds, (_, name) => build(name));
  console.log(`### \`whoami-page build\`\n\nMedians of ${rounds} rounds in turn.\n`);
  table(results, [
    { title: "ms", of: median },
    {
      title: "quartiles",
      of: (all) => `${quantile(all, 0.25).toFixed(0)}–${quantile(all, 0.75).toFixed(0)}`,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true });
}
