// From a change of `public/profile.json` to the page that shows it: what an owner waits for while writing.
//
//   make bench ONLY=dev-reload
//
// The file is changed where it is and put back at the end.

import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { freePort, headline, median, quantile, table, withBrowser } from "./measure.mjs";

const rounds = Number(process.argv[3] ?? "11");
const file = new URL("../public/profile.json", import.meta.url);
const original = readFileSync(file, "utf8");
const putBack = () => writeFileSync(file, original);

const port = await freePort();
// A group of its own, so that Trunk ends with make.
const serving = spawn("make", ["serve", `PORT=${port}`], { stdio: "ignore", detached: true });
process
  .once("SIGINT", () => process.exit(1))
  .once("exit", () => {
    putBack();
    process.kill(-serving.pid);
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
    const label = `Changed for the ${round}. time`;
    const before = performance.now();
    writeFileSync(
      file,
      JSON.stringify(
        { ...JSON.parse(original), basics: { ...JSON.parse(original).basics, label } },
        undefined,
        2,
      ),
    );
    await tab.locator("html[data-state=ready] .label", { hasText: label }).waitFor();
    times.push(performance.now() - before);
    process.stderr.write(`\rround ${round} of ${rounds}   `);
    // Trunk builds once more than it needs to; the next change shall not wait for that.
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }
});

headline("A change of profile.json", rounds);
table({ "to the reloaded page": times }, [
  { title: "median ms", of: median },
  {
    title: "quartiles",
    of: (all) => `${quantile(all, 0.25).toFixed(0)}–${quantile(all, 0.75).toFixed(0)}`,
  },
]);
process.exit(0);
