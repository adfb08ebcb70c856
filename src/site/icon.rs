//! The icon of a page whose owner names none.

use super::widget::escape_xml;
use crate::profile::{Accent, Profile, initials};

/// The accent colour of icons if the profile has none.
const DEFAULT_COLOR: &str = "#1f4fa3";

/// The outline of a head and shoulders, where there are no initials.
const FIGURE: &str =
    r##"<path fill="#fff" d="M16 16a5 5 0 1 0 0-10 5 5 0 0 0 0 10Zm-10 10a10 8 0 0 1 20 0Z"/>"##;

/// An icon for nobody in particular, as SVG.
pub fn anonymous() -> String {
    square(DEFAULT_COLOR, FIGURE)
}

/// Draws the initials of the person on the accent colour, as SVG.
pub fn svg(profile: &Profile) -> String {
    let accent = profile.page.accent.as_ref();
    let color = accent.map_or(DEFAULT_COLOR, |Accent { light, .. }| light);
    let initials = initials(&profile.name);
    let size = if initials.chars().count() > 1 { 15 } else { 19 };
    if initials.is_empty() {
        return square(color, FIGURE);
    }
    let text = format!(
        r##"<text x="16" y="16" fill="#fff" font-family="system-ui, sans-serif" font-size="{size}" font-weight="600" text-anchor="middle" dominant-baseline="central">{}</text>"##,
        escape_xml(&initials)
    );
    square(color, &text)
}

/// A square with round corners behind `content`.
fn square(color: &str, content: &str) -> String {
    let color = escape_xml(color);
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="{color}"/>{content}</svg>
"##
    )
}
