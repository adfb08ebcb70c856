// The widget in frameworks, which set attributes, properties and listeners in their own ways, and
// which move, replace and remove elements.

import assert from "node:assert/strict";
import { test } from "node:test";
import { build } from "esbuild";
import { compile } from "svelte/compiler";
import { host, waitForEvent } from "./host.mjs";
import { useBrowser } from "./site.mjs";

const held = useBrowser();

/** Bundles `source` with everything that it imports. */
async function bundled(source, plugins = []) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, loader: "jsx" },
    bundle: true,
    write: false,
    format: "esm",
    conditions: ["browser", "production"],
    define: { "process.env.NODE_ENV": '"production"' },
    jsx: "automatic",
    logLevel: "silent",
    plugins,
  });
  return outputFiles[0].text;
}

const react = `
import { useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const [{ there, after, sections, readyCount }, change] = useState({ there: true, after: false, sections: "card", readyCount: 0 });
  const set = (some) => change((old) => ({ ...old, ...some }));
  window.set = set;
  const widget = there && <whoami-page key="one" id="a" sections={sections} open="none" onwhoami:ready={() => change((old) => ({ ...old, readyCount: old.readyCount + 1 }))}>Fallback {readyCount}</whoami-page>;
  return <main>{!after && widget}<p>between</p>{after && widget}<p id="readyCount">{readyCount}</p></main>;
}
createRoot(document.querySelector("#app")).render(<App />);
`;

const svelte = `<script>
  let state = $state({ there: true, list: ["card", "work"], readyCount: 0 });
  window.set = (some) => Object.assign(state, some);
</script>
<main>
  {#if state.there}
    {#each state.list as sections (sections)}
      <whoami-page id={sections} {sections} open="none" onwhoami:ready={() => (state.readyCount += 1)}>Fallback {state.readyCount}</whoami-page>
    {/each}
  {/if}
  <p id="readyCount">{state.readyCount}</p>
</main>`;

const page =
  (script) =>
  ({ widget }) =>
    `<!DOCTYPE html><html><head><title>x</title><script type="module" src="${widget}widget.js"></script></head><body><div id="app"></div><script type="module">${script.replaceAll("</script", "<\\/script")}</script></body></html>`;

test("React: sets attributes, listens to events, moves and removes the element", async () => {
  await host(held, { html: page(await bundled(react)), script: false }, async (tab) => {
    await waitForEvent(tab, "ready", "a");
    await tab.locator("#readyCount", { hasText: "1" }).waitFor();
    assert.ok(await tab.getByRole("heading", { name: "LinaK", exact: true }).isVisible());
    await tab.evaluate(() => window.set({ sections: "work" }));
    await tab.getByRole("button", { name: "Expand all" }).waitFor();
    assert.equal(await tab.locator("#a details[open]").count(), 0);
    // React moves the element, because it has a key, so its content is kept.
    await tab.evaluate(() => {
      document.querySelector("#a").shadowRoot.querySelector(".root").marker = "kept";
    });
    await tab.evaluate(() => window.set({ after: true }));
    await tab.locator("p + whoami-page").waitFor();
    assert.equal(
      await tab.evaluate(
        () => document.querySelector("#a").shadowRoot.querySelector(".root").marker,
      ),
      "kept",
    );
    await tab.evaluate(() => window.set({ there: false }));
    await tab.locator("whoami-page").waitFor({ state: "detached" });
    await tab.evaluate(() => window.set({ there: true, sections: "card" }));
    await tab.locator("#readyCount", { hasText: "3" }).waitFor();
    assert.equal(await tab.getByRole("heading", { name: "LinaK", exact: true }).count(), 1);
  });
});

test("Svelte: sets attributes, listens to events, reorders and removes the elements", async () => {
  const { js } = compile(svelte, { generate: "client", name: "App" });
  const plugin = {
    name: "app",
    setup(build) {
      build.onResolve({ filter: /^app$/ }, () => ({ path: "app", namespace: "app" }));
      build.onLoad({ filter: /.*/, namespace: "app" }, () => ({
        contents: js.code,
        resolveDir: import.meta.dirname,
      }));
    },
  };
  const start = `import { mount } from "svelte"; import App from "app"; mount(App, { target: document.querySelector("#app") });`;
  await host(held, { html: page(await bundled(start, [plugin])), script: false }, async (tab) => {
    await waitForEvent(tab, "ready", "card");
    await waitForEvent(tab, "ready", "work");
    await tab.locator("#readyCount", { hasText: "2" }).waitFor();
    const roots = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll("whoami-page")].map((widget) => [
          widget.id,
          widget.shadowRoot.querySelector(".root")?.marker,
        ]),
      );
    await tab.evaluate(() => {
      for (const widget of document.querySelectorAll("whoami-page"))
        widget.shadowRoot.querySelector(".root").marker = widget.id;
    });
    // Svelte moves the elements, so their content is kept.
    await tab.evaluate(() => window.set({ list: ["work", "card"] }));
    await tab.waitForFunction(() => document.querySelector("whoami-page").id === "work");
    assert.deepEqual(await roots(), [
      ["work", "work"],
      ["card", "card"],
    ]);
    await tab.evaluate(() => window.set({ there: false }));
    await tab.locator("whoami-page").first().waitFor({ state: "detached" });
    await tab.evaluate(() => window.set({ there: true }));
    await tab.locator("#readyCount", { hasText: "4" }).waitFor();
  });
});
