// What the benchmarks share: a browser, conditions, statistics and tables.

import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { loadavg } from "node:os";
import path from "node:path";

const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))(
  "playwright-core",
);

/** Lighthouse's slow 4G, as the browser applies it: 562.5 ms for each request. */
const SLOW = {
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
  offline: false,
};

/** Builds the command line as it is released, and returns its path. */
export function release() {
  execFileSync("make", ["--no-print-directory", "release"], { stdio: ["ignore", 2, 2] });
  return path.resolve("target/cli/whoami-page");
}

/** A free port on 127.0.0.1. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** The conditions under which pages are measured. */
export const CONDITIONS = {
  unthrottled: undefined,
  "slow 4G, CPU 4 × slower": { network: SLOW, cpu: 4 },
};

/** Runs `use` with a browser and closes it afterwards. */
export async function withBrowser(use) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--js-flags=--expose-gc",
    ],
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** Runs `use` with a new tab under a condition and its debugger; closes the tab afterwards. */
export async function withTab(browser, condition, use) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  try {
    const tab = await context.newPage();
    const debug = await context.newCDPSession(tab);
    await debug.send("Performance.enable");
    await debug.send("Network.enable");
    if (condition) {
      await debug.send("Network.emulateNetworkConditions", condition.network);
      await debug.send("Emulation.setCPUThrottlingRate", { rate: condition.cpu });
    }
    return await use(tab, debug);
  } finally {
    await context.close();
  }
}

/** The debugger's metrics by name. */
export async function metrics(debug) {
  const { metrics } = await debug.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** JavaScript heap and wasm memory in bytes, after garbage collection. */
export async function heap(debug) {
  await debug.send("HeapProfiler.collectGarbage");
  const { JSHeapUsedSize } = await metrics(debug);
  const { result } = await debug.send("Runtime.evaluate", {
    expression: "WebAssembly.Memory.prototype",
  });
  const { objects } = await debug.send("Runtime.queryObjects", {
    prototypeObjectId: result.objectId,
  });
  const functionDeclaration =
    "function() { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
  const memory = await debug.send("Runtime.callFunctionOn", {
    objectId: objects.objectId,
    functionDeclaration,
    returnByValue: true,
  });
  return JSHeapUsedSize + memory.result.value;
}

/** Waits two frames, after which everything so far is drawn. */
export const drawn = (tab) =>
  tab.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

/** In the page, from its start: searches as soon as it is ready, and notes when it answers. */
export function search() {
  document.addEventListener("whoami:ready", () => {
    const field = document.querySelector("#q");
    const answer = document.querySelector("#answer");
    new MutationObserver(() => (window.answered ??= performance.now())).observe(answer, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    field.value = "flink";
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

/** The quantile of the values at `share`; `undefined` if there are none. */
export function quantile(values, share) {
  const sorted = values
    .filter((value) => value !== undefined && value !== null)
    .sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * share)];
}

export const median = (values) => quantile(values, 0.5);

/** Runs each of `cases` in turn, `rounds` times: A B C, A B C. Returns the results by name. */
export async function inTurn(cases, rounds, measure) {
  const results = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, one] of Object.entries(cases)) results[name].push(await measure(one, name));
    process.stderr.write(`\rround ${round + 1} of ${rounds}, load ${loadavg()[0].toFixed(1)}   `);
  }
  process.stderr.write(`\r${" ".repeat(40)}\r`);
  return results;
}

/** Prints a Markdown table with a line per row; `columns` are `{title, of, digits}`. */
export function table(rows, columns) {
  console.log(`| | ${columns.map(({ title }) => title).join(" | ")} |`);
  console.log(`|---|${columns.map(() => "---:").join("|")}|`);
  for (const [name, row] of Object.entries(rows))
    console.log(`| ${name} | ${columns.map((column) => cell(row, column)).join(" | ")} |`);
  console.log();
}

function cell(row, { of, digits = 0 }) {
  const value = of(row);
  return value === undefined || Number.isNaN(value)
    ? ""
    : typeof value === "string"
      ? value
      : value.toFixed(digits);
}

/** Prints the heading of a table and the conditions of its measurement. */
export function headline(title, rounds) {
  console.log(`### ${title}\n`);
  console.log(
    `Medians of ${rounds} rounds in turn, Chromium, 412 × 823 px; load of the machine ${loadavg()[0].toFixed(1)}.\n`,
  );
}
