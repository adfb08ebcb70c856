//! Exports of the profile, one module per format.

mod document;
#[cfg(feature = "ssr")]
pub mod europass;
pub mod json_ld;
pub mod json_resume;
#[cfg(feature = "ssr")]
pub mod markdown;
pub mod plain_text;
#[cfg(feature = "ssr")]
mod profile_json;
#[cfg(feature = "ssr")]
pub mod render_cv;
pub mod vcard;

/// Resolves a link to an absolute URL.
///
/// Returns `None` for a relative link if the page's URL is unknown.
pub type UrlResolver<'a> = &'a dyn Fn(&str) -> Option<String>;
