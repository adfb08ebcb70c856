// `widget/catalogue.js`, which the build writes; see src/site/widget.rs.

/**
 * The texts of the widget in English and in the site's language, by id. Several ids may belong to one
 * error code. `widget/catalogue/` has a module for each language.
 */
declare const catalogue: {
  readonly en: Readonly<Record<string, string>>;
  readonly [lang: string]: Readonly<Record<string, string>>;
};
export default catalogue;
