// `widget/catalogue.js`, which the build writes; see src/site/widget.rs.

/** The texts of the widget, by language and id. Several ids may belong to one error code. */
declare const catalogue: {
  readonly en: Readonly<Record<string, string>>;
  readonly [lang: string]: Readonly<Record<string, string>>;
};
export default catalogue;
