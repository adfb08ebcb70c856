// `offline.js`: registers the service worker in the folder of the document that loads this.

const { href } = new URL("service-worker.js", document.baseURI);
// The policy of the document allows this name only.
const policy = window.trustedTypes?.createPolicy("whoami-offline", { createScriptURL: () => href });
// Without a secure connection there are no service workers, and a browser may refuse to store files.
navigator.serviceWorker?.register(policy?.createScriptURL("") ?? href).catch(() => {});
