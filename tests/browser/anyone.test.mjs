// The sites of other people, made as they would make them: with the program alone, with GitHub's
// steps, and with nothing but a web host.

import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, describe, test } from "node:test";
import { runSteps, stepsOf } from "../../tools/run-workflow.mjs";
import { startNginx } from "./nginx.mjs";
import { assertNobodyElse, assertWorks, filesIn, fixture } from "./anyone.mjs";
import { listen, people, root, sites, useBrowser } from "./site.mjs";
import { serve } from "../../tools/preview.mjs";

/** The command line with the site kit in it; `make test` builds it. */
const PROGRAM = path.join(root, "target/program/whoami-page");
const TODAY = "2026-11-23";

const held = useBrowser();
let work;
before(() => {
  work = mkdtempSync(path.join(tmpdir(), "anyone-"));
});
after(() => rmSync(work, { recursive: true, force: true }));

/** A new folder. */
const folder = (name) => {
  const made = path.join(work, name);
  mkdirSync(made, { recursive: true });
  return made;
};

/** Copies the résumé of a fixture to `file`, and its pictures beside it. */
function take(person, file) {
  const { resume, pictures } = fixture(person);
  mkdirSync(path.dirname(file), { recursive: true });
  copyFileSync(resume, file);
  cpSync(pictures, path.join(path.dirname(file), "img"), { recursive: true });
}

describe("with the program alone", () => {
  /** Runs the program with an empty environment in the folder `cwd`. */
  const whoami = (cwd, ...options) => {
    const program = path.join(folder("program"), "whoami-page");
    copyFileSync(PROGRAM, program);
    const result = spawnSync(program, options, { cwd, env: {}, encoding: "utf8" });
    assert.equal(result.status, 0, result.stderr);
    return result;
  };

  test("`new` and `build` make a site in an empty folder", async () => {
    const cwd = folder("alone");
    whoami(cwd, "new", "--yes");
    whoami(cwd, "build", "--today", TODAY);
    assert.match(readFileSync(path.join(cwd, "site/index.html"), "utf8"), /<h1>Your Name<\/h1>/);
    assertNobodyElse(path.join(cwd, "site"), "nobody");

    take("nurse", path.join(cwd, "resume.json"));
    whoami(cwd, "build", "--today", TODAY, "--site-url", "https://nurse.example/");
    const dir = path.join(cwd, "site");
    assertNobodyElse(dir, "nurse");
    const server = await serve({ dir, port: 0 });
    try {
      await assertWorks(held, server.url, "nurse");
    } finally {
      await server.close();
    }
  });

  test("the site is the one that `make build` makes, so all other tests hold for it", () => {
    const cwd = folder("same");
    cpSync(path.join(root, "tests/fixtures"), cwd, { recursive: true });
    whoami(cwd, "build", "engineer.json", "--today", TODAY);
    const built = path.join(cwd, "site");
    assert.deepEqual(filesIn(built).sort(), filesIn(sites.root.dir).sort());
    for (const name of filesIn(built)) {
      const [one, other] = [built, sites.root.dir].map((dir) => readFileSync(path.join(dir, name)));
      assert.ok(one.equals(other), name);
    }
  });
});

describe("`serve`", () => {
  /** Serves the résumé in `cwd` on a free port, calls `use` with the URL, and stops. */
  async function serving(cwd, use) {
    const child = spawn(PROGRAM, ["serve", "--port", "0", "--today", TODAY], {
      cwd,
      env: {},
      stdio: ["ignore", "ignore", "pipe"],
    });
    try {
      for await (const line of createInterface(child.stderr)) {
        const [, url] = line.match(/(http:\/\/127\.0\.0\.1:\d+\/)/) ?? [];
        if (!url) continue;
        // Otherwise the program waits once the pipe is full.
        child.stderr.resume();
        return await use(url);
      }
      assert.fail("it has ended");
    } finally {
      child.kill();
    }
  }

  test("reloads on save with the same cards open, and shows errors until they are corrected", () => {
    const cwd = folder("served");
    const file = path.join(cwd, "resume.json");
    take("engineer", file);
    const source = readFileSync(file, "utf8");
    return serving(cwd, async (url) => {
      const tab = await held.browser.newPage({ viewport: { width: 1280, height: 500 } });
      try {
        await tab.goto(url);
        await tab.locator("html[data-state=ready]").waitFor();
        const ids = await tab
          .locator("details.job-card")
          .evaluateAll((all) => all.map(({ id }) => id));
        await tab.evaluate((last) => {
          for (const card of document.querySelectorAll("details.job-card"))
            card.open = card.id === last;
          document.getElementById(last).scrollIntoView({ behavior: "instant" });
        }, ids.at(-1));
        const top = await tab.evaluate(() => scrollY);
        assert.ok(top > 300);

        writeFileSync(file, source.replace('"name": "LinaK"', '"name": "Lina Kowalska"'));
        await tab.getByRole("heading", { level: 1, name: "Lina Kowalska" }).waitFor();
        await tab.waitForFunction((top) => Math.abs(scrollY - top) < 2, top);
        const open = await tab
          .locator("details.job-card[open]")
          .evaluateAll((all) => all.map(({ id }) => id));
        assert.deepEqual(open, [ids.at(-1)]);

        writeFileSync(file, source.replace('"name": "LinaK"', '"name": "LinaK'));
        const errors = tab.getByRole("alert");
        await errors.getByText("resume.json:").first().waitFor();
        assert.ok(await errors.getByRole("heading", { name: "The résumé has errors" }).isVisible());
        writeFileSync(file, source);
        await tab.getByRole("heading", { level: 1, name: "LinaK", exact: true }).waitFor();
        await errors.waitFor({ state: "detached" });
      } finally {
        await tab.close();
      }
    });
  });

  test("a file with errors from the start is shown as soon as it is corrected", () => {
    const cwd = folder("served-broken");
    const file = path.join(cwd, "resume.json");
    writeFileSync(file, '{ "basics": {} }');
    return serving(cwd, async (url) => {
      const tab = await held.browser.newPage();
      try {
        await tab.goto(url);
        await tab.getByRole("alert").getByText("there is no name").waitFor();
        writeFileSync(file, '{ "basics": { "name": "Someone" } }');
        await tab.getByRole("heading", { level: 1, name: "Someone" }).waitFor();
      } finally {
        await tab.close();
      }
    });
  });
});

describe("with GitHub's steps", () => {
  test("the action publishes a repository that holds only a résumé", async () => {
    // A release, as release.yml makes it.
    const target = { x64: "x86_64", arm64: "aarch64" }[process.arch];
    const archive = `whoami-page-${target}-unknown-linux-musl.tar.gz`;
    const release = folder("server/me/whoami-page/releases/download/v0.1.0");
    execFileSync("tar", [
      "-czf",
      path.join(release, archive),
      "-C",
      path.dirname(PROGRAM),
      "whoami-page",
    ]);
    const hash = createHash("sha256")
      .update(readFileSync(path.join(release, archive)))
      .digest("hex");
    writeFileSync(path.join(release, "SHA256SUMS"), `${hash}  ${archive}\n`);
    const repository = folder("repository");
    take("researcher", path.join(repository, "resume.json"));
    const run = () =>
      runSteps(stepsOf(path.join(root, "action.yml")), {
        folder: repository,
        contexts: {
          inputs: { file: "", strict: "false", deploy: "true" },
          github: {
            server_url: `file://${path.join(work, "server")}`,
            action_path: root,
            action_repository: "me/whoami-page",
            action_ref: "v0.1.0",
          },
        },
        env: { WHOAMI_TODAY: TODAY },
      });
    const { artifact, outputs } = run();
    assert.equal(outputs.deployment.outputs.page_url, "https://someone.github.io/me/");
    assertNobodyElse(artifact, "researcher");
    const server = await serve({ dir: artifact, base: "/me/", port: 0 });
    try {
      await assertWorks(held, server.url, "researcher");
    } finally {
      await server.close();
    }

    writeFileSync(path.join(release, "SHA256SUMS"), `${hash.replace(/^./, "x")}  ${archive}\n`);
    rmSync(artifact, { recursive: true });
    assert.throws(run, /Download the program/);
  });

  test("pages.yml neither compiles nor tests if the program is in the cache", async () => {
    const repository = folder("fork");
    take("nurse", path.join(repository, "public/profile.json"));
    writeFileSync(path.join(repository, "public/CNAME"), "nurse.example\n");
    const { artifact, times } = runSteps(
      stepsOf(path.join(root, ".github/workflows/pages.yml"), "build"),
      {
        folder: repository,
        cached: { "target/cli/whoami-page": PROGRAM },
      },
    );
    const named = times.map(([name]) => name).filter((name) => !name.startsWith("actions/"));
    assert.deepEqual(named, ["Check the résumé", "Build the site"]);
    assert.equal(readFileSync(path.join(artifact, "CNAME"), "utf8"), "nurse.example\n");
    assertNobodyElse(artifact, "nurse");
    const html = readFileSync(path.join(artifact, "index.html"), "utf8");
    assert.match(html, /<link rel="canonical" href="https:\/\/someone\.github\.io\/me\/">/);
  });

  test("the workflow in the README uses the action, in six lines", () => {
    const readme = readFileSync(path.join(root, "README.md"), "utf8");
    const [, source] = readme.match(/```yaml\n([\s\S]*?)```/);
    assert.equal(source.trim().split("\n").length, 6);
    const file = path.join(folder("readme"), "page.yml");
    writeFileSync(file, source);
    const uses = stepsOf(file, "page").map((step) => step.uses);
    const [, version] = readFileSync(path.join(root, "Cargo.toml"), "utf8").match(
      /^version = "(.*)"/m,
    );
    assert.deepEqual(uses, ["actions/checkout@v4", `OWNER/whoami-page@v${version}`]);
  });

  test("a résumé with errors stops both", () => {
    const repository = folder("broken");
    writeFileSync(path.join(repository, "resume.json"), '{ "basics": {} }');
    const steps = stepsOf(path.join(root, ".github/workflows/pages.yml"), "build");
    const options = { folder: repository, cached: { "target/cli/whoami-page": PROGRAM } };
    assert.throws(() => runSteps(steps, options), /Check the résumé/);
  });
});

describe("kit.zip behind nginx", () => {
  const PEOPLE = ["thirty-jobs", "nurse", "researcher"];
  let nginx;

  before(async () => {
    const zip = path.join(folder("zip"), "kit.zip");
    execFileSync(PROGRAM, ["zip", zip]);
    const served = folder("served-by-nginx");
    for (const person of PEOPLE) {
      const dir = path.join(served, person);
      execFileSync("python3", ["-m", "zipfile", "-e", zip, dir]);
      take(person, path.join(dir, "profile-page/profile.json"));
    }
    const host = (person) => path.join(served, person, "profile-page");
    // Under / for the first, and under /x/NAME/ for all.
    nginx = await startNginx(
      work,
      (port) => `
        include /etc/nginx/mime.types;
        server {
          listen 127.0.0.1:${port};
          root ${host(PEOPLE[0])};
          ${PEOPLE.map((person) => `location /x/${person}/ { alias ${host(person)}/; }`).join("\n")}
        }`,
    );
  });
  after(() => nginx?.stop());

  for (const [at, person] of [["/", PEOPLE[0]], ...PEOPLE.map((name) => [`/x/${name}/`, name])])
    test(`${person}, under ${at}`, () => assertWorks(held, nginx.url.slice(0, -1) + at, person));

  test("its editor opens the profile, without a page that was built", async () => {
    const tab = await held.browser.newPage();
    const said = listen(tab);
    try {
      await tab.goto(`${nginx.url}x/nurse/edit/`);
      const { name } = people.nurse.basics;
      await tab.frameLocator("#preview").getByRole("heading", { level: 1, name }).waitFor();
      await tab.getByText("No problems").waitFor();
      assert.equal(await tab.getByLabel("Name", { exact: true }).inputValue(), name);
      assert.deepEqual(said, []);
    } finally {
      await tab.close();
    }
  });

  test("the archive mentions nobody", () => {
    const dir = path.join(folder("unzipped"), "kit");
    execFileSync("python3", ["-m", "zipfile", "-e", path.join(work, "zip/kit.zip"), dir]);
    assertNobodyElse(dir, "nobody");
  });

  test("its widget shows the profile on other pages", async () => {
    const tab = await held.browser.newPage();
    try {
      await tab.goto(`${nginx.url}x/nurse/embed/`);
      await tab.getByRole("heading", { name: "Work", exact: true }).waitFor();
    } finally {
      await tab.close();
    }
  });
});
