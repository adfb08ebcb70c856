// What all peers show: the same content of the same profile, ready to be put into elements.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** The made-up profile that everything is measured with. */
export const profile = JSON.parse(
  readFileSync(path.join(root, "tests/fixtures/engineer.json"), "utf8"),
);

/** The same with `count` jobs: its own, shortened and repeated, each at a different company. */
export function withJobs(count) {
  const own = profile.work;
  const work = Array.from({ length: count }, (_, index) => {
    const { position, team, name, summary, keywords = [] } = own[index % own.length];
    const year = 2025 - (Math.floor(index / own.length) % 120);
    const short = { summary: plain(summary), keywords: keywords.slice(0, 1) };
    return {
      name: `${name} ${index + 1}`,
      position,
      team,
      startDate: `${year}`,
      endDate: `${year}`,
      ...short,
    };
  });
  return { ...profile, work };
}

/** The start of a text, without Markdown. */
const plain = (text) =>
  text
    .replace(/\[([^\]]+)\]\([^)]+\)/g, "$1")
    .replaceAll("*", "")
    .split(/[.,]/)[0]
    .slice(0, 40);

/** What a peer shows of a profile. */
export function model({ basics, work, projects, volunteer, meta }) {
  const contributions = new Map();
  for (const project of projects.filter(({ type }) => type === "contribution")) {
    if (!contributions.has(project.entity)) contributions.set(project.entity, []);
    contributions.get(project.entity).push({
      name: project.name,
      href: project.url,
      description: project.description ? inlines(project.description) : [],
    });
  }
  const employers = [];
  for (const [index, job] of work.entries()) {
    const name = job.employer ?? job.name;
    if (employers.at(-1)?.name !== name) employers.push({ name, jobs: [] });
    employers.at(-1).jobs.push({
      id: `work-${index}`,
      position: job.position,
      team: job.team ?? "",
      start: job.startDate,
      end: job.endDate ?? "",
      summary: blocks(job.summary ?? ""),
      highlights: (job.highlights ?? []).map(inlines),
      keywords: job.keywords ?? [],
    });
  }
  return {
    title: meta?.whoami?.title ?? basics.name,
    name: basics.name,
    label: basics.label,
    image: { src: basics.image.replace(/^\//, ""), alt: basics.imageAlt },
    links: basics.profiles.map(({ network, username, url }) => ({
      text: `${network.toLowerCase()}/${username}`,
      href: url,
    })),
    summary: blocks(basics.summary),
    contributions: [...contributions].map(([entity, list]) => ({ entity, list })),
    projects: projects
      .filter(({ type }) => type !== "contribution")
      .map(({ name, url, description }) => ({
        name,
        href: url,
        description: blocks(description ?? ""),
      })),
    volunteer: (volunteer ?? []).map(({ organization, url, position, startDate, summary }) => ({
      name: organization,
      href: url ?? "",
      position,
      start: startDate ?? "",
      summary: blocks(summary ?? ""),
    })),
    employers,
  };
}

const blocks = (text) => text.split("\n\n").filter(Boolean).map(inlines);

/** Parses links, bold and code. Each piece is a text or `{tag, text, href}`. */
function inlines(text) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(/\[([^\]]+)\]\(([^)]+)\)|\*\*([^*]+)\*\*|`([^`]+)`/g)) {
    if (match.index > end) pieces.push(text.slice(end, match.index));
    const [, words, href, strong, code] = match;
    pieces.push(
      words
        ? { tag: "a", text: words, href }
        : strong
          ? { tag: "strong", text: strong, href: "" }
          : { tag: "code", text: code, href: "" },
    );
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push(text.slice(end));
  return pieces;
}
