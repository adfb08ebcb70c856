// Lighthouse's scores for the page with its default settings, which simulate a phone.
//
//   make bench ONLY=lighthouse

import lighthouse from "lighthouse";
import { chromium } from "../tests/browser/node_modules/playwright-core/index.mjs";
import { serve } from "../tools/preview.mjs";
import { freePort, median, table } from "./measure.mjs";

const [site = "target/bench/site", rounds = "11"] = process.argv.slice(2);

const port = await freePort();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    `--remote-debugging-port=${port}`,
  ],
});
const server = await serve({ dir: site, base: "/", port: 0 });
const runs = [];
try {
  for (let round = 1; round <= Number(rounds); round += 1) {
    const { lhr } = await lighthouse(server.url, { port, logLevel: "error" });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    runs.push(lhr);
    process.stderr.write(`round ${round} of ${rounds}\n`);
  }
} finally {
  await server.close();
  await browser.close();
}

const scores = (id) => runs.map(({ categories }) => 100 * categories[id].score);
const [{ lighthouseVersion, categories, audits }] = runs;
console.log(
  `Medians of ${rounds} runs of Lighthouse ${lighthouseVersion} as it comes: a phone, simulated throttling.\n`,
);
table(
  Object.fromEntries(
    Object.values(categories).map(({ id, title }) => [
      title,
      { median: median(scores(id)), least: Math.min(...scores(id)) },
    ]),
  ),
  [
    { title: "median", of: ({ median }) => median },
    { title: "least", of: ({ least }) => least },
  ],
);
for (const { auditRefs, title } of Object.values(categories)) {
  for (const { title: audit, score } of auditRefs
    .filter(({ weight }) => weight > 0)
    .map(({ id }) => audits[id])) {
    if (score !== null && score < 1) console.log(`${title}: ${score} for "${audit}"`);
  }
}
