// The browser's own `fetch`, for host pages that have replaced it.
//
// A frame has an untouched copy. The frame is added to the shadow root, where the host's scripts
// and styles do not look.

let frame: HTMLIFrameElement | undefined;

/** Returns the browser's own `fetch`. A frame, if one is needed, is added to `shadow`. */
export async function pristineFetch(shadow: ShadowRoot): Promise<typeof fetch> {
  if (isNative(window.fetch)) return window.fetch.bind(window);
  if (!frame?.isConnected) {
    frame = document.createElement("iframe");
    frame.hidden = true;
    shadow.append(frame);
  }
  const view = (frame.contentWindow ?? window) as typeof window;
  return view.fetch.bind(view);
}

function isNative(fetch: { name: string }): boolean {
  const source = Function.prototype.toString.call(fetch);
  return /\[native code\]/.test(source) && fetch.name === "fetch";
}
