// The service worker of one document: once the document has been visited, it can be read offline. It
// is bundled with Workbox, and the build replaces `self.__WB_MANIFEST`: see offline.rs.
//
// With a network, the document always comes from there, so a reader sees the newest one. Each file in
// the cache must have the hash that the build has listed. So the cache is of one deployment, or stays
// as it was.

import { matchPrecache, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";
import { NetworkOnly } from "workbox-strategies";

/** The files, or `null` if the owner has switched this off. */
const files = self.__WB_MANIFEST;

if (files) {
  const document = new URL("./", location.href).pathname;
  const cached = {
    // A host in trouble is as good as none.
    fetchDidSucceed: async ({ response }) => {
      if (response.status >= 500) throw new Error(`HTTP status ${response.status}`);
      return response;
    },
    handlerDidError: () => matchPrecache("./"),
  };
  // The first route that matches is used, so this one precedes those of the cache.
  registerRoute(
    ({ request, url }) =>
      request.mode === "navigate" && [document, `${document}index.html`].includes(url.pathname),
    new NetworkOnly({ networkTimeoutSeconds: 3, plugins: [cached] }),
  );
  precacheAndRoute(files, {
    cleanURLs: false,
    directoryIndex: "",
    ignoreURLParametersMatching: [],
  });
} else {
  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(remove()));
}

/** Removes this service worker and its cache. */
async function remove() {
  const own = (name) => name.endsWith(`-${registration.scope}`);
  await Promise.all((await caches.keys()).filter(own).map((name) => caches.delete(name)));
  await registration.unregister();
}
