//! Converts the HTML that people write in texts to Markdown. Tags without a rule stay text.

use pulldown_cmark::{Event, Options, Parser, Tag};
use std::ops::Range;

/// A text without its HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Converted {
    pub markdown: String,
    /// Whether there were tags; otherwise there were only comments.
    pub has_tags: bool,
}

/// Converts the tags that have a rule, and removes comments, except in code. `None` if there is
/// nothing to convert.
pub(super) fn as_markdown(text: &str) -> Option<Converted> {
    let mut tokens = Vec::new();
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        if matches!(event, Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_)) {
            scan(text, range, &mut tokens);
        }
    }
    let has_tags = tokens.iter().any(|token| token.rule != Rule::Comment);
    (!tokens.is_empty()).then(|| Converted {
        markdown: Writer::new(text, &tokens).write(),
        has_tags,
    })
}

/// What a tag becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// Removed.
    Comment,
    /// Its content stays.
    Dropped,
    /// Around its content on both sides: `**`.
    Around(&'static str),
    Link,
    Image,
    LineBreak,
    /// The end of a paragraph.
    Block,
    Heading(usize),
    List {
        is_ordered: bool,
    },
    ListItem,
    TableRow,
    TableCell,
}

impl Rule {
    /// The rule for a tag, by its name in lower case.
    fn of(name: &str) -> Option<Self> {
        Some(match name {
            "b" | "strong" => Self::Around("**"),
            "i" | "em" | "cite" => Self::Around("*"),
            "code" | "kbd" | "tt" => Self::Around("`"),
            "a" => Self::Link,
            "img" => Self::Image,
            "br" => Self::LineBreak,
            "p" | "div" | "section" | "article" | "center" | "blockquote" | "dl" | "dt" | "dd"
            | "hr" | "table" | "pre" => Self::Block,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                Self::Heading(usize::from(name.as_bytes()[1] - b'0'))
            }
            "ul" => Self::List { is_ordered: false },
            "ol" => Self::List { is_ordered: true },
            "li" => Self::ListItem,
            "tr" => Self::TableRow,
            "td" | "th" => Self::TableCell,
            "span" | "u" | "font" | "small" | "big" | "mark" | "abbr" | "sup" | "sub" | "s"
            | "del" | "ins" | "thead" | "tbody" | "tfoot" => Self::Dropped,
            _ => return None,
        })
    }

    /// Whether the tag ends a paragraph.
    fn is_block(self) -> bool {
        !matches!(
            self,
            Self::Comment
                | Self::Dropped
                | Self::Around(_)
                | Self::Link
                | Self::Image
                | Self::LineBreak
        )
    }
}

/// A tag or a comment that has a rule.
struct Token<'t> {
    range: Range<usize>,
    rule: Rule,
    is_end: bool,
    /// The attributes.
    attributes: &'t str,
}

/// Appends the tags and comments in a part of `text` to `tokens`.
fn scan<'t>(text: &'t str, part: Range<usize>, tokens: &mut Vec<Token<'t>>) {
    let mut at = part.start;
    while let Some(found) = text.get(at..part.end).and_then(|rest| rest.find('<')) {
        let start = at + found;
        let rest = &text[start..part.end];
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(part.end, |end| start + end + 3);
            tokens.push(Token {
                range: start..end,
                rule: Rule::Comment,
                is_end: false,
                attributes: "",
            });
            at = end;
            continue;
        }
        at = start + 1;
        let Some(length) = rest.find('>') else { return };
        let tag = rest[1..length].trim_end_matches('/');
        let (is_end, tag) = match tag.strip_prefix('/') {
            Some(tag) => (true, tag),
            None => (false, tag),
        };
        let name_end = tag.find(|c: char| !c.is_ascii_alphanumeric());
        let (name, attributes) = tag.split_at(name_end.unwrap_or(tag.len()));
        if let Some(rule) = Rule::of(&name.to_ascii_lowercase()) {
            at = start + length + 1;
            tokens.push(Token {
                range: start..at,
                rule,
                is_end,
                attributes,
            });
        }
    }
}

/// Writes a text with its tags as Markdown.
struct Writer<'t> {
    text: &'t str,
    tokens: &'t [Token<'t>],
    out: String,
    /// The target of the open link.
    link: Option<&'t str>,
    /// Whether each open list is ordered.
    lists: Vec<bool>,
    /// Whether the white space that follows is to be skipped.
    at_start: bool,
}

impl<'t> Writer<'t> {
    fn new(text: &'t str, tokens: &'t [Token<'t>]) -> Self {
        Self {
            text,
            tokens,
            out: String::new(),
            link: None,
            lists: Vec::new(),
            at_start: true,
        }
    }

    fn write(mut self) -> String {
        let mut copied = 0;
        // For each tag around a text, whether it has a partner in the same paragraph.
        let paired = self.paired();
        for (index, token) in self.tokens.iter().enumerate() {
            self.copy(copied..token.range.start);
            copied = token.range.end;
            self.token(token, index, paired[index]);
        }
        self.copy(copied..self.text.len());
        self.close_link();
        self.out.trim().to_owned()
    }

    /// Which of the tags that go around a text have a partner with only inline content between.
    fn paired(&self) -> Vec<bool> {
        let mut paired = vec![false; self.tokens.len()];
        let mut open: Vec<usize> = Vec::new();
        for (index, token) in self.tokens.iter().enumerate() {
            let Rule::Around(_) = token.rule else {
                if token.rule.is_block() {
                    open.clear();
                }
                continue;
            };
            if !token.is_end {
                open.push(index);
                continue;
            }
            let is_partner = |other: &usize| self.tokens[*other].rule == token.rule;
            let Some(at) = open.iter().rposition(is_partner) else {
                continue;
            };
            let partner = open[at];
            open.truncate(at);
            let content = &self.text[self.tokens[partner].range.end..token.range.start];
            if !content.trim().is_empty() && !content.contains("\n\n") {
                paired[partner] = true;
                paired[index] = true;
            }
        }
        paired
    }

    /// Copies a part of the text.
    fn copy(&mut self, range: Range<usize>) {
        let part = &self.text[range];
        let part = if self.at_start {
            part.trim_start()
        } else {
            part
        };
        if !part.is_empty() {
            self.at_start = false;
            self.out.push_str(part);
        }
    }

    fn token(&mut self, token: &Token<'t>, index: usize, is_paired: bool) {
        match token.rule {
            Rule::Comment | Rule::Dropped => {}
            Rule::Around(_) if !is_paired => {}
            Rule::Around(marker) if token.is_end => {
                // Markdown has no white space inside the markers.
                let kept = self.out.trim_end().len();
                let space = self.out.split_off(kept);
                self.out.push_str(marker);
                self.out.push_str(&space);
            }
            Rule::Around(marker) => {
                let next = &self.text[token.range.end..];
                if !self.at_start && next.starts_with(char::is_whitespace) {
                    self.out.push(' ');
                }
                self.out.push_str(marker);
                self.at_start = true;
            }
            Rule::Link if token.is_end => self.close_link(),
            Rule::Link => {
                self.close_link();
                if let Some(href) = target(token.attributes, "href") {
                    self.out.push('[');
                    self.link = Some(href);
                }
            }
            Rule::Image => {
                if let Some(src) = target(token.attributes, "src") {
                    let alt = attribute(token.attributes, "alt").unwrap_or_default();
                    let alt = alt.replace(['[', ']', '\\'], " ");
                    self.out.push_str(&format!("![{alt}](<{src}>)"));
                }
            }
            Rule::LineBreak => {
                self.trim();
                self.out.push_str("\\\n");
                self.at_start = true;
            }
            Rule::Block => self.paragraph(),
            Rule::Heading(level) => {
                self.paragraph();
                if !token.is_end {
                    self.out.push_str(&"#".repeat(level));
                    self.out.push(' ');
                }
            }
            Rule::List { is_ordered } => {
                if token.is_end {
                    self.lists.pop();
                } else {
                    self.lists.push(is_ordered);
                }
                if self.lists.len() < 2 {
                    self.paragraph();
                }
            }
            Rule::ListItem if token.is_end => self.close_link(),
            Rule::ListItem => {
                let is_ordered = self.lists.last().copied().unwrap_or_default();
                self.item(if is_ordered { "1. " } else { "- " });
            }
            Rule::TableRow if token.is_end => self.close_link(),
            Rule::TableRow => self.item("- "),
            Rule::TableCell => {
                let is_first = index
                    .checked_sub(1)
                    .and_then(|before| self.tokens.get(before))
                    .is_some_and(|before| before.rule == Rule::TableRow);
                if !token.is_end && !is_first {
                    self.trim();
                    self.out.push_str(" · ");
                    self.at_start = true;
                }
            }
        }
    }

    /// The indentation of the content of the innermost list.
    fn indent(&self) -> String {
        "    ".repeat(self.lists.len().saturating_sub(1))
    }

    fn trim(&mut self) {
        self.out.truncate(self.out.trim_end().len());
    }

    /// Starts a list item.
    fn item(&mut self, marker: &str) {
        self.close_link();
        self.trim();
        let indent = self.indent();
        self.out.push_str(&format!("\n{indent}{marker}"));
        self.at_start = true;
    }

    /// Ends a paragraph. The first in a list item is on the line of its marker.
    fn paragraph(&mut self) {
        self.close_link();
        let line = self.out.rsplit('\n').next().unwrap_or_default();
        if !matches!(line.trim(), "-" | "1.") {
            self.trim();
            self.out.push_str("\n\n");
            if !self.lists.is_empty() {
                self.out.push_str(&" ".repeat(4 * self.lists.len()));
            }
        }
        self.at_start = true;
    }

    /// Ends the open link.
    fn close_link(&mut self) {
        if let Some(href) = self.link.take() {
            self.trim();
            self.out.push_str(&format!("](<{href}>)"));
        }
    }
}

/// The value of an attribute that is a link target, if Markdown can express it.
fn target<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    attribute(attributes, name).filter(|value| !value.contains(['<', '>', '\n', '\\', '`']))
}

/// The value of an attribute.
fn attribute<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let (key, after) = rest.split_at(end.max(1).min(rest.len()));
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after.trim_start();
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after.trim_start();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_become_markdown_and_others_stay_text() {
        for (html, markdown) in [
            ("a <strong>b</strong> <em>c</em>", Some("a **b** *c*")),
            ("a<br>b<br/>c<BR />d", Some("a\\\nb\\\nc\\\nd")),
            ("<ul><li>a</li><li>b</li></ul>", Some("- a\n- b")),
            (
                "<ul>\n  <li>a\n    <ol>\n      <li>b</li>\n    </ol>\n  </li>\n  <li><p>c</p></li>\n</ul>",
                Some("- a\n    1. b\n- c"),
            ),
            ("<p>a</p><p>b <b>c</b></p>", Some("a\n\nb **c**")),
            (
                "see <a class=\"x\" href='/b'>this</a>",
                Some("see [this](</b>)"),
            ),
            (
                "see <a data-href=\"/x\" href=\"/a_(b)\">this</a>",
                Some("see [this](</a_(b)>)"),
            ),
            ("<a data-href=\"/x\">this</a>", Some("this")),
            ("<a href=\"/b\">open", Some("[open](</b>)")),
            (
                "<p><a href=\"/b\">open</p><p>c</p>",
                Some("[open](</b>)\n\nc"),
            ),
            (
                "see <a href=\"javascript:x\">this</a>",
                Some("see [this](<javascript:x>)"),
            ),
            ("a <!-- b --> c", Some("a  c")),
            ("<!--\na\n\nb\n-->\n\nc", Some("c")),
            ("<i class=\"fa fa-x\"></i> a", Some("a")),
            ("<i class=\"x\"><ul><li>a</li></ul></i>", Some("- a")),
            ("a<b> b </b>c", Some("a **b** c")),
            ("a <b>b", Some("a b")),
            ("<h2>a</h2>b", Some("## a\n\nb")),
            (
                "a <img alt=\"b\" src=\"/c.png\"> d",
                Some("a ![b](</c.png>) d"),
            ),
            (
                "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>",
                Some("- a · b\n- c · d"),
            ),
            ("</a> <a>", Some("")),
            ("`<b>` and \\<b> and &lt;b>", None),
            ("<script>alert(1)</script>", None),
            ("1 < 2 > 0", None),
            ("plain", None),
        ] {
            let converted = as_markdown(html).map(|converted| converted.markdown);
            assert_eq!(converted.as_deref(), markdown, "{html}");
        }
    }

    #[test]
    fn comments_alone_are_not_tags() {
        assert_eq!(as_markdown("a <!-- b -->").map(|c| c.has_tags), Some(false));
        assert_eq!(
            as_markdown("<b>a</b> <!-- -->").map(|c| c.has_tags),
            Some(true)
        );
    }
}
