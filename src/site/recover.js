// `recover.js`: what the page does when its program cannot start, or fails.

// WebAssembly cannot go on after a trap. So the controls go, and all that was hidden is shown.
const recover = ({ error, reason = error }) => {
  if (!(reason instanceof WebAssembly.RuntimeError)) return;
  document.documentElement.dataset.state = "static";
  for (const hidden of document.querySelectorAll("main [hidden], .stopped")) hidden.hidden = false;
  for (const faint of document.querySelectorAll("[data-faint]")) delete faint.dataset.faint;
  globalThis.CSS?.highlights?.clear();
};
addEventListener("error", recover);
addEventListener("unhandledrejection", recover);

/** Replaces islands whose nodes have changed by those in the page as served. */
export async function restore(changed) {
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
export async function reloadIfOutdated(glue) {
  if (performance.getEntriesByType("navigation")[0]?.type === "reload") return;
  const { src } = document.getElementById("whoami").dataset;
  const response = await fetch(location.href, { cache: "reload" }).catch(() => undefined);
  const html = response?.ok ? await response.text() : "";
  const isPage = html.includes('id="whoami"');
  if (isPage && !(html.includes(glue) && html.includes(src))) location.reload();
}
