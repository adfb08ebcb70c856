//! A personal page from one data file.
//!
//! The data flows one way:
//!
//! ```text
//! public/profile.json ── parse (resume) ──▶ Resume ── compile ──▶ Profile ──┬─ view   ▶ HTML, live page
//!                                                                          └─ export ▶ files for other programs
//! ```
//!
//! A file comes from its owner, or from `import`, which makes one of a Markdown page; `schema` describes it to editors.
//!
//! Three programs run in browsers, each by a `bin` of its own: `page` brings the page to life, `view` shows a profile in a
//! widget, `compiler` compiles the files of others in a worker.
//!
//! Who may use whom: [`resume`] and [`profile`] use nothing of ours; [`compile`] uses both; [`search`] and [`export`] use
//! [`profile`] only; [`view`] uses [`profile`] and [`search`]; `check`, `import`, `schema` and `site` (native) and
//! `browser` (wasm) use what they need; a `bin` only wires. `tests/house.rs` keeps this rule.

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
