//! Builds a personal profile page from one data file.
//!
//! Data flows in one direction:
//!
//! ```text
//! public/profile.json ── parse (resume) ──▶ Resume ── compile ──▶ Profile ──┬─ components ▶ HTML, live page
//!                                                                          └─ export     ▶ files for other programs
//! ```
//!
//! Owners write the data file by hand, or make it from another format with `import`.
//! `schema` is its JSON Schema, which editors use for completion and checks.
//!
//! Each program has a `bin` and, apart from `compiler`, a cargo feature of the same name as Leptos':
//!
//! | program | feature | does |
//! |---|---|---|
//! | `whoami-page` | `ssr` | the command line: compiles, prerenders, exports |
//! | `page` | `hydrate` | hydrates the [`islands`] of a prerendered page |
//! | `client` | `csr` | renders a whole profile client-side, as a page or as a widget |
//! | `compiler` | – | compiles other people's files, in a Web Worker |
//! | `editor` | `editor` | edits a résumé as a form or as text |
//! | `checker` | `checker` | checks the document of the editor, in a Web Worker |
//!
//! Layering: [`resume`] and [`profile`] use no other module of this crate; [`compile`] and `import`
//! use both; [`search`] uses [`profile`] only; [`export`] also uses [`compile`] and `import`;
//! [`islands`] use [`profile`] and [`search`]; [`components`] also use [`islands`]. `browser`,
//! `checker`, `client`, `editor`, `schema` and `site` may use the layers below them. A `bin` contains no logic of its own. `tests/layering.rs` enforces this.

// The type of a view nests as deeply as its elements.
#![recursion_limit = "256"]

#[cfg(any(feature = "hydrate", feature = "csr"))]
pub mod browser;
#[cfg(feature = "checker")]
pub mod checker;
#[cfg(feature = "csr")]
pub mod client;
pub mod compile;
#[cfg(any(feature = "ssr", feature = "csr"))]
pub mod components;
#[cfg(feature = "editor")]
pub mod editor;
pub mod export;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(any(feature = "ssr", feature = "hydrate", feature = "csr"))]
pub mod islands;
pub mod profile;
pub mod resume;
#[cfg(feature = "ssr")]
pub mod schema;
pub mod search;
#[cfg(feature = "ssr")]
pub mod site;
