//! A personal page from one data file.
//!
//! The data flows one way:
//!
//! ```text
//! public/profile.json ── parse (resume) ──▶ Resume ── compile ──▶ Profile ──┬─ view   ▶ HTML, live page
//!                                                                          └─ export ▶ files for other programs
//! ```
//!
//! Who may use whom: [`resume`] and [`profile`] use nothing of ours; [`compile`] uses both; `view` and `export` use
//! [`profile`] only; `site` (native) and `browser` (wasm) use what they need; a `bin` only wires.
//! `tests/house.rs` keeps this rule.

pub mod compile;
pub mod profile;
pub mod resume;
