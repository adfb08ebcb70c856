// docs/hosting.md: its lines for nginx, and the file that Netlify and Cloudflare Pages read.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { parseAllHeaders } from "@netlify/headers-parser";
import { startNginx } from "./nginx.mjs";
import { root, sites, useBrowser } from "./site.mjs";

const PROGRAM = path.join(root, "target/program/whoami-page");
const IMMUTABLE = "public, max-age=31536000, immutable";

describe("nginx, as documented", () => {
  const held = useBrowser();
  const work = mkdtempSync(path.join(tmpdir(), "whoami-page-"));
  let nginx;
  let url;
  before(async () => {
    const site = path.join(work, "site");
    const resume = path.join(root, "tests/fixtures/engineer.json");
    const options = ["--output", site, "--precompress"];
    execFileSync(PROGRAM, ["--quiet", "build", resume, ...options], { stdio: "ignore" });
    const document = readFileSync(path.join(root, "docs/hosting.md"), "utf8");
    const [, server] = document.match(/```nginx\n(.*?)```/s);
    nginx = await startNginx(work, (port) =>
      server
        .replace("listen 443 ssl;", `listen 127.0.0.1:${port};`)
        .replace("root /srv/site;", `root ${site};`),
    );
    url = nginx.url;
  });
  after(async () => {
    await nginx?.stop();
    rmSync(work, { recursive: true });
  });

  const headersOf = async (name, status = 200) => {
    const response = await fetch(url + name, { headers: { "accept-encoding": "gzip" } });
    assert.equal(response.status, status, name);
    await response.arrayBuffer();
    return response.headers;
  };
  const named = async (pattern) => (await (await fetch(url)).text()).match(pattern)[0];

  test("sends what was compressed ahead of time", async () => {
    for (const name of ["", "widget.js", await named(/page-[\w-]+\.wasm/), "resume.json"])
      assert.equal((await headersOf(name)).get("content-encoding"), "gzip", name);
  });

  test("lets browsers keep hashed names, and nothing else, for ever", async () => {
    for (const pattern of [/page-[\w-]+\.wasm/, /data-[\w-]+\.bin/, /print-[\w-]+\.css/])
      assert.equal((await headersOf(await named(pattern))).get("cache-control"), IMMUTABLE);
    for (const name of ["", "widget.js", "service-worker.js", "resume.json"])
      assert.equal((await headersOf(name)).get("cache-control"), null, name);
  });

  test("lets other sites read the widget's files, and frame only `embed/`", async () => {
    for (const name of ["widget.js", "widget/files.js", await named(/page-[\w-]+\.wasm/)])
      assert.equal((await headersOf(name)).get("access-control-allow-origin"), "*", name);
    for (const name of ["", "index.html", "app/"])
      assert.match(
        (await headersOf(name)).get("content-security-policy"),
        /frame-ancestors 'self'/,
      );
    assert.equal((await headersOf("embed/")).get("content-security-policy"), null);
    assert.match((await headersOf("no/such/page", 404)).get("content-type"), /text\/html/);
  });

  test("serves a page that comes to life", async () => {
    const tab = await held.browser.newPage();
    await tab.goto(url);
    await tab.locator("html[data-state=ready]").waitFor();
    await tab.close();
  });
});

test("Netlify's own parser understands `_headers`", async () => {
  const { headers, errors } = await parseAllHeaders({
    headersFiles: [path.join(sites.root.dir, "_headers")],
    netlifyConfigPath: undefined,
    configHeaders: [],
    minimal: true,
  });
  assert.deepEqual(errors, []);
  const valuesFor = (name) => headers.find((rule) => rule.for === name)?.values;
  assert.equal(valuesFor("/*")["Access-Control-Allow-Origin"], "*");
  assert.equal(valuesFor("/index.html")["Content-Security-Policy"], "frame-ancestors 'self'");
  assert.equal(valuesFor("/widget/messages/*")["Cache-Control"], IMMUTABLE);
});
