// Builds the site of another profile from the kit of the last release build, for tests and
// benchmarks.

import { execFileSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Builds the site of `profile` in the folder `dir`, as on `today`. */
export function rebuildSite({ dir, profile, today = "2026-11-23" }) {
  const source = `${dir}-source`;
  for (const folder of [dir, source]) rmSync(folder, { recursive: true, force: true });
  // The pictures of the made-up people.
  cpSync(path.join(root, "tests/fixtures/img"), path.join(source, "img"), { recursive: true });
  const file = path.join(source, "profile.json");
  writeFileSync(file, JSON.stringify(profile));
  const command = "run --quiet --locked --bin whoami-page -- --quiet build".split(" ");
  const options = ["--output", dir, "--today", today];
  execFileSync("cargo", [...command, file, ...options], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
}
