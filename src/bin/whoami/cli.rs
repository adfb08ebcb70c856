use anyhow::{Context, Result};
use clap::{Parser, Subcommand, ValueEnum};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use whoami_page::check::{report, report_json};
use whoami_page::compile::{Options, compile};
use whoami_page::resume::{Problem, Severity};
use whoami_page::site::{self, Outcome, Site};

/// One data file in, a profile page out.
#[derive(Parser)]
#[command(version, about, after_help = "Example:\n  whoami check public/profile.json")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what is wrong in a résumé, and where. Ends with 1 where there is an error, with 0 where there is none.
    #[command(after_help = "Examples:\n  whoami check public/profile.json\n  whoami check resume.json --format json")]
    Check {
        /// The file: JSON Resume 1.x.
        file: PathBuf,
        /// How problems are written.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    /// Puts the page into what Trunk has staged. Trunk's post-build hook runs this; by hand, `make build` does it all.
    #[command(after_help = "Example:\n  whoami build --dist dist --public-url /repo/")]
    Build {
        /// The résumé.
        #[arg(long, default_value = "public/profile.json")]
        profile: PathBuf,
        /// The folder of the style.
        #[arg(long, default_value = "style")]
        style: PathBuf,
        /// The folder that Trunk has staged.
        #[arg(long, env = "TRUNK_STAGING_DIR")]
        dist: PathBuf,
        /// The path under which the site will be served.
        #[arg(long, env = "TRUNK_PUBLIC_URL", default_value = "/")]
        public_url: String,
        /// The page's absolute address, for the canonical link and for pictures in previews.
        #[arg(long, env = "WHOAMI_SITE_URL")]
        site_url: Option<String>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// For people: each problem in its source.
    Text,
    /// For programs: an array of problems.
    Json,
}

/// Runs the command and gives its exit status.
pub fn run() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Check { file, format } => check(&file, format),
        Command::Build { profile, style, dist, public_url, site_url } => {
            build(&profile, &style, &dist, &public_url, site_url.as_deref())
        }
    };
    result.unwrap_or_else(|error| {
        eprintln!("whoami: {error:#}");
        ExitCode::from(2)
    })
}

fn check(file: &Path, format: Format) -> Result<ExitCode> {
    let source = read(file)?;
    let problems = match compile(&source, &Options::default()) {
        Ok(compiled) => compiled.warnings,
        Err(problems) => problems,
    };
    let name = file.display().to_string();
    match format {
        Format::Text => report(&name, &source, &problems, &mut anstream::stdout())?,
        Format::Json => report_json(&name, &source, &problems, &mut std::io::stdout().lock())?,
    }
    let failed = problems.iter().any(|problem| problem.severity == Severity::Error);
    Ok(ExitCode::from(u8::from(failed)))
}

fn build(profile: &Path, style: &Path, dist: &Path, base: &str, url: Option<&str>) -> Result<ExitCode> {
    let source = read(profile)?;
    let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");
    let url = url.filter(|url| !url.is_empty());
    let (problems, code): (Vec<Problem>, u8) =
        match site::build(&Site { resume: &source, dist, style, base: &base, url })? {
            Outcome::Built(warnings) => (warnings, 0),
            Outcome::Refused(problems) => (problems, 1),
        };
    if !problems.is_empty() {
        report(&profile.display().to_string(), &source, &problems, &mut anstream::stderr())?;
        anstream::stderr().flush()?;
    }
    Ok(ExitCode::from(code))
}

fn read(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        anyhow::anyhow!("{}: the byte at offset {at} is not UTF-8; save the file as UTF-8", file.display())
    })
}
