// A web server as owners have it.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

/** A port on which nothing listens. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/**
 * Starts nginx with a configuration of its `http` block, which `configure` makes for a port. The folder `work` gets its
 * files; what it serves has to be in there, too.
 */
export async function startNginx(work, configure) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${work}/${name};`)
    .join(" ");
  writeFileSync(
    path.join(work, "nginx.conf"),
    `daemon off; pid ${work}/nginx.pid; error_log ${work}/error.log; events {}
     http { access_log off; ${temporary} ${configure(port)} }`,
  );
  execFileSync("chmod", ["-R", "a+rX", work]);
  const nginx = spawn("nginx", ["-c", path.join(work, "nginx.conf")], {
    stdio: ["ignore", "ignore", 2],
  });
  while (!(await fetch(url).catch(() => undefined)))
    assert.equal(nginx.exitCode, null, "nginx has ended");
  return {
    url,
    stop: async () => {
      nginx.kill();
      await new Promise((resolve) => nginx.once("exit", resolve));
    },
  };
}
