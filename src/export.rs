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

#[cfg(feature = "ssr")]
use crate::profile::Href;

/// The absolute `https` or `http` URL of a link, for formats that take no other.
#[cfg(feature = "ssr")]
fn web_url(href: Option<&Href>, absolute_url: UrlResolver<'_>) -> Option<String> {
    let href = href?.as_str();
    let url = absolute_url(href).unwrap_or_else(|| href.to_owned());
    (url.starts_with("https://") || url.starts_with("http://")).then_some(url)
}

/// Resolves a link to an absolute URL.
///
/// Returns `None` for a relative link if the page's URL is unknown.
pub type UrlResolver<'a> = &'a dyn Fn(&str) -> Option<String>;
