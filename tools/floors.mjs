// The oldest browsers that are supported. README.md and docs/browsers.md say so, too.

/** Those in which the page is live. In older ones it is complete, but static. */
export const PAGE = { chrome: 99, firefox: 97, safari: 16 };

/** Those in which the widget works. In older ones, what is inside the element stays. */
export const WIDGET = { chrome: 105, firefox: 114, safari: 16.4 };

/** A floor as a target of esbuild, which rewrites newer syntax. */
export const target = (floor) =>
  Object.entries(floor).map(([browser, version]) => `${browser}${version}`);
