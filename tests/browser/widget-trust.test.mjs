// The widget and its host cannot harm each other: files that are wrong, slow or hostile, and what
// readers see then; hosts with hostile styles, replaced functions and strict policies.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { host, nextFrames, waitForEvent, withChangedSources } from "./host.mjs";
import { sites, useBrowser } from "./site.mjs";

const held = useBrowser();
const cors = { "content-type": "application/json", "access-control-allow-origin": "*" };
const named = (name, rest = {}) => ({ basics: { name, ...rest } });
const widget = (attributes = "", id = "a") =>
  `<whoami-page id="${id}" ${attributes}><a id="fallback" href="https://other.example/">Fallback</a></whoami-page>`;
const fallbackIsShown = (tab) => tab.getByRole("link", { name: "Fallback" }).first().isVisible();

describe("each error has a code and a sentence, and the fallback stays", () => {
  const html = ({ other }) => widget(`src="${other}r.json"`);
  const cases = [
    [
      "not found",
      { "/r.json": { status: 404, headers: cors } },
      "not-found",
      /There is no résumé at .*r\.json: the server answered 404/,
    ],
    [
      "server error",
      { "/r.json": { status: 503, headers: cors } },
      "offline",
      /The server answered 503\. Try again later\./,
      true,
    ],
    [
      "refused by CORS",
      { "/r.json": { headers: { "content-type": "application/json" }, body: {} } },
      "refused",
      /does not allow other sites to read .*r\.json/,
    ],
    [
      "wrong type",
      {
        "/r.json": {
          headers: { ...cors, "content-type": "text/html; charset=utf-8" },
          body: "<p>hi",
        },
      },
      "wrong-type",
      /is not a JSON file: the server sends it as text\/html/,
    ],
    [
      "not JSON",
      { "/r.json": { body: `{\n  "basics": nonsense\n}` } },
      "not-json",
      /line 2, column 13/,
    ],
    ["not text", { "/r.json": { body: Buffer.from([0x7b, 0xff]) } }, "not-json", /not UTF-8/],
    [
      "not a résumé",
      { "/r.json": { body: `{"work": []}` } },
      "not-a-resume",
      /not a résumé .* there is no name/,
    ],
    [
      "a list instead of an object",
      { "/r.json": { body: `[1]` } },
      "not-a-resume",
      /line 1, column 1/,
    ],
    ["nested too deeply", { "/r.json": { body: "[".repeat(200_000) } }, "not-json", /nested|deep/],
    [
      "too big",
      { "/r.json": { body: `{"basics": {"name": "${"x".repeat(1024 * 1024)}"}}` } },
      "too-big",
      /larger than 1 MiB/,
    ],
  ];
  for (const [name, files, code, sentence, retry = false] of cases) {
    test(name, () =>
      host(
        held,
        { html, files, complaints: [/Failed to load resource/, /CORS policy/] },
        async (tab) => {
          const { detail } = await waitForEvent(tab, "error", "a");
          assert.equal(detail.code, code, detail.message);
          assert.match(detail.message, sentence);
          assert.ok(await fallbackIsShown(tab));
          assert.ok(await tab.getByRole("status").getByText(sentence).isVisible());
          assert.equal(await tab.getByRole("button", { name: "Try again" }).count(), retry ? 1 : 0);
        },
      ),
    );
  }

  test("not a web address", () =>
    host(
      held,
      { html: () => widget(`src="javascript:alert(1)"`) + widget(`src="https://:"`, "b") },
      async (tab) => {
        assert.equal((await waitForEvent(tab, "error", "a")).detail.code, "not-found");
        assert.equal((await waitForEvent(tab, "error", "b")).detail.code, "not-found");
      },
    ));

  test("too big once it is decompressed", async () => {
    const { gzipSync } = await import("node:zlib");
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, 0x20));
    const files = {
      "/r.json": {
        headers: { ...cors, "content-encoding": "gzip", "content-length": bomb.length },
        body: bomb,
      },
    };
    await host(held, { html, files }, async (tab) => {
      assert.equal((await waitForEvent(tab, "error", "a")).detail.code, "too-big");
    });
  });

  test("too many elements, in a short time; the host page stays usable", () => {
    const awards = Array.from({ length: 22_000 }, () => ({ title: "a", summary: "b" }));
    const body = JSON.stringify({ ...named("Ada"), awards });
    assert.ok(body.length < 700_000, "the file itself is not too big");
    const hostPage = ({ other }) =>
      `<button onclick="this.textContent = 'clicked'">click</button>
       <script>
         window.longest = 0;
         let last = performance.now();
         requestAnimationFrame(function frame(now) {
           window.longest = Math.max(window.longest, now - last);
           last = now;
           requestAnimationFrame(frame);
         });
       </script>${html({ other })}${widget("", "b")}`;
    return host(held, { html: hostPage, files: { "/r.json": { body } } }, async (tab) => {
      const started = Date.now();
      const { detail } = await waitForEvent(tab, "error", "a");
      assert.ok(Date.now() - started < 5_000, `${Date.now() - started} ms`);
      assert.equal(detail.code, "too-big", detail.message);
      const [, elements, max] = detail.message.match(/about (\d+) elements.* limit is (\d+)/);
      assert.equal(max, "20000");
      assert.ok(elements > 110_000 && elements < 154_000, elements);
      assert.ok(await tab.getByRole("status").getByText(`about ${elements} elements`).isVisible());
      assert.ok(await fallbackIsShown(tab));
      assert.equal(await tab.getByRole("button", { name: "Try again" }).count(), 0);
      // The worker has done the work, and the other widget is not affected.
      assert.ok((await tab.evaluate(() => window.longest)) < 1_000);
      await tab.getByRole("button", { name: "click", exact: true }).click();
      await tab.getByRole("button", { name: "clicked" }).waitFor();
      await waitForEvent(tab, "ready", "b");
      await Promise.all(tab.workers().map((worker) => worker.waitForEvent("close")));
    });
  });

  test("offline, in the reader's language; the button tries again", () => {
    let reachable = false;
    const files = {
      "/r.json": (request, response) =>
        reachable
          ? response.writeHead(200, cors).end(JSON.stringify(named("Ada")))
          : request.socket.destroy(),
    };
    const html = ({ other }) => widget(`lang="fr" src="${other}r.json"`);
    return host(held, { html, files, complaints: [/Failed to load resource/] }, async (tab) => {
      const { detail } = await waitForEvent(tab, "error", "a");
      assert.equal(detail.code, "offline");
      assert.match(detail.message, /hors ligne/);
      reachable = true;
      await tab.getByRole("button", { name: "Réessayer" }).click();
      await tab.getByRole("heading", { name: "Ada" }).waitFor();
      assert.equal(
        await tab
          .getByRole("status")
          .getByText(/hors ligne/)
          .count(),
        0,
      );
    });
  });

  test("too slow to load", () => {
    const files = { "/r.json": () => {} };
    return host(
      held,
      {
        html,
        files,
        before: withChangedSources([
          "worker",
          "FETCH_TIMEOUT_MS = 10_000",
          "FETCH_TIMEOUT_MS = 50",
        ]),
      },
      async (tab) => {
        const { detail } = await waitForEvent(tab, "error", "a");
        assert.equal(detail.code, "too-slow");
        assert.match(detail.message, /within 10 seconds/);
        assert.ok(await tab.getByRole("button", { name: "Try again" }).isVisible());
      },
    );
  });

  test("too slow to compile; the worker is terminated", () => {
    const files = { "/r.json": { body: named("Ada") } };
    const before = withChangedSources(
      ["worker", "const { profile, lang } =", "for (;;) {}\n    const { profile, lang } ="],
      ["foreign", "COMPILE_TIMEOUT_MS = 5_000", "COMPILE_TIMEOUT_MS = 50"],
    );
    return host(held, { html, files, before }, async (tab) => {
      const { detail } = await waitForEvent(tab, "error", "a");
      assert.equal(detail.code, "too-slow");
      assert.match(detail.message, /longer than 5 seconds/);
      await Promise.all(tab.workers().map((worker) => worker.waitForEvent("close")));
    });
  });

  test("the widget's own files are missing", () => {
    const respond = (_request, pathname) =>
      pathname.endsWith(".bin")
        ? { status: 404, headers: { "access-control-allow-origin": "*" } }
        : undefined;
    return host(
      held,
      { html: () => widget(), respond, complaints: [/Failed to load resource/] },
      async (tab) => {
        const { detail } = await waitForEvent(tab, "error", "a");
        assert.equal(detail.code, "broken");
        assert.match(detail.message, /its file profile-.*\.bin: the server answered 404/);
        assert.ok(await fallbackIsShown(tab));
      },
    );
  });

  test("the widget's own program is late: a sentence, a button, and then the profile", () => {
    let arrive;
    const arrived = new Promise((resolve) => {
      arrive = resolve;
    });
    const change = withChangedSources([
      "content",
      "LOAD_TIMEOUT_MS = 10_000",
      "LOAD_TIMEOUT_MS = 50",
    ]);
    const before = async (tab, urls) => {
      await change(tab, urls);
      await tab.route("**/client-*.wasm", async (route) => {
        await arrived;
        await route.continue();
      });
    };
    return host(held, { html: () => widget(), before }, async (tab, { widget: site }) => {
      const { detail } = await waitForEvent(tab, "error", "a");
      assert.equal(detail.code, "too-slow");
      assert.equal(detail.message, `${site} did not load within 10 seconds.`);
      assert.ok(await fallbackIsShown(tab));
      await tab.getByRole("button", { name: "Try again" }).waitFor();
      arrive();
      await waitForEvent(tab, "ready", "a");
      assert.equal(await tab.getByRole("button", { name: "Try again" }).count(), 0);
    });
  });

  test("a browser without WebAssembly", () =>
    host(
      held,
      {
        html: () => widget(),
        before: (tab) => tab.addInitScript(() => Reflect.deleteProperty(window, "WebAssembly")),
      },
      async (tab) => {
        const { detail } = await waitForEvent(tab, "error", "a");
        assert.equal(detail.code, "broken");
        assert.match(detail.message, /WebAssembly is switched off in this browser/);
        assert.ok(await fallbackIsShown(tab));
      },
    ));

  test("a lang that names a property of every object", () =>
    host(
      held,
      {
        html: () => widget(`lang="constructor" src="https://:"`) + widget(`lang="__proto__"`, "b"),
      },
      async (tab) => {
        const { detail } = await waitForEvent(tab, "error", "a");
        assert.equal(detail.message, "“https://:” is not a valid web address.");
        await waitForEvent(tab, "ready", "b");
      },
    ));

  test("three of fifty elements fail, and the others show their profiles", () => {
    const files = Object.fromEntries(
      Array.from({ length: 47 }, (_, index) => [
        `/${index}.json`,
        { body: named(`Person ${index}`) },
      ]),
    );
    files["/47.json"] = { body: "no" };
    files["/48.json"] = { status: 404, headers: cors };
    files["/49.json"] = { headers: { "content-type": "application/json" }, body: {} };
    const html = ({ other }) =>
      Array.from({ length: 50 }, (_, index) =>
        widget(`sections="card" src="${other}${index}.json"`, `w${index}`),
      ).join("");
    return host(
      held,
      {
        html,
        files,
        viewport: { width: 1280, height: 20000 },
        complaints: [/Failed to load resource/, /CORS policy/],
      },
      async (tab) => {
        await tab.waitForFunction(() => window.widgetEvents.length === 50);
        const failed = await tab.evaluate(() =>
          window.widgetEvents
            .filter(({ kind }) => kind === "error")
            .map(({ id, detail }) => [id, detail.code])
            .sort(),
        );
        assert.deepEqual(failed, [
          ["w47", "not-json"],
          ["w48", "not-found"],
          ["w49", "refused"],
        ]);
        assert.equal(await tab.getByRole("heading", { name: /^Person \d+$/ }).count(), 47);
        await Promise.all(tab.workers().map((worker) => worker.waitForEvent("close")));
      },
    );
  });
});

describe("hostile hosts", () => {
  test("styles cross the boundary in neither direction", () => {
    const hostile = `* { all: unset !important; display: none !important; visibility: hidden; font: 3px fantasy; color: red !important; letter-spacing: 1em } whoami-page { writing-mode: vertical-rl; direction: rtl; text-transform: uppercase; --accent: red; --space-4: 99px; line-height: 9; }
      html, body { display: block !important } .job-card, .masthead, h1 { display: none !important }`;
    return host(
      held,
      {
        html: ({ widget: site }) =>
          `<!DOCTYPE html><html><head><title>x</title><style>${hostile}</style><script type="module" src="${site}widget.js"></script></head><body><p id="theirs" class="job-card quiet">host</p>${widget()}</body></html>`,
        script: false,
      },
      async (tab) => {
        const before = await tab
          .locator("#theirs")
          .evaluate((one) =>
            JSON.stringify(
              Object.fromEntries(
                [...getComputedStyle(one)].map((name) => [name, getComputedStyle(one)[name]]),
              ),
            ),
          );
        await waitForEvent(tab, "ready", "a");
        const heading = tab.getByRole("heading", { name: "LinaK", exact: true });
        assert.ok(await heading.isVisible());
        const style = (locator) =>
          locator.evaluate((one) => {
            const {
              fontSize,
              letterSpacing,
              textTransform,
              writingMode,
              direction,
              color,
              lineHeight,
            } = getComputedStyle(one);
            return {
              fontSize,
              letterSpacing,
              textTransform,
              writingMode,
              direction,
              color,
              lineHeight,
            };
          });
        const hostile = [
          await style(heading),
          await style(tab.getByText("I build data")),
          await tab.locator("#a .root").evaluate((root) => root.getBoundingClientRect().height),
        ];
        const after = await tab
          .locator("#theirs")
          .evaluate((one) =>
            JSON.stringify(
              Object.fromEntries(
                [...getComputedStyle(one)].map((name) => [name, getComputedStyle(one)[name]]),
              ),
            ),
          );
        assert.equal(after, before);
        await tab.locator("style").evaluate((style) => style.remove());
        await tab.addStyleTag({ content: "body { margin: 0 }" });
        const tame = [
          await style(heading),
          await style(tab.getByText("I build data")),
          await tab.locator("#a .root").evaluate((root) => root.getBoundingClientRect().height),
        ];
        assert.deepEqual(hostile, tame);
      },
    );
  });

  test("the hidden attribute hides the element", () =>
    host(held, { html: () => widget() }, async (tab) => {
      await waitForEvent(tab, "ready", "a");
      await tab.locator("#a").evaluate((element) => (element.hidden = true));
      assert.equal(await tab.locator("#a").isVisible(), false);
    }));

  test("works with replaced fetch and array methods", () => {
    const patch = `<script>
      Array.prototype.extra = function () {};
      for (const name of ["map", "filter", "forEach", "find", "includes", "some", "every", "reduce"]) Array.prototype[name] = () => { throw new Error("patched " + name) };
      window.fetch = () => { throw new Error("patched fetch") };
      for (const kind of ["ready", "error"]) addEventListener("whoami:" + kind, ({ target, detail }) => console.log(kind, target.id, JSON.stringify(detail)));
    </script>`;
    // Playwright depends on the replaced functions, so the page logs its events to the console.
    const lines = [];
    let finish;
    const finished = new Promise((resolve) => {
      finish = resolve;
    });
    const before = (tab) =>
      tab.on("console", (message) => {
        lines.push(message.text());
        if (lines.length === 2) finish();
      });
    return host(
      held,
      {
        html: ({ widget: site, other }) =>
          `<!DOCTYPE html><html><head><title>x</title>${patch}<script type="module" src="${site}widget.js"></script></head><body>${widget()}${widget(`src="${other}r.json"`, "b")}</body></html>`,
        script: false,
        files: { "/r.json": { body: named("Ada") } },
        before,
      },
      async () => {
        await finished;
        assert.deepEqual(lines.sort(), ["ready a null", "ready b null"]);
      },
    );
  });

  /** What hosts do to built-in functions before the widget loads, and what a reader then gets. */
  const PATCHES = {
    "closes all shadow roots": [
      "const attach = Element.prototype.attachShadow; Element.prototype.attachShadow = function (options) { return attach.call(this, { ...options, mode: 'closed' }); };",
      "ready",
    ],
    "breaks the iteration of arrays": ["delete Array.prototype[Symbol.iterator];", "error"],
    "replaces URL": ["window.URL = function () { throw new Error('no URL'); };", "error"],
    "removes fetch": ["delete window.fetch;", "error"],
  };
  for (const [name, [script, outcome]] of Object.entries(PATCHES))
    test(`a host that ${name}: ${outcome === "ready" ? "the profile" : "an event and a sentence"}`, () => {
      // Playwright depends on what is patched, so the page logs what happens.
      const lines = [];
      let finish;
      const finished = new Promise((resolve) => {
        finish = resolve;
      });
      const log = `for (const kind of ["ready", "error"]) addEventListener("whoami:" + kind, (event) => setTimeout(() => console.log(kind + " " + (event.detail ? event.detail.message : "") + " | " + (event.target.shadowRoot ? event.target.shadowRoot.textContent : ""))));`;
      const before = (tab) =>
        tab.on("console", (message) => {
          if (!/^(ready|error) /.test(message.text())) return;
          lines.push(message.text());
          finish();
        });
      return host(
        held,
        {
          html: ({ widget: site }) =>
            `<!DOCTYPE html><html><head><title>x</title><script>${log} ${script}</script><script type="module" src="${site}widget.js"></script></head><body>${widget()}</body></html>`,
          script: false,
          before,
          complaints: [/^warning: whoami-page: frames keep their height/],
        },
        async () => {
          await finished;
          const [, kind, message, text] = lines[0].match(/^(ready|error) (.*?) \| (.*)$/s);
          assert.equal(kind, outcome);
          if (outcome === "error")
            assert.ok(message.length > 20 && text.includes(message), lines[0]);
        },
      );
    });

  test("in another document, keeps the fallback and says why; back in its own, shows the profile", () =>
    host(held, { html: () => `${widget()}<iframe title="other"></iframe>` }, async (tab) => {
      await waitForEvent(tab, "ready", "a");
      const moved = await tab.evaluate(async () => {
        const element = document.querySelector("#a");
        const failed = new Promise((resolve) => {
          element.addEventListener("whoami:error", ({ detail }) => resolve(detail), { once: true });
        });
        document.querySelector("iframe").contentDocument.body.append(element);
        const { message } = await failed;
        const { textContent } = element.shadowRoot;
        const ready = new Promise((resolve) => {
          element.addEventListener("whoami:ready", resolve, { once: true });
        });
        document.body.append(element);
        await ready;
        return { message, isSaid: textContent.includes(message) };
      });
      assert.match(moved.message, /another document/);
      assert.ok(moved.isSaid);
      await tab.locator("#a").getByRole("heading", { name: "LinaK", exact: true }).waitFor();
    }));

  test("adds nothing to the host's window or document", () =>
    host(
      held,
      {
        html: () =>
          `<script>window.before = new Set(Object.getOwnPropertyNames(window))</script>${widget()}`,
      },
      async (tab) => {
        const count = await tab.evaluate(() => document.querySelectorAll("*").length);
        await waitForEvent(tab, "ready", "a");
        assert.deepEqual(
          await tab.evaluate(() =>
            Object.getOwnPropertyNames(window).filter(
              (name) => !window.before.has(name) && name !== "before",
            ),
          ),
          [],
        );
        assert.equal(await tab.evaluate(() => document.querySelectorAll("*").length), count);
      },
    ));
});

describe("policies", () => {
  const strict = ({ widget, other }) => {
    const [site, from] = [widget, other].map((url) => new URL(url).origin);
    return `default-src 'none'; script-src ${site} 'wasm-unsafe-eval'; connect-src ${site} ${from}; img-src ${site}; worker-src blob:`;
  };
  const files = { "/r.json": { body: named("Ada") } };
  const both = ({ other }) => widget() + widget(`src="${other}r.json"`, "b");

  test("the directives in docs/widget.md are sufficient", () =>
    host(held, { policy: strict, html: both, files }, async (tab) => {
      await waitForEvent(tab, "ready", "a");
      await waitForEvent(tab, "ready", "b");
      assert.ok(
        await tab
          .getByRole("img", { name: "Hello there" })
          .evaluate((image) => image.decode().then(() => true)),
      );
    }));

  test("a frame starts the worker where blob workers are forbidden", () => {
    const policy = (urls) =>
      strict(urls).replace("worker-src blob:", `frame-src ${new URL(urls.widget).origin}`);
    return host(
      held,
      {
        policy,
        html: ({ other }) => widget(`src="${other}r.json"`),
        files,
        complaints: [/Content Security Policy/],
      },
      async (tab) => {
        await waitForEvent(tab, "ready", "a");
        assert.ok(await tab.getByRole("heading", { name: "Ada" }).isVisible());
        assert.equal(
          await tab.evaluate(
            () => document.querySelector("#a").shadowRoot.querySelectorAll("iframe").length,
          ),
          0,
        );
      },
    );
  });

  const missing = [
    [
      "'wasm-unsafe-eval'",
      (policy) => policy.replace(" 'wasm-unsafe-eval'", ""),
      /script-src 'wasm-unsafe-eval'/,
    ],
    [
      "connect-src",
      (policy) => policy.replace(/connect-src [^;]+;/, ""),
      /connect-src http:\/\/127/,
    ],
  ];
  for (const [name, without, directive] of missing) {
    test(`without ${name}, keeps the fallback and names the directive on the console`, () =>
      host(
        held,
        {
          policy: (urls) => without(strict(urls)),
          html: () => widget(),
          complaints: [/Content Security Policy|Content-Security-Policy/],
        },
        async (tab, { said }) => {
          const { detail } = await waitForEvent(tab, "error", "a");
          assert.equal(detail.code, "blocked");
          assert.match(detail.message, directive);
          assert.ok(await fallbackIsShown(tab));
          assert.equal(await tab.getByRole("status").count(), 0);
          assert.equal(said.filter((line) => line.includes("<whoami-page>")).length, 1);
        },
      ));
  }

  test("names the origin of a src that the policy blocks", () =>
    host(
      held,
      {
        policy: (urls) => strict(urls).replace(` ${new URL(urls.other).origin};`, ";"),
        html: ({ other }) => widget(`src="${other}r.json"`),
        files,
        complaints: [/Content Security Policy|Content-Security-Policy|whoami/],
      },
      async (tab, { other }) => {
        const { detail } = await waitForEvent(tab, "error", "a");
        assert.equal(detail.code, "blocked");
        assert.ok(detail.message.includes(`connect-src ${new URL(other).origin}`), detail.message);
        assert.ok(await fallbackIsShown(tab));
      },
    ));

  test("under Trusted Types, shows its own profile; src needs a frame", () => {
    const policy = (urls) =>
      `${strict(urls)}; require-trusted-types-for 'script'; trusted-types 'none'`;
    return host(
      held,
      {
        policy,
        html: both,
        files,
        complaints: [/Trusted|Content Security Policy|Content-Security-Policy/i],
      },
      async (tab, { said }) => {
        await waitForEvent(tab, "ready", "a");
        const { detail } = await waitForEvent(tab, "error", "b");
        assert.equal(detail.code, "blocked");
        assert.match(detail.message, /trusted-types|frame-src/);
        assert.equal(said.filter((line) => line.includes("<whoami-page>")).length, 1);
      },
    );
  });
});

describe("the worker frame", () => {
  const files = { "/r.json": { body: named("Ada") } };
  /**
   * Adds a frame of `widget/frame.html`, posts messages to it once it has loaded, and returns the
   * ports on which it may answer. What arrives there is collected in `port.answers`.
   */
  const ask = async (tab, frameUrl, { sandbox }, messages) =>
    tab.evaluate(
      async ([frameUrl, sandbox, messages]) => {
        const frame = document.createElement("iframe");
        if (sandbox !== undefined) frame.sandbox = sandbox;
        frame.src = frameUrl;
        const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
        document.body.append(frame);
        await loaded;
        window.answers ??= [];
        for (const message of messages) {
          const { port1, port2 } = new MessageChannel();
          const answers = [];
          window.answers.push(answers);
          port1.onmessage = ({ data }) => answers.push(Object.keys(data)[0]);
          frame.contentWindow.postMessage(message, "*", [port2]);
        }
      },
      [frameUrl, sandbox, messages],
    );
  const waitForProfile = (tab, index) =>
    tab.waitForFunction((index) => window.answers[index].includes("profile"), index);
  const request = (url) => ({ url, images: "" });
  const complaints = [/Failed to load resource/];

  for (const [name, sandbox] of [
    ["without a sandbox", undefined],
    ["in a sandbox that keeps its origin", "allow-scripts allow-same-origin"],
  ]) {
    test(`framed by a stranger ${name}, answers nothing and fetches nothing`, () =>
      host(
        held,
        { html: () => "", script: false, files, complaints },
        async (tab, { widget: site, other, served }) => {
          const secret = request(`${site}resume.json`);
          await ask(tab, `${site}widget/frame.html#t`, { sandbox }, [
            secret,
            { token: "t", request: secret },
          ]);
          // The second frame is asked later, so the first would have answered before it.
          await ask(tab, `${site}widget/frame.html#t`, { sandbox: "allow-scripts" }, [
            { token: "t", request: request(`${other}r.json`) },
          ]);
          await waitForProfile(tab, 2);
          assert.deepEqual(await tab.evaluate(() => window.answers.slice(0, 2)), [[], []]);
          const sameOrigin = served.filter(
            ({ headers }) => headers["sec-fetch-site"] === "same-origin",
          );
          assert.deepEqual(
            sameOrigin.map(({ pathname }) => pathname),
            ["/widget/frame.js", "/widget/files.js"],
          );
        },
      ));
  }

  test("answers one request, from its parent, with its token", () =>
    host(
      held,
      { html: () => "", script: false, files, complaints },
      async (tab, { widget: site, other, requests }) => {
        const message = (token, name) => ({ token, request: request(`${other}${name}.json`) });
        // A sibling frame cannot use it, even with the token.
        await tab.evaluate(
          async ([frameUrl, message]) => {
            const frame = document.createElement("iframe");
            frame.sandbox = "allow-scripts";
            frame.src = frameUrl;
            const sibling = document.createElement("iframe");
            sibling.srcdoc = "<p>sibling</p>";
            const loaded = [frame, sibling].map(
              (one) => new Promise((resolve) => one.addEventListener("load", resolve)),
            );
            document.body.append(frame, sibling);
            await Promise.all(loaded);
            const script = sibling.contentDocument.createElement("script");
            script.textContent = `parent.frames[0].postMessage(${JSON.stringify(message)}, "*", [new MessageChannel().port2])`;
            sibling.contentDocument.body.append(script);
            window.frame = frame;
          },
          [`${site}widget/frame.html#t`, message("t", "sibling")],
        );
        await tab.evaluate(
          (messages) => {
            window.answers = messages.map((message) => {
              const { port1, port2 } = new MessageChannel();
              const answers = [];
              port1.onmessage = ({ data }) => answers.push(Object.keys(data)[0]);
              window.frame.contentWindow.postMessage(message, "*", [port2]);
              return answers;
            });
          },
          [message("", "empty"), message("u", "wrong"), message("t", "r"), message("t", "second")],
        );
        await waitForProfile(tab, 2);
        const answers = await tab.evaluate(() => window.answers);
        assert.deepEqual(answers, [[], [], ["stage", "stage", "profile"], []]);
        assert.deepEqual(
          requests.filter((url) => url.startsWith(other)),
          [`${other}r.json`],
        );
      },
    ));

  test("has a policy of its own that blocks everything but the worker", () => {
    const fetched = [];
    const record = (request, response) => {
      fetched.push(request.url);
      response.writeHead(200, { "content-type": "text/html" }).end();
    };
    return host(
      held,
      {
        html: ({ widget: site }) =>
          `<iframe sandbox="allow-scripts" src="${site}widget/frame.html"></iframe>`,
        script: false,
        files: { "/script": record, "/img": record, "/iframe": record },
        complaints: [/Content Security Policy/],
      },
      async (tab, { other }) => {
        const hasRun = await tab.frames()[1].evaluate(async (other) => {
          const inline = document.createElement("script");
          inline.textContent = "window.hasRun = true";
          document.body.append(inline);
          const settled = ["script", "img", "iframe"].map((name) => {
            const element = document.createElement(name);
            element.src = other + name;
            document.body.append(element);
            return new Promise((resolve) => {
              element.addEventListener("load", resolve);
              element.addEventListener("error", resolve);
            });
          });
          await Promise.all(settled);
          return window.hasRun;
        }, other);
        assert.equal(hasRun, undefined);
        assert.deepEqual(fetched, []);
      },
    );
  });
});

describe("links that cannot be parsed", () => {
  const invalid = [
    "https://<your-site>/",
    "https://[your-name].example/",
    "https://100%.example/",
    "https://example.org:99999",
  ];

  test("in another site's résumé, lose their href and nothing else", () => {
    const profiles = invalid.map((url, index) => ({ network: `Network ${index}`, url }));
    const resume = {
      basics: { name: "Ada", url: invalid[0], profiles, summary: `See [this](${invalid[1]}).` },
      work: [{ name: "Babbage", url: invalid[2], position: "Analyst", startDate: "1840" }],
      projects: [{ name: "Engine", url: "https://ada.example/engine" }],
    };
    return host(
      held,
      {
        html: ({ other }) => widget(`src="${other}r.json" open="all"`),
        files: { "/r.json": { body: resume } },
      },
      async (tab) => {
        await waitForEvent(tab, "ready", "a");
        for (const name of ["Ada", "Analyst", "Engine"])
          assert.ok(await tab.getByRole("heading", { name }).isVisible(), name);
        assert.ok(await tab.getByText("See this.").isVisible());
        // The compiler has dropped them, so there is no `a` that has lost its target.
        const links = await tab
          .locator("#a .root a")
          .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
        assert.ok(!links.includes(null), links.join(" "));
        assert.equal(
          await tab.getByRole("link", { name: "Engine" }).getAttribute("href"),
          "https://ada.example/engine",
        );
      },
    );
  });

  test("in the widget's own profile, lose their href and nothing else", () => {
    // The compiler refuses such links, so they are inserted before the widget adapts its links.
    const insert = `for (const [index, href] of Object.entries(${JSON.stringify(invalid)})) {
      const link = document.createElement("a");
      link.setAttribute("href", href);
      link.append("Invalid " + index);
      root.prepend(link);
    }
    adapt([root], isForeign);`;
    const before = withChangedSources(["mount", "adapt([root], isForeign);", insert]);
    return host(held, { html: () => widget(), before }, async (tab, { widget: site }) => {
      await waitForEvent(tab, "ready", "a");
      const links = await tab
        .locator("#a .root > a")
        .evaluateAll((all) => all.map((link) => [link.textContent, link.hasAttribute("href")]));
      assert.deepEqual(links, [
        ["Invalid 3", false],
        ["Invalid 2", false],
        ["Invalid 1", false],
        ["Invalid 0", false],
      ]);
      assert.equal(
        await tab.getByRole("link", { name: "talks" }).getAttribute("href"),
        `${site}talks`,
      );
      await tab.getByRole("heading", { name: "Infrastructure Engineer" }).click();
      await waitForEvent(tab, "toggle", "a");
    });
  });
});

test("no program contains code that parses HTML", () => {
  const names = readdirSync(sites.root.dir);
  const programs = names.filter((name) => /^(page|client|compiler)-.*\.js$/.test(name));
  assert.equal(programs.length, 3);
  for (const name of programs) {
    const glue = readFileSync(path.join(sites.root.dir, name), "utf8");
    assert.doesNotMatch(glue, /innerHTML|insertAdjacentHTML|parseFromString/, name);
  }
});

describe("hostile files", () => {
  test("show scripts and javascript: URLs in any field as text, or not at all", () => {
    const script = `<img src=x onerror="alert(1)"><script>alert(1)</script><svg onload=alert(1)>`;
    const links = [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "java\tscript:alert(1)",
      " \u0001javascript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "java\u200bscript:alert(1)",
      "//evil.example",
      "\\\\evil.example",
      "blob:x",
      "https://evil.example\u202e/moc.elgoog",
    ];
    const entry = (index) => ({
      name: script,
      position: script,
      url: links[index],
      summary: `[x](${links[index]}) ${script} <${links[index]}> ![x](${links[index]})`,
      highlights: [script],
      keywords: [script],
      startDate: script,
      endDate: script,
      id: script,
    });
    const hostile = {
      basics: {
        name: script,
        label: script,
        image: "javascript:alert(1)",
        url: "javascript:alert(1)",
        email: script,
        phone: script,
        summary: script,
        location: { city: script },
        profiles: links.map((url) => ({ network: script, username: script, url })),
      },
      work: links.map((_, index) => entry(index)),
      projects: [entry(0)],
      volunteer: [entry(1)],
      education: [{ institution: script, studyType: script, url: links[2] }],
      skills: [{ name: script, keywords: [script] }],
      [script]: [entry(3)],
      meta: {
        whoami: {
          title: script,
          lang: script,
          titles: { work: script },
          sections: ["work", script],
        },
      },
    };
    const before = (tab) => tab.on("dialog", () => assert.fail("a script ran"));
    return host(
      held,
      {
        html: ({ other }) => widget(`open="all" src="${other}r.json"`),
        files: { "/r.json": { body: hostile } },
        before,
      },
      async (tab, { requests, widget: site, other }) => {
        await waitForEvent(tab, "ready", "a");
        await nextFrames(tab);
        const found = await tab.locator("#a .root").evaluate((root) => ({
          bad: [
            ...root.querySelectorAll(
              "script, iframe, object, embed, img, form, style, link, [srcset], [style]",
            ),
          ].map((one) => one.outerHTML.slice(0, 100)),
          handlers: [...root.querySelectorAll("*")].filter((one) =>
            one.getAttributeNames().some((name) => name.startsWith("on")),
          ).length,
          links: [...root.querySelectorAll("a[href]")].map((link) => link.protocol),
        }));
        assert.deepEqual(found.bad, []);
        assert.equal(found.handlers, 0);
        assert.deepEqual(
          found.links.filter((protocol) => !/^(https?|mailto|tel):$/.test(protocol)),
          [],
        );
        const elsewhere = requests.filter(
          (url) => !url.startsWith(site) && !url.startsWith(other) && !url.startsWith("blob:"),
        );
        assert.equal(elsewhere.length, 1, "only the host page itself came from elsewhere");
      },
    );
  });

  test("cannot shadow globals by their ids", () => {
    const ids = [
      "document",
      "location",
      "fetch",
      "customElements",
      "widgetEvents",
      "__proto__",
      "constructor",
    ];
    const work = ids.map((id) => ({ id, name: "x", position: "y" }));
    return host(
      held,
      {
        html: ({ other }) => widget(`src="${other}r.json"`),
        files: { "/r.json": { body: { ...named("Ada"), work } } },
      },
      async (tab) => {
        await waitForEvent(tab, "ready", "a");
        assert.deepEqual(
          await tab.evaluate((ids) => ids.filter((id) => window[id] instanceof Element), ids),
          [],
        );
        assert.equal(await tab.evaluate(() => document.getElementById("work-location")), null);
      },
    );
  });

  test("cannot change the text direction beyond their own text", () => {
    const work = [
      { name: "\u202eevil", position: "\u2067Engineer", startDate: "2020", summary: "\u202eabc" },
    ];
    return host(
      held,
      {
        html: ({ other }) => `${widget(`src="${other}r.json"`)}<p id="after">after</p>`,
        files: { "/r.json": { body: { ...named("Ada\u202e"), work } } },
      },
      async (tab) => {
        await waitForEvent(tab, "ready", "a");
        const isolated = await tab
          .locator("#a :is(h1, h3, h4, p)")
          .evaluateAll((all) => all.map((one) => getComputedStyle(one).unicodeBidi));
        assert.deepEqual(
          isolated.filter((value) => !/plaintext|isolate/.test(value)),
          [],
        );
      },
    );
  });

  test("with 1,000 jobs and a very long word fit the element", () => {
    const work = Array.from({ length: 1000 }, (_, index) => ({
      name: `Company ${index}`,
      position: "x".repeat(500),
      startDate: `${1900 + (index % 100)}`,
    }));
    return host(
      held,
      {
        html: ({ other }) =>
          `<div style="inline-size: 300px">${widget(`src="${other}r.json"`)}</div>`,
        files: { "/r.json": { body: { ...named("Ada"), work } } },
      },
      async (tab) => {
        await waitForEvent(tab, "ready", "a");
        // They are mounted in slices, and each slice is adapted to the host.
        assert.equal(await tab.locator("#a .job-card[part=card]").count(), 1000);
        assert.equal(await tab.locator("#a :is(h3, h4):not([aria-level])").count(), 0);
        assert.ok(
          await tab
            .locator("#a")
            .evaluate((element) => element.getBoundingClientRect().width <= 300),
        );
        assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      },
    );
  });
});
