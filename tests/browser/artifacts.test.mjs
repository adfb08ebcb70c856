// What is published says nothing about the machine that built it.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { root, sites } from "./site.mjs";

const FOLDERS = {
  "the site": sites.root.dir,
  "the site under a base path": sites.repo.dir,
  "the kit": path.join(root, "target/kit/release"),
  "the npm package": path.join(root, "target/npm"),
};
const cargo = process.env.CARGO_HOME ?? path.join(homedir(), ".cargo");
const PATHS = [root.replace(/\/$/, ""), cargo, "registry/src/"];

for (const [what, folder] of Object.entries(FOLDERS))
  test(`${what} names no folder of the machine that built it`, () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true });
    const names = files.filter((entry) => entry.isFile());
    assert.ok(names.length > 20);
    for (const { name, parentPath, path: parent } of names) {
      const file = path.join(parentPath ?? parent, name);
      const text = readFileSync(file, "latin1");
      for (const one of PATHS) assert.ok(!text.includes(one), `${file} names ${one}`);
    }
  });
