//! Problems shown to people, in their source, and to programs, as JSON.

use crate::resume::{Position, Problem, Severity};
use ariadne::{CharSet, Color, Config, IndexType, Label, Report, ReportKind, Source};
use serde::Serialize;
use std::io::{self, Write};
use std::ops::Range;

/// The longest line that is shown, in bytes. A file without line breaks would fill screens without helping anybody.
const LONGEST: usize = 400;

/// Writes each problem in its source, and how many there are.
///
/// # Errors
/// Where `out` can't be written to.
pub fn report(
    name: &str,
    source: &str,
    problems: &[Problem],
    out: &mut impl Write,
) -> io::Result<()> {
    let shown = showable(source);
    let mut cache = (name, Source::from(shown.as_str()));
    for problem in problems {
        let span = first_line(&shown, source, &problem.span);
        if line_length(&shown, span.start) > LONGEST {
            brief(name, source, problem, out)?;
        } else {
            in_source(name, span, problem).write(&mut cache, &mut *out)?;
        }
    }
    writeln!(out, "{name}: {}", summary(problems))
}

fn in_source<'a>(
    name: &'a str,
    span: Range<usize>,
    problem: &Problem,
) -> Report<'a, (&'a str, Range<usize>)> {
    let (kind, colour) = match problem.severity {
        Severity::Error => (ReportKind::Error, Color::Red),
        Severity::Warning => (ReportKind::Warning, Color::Yellow),
    };
    let label = if problem.path.is_empty() {
        "here"
    } else {
        &problem.path
    };
    let report = Report::build(kind, (name, span.clone()))
        .with_config(
            Config::default()
                .with_index_type(IndexType::Byte)
                .with_char_set(CharSet::Unicode),
        )
        .with_message(&problem.message)
        .with_label(
            Label::new((name, span))
                .with_message(label)
                .with_color(colour),
        );
    match &problem.help {
        Some(help) => report.with_help(help).finish(),
        None => report.finish(),
    }
}

/// A problem without its source.
fn brief(name: &str, source: &str, problem: &Problem, out: &mut impl Write) -> io::Result<()> {
    let Position { line, column } = Position::of(source, problem.span.start);
    let path = if problem.path.is_empty() {
        String::new()
    } else {
        format!(" {}:", problem.path)
    };
    writeln!(
        out,
        "{}: {name}:{line}:{column}:{path} {}",
        problem.severity.as_str(),
        problem.message
    )?;
    problem
        .help
        .iter()
        .try_for_each(|help| writeln!(out, "  Help: {help}"))
}

/// The source as a terminal may show it: without a byte order mark, and with nothing in it that moves the cursor or that
/// some programs count as a line break. Every byte else keeps its place.
fn showable(source: &str) -> String {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let shown = |c: char| match (c, c.len_utf8()) {
        ('\n' | '\t', _) => c,
        ('\u{2028}' | '\u{2029}', _) => '\u{fffd}',
        (_, 1) if c.is_control() => ' ',
        (_, 2) if c.is_control() => '\u{b7}',
        _ => c,
    };
    source.chars().map(shown).collect()
}

/// The part of a place that is on its first line, in what is shown of the source.
fn first_line(shown: &str, source: &str, span: &Range<usize>) -> Range<usize> {
    let cut = source.len() - shown.len();
    let start = shown.floor_char_boundary(span.start.saturating_sub(cut));
    let end = shown
        .floor_char_boundary(span.end.saturating_sub(cut))
        .max(start);
    let line = shown[start..end].find('\n').filter(|length| *length > 0);
    start..line.map_or(end, |length| start + length)
}

fn line_length(shown: &str, at: usize) -> usize {
    let (before, after) = shown.split_at(at);
    before.rsplit('\n').next().map_or(0, str::len) + after.split('\n').next().map_or(0, str::len)
}

/// How many errors and warnings there are, in words.
fn summary(problems: &[Problem]) -> String {
    let count = |severity| {
        problems
            .iter()
            .filter(|problem| problem.severity == severity)
            .count()
    };
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
pub fn report_json(
    name: &str,
    source: &str,
    problems: &[Problem],
    out: &mut impl Write,
) -> io::Result<()> {
    let entry = |problem| entry(name, source, problem);
    let entries: Vec<Entry<'_>> = problems.iter().map(entry).collect();
    serde_json::to_writer_pretty(&mut *out, &entries)?;
    writeln!(out)
}

fn entry<'a>(file: &'a str, source: &str, problem: &'a Problem) -> Entry<'a> {
    let (start, end) = (
        Position::of(source, problem.span.start),
        Position::of(source, problem.span.end),
    );
    Entry {
        file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        path: &problem.path,
        severity: problem.severity,
        message: &problem.message,
        help: problem.help.as_deref(),
    }
}
