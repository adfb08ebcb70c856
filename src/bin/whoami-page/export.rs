//! `whoami-page export` and `whoami-page pdf`.

use crate::build_date::BuildDate;
use crate::files::{read, write};
use crate::output::Output;
use crate::owner::{self, Folders};
use crate::pdf;
use anyhow::Result;
use clap::{Args, ValueEnum};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use whoami_page::compile::{Compiled, Options, compile};
use whoami_page::export::{europass, json_resume, markdown, plain_text, render_cv, vcard};
use whoami_page::profile::Date;
use whoami_page::site::{self, Paper, SiteUrl, Standalone, Styles};

/// The options of `export`.
#[derive(Args)]
pub struct Arguments {
    /// The résumé, in JSON Resume 1.x format, or `-` for standard input [default: resume.json, else public/profile.json]
    file: Option<PathBuf>,
    /// The format to convert to
    #[arg(long, value_enum)]
    to: Target,
    /// The file to write; standard output if omitted
    #[arg(long, short)]
    output: Option<PathBuf>,
    #[command(flatten)]
    page: PageOptions,
}

/// The options of `pdf`.
#[derive(Args)]
pub struct PdfArguments {
    /// The résumé, in JSON Resume 1.x format [default: resume.json, else public/profile.json]
    file: Option<PathBuf>,
    /// The file to write
    #[arg(long, short, default_value = "resume.pdf")]
    output: PathBuf,
    /// The size of the paper
    #[arg(long, value_enum, default_value_t = PaperSize::A4)]
    paper: PaperSize,
    /// The program of the browser; the first that is installed if omitted
    #[arg(long, env = "CHROMIUM")]
    browser: Option<OsString>,
    #[command(flatten)]
    page: PageOptions,
}

/// What all exports depend on.
#[derive(Args)]
struct PageOptions {
    /// The absolute URL of the published page, against which relative links are resolved
    #[arg(long, env = "WHOAMI_SITE_URL", value_name = "URL")]
    site_url: Option<String>,
    #[command(flatten)]
    date: BuildDate,
}

/// A format that `export` writes.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Target {
    /// A contact, as vCard 4.0
    Vcard,
    /// JSON Resume, normalized to its schema
    Jsonresume,
    /// Markdown with front matter
    Markdown,
    /// RenderCV, as YAML
    Rendercv,
    /// Europass, as JSON
    Europass,
    /// Plain text
    Text,
    /// A single HTML file without scripts
    Html,
}

/// The paper that `pdf` prints on.
#[derive(Clone, Copy, ValueEnum)]
enum PaperSize {
    /// 210 × 297 mm
    A4,
    /// 8.5 × 11 in
    Letter,
}

/// Exports a résumé.
pub fn run(arguments: Arguments, output: &Output) -> Result<ExitCode> {
    let Arguments { to, page, .. } = arguments;
    let file = owner::resume(arguments.file)?;
    let site_url = page.site_url.filter(|url| !url.is_empty());
    let site_url = SiteUrl {
        base: "/",
        url: site_url.as_deref(),
    };
    with_profile(&file, page.date.today()?, output, |compiled| {
        let profile = &compiled.profile;
        let absolute = |link: &str| site_url.absolute(link);
        let text = match to {
            Target::Vcard => {
                let folders = Folders::around(&file)?;
                let photo = site::contact_photo(profile, "/", &|path| folders.read(path));
                vcard::card_with_photo(profile, &absolute, photo.as_deref())
            }
            Target::Rendercv => render_cv::document(profile, &absolute),
            Target::Europass => europass::document(profile, &absolute),
            Target::Jsonresume => json_resume::document(compiled.normalized(), &|link| {
                site_url.absolute_as_written(link)
            }),
            Target::Markdown => markdown::document(profile, &absolute),
            Target::Text => plain_text::document(profile, &absolute),
            Target::Html => html(compiled, &file, site_url, None)?,
        };
        write(arguments.output.as_deref(), &text)
    })
}

/// Prints a résumé to a PDF.
pub fn run_pdf(arguments: PdfArguments, output: &Output) -> Result<ExitCode> {
    let page = arguments.page;
    let file = owner::resume(arguments.file)?;
    let site_url = page.site_url.filter(|url| !url.is_empty());
    let site_url = SiteUrl {
        base: "/",
        url: site_url.as_deref(),
    };
    let paper = match arguments.paper {
        PaperSize::A4 => Paper::A4,
        PaperSize::Letter => Paper::Letter,
    };
    with_profile(&file, page.date.today()?, output, |compiled| {
        let html = html(compiled, &file, site_url, Some(paper))?;
        pdf::print(&html, &arguments.output, arguments.browser.as_deref())
    })
}

/// Compiles the résumé in `file` and calls `export` with it, or prints the errors in it.
fn with_profile(
    file: &Path,
    today: Date,
    output: &Output,
    export: impl FnOnce(&Compiled<'_>) -> Result<()>,
) -> Result<ExitCode> {
    let source = read(file)?;
    let options = Options {
        today: Some(today),
        ..Options::default()
    };
    match compile(&source, &options) {
        Ok(compiled) => {
            output.warning_count(file, &compiled.warnings);
            export(&compiled)?;
            Ok(ExitCode::SUCCESS)
        }
        Err(refused) => {
            output.errors(file, &source, &refused.diagnostics)?;
            Ok(ExitCode::from(1))
        }
    }
}

fn html(
    compiled: &Compiled<'_>,
    file: &Path,
    site_url: SiteUrl<'_>,
    paper: Option<Paper>,
) -> Result<String> {
    let folders = Folders::around(file)?;
    site::standalone(&Standalone {
        compiled,
        styles: &Styles::bundled()?,
        site_url,
        read: &|path| folders.read(path),
        paper,
    })
}
