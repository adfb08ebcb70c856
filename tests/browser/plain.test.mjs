// The release uses unstable compiler flags. A build without them must work the same.

import { describe, test } from "node:test";
import { host } from "./host.mjs";
import { plain, useBrowser, visit } from "./site.mjs";

describe("a build without flags", () => {
  const held = useBrowser();

  test("hydrates and searches", () =>
    visit(held, { site: plain }, async (tab) => {
      await tab.getByRole("searchbox", { name: "search" }).fill("flink");
      await tab.getByText("1 of 5 jobs, 1 contribution").waitFor();
    }));

  test("shows its own and another profile in widgets", () => {
    const html = ({ other }) =>
      `<whoami-page id="own"></whoami-page><whoami-page id="other" src="${other}resume.json"></whoami-page>`;
    const files = {
      "/resume.json": {
        body: { basics: { name: "Ada" }, work: [{ name: "Works", position: "Analyst" }] },
      },
    };
    return host(held, { site: plain, html, files }, async (tab) => {
      await tab.locator("#own").getByRole("heading", { name: "LinaK", exact: true }).waitFor();
      await tab.locator("#other").getByRole("heading", { name: "Ada", exact: true }).waitFor();
    });
  });
});
