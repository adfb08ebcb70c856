//! Text in images: which font has it, how wide it is, and its outlines.

use super::super::widget::escape_xml;
use crate::profile::Direction;
use resvg::tiny_skia::{Path, PathSegment, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, ImageHrefResolver, Node, Options, Text, Tree};
use std::fmt::Write;
use std::sync::{Arc, OnceLock};
use unicode_bidi::{Direction as BidiDirection, get_base_direction};
use unicode_segmentation::UnicodeSegmentation;

/// The bundled fonts; `fonts/README.md` says where they come from.
const FONTS: [&[u8]; 2] = [
    include_bytes!("fonts/WhoamiSans-Regular.ttf"),
    include_bytes!("fonts/WhoamiSans-Bold.ttf"),
];
/// Their family.
pub const FAMILY: &str = "Whoami Sans";
/// The longest text that is laid out, in graphemes. Longer ones are cut in any case.
const MAX_GRAPHEMES: usize = 300;
/// The font size for measuring.
const UNIT: f32 = 100.0;

/// How bold a text is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// For running text.
    Regular,
    /// For names and initials.
    Bold,
}

impl Weight {
    /// The value of the `font-weight` attribute.
    pub const fn value(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Bold => 700,
        }
    }
}

/// The bundled fonts only.
fn bundled() -> Arc<Database> {
    static FONT_DATABASE: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut fonts = Database::new();
        for font in FONTS {
            fonts.load_font_data(font.to_vec());
        }
        fonts.set_serif_family(FAMILY);
        fonts.set_sans_serif_family(FAMILY);
        fonts.set_monospace_family(FAMILY);
        fonts.set_cursive_family(FAMILY);
        fonts.set_fantasy_family(FAMILY);
        Arc::new(fonts)
    };
    FONT_DATABASE.get_or_init(load).clone()
}

/// The bundled fonts, and those of the system for characters that these lack. In WebAssembly, there is no system.
#[cfg(feature = "cli")]
fn with_system_fonts() -> Arc<Database> {
    static FONT_DATABASE: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let mut fonts = Database::clone(&bundled());
        fonts.load_system_fonts();
        Arc::new(fonts)
    };
    FONT_DATABASE.get_or_init(load).clone()
}

/// Parses an SVG image. Its texts are in the bundled fonts and, only if they lack a character, in
/// fonts of the system, if there are any. It can load no other files.
pub fn parse(svg: &str) -> Option<Tree> {
    let tree = parse_with(svg, bundled())?;
    #[cfg(feature = "cli")]
    if has_missing_glyphs(tree.root()) {
        return parse_with(svg, with_system_fonts());
    }
    Some(tree)
}

fn parse_with(svg: &str, fonts: Arc<Database>) -> Option<Tree> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: fonts,
        image_href_resolver: ImageHrefResolver {
            resolve_string: Box::new(|_, _| None),
            ..ImageHrefResolver::default()
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).ok()
}

/// Whether a font lacks a character of the texts in a group.
fn has_missing_glyphs(group: &Group) -> bool {
    group.children().iter().any(|node| match node {
        Node::Group(group) => has_missing_glyphs(group),
        Node::Text(text) => lacks_glyphs(text),
        _ => false,
    })
}

/// Whether a font lacks a character of a text.
fn lacks_glyphs(text: &Text) -> bool {
    let spans = text.layouted().iter();
    let mut glyphs = spans.flat_map(|span| &span.positioned_glyphs);
    glyphs.any(|glyph| glyph.id.0 == 0)
}

/// A text of which every character can be drawn, on one line.
pub struct Line {
    /// The text without what no font has.
    pub text: String,
    /// The direction of its first letter, or that of the page if it has none.
    pub direction: Direction,
}

impl Line {
    /// Removes line breaks, control characters and what no font has. `None` if nothing is left.
    pub fn new(text: &str, weight: Weight, page: Direction) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let text: String = words.join(" ").replace(is_invalid, "");
        let graphemes: Vec<&str> = text.graphemes(true).take(MAX_GRAPHEMES).collect();
        let drawable = measure(&graphemes, weight);
        let graphemes = graphemes.into_iter().zip(drawable);
        let text: String = graphemes
            .filter(|(_, width)| width.is_some())
            .map(|(grapheme, _)| grapheme)
            .collect();
        let direction = match get_base_direction(text.as_str()) {
            BidiDirection::Ltr => Direction::Ltr,
            BidiDirection::Rtl => Direction::Rtl,
            BidiDirection::Mixed => page,
        };
        let text = text.trim().to_owned();
        (!text.is_empty()).then_some(Self { text, direction })
    }
}

/// Whether XML cannot contain a character, or it has no glyph.
fn is_invalid(c: char) -> bool {
    c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// The widths of texts at a font size of 1, or `None` for those that no font has.
pub fn measure(texts: &[&str], weight: Weight) -> Vec<Option<f32>> {
    let elements = texts.iter().enumerate().map(|(index, text)| {
        let id = format!(r#"id="t{index}""#);
        element(text, Direction::Ltr, weight, UNIT, &id)
    });
    let elements: String = elements.collect();
    let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg">{elements}</svg>"#);
    let Some(tree) = parse(&svg) else {
        return vec![None; texts.len()];
    };
    let width = |index| match tree.node_by_id(&format!("t{index}")) {
        Some(Node::Text(text)) => (!lacks_glyphs(text)).then(|| text.bounding_box().width() / UNIT),
        // It has nothing to draw.
        _ => Some(0.0),
    };
    (0..texts.len()).map(width).collect()
}

/// A `<text>` element with more attributes.
pub fn element(
    text: &str,
    direction: Direction,
    weight: Weight,
    font_size: f32,
    attributes: &str,
) -> String {
    let text = escape_xml(text);
    // The renderer takes every text for one from left to right, and does not know `direction`.
    let text = match direction {
        Direction::Ltr => text,
        Direction::Rtl => format!("\u{202b}{text}\u{202c}"),
    };
    let weight = weight.value();
    format!(
        r#"<text xml:space="preserve" font-family="{FAMILY}" font-weight="{weight}" font-size="{font_size}" {attributes}>{text}</text>"#
    )
}

/// The outlines of a text whose middle is at `middle`, as the data of an SVG path. `None` if the
/// bundled font lacks a character.
pub fn outline(text: &str, font_size: f32, middle: (f32, f32)) -> Option<String> {
    let element = element(text, Direction::Ltr, Weight::Bold, font_size, "");
    let svg = format!(r#"<svg xmlns="http://www.w3.org/2000/svg">{element}</svg>"#);
    let tree = parse_with(&svg, bundled())?;
    if has_missing_glyphs(tree.root()) {
        return None;
    }
    let text = tree.root().children().iter().find_map(|node| match node {
        Node::Text(text) => Some(text.flattened()),
        _ => None,
    })?;
    let bounds = text.abs_bounding_box();
    let shift = Transform::from_translate(
        middle.0 - (bounds.left() + bounds.right()) / 2.0,
        middle.1 - (bounds.top() + bounds.bottom()) / 2.0,
    );
    let mut data = String::new();
    write_paths(text, shift, &mut data);
    Some(data).filter(|data| !data.is_empty())
}

fn write_paths(group: &Group, shift: Transform, data: &mut String) {
    for node in group.children() {
        match node {
            Node::Group(group) => write_paths(group, shift, data),
            Node::Path(path) => {
                let transform = path.abs_transform().post_concat(shift);
                if let Some(path) = path.data().clone().transform(transform) {
                    write_path(&path, data);
                }
            }
            _ => {}
        }
    }
}

fn write_path(path: &Path, data: &mut String) {
    let mut add = |command: char, numbers: &[f32]| {
        data.push(command);
        for (index, number) in numbers.iter().enumerate() {
            let space = if index > 0 { " " } else { "" };
            let rounded = (number * 100.0).round() / 100.0;
            // Writing to a `String` cannot fail.
            let _ = write!(data, "{space}{}", rounded + 0.0);
        }
    };
    for segment in path.segments() {
        match segment {
            PathSegment::MoveTo(p) => add('M', &[p.x, p.y]),
            PathSegment::LineTo(p) => add('L', &[p.x, p.y]),
            PathSegment::QuadTo(a, p) => add('Q', &[a.x, a.y, p.x, p.y]),
            PathSegment::CubicTo(a, b, p) => add('C', &[a.x, a.y, b.x, b.y, p.x, p.y]),
            PathSegment::Close => add('Z', &[]),
        }
    }
}
