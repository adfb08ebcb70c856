//! `whoami-page import`.

use crate::files::{ensure_new, read, write};
use crate::output::Output;
use anyhow::Result;
use std::path::Path;
use std::process::ExitCode;
use whoami_page::compile::{Options, compile};
use whoami_page::import::{self, Imported};

/// Creates a résumé from a Markdown page.
pub fn run(file: &Path, created: Option<&Path>, output: &Output) -> Result<ExitCode> {
    if let Some(created) = created {
        ensure_new(created)?;
    }
    let source = read(file)?;
    let Imported {
        resume,
        diagnostics,
    } = import::markdown(&source);
    output.warnings(file, &source, &diagnostics)?;
    // Dates and addresses are normalized. Errors point into the résumé that was created.
    let text = format!("{resume:#}\n");
    let (resume, diagnostics) = match compile(&text, &Options::default()) {
        Ok(compiled) => (compiled.normalized(), Vec::new()),
        Err(refused) => (resume, refused.diagnostics),
    };
    let name = created.unwrap_or(Path::new("the résumé"));
    output.errors(name, &text, &diagnostics)?;
    write(created, &format!("{resume:#}\n"))?;
    Ok(ExitCode::SUCCESS)
}
