// Loads what an element shows. All elements share the program, the style sheet and the profiles.

import type { WhoamiPage } from "./element.js";
import { WidgetError } from "./errors.js";
import { pristineFetch } from "./fetch.js";
import files from "./files.js";
import { compileForeign } from "./foreign.js";
import type { ClientProgram } from "./programs.js";
import { parseUrl } from "./urls.js";

/** The site that the widget and its own profile were published with. */
export const site = new URL("../", import.meta.url);

/** Everything that is needed to mount a profile. */
export interface Content {
  program: ClientProgram;
  sheet: CSSStyleSheet;
  /** The compiled profile. */
  data: Uint8Array;
  /** Whether the profile comes from elsewhere. */
  isForeign: boolean;
}

/** Fetches a file of the widget's site. */
export type FetchFile = (name: string) => Promise<Response>;

/** Fetches files of the widget's site with `fetch`. */
export const fetchFileWith =
  (fetch: typeof window.fetch): FetchFile =>
  async (name) => {
    const response = await fetch(new URL(name, site));
    if (response.ok) return response;
    throw new WidgetError("broken", { file: name, status: response.status }, "broken-file");
  };

/**
 * Loads everything that `element` shows. Throws a `WidgetError` if that fails for a known reason.
 */
export async function loadContent(element: WhoamiPage): Promise<Content> {
  const fetchFile: FetchFile = async (name) =>
    fetchFileWith(await pristineFetch(element.shadowRoot))(name);
  const isForeign = element.hasAttribute("src");
  const [program, sheet, data] = await Promise.all([
    loadOnce("program", () => loadProgram(fetchFile)),
    loadOnce("sheet", () => loadSheet(fetchFile)),
    isForeign ? loadForeign(element) : loadOwn(element, fetchFile),
  ]);
  return { program, sheet, data, isForeign };
}

/**
 * Loads a resource once for all elements. One that failed to load is loaded again by the next
 * element.
 */
const resources = new Map<string, Promise<unknown>>();
function loadOnce<T>(key: string, load: () => Promise<T>): Promise<T> {
  const known = resources.get(key) as Promise<T> | undefined;
  if (known) return known;
  const promise = load();
  resources.set(key, promise);
  promise.catch(() => resources.delete(key));
  return promise;
}

/** Loads and starts the program that renders profiles. */
export async function loadProgram(fetchFile: FetchFile): Promise<ClientProgram> {
  // The glue compiles a `Response` while it arrives. One that comes from another frame's `fetch` is
  // not an instance of this window's class, so the glue gets its bytes.
  const wasm = fetchFile(files.client.wasm).then<Response | ArrayBuffer>((response) =>
    response instanceof Response ? response : (response as Response).arrayBuffer(),
  );
  wasm.catch(() => {}); // If the glue fails to load, nothing else handles this rejection.
  const program: ClientProgram = await import(new URL(files.client.glue, site).href);
  await program.default({ module_or_path: wasm });
  return program;
}

async function loadSheet(fetchFile: FetchFile): Promise<CSSStyleSheet> {
  const response = await fetchFile(files.style);
  const sheet = new CSSStyleSheet();
  await sheet.replace(await response.text());
  return sheet;
}

/**
 * The compiled profile by the language of its interface; the one without a language is the default.
 */
const ownProfiles = new Map(Object.entries(files.data));

const languageOf = (element: WhoamiPage) => element.lang.toLowerCase().split("-")[0] ?? "";

/** The profile that the widget was published with: already compiled, unless nobody has built the site. */
function loadOwn(element: WhoamiPage, fetchFile: FetchFile): Promise<Uint8Array> {
  const lang = languageOf(element);
  const name = ownProfiles.get(lang) ?? files.data[""];
  if (!name) {
    const url = new URL("profile.json", site).href;
    const request = { url, base: site.pathname, lang, images: undefined };
    return loadOnce(`own ${lang}`, () => compileForeign(request, element.shadowRoot));
  }
  return loadOnce(name, async () => {
    const response = await fetchFile(name);
    return new Uint8Array(await response.arrayBuffer());
  });
}

/** The origins from which images of the résumé at `url` are shown, separated by spaces. */
export const imageOrigins = (url: URL) => [...new Set([url.origin, location.origin])].join(" ");

/** A résumé from elsewhere, compiled. Elements that show the same one share it. */
async function loadForeign(element: WhoamiPage): Promise<Uint8Array> {
  const url = parseUrl(element.src, document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new WidgetError("not-found", { url: element.src }, "not-found-invalid");
  url.hash = "";
  const lang = languageOf(element);
  const images = element.images === "any" ? undefined : imageOrigins(url);
  return loadOnce(`${url} ${lang} ${images}`, () =>
    compileForeign({ url: url.href, lang, images }, element.shadowRoot),
  );
}
