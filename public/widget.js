// The custom element <whoami-page>: shows a profile on any page, whole or as a small card.
//
//   <script type="module" src="https://you.example/widget.js"></script>
//   <whoami-page sections="card"><a href="https://you.example/">Your Name</a></whoami-page>
//
// Only this module loads with the page; the rest loads once an element comes near the viewport.
// docs/widget.md describes the attributes, events, parts and properties.
//
// The module's query chooses the tag: `widget.js?tag=my-profile` registers <my-profile>, and
// `widget.js?tag=` registers nothing, so that a script can register the class itself.
//
// Hosts may replace built-in functions, those of `Array.prototype` above all: they are not used
// here.

const STATE_ATTRIBUTES = new Set(["theme", "open", "q", "tech"]);
const CONTENT_ATTRIBUTES = new Set(["src", "sections", "lang", "images"]);

/**
 * Keeps the element visible, whatever the host's styles do to all elements, unless it is hidden.
 */
const hostSheet = new CSSStyleSheet();
hostSheet.replaceSync(":host{display:block!important}:host([hidden]){display:none!important}");

const nearViewport = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) target.load();
    }
  },
  { rootMargin: "600px" },
);

/**
 * The custom element. Its children are the fallback, shown until and unless a profile is mounted.
 */
export class WhoamiPage extends HTMLElement {
  static observedAttributes = [...STATE_ATTRIBUTES, ...CONTENT_ATTRIBUTES];

  #mounted; // the mounted profile
  #note; // the error message, if there is no profile
  #generation = 0; // of overlapping loads, only the latest counts
  #isActive = false; // whether the element has come near the viewport
  #isScheduled = false; // whether a load is about to start

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [hostSheet];
    root.append(document.createElement("slot"));
  }

  connectedCallback() {
    // Properties that were set before the element was defined shadow the accessors.
    for (const name of WhoamiPage.observedAttributes) {
      if (!Object.getOwnPropertyDescriptor(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#isActive) nearViewport.observe(this);
  }

  disconnectedCallback() {
    // An element that is only moved is connected again before this microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      nearViewport.unobserve(this);
      this.#generation += 1;
      this.#isActive = false;
      this.#clear();
    });
  }

  attributeChangedCallback(name, old, value) {
    if (old === value || !this.#isActive) return;
    if (CONTENT_ATTRIBUTES.has(name)) this.load();
    else this.#mounted?.update(name);
  }

  /** Loads the profile now, or loads it again. */
  load() {
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

  async #mount(generation) {
    const isStale = () => generation !== this.#generation;
    let widget;
    try {
      widget = await import("./widget/mount.js");
      const content = await widget.loadContent(this);
      if (isStale()) return;
      this.#clear();
      this.#mounted = widget.mount(content, this);
    } catch (error) {
      if (isStale()) return;
      this.#clear();
      const description = widget
        ? await widget.describeError(error, this)
        : { code: "broken", message: `The widget could not start (${error.message}).` };
      if (isStale()) return;
      this.#note = widget?.showError(description, this);
      this.emit("error", description);
      return;
    }
    this.emit("ready");
  }

  #clear() {
    this.#mounted?.unmount();
    this.#note?.remove();
    this.#mounted = this.#note = undefined;
  }

  /** Dispatches the event `whoami:type`. It bubbles and crosses shadow boundaries. */
  emit(type, detail) {
    this.dispatchEvent(
      new CustomEvent(`whoami:${type}`, { bubbles: true, composed: true, detail }),
    );
  }
}

// Properties reflect attributes.
for (const name of WhoamiPage.observedAttributes) {
  Object.defineProperty(WhoamiPage.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name) ?? "";
    },
    set(value) {
      if (value == null) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

const tag = new URL(import.meta.url).searchParams.get("tag") ?? "whoami-page";
if (tag && !customElements.get(tag)) customElements.define(tag, WhoamiPage);

// Sets the height of each <iframe> of `embed/` to that of its content. Messages count only if they
// come from such a frame, and only such a frame gets an answer.
const embed = new URL("embed/", import.meta.url);
const MAX_FRAME_HEIGHT_PX = 50_000;

function* embedFrames() {
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(embed.href)) yield frame;
  }
}

addEventListener("message", ({ origin, source, data }) => {
  if (origin !== embed.origin || !data) return;
  for (const frame of embedFrames()) {
    if (frame.contentWindow !== source) continue;
    if (data.whoami === "here") source.postMessage({ whoami: "height?" }, embed.origin);
    if (data.whoami === "height" && data.height > 0)
      frame.style.height = `${Math.min(data.height, MAX_FRAME_HEIGHT_PX)}px`;
  }
});

// A frame that loaded before this module announced itself to nobody, so it is asked now. It may
// still be at another origin, hence `*`; the question contains nothing secret.
for (const frame of embedFrames()) frame.contentWindow.postMessage({ whoami: "height?" }, "*");
