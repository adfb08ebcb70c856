// `widget/app.js`: the client-rendered page in `app/`. It compiles the site's `profile.json`, or the
// file at the URL in `?src=`, and renders it with the components of the page.

import { fetchFileWith, imageOrigins, loadProgram, site, withMessages } from "./content.js";
import { WidgetError } from "./errors.js";
import { compileForeign } from "./foreign.js";
import { describeError } from "./messages.js";
import { beforeMounting, nextTask } from "./tasks.js";
import { parseUrl, resolveLinks } from "./urls.js";

/** Shows the profile in `root`. Throws a `WidgetError` if that fails for a known reason. */
async function show(root: HTMLElement): Promise<void> {
  const src = new URLSearchParams(location.search).get("src");
  const isForeign = src !== null;
  const url = isForeign ? parseUrl(src, document.baseURI) : new URL("profile.json", site);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new WidgetError("not-found", { url: src ?? "" }, "not-found-invalid");
  url.hash = "";
  const request = isForeign
    ? { url: url.href, images: imageOrigins(url) }
    : { url: url.href, base: site.pathname, images: undefined };
  const fetchFile = fetchFileWith(fetch);
  const [program, { data, messages }] = await Promise.all([
    loadProgram(fetchFile),
    withMessages(compileForeign(request, document.body), "", fetchFile),
  ]);
  root.replaceChildren();
  const profile = program.Mounted.page(root, data, messages, url.href, isForeign);
  if (!profile) throw new WidgetError("broken", {}, "broken-build");
  await beforeMounting(data);
  while (profile.mountNext()) await nextTask();
  if (!isForeign) return;
  const links = root.querySelectorAll("a[href]:not([href^='#'], [href^='?'])");
  resolveLinks(links, url, "noopener noreferrer nofollow ugc");
}

/** Says in place of the profile why there is none, with a button where trying again may help. */
async function showError(thrown: unknown, root: HTMLElement): Promise<void> {
  const { message, retryLabel } = await describeError(thrown, root);
  const main = document.createElement("main");
  main.className = "not-found";
  const text = document.createElement("p");
  text.className = "label";
  text.setAttribute("role", "alert");
  text.append(message);
  main.append(text);
  if (retryLabel) {
    const retry = document.createElement("button");
    retry.type = "button";
    retry.append(retryLabel);
    retry.addEventListener("click", () => location.reload());
    const line = document.createElement("p");
    line.append(retry);
    main.append(line);
  }
  root.replaceChildren(main);
}

const root = document.getElementById("whoami");
if (root) show(root).catch((error) => showError(error, root));
