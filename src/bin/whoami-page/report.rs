//! Problems shown to people, in their source, and to programs, as JSON.

use ariadne::{CharSet, Color, Config, IndexType, Label, Report, ReportKind, Source};
use serde::Serialize;
use std::collections::HashMap;
use std::io::{self, Write};
use std::ops::Range;
use whoami_page::resume::{Diagnostic, Position, Severity};

/// The longest line that is shown, in bytes. A file without line breaks would fill screens without helping anybody.
const MAX_LINE_BYTES: usize = 400;

/// The most problems that are printed as text.
const MAX_LISTED: usize = 500;

/// The most warnings of one kind that are printed one by one.
const MAX_ALIKE: usize = 3;

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
    let groups = grouped(diagnostics);
    for (diagnostic, like_it) in groups.iter().take(MAX_LISTED) {
        let note = note(like_it);
        let span = first_line(&shown, source, &diagnostic.span);
        if line_length(&shown, span.start) > MAX_LINE_BYTES {
            brief(name, source, diagnostic, note.as_deref(), out)?;
        } else {
            in_source(name, span, diagnostic, note).write(&mut cache, &mut *out)?;
        }
    }
    if let Some(rest) = groups
        .len()
        .checked_sub(MAX_LISTED)
        .filter(|rest| *rest > 0)
    {
        writeln!(out, "{rest} more are not listed; `--format json` lists all")?;
    }
    writeln!(out, "{name}: {}", summary(diagnostics))
}

/// The diagnostics to list, each with those that are left out because they say the same about
/// other values. Errors are all listed.
fn grouped(diagnostics: &[Diagnostic]) -> Vec<(&Diagnostic, Vec<&Diagnostic>)> {
    let mut alike: HashMap<String, Vec<&Diagnostic>> = HashMap::new();
    for warning in diagnostics {
        alike.entry(pattern(warning)).or_default().push(warning);
    }
    let mut groups = Vec::new();
    for diagnostic in diagnostics {
        match alike.get_mut(&pattern(diagnostic)) {
            Some(group) if diagnostic.severity == Severity::Warning && group.len() > MAX_ALIKE => {
                groups.push((diagnostic, group.split_off(1)));
                group.clear();
            }
            Some(group) if group.is_empty() => {}
            _ => groups.push((diagnostic, Vec::new())),
        }
    }
    groups
}

/// What diagnostics of the same kind have in common: the message without what it quotes.
fn pattern(diagnostic: &Diagnostic) -> String {
    let parts = diagnostic.message.split('`').step_by(2);
    format!(
        "{} {}",
        diagnostic.severity.as_str(),
        parts.collect::<Vec<_>>().join("`")
    )
}

/// How many diagnostics are like the one before, and where the first of them are.
fn note(like_it: &[&Diagnostic]) -> Option<String> {
    const MAX_PATHS: usize = 3;
    let paths: Vec<&str> = like_it.iter().map(|one| one.path.as_str()).collect();
    let first = paths.get(..MAX_PATHS)?.join(", ");
    let dots = if paths.len() > MAX_PATHS { ", …" } else { "" };
    Some(format!("{} more like this: {first}{dots}", paths.len()))
}

fn in_source<'a>(
    name: &'a str,
    span: Range<usize>,
    diagnostic: &Diagnostic,
    note: Option<String>,
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
    let report = match &diagnostic.help {
        Some(help) => report.with_help(help),
        None => report,
    };
    match note {
        Some(note) => report.with_note(note).finish(),
        None => report.finish(),
    }
}

/// A problem without its source.
fn brief(
    name: &str,
    source: &str,
    diagnostic: &Diagnostic,
    note: Option<&str>,
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
        .try_for_each(|help| writeln!(out, "  Help: {help}"))?;
    note.iter()
        .try_for_each(|note| writeln!(out, "  Note: {note}"))
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

/// Writes the problems as workflow commands, which GitHub Actions shows at the lines of the file
/// (<https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands>).
///
/// # Errors
/// Where `out` can't be written to.
pub fn report_github(
    name: &str,
    source: &str,
    diagnostics: &[Diagnostic],
    out: &mut impl Write,
) -> io::Result<()> {
    for diagnostic in diagnostics {
        let one = entry(name, source, diagnostic);
        let message = [Some(one.message), one.help].into_iter().flatten();
        let message = message.collect::<Vec<_>>().join("\n");
        writeln!(
            out,
            "::{} file={},line={},endLine={},col={},title={}::{}",
            one.severity.as_str(),
            escape_property(name),
            one.line,
            one.end_line,
            one.column,
            escape_property(one.path),
            escape_data(&message)
        )?;
    }
    writeln!(out, "{name}: {}", summary(diagnostics))
}

/// Escapes the text of a workflow command.
fn escape_data(text: &str) -> String {
    let text = text.replace('%', "%25");
    text.replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property of a workflow command.
fn escape_property(text: &str) -> String {
    escape_data(text).replace(':', "%3A").replace(',', "%2C")
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
