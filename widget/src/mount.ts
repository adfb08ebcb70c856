// `widget/mount.js`: loads and mounts a profile. This module is loaded once an element comes near
// the viewport.

import { type Content, site } from "./content.js";
import type { StateAttribute, WhoamiPage } from "./element.js";
import { WidgetError } from "./errors.js";
import { PARTS } from "./parts.js";
import { adoptSheet } from "./sheets.js";
import { beforeMounting, nextTask } from "./tasks.js";
import { resolveLinks } from "./urls.js";

export { loadContent } from "./content.js";
export { showError } from "./error-note.js";
export { describeError } from "./messages.js";

/** A mounted profile. */
export interface Mounted {
  /** Applies an attribute that has changed. */
  update(name: StateAttribute): void;
  /** Removes the profile; the fallback is shown again. */
  unmount(): void;
}

/**
 * Mounts the content in the element's shadow root, in place of the fallback. Returns `undefined` if
 * `isStale` says in between that something else is to be mounted.
 */
export async function mount(
  { program, sheet, data, messages, isForeign }: Content,
  element: WhoamiPage,
  isStale: () => boolean,
): Promise<Mounted | undefined> {
  const shadow = element.shadowRoot;
  adoptSheet(shadow, sheet);
  const frame = document.createElement("div");
  const root = document.createElement("div");
  frame.className = "frame";
  root.className = "root";
  root.dataset.state = "ready";
  frame.append(root);
  const home = isForeign ? undefined : site.href;
  const profile = program.Mounted.widget(root, data, messages, home, element.sections);
  if (!profile) throw new WidgetError("broken", {}, "broken-build");

  const fallback = shadow.querySelector("slot");
  const show = () => {
    if (fallback) fallback.hidden = true;
    shadow.append(frame);
  };
  const unmount = () => {
    profile.free();
    frame.remove();
    if (fallback) fallback.hidden = false;
  };
  const search = () => profile.setQuery(element.q, element.tech);
  const apply = {
    theme: () => {
      root.dataset.theme = /^(light|dark)$/.test(element.theme) ? element.theme : "auto";
    },
    open: () => profile.setExpanded(element.open),
    q: search,
    tech: search,
  };
  apply.theme();
  await beforeMounting(data);
  const isLong = profile.mountNext();
  adapt([root], isForeign);
  if (isLong) {
    // A long profile: show what there is, and go on slice by slice.
    const adaptAdded = (records: MutationRecord[]) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      adapt(
        added.filter((node) => node instanceof Element),
        isForeign,
      );
    };
    const observer = new MutationObserver(adaptAdded);
    observer.observe(root, { childList: true, subtree: true });
    show();
    do {
      await nextTask();
      if (isStale()) {
        observer.disconnect();
        unmount();
        return undefined;
      }
    } while (profile.mountNext());
    adaptAdded(observer.takeRecords());
    observer.disconnect();
    apply.theme();
  }
  if (element.open) apply.open();
  if (element.q || element.tech) search();
  emitToggles(root, element);
  if (!frame.parentNode) show();
  return { update: (name) => apply[name](), unmount };
}

/**
 * Adapts the page's markup: adds part names, lowers headings by one level, makes links absolute.
 * Nothing stays a landmark: they belong to the host, and several widgets may have the same names.
 */
function adapt(added: Element[], isForeign: boolean): void {
  const select = (selector: string) =>
    added.flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...element.querySelectorAll(selector),
    ]);
  for (const [part, selector] of Object.entries(PARTS)) {
    for (const element of select(selector)) element.setAttribute("part", part);
  }
  for (const heading of select("h1, h2, h3, h4"))
    heading.setAttribute("aria-level", String(Number(heading.tagName[1]) + 1));
  for (const section of select("section")) section.removeAttribute("aria-labelledby");
  for (const search of select("search")) search.setAttribute("role", "group");
  for (const nav of select("nav")) {
    nav.setAttribute("role", "none");
    nav.firstElementChild?.setAttribute("aria-label", nav.getAttribute("aria-label") ?? "");
    nav.removeAttribute("aria-label");
  }
  const links = select("a[href]:not([href^='#'])");
  resolveLinks(links, site, isForeign ? "noopener noreferrer nofollow ugc" : undefined);
}

/**
 * Emits an event for each card that is opened or closed, except for those that are open initially.
 */
function emitToggles(root: HTMLElement, element: WhoamiPage): void {
  const open = new Set<Element>(root.querySelectorAll(".job-card[open]"));
  const onToggle = ({ target }: Event) => {
    const card = target as HTMLDetailsElement;
    if (!card.matches(".job-card") || card.open === open.has(card)) return;
    if (card.open) open.add(card);
    else open.delete(card);
    element.emit("toggle", { id: card.id, open: card.open });
  };
  root.addEventListener("toggle", onToggle, true);
}
