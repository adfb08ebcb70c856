// Two schemas: the one that JSON Resume publishes, and ours, of the same format with the names that we add.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { resume, root, sites } from "./site.mjs";

const { schema } = createRequire(import.meta.url)("@jsonresume/schema");
const read = async (...names) => JSON.parse(await readFile(path.join(...names), "utf8"));
const ours = await read(root, "public/schema.json");

/** What a schema finds wrong in a document. */
function errors(schema, document) {
  const validate = addFormats(new Ajv({ strict: false, allErrors: true })).compile(schema);
  validate(document);
  return validate.errors ?? [];
}

test("public/profile.json is valid JSON Resume, but for naming the schema beside it", () => {
  const { $schema, ...rest } = resume;
  assert.equal($schema, "schema.json");
  assert.deepEqual(errors(schema, rest), []);
});

for (const [name, { dir }] of Object.entries(sites)) {
  test(`${name}: the file to take along is valid JSON Resume`, async () => {
    assert.deepEqual(errors(schema, await read(dir, "resume.json")), []);
  });

  test(`${name}: the schema that profile.json names is served beside it`, async () => {
    assert.deepEqual(await read(dir, "schema.json"), ours);
    assert.deepEqual(errors(ours, await read(dir, "profile.json")), []);
  });
}

test("a résumé of all sections is valid by both", async () => {
  const all = await read(root, "tests/compile/all-sections.json");
  assert.deepEqual(errors(schema, all), []);
  assert.deepEqual(errors(ours, all), []);
});

test("the sample of JSON Resume is read without an error, and written for others as the schema has it", () => {
  const sample = createRequire(import.meta.url).resolve("@jsonresume/schema/sample.resume.json");
  const whoami = (...args) =>
    execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "whoami", "--", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  assert.match(whoami("check", sample), /: (no problems|\d+ warnings?)$/m);
  assert.deepEqual(errors(schema, JSON.parse(whoami("export", "--to", "jsonresume", sample))), []);
});

test("ours is a schema of draft-07, as JSON Resume's is", () => {
  assert.equal(ours.$schema, "http://json-schema.org/draft-07/schema#");
  assert.equal(schema.$schema, ours.$schema);
});

test("both notice a mistake, and ours those in the names that we add", () => {
  for (const wrong of [
    { work: [{ startDate: "yesterday" }] },
    { basics: { email: 7 } },
    { skills: "Rust" },
  ]) {
    assert.notDeepEqual(errors(schema, wrong), [], JSON.stringify(wrong));
    assert.notDeepEqual(errors(ours, wrong), [], JSON.stringify(wrong));
  }
  for (const wrong of [
    { work: [{ team: 7 }] },
    { meta: { whoami: { draft: "yes" } } },
    { volunteer: [{ private: "no" }] },
  ]) {
    assert.notDeepEqual(errors(ours, wrong), [], JSON.stringify(wrong));
  }
});
