// Runs the browser tests. Files that have passed with exactly these inputs are skipped.
//
//   node tools/browser-tests.mjs [--all] [NAME…]
//
// `--all` skips none, and NAME… are the only ones to run, as in `search`. The inputs of a file are the sites and
// programs that `make test` has built, the browsers, and every file of the repository but the other tests and the
// bench.

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const stamps = path.join(root, "target/browser-tests");
const CONCURRENCY = 2;

/** Where the tests find the browsers, unless variables say otherwise. */
const BROWSERS = [
  process.env.CHROMIUM || "/usr/bin/chromium",
  process.env.HEADLESS_SHELL || "/usr/bin/chromium-headless-shell",
  process.env.FIREFOX || "/usr/bin/firefox-esr",
];

/** The sites under test. Tests read these variables. */
const SITES = { SITE_ROOT: "root", SITE_REPO: "repo", SITE_PLAIN: "plain" };
for (const [variable, name] of Object.entries(SITES))
  process.env[variable] ??= path.join(root, "target/test-sites", name);

const isAll = process.argv.includes("--all");
const names = process.argv.slice(2).filter((name) => name !== "--all");
const tests = readdirSync(path.join(root, "tests/browser"))
  .filter((name) => name.endsWith(".test.mjs"))
  .map((name) => ({
    name: path.basename(name, ".test.mjs"),
    file: path.join(root, "tests/browser", name),
  }));

const hash = (content) => createHash("sha256").update(content).digest("hex");
const list = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** What all files of tests depend on. */
function commonInputs() {
  const options = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const tracked = execFileSync("git", options, { cwd: root, encoding: "utf8" }).split("\0");
  const sources = tracked.filter(
    (name) => name && !name.startsWith("bench/") && !/^tests\/browser\/.*\.test\.mjs$/.test(name),
  );
  const sites = Object.keys(SITES).map((variable) => process.env[variable]);
  // The program contains the kit, and the times of its files, which change with each build.
  const built = [...sites, "target/kit/release", "target/npm"].flatMap((folder) =>
    list(path.resolve(root, folder)),
  );
  const contents = [...sources, ...built].map((name) => {
    const file = path.resolve(root, name);
    return [path.relative(root, file), hash(readFileSync(file))];
  });
  const browsers = BROWSERS.map((file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs);
  return JSON.stringify([process.version, browsers, contents.sort()]);
}

const common = commonInputs();
const chosen = tests.filter(({ name }) => names.length === 0 || names.includes(name));
for (const test of chosen) {
  test.key = hash(common + readFileSync(test.file, "utf8"));
  test.stamp = path.join(stamps, test.name);
}
const hasPassed = ({ key, stamp }) => {
  try {
    return readFileSync(stamp, "utf8") === key;
  } catch {
    return false;
  }
};
const unchanged = isAll ? [] : chosen.filter(hasPassed);
const due = chosen.filter((test) => !unchanged.includes(test));
if (unchanged.length > 0)
  console.log(
    `${unchanged.length} of ${chosen.length} files have passed with these inputs and are skipped; \`make test ALL=--all\` runs all`,
  );

const failed = new Set();
const results = run({ files: due.map(({ file }) => file), concurrency: CONCURRENCY });
results.on("test:fail", ({ file }) => failed.add(file));
results.compose(spec).pipe(process.stdout);
await new Promise((resolve) => results.on("end", resolve));
mkdirSync(stamps, { recursive: true });
for (const { file, key, stamp } of due) if (!failed.has(file)) writeFileSync(stamp, key);
if (failed.size > 0) process.exitCode = 1;
