// All examples of the CommonMark specification: each gives a page, and the page shows what the
// specification says, except for what docs/data.md lists.

import commonmark from "commonmark-spec";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The numbers of the examples that are shown differently on purpose, by reason. */
const DIFFERENT = {
  "common tags are read as Markdown, comments are left out": [
    21, 31, 91, 148, 149, 150, 151, 152, 153, 154, 155, 159, 160, 161, 162, 164, 165, 166, 167, 168,
    169, 174, 175, 177, 183, 184, 186, 187, 189, 190, 191, 308, 309, 344, 475, 476, 477, 494, 613,
    614, 615, 616, 623, 626, 630, 631, 642, 643,
  ],
  "links that are empty or not allowed are shown as text": [
    20, 200, 202, 485, 486, 487, 500, 502, 507, 567, 596, 598, 599, 601, 603,
  ],
  "a link without a text shows its address": [484, 581],
  "a picture is a link with its text, or only a text in a link": [
    517, 531, 573, 576, 577, 585, 589,
  ],
  "an empty heading is not shown": [79],
};

/** The specification writes tabs as arrows. */
const examples = commonmark.tests.map(({ number, markdown, html }) => ({
  number,
  markdown: markdown.replaceAll("→", "\t"),
  html: html.replaceAll("→", "\t"),
}));

const projects = examples.map(({ number, markdown }) => ({
  name: `Example ${number}`,
  id: `${number}`,
  description: markdown,
}));
const page = execFileSync(
  "cargo",
  ["run", "--quiet", "--locked", "--bin", "whoami-page", "--", "export", "--to", "html", "-"],
  {
    cwd: root,
    input: JSON.stringify({ basics: { name: "Ada" }, projects }),
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    stdio: ["pipe", "pipe", "ignore"],
  },
);

/** The HTML that the page shows for each example. */
const shown = new Map(
  page
    .split(/<li id="projects-(?=\d+")/)
    .slice(1)
    .map((entry) => {
      const [, number, html] = entry.match(/^(\d+)"[^>]*><h3>.*?<\/h3>(.*)$/s);
      return [Number(number), html.replace(/<\/li>(<\/ul><\/section>.*)?$/s, "")];
    }),
);

const decodeHref = (url) => {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
};

/**
 * HTML in a form in which only what matters for readers differs. Headings are bold lines, pictures
 * are links, and thematic breaks and titles are not shown.
 */
function simplified(html) {
  return html
    .replace(/<!--.*?-->/gs, "")
    .replace(/<hr ?\/?>/g, "")
    .replace(/<h[1-6]>/g, "<p><strong>")
    .replace(/<\/h[1-6]>/g, "</strong></p>")
    .replace(/<img src="([^"]*)" alt="([^"]*)"[^>]*>/g, '<a href="$1">$2</a>')
    .replace(/<pre[^>]*><code[^>]*>/g, "<pre>")
    .replace(/<\/code><\/pre>/g, "</pre>")
    .replace(/ (title|rel|class|dir|tabindex|translate|data-url)="[^"]*"| start="1"/g, "")
    .replace(/<\/?div>/g, "")
    .replace(/<br ?\/?>/g, "<br>")
    .replace(/href="([^"]*)"/g, (_, url) => `href="${decodeHref(url)}"`)
    .replace(/<\/?p>/g, " ")
    .replace(/\s+/g, " ")
    .replace(/ ?(<\/?(ul|ol|li|blockquote|pre|br)[^>]*>) ?/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;|&#x27;/g, "'")
    .replaceAll("&amp;", "&")
    .trim();
}

test("every example of the specification is on the page", () => {
  assert.equal(examples.length, 652);
  assert.equal(shown.size, 652);
});

test("only the listed examples are shown differently", () => {
  const different = examples.filter(
    ({ number, html }) => simplified(html) !== simplified(shown.get(number)),
  );
  const numbers = different.map(({ number }) => number);
  const expected = Object.values(DIFFERENT).flat();
  assert.deepEqual(
    numbers,
    expected.toSorted((a, b) => a - b),
  );
});
