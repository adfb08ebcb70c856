//! Builds the files of a site from a résumé. Trunk's post-build hook runs it, natively.

mod document;
mod hashed_assets;
mod head;
mod site_url;
mod style;
mod widget;

use crate::compile::{Options, compile};
use crate::components::{AppShell, FILES, NotFound, Page};
use crate::export::{json_resume, markdown, plain_text, vcard};
use crate::islands::{PageData, ProfileUrl};
use crate::profile::{Date, Look, Messages, Profile};
use crate::resume::Diagnostic;
use crate::search::Index;
use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use document::{Shell, render};
use hashed_assets::WasmBundle;
use head::{CspMode, EntryPoint, Head};
use leptos::prelude::*;
pub use site_url::SiteUrl;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What to build and where.
#[derive(Clone, Debug)]
pub struct Site<'a> {
    /// The résumé's source text.
    pub resume: &'a str,
    /// The folder that Trunk has staged: `index.html`, the programs, the widget's
    /// scripts and the copy of `public/`.
    pub dist: &'a Path,
    /// The folder with the style sheets.
    pub style: &'a Path,
    /// The path that the site is served from, with a slash at both ends.
    pub base: &'a str,
    /// The absolute URL of the page, if known.
    pub url: Option<&'a str>,
    /// The date of the build, where the charts end.
    pub today: Option<Date>,
    /// Whether warnings stop the build, too.
    pub strict: bool,
}

/// The outcome of a build that no I/O error has stopped.
#[derive(Debug)]
pub enum Outcome {
    /// The site was written. Contains the warnings.
    Built(Vec<Diagnostic>),
    /// The résumé has errors, or warnings in a strict build, so nothing was written. Contains all diagnostics.
    Refused(Vec<Diagnostic>),
}

/// Builds the site into [`Site::dist`].
///
/// # Errors
/// If a file cannot be read or written, or Trunk has not staged what is expected. Errors in the
/// résumé are part of the [`Outcome`] instead.
pub fn build(site: &Site<'_>) -> Result<Outcome> {
    let options = Options {
        today: site.today,
        ..Options::site(site.base)
    };
    let compiled = match compile(site.resume, &options) {
        Ok(compiled) if site.strict && !compiled.warnings.is_empty() => {
            return Ok(Outcome::Refused(compiled.warnings));
        }
        Ok(compiled) => compiled,
        Err(refused) => return Ok(Outcome::Refused(refused.diagnostics)),
    };
    let profile = &compiled.profile;
    let shell = Shell::load(&site.dist.join("index.html"))?;
    let css = style::inline(
        site.style,
        &[profile.page.look],
        profile.page.accent.as_ref(),
    )?;
    let program = WasmBundle::rename_by_content(site.dist, "page")?;
    let client = WasmBundle::rename_by_content(site.dist, "client")?;
    let compiler = WasmBundle::rename_by_content(site.dist, "compiler")?;
    let RenderedPage { html, data } = render_page(profile);
    let page_css = style::without_unused(&css, &html)?;
    let data_name = write_hashed(site.dist, "data", "bin", &data.to_bytes()?)?;
    let profile_name = write_hashed(site.dist, "profile", "bin", &profile.to_bytes()?)?;

    let site_url = SiteUrl {
        base: site.base,
        url: site.url,
    };
    write(site.dist, "profile.json", compiled.redacted().as_bytes())?;
    for (name, ..) in FILES {
        let text = match name {
            "resume.json" => json_resume::document(compiled.normalized(), &|link| {
                site_url.absolute_as_written(link)
            }),
            _ => export(name, profile, &site_url),
        };
        write(site.dist, name, text.as_bytes())?;
    }

    let style = style::widget(site.style)?;
    let files = widget::Files {
        client: &client,
        compiler: &compiler,
        style: &write_hashed(site.dist, "widget/style", "css", style.as_bytes())?,
        data: write_translations(site, profile, &profile_name)?,
    };
    write(site.dist, "widget/files.js", files.module()?.as_bytes())?;
    write(
        site.dist,
        "widget/catalogue.js",
        widget::catalogue()?.as_bytes(),
    )?;

    let policy = if shell.reloads() {
        CspMode::Serve
    } else {
        CspMode::Release
    };
    let start = EntryPoint {
        program,
        data: data_name.clone(),
    };
    let head = Head {
        profile,
        css: &css,
        policy,
        site_url,
    };
    let page_head = Head {
        css: &page_css,
        ..head
    };
    let root = format!(
        r#"<div id="whoami" data-hash="{}" data-src="{}{data_name}">{html}</div>"#,
        data.hash, site.base
    );
    write(
        site.dist,
        "index.html",
        shell
            .assemble(&profile.page, &page_head.page(&start), &root)?
            .as_bytes(),
    )?;
    // It can show any profile.
    let any_look = style::inline(site.style, &Look::ALL, None)?;
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
        r#"<div id="whoami">{app}</div><script type="module" src="../widget/app.js"></script>"#
    );
    write(
        site.dist,
        "app/index.html",
        shell
            .assemble(&profile.page, &app_head.app(), &app)?
            .as_bytes(),
    )?;
    let missing = render(
        profile.page.messages.clone(),
        Index::default(),
        ProfileUrl::Other(site.base.to_owned()),
        || view! { <NotFound name=profile.name.clone() home=site.base.to_owned() /> },
    );
    write(
        site.dist,
        "404.html",
        shell
            .assemble(&profile.page, &head.not_found(), &missing)?
            .as_bytes(),
    )?;
    let frame_css = [css.as_str(), &style::frame(site.style)?].concat();
    let frame = shell.assemble(
        &profile.page,
        &head.embed(frame_css),
        &widget::embedded(profile, site.base),
    )?;
    write(site.dist, "embed/index.html", frame.as_bytes())?;
    write(site.dist, "badge.svg", widget::badge(profile).as_bytes())?;
    if let Some(url) = site.url {
        write(
            site.dist,
            "oembed.json",
            widget::oembed(profile, &site_url, url).as_bytes(),
        )?;
    }
    Ok(Outcome::Built(compiled.warnings))
}

/// Writes the profile once per interface language. Returns the file names by language; the key
/// `""` is `own`, the file in the profile's own language.
fn write_translations(
    site: &Site<'_>,
    profile: &Profile,
    own: &str,
) -> Result<BTreeMap<&'static str, String>> {
    let mut names = BTreeMap::from([("", own.to_owned())]);
    for lang in Messages::LANGS {
        let messages = Messages::of(lang);
        let name = if messages == profile.page.messages {
            own.to_owned()
        } else {
            let mut translated = profile.clone();
            translated.page.messages = messages;
            write_hashed(
                site.dist,
                &format!("profile.{lang}"),
                "bin",
                &translated.to_bytes()?,
            )?
        };
        names.insert(lang, name);
    }
    Ok(names)
}

/// A page in a single file.
pub struct Standalone<'a> {
    /// The profile to show.
    pub profile: &'a Profile,
    /// The folder with the style sheets.
    pub style: &'a Path,
    /// The URL of the site.
    pub site_url: SiteUrl<'a>,
    /// The folder that a portrait whose URL starts with `/` is in. The portrait becomes part of
    /// the file if it is there.
    pub images: &'a Path,
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
/// If a style sheet cannot be read.
pub fn standalone(page: &Standalone<'_>) -> Result<String> {
    let profile = page.profile;
    let mut css = style::inline(
        page.style,
        &[profile.page.look],
        profile.page.accent.as_ref(),
    )?;
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
    };
    let mut html = render_page(profile).html;
    if let Some((src, data)) = embedded_portrait(profile, page.images) {
        html = html.replacen(&format!(r#" src="{src}""#), &format!(r#" src="{data}""#), 1);
    }
    Shell::standalone().assemble(
        &profile.page,
        &head.standalone(),
        &format!(r#"<div id="whoami">{html}</div>"#),
    )
}

/// The URL of the portrait and its `data:` URL, if it is a file in the folder `images`.
fn embedded_portrait<'a>(profile: &'a Profile, images: &Path) -> Option<(&'a str, String)> {
    let src = profile.image.as_ref()?.src.as_str();
    let name = src.strip_prefix('/').filter(|name| !name.contains(".."))?;
    let media_type = match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        _ => return None,
    };
    let bytes = fs::read(images.join(name)).ok()?;
    let data = BASE64_STANDARD.encode(bytes);
    Some((src, format!("data:{media_type};base64,{data}")))
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

/// Exports the profile in the format of one of the [`FILES`].
fn export(name: &str, profile: &Profile, site_url: &SiteUrl<'_>) -> String {
    let absolute = |link: &str| site_url.absolute(link);
    match name {
        "profile.vcf" => vcard::card(profile, &absolute),
        "resume.md" => markdown::document(profile, &absolute),
        _ => plain_text::document(profile, &absolute),
    }
}

/// Writes `<stem>-<fingerprint>.<extension>` and returns that name.
fn write_hashed(folder: &Path, stem: &str, extension: &str, bytes: &[u8]) -> Result<String> {
    let name = format!(
        "{stem}-{}.{extension}",
        hashed_assets::fingerprint(&[bytes])
    );
    write(folder, &name, bytes)?;
    Ok(name)
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)
            .with_context(|| format!("can't create the folder {}", parent.display()))?;
    }
    fs::write(&path, bytes).with_context(|| format!("can't write {}", path.display()))
}
