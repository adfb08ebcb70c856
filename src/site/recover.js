// `recover.js`: what a page does when its program fails.

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
