// Two schemas: the one that JSON Resume publishes, and ours, which adds a few names to it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { people, root, sites } from "./site.mjs";

const { schema } = createRequire(import.meta.url)("@jsonresume/schema");
const read = async (...names) => JSON.parse(await readFile(path.join(...names), "utf8"));
const ours = await read(root, "public/schema.json");

/** The errors in a document according to a schema. */
function errors(schema, document) {
  const validate = addFormats(new Ajv({ strict: false, allErrors: true })).compile(schema);
  validate(document);
  return validate.errors ?? [];
}

for (const [name, person] of Object.entries(people)) {
  test(`${name}.json is valid by both schemas`, () => {
    // It names the schema beside it; JSON Resume asks for an absolute address there.
    const { $schema, ...rest } = person;
    assert.equal($schema, "schema.json");
    assert.deepEqual(errors(schema, rest), []);
    assert.deepEqual(errors(ours, person), []);
  });
}

for (const [name, { dir }] of Object.entries(sites)) {
  test(`${name}: the JSON Resume to download is valid`, async () => {
    assert.deepEqual(errors(schema, await read(dir, "resume.json")), []);
  });

  test(`${name}: the schema that profile.json names is served beside it`, async () => {
    assert.deepEqual(await read(dir, "schema.json"), ours);
    assert.deepEqual(errors(ours, await read(dir, "profile.json")), []);
  });
}

test("a profile with every section is valid by both schemas", async () => {
  const all = await read(root, "tests/compile/all-sections.json");
  assert.deepEqual(errors(schema, all), []);
  assert.deepEqual(errors(ours, all), []);
});

test("JSON Resume's sample is read without errors, and its export is valid JSON Resume", () => {
  const sample = createRequire(import.meta.url).resolve("@jsonresume/schema/sample.resume.json");
  const whoami = (...args) =>
    execFileSync("cargo", ["run", "--quiet", "--locked", "--bin", "whoami-page", "--", ...args], {
      cwd: root,
      encoding: "utf8",
    });
  assert.match(whoami("check", sample), /: (no problems|\d+ warnings?)$/m);
  assert.deepEqual(errors(schema, JSON.parse(whoami("export", "--to", "jsonresume", sample))), []);
});

test("our schema is of draft-07, like JSON Resume's", () => {
  assert.equal(ours.$schema, "http://json-schema.org/draft-07/schema#");
  assert.equal(schema.$schema, ours.$schema);
});

test("both schemas report a mistake, and ours also one in the names that it adds", () => {
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
