//! The image that link previews show.

use super::super::colors::Colors;
use super::super::widget::escape_xml;
use super::canvas::{draw as draw_svg, opaque_png};
use super::lines::{Block, Step, fit};
use super::picture::{Fit, Picture};
use super::text::{Line, Weight, element, outline};
use crate::profile::{Direction, Look, Profile, initials};
use resvg::tiny_skia::{FillRule, Mask, PathBuilder, Pixmap, PixmapPaint, Transform};

/// The width in pixels, which previews expect.
pub const WIDTH: u32 = 1200;
/// The height in pixels.
pub const HEIGHT: u32 = 630;

/// The space around everything.
const MARGIN: f32 = 88.0;
/// The height of the strip at the bottom.
const STRIP: f32 = 16.0;
/// The diameter of the portrait.
const PORTRAIT: u32 = 288;
/// The space between text and portrait.
const GUTTER: f32 = 72.0;
/// The space above and below the rule between name and label.
const GAP: f32 = 38.0;
/// The size of that rule.
const RULE: (f32, f32) = (72.0, 8.0);
/// The height of capitals at a font size of 1.
const CAPITALS: f32 = 0.714;

/// The font sizes of the name.
const NAME: [Step; 5] = [
    Step {
        font_size: 88.0,
        max_lines: 1,
    },
    Step {
        font_size: 76.0,
        max_lines: 2,
    },
    Step {
        font_size: 66.0,
        max_lines: 2,
    },
    Step {
        font_size: 56.0,
        max_lines: 3,
    },
    Step {
        font_size: 46.0,
        max_lines: 3,
    },
];
/// The font sizes of the label.
const LABEL: [Step; 3] = [
    Step {
        font_size: 38.0,
        max_lines: 2,
    },
    Step {
        font_size: 34.0,
        max_lines: 3,
    },
    Step {
        font_size: 30.0,
        max_lines: 3,
    },
];
/// The heights of lines at a font size of 1.
const NAME_LINE: f32 = 1.16;
const LABEL_LINE: f32 = 1.36;

/// Draws the image as PNG. Without a portrait, it shows initials. `None` if no font has the name.
pub fn draw(profile: &Profile, portrait: Option<&Picture>) -> Option<Vec<u8>> {
    let page = &profile.page;
    let colors = Colors::of(page);
    let name = Line::new(&profile.name, Weight::Bold, page.dir)?;
    let label = profile.label.as_deref();
    let label = label.and_then(|label| Line::new(label, Weight::Regular, page.dir));
    let is_rtl = page.dir == Direction::Rtl || name.direction == Direction::Rtl;

    let (width, height) = (WIDTH as f32, HEIGHT as f32);
    let text_width = width - 2.0 * MARGIN - PORTRAIT as f32 - GUTTER;
    let name_block = fit(&name.text, Weight::Bold, text_width, &NAME);
    let label_block = label
        .as_ref()
        .map(|label| fit(&label.text, Weight::Regular, text_width, &LABEL));
    let (start, anchor) = if is_rtl {
        (width - MARGIN, "end")
    } else {
        (MARGIN, "start")
    };
    let middle = (height - STRIP) / 2.0;
    let total = ink_height(&name_block, NAME_LINE)
        + GAP
        + RULE.1
        + label_block
            .as_ref()
            .map_or(0.0, |block| GAP + ink_height(block, LABEL_LINE));
    let mut top = middle - total / 2.0;

    let mut svg = background(&colors, page.look);
    let text = |line: &Line, block: &Block, weight, line_height: f32, color: &str, top: f32| {
        let lines = block.lines.iter().enumerate().map(|(index, text)| {
            let baseline = top + block.font_size * (CAPITALS + index as f32 * line_height);
            let attributes = format!(
                r#"x="{start}" y="{baseline}" text-anchor="{anchor}" fill="{}""#,
                escape_xml(color)
            );
            element(text, line.direction, weight, block.font_size, &attributes)
        });
        lines.collect::<String>()
    };
    svg.push_str(&text(
        &name,
        &name_block,
        Weight::Bold,
        NAME_LINE,
        colors.ink,
        top,
    ));
    top += ink_height(&name_block, NAME_LINE) + GAP;
    let rule_start = if is_rtl { start - RULE.0 } else { start };
    svg.push_str(&rectangle((rule_start, top), RULE, colors.accent));
    top += RULE.1 + GAP;
    if let (Some(label), Some(block)) = (&label, &label_block) {
        svg.push_str(&text(
            label,
            block,
            Weight::Regular,
            LABEL_LINE,
            colors.quiet,
            top,
        ));
    }
    let radius = PORTRAIT as f32 / 2.0;
    let x = if is_rtl {
        MARGIN + radius
    } else {
        width - MARGIN - radius
    };
    svg.push_str(&medallion(
        profile,
        portrait.is_some(),
        (x, middle),
        radius,
        &colors,
    ));
    svg.push_str("</svg>");

    let mut canvas = draw_svg(&svg, WIDTH, HEIGHT)?;
    if let Some(portrait) = portrait {
        draw_portrait(&mut canvas, portrait, (x - radius, middle - radius))?;
    }
    opaque_png(&canvas)
}

/// The height of a block, from the top of the capitals to the last baseline.
fn ink_height(block: &Block, line_height: f32) -> f32 {
    let further = block.lines.len().saturating_sub(1) as f32;
    block.font_size * (CAPITALS + further * line_height)
}

/// The start of the image: its background and the strip.
fn background(colors: &Colors<'_>, look: Look) -> String {
    let size = (WIDTH as f32, HEIGHT as f32);
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}">"#,
        size.0, size.1
    );
    svg.push_str(&rectangle((0.0, 0.0), size, colors.canvas));
    if look == Look::Classic {
        // As its masthead.
        let accent = escape_xml(colors.accent);
        svg.push_str(&format!(
            r#"<rect width="{}" height="{}" fill="{accent}" fill-opacity="0.11"/>"#,
            size.0, size.1
        ));
    }
    let strip = (size.0, STRIP);
    svg + &rectangle((0.0, size.1 - STRIP), strip, colors.accent)
}

fn rectangle((x, y): (f32, f32), (width, height): (f32, f32), color: &str) -> String {
    let color = escape_xml(color);
    format!(r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{color}"/>"#)
}

/// The circle behind the portrait, or the initials in a circle.
fn medallion(
    profile: &Profile,
    has_portrait: bool,
    (x, y): (f32, f32),
    radius: f32,
    colors: &Colors<'_>,
) -> String {
    let accent = escape_xml(colors.accent);
    let circle = |opacity: f32| {
        format!(
            r#"<circle cx="{x}" cy="{y}" r="{radius}" fill="{accent}" fill-opacity="{opacity}"/>"#
        )
    };
    if has_portrait {
        return circle(0.08);
    }
    let Some(letters) = Line::new(&initials(&profile.name), Weight::Bold, Direction::Ltr) else {
        return String::new();
    };
    let font_size = radius * 0.8;
    let letters = match outline(&letters.text, font_size, (x, y)) {
        Some(data) => format!(r##"<path fill="#fff" d="{data}"/>"##),
        None => {
            let baseline = y + font_size * CAPITALS / 2.0;
            let attributes =
                format!(r##"x="{x}" y="{baseline}" text-anchor="middle" fill="#fff""##);
            element(
                &letters.text,
                letters.direction,
                Weight::Bold,
                font_size,
                &attributes,
            )
        }
    };
    circle(1.0) + &letters
}

/// Draws the portrait in a circle. Its square starts at (`x`, `y`).
fn draw_portrait(canvas: &mut Pixmap, portrait: &Picture, (x, y): (f32, f32)) -> Option<()> {
    let radius = PORTRAIT as f32 / 2.0;
    let circle = PathBuilder::from_circle(x + radius, y + radius, radius)?;
    let mut mask = Mask::new(WIDTH, HEIGHT)?;
    mask.fill_path(&circle, FillRule::Winding, true, Transform::identity());
    let square = portrait.square(PORTRAIT, Fit::Cover)?;
    let place = Transform::from_translate(x.round(), y.round());
    canvas.draw_pixmap(
        0,
        0,
        square.as_ref(),
        &PixmapPaint::default(),
        place,
        Some(&mask),
    );
    Some(())
}
