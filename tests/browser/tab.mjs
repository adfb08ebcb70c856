// A page in a browser that a test drives: one small interface for Chromium and Firefox, which Puppeteer
// drives, and for WebKitGTK, which WebDriver drives. Elements are found as a user finds them: by role
// and name.

import { build } from "esbuild";
import { By, Key } from "selenium-webdriver";
import { createRequire } from "node:module";
import path from "node:path";

/** How long to wait for what a test expects, in milliseconds. A page takes far less. */
export const TIMEOUT_MS = 20_000;

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
    const end = Date.now() + TIMEOUT_MS;
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

export class PuppeteerTab extends Tab {
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

export class WebDriverTab extends Tab {
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
