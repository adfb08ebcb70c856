//! From text to a syntax tree, strictly as RFC 8259 has it.

mod messages;
mod prescan;

use super::diagnostic::{Diagnostic, Severity};
use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// The longest file that is read, in bytes. A long résumé has 50 thousand.
const MAX_FILE_BYTES: usize = 2_000_000;

/// The syntax tree of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree<'a> {
    /// The root value. Its ranges count from `offset`.
    pub(super) value: Value<'a>,
    /// Where the JSON begins in the source, in bytes: after a byte order mark.
    pub(super) offset: usize,
}

/// Parses a source. If it is not JSON, the result is `None` and the reason is in `diagnostics`.
pub(super) fn read<'a>(source: &'a str, diagnostics: &mut Vec<Diagnostic>) -> Option<Tree<'a>> {
    if source.len() > MAX_FILE_BYTES {
        diagnostics.push(messages::too_long(source.len(), MAX_FILE_BYTES));
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
            // What could be read all the same need not stop anybody.
            diagnostics.extend(findings.into_iter().map(|finding| Diagnostic {
                severity: Severity::Warning,
                ..finding
            }));
            result.value.map(|value| Tree { value, offset })
        }
        Err(error) => {
            // One slip leads to others: only the first is sure to be one. A quote that was not closed, above all, is
            // seen at the end of its line, and by the parser much later.
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

/// JSON and nothing else: other programs read the file, too.
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
