//! From a profile to the files of the site, natively: what Trunk's post-build hook runs.

mod document;
mod hashed_assets;
mod head;
mod not_found;
mod site_url;
mod style;
mod widget;

use crate::compile::{Compiled, Options, compile};
use crate::export::{json_resume, markdown, plain_text, vcard};
use crate::profile::{Messages, Profile};
use crate::resume::Diagnostic;
use crate::search::Index;
use crate::view::{FILES, Life, Page, PageState, ProfileUrl, spots};
use anyhow::{Context, Result};
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
    /// The text of the résumé.
    pub resume: &'a str,
    /// The folder that Trunk has staged: `index.html`, the program, and what was copied from `public/`.
    pub dist: &'a Path,
    /// The folder of the style's files.
    pub style: &'a Path,
    /// The path under which the site is served, with a slash at both ends.
    pub base: &'a str,
    /// The absolute address of the page, where it is known.
    pub url: Option<&'a str>,
}

/// How a build that did not fail for outer reasons ended.
#[derive(Debug)]
pub enum Outcome {
    /// The site is there; these are the warnings.
    Built(Vec<Diagnostic>),
    /// The résumé has errors; nothing was written.
    Refused(Vec<Diagnostic>),
}

/// Builds the site into [`Site::dist`].
///
/// # Errors
/// Where a file can't be read or written, or Trunk has not staged what is expected. Problems of the résumé are no
/// such error: they are the [`Outcome`].
pub fn build(site: &Site<'_>) -> Result<Outcome> {
    let compiled = match compile(site.resume, &Options::site(site.base)) {
        Ok(compiled) => compiled,
        Err(diagnostics) => return Ok(Outcome::Refused(diagnostics)),
    };
    let profile = compiled.profile.clone();
    let shell = Shell::load(&site.dist.join("index.html"))?;
    let css = style::inline(site.style)?;
    let program = WasmBundle::rename_by_content(site.dist, "page")?;
    let view = WasmBundle::rename_by_content(site.dist, "view")?;
    let compiler = WasmBundle::rename_by_content(site.dist, "compiler")?;
    let html = render_page(&profile);
    let hash = hashed_assets::fingerprint(&[html.as_bytes()]);
    let life = life(&profile, hash.clone()).to_bytes()?;
    let life_name = format!("life-{}.bin", hashed_assets::fingerprint(&[&life]));
    write(site.dist, &life_name, &life)?;
    let bytes = profile.to_bytes()?;
    let data = format!("profile-{}.bin", hashed_assets::fingerprint(&[&bytes]));
    write(site.dist, &data, &bytes)?;

    let address = SiteUrl {
        base: site.base,
        url: site.url,
    };
    let public = compiled.redacted();
    write(site.dist, "profile.json", public.as_bytes())?;
    for (name, ..) in FILES {
        let text = match name {
            "resume.json" => json_resume::document(compiled.normalized(), &|link| {
                address.absolute_as_written(link)
            }),
            _ => export(name, &profile, &address),
        };
        write(site.dist, name, text.as_bytes())?;
    }

    let style = style::widget(site.style)?;
    let style_name = format!(
        "widget/style-{}.css",
        hashed_assets::fingerprint(&[style.as_bytes()])
    );
    write(site.dist, &style_name, style.as_bytes())?;
    let by_language = translations(site, &profile, &data)?;
    let names = widget::Files {
        view: &view,
        compiler: &compiler,
        style: &style_name,
        data: by_language,
    };
    write(site.dist, "widget/files.js", names.module()?.as_bytes())?;

    let policy = if shell.reloads() {
        CspMode::Serve
    } else {
        CspMode::Release
    };
    let start = EntryPoint {
        program,
        data: life_name.clone(),
    };
    let head = Head {
        profile: &profile,
        css: &css,
        policy,
        site_url: address,
    };
    let root = format!(
        r#"<div id="whoami" data-hash="{hash}" data-src="{}{life_name}">{html}</div>"#,
        site.base
    );
    write(
        site.dist,
        "index.html",
        shell
            .assemble(&profile.page, &head.page(&start), &root)?
            .as_bytes(),
    )?;
    let missing = render(|| not_found::not_found(&profile, site.base));
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
        &widget::embedded(&profile, site.base),
    )?;
    write(site.dist, "embed/index.html", frame.as_bytes())?;
    write(site.dist, "badge.svg", widget::badge(&profile).as_bytes())?;
    if let Some(url) = site.url {
        write(
            site.dist,
            "oembed.json",
            widget::oembed(&profile, &address, url).as_bytes(),
        )?;
    }
    Ok(Outcome::Built(compiled.warnings))
}

/// Writes the compiled profile for an interface in every other language. Gives the names of all by their languages, and
/// that of the page's own data, `own`, under no language, too.
fn translations(
    site: &Site<'_>,
    profile: &Profile,
    own: &str,
) -> Result<BTreeMap<&'static str, String>> {
    let mut names = BTreeMap::from([("", own.to_owned())]);
    for lang in Messages::LANGS {
        let options = Options {
            lang: Some(lang.to_owned()),
            ..Options::site(site.base)
        };
        // What could be compiled in one language can be in another.
        let Ok(Compiled {
            profile: translated,
            ..
        }) = compile(site.resume, &options)
        else {
            continue;
        };
        let name = if translated == *profile {
            own.to_owned()
        } else {
            let bytes = translated.to_bytes()?;
            let name = format!(
                "profile.{lang}-{}.bin",
                hashed_assets::fingerprint(&[&bytes])
            );
            write(site.dist, &name, &bytes)?;
            name
        };
        names.insert(lang, name);
    }
    Ok(names)
}

/// The page in one file: without a script, without the files beside it, with a policy that allows nothing but its style
/// and pictures.
///
/// # Errors
/// Where the style can't be read.
pub fn standalone(profile: &Profile, style: &Path, address: SiteUrl<'_>) -> Result<String> {
    let css = style::inline(style)?;
    let head = Head {
        profile,
        css: &css,
        policy: CspMode::Release,
        site_url: address,
    };
    let shell = Shell::standalone();
    shell.assemble(
        &profile.page,
        &head.standalone(),
        &format!(r#"<div id="whoami">{}</div>"#, render_page(profile)),
    )
}

/// The HTML of the page's root element, exactly as hydration expects it.
pub fn render_page(profile: &Profile) -> String {
    let profile = profile.clone();
    render(move || {
        let state = PageState::new(
            profile.page.messages.clone(),
            Index::new(&profile),
            ProfileUrl::Current,
        );
        view! { <Page profile state /> }
    })
}

/// What brings the page of a profile to life, for the HTML with this fingerprint.
pub fn life(profile: &Profile, hash: String) -> Life {
    let (messages, index) = (profile.page.messages.clone(), Index::new(profile));
    let spots = Owner::new_root(None).with(|| {
        let state = PageState::new(messages.clone(), index.clone(), ProfileUrl::Current);
        spots(profile.clone(), state)
    });
    Life {
        hash,
        messages,
        index,
        spots,
    }
}

/// One of the files that a reader can take along, by its name.
fn export(name: &str, profile: &Profile, address: &SiteUrl<'_>) -> String {
    let absolute = |link: &str| address.absolute(link);
    match name {
        "profile.vcf" => vcard::card(profile, &absolute),
        "resume.md" => markdown::document(profile, &absolute),
        _ => plain_text::document(profile, &absolute),
    }
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<()> {
    let path = folder.join(name);
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)
            .with_context(|| format!("can't make the folder {}", parent.display()))?;
    }
    fs::write(&path, bytes).with_context(|| format!("can't write {}", path.display()))
}
