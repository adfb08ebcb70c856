// Reading offline, with real deployments, in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../../tools/preview.mjs";
import { inEachEngine } from "./engines.mjs";
import { fixture, root } from "./site.mjs";

const program = path.join(root, "target/program/whoami-page");
const BASE = "/repo/";

/** The folders of deployments of the same profile with other labels, or that may not be kept. */
const folder = mkdtempSync(path.join(tmpdir(), "whoami-page-"));
const deployments = {};
function build(name, change) {
  const resume = fixture("engineer");
  change(resume);
  const file = path.join(folder, `${name}.json`);
  const output = path.join(folder, name);
  writeFileSync(file, JSON.stringify(resume));
  const pictures = path.join(root, "tests/fixtures/img");
  cpSync(pictures, path.join(folder, "img"), { recursive: true });
  const options = ["--output", output, "--public-url", BASE];
  execFileSync(program, ["--quiet", "build", file, ...options], { stdio: "ignore" });
  deployments[name] = output;
}
before(() => {
  build("first", ({ basics }) => (basics.label = "First deployment"));
  build("second", (resume) => {
    resume.basics.label = "Second deployment";
    resume.work[0].summary = "A summary that the first deployment lacks.";
  });
  build("online", ({ basics, meta }) => {
    basics.label = "Online only";
    meta.whoami.offline = false;
  });
});
after(() => rmSync(folder, { recursive: true }));

/** A web host, which can be switched off and on. */
class Host {
  folder = mkdtempSync(path.join(folder, "host-"));

  /** Replaces all files, as a deployment does, or only some. */
  deploy(name, isWanted = () => true) {
    if (isWanted("")) rmSync(this.folder, { recursive: true, force: true });
    const filter = (source) => {
      const file = path.relative(deployments[name], source);
      return file === "" || isWanted(file);
    };
    cpSync(deployments[name], this.folder, { recursive: true, filter });
  }

  async start() {
    this.server = await serve({ dir: this.folder, base: BASE, port: this.port ?? 0 });
    this.url = this.server.url;
    this.port = Number(new URL(this.url).port);
  }

  async stop() {
    await this.server?.close();
    this.server = undefined;
  }
}

const says = (tab, label) =>
  tab.waitFor((label) => document.querySelector(".label")?.textContent.includes(label), label);
/** Waits until the browser has kept what the page needs. */
const kept = (tab) => tab.waitFor(async () => !!(await navigator.serviceWorker.ready).active);
/** Waits until the browser has kept a newer deployment, beside the one in use. */
const replaced = (tab) =>
  tab.waitFor(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting);
const searchWorks = async (tab) => {
  await tab.ready();
  await tab.type("flink", "searchbox", "Search");
  await tab.waitFor(() => document.querySelector("#answer").textContent.startsWith("1 of"));
};

inEachEngine("offline", ({ visit }) => {
  /** Opens a deployment, on a host of its own. */
  const onHost = async (name, path, test) => {
    const host = new Host();
    host.deploy(name);
    await host.start();
    try {
      await visit(host.url + path, (tab) => test(tab, host));
    } finally {
      await host.stop();
    }
  };

  test("a page that was visited works without a network", () =>
    onHost("first", "", async (tab, host) => {
      await tab.ready();
      await kept(tab);
      await host.stop();
      await tab.open(`${host.url}?tech=Flink`);
      await says(tab, "First deployment");
      await tab.ready();
      await tab.waitFor(
        () => document.querySelector("#answer").textContent === "1 of 5 jobs, 1 contribution",
      );
      const files = await tab.evaluate(() =>
        Promise.all(
          ["resume.json", "profile.vcf", "icon.svg", document.querySelector(".portrait").src].map(
            async (file) => (await fetch(file)).status,
          ),
        ),
      );
      assert.deepEqual(files, [200, 200, 200, 200]);
    }));

  test("the editor that was visited works without a network", () =>
    onHost("first", "edit/", async (tab, host) => {
      await tab.ready();
      await kept(tab);
      await host.stop();
      await tab.open(`${host.url}edit/`);
      await tab.ready();
      await tab.waitFor(() => {
        const { contentDocument } = document.querySelector("#preview");
        return contentDocument.querySelector(".label")?.textContent.includes("First deployment");
      });
      await tab.click("button", "Text");
      await tab.waitFor(() =>
        document.querySelector(".text-view")?.shadowRoot?.textContent.includes("First"),
      );
    }));

  test("a new deployment is shown at once, and then kept as a whole", () =>
    onHost("first", "", async (tab, host) => {
      await kept(tab);
      host.deploy("second");
      await tab.reload();
      await says(tab, "Second deployment");
      await searchWorks(tab);
      await replaced(tab);
      await host.stop();
      await tab.until(async () => {
        // The last page of the old deployment has to go.
        await tab.open("about:blank");
        await tab.open(host.url);
        return tab.evaluate(() => document.querySelector(".label")?.textContent.includes("Second"));
      }, "the second deployment is not kept");
      await searchWorks(tab);
    }));

  test("of a deployment that is half there, nothing is kept", () =>
    onHost("first", "", async (tab, host) => {
      await kept(tab);
      // All is new but the page itself.
      host.deploy("second", (file) => file !== "" && file !== "index.html");
      await tab.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        const found = new Promise((resolve) => (registration.onupdatefound = resolve));
        await registration.update().catch(() => {});
        await found;
        const { installing } = registration;
        const isOver = () => !installing || installing.state === "redundant";
        if (!isOver())
          await new Promise((resolve) => {
            installing.onstatechange = () => isOver() && resolve();
          });
      });
      await host.stop();
      await tab.reload();
      await says(tab, "First deployment");
      await searchWorks(tab);
    }));

  test("an owner can switch it off; then nothing is left", () =>
    onHost("first", "", async (tab, host) => {
      await kept(tab);
      host.deploy("online");
      await tab.reload();
      await says(tab, "Online only");
      await tab.waitFor(
        async () =>
          !(await navigator.serviceWorker.getRegistration()) && (await caches.keys()).length === 0,
      );
    }));

  test("the client-rendered page works without a network, too", () =>
    onHost("first", "app/", async (tab, host) => {
      await says(tab, "First deployment");
      await kept(tab);
      await host.stop();
      await tab.reload();
      await says(tab, "First deployment");
    }));

  test("where the owner has switched it off from the start, nothing is kept", () =>
    onHost("online", "", async (tab) => {
      await searchWorks(tab);
      assert.equal(await tab.evaluate(async () => (await caches.keys()).length), 0);
    }));
});
