// Loads the program and hydrates the page. It is bundled with the widget's scripts, and the build
// inserts it into the head, with the names of the program's files: see `start_script` in head.rs.
//
// Until the page is hydrated, its controls are invisible but keep their space. If the program fails,
// or has not arrived after ten seconds, they go. If it arrives later, they come back.

const { dataset } = document.documentElement;
const recovery = import("whoami:recover").catch(() => {});
const fail = (error) => {
  if (dataset.state !== "ready") dataset.state = "static";
  if (!error) return;
  console.error(`whoami-page: the page stays static: ${error}`);
  recovery.then((module) => module?.reloadIfOutdated("whoami:glue"));
};
setTimeout(fail, 10000);

// Sections that have not come near have no exact height yet, but what a link leads to must be exact.
for (const type of ["click", "keydown", "hashchange"])
  addEventListener(type, () => delete dataset.lazy, { capture: true, once: true });

const islands = () => [...document.querySelectorAll("leptos-island")];

// Hydration relies on the nodes of an island, which an extension or a translation may have changed.
const isIntact = (island) => {
  let count = 0;
  for (const nodes = document.createTreeWalker(island); nodes.nextNode(); ) count++;
  return count === +island.dataset.nodes;
};

import("whoami:glue")
  .then(async (program) => {
    await program.default({ module_or_path: "whoami:wasm" });
    const changed = islands().filter((island) => !isIntact(island));
    if (changed[0]) await (await recovery)?.restore(changed);
    const hydrate = (island) => program[island.dataset.component](island);
    program.start(() => islands().filter(isIntact).forEach(hydrate), fail);
  })
  .catch(fail);
