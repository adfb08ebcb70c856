// The browser engines behind one small interface: Chromium and Firefox, driven by Puppeteer, and
// WebKitGTK, driven by WebDriver. Elements are found as a user finds them: by role and name.

import { build } from "esbuild";
import puppeteer from "puppeteer";
import { Builder, By, Capabilities, Key } from "selenium-webdriver";
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import path from "node:path";

/** How long to wait for what a test expects, in milliseconds. A page takes far less. */
const PATIENCE = 20_000;

/** Testing Library's queries, as a script that sets `window.queries`. */
const { outputFiles } = await build({
  stdin: {
    contents: `export { queryAllByRole } from "@testing-library/dom";`,
    resolveDir: path.dirname(createRequire(import.meta.url).resolve("@testing-library/dom")),
  },
  bundle: true,
  format: "iife",
  globalName: "queries",
  minify: true,
  write: false,
});
const QUERIES = `${outputFiles[0].text};window.queries = queries;`;

/** In the page: the visible elements with a role and a name, in the document or a shadow root. */
const findByRole = (role, name, host) => {
  const container = host ? document.querySelector(host)?.shadowRoot : document.body;
  if (!container) return [];
  // Testing Library gives it no role.
  if (role === "summary")
    return [...container.querySelectorAll("summary")].filter(
      (one) => one.textContent.trim() === name,
    );
  return window.queries.queryAllByRole(container, role, name ? { name } : {});
};

/**
 * In the page: scrolls to an element, and waits until it stays where it is. What comes near may be laid
 * out only now, and move it.
 */
const bringIntoView = async (element) => {
  const top = () => element.getBoundingClientRect().top;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (let before, still = 0; still < 4; await frame()) {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    still = top() === before ? still + 1 : 0;
    before = top();
  }
};

/**
 * An open page. `said` holds the errors that it has logged. WebKit's driver reports none, and cannot
 * print (`pdf`).
 */
class Tab {
  said = [];

  /** The only element with a role and a name; waits for it. `host` names an element with a shadow root. */
  async find(role, name, host) {
    return this.until(
      async () => {
        if (!(await this.evaluate(() => "queries" in window))) await this.addScript(QUERIES);
        const found = await this.elements(findByRole, role, name, host);
        if (found.length > 1) throw new Error(`there are ${found.length} of role ${role}, ${name}`);
        return found[0];
      },
      `there is no ${role} ${name ?? ""}`,
    );
  }

  /** Clicks the element with a role and a name. */
  async click(role, name, host) {
    await this.clickOn(await this.find(role, name, host));
  }

  /** Types a text into the field with a role and a name. */
  async type(text, role, name, host) {
    await this.typeInto(await this.find(role, name, host), text);
  }

  /** Chooses an option of a list with a role and a name. */
  async choose(value, role, name, host) {
    const list = await this.find(role, name, host);
    await this.chooseIn(list, value);
  }

  /** Waits until a function that runs in the page returns something true, and returns that. */
  waitFor(script, ...values) {
    return this.until(() => this.evaluate(script, ...values), `waited for ${script}`);
  }

  /** Waits until the page is hydrated. */
  ready() {
    return this.waitFor(() => document.documentElement.dataset.state === "ready");
  }

  /** Waits until `attempt` resolves to something true, and returns that. */
  async until(attempt, reason) {
    const end = Date.now() + PATIENCE;
    for (;;) {
      let result;
      let failure;
      try {
        result = await attempt();
      } catch (error) {
        // The page may be navigating.
        failure = error;
      }
      if (result) return result;
      if (Date.now() > end)
        throw new Error(`${this.engine}: ${reason}`, failure && { cause: failure });
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

class PuppeteerTab extends Tab {
  constructor(engine, page) {
    super();
    this.engine = engine;
    this.page = page;
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) this.said.push(message.text());
    });
    page.on("pageerror", (error) => this.said.push(`uncaught: ${error.message}`));
  }

  async open(url) {
    await this.page.goto(url);
  }

  // Puppeteer's own waits for an event that a restored page does not fire.
  async back() {
    await this.page.evaluate(() => void setTimeout(() => history.back()));
  }

  async forward() {
    await this.page.evaluate(() => void setTimeout(() => history.forward()));
  }

  async reload() {
    await this.page.reload();
  }

  async resize(width, height) {
    await this.page.setViewport({ width, height });
  }

  evaluate(script, ...values) {
    return this.page.evaluate(script, ...values);
  }

  async elements(script, ...values) {
    const list = await this.page.evaluateHandle(script, ...values);
    const elements = await list.getProperties();
    return [...elements.values()].map((handle) => handle.asElement()).filter(Boolean);
  }

  addScript(text) {
    return this.page.evaluate(text);
  }

  async clickOn(element) {
    await element.evaluate(bringIntoView);
    await element.click();
  }

  typeInto(element, text) {
    return element.type(text);
  }

  chooseIn(element, value) {
    return element.select(value);
  }

  press(key) {
    return this.page.keyboard.press(key);
  }

  pdf() {
    return this.page.pdf({ format: "A4", preferCSSPageSize: true });
  }

  screenshot() {
    return this.page.screenshot();
  }

  /** Runs a function in the frame whose URL contains a text. */
  async inFrame(part, script, ...values) {
    const frame = this.page.frames().find((frame) => frame.url().includes(part));
    return frame?.evaluate(script, ...values);
  }
}

class WebDriverTab extends Tab {
  constructor(engine, driver) {
    super();
    this.engine = engine;
    this.driver = driver;
  }

  open(url) {
    return this.driver.get(url);
  }

  back() {
    return this.driver.navigate().back();
  }

  forward() {
    return this.driver.navigate().forward();
  }

  reload() {
    return this.driver.navigate().refresh();
  }

  async resize(width, height) {
    // The size of a window includes its frame.
    const [w, h] = await this.evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight]);
    await this.driver
      .manage()
      .window()
      .setRect({ width: width + w, height: height + h });
    await this.waitFor((width) => innerWidth === width, width);
  }

  async evaluate(script, ...values) {
    const done = `const done = arguments[arguments.length - 1];`;
    const call = `Promise.resolve((${script})(...[...arguments].slice(0, -1)))`;
    const text = `${done}${call}.then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const result = await this.driver.executeAsyncScript(text, ...values);
    if (result.error) throw new Error(result.error);
    return result.value ?? undefined;
  }

  elements(script, ...values) {
    return this.driver.executeScript(`return (${script})(...arguments)`, ...values);
  }

  addScript(text) {
    return this.driver.executeScript(text);
  }

  async clickOn(element) {
    await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1]; (${bringIntoView})(arguments[0]).then(done)`,
      element,
    );
    await element.click();
  }

  typeInto(element, text) {
    return element.sendKeys(text);
  }

  async chooseIn(element, value) {
    await (await element.findElement(By.css(`option[value="${value}"]`))).click();
  }

  press(key) {
    const special = {
      Escape: Key.ESCAPE,
      Enter: Key.ENTER,
      Tab: Key.TAB,
      ArrowDown: Key.ARROW_DOWN,
    };
    return this.driver
      .actions()
      .sendKeys(special[key] ?? key)
      .perform();
  }

  async screenshot() {
    return Buffer.from(await this.driver.takeScreenshot(), "base64");
  }

  async inFrame(part, script, ...values) {
    await this.driver
      .switchTo()
      .frame(await this.driver.findElement(By.css(`iframe[src*="${part}"]`)));
    try {
      return await this.evaluate(script, ...values);
    } finally {
      await this.driver.switchTo().defaultContent();
    }
  }
}

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

/** `environment` are further variables for the browser. */
async function startWebKit(environment) {
  const display = `:${90 + (process.pid % 900)}`;
  const screen = spawn("Xvfb", [display, "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
  const variables = {
    ...process.env,
    DISPLAY: display,
    // The driver draws in software, and without a desktop's services.
    LIBGL_ALWAYS_SOFTWARE: "1",
    GTK_A11Y: "none",
    NO_AT_BRIDGE: "1",
    ...environment,
  };
  return {
    // Each session is a browser of its own, with its own storage.
    open: async () => {
      const { session, stop } = await startSession(variables);
      const tab = new WebDriverTab("webkit", session);
      await tab.resize(1280, 800);
      const close = async () => {
        await session.quit().catch(() => {});
        stop();
      };
      return { tab, close };
    },
    close: async () => screen.kill(),
  };
}

/** The functions that stop the drivers that run. A test that fails must leave none behind. */
const drivers = new Set();
process.once("exit", () => {
  for (const stop of drivers) stop();
});

/** Starts a driver and a browser. Now and then the browser does not start, so this tries again. */
async function startSession(env, attempts = 3) {
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    env,
    stdio: "ignore",
    detached: true,
  });
  // The browser belongs to the driver's group of processes.
  const stop = () => {
    drivers.delete(stop);
    try {
      process.kill(-driver.pid);
    } catch {
      // All of them have ended.
    }
  };
  drivers.add(stop);
  const capabilities = new Capabilities({
    browserName: "MiniBrowser",
    "webkitgtk:browserOptions": { binary: miniBrowser(), args: ["--automation"] },
  });
  const server = `http://127.0.0.1:${port}`;
  try {
    const isReachable = () =>
      fetch(`${server}/status`).then(
        ({ ok }) => ok,
        () => false,
      );
    for (const end = Date.now() + PATIENCE; !(await isReachable()); ) {
      if (Date.now() > end) throw new Error("WebKitWebDriver does not answer");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const started = new Builder().usingServer(server).withCapabilities(capabilities).build();
    const session = await inTime(started, PATIENCE);
    const execute = session.execute.bind(session);
    session.execute = (command) => inTime(execute(command), 3 * PATIENCE);
    await session.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    return { session, stop };
  } catch (error) {
    stop();
    if (attempts > 1) return startSession(env, attempts - 1);
    throw error;
  }
}

/** Rejects if a promise is not settled in time. */
async function inTime(promise, ms) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`WebKit did not answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** The small browser that WebKitGTK comes with. Its folder depends on the architecture. */
function miniBrowser() {
  const libraries = ["/usr/lib", "/usr/libexec"];
  for (const folder of libraries.filter(existsSync)) {
    for (const architecture of ["", ...readdirSync(folder)]) {
      for (const version of ["4.1", "4.0", "6.0"]) {
        const program = path.join(folder, architecture, `webkit2gtk-${version}`, "MiniBrowser");
        if (existsSync(program)) return program;
      }
    }
  }
  throw new Error("there is no MiniBrowser: install WebKitGTK's driver");
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
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
