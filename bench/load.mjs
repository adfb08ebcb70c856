// How many requests a second nginx answers with the built site, compressed ahead of time, compressed
// for each request, and not at all: `node bench/load.mjs FOLDER [SECONDS]`, or `make bench ONLY=load`.
// It needs wrk. All traffic stays on this machine.

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const [, seconds = "10"] = process.argv.slice(2);
/** What a visitor loads first: the page. */
const CONNECTIONS = [1, 100, 1000];
const WAYS = {
  "compressed ahead of time": "gzip_static on;",
  "compressed for each request": "gzip on; gzip_types *; gzip_comp_level 6;",
  "not compressed": "",
};

const work = mkdtempSync(path.join(tmpdir(), "whoami-page-load-"));
mkdirSync(path.join(work, "tmp"));
const folder = path.join(work, "site");
const program = new URL("../target/debug/whoami-page", import.meta.url).pathname;
const resume = new URL("../tests/fixtures/engineer.json", import.meta.url).pathname;
execFileSync(program, ["--quiet", "build", resume, "--output", folder, "--precompress"], {
  stdio: ["ignore", "ignore", "inherit"],
});
const html = readFileSync(path.join(folder, "index.html"));
const gzip = readFileSync(path.join(folder, "index.html.gz"));
// nginx' workers are another user.
execFileSync("chmod", ["-R", "a+rX", work]);
console.log(`index.html: ${html.length} bytes, ${gzip.length} compressed; ${seconds} s each`);

const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
  .map((name) => `${name}_temp_path ${work}/tmp;`)
  .join(" ");
const port = await freePort();
for (const [way, directives] of Object.entries(WAYS)) {
  const config = path.join(work, "nginx.conf");
  writeFileSync(
    config,
    `daemon off; worker_processes auto; pid ${work}/nginx.pid; error_log ${work}/error.log;
    events { worker_connections 4096; }
    http { ${temp} include /etc/nginx/mime.types; access_log off; sendfile on; tcp_nopush on;
      keepalive_requests 1000000; open_file_cache max=1000;
      server { listen 127.0.0.1:${port} backlog=4096; root ${folder}; ${directives} } }`,
  );
  const nginx = spawn("nginx", ["-c", config], { stdio: "inherit" });
  await answers(`http://127.0.0.1:${port}/`);
  for (const connections of CONNECTIONS) {
    const options = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "2s", "--latency"];
    const header = ["-H", "Accept-Encoding: gzip"];
    const output = execFileSync("wrk", [...options, ...header, `http://127.0.0.1:${port}/`], {
      encoding: "utf8",
    });
    const value = (pattern) => output.match(pattern)?.[1] ?? "0";
    const rate = Math.round(Number(value(/Requests\/sec:\s+([\d.]+)/)));
    const errors = value(/Socket errors: (.*)/);
    const failed = value(/Non-2xx or 3xx responses: (\d+)/);
    const transfer = value(/Transfer\/sec:\s+(\S+)/);
    console.log(
      `${way.padEnd(28)} ${String(connections).padStart(5)} connections: ${String(rate).padStart(6)} requests/s, 99 % within ${value(/99%\s+(\S+)/)}, ${transfer} a second, errors: ${errors}, other answers: ${failed}`,
    );
  }
  nginx.kill();
  await new Promise((resolve) => nginx.once("exit", resolve));
}
rmSync(work, { recursive: true });

async function answers(url) {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("nginx does not answer");
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
