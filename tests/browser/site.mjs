// What every browser test needs: a served site, a browser, and a page that fails the test if it logs
// an error or a warning.

import { chromium } from "playwright-core";
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { serve } from "../../tools/preview.mjs";

/** The two builds under test, each with its folder and base path. */
export const sites = {
  root: { dir: folder("SITE_ROOT"), base: "/" },
  repo: { dir: folder("SITE_REPO"), base: "/repo/" },
};

/** A build with stable Rust's defaults, without the flags that make the release small. */
export const plain = { dir: folder("SITE_PLAIN"), base: "/" };

/** The widths at which layouts are checked: small phone, phone, tablet, laptop, large screen. */
export const widths = [320, 360, 768, 1280, 1920];

/** The repository. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

const fixtures = path.join(root, "tests/fixtures");
/** The profile in a file of `tests/fixtures/`, by its name without the ending. */
export const fixture = (name) =>
  JSON.parse(readFileSync(path.join(fixtures, `${name}.json`), "utf8"));

/** The profiles of made-up people, by name. The sites under test are built from `engineer`. */
export const people = Object.fromEntries(
  readdirSync(fixtures)
    .filter((name) => name.endsWith(".json"))
    .map((name) => path.basename(name, ".json"))
    .map((name) => [name, fixture(name)]),
);

function folder(variable) {
  const dir = process.env[variable];
  assert.ok(dir, `${variable} must name a built site: run \`make test\``);
  return dir;
}

/** Chromium's headless shell, which takes half the time of the whole browser. Not every system has it. */
const SHELL = process.env.HEADLESS_SHELL || "/usr/bin/chromium-headless-shell";

/** A browser for the tests of one file or group, closed when they are done. */
export function useBrowser() {
  const held = {};
  before(async () => {
    held.browser = await chromium.launch({
      executablePath: existsSync(SHELL) ? SHELL : process.env.CHROMIUM || "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
  });
  after(() => held.browser?.close());
  return held;
}

/**
 * Serves a site, opens its page in a new context, runs `test`, and cleans up.
 * `options` are Playwright's for the context, and also: `site`, `path`, `respond` (see
 * tools/preview.mjs), `ready` (whether to wait for hydration; true by default), `before(tab)`, and
 * `complaints` (patterns of console messages that are expected).
 */
export async function visit({ browser }, options, test) {
  const {
    site = sites.root,
    path = "",
    respond,
    ready = true,
    before,
    complaints = [],
    ...context
  } = options;
  const server = await serve({ ...site, port: 0, gzip: true, respond });
  const tab = await (
    await browser.newContext({
      viewport: { width: 1280, height: 800 },
      // What is kept for reading offline would answer in place of a test's server; that is tested
      // in offline.test.mjs.
      serviceWorkers: "block",
      ...context,
    })
  ).newPage();
  const said = listen(tab);
  try {
    await before?.(tab);
    await tab.goto(server.url + path, { waitUntil: ready ? "load" : "domcontentloaded" });
    if (ready) await tab.locator("html[data-state=ready]").waitFor();
    await test(tab, { said, server });
    assert.deepEqual(
      said.filter((line) => !complaints.some((expected) => expected.test(line))),
      [],
    );
  } finally {
    await tab.context().close();
    await server.close();
  }
}

/** Collects the errors and warnings on the console, policy violations included. */
export function listen(tab) {
  const said = [];
  tab.on("console", (message) => {
    const isPlaywrights = message.text() === "Service Worker registration blocked by Playwright";
    if (["error", "warning"].includes(message.type()) && !isPlaywrights)
      said.push(`${message.type()}: ${message.text()}`);
  });
  tab.on("pageerror", (error) => said.push(`uncaught: ${error.message}`));
  return said;
}

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The violations that axe finds. The debugger injects it, which the page's policy does not restrict. */
export async function violations(tab) {
  await tab.evaluate(axe);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await tab.evaluate(
    (values) => window.axe.run({ runOnly: { type: "tag", values } }),
    tags,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}
