//! The colours of a page on a light background, for what is not styled by CSS.

use crate::profile::{Look, Page};

/// The colours of a look.
pub struct Colors<'a> {
    /// The background.
    pub canvas: &'a str,
    /// Text.
    pub ink: &'a str,
    /// Less important text.
    pub quiet: &'a str,
    /// The accent colour.
    pub accent: &'a str,
}

impl<'a> Colors<'a> {
    /// The colours of a page: those of its look, and the owner's accent colour.
    pub fn of(page: &'a Page) -> Self {
        let colors = Self::of_look(page.look);
        match &page.accent {
            Some(accent) => Self {
                accent: &accent.light,
                ..colors
            },
            None => colors,
        }
    }

    /// The colours in the style sheet of a look; a test compares them.
    fn of_look(look: Look) -> Self {
        match look {
            Look::Plain => Self {
                canvas: "#ffffff",
                ink: "#1b1e23",
                quiet: "#585f69",
                accent: "#1f4fa3",
            },
            Look::Terminal => Self {
                canvas: "#fbfbf8",
                ink: "#17191c",
                quiet: "#5a6068",
                accent: "#0b6b4b",
            },
            Look::Classic => Self {
                canvas: "#fdfaf5",
                ink: "#2a2521",
                quiet: "#665c53",
                accent: "#8a3324",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Colors;
    use crate::profile::Look;
    use std::fs;
    use std::path::Path;

    #[test]
    fn the_colours_are_those_of_the_style_sheets() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/looks");
        for look in Look::ALL {
            let css = fs::read_to_string(folder.join(format!("{}.css", look.id())));
            let css = css.expect("a style sheet");
            let colors = Colors::of_look(look);
            for (property, color) in [
                ("canvas", colors.canvas),
                ("ink", colors.ink),
                ("quiet", colors.quiet),
                ("accent", colors.accent),
            ] {
                let declaration = format!("--look-{property}: light-dark({color},");
                assert!(css.contains(&declaration), "{}: {declaration}", look.id());
            }
        }
    }
}
