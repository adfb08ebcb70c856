// What matters of the widget, the frame and the client-rendered page in Chromium, Firefox and WebKit.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { serve } from "../../tools/preview.mjs";
import { inEachEngine } from "./engines.mjs";
import { listenOn } from "./host.mjs";
import { people, sites } from "./site.mjs";

/** A script of a host that notices when the profile is there. */
const reportReady = `<script>addEventListener("whoami:ready", () => { document.body.dataset.ready = "true"; });</script>`;
const WIDGET = "whoami-page";
const shows = (tab, name) =>
  tab.waitFor(
    (name) =>
      document
        .querySelector("whoami-page")
        .shadowRoot?.querySelector("h1, h2, .name")
        ?.textContent.trim() === name,
    name,
  );
/** The policy that docs/widget.md asks of a host for an element with `src`. */
const documented = ({ widget, other }) =>
  [
    "default-src 'none'",
    `script-src ${new URL(widget).origin} 'wasm-unsafe-eval'`,
    `connect-src ${new URL(widget).origin} ${new URL(other).origin}`,
    `img-src ${new URL(widget).origin}`,
    "worker-src blob:",
  ].join("; ");

inEachEngine("the widget", ({ visit }) => {
  let site;
  let other;
  before(async () => {
    site = await serve({ ...sites.root, port: 0 });
    const resume = { ...people.nurse, meta: undefined };
    resume.basics = { ...resume.basics, image: undefined };
    other = await listenOn((request, response) => {
      const found = request.url === "/r.json";
      response
        .writeHead(found ? 200 : 404, {
          "content-type": "application/json",
          "access-control-allow-origin": "*",
        })
        .end(found ? JSON.stringify(resume) : "");
    });
  });
  after(async () => {
    await Promise.all([site?.close(), other?.close()]);
  });

  /** Opens a host page with `html(urls)` in its body, under `policy(urls)`. */
  const onHost = async ({ html, policy, complaints = [] }, test) => {
    const urls = { widget: site.url, other: other.url };
    const page = await listenOn((request, response) => {
      if (request.url !== "/") return response.writeHead(204).end();
      response
        .writeHead(200, {
          "content-type": "text/html; charset=utf-8",
          ...(policy && { "content-security-policy": policy(urls) }),
        })
        .end(
          `<!DOCTYPE html><html lang="en"><title>Host</title><link rel="icon" href="${urls.widget}icon.svg"><script type="module" src="${urls.widget}widget.js"></script><body>${html(urls)}`,
        );
    });
    try {
      await visit(page.url, async (tab) => {
        await test(tab, urls);
        const isExpected = (line) => complaints.some((expected) => expected.test(line));
        assert.deepEqual(
          tab.said.filter((line) => !isExpected(line)),
          [],
        );
      });
    } finally {
      await page.close();
    }
  };

  test("shows the site's own profile; its cards open, its search filters", () =>
    onHost(
      { html: () => `${reportReady}<whoami-page open="none">LinaK</whoami-page>` },
      async (tab) => {
        await shows(tab, "LinaK");
        await tab.waitFor(() => document.body.dataset.ready);
        const cards = () =>
          document
            .querySelector("whoami-page")
            .shadowRoot.querySelectorAll("details.job-card[open]").length;
        assert.equal(await tab.evaluate(cards), 0);
        await tab.click("button", "Expand all", WIDGET);
        await tab.waitFor(
          () =>
            !!document
              .querySelector("whoami-page")
              .shadowRoot.querySelector("details.job-card[open]"),
        );
        await tab.type("flink", "searchbox", "Search", WIDGET);
        await tab.waitFor(() =>
          /^1 of 5 jobs/.test(
            document.querySelector("whoami-page").shadowRoot.querySelector("[role=status]")
              .textContent,
          ),
        );
      },
    ));

  test("shows a résumé of another site", () =>
    onHost(
      { html: ({ other }) => `<whoami-page src="${other}r.json">Nurse</whoami-page>` },
      (tab) => shows(tab, people.nurse.basics.name),
    ));

  test("needs no more of a host's policy than the documentation says", () =>
    onHost(
      {
        policy: documented,
        html: ({ other }) => `<whoami-page src="${other}r.json">Nurse</whoami-page>`,
      },
      (tab) => shows(tab, people.nurse.basics.name),
    ));

  test("keeps what is inside the element if the résumé is missing, and says why", () =>
    onHost(
      {
        html: ({ other }) => `<whoami-page src="${other}none.json">Nurse</whoami-page>`,
        complaints: [/404/],
      },
      async (tab) => {
        await tab.waitFor(() =>
          document.querySelector("whoami-page").shadowRoot?.textContent.includes("none.json"),
        );
        assert.equal(
          await tab.evaluate(() => document.querySelector("whoami-page").textContent),
          "Nurse",
        );
      },
    ));

  test("in a frame, gets the height of its content", () =>
    onHost(
      {
        html: ({ widget }) =>
          `<iframe src="${widget}embed/?sections=card" title="LinaK" width="600" height="50"></iframe>`,
      },
      async (tab) => {
        await tab.waitFor(() => document.querySelector("iframe").offsetHeight > 100);
        const text = await tab.inFrame("embed/", () => {
          const { shadowRoot, textContent } = document.querySelector("whoami-page");
          return (shadowRoot ?? { textContent }).textContent;
        });
        assert.ok(text.includes("LinaK"), text);
      },
    ));

  test("the client-rendered page shows a résumé of another site", () =>
    visit(`${site.url}app/?src=${encodeURIComponent(`${other.url}r.json`)}`, async (tab) => {
      await tab.find("heading", people.nurse.basics.name);
      assert.deepEqual(tab.said, []);
    }));
});
