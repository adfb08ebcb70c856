// Makes a portrait of a picture: square, and small enough for a page.

/** The path of a portrait in a site. */
export const portraitPath = ({ type }: Blob) =>
  `img/portrait.${type === "image/webp" ? "webp" : "jpg"}`;

/** The most bytes that a portrait may have. */
const MAX_BYTES = 40_000;

/** Sides in pixels and qualities to try, the best first. */
const ATTEMPTS = [
  [600, 0.85],
  [600, 0.7],
  [450, 0.7],
  [300, 0.7],
  [300, 0.4],
] as const;

/** A square of a picture, as WebP, or where the browser writes none, as JPEG. Throws if it reads none. */
export async function portraitOf(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture);
  const side = Math.min(bitmap.width, bitmap.height);
  // The middle of a wide picture; of a tall one more of its upper part, where faces are.
  const [left, top] = [(bitmap.width - side) / 2, (bitmap.height - side) / 4];
  let smallest: Blob | undefined;
  for (const [size, quality] of ATTEMPTS) {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = Math.min(size, side);
    const context = canvas.getContext("2d");
    context?.drawImage(bitmap, left, top, side, side, 0, 0, canvas.width, canvas.height);
    const written = (type: string) =>
      new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
    const webp = await written("image/webp");
    const blob = webp?.type === "image/webp" ? webp : await written("image/jpeg");
    if (blob) smallest = blob;
    if (blob && blob.size <= MAX_BYTES) break;
  }
  if (!smallest) throw new Error("the browser writes no pictures");
  return smallest;
}
