//! A page in a single file.

use super::document::Shell;
use super::documents::render_page;
use super::head::{CspMode, Head, Icons};
use super::own_style::own_style;
use super::portrait::portrait_data;
use super::styles::Styles;
use super::{ReadFile, SiteUrl};
use crate::compile::Compiled;
use anyhow::Result;

/// A page in a single file.
pub struct Standalone<'a> {
    /// The résumé to show.
    pub compiled: &'a Compiled<'a>,
    /// The style sheets.
    pub styles: &'a Styles,
    /// The URL of the site.
    pub site_url: SiteUrl<'a>,
    /// Reads the portrait and the owner's style sheet by their paths, if they are files. They become
    /// part of the page.
    pub read: &'a ReadFile<'a>,
    /// The paper to print on; the reader's choice if it is `None`.
    pub paper: Option<Paper>,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm (ISO 216).
    A4,
    /// 8.5 × 11 in (ANSI A).
    Letter,
}

/// Renders the page as a single file: no scripts and no other files of the site, under a
/// Content-Security-Policy that allows only its style and images.
///
/// # Errors
/// None in practice: the document has all placeholders.
pub fn standalone(page: &Standalone<'_>) -> Result<String> {
    let profile = &page.compiled.profile;
    let own_style = own_style(page.compiled, page.site_url.base, page.read);
    let own_css = own_style.as_ref().and_then(|style| style.as_deref().ok());
    let (look, accent) = (profile.page.look, profile.page.accent.as_ref());
    let mut css = page.styles.page(&[look], accent, own_css);
    match page.paper {
        Some(Paper::A4) => css.push_str("@page{size:A4}"),
        Some(Paper::Letter) => css.push_str("@page{size:letter}"),
        None => {}
    }
    let head = Head {
        profile,
        css: &css,
        policy: CspMode::Release,
        site_url: page.site_url,
        icons: &Icons::default(),
        preview: None,
    };
    let mut html = render_page(profile).html;
    if let (Some(image), Some(data)) = (&profile.image, portrait_data(profile, "/", page.read)) {
        let src = image.src.as_str();
        html = html.replacen(&format!(r#" src="{src}""#), &format!(r#" src="{data}""#), 1);
    }
    Shell::standalone().assemble(
        &profile.page,
        &head.standalone(),
        &format!(r#"<div id="whoami">{html}</div>"#),
    )
}
