// Builds a release again with another résumé, for tests and measurements: the program stays, what is made from data is new.

import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Copies the site in the folder `from` to `dir` and builds it there with `resume`. */
export function rebuildSite({ from, dir, resume }) {
  rmSync(dir, { recursive: true, force: true });
  cpSync(from, dir, { recursive: true });
  // As Trunk has staged it: the program has no hashes in its names yet, and nothing is in the page.
  cpSync(path.join(root, "index.html"), path.join(dir, "index.html"));
  for (const name of readdirSync(dir)) {
    const program = name.match(/^(page|view|compiler)-.*\.(js|wasm)$/);
    if (program)
      renameSync(
        path.join(dir, name),
        path.join(dir, program[1] + (program[2] === "js" ? ".js" : "_bg.wasm")),
      );
    if (/^(life-|profile[-.]).*\.bin$/.test(name)) rmSync(path.join(dir, name));
  }
  const profile = path.join(dir, "profile.json");
  writeFileSync(profile, JSON.stringify(resume));
  const build = [
    "run",
    "--quiet",
    "--locked",
    "--bin",
    "whoami",
    "--",
    "build",
    "--profile",
    profile,
    "--dist",
    dir,
  ];
  // Warnings are no news here: such résumés are written to have some.
  execFileSync("cargo", build, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
}
