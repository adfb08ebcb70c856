#!/usr/bin/env node
// The command line of the package. The programs that are released for each system do more.

import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ResumeError, build, render } from "./index.js";
import { readOwner } from "./owner.js";

const HELP = `Turn a JSON Resume file into a profile page

Usage:
  whoami-page build [FILE] [-o FOLDER] [--site-url URL] [--public-url PATH] [--today DATE] [--strict]
  whoami-page check [FILE] [--strict]
  whoami-page export [FILE] --to html [-o FILE] [--site-url URL] [--today DATE]

FILE is resume.json, else public/profile.json, if none is named. The site is written to the folder site.
The program for your system has more commands: see https://www.npmjs.com/package/whoami-page

Example:
  npx whoami-page build resume.json -o site
`;

const options = {
  output: { type: "string", short: "o" },
  to: { type: "string" },
  "site-url": { type: "string" },
  "public-url": { type: "string" },
  today: { type: "string" },
  strict: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
};

try {
  process.exitCode = run(parseArgs({ options, allowPositionals: true }));
} catch (error) {
  console.error(`whoami-page: ${error.message}`);
  process.exitCode = error instanceof ResumeError ? 1 : 2;
}

function run({ values, positionals: [command, named] }) {
  if (values.version) {
    const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
    console.log(`whoami-page ${version}`);
    return 0;
  }
  if (values.help || !command) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const commands = { build: buildSite, check, export: exportPage };
  if (!Object.hasOwn(commands, command))
    throw new Error(`there is no command \`${command}\`; see \`whoami-page --help\``);
  return commands[command](readOwner(named), values);
}

function settings({ file, folders, publicFiles }, values) {
  const base = values["public-url"]?.replaceAll(/^\/+|\/+$/g, "");
  return {
    file,
    folders,
    publicFiles,
    siteUrl: values["site-url"],
    base: base === undefined ? undefined : base ? `/${base}/` : "/",
    today: values.today,
    strict: values.strict,
  };
}

function report(file, diagnostics) {
  for (const { line, column, severity, path, message, help } of diagnostics) {
    const place = path ? ` ${path}:` : "";
    console.error(`${file}:${line}:${column}: ${severity}:${place} ${message}`);
    if (help) console.error(`  ${help}`);
  }
}

function buildSite(owner, values) {
  const { files, diagnostics } = build(owner.resume, settings(owner, values));
  report(owner.file, diagnostics);
  if (!files) return 1;
  const folder = values.output ?? "site";
  replaceFolder(folder, files);
  console.error(`Built ${folder} from ${owner.file}: ${files.size} files`);
  return 0;
}

function check(owner, values) {
  const { files, diagnostics } = build(owner.resume, settings(owner, values));
  report(owner.file, diagnostics);
  if (diagnostics.length === 0) console.log(`${owner.file}: no problems`);
  return files ? 0 : 1;
}

function exportPage(owner, values) {
  if (values.to !== "html")
    throw new Error(
      "this package exports to HTML only: write `--to html`, or use the program for your system",
    );
  const html = render(owner.resume, {
    folder: owner.folders[0],
    file: owner.file,
    siteUrl: values["site-url"],
    today: values.today,
  });
  if (values.output) writeFileSync(values.output, html);
  else process.stdout.write(html);
  return 0;
}

/** Replaces a folder that is new, empty, or an earlier site. It is complete at any time. */
function replaceFolder(folder, files) {
  const exists = existsSync(folder);
  const isSite = () => existsSync(path.join(folder, "widget/files.js"));
  if (exists && readdirSync(folder).length > 0 && !isSite())
    throw new Error(
      `${folder} has other files in it, which would be lost: choose another folder, or empty it`,
    );
  const absolute = path.resolve(folder);
  const beside = (suffix) =>
    path.join(path.dirname(absolute), `.${path.basename(absolute)}.${suffix}`);
  const [fresh, old] = [beside("new"), beside("old")];
  for (const leftover of [fresh, old]) rmSync(leftover, { recursive: true, force: true });
  for (const [name, content] of files) {
    const target = path.join(fresh, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  if (exists) renameSync(absolute, old);
  renameSync(fresh, absolute);
  rmSync(old, { recursive: true, force: true });
}
