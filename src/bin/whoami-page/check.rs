//! `whoami-page check`.

use crate::cli::Format;
use crate::files::{read_bytes, text};
use crate::import;
use crate::owner::Folders;
use crate::report::{report, report_github, report_json};
use anyhow::{Context, Result};
use notify::{RecursiveMode, Watcher};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::Duration;
use whoami_page::compile::{Options, compile};
use whoami_page::resume::Severity;
use whoami_page::site;

/// How long to wait after the last change before reading a file: editors save in several steps.
const DEBOUNCE: Duration = Duration::from_millis(100);

/// Checks `file` once, or with `watch` again after every change. The exit code is 1 if the file
/// has errors, or with `strict` warnings.
pub fn run(file: &Path, format: Format, strict: bool, watch: bool) -> Result<ExitCode> {
    if !watch {
        return check(file, format, strict);
    }
    let (sender, events) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Sending fails only when the receiver is gone, which means that the program is ending.
        let _ = sender.send(event);
    })?;
    // Watch the folder, because editors often replace the file instead of writing to it.
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    watcher
        .watch(folder, RecursiveMode::NonRecursive)
        .with_context(|| format!("can't watch {}", folder.display()))?;
    loop {
        if let Err(error) = check(file, format, strict) {
            eprintln!("whoami-page: {error:#}");
        }
        loop {
            let event = events.recv().context("the file is no longer watched")??;
            let concerns_file = event
                .paths
                .iter()
                .any(|path| path.file_name() == file.file_name());
            if concerns_file && !event.kind.is_access() {
                break;
            }
        }
        while events.recv_timeout(DEBOUNCE).is_ok() {}
    }
}

fn check(file: &Path, format: Format, strict: bool) -> Result<ExitCode> {
    let bytes = read_bytes(file)?;
    let name = file.display().to_string();
    if let Some(hint) = import::hint(file, &bytes) {
        match format {
            Format::Text => writeln!(anstream::stdout(), "{name}: {}", hint.message)?,
            Format::Json => report_json(&name, "", &[hint], &mut std::io::stdout().lock())?,
            Format::Github => report_github(&name, "", &[hint], &mut std::io::stdout().lock())?,
        }
        return Ok(ExitCode::FAILURE);
    }
    let source = text(file, &bytes)?;
    let diagnostics = match compile(&source, &Options::default()) {
        Ok(compiled) if file == Path::new("-") => compiled.warnings,
        Ok(compiled) => {
            let folders = Folders::around(file)?;
            let has = |path: &str| {
                site::is_served(path) || folders.candidates(path).any(|file| file.is_file())
            };
            let missing = site::missing_files(&compiled, "/", &has);
            let mut warnings = compiled.warnings;
            warnings.extend(missing);
            warnings.sort_by_key(|one| one.span.start);
            warnings
        }
        Err(refused) => refused.diagnostics,
    };
    match format {
        Format::Text => report(&name, &source, &diagnostics, &mut anstream::stdout())?,
        Format::Json => report_json(&name, &source, &diagnostics, &mut std::io::stdout().lock())?,
        Format::Github => {
            report_github(&name, &source, &diagnostics, &mut std::io::stdout().lock())?
        }
    }
    let failed = diagnostics
        .iter()
        .any(|diagnostic| strict || diagnostic.severity == Severity::Error);
    Ok(ExitCode::from(u8::from(failed)))
}
