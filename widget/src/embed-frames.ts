// Gives each <iframe> of `embed/` the height of its content.

const MAX_FRAME_HEIGHT_PX = 50_000;

function* embedFrames(embed: URL): Generator<HTMLIFrameElement> {
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.src.startsWith(embed.href)) yield frame;
  }
}

/**
 * Sets the height of the frames, now and whenever it changes. Messages count only if they come from
 * a frame of `embed/`, and only such a frame gets an answer.
 */
export function resizeEmbedFrames(): void {
  const embed = new URL("embed/", import.meta.url);
  addEventListener("message", ({ origin, source, data }) => {
    if (origin !== embed.origin || !data) return;
    for (const frame of embedFrames(embed)) {
      if (frame.contentWindow !== source) continue;
      if (data.whoami === "here")
        frame.contentWindow?.postMessage({ whoami: "height?" }, embed.origin);
      if (data.whoami === "height" && data.height > 0)
        frame.style.height = `${Math.min(data.height, MAX_FRAME_HEIGHT_PX)}px`;
    }
  });

  // A frame that loaded before this module announced itself to nobody, so it is asked now. It may
  // still be at another origin, hence `*`; the question contains nothing secret.
  for (const frame of embedFrames(embed))
    frame.contentWindow?.postMessage({ whoami: "height?" }, "*");
}
