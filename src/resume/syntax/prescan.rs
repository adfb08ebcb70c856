//! What is looked at before the parser runs: nesting that could wear out the stack, and what the parser lets pass although
//! it is no JSON.

use crate::resume::diagnostic::Diagnostic;

/// How deep lists and objects may stand in each other. A résumé needs about six.
const MAX_DEPTH: usize = 128;

/// What is odd in a text but can be read all the same: control characters inside a text, strange spaces between them.
///
/// # Errors
/// Where the text is nested too deeply to be parsed.
pub(super) fn inspect(text: &str, offset: usize) -> Result<Vec<Diagnostic>, Diagnostic> {
    let mut findings = Vec::new();
    let mut depth = 0_usize;
    let mut in_text = false;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        let span = at + offset..at + offset + c.len_utf8();
        if in_text {
            match c {
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => in_text = false,
                '\u{0}'..='\u{1f}' => findings.push(control(c, span)),
                _ => {}
            }
            continue;
        }
        match c {
            '"' => in_text = true,
            '[' | '{' => {
                depth += 1;
                if depth > MAX_DEPTH {
                    let message =
                        format!("lists and objects stand in each other more than {MAX_DEPTH} deep");
                    return Err(Diagnostic::error(span, "", message)
                        .with_help("a résumé needs about six levels"));
                }
            }
            ']' | '}' => depth = depth.saturating_sub(1),
            ' ' | '\t' | '\n' | '\r' => {}
            _ if c.is_whitespace() => {
                let message = format!("the space U+{:04X} is none in JSON", u32::from(c));
                findings
                    .push(Diagnostic::error(span, "", message).with_help("write a common space"));
            }
            _ => {}
        }
    }
    Ok(findings)
}

fn control(c: char, span: std::ops::Range<usize>) -> Diagnostic {
    match c {
        '\n' | '\r' => Diagnostic::error(span, "", "a line ends inside a text")
            .with_help("close the text with `\"`, or write `\\n` for a line break"),
        '\t' => Diagnostic::error(span, "", "a tab stands inside a text")
            .with_help("write `\\t` or a space"),
        _ => Diagnostic::error(
            span,
            "",
            format!(
                "the control character U+{:04X} stands inside a text",
                u32::from(c)
            ),
        )
        .with_help("remove it"),
    }
}
