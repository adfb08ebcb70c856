//! What is wrong with a résumé, and where.

use serde::Serialize;
use std::ops::Range;

/// Whether a problem stops a build.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// It does.
    Error,
    /// It does not, but something is probably not as it was meant.
    Warning,
}

impl Severity {
    /// The word for it: `error` or `warning`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// Whether it stops a build.
    pub severity: Severity,
    /// Where it stands, in bytes of the source.
    pub span: Range<usize>,
    /// What it concerns, such as `work[2].startDate`; empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// What would be right.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A problem that stops a build.
    pub fn error(span: Range<usize>, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Error,
            span,
            path: path.into(),
            message: message.into(),
            help: None,
        }
    }

    /// A problem that does not.
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

    /// The same problem with a word on what would be right.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }
}

/// A place as editors name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, counted in characters. A byte order mark is none.
    pub column: usize,
}

impl Position {
    /// The place of a byte of the source. A byte inside a character counts as that character, one behind the end as the
    /// end.
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

/// A value of the file as it is named in a message: short, in back quotes, with nothing invisible in it.
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
            // What stands for itself is visible, the rest is written as its number.
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
    fn a_place_counts_lines_and_characters_from_one() {
        let span = |source, offset| {
            let Position { line, column } = Position::of(source, offset);
            (line, column)
        };
        assert_eq!(span("", 0), (1, 1));
        assert_eq!(span("a\nb", 1), (1, 2));
        assert_eq!(span("a\nb", 2), (2, 1));
        assert_eq!(span("a\r\nb", 3), (2, 1));
        assert_eq!(span("é\u{1f980}x", 6), (1, 3), "characters, not bytes");
        assert_eq!(span("é", 1), (1, 1), "inside a character");
        assert_eq!(span("ab", 99), (1, 3), "behind the end");
        assert_eq!(
            span("\u{feff}{", 3),
            (1, 1),
            "a byte order mark is no column"
        );
        assert_eq!(span("\u{feff}{\n ", 6), (2, 2));
    }

    #[test]
    fn a_quoted_value_is_short_and_visible() {
        assert_eq!(quoted("it's \"a\\b\""), "`it's \"a\\b\"`");
        assert_eq!(quoted("a\nb\u{202e}"), "`a\\nb\\u{202e}`");
        assert_eq!(quoted(&"x".repeat(1000)).chars().count(), 63);
    }
}
