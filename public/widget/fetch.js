// The browser's own `fetch`, on pages that have put another in its place. That of a frame, which nobody has touched, is as
// good; the frame stands in our shadow, where the host's scripts and styles don't look.

let clean;

/** The browser's own `fetch`. */
export async function pristineFetch(shadow) {
  if (isNative(window.fetch)) return window.fetch.bind(window);
  if (!clean?.isConnected) {
    clean = document.createElement("iframe");
    clean.hidden = true;
    shadow.append(clean);
  }
  const view = clean.contentWindow;
  return view ? view.fetch.bind(view) : window.fetch.bind(window);
}

function isNative(call) {
  return /\[native code\]/.test(Function.prototype.toString.call(call)) && call.name === "fetch";
}
