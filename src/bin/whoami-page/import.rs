//! `whoami-page import`.

use crate::files::{ensure_new, read_bytes, text, write};
use crate::output::Output;
use anyhow::Result;
use serde_json::Value;
use std::path::Path;
use std::process::ExitCode;
use whoami_page::compile::{Options, Reason, compile};
use whoami_page::import::{Format, ImportError, Imported, detect, import};
use whoami_page::resume::Diagnostic;

/// Converts `file` to a résumé in the file `created`, or on standard output. The exit code is 1 if
/// the file is none that can be read.
pub fn run(file: &Path, created: Option<&Path>, output: &Output) -> Result<ExitCode> {
    if let Some(created) = created {
        ensure_new(created)?;
    }
    let bytes = read_bytes(file)?;
    let (format, imported) = match import(&bytes) {
        Ok(imported) => imported,
        Err(error) => {
            eprintln!("whoami-page: {}: {}", file.display(), explanation(&error));
            return Ok(ExitCode::FAILURE);
        }
    };
    let Imported {
        resume,
        diagnostics,
        not_understood,
    } = imported;
    output.note(&format!("{}: {}", file.display(), summary(format, &resume)));
    if !diagnostics.is_empty() {
        output.warnings(file, &text(file, &bytes)?, &diagnostics)?;
    }
    if !not_understood.is_empty() {
        output.note("Not understood, and left out:");
        for one in &not_understood {
            output.note(&format!("  {one}"));
        }
    }
    let source = format!("{resume:#}\n");
    let (resume, diagnostics) = normalized(resume, &source);
    let name = created.unwrap_or(Path::new("the résumé"));
    output.errors(name, &source, &diagnostics)?;
    write(created, &format!("{resume:#}\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// What to do with a file that is no JSON Resume but has another known format.
pub fn hint(file: &Path, bytes: &[u8]) -> Option<Diagnostic> {
    let format = detect(bytes).filter(|format| *format != Format::JsonResume)?;
    // A file in this project's format may have members of another.
    let refused = text(file, bytes).ok().map(|source| {
        let compiled = compile(&source, &Options::default());
        compiled.err().map(|refused| refused.reason)
    });
    if !matches!(
        refused,
        None | Some(Some(Reason::NotJson | Reason::NotResume))
    ) {
        return None;
    }
    let message = match format.refusal() {
        Some(refusal) => format!("this looks like {}: {refusal}", format.name()),
        None => format!(
            "this looks like {}: run `whoami-page import {}`",
            format.name(),
            file.display()
        ),
    };
    Some(Diagnostic::error(0..0, "", message))
}

fn explanation(error: &ImportError) -> String {
    match error {
        ImportError::Unknown => {
            let formats = [
                Format::RenderCv,
                Format::YamlResume,
                Format::EuropassXml,
                Format::EuropassJson,
                Format::Fresh,
                Format::LinkedIn,
                Format::Html,
                Format::Markdown,
                Format::PlainText,
            ];
            let names: Vec<&str> = formats.iter().map(|format| format.name()).collect();
            format!(
                "this is not recognized as a résumé; what can be imported is: {}",
                names.join(", ")
            )
        }
        ImportError::Refused(format) => format!(
            "this looks like {}: {}",
            format.name(),
            format.refusal().unwrap_or_default()
        ),
        ImportError::Damaged(format, error) => {
            format!(
                "this looks like {}, but can't be read: {error}",
                format.name()
            )
        }
    }
}

/// What was found: `RenderCV YAML, with 2 entries in work, 1 in education`.
fn summary(format: Format, resume: &Value) -> String {
    let sections = resume.as_object().into_iter().flatten();
    let counts = sections.filter_map(|(key, value)| Some((key, value.as_array()?.len())));
    let counts: Vec<String> = counts
        .enumerate()
        .map(|(index, (key, count))| match (index, count) {
            (0, 1) => format!("1 entry in {key}"),
            (0, count) => format!("{count} entries in {key}"),
            (_, count) => format!("{count} in {key}"),
        })
        .collect();
    match counts.is_empty() {
        true => format!("{}, without entries", format.name()),
        false => format!("{}, with {}", format.name(), counts.join(", ")),
    }
}

/// The résumé with dates and addresses in the form that the schema requires, unless that would lose
/// something that the page shows, such as a date in words. Errors point into what was `created`.
fn normalized(resume: Value, created: &str) -> (Value, Vec<Diagnostic>) {
    match compile(created, &Options::default()) {
        Ok(compiled) => {
            let normalized = compiled.normalized();
            let source = normalized.to_string();
            let again = compile(&source, &Options::default());
            match again.is_ok_and(|again| again.profile == compiled.profile) {
                true => (normalized, Vec::new()),
                false => (resume, Vec::new()),
            }
        }
        Err(refused) => (resume, refused.diagnostics),
    }
}
