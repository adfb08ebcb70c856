// Neither can hurt the other: hosts with hostile styles, patched browsers and strict policies; files that are wrong, slow or
// hostile; and what a reader is told.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { happens, host } from "./host.mjs";
import { useBrowser } from "./site.mjs";

const held = useBrowser();
const cors = { "content-type": "application/json", "access-control-allow-origin": "*" };
const named = (name, rest = {}) => ({ basics: { name, ...rest } });
const widget = (attributes = "", id = "a") =>
  `<whoami-page id="${id}" ${attributes}><a id="fallback" href="https://other.example/">Fallback</a></whoami-page>`;
const frames = (tab) =>
  tab.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
const fallbackIsShown = (tab) => tab.getByRole("link", { name: "Fallback" }).first().isVisible();

describe("errors are told apart, and what stands in the element stays", () => {
  const html = ({ other }) => widget(`src="${other}r.json"`);
  const cases = [
    [
      "not found",
      { "/r.json": { status: 404, headers: cors } },
      "not-found",
      /There is no profile at .*r\.json: the server answered 404/,
    ],
    [
      "a server in trouble",
      { "/r.json": { status: 503, headers: cors } },
      "offline",
      /answered 503/,
      true,
    ],
    [
      "refused by CORS",
      { "/r.json": { headers: { "content-type": "application/json" }, body: {} } },
      "refused",
      /does not let other sites read it/,
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
      /is no JSON file: it is sent as text\/html/,
    ],
    [
      "not JSON",
      { "/r.json": { body: `{\n  "basics": nonsense\n}` } },
      "not-json",
      /line 2, column 13/,
    ],
    [
      "bytes that are no text",
      { "/r.json": { body: Buffer.from([0x7b, 0xff]) } },
      "not-json",
      /not UTF-8/,
    ],
    [
      "not a résumé",
      { "/r.json": { body: `{"work": []}` } },
      "not-a-resume",
      /not a résumé .* there is no name/,
    ],
    ["a list", { "/r.json": { body: `[1]` } }, "not-a-resume", /line 1, column 1/],
    ["nested without end", { "/r.json": { body: "[".repeat(200_000) } }, "not-json", /nested|deep/],
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
          const { detail } = await happens(tab, "error", "a");
          assert.equal(detail.code, code, detail.message);
          assert.match(detail.message, sentence);
          assert.ok(await fallbackIsShown(tab));
          assert.ok(await tab.getByRole("status").getByText(sentence).isVisible());
          assert.equal(await tab.getByRole("button", { name: "Try again" }).count(), retry ? 1 : 0);
        },
      ),
    );
  }

  test("an address that is none", () =>
    host(
      held,
      { html: () => widget(`src="javascript:alert(1)"`) + widget(`src="https://:"`, "b") },
      async (tab) => {
        assert.equal((await happens(tab, "error", "a")).detail.code, "not-found");
        assert.equal((await happens(tab, "error", "b")).detail.code, "not-found");
      },
    ));

  test("what unpacks to more than it says is too big, too", async () => {
    const { gzipSync } = await import("node:zlib");
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, 0x20));
    const files = {
      "/r.json": {
        headers: { ...cors, "content-encoding": "gzip", "content-length": bomb.length },
        body: bomb,
      },
    };
    await host(held, { html, files }, async (tab) => {
      assert.equal((await happens(tab, "error", "a")).detail.code, "too-big");
    });
  });

  test("offline, in the reader's language, and a second try that works", () => {
    let reachable = false;
    const files = {
      "/r.json": (request, response) =>
        reachable
          ? response.writeHead(200, cors).end(JSON.stringify(named("Ada")))
          : request.socket.destroy(),
    };
    const html = ({ other }) => widget(`lang="fr" src="${other}r.json"`);
    return host(held, { html, files, complaints: [/Failed to load resource/] }, async (tab) => {
      const { detail } = await happens(tab, "error", "a");
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

  // The clock of the worker can't be moved, so its limits are lowered as the scripts are sent.
  const lowered =
    (file, from, to) =>
    async (tab, { widget }) => {
      await tab.context().route(`${widget}widget/${file}`, async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace(from, to);
        await route.fulfill({ response, body });
      });
    };

  test("too slow to answer", () => {
    const files = { "/r.json": () => {} };
    return host(
      held,
      { html, files, before: lowered("worker.js", "ANSWER = 10_000", "ANSWER = 50") },
      async (tab) => {
        const { detail } = await happens(tab, "error", "a");
        assert.equal(detail.code, "too-slow");
        assert.match(detail.message, /within 10 seconds/);
        assert.ok(await tab.getByRole("button", { name: "Try again" }).isVisible());
      },
    );
  });

  test("too slow to compile: the worker is ended", () => {
    const files = { "/r.json": { body: named("Ada") } };
    const before = lowered(
      "worker.js",
      "const bytes = run(",
      "for (;;) {}\n    const bytes = run(",
    );
    const both = async (tab, urls) => {
      await before(tab, urls);
      await lowered("read.js", "COMPILE = 5_000", "COMPILE = 50")(tab, urls);
    };
    return host(held, { html, files, before: both }, async (tab) => {
      const { detail } = await happens(tab, "error", "a");
      assert.equal(detail.code, "too-slow");
      assert.match(detail.message, /longer than 5 seconds/);
      await Promise.all(tab.workers().map((worker) => worker.waitForEvent("close")));
    });
  });

  test("our own files are missing", () => {
    const respond = (request, pathname) =>
      pathname.endsWith(".bin")
        ? { status: 404, headers: { "access-control-allow-origin": "*" } }
        : undefined;
    return host(
      held,
      { html: () => widget(), respond, complaints: [/Failed to load resource/] },
      async (tab) => {
        const { detail } = await happens(tab, "error", "a");
        assert.equal(detail.code, "broken");
        assert.match(detail.message, /own files \(profile-.*\.bin\)/);
        assert.ok(await fallbackIsShown(tab));
      },
    );
  });

  test("fifty elements of which three fail", () => {
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
        await tab.waitForFunction(() => window.happened.length === 50);
        const failed = await tab.evaluate(() =>
          window.happened
            .filter(({ kind }) => kind === "error")
            .map(({ on, detail }) => [on, detail.code])
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
  test("no style of theirs comes in, and none of ours goes out", () => {
    const hostile = `* { all: unset !important; display: none !important; visibility: hidden; font: 3px fantasy; color: red !important; letter-spacing: 1em } whoami-page { writing-mode: vertical-rl; direction: rtl; text-transform: uppercase; --accent: red; --s4: 99px; line-height: 9; }
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
        await happens(tab, "ready", "a");
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

  test("hidden means hidden", () =>
    host(held, { html: () => widget() }, async (tab) => {
      await happens(tab, "ready", "a");
      await tab.locator("#a").evaluate((element) => (element.hidden = true));
      assert.equal(await tab.locator("#a").isVisible(), false);
    }));

  test("a patched fetch and patched arrays are none of our business", () => {
    const patch = `<script>
      Array.prototype.extra = function () {};
      for (const name of ["map", "filter", "forEach", "find", "includes", "some", "every", "reduce"]) Array.prototype[name] = () => { throw new Error("patched " + name) };
      window.fetch = () => { throw new Error("patched fetch") };
      for (const kind of ["ready", "error"]) addEventListener("whoami:" + kind, ({ target, detail }) => console.log(kind, target.id, JSON.stringify(detail)));
    </script>`;
    // What asks the page from outside would stumble over the patches, so the page tells by itself.
    let told;
    const heard = new Promise((resolve) => (told = resolve));
    const lines = [];
    const before = (tab) =>
      tab.on("console", (message) => lines.push(message.text()) === 2 && told());
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
        await heard;
        assert.deepEqual(lines.sort(), ["ready a null", "ready b null"]);
      },
    );
  });

  test("nothing of ours is on the host's window or in its document", () =>
    host(
      held,
      {
        html: () =>
          `<script>window.before = new Set(Object.getOwnPropertyNames(window))</script>${widget()}`,
      },
      async (tab) => {
        const count = await tab.evaluate(() => document.querySelectorAll("*").length);
        await happens(tab, "ready", "a");
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

  test("the directives that docs/widget.md names are enough", () =>
    host(held, { policy: strict, html: both, files }, async (tab) => {
      await happens(tab, "ready", "a");
      await happens(tab, "ready", "b");
      assert.ok(
        await tab
          .getByRole("img", { name: "Hello there" })
          .evaluate((image) => image.decode().then(() => true)),
      );
    }));

  test("where no worker may start from a blob, a frame of ours will do", () => {
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
        await happens(tab, "ready", "a");
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
    test(`without ${name} the fallback stays, and one line of the console names it`, () =>
      host(
        held,
        {
          policy: (urls) => without(strict(urls)),
          html: () => widget(),
          complaints: [/Content Security Policy|Content-Security-Policy/],
        },
        async (tab, { said }) => {
          const { detail } = await happens(tab, "error", "a");
          assert.equal(detail.code, "blocked");
          assert.match(detail.message, directive);
          assert.ok(await fallbackIsShown(tab));
          assert.equal(await tab.getByRole("status").count(), 0);
          assert.equal(said.filter((line) => line.includes("<whoami-page>")).length, 1);
        },
      ));
  }

  test("a src that the policy does not allow is named", () =>
    host(
      held,
      {
        policy: (urls) => strict(urls).replace(` ${new URL(urls.other).origin};`, ";"),
        html: ({ other }) => widget(`src="${other}r.json"`),
        files,
        complaints: [/Content Security Policy|Content-Security-Policy|whoami/],
      },
      async (tab, { other }) => {
        const { detail } = await happens(tab, "error", "a");
        assert.equal(detail.code, "blocked");
        assert.ok(detail.message.includes(`connect-src ${new URL(other).origin}`), detail.message);
        assert.ok(await fallbackIsShown(tab));
      },
    ));

  test("under Trusted Types our own profile is shown; other people's need a frame, or the fallback stays", () => {
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
        await happens(tab, "ready", "a");
        const { detail } = await happens(tab, "error", "b");
        assert.equal(detail.code, "blocked");
        assert.match(detail.message, /trusted-types|frame-src/);
        assert.equal(said.filter((line) => line.includes("<whoami-page>")).length, 1);
      },
    );
  });
});

describe("hostile files", () => {
  test("script in every field and javascript: in every disguise are shown as the text that they are, or not at all", () => {
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
    const before = (tab) => tab.on("dialog", () => assert.fail("a script has run"));
    return host(
      held,
      {
        html: ({ other }) => widget(`open="all" src="${other}r.json"`),
        files: { "/r.json": { body: hostile } },
        before,
      },
      async (tab, { requests, widget: site, other }) => {
        await happens(tab, "ready", "a");
        await frames(tab);
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
        const asked = requests.filter(
          (url) => !url.startsWith(site) && !url.startsWith(other) && !url.startsWith("blob:"),
        );
        assert.equal(asked.length, 1, "only the host's own page was asked for elsewhere");
      },
    );
  });

  test("ids that shadow globals stay in the shadow", () => {
    const ids = [
      "document",
      "location",
      "fetch",
      "customElements",
      "happened",
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
        await happens(tab, "ready", "a");
        assert.deepEqual(
          await tab.evaluate((ids) => ids.filter((id) => window[id] instanceof Element), ids),
          [],
        );
        assert.equal(await tab.evaluate(() => document.getElementById("work-location")), null);
      },
    );
  });

  test("signs that turn the direction end where their text ends", () => {
    const work = [
      { name: "\u202eevil", position: "\u2067Engineer", startDate: "2020", summary: "\u202eabc" },
    ];
    return host(
      held,
      {
        html: ({ other }) => widget(`src="${other}r.json"`) + `<p id="after">after</p>`,
        files: { "/r.json": { body: { ...named("Ada\u202e"), work } } },
      },
      async (tab) => {
        await happens(tab, "ready", "a");
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

  test("a thousand jobs and a very long word", () => {
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
        await happens(tab, "ready", "a");
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
