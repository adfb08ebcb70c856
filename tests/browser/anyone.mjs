// What the tests of other people's sites share.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { listen, people, root, violations } from "./site.mjs";

/** All files in a folder, with slashes in their paths. */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => path.relative(folder, file).split(path.sep).join("/"));

/** Whom a site must not mention, by the words that identify them. */
const TRACES = {
  ...Object.fromEntries(Object.entries(people).map(([id, { basics }]) => [id, [basics.name]])),
  "the first owner": ["PierreZ", "pierrezemb", "Zemb", "Clever Cloud", "Hello Friend"],
  "the person of earlier examples": ["Ada Lovelace", "Babbage"],
};

/** Asserts that no file of the site in `folder` mentions anybody but `person`. */
export function assertNobodyElse(folder, person) {
  const others = Object.entries(TRACES).filter(([id]) => id !== person);
  for (const file of filesIn(folder)) {
    const text = readFileSync(path.join(folder, file)).toString("latin1");
    for (const [id, words] of others)
      for (const word of words) {
        const bytes = Buffer.from(word).toString("latin1");
        assert.ok(!text.includes(bytes), `${file} of ${person} mentions ${id}: ${word}`);
      }
  }
}

/** Opens the site at `url` as a reader would, and asserts that it works. `person` is a résumé, or the name of a fixture. */
export async function assertWorks({ browser }, url, person) {
  const { basics, work } = typeof person === "string" ? people[person] : person;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const tab = await context.newPage();
  const said = listen(tab);
  try {
    await tab.goto(url);
    await tab.locator("html[data-state=ready], .job-card").first().waitFor({ state: "attached" });
    const { name } = basics;
    await tab.getByRole("heading", { level: 1, name, exact: true }).waitFor();
    assert.ok((await tab.title()).includes(name), await tab.title());
    assert.deepEqual(await violations(tab), []);

    // Searching and opening a card.
    const employer = work[0].name;
    const field = tab.getByRole("searchbox");
    await field.fill(employer);
    const marked = () => CSS.highlights.get("whoami-search")?.size > 0;
    await tab.waitForFunction(marked);
    const card = tab.locator("details.job-card:visible").first();
    const isOpen = await card.evaluate((one) => one.open);
    await card.locator("summary").click();
    assert.equal(await card.evaluate((one) => one.open), !isOpen);

    // Every link and every file that the page names is there.
    const addresses = await tab.evaluate(() =>
      [...document.querySelectorAll("[href], [src]")].map((one) => one.href || one.src),
    );
    const own = [...new Set(addresses)].filter((address) => address.startsWith(url));
    assert.ok(own.length > 3, own.join(" "));
    for (const address of own) {
      const { status } = await fetch(address);
      assert.equal(status, 200, address);
    }
    assert.deepEqual(said, []);
  } finally {
    await context.close();
  }
}

/** The source of a fixture, and its pictures. */
export const fixture = (person) => ({
  resume: path.join(root, "tests/fixtures", `${person}.json`),
  pictures: path.join(root, "tests/fixtures/img"),
});
