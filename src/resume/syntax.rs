//! Parses the source to a syntax tree, strictly as RFC 8259 defines JSON.

mod messages;
mod prescan;

use super::diagnostic::{Diagnostic, Severity};
use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// The size limit of a file, in bytes. Even a long résumé has only about 50,000.
const MAX_FILE_BYTES: usize = 2_000_000;

/// The syntax tree of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree<'a> {
    /// The root value, whose ranges are relative to `offset`.
    pub(super) value: Value<'a>,
    /// The offset of the JSON in the source, in bytes: the length of a byte order mark.
    pub(super) offset: usize,
}

/// Parses the source. If it is not JSON, returns `None` and adds the reason to `diagnostics`.
pub(super) fn parse<'a>(source: &'a str, diagnostics: &mut Vec<Diagnostic>) -> Option<Tree<'a>> {
    if source.len() > MAX_FILE_BYTES {
        diagnostics.push(messages::too_large(source.len(), MAX_FILE_BYTES));
        return None;
    }
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let offset = source.len() - text.len();
    if text.trim().is_empty() {
        diagnostics.push(messages::empty(source.len()));
        return None;
    }
    let findings = match prescan::inspect(text, offset) {
        Ok(findings) => findings,
        Err(too_deep) => {
            diagnostics.push(too_deep);
            return None;
        }
    };
    match parse_to_ast(text, &CollectOptions::default(), &strict()) {
        Ok(result) => {
            // The parser accepted the text in spite of them.
            diagnostics.extend(findings.into_iter().map(|finding| Diagnostic {
                severity: Severity::Warning,
                ..finding
            }));
            result.value.map(|value| Tree { value, offset })
        }
        Err(error) => {
            // Only the first error is reported, because one mistake often causes more. The prescan
            // notices an unclosed string at the end of its line, the parser much later.
            let error = messages::syntax_error(&error, text, offset);
            let first = findings
                .into_iter()
                .next()
                .filter(|finding| finding.span.start < error.span.end);
            diagnostics.push(first.unwrap_or(error));
            None
        }
    }
}

/// JSON without extensions, because other programs read the file, too.
fn strict() -> ParseOptions {
    ParseOptions {
        allow_comments: false,
        allow_loose_object_property_names: false,
        allow_trailing_commas: false,
        allow_missing_commas: false,
        allow_single_quoted_strings: false,
        allow_hexadecimal_numbers: false,
        allow_unary_plus_numbers: false,
        allow_bare_decimal_point_numbers: false,
        allow_non_finite_numbers: false,
        allow_extended_string_escapes: false,
    }
}
