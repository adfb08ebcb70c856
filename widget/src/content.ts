// Loads what an element shows. All elements share the program, the style sheet and the profiles.

import type { WhoamiPage } from "./element.js";
import { WidgetError } from "./errors.js";
import { pristineFetch } from "./fetch.js";
import files from "./files.js";
import { compileForeign } from "./foreign.js";
import type { ClientProgram, CompiledProfile } from "./programs.js";
import { parseUrl } from "./urls.js";

/** The site that the widget and its own profile were published with. */
export const site = new URL("../", import.meta.url);

/** How long the widget's own files may take until the reader is told. */
const LOAD_TIMEOUT_MS = 10_000;

/** Everything that is needed to mount a profile. */
export interface Content {
  program: ClientProgram;
  sheet: CSSStyleSheet;
  /** The compiled profile. */
  data: Uint8Array;
  /** The messages of the interface, unless they are the profile's own. */
  messages: Uint8Array | undefined;
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
 *
 * If the widget's own files are late, the element loads again as soon as they are there.
 */
export async function loadContent(element: WhoamiPage): Promise<Content> {
  const fetchFile: FetchFile = async (name) =>
    fetchFileWith(await pristineFetch(element.shadowRoot))(name);
  const isForeign = element.hasAttribute("src");
  const own = Promise.all([
    loadOnce("program", () => loadProgram(fetchFile)),
    loadOnce("sheet", () => loadSheet(fetchFile)),
    isForeign ? undefined : loadOwn(element, fetchFile),
  ]);
  // It has limits of its own.
  const foreign = isForeign ? loadForeign(element, fetchFile) : undefined;
  foreign?.catch(() => {}); // If the widget's own files fail first, nothing else handles this.
  const [program, sheet, ownProfile] = await inTime(own, () => {
    if (element.isConnected) element.load();
  });
  const profile = ownProfile ?? (await foreign);
  if (!profile) throw new WidgetError("broken", {}, "broken-build");
  return { program, sheet, isForeign, ...profile };
}

/** Throws if `files` are late. They are then requested anew, and `onLate` is called once they arrive. */
async function inTime<T>(files: Promise<T>, onLate: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      resources.clear();
      files.then(onLate, () => {});
      reject(new WidgetError("too-slow", { url: site.href }));
    }, LOAD_TIMEOUT_MS);
  });
  try {
    return await Promise.race([files, limit]);
  } finally {
    clearTimeout(timer);
  }
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

const messageFiles = new Map(Object.entries(files.messages));

/** The file with the messages for a BCP 47 tag, if its language is one of the interface. */
export const messageFile = (lang: string): string | undefined =>
  messageFiles.get(lang.toLowerCase().split("-")[0] ?? "");

/** Loads a file of the widget's site, once. */
const loadFile = (name: string, fetchFile: FetchFile) =>
  loadOnce(name, async () => {
    const response = await fetchFile(name);
    return new Uint8Array(await response.arrayBuffer());
  });

/**
 * Adds the messages to a profile that the worker compiles: in the language `lang` if it is one of the
 * interface, else in the profile's own, else in English.
 */
export async function withMessages(
  compiled: Promise<CompiledProfile>,
  lang: string,
  fetchFile: FetchFile,
): Promise<{ data: Uint8Array; messages: Uint8Array }> {
  const chosen = messageFile(lang);
  const early = chosen ? loadFile(chosen, fetchFile) : undefined;
  if (early) early.catch(() => {}); // Nothing else handles it if the profile fails first.
  const { profile, lang: own } = await compiled;
  const messages = await (early ?? loadFile(messageFile(own) ?? files.messages.en, fetchFile));
  return { data: profile, messages };
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

type ProfileAndMessages = Pick<Content, "data" | "messages">;

/** The profile that the widget was published with: already compiled, unless nobody has built the site. */
async function loadOwn(element: WhoamiPage, fetchFile: FetchFile): Promise<ProfileAndMessages> {
  const name = files.data;
  if (!name) {
    const request = {
      url: new URL("profile.json", site).href,
      base: site.pathname,
      images: undefined,
    };
    const compiled = loadOnce("own", () => compileForeign(request, element.shadowRoot));
    return withMessages(compiled, element.lang, fetchFile);
  }
  const translation = messageFile(element.lang);
  const [data, messages] = await Promise.all([
    loadFile(name, fetchFile),
    translation ? loadFile(translation, fetchFile) : undefined,
  ]);
  return { data, messages };
}

/** The origins from which images of the résumé at `url` are shown, separated by spaces. */
export const imageOrigins = (url: URL) => [...new Set([url.origin, location.origin])].join(" ");

/** A résumé from elsewhere, compiled. Elements that show the same one share it. */
async function loadForeign(element: WhoamiPage, fetchFile: FetchFile): Promise<ProfileAndMessages> {
  const url = parseUrl(element.src, document.baseURI);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new WidgetError("not-found", { url: element.src }, "not-found-invalid");
  url.hash = "";
  const images = element.images === "any" ? undefined : imageOrigins(url);
  const compiled = loadOnce(`${url} ${images}`, () =>
    compileForeign({ url: url.href, images }, element.shadowRoot),
  );
  return withMessages(compiled, element.lang, fetchFile);
}
