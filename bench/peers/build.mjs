// Builds the pages that ours is compared with for production, each into a folder of its name.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import solid from "vite-plugin-solid";
import { model } from "./model.mjs";
import { page } from "./static.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
/** The files beside the page: the fixture's pictures and the site's icon. */
const FILES = {
  img: fileURLToPath(new URL("../../tests/fixtures/img", import.meta.url)),
  "icon.svg": fileURLToPath(new URL("../../public/icon.svg", import.meta.url)),
};

/** The peers that Vite builds: their entry, JSX runtime, aliases and plugins. */
const APPS = {
  react: { entry: "react/main.jsx", jsx: "react" },
  preact: {
    entry: "preact/main.jsx",
    jsx: "preact",
    alias: { react: "preact/compat", "react/jsx-runtime": "preact/jsx-runtime" },
  },
  solid: { entry: "solid/main.jsx", plugins: [solid()] },
  svelte: { entry: "svelte/main.js", plugins: [svelte({ configFile: false })] },
};

/** Our own page without its scripts: what the program costs before it is needed. */
export const OURS_STATIC = "ours-static";

/** The names of all peers. */
export const PEERS = ["static", OURS_STATIC, ...Object.keys(APPS), "jsonresume"];

/**
 * Builds the peers named in `names` from `resume` into folders of `dir`. They use the style of our
 * page, taken from the head of the built page in `site`.
 */
export async function peers({ dir, resume, site, names = PEERS }) {
  const shown = model(resume);
  const ours = readFileSync(path.join(site, "index.html"), "utf8");
  const css = ours.match(/<style>([\s\S]*?)<\/style>/)[1];
  for (const name of names) {
    const out = path.join(dir, name);
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    if (name === "static") writeFileSync(path.join(out, "index.html"), page(shown, css));
    else if (name === OURS_STATIC) {
      writeFileSync(path.join(out, "index.html"), withoutScripts(ours));
      const print = ours.match(/print-[\w-]+\.css/)[0];
      cpSync(path.join(site, print), path.join(out, print));
    } else if (name === "jsonresume")
      writeFileSync(path.join(out, "index.html"), await theme(resume));
    else await app(name, out, shown, css);
    for (const [name, file] of Object.entries(FILES))
      cpSync(file, path.join(out, name), { recursive: true });
  }
}

/** The page without scripts, without what loads them in advance, and without data for search engines. */
const withoutScripts = (html) =>
  html
    .replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/g, "")
    .replaceAll(/<link rel="(?:modulepreload|preload)"[^>]*>/g, "");

async function theme(resume) {
  const { render } = await import("jsonresume-theme-even");
  return render({
    ...resume,
    basics: { ...resume.basics, image: resume.basics.image.replace(/^\//, "") },
  });
}

async function app(name, out, shown, css) {
  const { entry, jsx, alias, plugins = [] } = APPS[name];
  const html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shown.name}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
</head>
<body>
<div id="app"></div>
<script type="module" src="/${entry}"></script>
</body>
</html>
`;
  const index = path.join(here, "index.html");
  const virtual = {
    name: "virtual",
    resolveId: (id) => (id.startsWith("virtual:") ? `\0${id}` : undefined),
    load: (id) =>
      id === "\0virtual:model"
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(shown))})`
        : id === "\0virtual:style.css"
          ? css
          : undefined,
  };
  writeFileSync(index, html);
  try {
    await build({
      root: here,
      base: "./",
      configFile: false,
      publicDir: false,
      logLevel: "error",
      plugins: [virtual, ...plugins],
      resolve: { alias },
      ...(jsx && { oxc: { jsx: { runtime: "automatic", importSource: jsx } } }),
      build: {
        outDir: out,
        emptyOutDir: true,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 1e6,
      },
    });
  } finally {
    rmSync(index, { force: true });
  }
}
