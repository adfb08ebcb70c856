// The element <whoami-page>: shows a profile on any page, whole or as a small card.
//
//   <script type="module" src="https://you.example/widget.js"></script>
//   <whoami-page sections="card"><a href="https://you.example/">Your Name</a></whoami-page>
//
// This module is all that loads until an element comes near the viewport. docs/widget.md lists what can be asked for.
// The address of the module chooses the tag: `widget.js?tag=my-profile` registers that, and `widget.js?tag=` nothing, so
// that a script can register the class itself.

// Hosts put functions of their own in the place of the browser's; those of arrays are left alone here.
const STATE = new Set(["theme", "open", "q", "tech"]);
const CONTENT = new Set(["src", "sections", "lang", "images"]);

// Whatever a host does to all elements: this one is shown, unless it is hidden.
const shown = new CSSStyleSheet();
shown.replaceSync(":host{display:block!important}:host([hidden]){display:none!important}");

const nearby = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (isIntersecting) target.load();
    }
  },
  { rootMargin: "600px" },
);

/** The element. What stands in it is shown until the profile is there, and stays where that can't be. */
export class WhoamiPage extends HTMLElement {
  static observedAttributes = [...STATE, ...CONTENT];

  #profile; // what is shown, once it is
  #note; // what is said where nothing can be shown
  #turn = 0; // of several answers the last one asked for counts
  #wanted = false;
  #asked = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [shown];
    root.append(document.createElement("slot"));
  }

  connectedCallback() {
    // What was set before the element was known stands in the way of its properties.
    for (const name of WhoamiPage.observedAttributes) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    if (!this.#wanted) nearby.observe(this);
  }

  disconnectedCallback() {
    // Whoever is only moved is there again at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      nearby.unobserve(this);
      this.#turn += 1;
      this.#wanted = false;
      this.#clear();
    });
  }

  attributeChangedCallback(name, old, value) {
    if (old === value || !this.#wanted) return;
    if (CONTENT.has(name)) this.load();
    else this.#profile?.set(name);
  }

  /** Loads the profile, again if it is there already. */
  load() {
    nearby.unobserve(this);
    this.#wanted = true;
    if (this.#asked) return;
    this.#asked = true;
    // Several attributes that change at once are one change.
    queueMicrotask(() => {
      this.#asked = false;
      this.#show(++this.#turn);
    });
  }

  async #show(turn) {
    const isLate = () => turn !== this.#turn;
    let show, profile;
    try {
      show = await import("./widget/show.js");
      profile = await show.read(this);
      if (isLate()) return;
      this.#clear();
      this.#profile = show.mount(profile, this, this.shadowRoot);
    } catch (error) {
      if (isLate()) return;
      this.#clear();
      const broken = {
        code: "broken",
        message: `The widget could not be loaded: ${error.message}`,
      };
      const failure = show ? await show.explain(error, this) : broken;
      if (isLate()) return;
      this.#note = show?.note(failure, this, this.shadowRoot);
      this.say("error", failure);
      return;
    }
    this.say("ready");
  }

  #clear() {
    this.#profile?.free();
    this.#note?.remove();
    this.#profile = this.#note = undefined;
  }

  /** Dispatches `whoami:kind`; it bubbles and leaves shadow trees. */
  say(kind, detail) {
    this.dispatchEvent(
      new CustomEvent(`whoami:${kind}`, { bubbles: true, composed: true, detail }),
    );
  }
}

// Properties mirror attributes.
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

// An <iframe> of `embed/` is as high as what stands in it. Only our own frames are heard, and only they are answered.
const embed = new URL("embed/", import.meta.url);
function* frames() {
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(embed.href)) yield frame;
  }
}
addEventListener("message", ({ origin, source, data }) => {
  if (origin !== embed.origin || !data) return;
  for (const frame of frames()) {
    if (frame.contentWindow !== source) continue;
    if (data.whoami === "here") source.postMessage({ whoami: "height?" }, embed.origin);
    if (data.whoami === "height" && data.height > 0)
      frame.style.height = `${Math.min(data.height, 50000)}px`;
  }
});
// A frame that was there first has said so to nobody. The question holds no secret, and who asks is seen.
for (const frame of frames()) frame.contentWindow.postMessage({ whoami: "height?" }, "*");
