// Parsing of URLs that may be invalid.

/** Parses a URL. Returns `undefined` if it is invalid. (`URL.parse` is too new to rely on.) */
export function parseUrl(url: string, base?: string | URL): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

/**
 * Makes links absolute: a link in a widget would otherwise lead to the host's site.
 *
 * A link that cannot be parsed loses its `href` and remains as text. With `rel`, every other link
 * gets it.
 */
export function resolveLinks(links: Iterable<Element>, base: string | URL, rel?: string): void {
  for (const link of links) {
    const url = parseUrl(link.getAttribute("href") ?? "", base);
    if (!url) link.removeAttribute("href");
    else {
      link.setAttribute("href", url.href);
      if (rel) link.setAttribute("rel", rel);
    }
  }
}
