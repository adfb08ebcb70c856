//! `whoami check`.

use super::{Format, read};
use anyhow::{Context, Result};
use notify::{RecursiveMode, Watcher};
use std::path::Path;
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::Duration;
use whoami_page::check::{report, report_json};
use whoami_page::compile::{Options, compile};
use whoami_page::resume::Severity;

/// How long a file has to be left alone before it is read: editors save in several steps.
const CALM: Duration = Duration::from_millis(100);

pub fn run(file: &Path, format: Format, strict: bool, watch: bool) -> Result<ExitCode> {
    if !watch {
        return check(file, format, strict);
    }
    let (changed, changes) = channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // Nobody listens any more only once the program ends.
        let _ = changed.send(event);
    })?;
    // Editors often replace a file, so it is its folder that is watched.
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    watcher
        .watch(folder, RecursiveMode::NonRecursive)
        .with_context(|| format!("can't watch {}", folder.display()))?;
    loop {
        if let Err(error) = check(file, format, strict) {
            eprintln!("whoami: {error:#}");
        }
        loop {
            let event = changes.recv().context("the file is no longer watched")??;
            let concerned = event
                .paths
                .iter()
                .any(|path| path.file_name() == file.file_name());
            if concerned && !event.kind.is_access() {
                break;
            }
        }
        while changes.recv_timeout(CALM).is_ok() {}
    }
}

fn check(file: &Path, format: Format, strict: bool) -> Result<ExitCode> {
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
    let failed = problems
        .iter()
        .any(|problem| strict || problem.severity == Severity::Error);
    Ok(ExitCode::from(u8::from(failed)))
}
