//! The text of syntax errors, with a remedy where there is one.

use crate::resume::diagnostic::{Diagnostic, quoted};
use jsonc_parser::ParseStringErrorKind as StringKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};

/// Reports an empty file.
pub(super) fn empty(length: usize) -> Diagnostic {
    Diagnostic::error(0..length, "", "the file is empty")
        .with_help("start with `{ \"basics\": { \"name\": \"Your Name\" } }`")
}

/// Reports a file over the size limit, both in bytes.
pub(super) fn too_large(size: usize, limit: usize) -> Diagnostic {
    Diagnostic::error(
        0..0,
        "",
        format!("the file is {size} bytes long; the limit is {limit}"),
    )
    .with_help("shorten it; keep pictures in separate files")
}

/// Converts the parser's error. `offset` is the position of `text` in the source.
pub(super) fn syntax_error(error: &ParseError, text: &str, offset: usize) -> Diagnostic {
    let range = error.range();
    let found = text.get(range.start..range.end).unwrap_or_default();
    let (message, help) = message_and_help(error.kind(), found);
    let diagnostic = Diagnostic::error(
        range.start + offset..range.end.max(range.start) + offset,
        "",
        message,
    );
    match help {
        "" => diagnostic,
        help => diagnostic.with_help(help),
    }
}

/// Returns the message and the help, which may be empty. `found` is the text at the error.
fn message_and_help(kind: &Kind, found: &str) -> (String, &'static str) {
    let (message, help) = match kind {
        Kind::TrailingCommasNotAllowed => (
            "JSON does not allow a comma after the last entry",
            "remove the comma",
        ),
        Kind::ExpectedComma => ("a comma is missing between two entries", "add a comma here"),
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => {
            ("JSON does not allow comments", "remove the comment")
        }
        Kind::SingleQuotedStringsNotAllowed => (
            "strings must be in double quotes",
            "write `\"` instead of `'`",
        ),
        Kind::ExpectedStringObjectProperty => (
            "keys must be in double quotes",
            "write `\"` before and after it",
        ),
        Kind::ExpectedColonAfterObjectKey => {
            ("a colon is missing after the key", "write `\"key\": value`")
        }
        Kind::ExpectedObjectValue => (
            "a value is missing after the colon",
            "add a value, or remove the key",
        ),
        Kind::UnterminatedObject => (
            "the object that starts here is not closed",
            "add `}` at its end",
        ),
        Kind::UnterminatedArray => (
            "the list that starts here is not closed",
            "add `]` at its end",
        ),
        Kind::UnexpectedCloseBrace => {
            ("expected a value, found `}`", "remove it, or add the value")
        }
        Kind::UnexpectedCloseBracket => {
            ("expected a value, found `]`", "remove it, or add the value")
        }
        Kind::UnexpectedComma => ("expected a value, found `,`", "remove it, or add the value"),
        Kind::UnexpectedColon => (
            "expected a value, found `:`",
            "a list has no keys; write `{ … }` for an object",
        ),
        Kind::MultipleRootJsonValues => (
            "unexpected text after the end of the résumé",
            "remove it, or the extra closing bracket before it",
        ),
        Kind::HexadecimalNumbersNotAllowed => (
            "JSON does not allow hexadecimal numbers",
            "write the number in decimal",
        ),
        Kind::UnaryPlusNumbersNotAllowed => (
            "a number must not start with `+`",
            "remove the `+`, or put the value in double quotes",
        ),
        Kind::BareDecimalPointNumbersNotAllowed => (
            "a decimal point needs a digit on both sides",
            "write `0.5` instead of `.5`",
        ),
        Kind::NonFiniteNumbersNotAllowed => ("JSON has no `NaN` or `Infinity`", "write `null`"),
        Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral => (
            "the number is missing a digit",
            "complete it; put text in double quotes",
        ),
        Kind::String(kind) => string_error(kind),
        Kind::UnexpectedWord | Kind::UnexpectedToken | Kind::UnexpectedTokenInObject => {
            let help = if found.starts_with(char::is_alphanumeric) {
                "put keys and strings in double quotes"
            } else {
                "remove it"
            };
            return (format!("unexpected {}", quoted(found)), help);
        }
        Kind::NestingDepthExceeded => ("lists and objects are nested too deeply", ""),
    };
    (message.to_owned(), help)
}

fn string_error(kind: &StringKind) -> (&'static str, &'static str) {
    match kind {
        StringKind::UnterminatedStringLiteral => (
            "the string that starts here is not closed",
            "add `\"` at its end",
        ),
        StringKind::ExpectedFourHexDigits | StringKind::ExpectedTwoHexDigits => (
            "the `\\u` escape needs four hexadecimal digits",
            "write it as in `\\u00e9`, or write the character itself",
        ),
        StringKind::InvalidUnicodeEscapeSequence(_) => (
            "the `\\u` escape is half of a surrogate pair",
            "write the character itself",
        ),
        StringKind::InvalidEscapeInDoubleQuoteString
        | StringKind::InvalidEscapeInSingleQuoteString
        | StringKind::InvalidEscape => {
            ("invalid escape in a string", "write `\\\\` for a backslash")
        }
    }
}
