// The browser engines: Chromium and Firefox, started by Puppeteer, and WebKitGTK.

import puppeteer from "puppeteer";
import { after, before, describe } from "node:test";
import { PuppeteerTab } from "./tab.mjs";
import { startWebKit } from "./webkit.mjs";

/** A browser that Puppeteer starts. `prepare` is called with each page. */
async function startPuppeteer(engine, { prepare, ...options }) {
  const browser = await puppeteer.launch({ headless: true, protocolTimeout: 60_000, ...options });
  return {
    open: async () => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await prepare?.(page);
      const tab = new PuppeteerTab(engine, page);
      await tab.resize(1280, 800);
      return { tab, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/**
 * Starts each engine by its name. Options: `wasm: false` switches WebAssembly off, and `preferences`
 * are Firefox's.
 */
export const engines = {
  chromium: ({ wasm = true } = {}) =>
    startPuppeteer("chromium", {
      executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
      prepare: (page) => wasm || page.evaluateOnNewDocument(() => delete globalThis.WebAssembly),
    }),
  firefox: ({ wasm = true, preferences } = {}) =>
    startPuppeteer("firefox", {
      browser: "firefox",
      executablePath: process.env.FIREFOX || "/usr/bin/firefox-esr",
      extraPrefsFirefox: { "javascript.options.wasm": wasm, ...preferences },
    }),
  webkit: ({ wasm = true } = {}) => startWebKit(wasm ? {} : { JSC_useWasm: "0" }),
};

/**
 * Describes a group of tests for each engine. `group` gets the browser, the name of the engine, and the
 * function that starts one more browser.
 */
export function inEachEngine(name, group) {
  for (const [engine, start] of Object.entries(engines))
    describe(`${name}, ${engine}`, () => {
      let browser;
      before(async () => {
        browser = await start();
      });
      after(() => browser?.close());
      group({ visit: (url, test) => visit(browser, url, test), engine, start });
    });
}

/** Opens a URL in a browser, without history or storage, and closes the page after `test`. */
export async function visit(browser, url, test) {
  const { tab, close } = await browser.open();
  try {
    await tab.open(url);
    await test(tab);
  } finally {
    await close();
  }
}
