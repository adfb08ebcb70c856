// A page of somebody else's, on an origin of its own, that shows the widget; and a third origin with other people's files.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { serve } from "../../tools/preview.mjs";
import { listen, sites } from "./site.mjs";

/**
 * Opens a host's page with the widget and runs `test(tab, {widget, other, said, requests})`.
 *
 * `html(urls)` gives the page, or its body where it does not begin with a document type; `urls` holds `widget`, the address
 * of the widget's site, and `other`, that of the other people's files. `files` are those: by path, `{status, headers, body}`
 * or a function of request and response. `policy(urls)` is the host's Content-Security-Policy. `script` is whether the
 * page loads `widget.js`, by default in its head. The rest is Playwright's for the context, and as in `visit`: `site`,
 * `respond`, `before`, `complaints`.
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
  const widgetServer = await serve({ ...site, port: 0, gzip: true, respond });
  const other = await start((request, response) => {
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
  const page = await start((request, response) => {
    if (request.url !== "/") return response.writeHead(204).end(); // the browser asks for an icon
    const headers = { "content-type": "text/html; charset=utf-8" };
    if (policy) headers["content-security-policy"] = policy(urls);
    const tag = script ? `<script type="module" src="${urls.widget}widget.js"></script>` : "";
    const text = html(urls);
    const document = `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>host</title>${tag}<body>${text}</body></html>`;
    response.writeHead(200, headers).end(/^<!doctype/i.test(text) ? text : document);
  });
  const tab = await (
    await browser.newContext({ viewport: { width: 1280, height: 800 }, ...context })
  ).newPage();
  const said = listen(tab);
  const requests = [];
  tab.on("request", (request) => requests.push(request.url()));
  // What happens to widgets, from the beginning.
  await tab.addInitScript(() => {
    window.happened = [];
    for (const kind of ["ready", "error", "toggle"]) {
      window.addEventListener(`whoami:${kind}`, (event) =>
        window.happened.push({ kind, on: event.target.id ?? "", detail: event.detail }),
      );
    }
  });
  try {
    await before?.(tab, urls);
    await tab.goto(page.url, { waitUntil: "load" });
    await test(tab, { ...urls, said, requests });
    assert.deepEqual(
      said.filter((line) => !complaints.some((expected) => expected.test(line))),
      [],
    );
  } finally {
    await tab.context().close();
    await Promise.all([widgetServer.close(), other.close(), page.close()]);
  }
}

/** Waits until something has happened to a widget, by its kind and, if given, the widget's id; gives the last of its kind. */
export async function happens(tab, kind, on) {
  const wanted = { kind, on };
  const find = ({ kind, on }) =>
    window.happened.findLast((one) => one.kind === kind && (on === undefined || one.on === on));
  await tab.waitForFunction(find, wanted);
  return tab.evaluate(find, wanted);
}

async function start(answer) {
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
