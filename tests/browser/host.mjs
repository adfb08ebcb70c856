// A host page that shows the widget. The page, the widget's site and the résumés of other people
// each have an origin of their own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { bundleWidget } from "../../tools/bundle-widget.mjs";
import { serve } from "../../tools/preview.mjs";
import { listen, root, sites } from "./site.mjs";

/**
 * Opens a host page and runs `test(tab, {widget, other, said, requests, served})`.
 *
 * `widget` and `other` are the URLs of the widget's site and of the site with résumés. `said` holds
 * what was logged to the console, `requests` the URLs that the page has requested, and `served` the
 * `{pathname, headers}` of the requests to the widget's site, the cache aside.
 *
 * Options:
 * - `html(urls)`: the document, or only the content of its body
 * - `files`: the résumés by path, as `{status, headers, body}` or `(request, response) => …`
 * - `policy(urls)`: the host's Content-Security-Policy
 * - `script`: whether the page loads `widget.js`; the default is true
 * - `site`, `respond`, `before(tab, urls)`, `complaints`: as for `visit`
 * - any other option is passed to Playwright's `newContext`
 */
export async function host({ browser }, options, test) {
  const {
    site = sites.root,
    html,
    files = {},
    policy,
    script = true,
    respond,
    before,
    complaints = [],
    ...context
  } = options;
  const served = [];
  const widgetServer = await serve({
    ...site,
    port: 0,
    gzip: true,
    respond: (request, pathname) => {
      served.push({ pathname, headers: request.headers });
      return respond?.(request, pathname);
    },
  });
  const other = await listenOn((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = files[pathname];
    if (typeof file === "function") return file(request, response);
    const { status = 200, headers, body = "" } = file ?? { status: 404 };
    const json = { "content-type": "application/json", "access-control-allow-origin": "*" };
    response
      .writeHead(status, headers ?? json)
      .end(typeof body === "object" && !Buffer.isBuffer(body) ? JSON.stringify(body) : body);
  });
  const urls = { widget: widgetServer.url, other: other.url };
  const page = await listenOn((request, response) => {
    if (request.url !== "/") return response.writeHead(204).end(); // The browser requests an icon.
    const headers = { "content-type": "text/html; charset=utf-8" };
    if (policy) headers["content-security-policy"] = policy(urls);
    const tag = script ? `<script type="module" src="${urls.widget}widget.js"></script>` : "";
    const text = html(urls);
    const document = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>host</title>${tag}<body>${text}</body></html>`;
    response.writeHead(200, headers).end(/^<!doctype/i.test(text) ? text : document);
  });
  const tab = await (
    await browser.newContext({
      viewport: { width: 1280, height: 800 },
      serviceWorkers: "block",
      ...context,
    })
  ).newPage();
  const said = listen(tab);
  const requests = [];
  tab.on("request", (request) => requests.push(request.url()));
  // Records the events of all widgets from the start.
  await tab.addInitScript(() => {
    window.widgetEvents = [];
    for (const kind of ["ready", "error", "toggle"]) {
      window.addEventListener(`whoami:${kind}`, (event) =>
        window.widgetEvents.push({ kind, id: event.target.id ?? "", detail: event.detail }),
      );
    }
  });
  try {
    await before?.(tab, urls);
    await tab.goto(page.url, { waitUntil: "load" });
    await test(tab, { ...urls, said, requests, served });
    assert.deepEqual(
      said.filter((line) => !complaints.some((expected) => expected.test(line))),
      [],
    );
  } finally {
    await tab.context().close();
    await Promise.all([widgetServer.close(), other.close(), page.close()]);
  }
}

/**
 * Waits for an event of a widget: one of its kind and, if given, from the element with that id.
 * Returns the latest such event.
 */
export async function waitForEvent(tab, kind, id) {
  const find = ({ kind, id }) =>
    window.widgetEvents.findLast(
      (event) => event.kind === kind && (id === undefined || event.id === id),
    );
  await tab.waitForFunction(find, { kind, id });
  return tab.evaluate(find, { kind, id });
}

/** Waits until two frames have been rendered. */
export const nextFrames = (tab) =>
  tab.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

/** The path of a module of the widget. */
const sourceFile = (name) => path.join(root, "widget/src", `${name}.ts`);

/**
 * For `before`: serves the widget's scripts made from changed sources. Each change is `[name, from,
 * to]`: in the module with that name, the text `from` is replaced.
 */
export const withChangedSources =
  (...changes) =>
  async (tab, { widget }) => {
    const change = {
      name: "change",
      setup: ({ onLoad }) =>
        onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
          let contents = readFileSync(file, "utf8");
          for (const [name, from, to] of changes) {
            if (file !== sourceFile(name)) continue;
            assert.ok(contents.includes(from), `${file} does not contain ${from}`);
            contents = contents.replace(from, () => to);
          }
          return { contents, loader: "ts" };
        }),
    };
    const { outputFiles } = await bundleWidget("/", { plugins: [change], write: false });
    for (const { path: name, text } of outputFiles) {
      await tab.context().route(`${widget}${name.slice(1)}`, async (route) => {
        await route.fulfill({ response: await route.fetch(), body: text });
      });
    }
  };

/** Imports a module of the widget into Node.js. */
export async function importSource(name) {
  const entryPoints = [sourceFile(name)];
  const { outputFiles } = await bundleWidget("/", { entryPoints, write: false });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** Serves what `answer(request, response)` writes, on a free port. Returns `{url, close}`. */
export async function listenOn(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}
