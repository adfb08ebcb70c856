// The lower limit: hand-written HTML with inline style and no script.

const escapeHtml = (text) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
const link = (href, text) =>
  href ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : escapeHtml(text);
const inline = (pieces) =>
  pieces
    .map((piece) =>
      typeof piece === "string"
        ? escapeHtml(piece)
        : piece.tag === "a"
          ? link(piece.href, piece.text)
          : `<${piece.tag}>${escapeHtml(piece.text)}</${piece.tag}>`,
    )
    .join("");
const paragraphs = (blocks) => blocks.map((pieces) => `<p>${inline(pieces)}</p>`).join("");
const section = (id, title, body) => `<section id="${id}"><h2>${title}</h2>${body}</section>`;

const job = (job, first) => `<details class="job-card entry" id="${job.id}"${first ? " open" : ""}>
<summary><h4>${escapeHtml(job.position)}</h4> <span class="place"><span class="team">${escapeHtml(job.team)}</span></span> <span class="when">${job.start} – ${job.end || "now"}</span></summary>
<div class="job-body">${paragraphs(job.summary)}${job.highlights.length ? `<ul>${job.highlights.map((pieces) => `<li>${inline(pieces)}</li>`).join("")}</ul>` : ""}${job.keywords.length ? `<ul class="keywords">${job.keywords.map((name) => `<li><span class="technology">${escapeHtml(name)}</span></li>`).join("")}</ul>` : ""}</div>
</details>`;

/** The page. */
export function page(model, css) {
  const {
    title,
    name,
    label,
    image,
    links,
    summary,
    contributions,
    projects,
    volunteer,
    employers,
  } = model;
  const sections = ["contributions", "projects", "volunteer", "work"];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<style>${css}</style>
</head>
<body>
<header class="masthead"><div class="top"><p class="prompt">${escapeHtml(title)}</p><nav aria-label="Sections"><ul>${sections.map((id) => `<li><a href="#${id}">${id}</a></li>`).join("")}</ul></nav></div>
<div class="person"><img class="portrait" src="${escapeHtml(image.src)}" alt="${escapeHtml(image.alt)}" width="300" height="300"><div class="who"><h1>${escapeHtml(name)}</h1><p class="label">${escapeHtml(label)}</p><ul class="links">${links.map(({ href, text }) => `<li>${link(href, text)}</li>`).join("")}</ul></div></div></header>
<main>
${section("summary", "about", `<div class="body">${paragraphs(summary)}</div>`)}
${section("contributions", "contributions", `<dl class="body organisations">${contributions.map(({ entity, list }) => `<div><dt>${escapeHtml(entity)}</dt><dd><ul>${list.map((one) => `<li>${link(one.href, one.name)}${one.description.length ? `<span class="quiet">, ${inline(one.description)}</span>` : ""}</li>`).join("")}</ul></dd></div>`).join("")}</dl>`)}
${section("projects", "projects", `<ul class="body tiles">${projects.map((one) => `<li class="tile"><h3>${link(one.href, one.name)}</h3>${paragraphs(one.description)}</li>`).join("")}</ul>`)}
${section("volunteer", "volunteering", `<ul class="body items">${volunteer.map((one) => `<li><div class="item"><h3>${link(one.href, one.name)}</h3> <span class="quiet">${escapeHtml(one.position)}</span> <span class="period">${one.start}</span></div>${paragraphs(one.summary)}</li>`).join("")}</ul>`)}
${section("work", "work", `<div class="body">${employers.map(({ name, jobs }, index) => `<div class="employer" data-tint="${(index % 6) + 1}"><header><h3>${escapeHtml(name)}</h3></header>${jobs.map((one, at) => job(one, index + at === 0)).join("")}</div>`).join("")}</div>`)}
</main>
</body>
</html>
`;
}
