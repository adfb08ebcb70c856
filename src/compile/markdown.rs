//! Parses Markdown (CommonMark, <https://commonmark.org>) into a tree of nodes.
//!
//! Common HTML tags are read as Markdown, comments are left out, and all other HTML stays text.
//! Images become links, headings bold lines, and the rows of tables list items. No markup from the
//! file reaches the page.

mod html;

use super::{Compiler, Options};
use crate::profile::{Block, Href, Inline, RichText};
use crate::resume::{Edit, SourceSpan, Spanned};
use pulldown_cmark::{self as commonmark, Event, LinkType, Parser, Tag, TagEnd};
use std::ops::Range;

/// How deep quotes, lists and emphasis may be nested. The view walks the tree recursively.
const MAX_DEPTH: usize = 24;

/// What separates the cells of a table.
const CELL_GAP: &str = " · ";

/// An open node and its content so far.
enum Frame {
    Blocks(BlockKind, Vec<Block>),
    Items(Option<u32>, Vec<RichText>),
    Inlines(InlineKind, Vec<Inline>),
    Code(String),
}

enum BlockKind {
    Root,
    Item,
    Quote,
}

enum InlineKind {
    Paragraph,
    Heading,
    Emphasis,
    Strong,
    /// Without a target, only the text is kept.
    Link(Option<Href>),
}

/// Parses a Markdown text on its own, as the field of a résumé would show it. Mistakes are not reported.
pub fn parse_markdown(text: &str) -> RichText {
    let text = Spanned {
        value: text.to_owned(),
        span: SourceSpan::default(),
    };
    Compiler::new("", &Options::default()).markdown(&text)
}

impl Compiler<'_> {
    /// Parses a Markdown text. An invalid link is reported, and its text is kept.
    pub(super) fn markdown(&mut self, text: &Spanned<String>) -> RichText {
        if let Some(html::Converted { markdown, has_tags }) = html::as_markdown(text) {
            let path = &text.span.path;
            let (found, help) = match has_tags {
                true => (
                    "HTML tags; they are read as Markdown",
                    "write `**bold**`, `*italic*`, `[text](link)`, and `- ` for a list item",
                ),
                false => ("an HTML comment; it is left out", "remove it"),
            };
            let message = || format!("`{path}` contains {found}");
            let edit = if markdown.is_empty() {
                Edit::Remove
            } else {
                Edit::Write(markdown.as_str().into())
            };
            self.understood(&text.span, message, help.to_owned(), edit);
            return self.nodes(
                &Spanned {
                    value: markdown,
                    span: text.span.clone(),
                },
                0,
            );
        }
        self.nodes(text, self.unescaped_len(text))
    }

    /// Parses a Markdown text composed of parts of the source. All diagnostics have the span of
    /// `text`.
    pub(super) fn derived_markdown(&mut self, text: &Spanned<String>) -> RichText {
        self.nodes(text, 0)
    }

    /// Parses a text whose first `unescaped_len` bytes are the same in the source.
    fn nodes(&mut self, text: &Spanned<String>, unescaped_len: usize) -> RichText {
        let mut stack = vec![Frame::Blocks(BlockKind::Root, Vec::new())];
        for (event, range) in
            Parser::new_ext(text, commonmark::Options::ENABLE_TABLES).into_offset_iter()
        {
            match event {
                Event::Start(Tag::TableCell) => start_cell(&mut stack),
                Event::End(TagEnd::TableCell) => {}
                Event::Start(tag) => {
                    if stack.len() > MAX_DEPTH {
                        let message = || {
                            format!(
                                "this text is nested more than {MAX_DEPTH} levels deep; it is shown without formatting"
                            )
                        };
                        self.warn(
                            &span_within(text, unescaped_len, range),
                            message,
                            "nest quotes, lists and emphasis less deeply",
                        );
                        return unformatted(text);
                    }
                    let in_link = stack
                        .iter()
                        .any(|frame| matches!(frame, Frame::Inlines(InlineKind::Link(_), _)));
                    let frame =
                        self.open_frame(tag, in_link, &span_within(text, unescaped_len, range));
                    stack.push(frame);
                }
                Event::End(tag) => close(tag, &mut stack),
                Event::Text(text) => add_text(&text, &mut stack),
                Event::Html(html) | Event::InlineHtml(html) => {
                    add_text(&html.replace('\n', " "), &mut stack)
                }
                Event::Code(code) => add(Inline::Code(code.into_string()), &mut stack),
                Event::SoftBreak => add_text(" ", &mut stack),
                Event::HardBreak => add(Inline::Break, &mut stack),
                // Thematic breaks are not shown. All other events belong to disabled extensions.
                _ => {}
            }
        }
        match stack.into_iter().next() {
            Some(Frame::Blocks(_, blocks)) => RichText(blocks),
            _ => RichText::default(),
        }
    }

    /// The frame for a tag. Links cannot be nested, so an image `in_link` becomes its text.
    fn open_frame(&mut self, tag: Tag<'_>, in_link: bool, span: &SourceSpan) -> Frame {
        match tag {
            Tag::BlockQuote(_) => Frame::Blocks(BlockKind::Quote, Vec::new()),
            Tag::Table(_) => Frame::Items(None, Vec::new()),
            Tag::Item | Tag::TableHead | Tag::TableRow => {
                Frame::Blocks(BlockKind::Item, Vec::new())
            }
            Tag::List(start) => {
                Frame::Items(start.map(|n| u32::try_from(n).unwrap_or(1)), Vec::new())
            }
            Tag::CodeBlock(_) => Frame::Code(String::new()),
            Tag::Heading { .. } => Frame::Inlines(InlineKind::Heading, Vec::new()),
            Tag::Emphasis => Frame::Inlines(InlineKind::Emphasis, Vec::new()),
            Tag::Strong => Frame::Inlines(InlineKind::Strong, Vec::new()),
            Tag::Link { .. } | Tag::Image { .. } if in_link => {
                Frame::Inlines(InlineKind::Link(None), Vec::new())
            }
            Tag::Link {
                link_type: LinkType::Email,
                dest_url,
                ..
            } => {
                let href = self.checked(&format!("mailto:{dest_url}"), span, false);
                Frame::Inlines(InlineKind::Link(href), Vec::new())
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => Frame::Inlines(
                InlineKind::Link(self.checked(&dest_url, span, false)),
                Vec::new(),
            ),
            _ => Frame::Inlines(InlineKind::Paragraph, Vec::new()),
        }
    }

    /// The length of a text before its first JSON escape, in bytes.
    fn unescaped_len(&self, text: &Spanned<String>) -> usize {
        let inner = self
            .source
            .get(text.span.range.start + 1..)
            .unwrap_or_default();
        inner.find(['\\', '"']).unwrap_or_default()
    }
}

/// A text as one paragraph, with its Markdown as it is written.
fn unformatted(text: &str) -> RichText {
    let words: Vec<&str> = text.split_whitespace().collect();
    RichText(vec![Block::Paragraph(vec![Inline::Text(words.join(" "))])])
}

/// The span of a part of a text. After the first escape, where offsets differ from those in the
/// source, it is the span of the whole text.
fn span_within(text: &Spanned<String>, unescaped_len: usize, part: Range<usize>) -> SourceSpan {
    let mut span = text.span.clone();
    if part.end <= unescaped_len {
        span.range = span.range.start + 1 + part.start..span.range.start + 1 + part.end;
    }
    span
}

fn close(tag: TagEnd, stack: &mut Vec<Frame>) {
    if stack.len() < 2 {
        return;
    }
    if matches!(tag, TagEnd::TableRow)
        && let Some(Frame::Inlines(_, content)) = stack.last_mut()
        && let Some(Inline::Text(text)) = content.last_mut()
    {
        // The last cells are empty.
        text.truncate(text.trim_end_matches(CELL_GAP).len());
    }
    // In tight lists, `add` opens a paragraph that has no end tag: it ends with its item.
    if matches!(tag, TagEnd::Item | TagEnd::TableHead | TagEnd::TableRow)
        && matches!(stack.last(), Some(Frame::Inlines(InlineKind::Paragraph, _)))
    {
        fold(stack);
    }
    fold(stack);
}

/// Separates a cell from the one before it in the row.
fn start_cell(stack: &mut Vec<Frame>) {
    if matches!(stack.last(), Some(Frame::Inlines(InlineKind::Paragraph, _))) {
        add_text(CELL_GAP, stack);
    }
}

/// Closes the innermost open node and adds it to its parent.
fn fold(stack: &mut Vec<Frame>) {
    let Some(frame) = stack.pop() else { return };
    match frame {
        Frame::Blocks(BlockKind::Item, blocks) => {
            if let Some(Frame::Items(_, items)) = stack.last_mut() {
                items.push(RichText(blocks));
            }
        }
        Frame::Blocks(_, blocks) => add_block(Block::Quote(RichText(blocks)), stack),
        Frame::Items(None, items) => add_block(Block::BulletList(items), stack),
        Frame::Items(Some(start), items) => add_block(Block::OrderedList(start, items), stack),
        Frame::Code(code) => add_block(Block::Code(code.trim_end_matches('\n').to_owned()), stack),
        Frame::Inlines(kind, content) => fold_inlines(kind, content, stack),
    }
}

fn fold_inlines(kind: InlineKind, mut content: Vec<Inline>, stack: &mut Vec<Frame>) {
    match kind {
        InlineKind::Paragraph | InlineKind::Heading => {
            trim(&mut content);
            if !content.is_empty() {
                let heading = matches!(kind, InlineKind::Heading);
                add_block(
                    Block::Paragraph(if heading {
                        vec![Inline::Strong(content)]
                    } else {
                        content
                    }),
                    stack,
                );
            }
        }
        InlineKind::Emphasis => add(Inline::Emphasis(content), stack),
        InlineKind::Strong => add(Inline::Strong(content), stack),
        InlineKind::Link(Some(href)) => {
            if content.is_empty() {
                content.push(Inline::Text(href.display_text().to_owned()));
            }
            add(Inline::Link(href, content), stack);
        }
        InlineKind::Link(None) => content.into_iter().for_each(|inline| match inline {
            Inline::Text(text) => add_text(&text, stack),
            inline => add(inline, stack),
        }),
    }
}

/// Trims white space at both ends, which raw HTML may have.
fn trim(content: &mut Vec<Inline>) {
    if let Some(Inline::Text(text)) = content.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text(text)) = content.last_mut() {
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            content.pop();
        }
    }
}

fn add_block(block: Block, stack: &mut Vec<Frame>) {
    // A block ends the paragraph before it in a tight list item.
    if matches!(stack.last(), Some(Frame::Inlines(InlineKind::Paragraph, _))) {
        fold(stack);
    }
    if let Some(Frame::Blocks(_, blocks)) = stack.last_mut() {
        blocks.push(block);
    }
}

fn add_text(text: &str, stack: &mut Vec<Frame>) {
    // Control characters come from character references and are invisible.
    let text: String = text
        .chars()
        .filter(|c| !c.is_control() || c.is_whitespace())
        .collect();
    if text.is_empty() {
        return;
    }
    match stack.last_mut() {
        Some(Frame::Code(code)) => code.push_str(&text),
        Some(Frame::Inlines(_, content)) if matches!(content.last(), Some(Inline::Text(_))) => {
            if let Some(Inline::Text(last)) = content.last_mut() {
                last.push_str(&text);
            }
        }
        _ => add(Inline::Text(text), stack),
    }
}

fn add(inline: Inline, stack: &mut Vec<Frame>) {
    match stack.last_mut() {
        Some(Frame::Inlines(_, content)) => content.push(inline),
        Some(Frame::Blocks(..)) => stack.push(Frame::Inlines(InlineKind::Paragraph, vec![inline])),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
