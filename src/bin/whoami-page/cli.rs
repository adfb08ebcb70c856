//! Arguments and exit codes: 0 for success, 1 if a résumé has errors, 2 for everything else.

use crate::files::write;
use crate::output::Output;
use crate::{build, check, export, import, kit, new, owner, reference, serve};
use anyhow::Result;
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use whoami_page::schema;
use whoami_page::site::Styles;

/// Turn a JSON Resume file into a profile page
#[derive(Parser)]
#[command(
    name = "whoami-page",
    version,
    after_help = "Example:\n  whoami-page new     # creates resume.json\n  whoami-page serve   # shows the page while you edit\n  whoami-page build   # writes the site to the folder site"
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
    /// Print errors only
    #[arg(long, short, global = true)]
    quiet: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Create a résumé by answering a few questions
    #[command(after_help = "Examples:\n  whoami-page new\n  whoami-page new cv.json --yes")]
    New {
        /// The file to create; an existing file is never overwritten
        #[arg(default_value = "resume.json")]
        file: PathBuf,
        /// Ask no questions and write a file to edit
        #[arg(long)]
        yes: bool,
    },
    /// Show the page in a browser and reload it whenever a file is saved
    #[command(
        after_help = "Examples:\n  whoami-page serve\n  whoami-page serve cv.json --port 3000"
    )]
    Serve(serve::Arguments),
    /// Report the errors and warnings in a résumé
    ///
    /// The exit code is 1 if there are errors and 0 if there are none.
    #[command(
        after_help = "Examples:\n  whoami-page check\n  whoami-page check cv.json --format json\n  whoami-page check --watch"
    )]
    Check(CheckArguments),
    /// Build the site of a résumé
    ///
    /// It consists of static files for any web server. Files in the folder `public` beside the
    /// résumé become part of it.
    #[command(
        after_help = "Examples:\n  whoami-page build\n  whoami-page build cv.json --output docs\n  whoami-page build --site-url https://you.github.io/cv/"
    )]
    Build(build::Arguments),
    /// Convert a résumé to another format
    #[command(
        after_help = "Examples:\n  whoami-page export --to markdown\n  whoami-page export cv.json --to vcard --output me.vcf"
    )]
    Export(export::Arguments),
    /// Print the page to a PDF, with an installed Chrome or Chromium
    #[command(
        after_help = "Examples:\n  whoami-page pdf\n  whoami-page pdf cv.json --output cv.pdf --paper letter"
    )]
    Pdf(export::PdfArguments),
    /// Create a résumé from another format, and list what was not understood
    ///
    /// The format is recognized by the content: RenderCV, YAMLResume, Europass (XML and JSON), FRESH,
    /// LinkedIn's data export, HTML with JSON-LD or microformats, Markdown, or plain text. The exit
    /// code is 1 if it is none of these.
    #[command(
        after_help = "Examples:\n  whoami-page import cv.yaml --output resume.json\n  whoami-page import about.md\n\nHeadings in Markdown are read as `2019 - 2020: Engineer @Acme - Platform`."
    )]
    Import {
        /// The file to read, or `-` for standard input
        file: PathBuf,
        /// The file to create; standard output if omitted. An existing file is never overwritten
        #[arg(long, short)]
        output: Option<PathBuf>,
    },
    /// Print the JSON Schema of the data file, for editors
    #[command(after_help = "Example:\n  whoami-page schema > schema.json")]
    Schema,
    /// Print a completion script for a shell
    #[command(
        after_help = "Example:\n  whoami-page completions bash > ~/.local/share/bash-completion/completions/whoami-page"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Write a site that renders `profile.json` in the browser, as a ZIP archive
    #[command(hide = true)]
    Zip {
        /// The archive to write
        output: PathBuf,
        #[command(flatten)]
        kit: build::KitFolder,
    },
    /// Print a generated page of the documentation, in Markdown
    #[command(hide = true)]
    Reference {
        /// The page
        page: reference::Page,
    },
    /// Print the minified style sheets as JSON, for the npm package
    #[command(hide = true)]
    Styles,
    /// Make a site kit from the files that Trunk has staged
    #[command(hide = true)]
    Pack {
        /// The folder that Trunk has staged
        staged: PathBuf,
        /// The folder to write the kit to
        output: PathBuf,
    },
}

/// The options of `check`.
#[derive(Args)]
struct CheckArguments {
    /// The résumé, in JSON Resume 1.x format, or `-` for standard input [default: resume.json, else public/profile.json]
    file: Option<PathBuf>,
    /// The output format
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Treat warnings as errors
    #[arg(long)]
    strict: bool,
    /// Check again whenever the file is saved
    #[arg(long)]
    watch: bool,
}

/// The output format of `check`.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// Each diagnostic with an excerpt of the source
    Text,
    /// An array of diagnostics, for other programs
    Json,
    /// Commands that GitHub Actions shows at the lines of the file
    Github,
}

/// Runs the command line and returns its exit code.
pub fn run() -> ExitCode {
    let Cli { command, quiet } = Cli::parse();
    run_command(command, &Output { quiet }).unwrap_or_else(|error| {
        if is_closed_pipe(&error) {
            return ExitCode::SUCCESS;
        }
        eprintln!("whoami-page: {error:#}");
        ExitCode::from(2)
    })
}

fn run_command(command: Command, output: &Output) -> Result<ExitCode> {
    match command {
        Command::New { file, yes } => new::run(&file, yes, output),
        Command::Serve(arguments) => serve::run(arguments, output),
        Command::Check(CheckArguments {
            file,
            format,
            strict,
            watch,
        }) => check::run(&owner::resume(file)?, format, strict, watch),
        Command::Build(arguments) => build::run(arguments, output),
        Command::Export(arguments) => export::run(arguments, output),
        Command::Pdf(arguments) => export::run_pdf(arguments, output),
        Command::Import {
            file,
            output: created,
        } => import::run(&file, created.as_deref(), output),
        Command::Schema => write(None, &schema::document()).map(|()| ExitCode::SUCCESS),
        Command::Completions { shell } => completions(shell),
        Command::Zip { output: file, kit } => {
            kit::zip(&kit.load()?, &file).map(|()| ExitCode::SUCCESS)
        }
        Command::Reference { page } => {
            let text = match page {
                reference::Page::Cli => reference::cli::<Cli>(),
                reference::Page::Settings => reference::settings(),
            };
            write(None, &text).map(|()| ExitCode::SUCCESS)
        }
        Command::Styles => {
            let styles = serde_json::to_string(&Styles::bundled()?)?;
            write(None, &styles).map(|()| ExitCode::SUCCESS)
        }
        Command::Pack {
            staged,
            output: kit,
        } => kit::pack(&staged, &kit).map(|()| ExitCode::SUCCESS),
    }
}

fn completions(shell: Shell) -> Result<ExitCode> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "whoami-page", &mut script);
    write(None, &String::from_utf8_lossy(&script))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether the program that reads the output has ended, as in `whoami-page schema | head -1`.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        cause
            .downcast_ref::<io::Error>()
            .is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe)
    })
}
