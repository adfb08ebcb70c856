// `widget.js`: registers the custom element <whoami-page>.
//
//   <script type="module" src="https://you.example/widget.js"></script>
//   <whoami-page sections="card"><a href="https://you.example/">Your Name</a></whoami-page>
//
// Only this module loads with the page; the rest loads once an element comes near the viewport.
//
// The module's query chooses the tag: `widget.js?tag=my-profile` registers <my-profile>, and
// `widget.js?tag=` registers nothing, so that a script can register the class itself.

import { WhoamiPage } from "./element.js";
import { resizeEmbedFrames } from "./embed-frames.js";

export { WhoamiPage };

// Not with `URL`, which a host may have replaced.
const query = /[?&]tag=([^&#]*)/.exec(import.meta.url);
const tag = query ? decodeURIComponent(query[1] ?? "") : "whoami-page";
if (tag && !customElements.get(tag)) customElements.define(tag, WhoamiPage);
try {
  resizeEmbedFrames();
} catch (error) {
  console.warn("whoami-page: frames keep their height:", error);
}
