//! Problems shown to people, in their source, and to programs, as JSON.

use crate::resume::{Position, Problem, Severity};
use ariadne::{CharSet, Color, Config, IndexType, Label, Report, ReportKind, Source};
use serde::Serialize;
use std::io::{self, Write};

/// Writes each problem in its source, and how many there are.
///
/// # Errors
/// Where `out` can't be written to.
pub fn report(name: &str, source: &str, problems: &[Problem], out: &mut impl Write) -> io::Result<()> {
    for problem in problems {
        let (kind, colour) = match problem.severity {
            Severity::Error => (ReportKind::Error, Color::Red),
            Severity::Warning => (ReportKind::Warning, Color::Yellow),
        };
        let end = problem.span.end.min(source.len());
        let span = (name, problem.span.start.min(end)..end);
        let label = if problem.path.is_empty() {
            "here".to_owned()
        } else {
            problem.path.clone()
        };
        let mut report = Report::build(kind, span.clone())
            .with_config(
                Config::default()
                    .with_index_type(IndexType::Byte)
                    .with_char_set(CharSet::Unicode),
            )
            .with_message(&problem.message)
            .with_label(Label::new(span).with_message(label).with_color(colour));
        if let Some(help) = &problem.help {
            report = report.with_help(help);
        }
        report.finish().write((name, Source::from(source)), &mut *out)?;
    }
    writeln!(out, "{name}: {}", summary(problems))
}

/// How many errors and warnings there are, in words.
fn summary(problems: &[Problem]) -> String {
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let words = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    match (count(Severity::Error), count(Severity::Warning)) {
        (0, 0) => "no problems".to_owned(),
        (errors, 0) => words(errors, "error"),
        (0, warnings) => words(warnings, "warning"),
        (errors, warnings) => format!("{}, {}", words(errors, "error"), words(warnings, "warning")),
    }
}

/// A problem as programs read it. Lines and columns count from 1, columns count characters.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Entry<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    path: &'a str,
    severity: Severity,
    message: &'a str,
    help: Option<&'a str>,
}

/// Writes the problems as an array of JSON objects.
///
/// # Errors
/// Where `out` can't be written to.
pub fn report_json(name: &str, source: &str, problems: &[Problem], out: &mut impl Write) -> io::Result<()> {
    let entry = |problem: &'_ Problem| {
        let (start, end) = (
            Position::of(source, problem.span.start),
            Position::of(source, problem.span.end),
        );
        (start, end)
    };
    let entries: Vec<Entry<'_>> = problems
        .iter()
        .map(|problem| {
            let (start, end) = entry(problem);
            Entry {
                file: name,
                line: start.line,
                column: start.column,
                end_line: end.line,
                end_column: end.column,
                path: &problem.path,
                severity: problem.severity,
                message: &problem.message,
                help: problem.help.as_deref(),
            }
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &entries)?;
    writeln!(out)
}
