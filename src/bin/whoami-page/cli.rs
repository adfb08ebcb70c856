//! Arguments and exit codes: 0 for success, 1 if a résumé has errors, 2 for everything else.

use crate::build_date::BuildDate;
use crate::files::{read, write};
use crate::report::report;
use crate::{check, import, new, pdf, photo};
use anyhow::Result;
use clap::builder::FalseyValueParser;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use whoami_page::compile::{Options, compile};
use whoami_page::export::{json_resume, markdown, plain_text, render_cv, vcard};
use whoami_page::profile::Date;
use whoami_page::resume::Diagnostic;
use whoami_page::schema;
use whoami_page::site::{self, Outcome, Paper, Site, SiteUrl, Standalone};

/// Turn a JSON Resume file into a profile page
#[derive(Parser)]
#[command(
    version,
    about,
    after_help = "Example:\n  whoami-page check public/profile.json"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Report the errors and warnings in a résumé
    ///
    /// The exit code is 1 if there are errors and 0 if there are none.
    #[command(
        after_help = "Examples:\n  whoami-page check public/profile.json\n  whoami-page check resume.json --format json\n  whoami-page check resume.json --watch"
    )]
    Check {
        /// The résumé, in JSON Resume 1.x format, or `-` for standard input
        file: PathBuf,
        /// The output format
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Treat warnings as errors
        #[arg(long)]
        strict: bool,
        /// Check again whenever the file is saved
        #[arg(long)]
        watch: bool,
    },
    /// Create a résumé by answering a few questions
    #[command(after_help = "Examples:\n  whoami-page new\n  whoami-page new resume.json --yes")]
    New {
        /// The file to create; an existing file is never overwritten
        #[arg(default_value = "public/profile.json")]
        file: PathBuf,
        /// Ask no questions and write an example to edit
        #[arg(long)]
        yes: bool,
    },
    /// Convert a résumé to another format
    #[command(
        after_help = "Examples:\n  whoami-page export --to markdown public/profile.json\n  whoami-page export --to vcard --output me.vcf public/profile.json"
    )]
    Export {
        /// The résumé, in JSON Resume 1.x format, or `-` for standard input
        file: PathBuf,
        /// The format to convert to
        #[arg(long, value_enum)]
        to: Target,
        /// The file to write; standard output if omitted
        #[arg(long, short)]
        output: Option<PathBuf>,
        /// The folder with the style sheets, for HTML
        #[arg(long, default_value = "style")]
        style: PathBuf,
        /// The absolute URL of the published page, against which relative links are resolved
        #[arg(long, env = "WHOAMI_SITE_URL")]
        site_url: Option<String>,
        #[command(flatten)]
        date: BuildDate,
    },
    /// Print the page to a PDF, with an installed Chrome or Chromium
    #[command(
        after_help = "Examples:\n  whoami-page pdf public/profile.json\n  whoami-page pdf resume.json --output cv.pdf --paper letter"
    )]
    Pdf {
        /// The résumé, in JSON Resume 1.x format
        file: PathBuf,
        /// The file to write
        #[arg(long, short, default_value = "resume.pdf")]
        output: PathBuf,
        /// The size of the paper
        #[arg(long, value_enum, default_value_t = PaperSize::A4)]
        paper: PaperSize,
        /// The program of the browser; the first that is installed if omitted
        #[arg(long, env = "CHROMIUM")]
        browser: Option<OsString>,
        /// The folder with the style sheets
        #[arg(long, default_value = "style")]
        style: PathBuf,
        /// The absolute URL of the published page, against which relative links are resolved
        #[arg(long, env = "WHOAMI_SITE_URL")]
        site_url: Option<String>,
        #[command(flatten)]
        date: BuildDate,
    },
    /// Create a résumé from another format, and list what was not understood
    ///
    /// The format is recognized by the content: RenderCV, YAMLResume, Europass (XML and JSON), FRESH,
    /// LinkedIn's data export, HTML with JSON-LD or microformats, Markdown, or plain text. The exit
    /// code is 1 if it is none of these.
    #[command(
        after_help = "Examples:\n  whoami-page import cv.yaml --output public/profile.json\n  whoami-page import about.md\n\nHeadings in Markdown are read as `2019 - 2020: Engineer @Acme - Platform`."
    )]
    Import {
        /// The file to read, or `-` for standard input
        file: PathBuf,
        /// The file to create; standard output if omitted. An existing file is never overwritten
        #[arg(long, short)]
        output: Option<PathBuf>,
    },
    /// Print the JSON Schema of the data file, for editors
    #[command(after_help = "Example:\n  whoami-page schema > public/schema.json")]
    Schema,
    /// Print a completion script for a shell
    #[command(
        after_help = "Example:\n  whoami-page completions bash > ~/.local/share/bash-completion/completions/whoami-page"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Render the page into a folder staged by Trunk
    ///
    /// Trunk's post-build hook runs this command. To build a whole site, use `make build`.
    #[command(after_help = "Example:\n  whoami-page build --dist dist --public-url /repo/")]
    Build {
        /// The résumé
        #[arg(long, env = "WHOAMI_PROFILE", default_value = "public/profile.json")]
        profile: PathBuf,
        /// The folder with the style sheets
        #[arg(long, default_value = "style")]
        style: PathBuf,
        /// The folder that Trunk staged
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        dist: PathBuf,
        /// The path under which the site is served
        #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
        public_url: String,
        /// The absolute URL of the published page, for the canonical link and link previews
        #[arg(long, env = "WHOAMI_SITE_URL")]
        site_url: Option<String>,
        #[command(flatten)]
        date: BuildDate,
        /// Treat warnings as errors
        #[arg(long, env = "WHOAMI_STRICT", value_parser = FalseyValueParser::new())]
        strict: bool,
    },
}

/// The output format of `check`.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// Each diagnostic with an excerpt of the source
    Text,
    /// An array of diagnostics, for other programs
    Json,
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

/// Runs the command line and returns its exit code.
pub fn run() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Check {
            file,
            format,
            strict,
            watch,
        } => check::run(&file, format, strict, watch),
        Command::New { file, yes } => new::run(&file, yes),
        Command::Export {
            file,
            to,
            output,
            style,
            site_url,
            date,
        } => date.today().and_then(|today| {
            export(
                &file,
                to,
                output.as_deref(),
                &style,
                site_url.as_deref(),
                today,
            )
        }),
        Command::Pdf {
            file,
            output,
            paper,
            browser,
            style,
            site_url,
            date,
        } => date.today().and_then(|today| {
            print_pdf(
                &file,
                &output,
                paper,
                browser.as_deref(),
                &style,
                site_url.as_deref(),
                today,
            )
        }),
        Command::Import { file, output } => import::run(&file, output.as_deref()),
        Command::Schema => write(None, &schema::document()).map(|()| ExitCode::SUCCESS),
        Command::Completions { shell } => completions(shell),
        Command::Build {
            profile,
            style,
            dist,
            public_url,
            site_url,
            strict,
            date,
        } => date.today().and_then(|today| {
            let url = site_url.as_deref();
            build(&profile, &style, &dist, &public_url, url, strict, today)
        }),
    };
    result.unwrap_or_else(|error| {
        eprintln!("whoami-page: {error:#}");
        ExitCode::from(2)
    })
}

fn export(
    file: &Path,
    to: Target,
    output: Option<&Path>,
    style: &Path,
    url: Option<&str>,
    today: Date,
) -> Result<ExitCode> {
    let source = read(file)?;
    let address = address(url);
    let options = Options {
        today: Some(today),
        ..Options::default()
    };
    let compiled = match compile(&source, &options) {
        Ok(compiled) => compiled,
        Err(refused) => {
            print_diagnostics(file, &source, &refused.diagnostics)?;
            return Ok(ExitCode::from(1));
        }
    };
    print_diagnostics(file, &source, &compiled.warnings)?;
    let absolute = |link: &str| address.absolute(link);
    let profile = &compiled.profile;
    let text = match to {
        Target::Vcard => {
            let photo = photo::data_url(profile, folder(file));
            vcard::card_with_photo(profile, &absolute, photo.as_deref())
        }
        Target::Rendercv => render_cv::document(profile, &absolute),
        Target::Jsonresume => json_resume::document(compiled.normalized(), &|link| {
            address.absolute_as_written(link)
        }),
        Target::Markdown => markdown::document(profile, &absolute),
        Target::Text => plain_text::document(profile, &absolute),
        Target::Html => site::standalone(&Standalone {
            profile,
            style,
            site_url: address,
            images: folder(file),
            paper: None,
        })?,
    };
    write(output, &text)?;
    Ok(ExitCode::SUCCESS)
}

/// The URL of the published page, as far as it is given.
fn address(url: Option<&str>) -> SiteUrl<'_> {
    SiteUrl {
        base: "/",
        url: url.filter(|url| !url.is_empty()),
    }
}

/// The folder of a file.
fn folder(file: &Path) -> &Path {
    file.parent().unwrap_or(Path::new(""))
}

fn print_pdf(
    file: &Path,
    output: &Path,
    paper: PaperSize,
    browser: Option<&OsStr>,
    style: &Path,
    url: Option<&str>,
    today: Date,
) -> Result<ExitCode> {
    let source = read(file)?;
    let options = Options {
        today: Some(today),
        ..Options::default()
    };
    let compiled = match compile(&source, &options) {
        Ok(compiled) => compiled,
        Err(refused) => {
            print_diagnostics(file, &source, &refused.diagnostics)?;
            return Ok(ExitCode::from(1));
        }
    };
    print_diagnostics(file, &source, &compiled.warnings)?;
    let html = site::standalone(&Standalone {
        profile: &compiled.profile,
        style,
        site_url: address(url),
        images: folder(file),
        paper: Some(match paper {
            PaperSize::A4 => Paper::A4,
            PaperSize::Letter => Paper::Letter,
        }),
    })?;
    pdf::print(&html, output, browser)?;
    Ok(ExitCode::SUCCESS)
}

fn completions(shell: Shell) -> Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "whoami-page", &mut script);
    write(None, &String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}

fn build(
    profile: &Path,
    style: &Path,
    dist: &Path,
    base: &str,
    url: Option<&str>,
    strict: bool,
    today: Date,
) -> Result<ExitCode> {
    let source = read(profile)?;
    let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");
    let url = url.filter(|url| !url.is_empty());
    let (diagnostics, code): (Vec<Diagnostic>, u8) = match site::build(&Site {
        resume: &source,
        dist,
        style,
        base: &base,
        url,
        strict,
        today: Some(today),
    })? {
        Outcome::Built(warnings) => (warnings, 0),
        Outcome::Refused(diagnostics) => (diagnostics, 1),
    };
    print_diagnostics(profile, &source, &diagnostics)?;
    Ok(ExitCode::from(code))
}

/// Prints diagnostics to standard error.
pub fn print_diagnostics(file: &Path, source: &str, diagnostics: &[Diagnostic]) -> Result<()> {
    if !diagnostics.is_empty() {
        report(
            &file.display().to_string(),
            source,
            diagnostics,
            &mut anstream::stderr(),
        )?;
        anstream::stderr().flush()?;
    }
    Ok(())
}
