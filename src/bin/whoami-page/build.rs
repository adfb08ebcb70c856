//! `whoami-page build`.

use crate::build_date::BuildDate;
use crate::files::{read, replace_folder};
use crate::kit;
use crate::output::Output;
use crate::owner::{self, Folders};
use crate::precompress;
use anyhow::Result;
use clap::Args;
use clap::builder::FalseyValueParser;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use whoami_page::profile::Date;
use whoami_page::site::{self, Kit, Outcome, Site};

/// The options of `build`.
#[derive(Args)]
pub struct Arguments {
    /// The résumé, in JSON Resume 1.x format [default: resume.json, else public/profile.json]
    file: Option<PathBuf>,
    /// The folder to write the site to; it must be new, empty, or an earlier site
    #[arg(long, short, default_value = "site")]
    output: PathBuf,
    #[command(flatten)]
    address: Address,
    #[command(flatten)]
    date: BuildDate,
    /// Treat warnings as errors
    #[arg(long, env = "WHOAMI_STRICT", value_parser = FalseyValueParser::new())]
    strict: bool,
    /// Also write `.gz` and `.br` files, for web servers that send them in place of compressing
    #[arg(long)]
    precompress: bool,
    #[command(flatten)]
    kit: KitFolder,
}

/// The option for another site kit.
#[derive(Args)]
pub struct KitFolder {
    /// The folder of a site kit to use instead of the one in this program
    #[arg(long, env = "WHOAMI_KIT", value_name = "FOLDER")]
    kit: Option<PathBuf>,
}

impl KitFolder {
    /// Loads the kit.
    pub fn load(&self) -> Result<Kit> {
        kit::load(self.kit.as_deref())
    }
}

/// Where the site will be.
#[derive(Args)]
pub struct Address {
    /// The absolute URL of the published page, for the canonical link and link previews
    #[arg(long, env = "WHOAMI_SITE_URL", value_name = "URL")]
    site_url: Option<String>,
    /// The path under which the site is served [default: that of the site URL, else /]
    #[arg(long, value_name = "PATH")]
    public_url: Option<String>,
}

impl Address {
    fn url(&self) -> Option<&str> {
        self.site_url.as_deref().filter(|url| !url.is_empty())
    }

    /// The path under which the site is served, with a slash at both ends.
    fn base(&self) -> String {
        let path = match (&self.public_url, self.url()) {
            (Some(path), _) => path.as_str(),
            (None, Some(url)) => url
                .split_once("://")
                .and_then(|(_, rest)| rest.split_once('/'))
                .map_or("", |(_, path)| path),
            (None, None) => "",
        };
        format!("/{}/", path.trim_matches('/')).replace("//", "/")
    }
}

/// Builds the site of a résumé.
pub fn run(arguments: Arguments, output: &Output) -> Result<ExitCode> {
    let start = Instant::now();
    let file = owner::resume(arguments.file)?;
    let today = arguments.date.today()?;
    let (source, outcome) = build(
        &file,
        &arguments.kit.load()?,
        &arguments.address.base(),
        arguments.address.url(),
        today,
        arguments.strict,
    )?;
    match outcome {
        Outcome::Built {
            mut files,
            warnings,
        } => {
            if arguments.precompress {
                precompress::add(&mut files)?;
            }
            replace_folder(&arguments.output, &files)?;
            output.warnings(&file, &source, &warnings)?;
            output.note(&format!(
                "Built {} from {}: {} files in {:.1} s",
                arguments.output.display(),
                file.display(),
                files.paths().count(),
                start.elapsed().as_secs_f32()
            ));
            Ok(ExitCode::SUCCESS)
        }
        Outcome::Refused(diagnostics) => {
            output.errors(&file, &source, &diagnostics)?;
            Ok(ExitCode::from(1))
        }
    }
}

/// Builds the site of the résumé in `file` in memory. Returns its source, too.
pub fn build(
    file: &Path,
    kit: &Kit,
    base: &str,
    url: Option<&str>,
    today: Date,
    strict: bool,
) -> Result<(String, Outcome)> {
    let source = read(file)?;
    let folders = Folders::around(file)?;
    let outcome = site::build(&Site {
        resume: &source,
        kit,
        public: folders.published()?,
        read: &|path| folders.read(path),
        base,
        url,
        today: Some(today),
        strict,
    })?;
    Ok((source, outcome))
}
