// How long an owner waits while writing: from a change of the profile to the reloaded page.
//
//   make bench ONLY=dev-reload
//
// It edits a copy of a fixture in a folder of its own.

import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort, headline, median, quantile, table, withBrowser } from "./measure.mjs";
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
const port = await freePort();
// A process group of its own, so that Trunk ends with make.
const serving = spawn("make", ["serve", `PORT=${port}`, `PROFILE=${file}`], {
  stdio: "ignore",
  detached: true,
});
process
  .once("SIGINT", () => process.exit(1))
  .once("exit", () => {
    process.kill(-serving.pid);
    rmSync(folder, { recursive: true });
  });

/** Waits until the server answers; the first build takes minutes. */
async function answers(url) {
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    ))
  ) {
    if (serving.exitCode !== null) throw new Error("make serve has ended");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const times = [];
await withBrowser(async (browser) => {
  const tab = await browser.newPage();
  const url = `http://127.0.0.1:${port}/`;
  await answers(url);
  await tab.goto(url);
  await tab.locator("html[data-state=ready]").waitFor();
  for (let round = 1; round <= rounds; round += 1) {
    const label = `Changed ${round} of ${rounds} times`;
    const before = performance.now();
    save(label);
    await tab.locator("html[data-state=ready] .label", { hasText: label }).waitFor();
    times.push(performance.now() - before);
    process.stderr.write(`\rround ${round} of ${rounds}   `);
    // Trunk builds once more than it needs to; the next change must not wait for that.
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
});

headline("A change of the profile", rounds);
table({ "to the reloaded page": times }, [
  { title: "median ms", of: median },
  {
    title: "quartiles",
    of: (all) => `${quantile(all, 0.25).toFixed(0)}–${quantile(all, 0.75).toFixed(0)}`,
  },
]);
process.exit(0);
