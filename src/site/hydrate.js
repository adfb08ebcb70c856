// `hydrate.js`: loads the program and hydrates the page.

import "./recover.js";

/**
 * Loads the program from the URLs of its glue and its wasm, and hydrates the page. Calls `fail` if that does not
 * work. `offline` is the URL of the module for reading offline, empty if there is none.
 */
export async function hydrate(glue, wasm, offline, fail) {
  if (offline) whenLoaded(() => import(offline).catch(() => {}));
  const giveUp = (error) => {
    fail();
    console.error(`whoami-page: the page stays static: ${error}`);
    reloadIfOutdated(glue);
  };
  try {
    const program = await import(glue);
    await program.default({ module_or_path: wasm });
    const changed = islands().filter((island) => !isIntact(island));
    if (changed[0]) await restore(changed);
    const hydrateIsland = (island) => program[island.dataset.component](island);
    program.start(() => islands().filter(isIntact).forEach(hydrateIsland), giveUp);
  } catch (error) {
    giveUp(error);
  }
}

const islands = () => [...document.querySelectorAll("leptos-island")];

/** Hydration relies on the nodes of an island, which an extension or a translation may have changed. */
function isIntact(island) {
  let count = 0;
  for (const nodes = document.createTreeWalker(island); nodes.nextNode(); ) count++;
  return count === +island.dataset.nodes;
}

/** Replaces islands whose nodes have changed by those in the page as served. */
async function restore(changed) {
  // A parser would need a policy for Trusted Types.
  const request = new XMLHttpRequest();
  request.open("GET", location.href);
  request.responseType = "document";
  await new Promise((resolve) => {
    request.onloadend = resolve;
    request.send();
  });
  const served = [...(request.response?.querySelectorAll("leptos-island") ?? [])];
  for (const island of changed) {
    const { component } = island.dataset;
    island.replaceWith(...served.filter((one) => one.dataset.component === component));
  }
}

/**
 * Reloads a page that a browser or server had kept from before a deployment, which has removed files
 * that it asks for. `glue` is the URL of one that a newer page does not name. Never reloads twice.
 */
async function reloadIfOutdated(glue) {
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") return;
  const { src } = document.getElementById("whoami").dataset;
  const response = await fetch(location.href, { cache: "reload" }).catch(() => undefined);
  const html = response?.ok ? await response.text() : "";
  const isPage = html.includes('id="whoami"');
  if (isPage && !(html.includes(glue) && html.includes(src))) location.reload();
}

function whenLoaded(run) {
  if (document.readyState === "complete") run();
  else addEventListener("load", run);
}
