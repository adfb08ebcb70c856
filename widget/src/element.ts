// The class of the custom element <whoami-page>. Its comments become the element's type
// declarations (`widget.d.ts`) and its manifest (`custom-elements.json`).
//
// Hosts may replace built-in functions, those of `Array.prototype` above all, or break them. So this
// module uses none of them, nor what relies on them, such as iterating over an array: whatever else
// fails then is caught here.

import type * as widget from "./mount.js";

/** An attribute that changes the mounted profile. */
export type StateAttribute = "theme" | "open" | "q" | "tech";
/** An attribute that makes the element load its content again. */
export type ContentAttribute = "src" | "sections" | "lang" | "images";

/** What each attribute changes. */
const ATTRIBUTES: Readonly<Record<StateAttribute | ContentAttribute, "state" | "content">> = {
  theme: "state",
  open: "state",
  q: "state",
  tech: "state",
  src: "content",
  sections: "content",
  lang: "content",
  images: "content",
};
type Attribute = keyof typeof ATTRIBUTES;
const attributes = new Set<Attribute>();
for (const name in ATTRIBUTES) attributes.add(name as Attribute);

/** The names as an array, which the browser can iterate over even where arrays are broken. */
const attributeNames: Attribute[] = [];
for (const name of attributes) attributeNames[attributeNames.length] = name;
Object.defineProperty(attributeNames, Symbol.iterator, { value: () => attributes.values() });

/** Why a profile cannot be shown. */
export type ErrorCode =
  | "offline"
  | "not-found"
  | "refused"
  | "wrong-type"
  | "not-json"
  | "not-a-resume"
  | "too-big"
  | "private"
  | "too-slow"
  | "broken"
  | "blocked";

/** The `detail` of each event, by the part of its type after `whoami:`. */
export interface WidgetEvents {
  ready: null;
  /** `message` is a sentence for readers. */
  error: { code: ErrorCode; message: string };
  /** The `id` of a job card, and whether it is open now. */
  toggle: { id: string; open: boolean };
}

declare global {
  interface HTMLElementTagNameMap {
    "whoami-page": WhoamiPage;
  }
  interface GlobalEventHandlersEventMap {
    "whoami:ready": CustomEvent<WidgetEvents["ready"]>;
    "whoami:error": CustomEvent<WidgetEvents["error"]>;
    "whoami:toggle": CustomEvent<WidgetEvents["toggle"]>;
  }
}

/**
 * Keeps the element visible, whatever the host's styles do to all elements, unless it is hidden.
 */
const hostSheet = new CSSStyleSheet();
hostSheet.replaceSync(
  ":host{display:block!important;min-inline-size:0}:host([hidden]){display:none!important}",
);

/**
 * Requests what `mount.js` imports at the same time as that module itself, not after it: on a slow
 * network each request in a row takes half a second. `mount.js` handles failures.
 */
function requestImports(): void {
  import("./files.js").catch(() => {});
  import("./catalogue.js").catch(() => {});
}

const nearViewport = new IntersectionObserver(
  (entries) => {
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index];
      if (entry?.isIntersecting) (entry.target as WhoamiPage).load();
    }
  },
  { rootMargin: "600px" },
);

/**
 * Shows a profile on any page, whole or as a small card.
 *
 * @tag whoami-page
 *
 * @slot - The fallback, shown until and unless a profile is mounted.
 *
 * @fires {CustomEvent<null>} whoami:ready - the profile is shown, also after a change of `src`,
 *   `sections`, `lang` or `images`
 * @fires {CustomEvent<{ code: ErrorCode, message: string }>} whoami:error - the profile cannot be
 *   shown
 * @fires {CustomEvent<{ id: string, open: boolean }>} whoami:toggle - a reader opens or closes a job
 *   card
 *
 * @csspart masthead - prompt, navigation and person
 * @csspart prompt - the title, as a shell prompt
 * @csspart nav - the links to the sections
 * @csspart portrait - the image
 * @csspart name - the name
 * @csspart label - the line below the name
 * @csspart links - the person's other profiles
 * @csspart search - the search
 * @csspart section - a section
 * @csspart heading - the title of a section
 * @csspart timeline - the timeline
 * @csspart tools - the buttons above the job cards
 * @csspart employer - the heading above the roles at one employer
 * @csspart card - a job card
 * @csspart summary - the visible part of a closed card
 * @csspart body - the content of a card
 * @csspart tile - a project
 * @csspart item - an entry of volunteering, education, awards …
 * @csspart topic - a skill, a language, an interest
 * @csspart keyword - a technology
 * @csspart error - the error message
 * @csspart retry - the button to try again
 *
 * @cssprop --whoami-size - the base font size, from which all sizes derive
 * @cssprop --whoami-accent - link underlines, buttons, focus
 * @cssprop --whoami-canvas - background
 * @cssprop --whoami-raised - background of cards
 * @cssprop --whoami-ink - text
 * @cssprop --whoami-quiet - secondary text
 * @cssprop --whoami-rule - lines
 * @cssprop --whoami-control - border of the search field
 * @cssprop --whoami-wash - background of technologies and code
 * @cssprop --whoami-round - border radius of cards
 * @cssprop --whoami-sans - font of the text
 * @cssprop --whoami-mono - font of code, and of details in the look `terminal`
 */
export class WhoamiPage extends HTMLElement {
  static readonly observedAttributes: readonly Attribute[] = attributeNames;

  /**
   * the URL of a résumé in the [JSON Resume](https://jsonresume.org/schema) format, relative to the
   * host page
   *
   * @attr
   */
  declare src: string;
  /**
   * the ids of the sections to show; or `card` for portrait, name, label and links
   *
   * @attr
   */
  declare sections: string;
  /**
   * the language of the interface, a BCP 47 tag
   *
   * @attr
   */
  declare lang: string;
  /**
   * `light`, `dark`, or `auto`, which follows the host page's `color-scheme`
   *
   * @attr
   */
  declare theme: string;
  /**
   * the job cards that are open: `first`, `all`, `none`, or the id of one card
   *
   * @attr
   */
  declare open: string;
  /**
   * the search text
   *
   * @attr
   */
  declare q: string;
  /**
   * the selected technologies, separated by commas
   *
   * @attr
   */
  declare tech: string;
  /**
   * `any` allows the images of a résumé in `src` from any origin; otherwise they must have the
   * origin of the résumé or of the host page
   *
   * @attr
   */
  declare images: string;

  /** @internal */
  declare readonly shadowRoot: ShadowRoot;

  #mounted: widget.Mounted | undefined;
  /** The error message, if there is no profile. */
  #note: HTMLElement | undefined;
  /** Of overlapping loads, only the latest counts. */
  #generation = 0;
  /** Whether the element has come near the viewport. */
  #isActive = false;
  /** Whether a load is about to start. */
  #isScheduled = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    // For hosts that close all shadow roots.
    if (!this.shadowRoot) Object.defineProperty(this, "shadowRoot", { value: root });
    this.#adoptHostSheet();
    root.append(document.createElement("slot"));
  }

  #adoptHostSheet(): void {
    try {
      this.shadowRoot.adoptedStyleSheets = [hostSheet];
    } catch {
      // Another document may not use this sheet.
    }
  }

  connectedCallback(): void {
    // Properties that were set before the element was defined shadow the accessors.
    for (const name of attributes) {
      if (!Object.getOwnPropertyDescriptor(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      this[name] = value;
    }
    if (!this.#isActive) nearViewport.observe(this);
  }

  /** In another document, the profile would have no style. */
  adoptedCallback(): void {
    this.#adoptHostSheet();
    if (this.#isActive) this.load();
  }

  disconnectedCallback(): void {
    // An element that is only moved is connected again before this microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      nearViewport.unobserve(this);
      this.#generation += 1;
      this.#isActive = false;
      this.#clear();
    });
  }

  attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    if (old === value || !this.#isActive) return;
    if (ATTRIBUTES[name as Attribute] === "content") this.load();
    else this.#mounted?.update(name as StateAttribute);
  }

  /** Loads the profile now, or loads it again. */
  load(): void {
    nearViewport.unobserve(this);
    this.#isActive = true;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // Attributes that change together cause one load.
    queueMicrotask(() => {
      this.#isScheduled = false;
      this.#generation += 1;
      this.#mount(this.#generation);
    });
  }

  async #mount(generation: number): Promise<void> {
    const isStale = () => generation !== this.#generation;
    let widget: typeof import("./mount.js") | undefined;
    try {
      if (this.ownerDocument !== document)
        throw new Error("the element is in another document than its script");
      requestImports();
      widget = await import("./mount.js");
      const content = await widget.loadContent(this);
      if (isStale()) return;
      this.#clear();
      const mounted = await widget.mount(content, this, isStale);
      if (isStale()) {
        mounted?.unmount();
        return;
      }
      this.#mounted = mounted;
    } catch (error) {
      if (isStale()) return;
      this.#clear();
      const { code, message } = await this.#explain(error, widget, isStale);
      if (isStale()) return;
      this.emit("error", { code, message });
      return;
    }
    this.emit("ready", null);
  }

  /** Says below the fallback why there is no profile. */
  async #explain(
    error: unknown,
    widget: typeof import("./mount.js") | undefined,
    isStale: () => boolean,
  ): Promise<WidgetEvents["error"]> {
    try {
      if (widget) {
        const description = await widget.describeError(error, this);
        if (!isStale()) this.#note = widget.showError(description, this);
        return description;
      }
    } catch {
      // What describes errors has failed, too.
    }
    const message = `The profile could not be loaded (${(error as Error).message}).`;
    if (!isStale()) {
      const note = document.createElement("p");
      note.setAttribute("role", "status");
      note.append(message);
      this.shadowRoot.append(note);
      this.#note = note;
    }
    return { code: "broken", message };
  }

  #clear(): void {
    this.#mounted?.unmount();
    this.#note?.remove();
    this.#mounted = this.#note = undefined;
  }

  /** @internal Dispatches the event `whoami:type`. It bubbles and crosses shadow boundaries. */
  emit<Type extends keyof WidgetEvents>(type: Type, detail: WidgetEvents[Type]): void {
    this.dispatchEvent(
      new CustomEvent(`whoami:${type}`, { bubbles: true, composed: true, detail }),
    );
  }
}

// Properties reflect attributes.
for (const name of attributes) {
  Object.defineProperty(WhoamiPage.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: WhoamiPage): string {
      return this.getAttribute(name) ?? "";
    },
    set(this: WhoamiPage, value: string | null | undefined) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}
