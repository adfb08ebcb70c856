//! The parser's errors in plain words, with the mend where there is one.

use crate::resume::diagnostic::{Diagnostic, quoted};
use jsonc_parser::ParseStringErrorKind as StringKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind as Kind};

/// The problem of a file with nothing in it.
pub(super) fn empty(length: usize) -> Diagnostic {
    Diagnostic::error(0..length, "", "the file is empty")
        .with_help("begin with `{ \"basics\": { \"name\": \"Your Name\" } }`")
}

/// The problem of a file that no one wrote by hand.
pub(super) fn too_long(length: usize, longest: usize) -> Diagnostic {
    Diagnostic::error(
        0..0,
        "",
        format!("the file has {length} bytes; at most {longest} are read"),
    )
    .with_help("shorten it; pictures belong into files of their own")
}

/// A syntax error as a problem.
pub(super) fn syntax_error(error: &ParseError, text: &str, offset: usize) -> Diagnostic {
    let range = error.range();
    let found = text.get(range.start..range.end).unwrap_or_default();
    let (message, help) = text_of(error.kind(), found);
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

fn text_of(kind: &Kind, found: &str) -> (String, &'static str) {
    let (message, help) = match kind {
        Kind::TrailingCommasNotAllowed => {
            ("a comma stands after the last entry", "remove the comma")
        }
        Kind::ExpectedComma => ("a comma is missing between two entries", "write `,` here"),
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => {
            ("JSON has no comments", "remove the comment")
        }
        Kind::SingleQuotedStringsNotAllowed => ("a text begins with `'`", "write `\"` around it"),
        Kind::ExpectedStringObjectProperty => {
            ("a key stands without quotes", "write `\"` around it")
        }
        Kind::ExpectedColonAfterObjectKey => {
            ("a colon is missing after the key", "write `\"key\": value`")
        }
        Kind::ExpectedObjectValue => (
            "a value is missing after the colon",
            "write a value, or remove the key",
        ),
        Kind::UnterminatedObject => (
            "the object that begins here is not closed",
            "write `}` at its end",
        ),
        Kind::UnterminatedArray => (
            "the list that begins here is not closed",
            "write `]` at its end",
        ),
        Kind::UnexpectedCloseBrace => (
            "a `}` stands where a value should",
            "remove it, or write the value",
        ),
        Kind::UnexpectedCloseBracket => (
            "a `]` stands where a value should",
            "remove it, or write the value",
        ),
        Kind::UnexpectedComma => (
            "a comma stands where a value should",
            "remove it, or write the value",
        ),
        Kind::UnexpectedColon => (
            "a colon stands where a value should",
            "a list has no keys: write `{ … }` for an object",
        ),
        Kind::MultipleRootJsonValues => (
            "more follows after the end of the résumé",
            "remove it, or a bracket before it",
        ),
        Kind::HexadecimalNumbersNotAllowed => {
            ("a number is written in hexadecimal", "write it in decimal")
        }
        Kind::UnaryPlusNumbersNotAllowed => (
            "a number begins with `+`",
            "remove the `+`, or write `\"` around it",
        ),
        Kind::BareDecimalPointNumbersNotAllowed => (
            "a digit is missing beside the point",
            "write `0.5` for `.5`",
        ),
        Kind::NonFiniteNumbersNotAllowed => ("that is no number in JSON", "write `null`"),
        Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral => {
            ("a digit is missing in a number", "write text in `\"`")
        }
        Kind::String(kind) => string(kind),
        Kind::UnexpectedWord | Kind::UnexpectedToken | Kind::UnexpectedTokenInObject => {
            return (
                format!("{} is not expected here", quoted(found)),
                "write text and keys in `\"`",
            );
        }
        Kind::NestingDepthExceeded => ("lists and objects stand in each other too deep", ""),
    };
    (message.to_owned(), help)
}

fn string(kind: &StringKind) -> (&'static str, &'static str) {
    match kind {
        StringKind::UnterminatedStringLiteral => (
            "the text that begins here is not closed",
            "write `\"` at its end",
        ),
        StringKind::ExpectedFourHexDigits | StringKind::ExpectedTwoHexDigits => (
            "an escape needs four hexadecimal digits",
            "write it like `\\u00e9`, or write the character itself",
        ),
        StringKind::InvalidUnicodeEscapeSequence(_) => (
            "half a character is escaped here",
            "write the character itself",
        ),
        StringKind::InvalidEscapeInDoubleQuoteString
        | StringKind::InvalidEscapeInSingleQuoteString
        | StringKind::InvalidEscape => ("JSON has no such escape", "write `\\\\` for a back slash"),
    }
}
