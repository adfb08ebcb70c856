//! Arguments and exit statuses: 0 for success, 1 where a résumé has errors, 2 for everything else.

mod check;
mod new;

use anyhow::{Context, Result, bail};
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use whoami_page::check::report;
use whoami_page::compile::{Compiled, Options, compile};
use whoami_page::export::{json_resume, markdown, plain_text, vcard};
use whoami_page::resume::{Problem, decode};
use whoami_page::site::{self, Address, Outcome, Site};
use whoami_page::{import, schema};

/// One data file in, a profile page out.
#[derive(Parser)]
#[command(
    version,
    about,
    after_help = "Example:\n  whoami check public/profile.json"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Says what is wrong in a résumé, and where. Ends with 1 where there is an error, with 0 where there is none.
    #[command(
        after_help = "Examples:\n  whoami check public/profile.json\n  whoami check resume.json --format json\n  whoami check resume.json --watch"
    )]
    Check {
        /// The file: JSON Resume 1.x.
        file: PathBuf,
        /// How problems are written.
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// Counts warnings as errors.
        #[arg(long)]
        strict: bool,
        /// Checks again whenever the file is saved.
        #[arg(long)]
        watch: bool,
    },
    /// Writes a first résumé. Asks for what should stand in it.
    #[command(after_help = "Examples:\n  whoami new\n  whoami new me.json --yes")]
    New {
        /// The file to write. It must not be there yet.
        #[arg(default_value = "public/profile.json")]
        file: PathBuf,
        /// Asks nothing and writes an example to be edited.
        #[arg(long)]
        yes: bool,
    },
    /// Writes a résumé in another format, to standard output or a file.
    #[command(
        after_help = "Examples:\n  whoami export --to markdown public/profile.json\n  whoami export --to vcard --output me.vcf public/profile.json"
    )]
    Export {
        /// The file: JSON Resume 1.x.
        file: PathBuf,
        /// The format.
        #[arg(long, value_enum)]
        to: Target,
        /// The file to write, instead of standard output.
        #[arg(long, short)]
        output: Option<PathBuf>,
        /// The folder of the style, for HTML.
        #[arg(long, default_value = "style")]
        style: PathBuf,
        /// The page's absolute address, from which relative links are counted.
        #[arg(long, env = "WHOAMI_SITE_URL")]
        site_url: Option<String>,
    },
    /// Makes a résumé of a Markdown page about somebody, and tells what was not understood of it.
    #[command(
        after_help = "Example:\n  whoami import about.md --output public/profile.json\n\nHeadings are read as `2019 - 2020: Engineer @Acme - Platform`."
    )]
    Import {
        /// The page: Markdown with front matter.
        file: PathBuf,
        /// The file to write, instead of standard output. It must not be there yet.
        #[arg(long, short)]
        output: Option<PathBuf>,
    },
    /// Prints the JSON Schema of the file, for editors.
    #[command(after_help = "Example:\n  whoami schema > public/schema.json")]
    Schema,
    /// Prints what a shell needs to complete commands.
    #[command(
        after_help = "Example:\n  whoami completions bash > ~/.local/share/bash-completion/completions/whoami"
    )]
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Puts the page into what Trunk has staged. Trunk's post-build hook runs this; by hand, `make build` does it all.
    #[command(after_help = "Example:\n  whoami build --dist dist --public-url /repo/")]
    Build {
        /// The résumé.
        #[arg(long, env = "WHOAMI_PROFILE", default_value = "public/profile.json")]
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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Target {
    /// A contact, vCard 4.0.
    Vcard,
    /// JSON Resume, written as its schema has it.
    Jsonresume,
    /// Markdown with front matter.
    Markdown,
    /// Plain text.
    Text,
    /// A page in one file, without a script.
    Html,
}

/// Runs the command and gives its exit status.
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
        } => export(&file, to, output.as_deref(), &style, site_url.as_deref()),
        Command::Import { file, output } => import_page(&file, output.as_deref()),
        Command::Schema => write(None, &schema::document()).map(|()| ExitCode::SUCCESS),
        Command::Completions { shell } => completions(shell),
        Command::Build {
            profile,
            style,
            dist,
            public_url,
            site_url,
        } => build(&profile, &style, &dist, &public_url, site_url.as_deref()),
    };
    result.unwrap_or_else(|error| {
        eprintln!("whoami: {error:#}");
        ExitCode::from(2)
    })
}

fn export(
    file: &Path,
    to: Target,
    output: Option<&Path>,
    style: &Path,
    url: Option<&str>,
) -> Result<ExitCode> {
    let source = read(file)?;
    let address = Address {
        base: "/",
        url: url.filter(|url| !url.is_empty()),
    };
    let compiled = match compile(&source, &Options::default()) {
        Ok(compiled) => compiled,
        Err(problems) => {
            tell(file, &source, &problems)?;
            return Ok(ExitCode::from(1));
        }
    };
    tell(file, &source, &compiled.warnings)?;
    let absolute = |link: &str| address.absolute(link);
    let profile = &compiled.profile;
    let text = match to {
        Target::Vcard => vcard::card(profile, &absolute),
        Target::Jsonresume => json_resume::document(compiled.strict(&source), &|link| {
            address.absolute_as_written(link)
        }),
        Target::Markdown => markdown::document(profile, &absolute),
        Target::Text => plain_text::document(profile, &absolute),
        Target::Html => site::standalone(profile, style, address)?,
    };
    write(output, &text)?;
    Ok(ExitCode::SUCCESS)
}

fn import_page(file: &Path, output: Option<&Path>) -> Result<ExitCode> {
    if let Some(output) = output {
        must_be_new(output)?;
    }
    let source = read(file)?;
    let import::Imported { resume, problems } = import::markdown(&source);
    tell(file, &source, &problems)?;
    // Dates and addresses are written as others write them; what is wrong is told by its place in what was made.
    let made = format!("{resume:#}\n");
    let (resume, problems) = match compile(&made, &Options::default()) {
        Ok(Compiled { ref fixes, .. }) => (fixes.apply(&made).unwrap_or(resume), Vec::new()),
        Err(problems) => (resume, problems),
    };
    tell(output.unwrap_or(Path::new("the résumé")), &made, &problems)?;
    write(output, &format!("{resume:#}\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn completions(shell: Shell) -> Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "whoami", &mut script);
    write(None, &String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}

fn build(
    profile: &Path,
    style: &Path,
    dist: &Path,
    base: &str,
    url: Option<&str>,
) -> Result<ExitCode> {
    let source = read(profile)?;
    let base = format!("/{}/", base.trim_matches('/')).replace("//", "/");
    let url = url.filter(|url| !url.is_empty());
    let (problems, code): (Vec<Problem>, u8) = match site::build(&Site {
        resume: &source,
        dist,
        style,
        base: &base,
        url,
    })? {
        Outcome::Built(warnings) => (warnings, 0),
        Outcome::Refused(problems) => (problems, 1),
    };
    tell(profile, &source, &problems)?;
    Ok(ExitCode::from(code))
}

/// Shows problems on standard error, where there are any.
fn tell(file: &Path, source: &str, problems: &[Problem]) -> Result<()> {
    if !problems.is_empty() {
        report(
            &file.display().to_string(),
            source,
            problems,
            &mut anstream::stderr(),
        )?;
        anstream::stderr().flush()?;
    }
    Ok(())
}

/// The text of a file, or of standard input where the file is `-`.
fn read(file: &Path) -> Result<String> {
    let bytes = if file == Path::new("-") {
        let mut bytes = Vec::new();
        std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .context("can't read standard input")?;
        bytes
    } else {
        fs::read(file).with_context(|| format!("can't read {}", file.display()))?
    };
    decode(&bytes)
        .map_err(anyhow::Error::msg)
        .with_context(|| format!("can't read {}", file.display()))
}

/// Writes a file whole or not at all; standard output where there is none.
fn write(output: Option<&Path>, text: &str) -> Result<()> {
    let Some(output) = output else {
        return std::io::stdout()
            .lock()
            .write_all(text.as_bytes())
            .context("can't write to standard output");
    };
    let beside = output.with_extension("part");
    let written = fs::write(&beside, text).and_then(|()| fs::rename(&beside, output));
    written.with_context(|| format!("can't write {}", output.display()))
}

/// What somebody has written is not written over.
fn must_be_new(file: &Path) -> Result<()> {
    if file.exists() {
        bail!(
            "{} is there already; move it away, or name another file",
            file.display()
        );
    }
    Ok(())
}
