// Lists of hostile texts in every field of a résumé: none may run a script, load anything, or break a
// file. `make payloads LISTS=folder` runs other lists: text files with one payload a line.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { serve } from "../../tools/preview.mjs";
import { listenOn } from "./host.mjs";
import { root, useBrowser } from "./site.mjs";

const PROGRAM = path.join(root, "target/program/whoami-page");
const LISTS = process.env.LISTS || path.join(root, "tests/fixtures/payloads");
/** How many payloads are in one résumé. */
const CHUNK = 60;
/** The protocols of links that a résumé may have. */
const PROTOCOLS = /^(https?|mailto|tel|sms|xmpp|matrix|geo|ftp|gemini|ipfs|sip|sips|irc|ircs):$/;

const held = useBrowser();
let folder;
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), "whoami-page-"));
});
after(() => rmSync(folder, { recursive: true }));

/** The payload as written, and with its escapes replaced by the characters that they stand for. */
function variants(line) {
  const decoded = line.replace(/\\(?:u([0-9A-Fa-f]{4})|([nrt0]))/g, (_, code, letter) =>
    code
      ? String.fromCharCode(Number.parseInt(code, 16))
      : { n: "\n", r: "\r", t: "\t", 0: "\0" }[letter],
  );
  return decoded === line ? [line] : [line, decoded];
}

/** A résumé with each payload in fields of every kind. */
function resumeOf(payloads) {
  const at = (index) => payloads[index % payloads.length];
  const each = (entry) => payloads.map(entry);
  return {
    basics: {
      name: `N ${at(0)}`,
      label: at(1),
      image: at(2),
      imageAlt: at(3),
      email: at(4),
      phone: at(5),
      url: at(6),
      summary: payloads.slice(0, 10).join("\n\n"),
      location: { city: at(7), region: at(8), address: at(9), countryCode: at(10) },
      profiles: each((text) => ({ network: text, username: text, url: text })),
    },
    work: each((text, index) => ({
      name: text,
      position: at(index + 1),
      url: text,
      location: text,
      startDate: index % 3 ? "2020-01" : text,
      summary: text,
      highlights: [text, `[link](${text})`],
      keywords: [text],
    })),
    projects: each((text) => ({ name: text, url: text, description: text, entity: text })),
    skills: each((text) => ({ name: text, level: text, keywords: [text] })),
    languages: each((text) => ({ language: text, fluency: text })),
    talks: each((text) => ({ title: text, url: text, [text.slice(0, 40) || "x"]: text })),
    meta: {
      whoami: { title: at(0), look: at(1), accent: at(2), lang: "en", titles: { work: at(3) } },
    },
  };
}

const lists = readdirSync(LISTS).filter((name) => !name.startsWith("."));
assert.ok(lists.length > 0, `${LISTS} has no lists`);
for (const list of lists) {
  const lines = readFileSync(path.join(LISTS, list), "utf8").split(/\r?\n/);
  const payloads = lines.filter((line) => line !== "").flatMap(variants);
  describe(`payloads: ${list}`, () => {
    for (let start = 0; start < payloads.length; start += CHUNK)
      test(`from ${start + 1}`, async () => {
        const name = `${list}-${start}`;
        const file = path.join(folder, `${name}.json`);
        const output = path.join(folder, name);
        const resume = JSON.stringify(resumeOf(payloads.slice(start, start + CHUNK)));
        writeFileSync(file, resume);
        const options = ["--output", output, "--site-url", "https://site.example/"];
        execFileSync(PROGRAM, ["--quiet", "build", file, ...options], { stdio: "ignore" });
        assertIntact(output);
        await assertHarmless(output, resume);
      });
  });
}

/** Asserts that no file for other programs is broken. */
function assertIntact(output) {
  const text = (name) => readFileSync(path.join(output, name), "utf8");
  for (const name of ["resume.json", "profile.json", "oembed.json", "manifest.webmanifest"])
    JSON.parse(text(name));
  const card = text("profile.vcf").replace(/\r\n[ \t]/g, "");
  const properties = card.split("\r\n").filter(Boolean);
  for (const line of properties) assert.match(line, /^[A-Z-]+[;:]/);
  for (const line of ["BEGIN:VCARD", "END:VCARD"])
    assert.equal(properties.filter((one) => one.toUpperCase() === line).length, 1);
  const [, json] = text("index.html").match(
    /<script type="application\/ld\+json">(.*?)<\/script>/s,
  );
  JSON.parse(json);
  assert.match(text("resume.md"), /^---\n[\s\S]*?\n---\n/);
}

/** Opens everything that shows the résumé, and asserts that it shows nothing but text and links. */
async function assertHarmless(output, resume) {
  const server = await serve({ dir: output, port: 0 });
  const other = await listenOn((request, response) => {
    const found = request.url === "/r.json";
    response
      .writeHead(found ? 200 : 404, {
        "content-type": "application/json",
        "access-control-allow-origin": "*",
      })
      .end(found ? resume : "");
  });
  const host = await listenOn((_, response) =>
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8" })
      .end(
        `<!DOCTYPE html><html lang="en"><title>host</title><script type="module" src="${server.url}widget.js"></script><whoami-page src="${other.url}r.json">x</whoami-page>`,
      ),
  );
  const context = await held.browser.newContext({ serviceWorkers: "block" });
  const requests = [];
  context.on("request", (request) => requests.push(request.url()));
  await context.addInitScript(() => {
    window.stolen = () => {
      document.documentElement.dataset.stolen = "yes";
    };
    for (const kind of ["ready", "error"])
      addEventListener(`whoami:${kind}`, () => {
        document.documentElement.dataset.settled = kind;
      });
  });
  try {
    const app = `${server.url}app/`;
    const pages = {
      page: [server.url, "html[data-state=ready]"],
      app: [app, ".job-card"],
      "app with src": [`${app}?src=${encodeURIComponent(`${other.url}r.json`)}`, ".job-card"],
      embed: [`${server.url}embed/`, "html[data-settled=ready]"],
      widget: [host.url, "html[data-settled]"],
      badge: [`${server.url}badge.svg`, "svg"],
      icon: [`${server.url}icon.svg`, "svg"],
    };
    for (const [what, [url, settled]] of Object.entries(pages)) {
      const tab = await context.newPage();
      const dialogs = [];
      tab.on("dialog", (dialog) => {
        dialogs.push(dialog.message());
        dialog.dismiss();
      });
      await tab.goto(url);
      await tab.locator(settled).first().waitFor({ state: "attached" });
      const found = await tab.evaluate(inspect);
      assert.deepEqual(dialogs, [], what);
      assert.equal(found.isStolen, false, what);
      assert.deepEqual(found.suspicious, [], what);
      for (const protocol of found.protocols) assert.match(protocol, PROTOCOLS, what);
      assert.equal(tab.url(), url, what);
      await tab.close();
    }
    const own = [server.url, other.url, host.url, "data:", "blob:"];
    // Images at other addresses are the owner's choice.
    const foreign = requests.filter((url) => !own.some((start) => url.startsWith(start)));
    assert.deepEqual(foreign, []);
  } finally {
    await context.close();
    await Promise.all([server.close(), other.close(), host.close()]);
  }
}

/** In the page: what a résumé must not be able to add, anywhere in the document or in shadow roots. */
function inspect() {
  const suspicious = [];
  const protocols = new Set();
  const visit = (container) => {
    for (const element of container.querySelectorAll("*")) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const isInert = /^(script|style|link|meta|base)$/.test(element.localName);
      const isIn = (selector) => element.closest(selector);
      if (
        (isInert && isIn("#whoami, whoami-page, .root")) ||
        /^(iframe|object|embed|form|portal)$/.test(element.localName)
      )
        suspicious.push(element.outerHTML.slice(0, 200));
      for (const { name, value } of element.attributes) {
        // The accent colour, which is set as a custom property.
        if (name === "style" && /^--look-accent: [^;]*;$/.test(value)) continue;
        if (
          /^on|^style$|^srcdoc$|^formaction$|^ping$/.test(name) &&
          !(isInert && name === "onload")
        )
          suspicious.push(`${name}=${value.slice(0, 100)}`);
      }
      if (element.localName === "a" && element.hasAttribute("href"))
        protocols.add(element.protocol ?? new URL(element.href.baseVal, document.baseURI).protocol);
    }
  };
  visit(document);
  return {
    suspicious,
    protocols: [...protocols].filter((protocol) => protocol !== ":"),
    isStolen: document.documentElement.dataset?.stolen === "yes",
  };
}
