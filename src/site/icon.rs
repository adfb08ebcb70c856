//! The icon of a page whose owner names none.

use super::colors::Colors;
use super::images;
use super::widget::escape_xml;
use crate::profile::{Profile, initials};

/// The colour of the icon for nobody in particular.
const DEFAULT_COLOR: &str = "#1f4fa3";
/// The radius of the corners.
const ROUND: u8 = 7;

/// The outline of a head and shoulders, where there are no initials.
const FIGURE: &str =
    r##"<path fill="#fff" d="M16 16a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm-10 10a10 8 0 0 1 20 0Z"/>"##;

/// An icon for nobody in particular, as SVG.
pub fn anonymous() -> String {
    square(DEFAULT_COLOR, ROUND, FIGURE)
}

/// Draws the initials of the person on the accent colour, as SVG.
pub fn svg(profile: &Profile) -> String {
    let content = letters(&initials(&profile.name));
    square(Colors::of(&profile.page).accent, ROUND, &content)
}

/// The same, to be drawn by this program: only with letters that one of its fonts has. With `is_round`, the corners are round.
pub fn drawable(profile: &Profile, is_round: bool) -> String {
    let content = letters(&images::drawable(&initials(&profile.name)));
    let round = if is_round { ROUND } else { 0 };
    square(Colors::of(&profile.page).accent, round, &content)
}

/// The initials as a path, which looks the same everywhere. As text, if the bundled font lacks one.
fn letters(initials: &str) -> String {
    let size: u8 = if initials.chars().count() > 1 { 15 } else { 19 };
    if initials.is_empty() {
        return FIGURE.to_owned();
    }
    match images::outline(initials, size.into(), 16.0, 16.0) {
        Some(data) => format!(r##"<path fill="#fff" d="{data}"/>"##),
        None => format!(
            r##"<text x="16" y="16" fill="#fff" font-family="system-ui, sans-serif" font-size="{size}" font-weight="600" text-anchor="middle" dominant-baseline="central">{}</text>"##,
            escape_xml(initials)
        ),
    }
}

/// A square behind `content`, with corners of the radius `round`.
fn square(color: &str, round: u8, content: &str) -> String {
    let color = escape_xml(color);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="{round}" fill="{color}"/>{content}</svg>
"##
    )
}
