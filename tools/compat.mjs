// Whether the scripts of a built site use only what the oldest supported browsers have, by the data
// of MDN: https://github.com/mdn/browser-compat-data
//
//   node tools/compat.mjs dist
//
// A method counts by its name: it is too new if each interface that has one of this name got it too
// late. What the scripts can do without is in OPTIONAL.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { PAGE, WIDGET } from "./floors.mjs";
import { parse } from "./../.tools/node/node_modules/acorn/dist/acorn.mjs";

const data = JSON.parse(
  readFileSync(
    new URL("../.tools/node/node_modules/@mdn/browser-compat-data/data.json", import.meta.url),
    "utf8",
  ),
);

/** The scripts by the browsers in which they have to work. esbuild sees to the syntax of our own. */
const SCRIPTS = {
  page: {
    files: /^(index\.html|(hydrate|offline|recover|service-worker)\.js|page-[\w-]+\.js)$/,
    floor: PAGE,
  },
  widget: {
    files: /^((widget|client-[\w-]+|compiler-[\w-]+)\.js|(widget|embed)\/.*\.js)$/,
    floor: WIDGET,
  },
  // Without CodeMirror, which has its own floor.
  editor: {
    files: /^(editor-[\w-]+|edit\/(builder|edit|files|preview|worker))\.js$/,
    floor: WIDGET,
  },
};
/** The edition of ECMAScript of the glue that wasm-bindgen makes. */
const ECMASCRIPT = 2022;

/** Newer features that the scripts, those of wasm-bindgen and Workbox included, do without. */
const OPTIONAL = [
  "trustedTypes",
  "createPolicy",
  "createScriptURL",
  "detached",
  "highlights",
  "dispose",
  "preloadResponse",
  "showOpenFilePicker",
  "showSaveFilePicker",
  "createWritable",
];
/** Names that mean something else in these scripts. */
const OWN = [
  "address",
  "build",
  "changed",
  "check",
  "component",
  "destroy",
  "details",
  "format",
  "handle",
  "install",
  "memory",
  "messages",
  "retry",
  "s",
  "suffix",
  "token",
  "zip",
];
const ignored = new Set([...OPTIONAL, ...OWN]);

/** The features of the web and of JavaScript by the last part of their names. */
const features = new Map();
const add = (name, { __compat: compat } = {}) => {
  if (!compat) return;
  const key = name.replace(/_static$/, "");
  features.set(key, [...(features.get(key) ?? []), compat.support]);
};
for (const interfaces of [data.api, data.javascript.builtins]) {
  for (const [name, members] of Object.entries(interfaces)) {
    add(name, members);
    for (const [member, feature] of Object.entries(members)) add(member, feature);
  }
}

/** Whether a browser of this version has a feature. */
function isSupported(support, browser, version) {
  return [support[browser] ?? {}].flat().some((one) => {
    const added = Number.parseFloat(String(one.version_added).replace("≤", ""));
    const isWhole = !one.flags && !one.prefix && !one.alternative_name && !one.version_removed;
    return isWhole && added <= version;
  });
}

/** The features that a script uses: names of members, and of what it does not declare itself. */
function usedIn(source) {
  const members = new Set();
  const names = new Set();
  const declared = new Set();
  const visit = (node, parent, role) => {
    if (!node || typeof node.type !== "string") return;
    if (node.type === "Identifier") {
      const isMember =
        parent?.type === "MemberExpression" && role === "property" && !parent.computed;
      const isKey = ["Property", "PropertyDefinition", "MethodDefinition"].includes(parent?.type);
      if (isMember) members.add(node.name);
      else if (isKey && role === "key") return;
      else if (role === "id" || role === "params" || role === "local") declared.add(node.name);
      else names.add(node.name);
    }
    for (const [key, value] of Object.entries(node))
      for (const child of [value].flat()) if (child?.type) visit(child, node, key);
  };
  visit(parse(source, { ecmaVersion: ECMASCRIPT, sourceType: "module" }));
  return [...members, ...[...names].filter((name) => !declared.has(name))];
}

/** The scripts in a document, or the script that a file is. */
function scriptsOf(file, text) {
  if (!file.endsWith(".html")) return [text];
  const scripts = text.matchAll(/<script(?: type="module")?>(.*?)<\/script>/gs);
  return [...scripts].map(([, script]) => script);
}

const folder = process.argv[2] ?? "dist";
const names = readdirSync(folder, { recursive: true }).map((name) =>
  name.split(path.sep).join("/"),
);
let checked = 0;
for (const [what, { files, floor }] of Object.entries(SCRIPTS)) {
  for (const file of names.filter((name) => files.test(name))) {
    checked += 1;
    const text = readFileSync(path.join(folder, file), "utf8");
    const used = new Set(scriptsOf(file, text).flatMap((script) => usedIn(script)));
    for (const name of [...used].filter((name) => features.has(name) && !ignored.has(name))) {
      for (const [browser, version] of Object.entries(floor)) {
        if (features.get(name).some((support) => isSupported(support, browser, version))) continue;
        console.error(
          `${file}: \`${name}\` is not in ${browser} ${version}, where the ${what} has to work`,
        );
        process.exitCode = 1;
      }
    }
  }
}
if (checked === 0) {
  console.error(`compat: there is no built site in ${folder}: run \`make build\` first`);
  process.exitCode = 1;
}
