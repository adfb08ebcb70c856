//! What a site holds so that its profile can be shown on others: the widget's files, a frame, a badge, and an oEmbed.

use super::document::render;
use super::hashed_assets::WasmBundle;
use super::site_url::SiteUrl;
use crate::profile::Profile;
use crate::search::Index;
use crate::view::{PageState, ProfileUrl, WidgetContent, widget};
use anyhow::Result;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;

/// The names of the files that the widget loads, from the folder of the site. They follow from their content, so the
/// widget's own scripts, whose names stay, read them here.
#[derive(Serialize)]
pub struct Files<'a> {
    /// The program that shows a profile.
    pub view: &'a WasmBundle,
    /// The program that compiles the files of others.
    pub compiler: &'a WasmBundle,
    /// The style.
    pub style: &'a str,
    /// The compiled profile by the language of the interface; the one without a name is that of the file.
    pub data: BTreeMap<&'a str, String>,
}

impl Files<'_> {
    /// The names as a module of JavaScript.
    ///
    /// # Errors
    /// None in practice: they are texts.
    pub fn module(&self) -> Result<String> {
        Ok(format!(
            "export default {};\n",
            serde_json::to_string_pretty(self)?
        ))
    }
}

/// What stands in the frame before a script has run, and stays where none may: the profile as a widget shows it.
pub fn embedded(profile: &Profile, base: &str) -> String {
    let profile = profile.clone();
    let profile_url = ProfileUrl::Other(base.to_owned());
    let html = render(move || {
        let state = PageState::new(
            profile.page.messages.clone(),
            Index::new(&profile),
            profile_url,
        );
        widget(profile, &WidgetContent::Whole, state)
    });
    format!(r#"<whoami-page>{html}</whoami-page><script type="module" src="embed.js"></script>"#)
}

/// How wide a character of the badge's font is, and how high the badge, in pixels.
const ADVANCE: usize = 8;
const HEIGHT: usize = 28;

/// A picture of the name behind a prompt, to be put into a link.
pub fn badge(profile: &Profile) -> String {
    let name = escaped(&profile.name);
    // Whoever writes in wide characters has room for them, too.
    let columns: usize = profile
        .name
        .chars()
        .map(|c| if c as u32 > 0x2e80 { 2 } else { 1 })
        .sum();
    let (split, width) = (4 * ADVANCE, (columns + 6) * ADVANCE);
    let font = r#"font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13""#;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{HEIGHT}" viewBox="0 0 {width} {HEIGHT}" role="img" aria-label="{name}">
<rect width="{width}" height="{HEIGHT}" rx="6" fill="#121416"/>
<g {font}>
<text x="{ADVANCE}" y="18.5" font-weight="700" fill="#6fdca6">$_</text>
<text x="{split}" y="18.5" fill="#e9e7e1">{name}</text>
</g>
</svg>
"##
    )
}

/// The page as other sites can embed it, by oEmbed 1.0 (<https://oembed.com>). `url` is the page's absolute address.
pub fn oembed(profile: &Profile, address: &SiteUrl<'_>, url: &str) -> String {
    const SIZE: (u32, u32) = (680, 720);
    let (source, name) = (
        format!("{}/embed/", url.trim_end_matches('/')),
        &profile.name,
    );
    let frame = format!(
        r#"<iframe src="{}" width="{}" height="{}" title="{}" style="border:0"></iframe>"#,
        escaped(&source),
        SIZE.0,
        SIZE.1,
        escaped(name)
    );
    let mut document = json!({
        "version": "1.0",
        "type": "rich",
        "title": format!("{} · {name}", profile.page.title),
        "author_name": name,
        "author_url": url,
        "provider_name": profile.page.title,
        "provider_url": url,
        "html": frame,
        "width": SIZE.0,
        "height": SIZE.1,
    });
    let image = profile
        .image
        .as_ref()
        .and_then(|image| address.absolute(image.src.as_str()));
    if let (Some(image), Some(fields)) = (image, document.as_object_mut()) {
        fields.insert("thumbnail_url".to_owned(), image.into());
        fields.insert("thumbnail_width".to_owned(), 300.into());
        fields.insert("thumbnail_height".to_owned(), 300.into());
    }
    format!("{document:#}\n")
}

/// A text as it stands in the attributes and texts of XML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
