// Builds a release again from another profile, for tests and benchmarks. The wasm and JavaScript
// stay the same; everything that depends on data is rewritten.

import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Copies the site in the folder `from` to `dir` and builds it there from `profile`, as on `today`. */
export function rebuildSite({ from, dir, profile, today = "2026-11-23" }) {
  rmSync(dir, { recursive: true, force: true });
  cpSync(from, dir, { recursive: true });
  // Restore what Trunk had staged: no hashes in the names, and an empty page.
  cpSync(path.join(root, "index.html"), path.join(dir, "index.html"));
  for (const name of readdirSync(dir)) {
    const program = name.match(/^(page|client|compiler)-.*\.(js|wasm)$/);
    if (program)
      renameSync(
        path.join(dir, name),
        path.join(dir, program[1] + (program[2] === "js" ? ".js" : "_bg.wasm")),
      );
    if (/^(data-|profile[-.]).*\.bin$/.test(name)) rmSync(path.join(dir, name));
  }
  const file = path.join(dir, "profile.json");
  writeFileSync(file, JSON.stringify(profile));
  const build = [
    "run",
    "--quiet",
    "--locked",
    "--bin",
    "whoami-page",
    "--",
    "build",
    "--profile",
    file,
    "--dist",
    dir,
    "--today",
    today,
  ];
  // Some of these profiles have warnings on purpose.
  execFileSync("cargo", build, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
}
