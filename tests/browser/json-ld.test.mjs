// What search engines read, checked against the vocabulary of schema.org: the npm package schema-dts
// has it as types, generated from schema.org's own file.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { rebuildSite } from "../../tools/rebuild-site.mjs";
import { people, root, sites } from "./site.mjs";

/** What the compiler says about the JSON-LD of a page. */
function typeErrors(json) {
  const folder = mkdtempSync(path.join(tmpdir(), "json-ld-"));
  try {
    const types = path.join(root, "tests/browser/node_modules/schema-dts/dist/schema.d.ts");
    const program = `import type { ProfilePage, WithContext } from ${JSON.stringify(types)};
      export const page: WithContext<ProfilePage> = ${json};`;
    const file = path.join(folder, "page.ts");
    writeFileSync(file, program);
    const tsc = path.join(root, ".tools/bin/tsc");
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022"];
    const modules = ["--module", "esnext", "--moduleResolution", "bundler", "--types", ""];
    return spawnSync(tsc, [...options, ...modules, file], { encoding: "utf8" }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The JSON-LD of a page. */
const jsonLd = (dir) => {
  const html = readFileSync(path.join(dir, "index.html"), "utf8");
  return html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)[1];
};

test("the JSON-LD of a page follows schema.org", () => {
  const dir = path.join(root, "target/test-sites/json-ld");
  rebuildSite({ dir, profile: people.researcher });
  for (const json of [jsonLd(sites.repo.dir), jsonLd(dir)]) assert.equal(typeErrors(json), "");
  const { mainEntity } = JSON.parse(jsonLd(dir));
  assert.ok(mainEntity.alumniOf.length > 0 && mainEntity.knowsAbout.length > 0);
});

test("a property that schema.org does not know would be found", () => {
  const page = { ...JSON.parse(jsonLd(sites.repo.dir)), headlines: "x" };
  assert.match(typeErrors(JSON.stringify(page)), /headlines"' does not exist/);
});
