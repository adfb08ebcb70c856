//! Problems shown to people, in their source, and to programs, as JSON.

use ariadne::{CharSet, Color, Config, IndexType, Label, Report, ReportKind, Source};
use serde::Serialize;
use std::io::{self, Write};
use std::ops::Range;
use whoami_page::resume::{Diagnostic, Position, Severity};

/// The longest line that is shown, in bytes. A file without line breaks would fill screens without helping anybody.
const MAX_LINE_BYTES: usize = 400;

/// Writes each problem in its source, and how many there are.
///
/// # Errors
/// Where `out` can't be written to.
pub fn report(
    name: &str,
    source: &str,
    diagnostics: &[Diagnostic],
    out: &mut impl Write,
) -> io::Result<()> {
    let shown = showable(source);
    let mut cache = (name, Source::from(shown.as_str()));
    for diagnostic in diagnostics {
        let span = first_line(&shown, source, &diagnostic.span);
        if line_length(&shown, span.start) > MAX_LINE_BYTES {
            brief(name, source, diagnostic, out)?;
        } else {
            in_source(name, span, diagnostic).write(&mut cache, &mut *out)?;
        }
    }
    writeln!(out, "{name}: {}", summary(diagnostics))
}

fn in_source<'a>(
    name: &'a str,
    span: Range<usize>,
    diagnostic: &Diagnostic,
) -> Report<'a, (&'a str, Range<usize>)> {
    let (kind, colour) = match diagnostic.severity {
        Severity::Error => (ReportKind::Error, Color::Red),
        Severity::Warning => (ReportKind::Warning, Color::Yellow),
    };
    let label = if diagnostic.path.is_empty() {
        "here"
    } else {
        &diagnostic.path
    };
    let report = Report::build(kind, (name, span.clone()))
        .with_config(
            Config::default()
                .with_index_type(IndexType::Byte)
                .with_char_set(CharSet::Unicode),
        )
        .with_message(&diagnostic.message)
        .with_label(
            Label::new((name, span))
                .with_message(label)
                .with_color(colour),
        );
    match &diagnostic.help {
        Some(help) => report.with_help(help).finish(),
        None => report.finish(),
    }
}

/// A problem without its source.
fn brief(
    name: &str,
    source: &str,
    diagnostic: &Diagnostic,
    out: &mut impl Write,
) -> io::Result<()> {
    let Position { line, column } = Position::of(source, diagnostic.span.start);
    let path = if diagnostic.path.is_empty() {
        String::new()
    } else {
        format!(" {}:", diagnostic.path)
    };
    writeln!(
        out,
        "{}: {name}:{line}:{column}:{path} {}",
        diagnostic.severity.as_str(),
        diagnostic.message
    )?;
    diagnostic
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
fn summary(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity)
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
    diagnostics: &[Diagnostic],
    out: &mut impl Write,
) -> io::Result<()> {
    let entry = |diagnostic| entry(name, source, diagnostic);
    let entries: Vec<Entry<'_>> = diagnostics.iter().map(entry).collect();
    serde_json::to_writer_pretty(&mut *out, &entries)?;
    writeln!(out)
}

fn entry<'a>(file: &'a str, source: &str, diagnostic: &'a Diagnostic) -> Entry<'a> {
    let (start, end) = (
        Position::of(source, diagnostic.span.start),
        Position::of(source, diagnostic.span.end),
    );
    Entry {
        file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        path: &diagnostic.path,
        severity: diagnostic.severity,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
    }
}

#[cfg(test)]
mod tests;
