//! Builds the files of a site from a résumé and the site kit, in memory.

mod client_rendered;
mod colors;
mod crawlers;
mod document;
mod files;
mod hashed_assets;
mod head;
mod headers;
mod icon;
mod images;
mod kit;
mod manifest;
mod missing;
mod offline;
mod site_url;
mod styles;
mod widget;

use crate::compile::{Compiled, Options, compile};
use crate::components::{AppShell, FILES, NotFound, Page, Stopped};
use crate::export::{json_resume, markdown, plain_text, vcard};
use crate::islands::{PageData, ProfileUrl};
use crate::profile::{Date, Look, Profile};
use crate::resume::Diagnostic;
use crate::search::Index;
use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine};
pub use client_rendered::client_rendered;
use document::{Shell, render};
pub use files::{Content, Files};
use head::{CspMode, EntryPoint, Head, Icons};
use images::{FAVICON, ICON, TOUCH_ICON};
pub use kit::Kit;
use leptos::prelude::*;
use manifest::MANIFEST;
pub use missing::{is_served, missing_files};
pub use site_url::SiteUrl;
pub use styles::Styles;

/// What to build.
#[derive(Clone)]
pub struct Site<'a> {
    /// The résumé's source text.
    pub resume: &'a str,
    /// What does not depend on the person.
    pub kit: &'a Kit,
    /// The owner's files that are published as they are, by their paths in the site. They take
    /// precedence over files of the kit, but not over those that are made from the résumé.
    pub public: Files,
    /// Reads a file that the résumé refers to, such as a portrait, by its path in the site. It is
    /// then published, too.
    pub read: &'a ReadFile<'a>,
    /// The path that the site is served from, with a slash at both ends.
    pub base: &'a str,
    /// The absolute URL of the page, if known.
    pub url: Option<&'a str>,
    /// The date of the build, where the charts end.
    pub today: Option<Date>,
    /// Whether warnings stop the build, too.
    pub strict: bool,
}

/// Reads an owner's file; `None` if there is none.
pub type ReadFile<'a> = dyn Fn(&str) -> Option<Vec<u8>> + 'a;

/// The outcome of a build that has not failed.
#[derive(Debug)]
pub enum Outcome {
    /// The site was built.
    Built {
        /// The files of the site.
        files: Files,
        /// The warnings.
        warnings: Vec<Diagnostic>,
    },
    /// The résumé has errors, or warnings in a strict build. Contains all diagnostics.
    Refused(Vec<Diagnostic>),
}

/// Builds a site.
///
/// # Errors
/// If a file cannot be serialized, which does not happen in practice. Errors in the résumé are part
/// of the [`Outcome`] instead.
pub fn build(site: &Site<'_>) -> Result<Outcome> {
    let options = Options {
        today: site.today,
        ..Options::site(site.base)
    };
    let compiled = match compile(site.resume, &options) {
        Ok(compiled) => compiled,
        Err(refused) => return Ok(Outcome::Refused(refused.diagnostics)),
    };
    let (profile, kit) = (&compiled.profile, site.kit);
    let site_url = SiteUrl {
        base: site.base,
        url: site.url,
    };
    let mut files = kit.files.clone();
    files.extend(site.public.clone());

    let own_style = own_style(&compiled, site.base, &|path| site.read_own(path));
    let own_css = own_style.as_ref().and_then(|style| style.as_deref().ok());
    let css = kit
        .styles
        .page(&[profile.page.look], profile.page.accent.as_ref(), own_css);
    let RenderedPage { html, data } = render_page(profile);
    let (look, accent) = (profile.page.look, profile.page.accent.as_ref());
    let page_css = kit.styles.page_of(&html, look, accent, own_css)?;
    let data_name = insert_hashed(&mut files, "data", "bin", data.to_bytes()?);
    let profile_name = insert_hashed(&mut files, "profile", "bin", profile.to_bytes()?);
    let print_name = insert_hashed(&mut files, "print", "css", kit.styles.print());
    files.insert("profile.json", compiled.redacted());
    for (name, ..) in FILES {
        let text = match name {
            "resume.json" => json_resume::document(compiled.normalized(), &|link| {
                site_url.absolute_as_written(link)
            }),
            "profile.vcf" => {
                let photo = contact_photo(profile, site.base, &|path| site.read_own(path));
                let absolute = |link: &str| site_url.absolute(link);
                vcard::card_with_photo(profile, &absolute, photo.as_deref())
            }
            _ => export(name, profile, &site_url),
        };
        files.insert(name, text);
    }

    let style = insert_hashed(&mut files, "widget/style", "css", kit.styles.widget());
    let widget_files = widget::Files {
        client: &kit.client,
        compiler: &kit.compiler,
        style: &style,
        data: Some(&profile_name),
        messages: widget::insert_messages(&mut files, &profile.page.lang)?,
    };
    files.insert("widget/files.js", widget_files.module()?);
    let mut hashed = headers::of_widget(&widget_files);
    hashed.extend([&*kit.page.glue, &*kit.page.wasm, &*data_name, &*print_name]);

    let shell = &kit.shell;
    let offline = compiled.offline && !shell.reloads();
    let policy = if shell.reloads() {
        CspMode::Serve
    } else {
        CspMode::Release
    };
    let start = EntryPoint {
        script: &kit.start_script,
        program: kit.page.clone(),
        data: data_name.clone(),
        print: print_name.clone(),
        offline,
    };
    // Before the images, which are drawn only if the owner has none of these names.
    let paths = compiled.local_paths(site.base);
    for path in paths.iter().flat_map(|path| missing::served_as(path)) {
        if !files.contains(&path)
            && let Some(content) = (site.read)(&path)
        {
            files.insert(path, content);
        }
    }
    let icons = add_icons(&mut files, site, &compiled);
    if !files.contains(MANIFEST) {
        files.insert(MANIFEST, manifest::manifest(profile, site.base, &icons));
    }
    let preview = images::add_preview(&mut files, site, &compiled);
    let head = Head {
        profile,
        css: &css,
        policy,
        site_url,
        icons: &icons,
        preview: preview.as_ref(),
    };
    let registration = if offline {
        r#"<script type="module" src="../offline.js"></script>"#
    } else {
        ""
    };
    let page_head = Head {
        css: &page_css,
        ..head
    };
    let root = format!(
        r#"<div id="whoami" data-hash="{}" data-src="{}{data_name}">{html}</div>{}"#,
        data.hash,
        site.base,
        stopped(profile)
    );
    files.insert(
        "index.html",
        shell.assemble(&profile.page, &page_head.page(&start), &root)?,
    );
    // It can show any profile.
    let any_look = kit.styles.page(&Look::ALL, None, None);
    let app_head = Head {
        css: &any_look,
        ..head
    };
    let app = render(
        profile.page.messages.clone(),
        Index::default(),
        ProfileUrl::Current,
        || view! { <AppShell /> },
    );
    let app = format!(
        r#"<div id="whoami">{app}</div>{}<script type="module" src="../widget/app.js"></script><script type="module" src="../recover.js"></script>{registration}"#,
        stopped(profile)
    );
    files.insert(
        "app/index.html",
        shell.assemble(&profile.page, &app_head.app(), &app)?,
    );
    let missing = render(
        profile.page.messages.clone(),
        Index::default(),
        ProfileUrl::Other(site.base.to_owned()),
        || view! { <NotFound name=profile.name.clone() home=site.base.to_owned() /> },
    );
    files.insert(
        "404.html",
        shell.assemble(&profile.page, &head.not_found(), &missing)?,
    );
    let frame_css = [css.as_str(), kit.styles.frame()].concat();
    let frame = shell.assemble(
        &profile.page,
        &head.embed(frame_css, false),
        &widget::embedded(profile, site.base),
    )?;
    files.insert("embed/index.html", frame);
    files.insert("badge.svg", widget::badge(profile));
    if let Some(url) = site.url {
        files.insert("oembed.json", widget::oembed(profile, &site_url, url));
    }
    for (path, content) in crawlers::files(&profile.page, site.url) {
        if !files.contains(path) {
            files.insert(path, content);
        }
    }

    let portrait = profile.image.as_ref().map(|image| image.src.as_str());
    let images = [Some(icons.url.as_str()), portrait].into_iter().flatten();
    let images: Vec<_> = images
        .filter_map(|url| missing::path_in_site(url, site.base))
        .collect();
    let mut of_page = vec![
        &*kit.page.glue,
        &*kit.page.wasm,
        &*data_name,
        &*print_name,
        MANIFEST,
    ];
    of_page.extend(images.iter().map(String::as_str));
    offline::insert(&mut files, kit, &of_page, &hashed, offline);
    headers::insert(&mut files, &hashed, site.base);

    let missing = missing_files(&compiled, site.base, &|path| files.contains(path));
    let mut warnings = compiled.warnings;
    warnings.extend(own_style.and_then(Result::err));
    let replaced = |(path, content): &(&str, &[u8])| files.get(path) != Some(*content);
    for (path, _) in site.public.iter().filter(replaced) {
        let message = format!(
            "`{path}` in the public folder is not published: the page has a file of this name"
        );
        let help = "rename the file, or remove it";
        warnings.push(Diagnostic::warning(0..0, "", message).with_help(help));
    }
    warnings.extend(missing);
    warnings.sort_by_key(|one| one.span.start);
    Ok(if site.strict && !warnings.is_empty() {
        Outcome::Refused(warnings)
    } else {
        Outcome::Built { files, warnings }
    })
}

impl Site<'_> {
    /// Reads an owner's file by its path in the site.
    fn read_own(&self, path: &str) -> Option<Vec<u8>> {
        (self.read)(path).or_else(|| self.public.get(path).map(<[u8]>::to_vec))
    }

    /// Reads an owner's file by its URL, as links on the page have it.
    fn read_href(&self, href: &str) -> Option<Vec<u8>> {
        self.read_own(&missing::path_in_site(href, self.base)?)
    }
}

/// Adds the icons of the page, as far as the owner has none.
fn add_icons(files: &mut Files, site: &Site<'_>, compiled: &Compiled<'_>) -> Icons {
    let generated = icon::svg(&compiled.profile);
    images::add_icons(files, site, compiled, &generated);
    let url = match &compiled.site_files.favicon {
        Some(icon) => icon.as_str().to_owned(),
        None => {
            if !files.contains(ICON) {
                files.insert(ICON, generated);
            }
            format!("{}{ICON}", site.base)
        }
    };
    Icons {
        url,
        favicon: files.contains(FAVICON),
        touch: files.contains(TOUCH_ICON),
    }
}

/// The owner's style sheet, or why it is left out. `None` if there is none.
fn own_style(
    compiled: &Compiled<'_>,
    base: &str,
    read: &ReadFile<'_>,
) -> Option<Result<String, Diagnostic>> {
    let (href, span) = compiled.site_files.style.as_ref()?;
    let path = missing::path_in_site(href.as_str(), base);
    let content = path.as_ref().and_then(|path| read(path));
    // A missing file has a warning of its own, as any link has.
    let problem = match (path, content) {
        (Some(_), None) => return None,
        (None, _) => "is not a file of the site".to_owned(),
        (Some(_), Some(css)) => match styles::check(&String::from_utf8_lossy(&css)) {
            Ok(()) => return Some(Ok(String::from_utf8_lossy(&css).into_owned())),
            Err(problem) => problem,
        },
    };
    let message = format!(
        "the style sheet `{}` {problem}; it is left out",
        href.as_str()
    );
    let help = "name a CSS file in the folder of the résumé, such as `style.css`";
    Some(Err(Diagnostic::warning(
        span.range.clone(),
        &span.path,
        message,
    )
    .with_help(help)))
}

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

/// The portrait for a contact card, as a `data:` URL: if it is a file that `read` returns, and has a
/// format that contact programs show. `base` is the path of the site.
pub fn contact_photo(profile: &Profile, base: &str, read: &ReadFile<'_>) -> Option<String> {
    const TYPES: [&str; 3] = ["image/jpeg", "image/png", "image/gif"];
    portrait_data(profile, base, read).filter(|data| {
        TYPES
            .iter()
            .any(|name| data.starts_with(&format!("data:{name};")))
    })
}

/// The portrait as a `data:` URL, if it is a file that `read` returns. `base` is the path of the site.
fn portrait_data(profile: &Profile, base: &str, read: &ReadFile<'_>) -> Option<String> {
    let name = missing::path_in_site(profile.image.as_ref()?.src.as_str(), base)?;
    let media_type = image_type(&name)?;
    let data = BASE64_STANDARD.encode(read(&name)?);
    Some(format!("data:{media_type};base64,{data}"))
}

/// The media type of an image, by its file name.
fn image_type(name: &str) -> Option<&'static str> {
    Some(
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => "image/jpeg",
            "png" => "image/png",
            "svg" => "image/svg+xml",
            "webp" => "image/webp",
            "avif" => "image/avif",
            "gif" => "image/gif",
            _ => return None,
        },
    )
}

/// A rendered page.
#[derive(Clone, Debug)]
pub struct RenderedPage {
    /// The HTML of the page's root element, exactly as hydration expects it.
    pub html: String,
    /// The data that hydrates it.
    pub data: PageData,
}

/// Renders the page of a profile.
pub fn render_page(profile: &Profile) -> RenderedPage {
    let (messages, index) = (profile.page.messages.clone(), Index::new(profile));
    let html = render(
        messages.clone(),
        index.clone(),
        ProfileUrl::Current,
        || view! { <Page profile=profile.clone() /> },
    );
    let data = PageData {
        hash: hashed_assets::fingerprint(&[html.as_bytes()]),
        messages: messages.live(),
        index,
    };
    RenderedPage { html, data }
}

/// What a reader is told if the program fails, for the end of a page.
fn stopped(profile: &Profile) -> String {
    render(
        profile.page.messages.clone(),
        Index::default(),
        ProfileUrl::Current,
        || view! { <Stopped /> },
    )
}

/// Exports the profile in the format of one of the [`FILES`].
fn export(name: &str, profile: &Profile, site_url: &SiteUrl<'_>) -> String {
    let absolute = |link: &str| site_url.absolute(link);
    match name {
        "resume.md" => markdown::document(profile, &absolute),
        _ => plain_text::document(profile, &absolute),
    }
}

/// Adds the file `<stem>-<fingerprint>.<extension>` and returns that name.
fn insert_hashed(
    files: &mut Files,
    stem: &str,
    extension: &str,
    content: impl Into<Vec<u8>>,
) -> String {
    let content = content.into();
    let hash = hashed_assets::fingerprint(&[&content]);
    let name = format!("{stem}-{hash}.{extension}");
    files.insert(name.as_str(), content);
    name
}
