//! Fits a text into a block: smaller letters, then more lines, then an ellipsis.

use super::text::{Weight, measure};
use unicode_segmentation::UnicodeSegmentation;

/// The mark of a text that is cut.
const ELLIPSIS: &str = "…";

/// A font size, and how many lines may have it.
#[derive(Clone, Copy)]
pub struct Step {
    /// The font size in pixels.
    pub font_size: f32,
    /// The maximum number of lines.
    pub max_lines: usize,
}

/// A text in lines.
pub struct Block {
    /// The lines, none wider than the block.
    pub lines: Vec<String>,
    /// The font size in pixels.
    pub font_size: f32,
}

/// Part of a text after which a line may end. Widths are those at a font size of 1.
#[derive(Clone, Copy)]
struct Piece<'a> {
    text: &'a str,
    width: f32,
    /// The width without the space at its end.
    visible_width: f32,
}

/// Breaks a text into lines of at most `width` pixels, at the first of the steps at which it fits.
/// If it fits at none, it is cut at the last one.
pub fn fit(text: &str, weight: Weight, width: f32, steps: &[Step]) -> Block {
    let pieces = measured(&split(text), weight);
    let widest = pieces
        .iter()
        .fold(0.0, |widest: f32, piece| widest.max(piece.visible_width));
    let fitting = steps.iter().find_map(|step| {
        let max_width = width / step.font_size;
        let lines = wrap(&pieces, max_width);
        (widest <= max_width && lines.len() <= step.max_lines).then(|| Block {
            lines: lines.iter().map(|line| joined(line)).collect(),
            font_size: step.font_size,
        })
    });
    fitting.unwrap_or_else(|| match steps.last() {
        Some(step) => cut(&pieces, weight, width / step.font_size, *step),
        None => Block {
            lines: Vec::new(),
            font_size: 0.0,
        },
    })
}

/// Breaks words that are too long anywhere, and ends a text that is too long with an ellipsis.
fn cut(pieces: &[Piece<'_>], weight: Weight, max_width: f32, step: Step) -> Block {
    let pieces = pieces.iter().flat_map(|piece| {
        if piece.visible_width > max_width {
            measured(&graphemes(piece.text), weight)
        } else {
            vec![*piece]
        }
    });
    let pieces: Vec<Piece<'_>> = pieces.collect();
    let wrapped = wrap(&pieces, max_width);
    let mut lines: Vec<String> = wrapped.iter().map(|line| joined(line)).collect();
    if lines.len() > step.max_lines {
        lines.truncate(step.max_lines.saturating_sub(1));
        let rest: String = wrapped[lines.len()..]
            .iter()
            .flat_map(|line| line.iter().map(|piece| piece.text))
            .collect();
        lines.push(ending(&rest, weight, max_width));
    }
    Block {
        lines,
        font_size: step.font_size,
    }
}

/// As much of the start of a text as fits on a line, with an ellipsis.
fn ending(text: &str, weight: Weight, max_width: f32) -> String {
    let graphemes = graphemes(text);
    let ellipsis: f32 = measure(&[ELLIPSIS], weight).into_iter().flatten().sum();
    let mut width = ellipsis;
    let fitting = measured(&graphemes, weight)
        .into_iter()
        .take_while(|piece| {
            width += piece.width;
            width <= max_width
        });
    let start: String = fitting.map(|piece| piece.text).collect();
    let end = |c: char| c.is_whitespace() || c.is_ascii_punctuation();
    format!("{}{ELLIPSIS}", start.trim_end_matches(end))
}

/// Splits a text where a line may end: after spaces and around ideographs. A hyphen is often part of
/// a name, which should stay whole.
fn split(text: &str) -> Vec<&str> {
    split_between(text, |before, after| {
        before == " " || is_wide(before) || is_wide(after)
    })
}

/// Splits a text into its graphemes. A space belongs to the one before it, because alone it has no
/// width.
fn graphemes(text: &str) -> Vec<&str> {
    split_between(text, |_, _| true)
}

/// Splits a text between the graphemes for which `breaks` says so, but never before a space.
fn split_between(text: &str, breaks: impl Fn(&str, &str) -> bool) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut before) = (0, "");
    for (at, grapheme) in text.grapheme_indices(true) {
        if at > start && grapheme != " " && breaks(before, grapheme) {
            pieces.push(&text[start..at]);
            start = at;
        }
        before = grapheme;
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// Whether a grapheme is an ideograph, or a letter of a script that is written without spaces.
fn is_wide(grapheme: &str) -> bool {
    grapheme.starts_with(|c| matches!(c, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'))
}

fn measured<'a>(texts: &[&'a str], weight: Weight) -> Vec<Piece<'a>> {
    let trimmed: Vec<&str> = texts.iter().map(|text| text.trim_end()).collect();
    let widths = [measure(texts, weight), measure(&trimmed, weight)];
    let [widths, visible] = widths.map(|widths| widths.into_iter().map(Option::unwrap_or_default));
    let pieces = texts.iter().zip(widths.zip(visible));
    pieces
        .map(|(text, (width, visible_width))| Piece {
            text,
            width,
            visible_width,
        })
        .collect()
}

/// Puts as many pieces on each line as fit.
fn wrap<'p, 'a>(pieces: &'p [Piece<'a>], max_width: f32) -> Vec<&'p [Piece<'a>]> {
    let mut lines = Vec::new();
    let (mut start, mut width) = (0, 0.0);
    for (index, piece) in pieces.iter().enumerate() {
        if index > start && width + piece.visible_width > max_width {
            lines.push(&pieces[start..index]);
            (start, width) = (index, 0.0);
        }
        width += piece.width;
    }
    if start < pieces.len() {
        lines.push(&pieces[start..]);
    }
    lines
}

/// The text of a line.
fn joined(line: &[Piece<'_>]) -> String {
    let text: String = line.iter().map(|piece| piece.text).collect();
    text.trim().to_owned()
}
