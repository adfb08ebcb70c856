// Runs a job of a workflow, or a composite action, on this machine: its commands as they stand, and
// stand-ins for the actions that talk to GitHub. For tests, and to time what a change of the data
// takes:
//
//   node tools/run-workflow.mjs .github/workflows/pages.yml build FOLDER [--cache target/cli/whoami-page]
//
// It clones the repository into FOLDER, which must be new. `--cache` names files of this checkout that
// actions/cache finds; other caches are empty. The uploaded site is then in FOLDER/artifact.

import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  Evaluator,
  Lexer,
  Parser,
  data,
} from "../.tools/node/node_modules/@actions/expressions/dist/index.js";
import { parse } from "../.tools/node/node_modules/yaml/dist/index.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Where GitHub would publish the site. */
const PAGES = { base_path: "/me", base_url: "https://someone.github.io/me" };

/**
 * Runs `steps` in `folder`. `contexts` are those of expressions, such as `inputs`; `cached` maps paths
 * in `folder` to files that a cache has; `env` is added to the environment. Returns the outputs of
 * the steps, the folder of the artifact, and how long each step took, in milliseconds.
 */
export function runSteps(steps, { folder, contexts = {}, cached = {}, env = {} }) {
  const temp = mkdtempSync(path.join(tmpdir(), "runner-"));
  const outputs = {};
  const times = [];
  let artifact;
  const scope = () => ({
    runner: { os: "Linux", arch: "X64", temp },
    github: { workspace: folder },
    steps: outputs,
    ...contexts,
  });
  const stubs = {
    "actions/configure-pages": () => PAGES,
    "actions/cache": ({ path: names }) => {
      const paths = names.split("\n").map((name) => name.trim());
      const wanted = paths.filter(Boolean);
      const hit = wanted.every((name) => name in cached);
      for (const name of hit ? wanted : []) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        cpSync(cached[name], path.join(folder, name));
      }
      return { "cache-hit": String(hit) };
    },
    "actions/upload-pages-artifact": ({ path: name }) => {
      artifact = path.join(folder, "artifact");
      cpSync(path.resolve(folder, name), artifact, { recursive: true });
      return {};
    },
    "actions/deploy-pages": () => ({ page_url: `${PAGES.base_url}/` }),
  };
  for (const step of steps) {
    if (step.if !== undefined && !truthy(evaluate(String(step.if), scope()))) continue;
    const fill = (values) =>
      Object.fromEntries(
        Object.entries(values ?? {}).map(([key, value]) => [key, interpolate(value, scope())]),
      );
    const start = performance.now();
    const name = step.name ?? step.uses ?? step.run;
    if (step.uses) {
      const result = stubs[step.uses.split("@")[0]]?.(fill(step.with)) ?? {};
      if (step.id) outputs[step.id] = { outputs: result };
    } else {
      const { status } = spawnSync(
        "bash",
        ["-eo", "pipefail", "-c", interpolate(step.run, scope())],
        {
          cwd: folder,
          env: { ...process.env, RUNNER_TEMP: temp, ...env, ...fill(step.env) },
          stdio: ["ignore", 2, 2],
        },
      );
      if (status !== 0) throw new Error(`the step "${name}" failed with exit code ${status}`);
    }
    times.push([name, Math.round(performance.now() - start)]);
  }
  return { outputs, artifact, times };
}

/** The steps of a job, or those of a composite action. */
export function stepsOf(file, job) {
  const document = parse(readFileSync(file, "utf8"));
  return job ? document.jobs[job].steps : document.runs.steps;
}

/** Replaces the expressions in a text by their values. */
const interpolate = (text, scope) =>
  String(text).replaceAll(/\$\{\{(.*?)\}\}/gs, (_, expression) => evaluate(expression, scope));

const truthy = (value) => value === true || (value !== "" && value !== "false" && value !== false);

/** The value of an expression, as GitHub evaluates it. */
function evaluate(expression, scope) {
  const hash = {
    name: "hashFiles",
    minArgs: 1,
    maxArgs: 255,
    call: () => new data.StringData("0"),
  };
  const { tokens } = new Lexer(expression.trim()).lex();
  const tree = new Parser(tokens, Object.keys(scope), [hash]).parse();
  return new Evaluator(tree, toData(scope), new Map([["hashfiles", hash]]))
    .evaluate()
    .coerceString();
}

const toData = (value) =>
  typeof value === "object"
    ? new data.Dictionary(
        ...Object.entries(value).map(([key, inner]) => ({ key, value: toData(inner) })),
      )
    : new data.StringData(String(value));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = parseArgs({
    options: { cache: { type: "string", multiple: true, default: [] } },
    allowPositionals: true,
  });
  const [file, job, target] = positionals;
  const folder = path.resolve(target);
  if (existsSync(folder)) throw new Error(`${target} exists: name a new folder`);
  spawnSync("git", ["clone", "--quiet", root, folder], { stdio: ["ignore", 2, 2] });
  const cached = Object.fromEntries(values.cache.map((name) => [name, path.join(root, name)]));
  const { artifact, times } = runSteps(stepsOf(path.join(folder, file), job), { folder, cached });
  for (const [name, time] of times) console.log(`${String(time).padStart(7)} ms  ${name}`);
  const total = times.reduce((sum, [, time]) => sum + time, 0);
  console.log(`${String(total).padStart(7)} ms  in all; the site is in ${artifact}`);
}
