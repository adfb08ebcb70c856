// The npm package, with the tools of JSON Resume that people use.

import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serve } from "../../tools/preview.mjs";
import { assertNobodyElse, assertWorks, filesIn, fixture } from "./anyone.mjs";
import { people, root, useBrowser } from "./site.mjs";

const held = useBrowser();
const MB = 1024 * 1024;
/** The command line; `make test` builds it. */
const PROGRAM = path.join(root, "target/program/whoami-page");
const env = { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse("2026-11-23") / 1000) };
delete env.WHOAMI_TODAY;

const resumed = path.join(root, "tests/browser/node_modules/resumed/bin/resumed.js");

let work;
let theme;
let tarball;
before(() => {
  work = mkdtempSync(path.join(tmpdir(), "npm-"));
  const files = path.join(root, "target/release-files");
  tarball = path.join(
    files,
    readdirSync(files).find((name) => name.endsWith(".tgz")),
  );
  execFileSync("tar", ["-xzf", tarball, "-C", work]);
  theme = path.join(work, "package/index.js");
  cpSync(path.join(root, "tests/fixtures"), work, { recursive: true });
});
after(() => rmSync(work, { recursive: true, force: true }));

const run = (...command) => {
  const [program, ...options] = command;
  const result = spawnSync(program, options, { cwd: work, env, encoding: "utf8" });
  assert.equal(result.status, 0, `${command.join(" ")}: ${result.stderr}${result.stdout}`);
  return result.stdout;
};
const node = (...options) => run(process.execPath, ...options);

test("the package is small and has no native programs", () => {
  // Most of it is the editor, which each site has, and the program that builds sites.
  assert.ok(statSync(tarball).size <= 4 * MB, `${statSync(tarball).size} bytes packed`);
  const folder = path.join(work, "package");
  const files = filesIn(folder);
  const unpacked = files.reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
  assert.ok(unpacked <= 11 * MB, `${unpacked} bytes unpacked`);
  const { dependencies = {}, scripts = {} } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  assert.deepEqual([dependencies, scripts], [{}, {}]);
  assert.deepEqual(
    files.filter((name) => name.endsWith(".node")),
    [],
  );
  assertNobodyElse(folder, "nobody");
});

describe("as a theme of resumed", () => {
  for (const person of Object.keys(people))
    test(`renders ${person} as the command line does, byte for byte`, () => {
      node(resumed, "render", `${person}.json`, "--theme", theme, "--output", `${person}.html`);
      const html = readFileSync(path.join(work, `${person}.html`));
      const native = run(PROGRAM, "--quiet", "export", `${person}.json`, "--to", "html");
      assert.ok(html.equals(Buffer.from(native)), person);
    });

  test("the exported résumés are valid", () => {
    for (const person of Object.keys(people)) {
      const resume = run(PROGRAM, "--quiet", "export", `${person}.json`, "--to", "jsonresume");
      writeFileSync(path.join(work, "valid.json"), resume);
      node(resumed, "validate", "valid.json");
    }
  });

  test("exports a PDF with the name on it", () => {
    const browser = process.env.CHROMIUM || "/usr/bin/chromium";
    env.PUPPETEER_EXECUTABLE_PATH = browser;
    const sandbox = "--puppeteer-arg=--no-sandbox";
    node(resumed, "export", "engineer.json", "--theme", theme, "--output", "cv.pdf", sandbox);
    const text = run("pdftotext", "-layout", "cv.pdf", "-");
    assert.ok(text.includes(people.engineer.basics.name), text.slice(0, 300));
  });
});

test("as a command, it builds a site that works", async () => {
  const cli = path.join(work, "package/cli.js");
  cpSync(fixture("researcher").resume, path.join(work, "resume.json"));
  node(cli, "build", "-o", "site", "--site-url", "https://r.example/");
  const dir = path.join(work, "site");
  assertNobodyElse(dir, "researcher");
  const server = await serve({ dir, port: 0 });
  try {
    await assertWorks(held, server.url, "researcher");
  } finally {
    await server.close();
  }
  assert.match(node(cli, "--version"), /^whoami-page \d+\.\d+\.\d+\n$/);
});

/** Asserts that the package and the command line build the same site of a résumé. */
function assertSameSite(resume) {
  const options = ["--site-url", "https://you.example/cv/", "--public-url", "/cv/"];
  node(path.join(work, "package/cli.js"), "build", resume, "-o", "built", ...options);
  run(PROGRAM, "--quiet", "build", resume, "--output", "native", ...options);
  const [built, native] = ["built", "native"].map((name) => path.join(work, name));
  assert.deepEqual(filesIn(built).sort(), filesIn(native).sort());
  for (const file of filesIn(native)) {
    const [one, other] = [built, native].map((folder) => readFileSync(path.join(folder, file)));
    assert.ok(one.equals(other), `${file} of ${resume}`);
  }
  return built;
}

describe("as a command, it builds the site that the command line builds, byte for byte:", () => {
  for (const person of Object.keys(people))
    test(`that of ${person}`, () => {
      assertSameSite(`${person}.json`);
    });

  // Photographs are decoded and scaled, and the icon and the style sheet are the owner's. The last one is small and noisy,
  // so that any difference in rounding shows.
  for (const picture of [
    "docs/page.png",
    "docs/gallery/nurse-plain.jpg",
    "tests/fixtures/img/noise.jpg",
  ])
    test(`one with ${picture} as portrait and icon, and an own style sheet`, () => {
      const name = path.basename(picture);
      cpSync(path.join(root, picture), path.join(work, name));
      writeFileSync(path.join(work, "own.css"), "h1 { color: var(--accent) }");
      const { basics, work: jobs } = people.engineer;
      const whoami = { favicon: name, style: "own.css" };
      const resume = { basics: { ...basics, image: name }, work: jobs, meta: { whoami } };
      writeFileSync(path.join(work, "own.json"), JSON.stringify(resume));
      const site = assertSameSite("own.json");
      for (const file of ["social-image.png", "favicon.ico", "apple-touch-icon.png"])
        assert.ok(existsSync(path.join(site, file)), file);
    });
});

test("errors are listed with their lines, and thrown to programs", async () => {
  writeFileSync(path.join(work, "broken.json"), '{\n  "basics": {} }');
  const cli = path.join(work, "package/cli.js");
  const options = { cwd: work, env, encoding: "utf8" };
  const { status, stderr } = spawnSync(process.execPath, [cli, "check", "broken.json"], options);
  assert.equal(status, 1);
  assert.match(stderr, /^broken\.json:2:13: error: basics\.name: there is no name/);
  const { render } = await import(pathToFileURL(theme));
  assert.throws(() => render({ basics: {} }), { name: "ResumeError", message: /there is no name/ });
});

test("its declarations fit what it exports", () => {
  const program = `import { build, render, pdfRenderOptions, ResumeError } from "./package/index.js";
    const html: string = render({ basics: { name: "Ada" } }, { today: "2026-11-23" });
    const { files, diagnostics } = build(html, { strict: true });
    const [first]: Uint8Array[] = [...(files?.values() ?? [])];
    const lines: number[] = diagnostics.map(({ line }) => line);
    const print: boolean = pdfRenderOptions.printBackground;
    console.log(first, lines, print, new ResumeError().diagnostics);`;
  writeFileSync(path.join(work, "use.ts"), program);
  const tsc = path.join(root, ".tools/bin/tsc");
  run(
    tsc,
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2022",
    "--skipLibCheck",
    "--types",
    "",
    "use.ts",
  );
});
