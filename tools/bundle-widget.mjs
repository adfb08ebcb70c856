// Bundles the widget's scripts, TypeScript in widget/src, and the page's start script into a built
// site.
//
//   node tools/bundle-widget.mjs FOLDER [--release]
//
// A release is minified, and also gets the type declarations `widget.d.ts` and the manifest
// `custom-elements.json`. Otherwise the scripts have source maps.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PAGE, target, WIDGET } from "./floors.mjs";
import { build } from "./../.tools/node/node_modules/esbuild/lib/main.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const source = path.join(root, "widget/src");
const modules = path.join(root, ".tools/node/node_modules");

/** The bundles by name, each with its entry point. Other people's pages rely on the names. */
const BUNDLES = {
  widget: "widget.ts",
  "widget/mount": "mount.ts",
  "widget/app": "app.ts",
  "widget/frame": "frame.ts",
  "embed/embed": "embed.ts",
};

/** Imports that stay imports: of another bundle, or of a module that `whoami-page build` writes. */
const EXTERNAL = {
  "./mount.js": "widget/mount.js",
  "./widget.js": "widget.js",
  "./files.js": "widget/files.js",
  "./catalogue.js": "widget/catalogue.js",
};

/** The bundle of a module, if that is not a bundle in `widget/`: where its imports are relative to. */
const IMPORTERS = { "element.ts": "widget.js", "embed.ts": "embed/embed.js" };

const external = {
  name: "external",
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\./ }, ({ path: name, importer }) => {
      if (!(name in EXTERNAL)) return undefined;
      const bundle = IMPORTERS[path.basename(importer)] ?? "widget/mount.js";
      const relative = path.posix.relative(path.posix.dirname(bundle), EXTERNAL[name]);
      return { path: relative.startsWith(".") ? relative : `./${relative}`, external: true };
    }),
};

/** Bundles all scripts into `folder`. `options` are further options of esbuild. */
export async function bundleWidget(folder, { plugins = [], ...options } = {}) {
  const common = {
    outdir: folder,
    bundle: true,
    target: target(WIDGET),
    plugins: [external, ...plugins],
    logLevel: "warning",
    ...options,
  };
  const modules = await build({
    entryPoints: Object.fromEntries(
      Object.entries(BUNDLES).map(([name, entry]) => [name, path.join(source, entry)]),
    ),
    format: "esm",
    ...common,
  });
  const worker = await build({
    entryPoints: { "widget/worker": path.join(source, "worker.ts") },
    format: "iife",
    define: { "import.meta.url": "whoami.url" },
    ...common,
  });
  return { outputFiles: [...(modules.outputFiles ?? []), ...(worker.outputFiles ?? [])] };
}

/** Turns the compiler's glue from a module into a script, which a worker can load. */
const bundleGlue = (folder, options) => {
  const glue = path.join(folder, "compiler.js");
  return build({
    entryPoints: [glue],
    outfile: glue,
    allowOverwrite: true,
    format: "iife",
    globalName: "whoamiCompiler",
    // Where the program is by default. The worker names it.
    define: { "import.meta.url": "location.href" },
    logLevel: "warning",
    ...options,
  });
};

/** The scripts of documents: what the build replaces in them is written down in each. */
const SCRIPTS = {
  start: "start",
  hydrate: "hydrate",
  recover: "recover",
  "service-worker": "service-worker",
  offline: "register-offline",
};

/** Bundles the script that each page has in its head, the service worker and its registration. */
export const bundleScripts = (folder, options = {}) =>
  build({
    entryPoints: Object.fromEntries(
      Object.entries(SCRIPTS).map(([name, entry]) => [
        name,
        path.join(root, "src/site", `${entry}.js`),
      ]),
    ),
    outdir: folder,
    nodePaths: [modules],
    // Workbox logs a lot otherwise.
    define: { "process.env.NODE_ENV": '"production"' },
    bundle: true,
    external: ["whoami:*"],
    format: "esm",
    target: target(PAGE),
    logLevel: "warning",
    ...options,
  });

/** The declarations of what `widget.js` exports. */
function declarations() {
  const folder = mkdtempSync(path.join(tmpdir(), "whoami-page-"));
  try {
    const tsc = path.join(modules, "typescript/bin/tsc");
    const project = ["--project", path.join(root, "widget"), "--outDir", folder];
    const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly"];
    execFileSync(process.execPath, [tsc, ...project, ...emit], { stdio: ["ignore", 2, 2] });
    return readFileSync(path.join(folder, "element.d.ts"), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The custom elements manifest: https://github.com/webcomponents/custom-elements-manifest */
async function manifest() {
  const { create, ts } = await import(
    path.join(modules, "@custom-elements-manifest/analyzer/index.js")
  );
  const text = readFileSync(path.join(source, "element.ts"), "utf8");
  // The element is what `widget.js` exports, so the manifest names that module.
  const file = "widget.js";
  const { ES2022 } = ts.ScriptTarget;
  const result = create({
    modules: [ts.createSourceFile(file, text, ES2022, true, ts.ScriptKind.TS)],
  });
  const [{ declarations, exports }] = result.modules;
  const element = declarations.find(({ tagName }) => tagName);
  // What the analyzer finds in the code, beyond the comments, is private or not the element's.
  element.members = element.members.filter(
    ({ privacy, description }) => description && privacy !== "private",
  );
  element.events = element.events.filter(({ name }) => name);
  exports.push({
    kind: "custom-element-definition",
    name: element.tagName,
    declaration: { name: element.name, module: file },
  });
  return result;
}

const licenceOf = (name) => path.join(modules, name, "LICENSE");
/** Where scripts and fonts of others are used, whose they are, and the file with the licence. */
const FOREIGN = [
  [
    "service-worker.js",
    "Workbox: https://github.com/googlechrome/workbox",
    licenceOf("workbox-core"),
  ],
  ["edit/text.js", "CodeMirror: https://codemirror.net", licenceOf("@codemirror/view")],
  [
    "edit/text.js",
    "Lezer, of CodeMirror: https://lezer.codemirror.net",
    licenceOf("@lezer/common"),
  ],
  [
    "the program that builds sites",
    "Noto Sans: https://notofonts.github.io",
    path.join(root, "src/site/images/fonts/LICENSE"),
  ],
];

/** The licences of all that is not ours: of the programs, of scripts, and of fonts. */
const licenses = () =>
  [
    readFileSync(path.join(root, "src/site/licenses.txt"), "utf8"),
    ...FOREIGN.map(([user, name, licence]) => {
      const text = readFileSync(licence, "utf8");
      return `${"=".repeat(78)}\n${name}, in ${user}\n\n${text}`;
    }),
  ].join("\n");

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, mode] = process.argv.slice(2);
  const isRelease = mode === "--release";
  await bundleWidget(folder, isRelease ? { minify: true } : { sourcemap: true });
  await bundleGlue(folder, { minify: isRelease });
  await bundleScripts(folder, { minify: isRelease });
  cpSync(path.join(root, "widget/frame.html"), path.join(folder, "widget/frame.html"));
  writeFileSync(path.join(folder, "licenses.txt"), licenses());
  if (isRelease) {
    writeFileSync(path.join(folder, "widget.d.ts"), declarations());
    const json = JSON.stringify(await manifest(), null, 2);
    writeFileSync(path.join(folder, "custom-elements.json"), `${json}\n`);
  }
}
