//! Errors and warnings about a résumé, with their positions.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// Whether a diagnostic stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The build stops.
    Error,
    /// The build goes ahead, but the file probably does not say what its author meant.
    Warning,
}

impl Severity {
    /// The lower-case name, `error` or `warning`, as in the JSON form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// An error or a warning about one value of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Whether the diagnostic stops a build.
    pub severity: Severity,
    /// The range that the diagnostic points at, in bytes of the source.
    pub span: Range<usize>,
    /// The path of the value, such as `work[2].startDate`; empty for the whole file.
    pub path: String,
    /// What is wrong: a clause in lower case, without a full stop.
    pub message: String,
    /// How to correct it, if there is a remedy to name.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Creates an error, without help.
    pub fn error(span: Range<usize>, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            span,
            path: path.into(),
            message: message.into(),
            help: None,
        }
    }

    /// Creates a warning, without help.
    pub fn warning(
        span: Range<usize>,
        path: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(span, path, message)
        }
    }

    /// Adds how to correct the problem.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }
}

/// A line and column, counted as editors do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters. A byte order mark does not count.
    pub column: usize,
}

impl Position {
    /// Converts an offset in bytes. An offset inside a character gives the position of that
    /// character, and an offset past the end gives the end.
    pub fn of(source: &str, offset: usize) -> Self {
        let before = &source[..source.floor_char_boundary(offset)];
        let line = before.rsplit('\n').next().unwrap_or_default();
        let line = line.strip_prefix('\u{feff}').unwrap_or(line);
        Self {
            line: before.matches('\n').count() + 1,
            column: line.chars().count() + 1,
        }
    }
}

/// Quotes text from the file for a message: in backquotes, shortened, with invisible characters
/// escaped.
pub(crate) fn quoted(text: &str) -> String {
    const MAX_CHARACTERS: usize = 60;
    let mut out = String::from("`");
    for (index, c) in text.chars().enumerate() {
        if index == MAX_CHARACTERS {
            out.push('…');
            break;
        }
        match c {
            '"' | '\'' | '\\' => out.push(c),
            // Leaves visible characters as they are and escapes the rest.
            _ => out.extend(c.escape_debug()),
        }
    }
    out.push('`');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_lines_and_characters_from_one() {
        let position = |source, offset| {
            let Position { line, column } = Position::of(source, offset);
            (line, column)
        };
        assert_eq!(position("", 0), (1, 1));
        assert_eq!(position("a\nb", 1), (1, 2));
        assert_eq!(position("a\nb", 2), (2, 1));
        assert_eq!(position("a\r\nb", 3), (2, 1));
        assert_eq!(position("é\u{1f980}x", 6), (1, 3), "characters, not bytes");
        assert_eq!(position("é", 1), (1, 1), "inside a character");
        assert_eq!(position("ab", 99), (1, 3), "past the end");
        assert_eq!(
            position("\u{feff}{", 3),
            (1, 1),
            "a byte order mark has no column"
        );
        assert_eq!(position("\u{feff}{\n ", 6), (2, 2));
    }

    #[test]
    fn a_quoted_value_is_short_and_visible() {
        assert_eq!(quoted("it's \"a\\b\""), "`it's \"a\\b\"`");
        assert_eq!(quoted("a\nb\u{202e}"), "`a\\nb\\u{202e}`");
        assert_eq!(quoted(&"x".repeat(1000)).chars().count(), 63);
    }
}
