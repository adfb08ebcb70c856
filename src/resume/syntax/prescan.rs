//! Checks before parsing: nesting so deep that it could overflow the stack, and invalid characters
//! that the parser accepts.

use crate::resume::diagnostic::Diagnostic;

/// How many levels deep lists and objects may be nested. A résumé needs about six.
const MAX_DEPTH: usize = 128;

/// Finds control characters in strings, and whitespace between tokens that JSON does not allow.
///
/// `offset` is the position of `text` in the source.
///
/// # Errors
/// Returns a diagnostic if the text is nested too deeply to be parsed.
pub(super) fn inspect(text: &str, offset: usize) -> Result<Vec<Diagnostic>, Diagnostic> {
    let mut findings = Vec::new();
    let mut depth = 0_usize;
    let mut in_string = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        let span = at + offset..at + offset + c.len_utf8();
        if in_string {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => in_string = false,
                '\u{0}'..='\u{1f}' => findings.push(control_character(c, span)),
                _ => {}
            }
            continue;
        }
        match c {
            '"' => in_string = true,
            '[' | '{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    let message =
                        format!("lists and objects may be nested up to {MAX_DEPTH} levels");
                    return Err(
                        Diagnostic::error(span, "", message).with_help("a résumé needs about six")
                    );
                }
            }
            ']' | '}' => depth = depth.saturating_sub(1),
            ' ' | '\t' | '\n' | '\r' => {}
            _ if c.is_whitespace() => {
                let message = format!("U+{:04X} is not valid whitespace in JSON", u32::from(c));
                findings.push(
                    Diagnostic::error(span, "", message)
                        .with_help("replace it with an ordinary space"),
                );
            }
            _ => {}
        }
    }
    Ok(findings)
}

fn control_character(c: char, span: std::ops::Range<usize>) -> Diagnostic {
    match c {
        '\n' | '\r' => Diagnostic::error(span, "", "the line ends inside a string")
            .with_help("close the string with `\"`, or write `\\n` for a line break"),
        '\t' => Diagnostic::error(span, "", "a tab in a string must be escaped")
            .with_help("write `\\t`, or use a space"),
        _ => Diagnostic::error(
            span,
            "",
            format!(
                "the string contains the control character U+{:04X}",
                u32::from(c)
            ),
        )
        .with_help("remove it"),
    }
}
