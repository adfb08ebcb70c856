// The release needs flags that only some compilers know. Whoever builds without them gets the same.

import { describe, test } from "node:test";
import { host } from "./host.mjs";
import { plain, useBrowser, visit } from "./site.mjs";

describe("a build without flags", () => {
  const held = useBrowser();

  test("comes to life and answers", () =>
    visit(held, { site: plain }, async (tab) => {
      await tab.getByRole("searchbox", { name: "search" }).fill("flink");
      await tab.getByText("1 of 5 jobs, 1 contribution").waitFor();
    }));

  test("shows its profile and those of others in widgets", () => {
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
