//! What documents have in their `<head>`.

use super::FILES;
use crate::islands::use_page_state;
use leptos::prelude::*;

/// The Content Security Policy. It must precede everything that it governs.
#[component]
pub fn ContentSecurityPolicy(
    /// The policy.
    policy: String,
) -> impl IntoView {
    view! { <meta http-equiv="Content-Security-Policy" content=policy /> }
}

/// The title, and what decides how the document looks.
#[component]
pub fn Appearance(
    /// The title of the document.
    title: String,
    /// The URL of the icon.
    #[prop(optional)]
    icon: Option<String>,
    /// A script that runs before the first paint.
    #[prop(optional)]
    script: Option<String>,
    /// The style sheet.
    css: String,
) -> impl IntoView {
    let icon = icon.map(|icon| {
        let media_type = icon.ends_with(".svg").then_some("image/svg+xml");
        view! { <link rel="icon" href=icon r#type=media_type /> }
    });
    let script = script.map(|script| view! { <script>{script}</script> });
    view! {
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        {icon}
        {script}
        <style>{css}</style>
    }
}

/// The icons for programs that cannot show SVG, and the manifest.
#[component]
pub fn IconLinks(
    /// The URL of the icon in the ICO format.
    #[prop(optional_no_strip)]
    favicon: Option<String>,
    /// The URL of the icon for home screens.
    #[prop(optional_no_strip)]
    touch_icon: Option<String>,
    /// The URL of the manifest.
    manifest: String,
) -> impl IntoView {
    view! {
        // With its size, so that browsers prefer the icon of any size.
        {favicon.map(|href| view! { <link rel="icon" href=href sizes="32x32" /> })}
        {touch_icon.map(|href| view! { <link rel="apple-touch-icon" href=href /> })}
        <link rel="manifest" href=manifest />
    }
}

/// What search engines and link previews show of the page.
#[derive(Clone, Debug)]
pub struct PageMetadata {
    /// The title.
    pub title: String,
    /// A description in one sentence or two; may be empty.
    pub description: String,
    /// Whether to ask search engines not to index the page.
    pub draft: bool,
    /// The absolute URL of the page, if known.
    pub url: Option<String>,
    /// The image of link previews.
    pub image: Option<PreviewImage>,
}

/// The image of link previews.
#[derive(Clone, Debug)]
pub struct PreviewImage {
    /// The absolute URL.
    pub url: String,
    /// The text alternative.
    pub alt: String,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
    /// The media type, if known.
    pub media_type: Option<&'static str>,
    /// Whether it is made for previews, and not the portrait.
    pub is_large: bool,
}

/// The description, the canonical URL and the Open Graph properties of the page.
#[component]
pub fn Metadata(
    /// What to write.
    metadata: PageMetadata,
) -> impl IntoView {
    let PageMetadata {
        title,
        description,
        draft,
        url,
        image,
    } = metadata;
    let description = Some(description).filter(|text| !text.is_empty());
    view! {
        {description.clone().map(|text| view! { <meta name="description" content=text /> })}
        {draft.then(|| view! { <NoIndex /> })}
        {url.clone().map(|url| view! { <link rel="canonical" href=url /> })}
        <OpenGraph property="og:type" content=Some("profile".to_owned()) />
        <OpenGraph property="og:title" content=Some(title) />
        <OpenGraph property="og:description" content=description />
        <OpenGraph property="og:url" content=url />
        {image.map(|image| view! { <PreviewMetadata image /> })}
    }
}

/// The properties of the image of link previews.
#[component]
fn PreviewMetadata(
    /// The image.
    image: PreviewImage,
) -> impl IntoView {
    let card = if image.is_large {
        "summary_large_image"
    } else {
        "summary"
    };
    let (width, height) = image.size.unzip();
    let pixels = |length: Option<u32>| length.map(|length| length.to_string());
    view! {
        <OpenGraph property="og:image" content=Some(image.url) />
        <OpenGraph property="og:image:type" content=image.media_type.map(str::to_owned) />
        <OpenGraph property="og:image:width" content=pixels(width) />
        <OpenGraph property="og:image:height" content=pixels(height) />
        <OpenGraph property="og:image:alt" content=Some(image.alt) />
        <meta name="twitter:card" content=card />
    }
}

/// An Open Graph property (<https://ogp.me>), or nothing if there is no content.
#[component]
fn OpenGraph(
    /// The name of the property, with its prefix.
    property: &'static str,
    /// The value.
    #[prop(optional_no_strip)]
    content: Option<String>,
) -> impl IntoView {
    // `property` is an attribute of RDFa, which `view!` does not know.
    content.map(|content| {
        leptos::html::meta()
            .attr("property", property)
            .content(content)
    })
}

/// Asks search engines not to index the document.
#[component]
pub fn NoIndex() -> impl IntoView {
    view! { <meta name="robots" content="noindex" /> }
}

/// The same profile in other formats, for programs that read the page.
#[component]
pub fn Alternates(
    /// The path that the site is served from.
    base: String,
    /// The absolute URL of the oEmbed response and its title, if the URL of the page is known.
    oembed: Option<(String, String)>,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let files = FILES.map(|(name, title, media_type)| {
        let (href, title) = (format!("{base}{name}"), title(&messages).to_owned());
        view! { <link rel="alternate" r#type=media_type title=title href=href /> }
    });
    let oembed = oembed.map(|(href, title)| {
        view! { <link rel="alternate" r#type="application/json+oembed" title=title href=href /> }
    });
    view! { {files} {oembed} }
}

/// Starts to load what hydrates the page. It precedes the style sheet, so that fetching starts
/// while that is downloaded.
#[component]
pub fn Preloads(
    /// The URLs of the JavaScript modules.
    modules: Vec<String>,
    /// The URL of the program.
    wasm: String,
    /// The URL of the page data.
    data: String,
) -> impl IntoView {
    let modules = modules.into_iter();
    let modules =
        modules.map(|href| view! { <link rel="modulepreload" href=href fetchpriority="low" /> });
    view! {
        {modules.collect_view()}
        <link
            rel="preload"
            href=wasm
            r#as="fetch"
            r#type="application/wasm"
            crossorigin="anonymous"
            fetchpriority="low"
        />
        <link rel="preload" href=data r#as="fetch" crossorigin="anonymous" fetchpriority="low" />
    }
}
