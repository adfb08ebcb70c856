// How long an owner waits while writing: from a change of the profile to the reloaded page, with `whoami-page serve`
// as it is released, and with `make serve`.
//
//   make bench ONLY=dev-reload
//
// It edits a copy of a fixture in a folder of its own.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, headline, median, quantile, release, table, withBrowser } from "./measure.mjs";
import { profile } from "./peers/model.mjs";

const rounds = Number(process.argv[3] ?? "11");
// Not in target/, which Trunk does not watch.
const folder = mkdtempSync(path.join(tmpdir(), "dev-reload-"));
const file = path.join(folder, "profile.json");
/** Writes the profile with another label. */
const save = (label) =>
  writeFileSync(
    file,
    JSON.stringify({ ...profile, basics: { ...profile.basics, label } }, undefined, 2),
  );

cpSync("tests/fixtures/img", path.join(folder, "img"), { recursive: true });
save("Not changed yet");
/** The programs by name: each with its arguments for a port, and how long it is busy after a reload. */
const SERVERS = {
  "`whoami-page serve`": {
    command: (port) => [release(), "serve", file, "--port", `${port}`],
    restMs: 500,
  },
  // Trunk builds once more than it needs to; the next change must not wait for that.
  "`make serve`": {
    command: (port) => ["make", "serve", `PORT=${port}`, `PROFILE=${file}`],
    restMs: 3000,
  },
};
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits until the server answers; the first build may take minutes. */
async function untilAnswers(url, serving) {
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) {
    if (serving.exitCode !== null) throw new Error(`${serving.spawnfile} has ended`);
    await wait(200);
  }
}

/** Changes the profile again and again; returns the milliseconds until each reload. */
async function reloads(browser, { command, restMs }) {
  const port = await freePort();
  const [program, ...options] = command(port);
  // A process group of its own, so that what it starts ends with it.
  const serving = spawn(program, options, { stdio: "ignore", detached: true });
  const stop = () => process.kill(-serving.pid);
  process.once("exit", stop);
  const tab = await browser.newPage();
  const url = `http://127.0.0.1:${port}/`;
  await untilAnswers(url, serving);
  await tab.goto(url);
  await tab.locator("html[data-state=ready]").waitFor();
  const times = [];
  for (let round = 1; round <= rounds; round += 1) {
    const label = `Changed ${round} of ${rounds} times on ${port}`;
    const before = performance.now();
    save(label);
    await tab.locator("html[data-state=ready] .label", { hasText: label }).waitFor();
    times.push(performance.now() - before);
    process.stderr.write(`\rround ${round} of ${rounds}   `);
    await wait(restMs);
  }
  await tab.close();
  process.off("exit", stop);
  stop();
  return times;
}

process
  .once("SIGINT", () => process.exit(1))
  .once("exit", () => rmSync(folder, { recursive: true }));
const results = await withBrowser(async (browser) => {
  const results = {};
  for (const [name, server] of Object.entries(SERVERS))
    results[name] = await reloads(browser, server);
  return results;
});

headline("From a change of the profile to the reloaded page", rounds);
table(results, [
  { title: "median ms", of: median },
  {
    title: "quartiles",
    of: (all) => `${quantile(all, 0.25).toFixed(0)}–${quantile(all, 0.75).toFixed(0)}`,
  },
]);
process.exit(0);
