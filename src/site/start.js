// Starts the page. It is bundled with the widget's scripts, and the build inserts it into the head, with the
// names of the program's files: see `start_script` in head.rs. It is part of every page's HTML, so what can wait
// for a request is in hydrate.js.
//
// Until the page is hydrated, its controls are invisible but keep their space. If the program fails,
// or has not arrived after ten seconds, they go. If it arrives later, they come back.

const { dataset } = document.documentElement;
const fail = () => {
  if (dataset.state !== "ready") dataset.state = "static";
};
setTimeout(fail, 10000);

// Sections that have not come near have no exact height yet, but what a link leads to must be exact.
for (const type of ["click", "keydown", "hashchange"])
  addEventListener(type, () => delete dataset.lazy, { capture: true, once: true });

import("whoami:hydrate")
  .then(({ hydrate }) => hydrate("whoami:glue", "whoami:wasm", "whoami:offline", fail))
  .catch(fail);
