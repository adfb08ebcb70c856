// The profile that ships is valid by the schema that JSON Resume publishes.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { resume, sites } from "./site.mjs";

const { schema } = createRequire(import.meta.url)("@jsonresume/schema");

test("public/profile.json is valid JSON Resume", () => {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const validate = ajv.compile(schema);
  validate(resume);
  assert.deepEqual(validate.errors ?? [], []);
});

for (const [name, { dir }] of Object.entries(sites)) {
  test(`${name}: the file to take along is valid JSON Resume`, async () => {
    const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
    const validate = ajv.compile(schema);
    validate(JSON.parse(await readFile(path.join(dir, "resume.json"), "utf8")));
    assert.deepEqual(validate.errors ?? [], []);
  });
}

test("the schema would notice a mistake", () => {
  const ajv = addFormats(new Ajv({ strict: false }));
  assert.equal(ajv.validate(schema, { work: [{ startDate: "yesterday" }] }), false);
});
