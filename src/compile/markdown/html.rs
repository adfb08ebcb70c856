//! Converts simple HTML tags in texts to Markdown. All other tags stay text.

use pulldown_cmark::{Event, Options, Parser};

/// Converts simple HTML tags to Markdown, except in code. Returns `None` if there are none.
pub(super) fn as_markdown(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0;
    let mut links = Vec::new();
    let mut converted = false;
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        if let Event::Html(_) | Event::InlineHtml(_) = event
            && range.start >= copied
        {
            out.push_str(&text[copied..range.start]);
            converted |= convert(&text[range.clone()], &mut links, &mut out);
            copied = range.end;
        }
    }
    out.push_str(&text[copied..]);
    converted.then(|| out.trim().to_owned())
}

/// Appends a piece of HTML to `out` as Markdown. Returns whether it contained a simple tag.
fn convert(html: &str, links: &mut Vec<String>, out: &mut String) -> bool {
    let mut converted = false;
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let Some((tag, after_tag)) = after.split_once('>') else {
            rest = &rest[before.len()..];
            break;
        };
        match markdown_of(tag, links) {
            Some(markdown) => {
                out.push_str(&markdown);
                converted = true;
            }
            None => out.extend(["<", tag, ">"]),
        }
        rest = after_tag;
    }
    out.push_str(rest);
    converted
}

/// The Markdown for a simple tag, given without its angle brackets. `links` holds the targets of
/// open links.
fn markdown_of(tag: &str, links: &mut Vec<String>) -> Option<String> {
    let name: String = tag
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '/')
        .collect();
    let markdown = match name.trim_end_matches('/').to_ascii_lowercase().as_str() {
        "b" | "/b" | "strong" | "/strong" => "**",
        "i" | "/i" | "em" | "/em" => "*",
        "code" | "/code" => "`",
        "br" | "/br" => "\\\n",
        "p" | "/p" | "div" | "/div" | "ul" | "/ul" | "ol" | "/ol" => "\n\n",
        "li" => "\n- ",
        "/li" | "span" | "/span" | "u" | "/u" => "",
        "a" => {
            links.push(attribute(tag, "href")?);
            "["
        }
        "/a" => return links.pop().map(|href| format!("]({href})")),
        _ => return None,
    };
    Some(markdown.to_owned())
}

/// The value of an attribute in single or double quotes, if it is safe as a Markdown link target.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(name)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (value, _) = rest[1..].split_once(quote)?;
    (!value.contains(['(', ')', ' ', '<', '\n'])).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::as_markdown;

    #[test]
    fn simple_tags_become_markdown_and_others_stay_text() {
        for (html, markdown) in [
            ("a <strong>b</strong> <em>c</em>", Some("a **b** *c*")),
            ("a<br>b<br/>c<BR />d", Some("a\\\nb\\\nc\\\nd")),
            ("<ul><li>a</li><li>b</li></ul>", Some("- a\n- b")),
            ("<p>a</p><p>b <b>c</b></p>", Some("a\n\n\n\nb **c**")),
            (
                "see <a class=\"x\" href='/b'>this</a>",
                Some("see [this](/b)"),
            ),
            (
                "see <a href=\"javascript:x\">this</a>",
                Some("see [this](javascript:x)"),
            ),
            ("`<b>` and \\<b> and &lt;b>", None),
            ("<script>alert(1)</script>", None),
            ("1 < 2 > 0", None),
            ("</a> <a>", None),
            ("plain", None),
        ] {
            assert_eq!(as_markdown(html).as_deref(), markdown, "{html}");
        }
    }
}
