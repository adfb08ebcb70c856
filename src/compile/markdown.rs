//! Markdown (CommonMark) to nodes. Simple HTML is read as Markdown, other HTML stays the text that it is, pictures become
//! links: nothing in it is markup.

mod html;

use super::Compiler;
use crate::profile::{Block, Href, Inline, RichText};
use crate::resume::{Edit, SourceSpan, Spanned};
use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// How deep quotes, lists and emphasis may nest. The view walks down this tree, so it must have an end.
const DEPTH: usize = 24;

/// An open node and what stands in it so far.
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
    /// Without a target, only its words are left.
    Link(Option<Href>),
}

impl Compiler<'_> {
    /// The nodes of a Markdown text; a bad link in it is a problem, and its words stay.
    pub(super) fn markdown(&mut self, text: &Spanned<String>) -> RichText {
        if let Some(markdown) = html::as_markdown(text) {
            let message = format!(
                "HTML tags stand in `{}`; they are read as Markdown",
                text.span.path
            );
            let help =
                "write `**bold**`, `*slanted*`, `[words](address)`, and `- ` for an item of a list"
                    .to_owned();
            let edit = if markdown.is_empty() {
                Edit::Remove
            } else {
                Edit::Write(markdown.as_str().into())
            };
            self.understood(&text.span, message, help, edit);
            return self.nodes(
                &Spanned {
                    value: markdown,
                    span: text.span.clone(),
                },
                0,
            );
        }
        self.nodes(text, self.unescaped(text))
    }

    /// The same for a text that was put together: what is wrong in it has the place of the whole.
    pub(super) fn made_markdown(&mut self, text: &Spanned<String>) -> RichText {
        self.nodes(text, 0)
    }

    /// `unescaped` says how much of the text stands in the source as it is.
    fn nodes(&mut self, text: &Spanned<String>, unescaped: usize) -> RichText {
        let mut stack = vec![Frame::Blocks(BlockKind::Root, Vec::new())];
        for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
            match event {
                Event::Start(tag) => {
                    if stack.len() > DEPTH {
                        let message = format!("this text nests more than {DEPTH} levels deep");
                        self.error(&within(text, unescaped, range), message, "write it flatter");
                        return RichText::default();
                    }
                    let nested = stack
                        .iter()
                        .any(|frame| matches!(frame, Frame::Inlines(InlineKind::Link(_), _)));
                    let frame = self.opened(tag, nested, &within(text, unescaped, range));
                    stack.push(frame);
                }
                Event::End(tag) => close(tag, &mut stack),
                Event::Text(words) => add_text(&words, &mut stack),
                Event::Html(words) | Event::InlineHtml(words) => {
                    add_text(&words.replace('\n', " "), &mut stack)
                }
                Event::Code(code) => add(Inline::Code(code.into_string()), &mut stack),
                Event::SoftBreak => add_text(" ", &mut stack),
                Event::HardBreak => add(Inline::Break, &mut stack),
                // Lines across the page are not shown; the rest are extensions that are off.
                _ => {}
            }
        }
        match stack.into_iter().next() {
            Some(Frame::Blocks(_, blocks)) => RichText(blocks),
            _ => RichText::default(),
        }
    }

    /// `nested` says that it stands in a link: there can't be a link in a link, so a picture in one is its words.
    fn opened(&mut self, tag: Tag<'_>, nested: bool, span: &SourceSpan) -> Frame {
        match tag {
            Tag::BlockQuote(_) => Frame::Blocks(BlockKind::Quote, Vec::new()),
            Tag::Item => Frame::Blocks(BlockKind::Item, Vec::new()),
            Tag::List(start) => {
                Frame::Items(start.map(|n| u32::try_from(n).unwrap_or(1)), Vec::new())
            }
            Tag::CodeBlock(_) => Frame::Code(String::new()),
            Tag::Heading { .. } => Frame::Inlines(InlineKind::Heading, Vec::new()),
            Tag::Emphasis => Frame::Inlines(InlineKind::Emphasis, Vec::new()),
            Tag::Strong => Frame::Inlines(InlineKind::Strong, Vec::new()),
            Tag::Link { .. } | Tag::Image { .. } if nested => {
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

    /// How much of a text stands in the source as it is: all before its first escape.
    fn unescaped(&self, text: &Spanned<String>) -> usize {
        let inner = self
            .source
            .get(text.span.range.start + 1..)
            .unwrap_or_default();
        inner.find(['\\', '"']).unwrap_or_default()
    }
}

/// The place of a part of a text. Behind the first escape, where parts are shifted, it is the place of the whole.
fn within(text: &Spanned<String>, unescaped: usize, part: Range<usize>) -> SourceSpan {
    let mut span = text.span.clone();
    if part.end <= unescaped {
        span.range = span.range.start + 1 + part.start..span.range.start + 1 + part.end;
    }
    span
}

fn close(tag: TagEnd, stack: &mut Vec<Frame>) {
    if stack.len() < 2 {
        return;
    }
    // Tight lists have no paragraphs; what stands loose in an item was opened as one, and ends with it.
    if matches!(tag, TagEnd::Item)
        && matches!(stack.last(), Some(Frame::Inlines(InlineKind::Paragraph, _)))
    {
        fold(stack);
    }
    fold(stack);
}

/// Puts the innermost open node into the one around it.
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
            Inline::Text(words) => add_text(&words, stack),
            inline => add(inline, stack),
        }),
    }
}

/// Raw HTML has white space of its own at both ends, and line breaks.
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
    // A block ends a loose line that stands before it in an item.
    if matches!(stack.last(), Some(Frame::Inlines(InlineKind::Paragraph, _))) {
        fold(stack);
    }
    if let Some(Frame::Blocks(_, blocks)) = stack.last_mut() {
        blocks.push(block);
    }
}

fn add_text(words: &str, stack: &mut Vec<Frame>) {
    // Controls can only be written as entities, and show nothing.
    let words: String = words
        .chars()
        .filter(|c| !c.is_control() || c.is_whitespace())
        .collect();
    if words.is_empty() {
        return;
    }
    match stack.last_mut() {
        Some(Frame::Code(code)) => code.push_str(&words),
        Some(Frame::Inlines(_, content)) if matches!(content.last(), Some(Inline::Text(_))) => {
            if let Some(Inline::Text(text)) = content.last_mut() {
                text.push_str(&words);
            }
        }
        _ => add(Inline::Text(words), stack),
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
