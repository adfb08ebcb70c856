//! Builds the files of a site from a résumé and the site kit, in memory.

mod client_rendered;
mod colors;
mod crawlers;
mod document;
mod documents;
mod editor;
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
mod own_style;
mod portrait;
mod site_url;
mod standalone;
mod styles;
mod widget;

use crate::compile::{Compiled, Options, compile};
use crate::components::FILES;
use crate::export::{json_resume, markdown, plain_text, vcard};
use crate::profile::{Date, Look};
use crate::resume::Diagnostic;
use anyhow::Result;
pub use client_rendered::client_rendered;
use documents::Documents;
pub use documents::{RenderedPage, render_page};
pub use files::{Content, Files};
use hashed_assets::WasmBundle;
use head::{CspMode, EntryPoint, Head, Icons};
use images::{FAVICON, ICON, TOUCH_ICON};
pub use kit::Kit;
use manifest::MANIFEST;
pub use missing::{is_served, missing_files};
use own_style::own_style;
pub use portrait::contact_photo;
pub use site_url::SiteUrl;
pub use standalone::{Paper, Standalone, standalone};
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

impl Site<'_> {
    /// Reads an owner's file by its path in the site.
    fn read_own(&self, path: &str) -> Option<Vec<u8>> {
        (self.read)(path).or_else(|| self.public.get(path).map(<[u8]>::to_vec))
    }

    /// Reads an owner's file by its URL, as links on the page have it.
    fn read_href(&self, href: &str) -> Option<Vec<u8>> {
        self.read_own(&missing::path_in_site(href, self.base)?)
    }

    fn site_url(&self) -> SiteUrl<'_> {
        SiteUrl {
            base: self.base,
            url: self.url,
        }
    }
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
    let mut files = site.kit.files.clone();
    files.extend(site.public.clone());
    let own_style = own_style(&compiled, site.base, &|path| site.read_own(path));
    let own_css = own_style.as_ref().and_then(|style| style.as_deref().ok());
    insert_files(&mut files, site, &compiled, own_css)?;

    let missing = missing_files(&compiled, site.base, &|path| files.contains(path));
    let mut warnings = compiled.warnings;
    warnings.extend(own_style.and_then(Result::err));
    warnings.extend(replaced_files(site, &files));
    warnings.extend(missing);
    warnings.sort_by_key(|one| one.span.start);
    Ok(if site.strict && !warnings.is_empty() {
        Outcome::Refused(warnings)
    } else {
        Outcome::Built { files, warnings }
    })
}

/// Adds everything that is made from the résumé. `own_css` is the owner's style sheet.
fn insert_files(
    files: &mut Files,
    site: &Site<'_>,
    compiled: &Compiled<'_>,
    own_css: Option<&str>,
) -> Result<()> {
    let (profile, kit) = (&compiled.profile, site.kit);
    let page = render_page(profile);
    let data = insert_hashed(files, "data", "bin", page.data.to_bytes()?);
    let (look, accent) = (profile.page.look, profile.page.accent.as_ref());
    let [css, print] = kit.styles.page_of(&page.html, look, accent, own_css)?;
    let print = insert_hashed(files, "print", "css", print);
    let compiled_profile = insert_hashed(files, "profile", "bin", profile.to_bytes()?);
    let (mut hashed, messages) =
        widget::insert(files, kit, &profile.page.lang, Some(&compiled_profile))?;
    let WasmBundle { glue, wasm } = kit.page.clone();
    hashed.extend([glue, wasm, data.clone(), print.clone()]);
    insert_exports(files, site, compiled);
    insert_local_files(files, site, compiled);
    let icons = insert_icons(files, site, compiled);
    if !files.contains(MANIFEST) {
        files.insert(MANIFEST, manifest::manifest(profile, site.base, &icons));
    }

    let preview = images::add_preview(files, site, compiled);
    let reloads = kit.shell.reloads();
    let offline = compiled.offline && !reloads;
    let documents = Documents {
        kit,
        head: Head {
            profile,
            css: &kit.styles.page(&[look], accent, own_css),
            policy: if reloads {
                CspMode::Serve
            } else {
                CspMode::Release
            },
            site_url: site.site_url(),
            icons: &icons,
            preview: preview.as_ref(),
        },
    };
    let start = EntryPoint {
        script: &kit.start_script,
        program: kit.page.clone(),
        data: data.clone(),
        print: print.clone(),
        offline,
    };
    files.insert("index.html", documents.page(&page, &css, &start)?);
    // It can show any profile.
    let any_look = kit.styles.page(&Look::ALL, None, None);
    files.insert("app/index.html", documents.app(&any_look, offline)?);
    files.insert("404.html", documents.not_found()?);
    files.insert("embed/index.html", documents.embed()?);
    hashed.extend(editor::insert(
        files,
        kit,
        documents.head,
        Some(&page),
        &messages,
        offline,
    )?);
    files.insert("badge.svg", widget::badge(profile));
    if let Some(url) = site.url {
        files.insert(
            "oembed.json",
            widget::oembed(profile, &site.site_url(), url),
        );
    }
    for (path, content) in crawlers::files(&profile.page, site.url) {
        if !files.contains(path) {
            files.insert(path, content);
        }
    }

    let portrait = profile.image.as_ref().map(|image| image.src.as_str());
    let images = [Some(icons.url.as_str()), portrait].into_iter().flatten();
    let images = images.filter_map(|url| missing::path_in_site(url, site.base));
    let of_page: Vec<String> = [&kit.page.glue, &kit.page.wasm, &data, &print, MANIFEST]
        .into_iter()
        .map(str::to_owned)
        .chain(images)
        .collect();
    offline::insert(files, kit, &of_page, &hashed, offline);
    headers::insert(files, &hashed, site.base);
    Ok(())
}

/// Adds the profile in other formats.
fn insert_exports(files: &mut Files, site: &Site<'_>, compiled: &Compiled<'_>) {
    let (profile, site_url) = (&compiled.profile, site.site_url());
    let absolute = |link: &str| site_url.absolute(link);
    files.insert("profile.json", compiled.redacted());
    for (name, ..) in FILES {
        let text = match name {
            "resume.json" => json_resume::document(compiled.normalized(), &|link| {
                site_url.absolute_as_written(link)
            }),
            "profile.vcf" => {
                let photo = contact_photo(profile, site.base, &|path| site.read_own(path));
                vcard::card_with_photo(profile, &absolute, photo.as_deref())
            }
            "resume.md" => markdown::document(profile, &absolute),
            _ => plain_text::document(profile, &absolute),
        };
        files.insert(name, text);
    }
}

/// Adds the owner's files that the résumé refers to. Images that the owner lacks are drawn later.
fn insert_local_files(files: &mut Files, site: &Site<'_>, compiled: &Compiled<'_>) {
    let paths = compiled.local_paths(site.base);
    for path in paths.iter().flat_map(|path| missing::served_as(path)) {
        if !files.contains(&path)
            && let Some(content) = (site.read)(&path)
        {
            files.insert(path, content);
        }
    }
}

/// Warns about the owner's files that a file of the page has replaced.
fn replaced_files(site: &Site<'_>, files: &Files) -> Vec<Diagnostic> {
    let own = site.public.iter();
    let replaced = own.filter(|(path, content)| files.get(path) != Some(*content));
    let warning = |(path, _): (&str, &[u8])| {
        let message = format!(
            "`{path}` in the public folder is not published: the page has a file of this name"
        );
        let help = "rename the file, or remove it";
        Diagnostic::warning(0..0, "", message).with_help(help)
    };
    replaced.map(warning).collect()
}

/// Adds the icons of the page, as far as the owner has none.
fn insert_icons(files: &mut Files, site: &Site<'_>, compiled: &Compiled<'_>) -> Icons {
    images::add_icons(files, site, compiled);
    let url = match &compiled.site_files.favicon {
        Some(icon) => icon.as_str().to_owned(),
        None => {
            if !files.contains(ICON) {
                files.insert(ICON, icon::svg(&compiled.profile));
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
