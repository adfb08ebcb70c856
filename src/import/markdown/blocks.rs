//! The blocks of a Markdown page, from the events of pulldown-cmark.

use pulldown_cmark::{Event, MetadataBlockKind, Options, Parser, Tag, TagEnd};
use std::iter::Peekable;
use std::ops::Range;

/// A top-level block.
#[derive(Debug)]
pub(super) struct Block {
    pub kind: Kind,
    /// Its byte range in the page.
    pub range: Range<usize>,
    /// Its Markdown.
    pub source: String,
}

/// The kinds of blocks that have a meaning of their own in a page about a person.
#[derive(Debug)]
pub(super) enum Kind {
    /// A heading with its level and its text.
    Heading(usize, String),
    /// A paragraph.
    Paragraph(Line),
    /// A bulleted list.
    Bullets(Bullets),
    /// Anything else, such as a quote or a code block.
    Other,
}

/// A bulleted list.
#[derive(Debug)]
pub(super) struct Bullets {
    /// The character before each item: `-`, `*` or `+`.
    pub marker: char,
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Debug, Default)]
pub(super) struct Item {
    /// Its first paragraph.
    pub line: Line,
    /// Its Markdown, without the marker.
    pub source: String,
}

/// A line of text and links.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub pieces: Vec<Piece>,
    /// Whether all of it is emphasised.
    pub is_emphasised: bool,
}

/// A part of a line, without markup.
#[derive(Debug)]
pub(super) enum Piece {
    /// Plain text.
    Text(String),
    /// A link.
    Link(Link),
}

/// A link: its text and its target.
#[derive(Clone, Debug, Default)]
pub(super) struct Link {
    pub text: String,
    pub href: String,
}

impl Line {
    /// The text without markup.
    pub(super) fn to_text(&self) -> String {
        let text: String = self.pieces.iter().map(Piece::text).collect();
        text.trim().to_owned()
    }

    /// The link that is all of the line.
    pub(super) fn as_link(&self) -> Option<&Link> {
        match self.pieces.as_slice() {
            [Piece::Link(link)] => Some(link),
            _ => None,
        }
    }

    fn push_text(&mut self, text: &str) {
        match self.pieces.last_mut() {
            Some(Piece::Text(last)) => last.push_str(text),
            _ => self.pieces.push(Piece::Text(text.to_owned())),
        }
    }
}

impl Piece {
    fn text(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Link(link) => &link.text,
        }
    }
}

/// The metadata at the start of a page, as YAML or TOML, and the rest of the page, in bytes.
pub(super) struct Metadata {
    pub kind: MetadataBlockKind,
    pub text: String,
    pub end: usize,
}

/// Returns the metadata block that a page starts with.
pub(super) fn metadata(page: &str) -> Option<Metadata> {
    let options = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut events = Parser::new_ext(page, options).into_offset_iter();
    let (Event::Start(Tag::MetadataBlock(kind)), range) = events.next()? else {
        return None;
    };
    let text = events
        .map_while(|(event, _)| match event {
            Event::Text(text) => Some(text.into_string()),
            _ => None,
        })
        .collect();
    Some(Metadata {
        kind,
        text,
        end: range.end,
    })
}

/// The byte ranges of the code in a page.
pub(super) fn code(page: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(page, Options::empty()).into_offset_iter();
    let is_code =
        |event: &Event<'_>| matches!(event, Event::Code(_) | Event::Start(Tag::CodeBlock(_)));
    events
        .filter_map(|(event, range)| is_code(&event).then_some(range))
        .collect()
}

/// Splits a page into its top-level blocks.
pub(super) fn blocks(page: &str) -> Vec<Block> {
    let mut events = Parser::new_ext(page, Options::ENABLE_TABLES)
        .into_offset_iter()
        .peekable();
    let mut blocks = Vec::new();
    while let Some((event, range)) = events.next() {
        let kind = match event {
            Event::Start(Tag::Heading { level, .. }) => {
                Kind::Heading(level as usize, line(&mut events, None).to_text())
            }
            Event::Start(Tag::Paragraph) => Kind::Paragraph(line(&mut events, None)),
            Event::Start(Tag::List(None)) => {
                let marker = page[range.clone()].trim_start().chars().next();
                Kind::Bullets(Bullets {
                    marker: marker.unwrap_or('-'),
                    items: items(page, &mut events),
                })
            }
            Event::Start(_) => {
                skip(&mut events);
                Kind::Other
            }
            _ => Kind::Other,
        };
        let source = page[range.clone()]
            .trim_end()
            .trim_start_matches(['\r', '\n']);
        if !source.trim().is_empty() {
            blocks.push(Block {
                kind,
                source: source.to_owned(),
                range: range.start..range.start + source.len(),
            });
        }
    }
    blocks
}

/// Reads the items of a list, up to its end.
fn items<'a>(
    page: &str,
    events: &mut Peekable<impl Iterator<Item = (Event<'a>, Range<usize>)>>,
) -> Vec<Item> {
    let mut items = Vec::new();
    while let Some((event, range)) = events.next() {
        if !matches!(event, Event::Start(Tag::Item)) {
            break;
        }
        let first = match events.peek() {
            Some((Event::Start(Tag::Paragraph), _)) => {
                events.next();
                line(events, None)
            }
            // In a tight list, the text has no paragraph around it.
            Some((event, _)) if is_inline(event) => line(events, Some(TagEnd::Item)),
            _ => Line::default(),
        };
        while !matches!(events.peek(), Some((Event::End(TagEnd::Item), _)) | None) {
            if let Some((Event::Start(_), _)) = events.next() {
                skip(events);
            }
        }
        events.next();
        items.push(Item {
            line: first,
            source: without_marker(page, range),
        });
    }
    items
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Start(tag) => matches!(
            tag,
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. }
        ),
        Event::Text(_)
        | Event::Code(_)
        | Event::InlineHtml(_)
        | Event::SoftBreak
        | Event::HardBreak => true,
        _ => false,
    }
}

/// Reads inline content. With `end`, it stops before that event or before a block; otherwise it
/// consumes everything up to the end of the block that has just started.
fn line<'a>(
    events: &mut Peekable<impl Iterator<Item = (Event<'a>, Range<usize>)>>,
    end: Option<TagEnd>,
) -> Line {
    let mut line = Line::default();
    let mut link: Option<Link> = None;
    // The number of children, and the depth below them.
    let (mut children, mut depth, mut emphasised) = (0, 0_usize, false);
    while let Some((event, _)) = events.peek() {
        let ends = match event {
            Event::End(tag) if end.is_some() => depth == 0 && Some(*tag) == end,
            Event::End(_) => depth == 0,
            event => end.is_some() && depth == 0 && !is_inline(event),
        };
        if ends {
            break;
        }
        let Some((event, _)) = events.next() else {
            break;
        };
        if depth == 0 {
            children += 1;
            emphasised = matches!(event, Event::Start(Tag::Emphasis));
        }
        match event {
            Event::Start(tag) => {
                depth += 1;
                if let Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } = tag {
                    link = Some(Link {
                        text: String::new(),
                        href: dest_url.into_string(),
                    });
                }
            }
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                if matches!(tag, TagEnd::Link | TagEnd::Image) {
                    line.pieces.extend(link.take().map(Piece::Link));
                }
            }
            Event::Text(text) | Event::Code(text) => match &mut link {
                Some(link) => link.text.push_str(&text),
                None => line.push_text(&text),
            },
            Event::SoftBreak | Event::HardBreak => match &mut link {
                Some(link) => link.text.push(' '),
                None => line.push_text(" "),
            },
            _ => {}
        }
    }
    if end.is_none() {
        events.next();
    }
    line.is_emphasised = children == 1 && emphasised;
    line
}

/// Skips the rest of an element that has just started.
fn skip<'a>(events: &mut impl Iterator<Item = (Event<'a>, Range<usize>)>) {
    let mut depth = 1_usize;
    while depth > 0 {
        match events.next() {
            Some((Event::Start(_), _)) => depth += 1,
            Some((Event::End(_), _)) => depth -= 1,
            Some(_) => {}
            None => break,
        }
    }
}

/// The Markdown of a list item without its marker and its indentation.
fn without_marker(page: &str, range: Range<usize>) -> String {
    let line_start = page[..range.start].rfind('\n').map_or(0, |at| at + 1);
    let column = page[line_start..range.start].chars().count();
    let item = &page[range];
    let after = item.get(1..).unwrap_or_default();
    let spaces = after.len() - after.trim_start_matches([' ', '\t']).len();
    let text = &after[spaces..];
    let indentation = column + 1 + if spaces > 4 { 1 } else { spaces };
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        let indented = line.len() - line.trim_start_matches(' ').len();
        out.push('\n');
        out.push_str(&line[indented.min(indentation)..]);
    }
    out.trim().to_owned()
}
