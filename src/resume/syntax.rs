//! From text to a syntax tree, strictly as RFC 8259 has it.

mod explain;
mod guard;

use super::problem::{Problem, Severity};
use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

/// The longest file that is read, in bytes. A long résumé has 50 thousand.
const LONGEST: usize = 2_000_000;

/// The syntax tree of a source and where in it the JSON begins. Where there is none, the reason is among the problems.
pub(super) fn read<'a>(source: &'a str, problems: &mut Vec<Problem>) -> Option<(Value<'a>, usize)> {
    if source.len() > LONGEST {
        problems.push(explain::too_long(source.len(), LONGEST));
        return None;
    }
    let text = source.strip_prefix('\u{feff}').unwrap_or(source);
    let offset = source.len() - text.len();
    if text.trim().is_empty() {
        problems.push(explain::empty(source.len()));
        return None;
    }
    let oddities = match guard::inspect(text, offset) {
        Ok(oddities) => oddities,
        Err(too_deep) => {
            problems.push(too_deep);
            return None;
        }
    };
    match parse_to_ast(text, &CollectOptions::default(), &strict()) {
        Ok(result) => {
            // What could be read all the same need not stop anybody.
            problems.extend(oddities.into_iter().map(|oddity| Problem {
                severity: Severity::Warning,
                ..oddity
            }));
            result.value.map(|value| (value, offset))
        }
        Err(error) => {
            // One slip leads to others: only the first is sure to be one. A quote that was not closed, above all, is
            // seen at the end of its line, and by the parser much later.
            let error = explain::explain(&error, text, offset);
            let first = oddities
                .into_iter()
                .next()
                .filter(|oddity| oddity.span.start < error.span.end);
            problems.push(first.unwrap_or(error));
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
