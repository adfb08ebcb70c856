//! The files for showing a profile on other sites: those of the widget, `embed/`, badge and oEmbed.

use super::document::render;
use super::hashed_assets::WasmBundle;
use super::kit::Kit;
use super::site_url::SiteUrl;
use super::{Files as SiteFiles, insert_hashed};
use crate::components::{Widget, WidgetContent};
use crate::islands::ProfileUrl;
use crate::profile::{Messages, Profile, widget_texts};
use crate::search::Index;
use anyhow::Result;
use leptos::prelude::*;
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeMap;

/// The files that the widget loads, relative to the site's folder.
///
/// Their names contain a hash of their content. The widget's scripts have fixed names and look up
/// the current ones here.
#[derive(Serialize)]
struct Files<'a> {
    /// The program that renders profiles.
    client: &'a WasmBundle,
    /// The program that compiles other sites' files.
    compiler: &'a WasmBundle,
    /// The CSS.
    style: &'a str,
    /// The compiled profile, with the interface messages of its own language.
    data: Option<&'a str>,
    /// The messages of each interface language.
    messages: BTreeMap<&'static str, String>,
}

/// Adds the files that the widget loads, and their list, `widget/files.js`. `lang` is the language of
/// the site, and `data` the name of the compiled profile; `None` if nobody has built the site.
///
/// Returns the names that change with their content, where `*` is for all files in a folder, and the
/// names of the files with the messages of the page, by language.
///
/// # Errors
/// None in practice: everything can be serialized.
pub fn insert(
    files: &mut SiteFiles,
    kit: &Kit,
    lang: &str,
    data: Option<&str>,
) -> Result<(Vec<String>, BTreeMap<&'static str, String>)> {
    let style = insert_hashed(files, "widget/style", "css", kit.styles.widget());
    let list = Files {
        client: &kit.client,
        compiler: &kit.compiler,
        style: &style,
        data,
        messages: insert_messages(files, lang)?,
    };
    let text = serde_json::to_string_pretty(&list)?;
    files.insert("widget/files.js", format!("export default {text};\n"));
    let messages = list.messages;
    let programs = [&kit.client, &kit.compiler].into_iter();
    let programs = programs.flat_map(|program| [program.glue.clone(), program.wasm.clone()]);
    let others = [style, "widget/messages/*".to_owned()];
    let data = data.map(str::to_owned);
    Ok((programs.chain(others).chain(data).collect(), messages))
}

/// Adds the messages of each interface language: `widget/messages/` with those of the profile, and
/// `widget/catalogue/` with those of the widget's scripts. `widget/catalogue.js` has the scripts'
/// messages in English and in `lang`, the site's language. Returns the names of the files in
/// `widget/messages/` by language.
///
/// # Errors
/// None in practice: all messages can be serialized.
fn insert_messages(files: &mut SiteFiles, lang: &str) -> Result<BTreeMap<&'static str, String>> {
    let module = |texts| format!("export default {texts:#};\n");
    let site_lang = lang.split('-').next().unwrap_or_default();
    let mut names = BTreeMap::new();
    let mut catalogue = BTreeMap::new();
    for (index, lang) in Messages::langs().enumerate() {
        let bytes = Messages::of(lang).to_bytes()?;
        let name = insert_hashed(files, &format!("widget/messages/{lang}"), "bin", bytes);
        names.insert(lang, name);
        let texts = widget_texts(lang);
        files.insert(format!("widget/catalogue/{lang}.js"), module(json!(texts)));
        if index == 0 || lang.eq_ignore_ascii_case(site_lang) {
            catalogue.insert(lang, texts);
        }
    }
    files.insert("widget/catalogue.js", module(json!(catalogue)));
    Ok(names)
}

/// Renders the body of `embed/`: the profile as a widget, readable before or without a script.
pub fn embedded(profile: &Profile, base: &str) -> String {
    let html = render(
        profile.page.messages.clone(),
        Index::default(),
        ProfileUrl::Other(base.to_owned()),
        || view! { <Widget profile=profile.clone() content=WidgetContent::Whole /> },
    );
    format!(
        r#"<main><whoami-page>{html}</whoami-page></main><script type="module" src="embed.js"></script>"#
    )
}

/// Width of a character in the badge's font, in pixels.
const CHAR_WIDTH: usize = 8;
/// Height of the badge, in pixels.
const BADGE_HEIGHT: usize = 28;

/// Renders an SVG badge with the name after a shell prompt.
pub fn badge(profile: &Profile) -> String {
    let name = escape_xml(&profile.name);
    // Wide characters, such as Chinese ones, take two columns.
    let columns: usize = profile
        .name
        .chars()
        .map(|c| if c as u32 > 0x2e80 { 2 } else { 1 })
        .sum();
    let (split, width) = (4 * CHAR_WIDTH, (columns + 6) * CHAR_WIDTH);
    let font = r#"font-family="ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="13""#;
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{BADGE_HEIGHT}" viewBox="0 0 {width} {BADGE_HEIGHT}" role="img" aria-label="{name}">
<rect width="{width}" height="{BADGE_HEIGHT}" rx="6" fill="#121416"/>
<g {font}>
<text x="{CHAR_WIDTH}" y="18.5" font-weight="700" fill="#6fdca6">$_</text>
<text x="{split}" y="18.5" fill="#e9e7e1">{name}</text>
</g>
</svg>
"##
    )
}

/// Renders an oEmbed 1.0 response (<https://oembed.com>). `url` is the absolute URL of the page.
pub fn oembed(profile: &Profile, site_url: &SiteUrl<'_>, url: &str) -> String {
    /// Width and height of the frame, in pixels.
    const FRAME_SIZE: (u32, u32) = (680, 720);
    let (source, name) = (
        format!("{}/embed/", url.trim_end_matches('/')),
        &profile.name,
    );
    let frame = format!(
        r#"<iframe src="{}" width="{}" height="{}" title="{}" style="border:0"></iframe>"#,
        escape_xml(&source),
        FRAME_SIZE.0,
        FRAME_SIZE.1,
        escape_xml(name)
    );
    let mut document = json!({
        "version": "1.0",
        "type": "rich",
        "title": profile.document_title(),
        "author_name": name,
        "author_url": url,
        "provider_name": profile.page.title.as_ref().unwrap_or(name),
        "provider_url": url,
        "html": frame,
        "width": FRAME_SIZE.0,
        "height": FRAME_SIZE.1,
    });
    let image = profile
        .image
        .as_ref()
        .and_then(|image| site_url.absolute(image.src.as_str()));
    if let (Some(image), Some(fields)) = (image, document.as_object_mut()) {
        fields.insert("thumbnail_url".to_owned(), image.into());
        fields.insert("thumbnail_width".to_owned(), 300.into());
        fields.insert("thumbnail_height".to_owned(), 300.into());
    }
    format!("{document:#}\n")
}

/// Escapes text for XML text nodes and double-quoted attributes.
pub fn escape_xml(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
