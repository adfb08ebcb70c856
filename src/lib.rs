//! Builds a personal profile page from one data file.
//!
//! Data flows in one direction:
//!
//! ```text
//! public/profile.json ── parse (resume) ──▶ Resume ── compile ──▶ Profile ──┬─ view   ▶ HTML, live page
//!                                                                          └─ export ▶ files for other programs
//! ```
//!
//! Owners write the data file by hand, or generate it from a Markdown page with `import`.
//! `schema` is its JSON Schema, which editors use for completion and checks.
//!
//! Three WebAssembly programs run in the browser, each built from its own `bin`: `page` hydrates
//! the page, `view` renders a profile in a widget, and `compiler` compiles other sites' files in a
//! worker.
//!
//! Layering: [`resume`] and [`profile`] use no other module of this crate; [`compile`] uses both;
//! [`search`] and [`export`] use [`profile`] only; [`view`] uses [`profile`] and [`search`].
//! `import`, `schema` and `site` (native only) and `browser` (wasm only) may use the layers below
//! them. A `bin` contains no logic of its own. `tests/layering.rs` enforces this.

#[cfg(target_family = "wasm")]
pub mod browser;
pub mod compile;
pub mod export;
#[cfg(not(target_family = "wasm"))]
pub mod import;
pub mod profile;
pub mod resume;
#[cfg(not(target_family = "wasm"))]
pub mod schema;
pub mod search;
#[cfg(not(target_family = "wasm"))]
pub mod site;
pub mod view;
