// The browser's own `fetch`, for host pages that have replaced it.
//
// A frame has an untouched copy. The frame is added to the shadow root, where the host's scripts
// and styles do not look.

let frame;

/** Returns the browser's own `fetch`. A frame, if one is needed, is added to `shadow`. */
export async function pristineFetch(shadow) {
  if (isNative(window.fetch)) return window.fetch.bind(window);
  if (!frame?.isConnected) {
    frame = document.createElement("iframe");
    frame.hidden = true;
    shadow.append(frame);
  }
  const view = frame.contentWindow ?? window;
  return view.fetch.bind(view);
}

function isNative(fetch) {
  const source = Function.prototype.toString.call(fetch);
  return /\[native code\]/.test(source) && fetch.name === "fetch";
}
