// Starts WebKitGTK's small browser, driven by WebDriver, on a screen of its own.

import { Builder, Capabilities } from "selenium-webdriver";
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { TIMEOUT_MS, WebDriverTab } from "./tab.mjs";

/** `environment` are further variables for the browser. */
export async function startWebKit(environment) {
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
    for (const end = Date.now() + TIMEOUT_MS; !(await isReachable()); ) {
      if (Date.now() > end) throw new Error("WebKitWebDriver does not answer");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const started = new Builder().usingServer(server).withCapabilities(capabilities).build();
    const session = await inTime(started, TIMEOUT_MS);
    const execute = session.execute.bind(session);
    session.execute = (command) => inTime(execute(command), 3 * TIMEOUT_MS);
    await session.manage().setTimeouts({ script: TIMEOUT_MS, pageLoad: TIMEOUT_MS });
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
