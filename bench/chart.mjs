// Draws what `make bench ONLY=pages` has measured: docs/performance.svg.
//
//   node bench/chart.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { CONDITIONS, median } from "./measure.mjs";

const stored = JSON.parse(readFileSync("target/bench/pages.json", "utf8"));
const slow = Object.keys(CONDITIONS).at(-1);
const names = Object.keys(stored.weights);
const charts = [
  {
    title: "readable (LCP), slow 4G, processor 4 × slower, ms",
    of: (name) => median(stored[slow][name].map(({ largest }) => largest)),
    digits: 0,
  },
  {
    title: "first visit in all, gzip, KB",
    of: (name) => stored.weights[name].all.gzip / 1024,
    digits: 1,
  },
];
const [row, left, width] = [24, 130, 430];
const height = charts.length * (names.length * row + 60);

let y = 0;
let drawing = "";
for (const { title, of, digits } of charts) {
  const longest = Math.max(...names.map(of));
  drawing += `<text x="0" y="${y + 24}" font-weight="700">${title}</text>\n`;
  y += 40;
  for (const name of names) {
    const bar = (of(name) / longest) * width;
    drawing += `<text x="${left - 10}" y="${y + 15}" text-anchor="end">${name}</text><rect x="${left}" y="${y + 2}" width="${bar.toFixed(1)}" height="${row - 6}" rx="3" fill="${name === "whoami-page" ? "#0b6b4b" : "#a4aab1"}"/><text x="${(left + bar + 8).toFixed(1)}" y="${y + 15}">${of(name).toFixed(digits)}</text>\n`;
    y += row;
  }
  y += 20;
}
writeFileSync(
  "docs/performance.svg",
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -8 660 ${height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="The page beside its peers">
<rect x="-16" y="-8" width="660" height="${height}" fill="#ffffff"/>
<g fill="#17191c">
${drawing}</g>
</svg>
`,
);
