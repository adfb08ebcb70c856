// Serves a built site as GitHub Pages does: gzip, caching for ten minutes, CORS for all, 404.html.
//
//   node tools/preview.mjs dist --base /repo/ --port 8080

import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createGzip } from "node:zlib";

const types = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
};
const packed = /^(text|application|image\/svg)/;

/**
 * Serves the folder `dir` under the path `base` on 127.0.0.1, on a free port if `port` is 0.
 *
 * Tests can replace a response with `respond(request, pathname)`, which returns `{status, headers,
 * body}`, where `body` may be an async iterable, or `{delayUntil}`, a promise to await before the
 * file is sent. Returns `{url, close}`.
 */
export async function serve({ dir, base = "/", port = 8080, gzip = true, respond }) {
  const server = createServer((request, response) => {
    answer({ dir, base, gzip, respond, request, response }).catch((error) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise((resolve, reject) =>
    server.once("error", reject).listen(port, "127.0.0.1", resolve),
  );
  return {
    url: `http://127.0.0.1:${server.address().port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer({ dir, base, gzip, respond, request, response }) {
  const { pathname } = new URL(request.url, "http://localhost");
  const instead = await respond?.(request, pathname);
  await instead?.delayUntil;
  if (instead && !instead.delayUntil) {
    response.writeHead(instead.status ?? 200, {
      "content-type": typeOf(pathname),
      ...instead.headers,
    });
    Readable.from(instead.body ?? "").pipe(response);
    return;
  }
  const found = await find(dir, base, pathname);
  const file = found ?? path.join(dir, "404.html");
  const headers = {
    "content-type": typeOf(file),
    "cache-control": "max-age=600",
    "access-control-allow-origin": "*",
  };
  const pack =
    gzip &&
    packed.test(headers["content-type"]) &&
    /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (pack) Object.assign(headers, { "content-encoding": "gzip", vary: "accept-encoding" });
  if (!found && !(await isFile(file))) {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    return;
  }
  response.writeHead(found ? 200 : 404, headers);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const content = createReadStream(file);
  (pack ? content.pipe(createGzip({ level: 9 })) : content).pipe(response);
}

/** The file for a path under `base`, or `undefined`; a path cannot lead out of `dir`. */
async function find(dir, base, pathname) {
  if (!pathname.startsWith(base)) return undefined;
  let below;
  try {
    below = path.normalize(`/${decodeURIComponent(pathname.slice(base.length))}`);
  } catch {
    return undefined;
  }
  const file = path.join(dir, below, below.endsWith("/") ? "index.html" : "");
  return (await isFile(file)) ? file : undefined;
}

const isFile = (file) =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

const typeOf = (file) => types[path.extname(file)] ?? "application/octet-stream";

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { base: { type: "string", default: "/" }, port: { type: "string", default: "8080" } },
  });
  const [dir = "dist"] = positionals;
  await readFile(path.join(dir, "index.html")).catch(() => {
    throw new Error(`there is no ${dir}/index.html: run \`make build\` first`);
  });
  const { url } = await serve({ dir, base: values.base, port: Number(values.port) });
  console.log(`Serving the release at ${url} (Ctrl-C to stop)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main().catch((error) => {
    const hint =
      error.code === "EADDRINUSE" ? "the port is taken: choose another with PORT=" : error.message;
    console.error(`preview: ${hint}`);
    process.exitCode = 1;
  });
}
