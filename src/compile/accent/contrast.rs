//! The contrast of colours.

use crate::profile::Accent;
use csscolorparser::Color;

/// The least contrast of text (WCAG 2.2, success criterion 1.4.3).
const MIN_CONTRAST: f32 = 4.5;
/// The darkest light background and the lightest dark background that a look has.
const BACKGROUNDS: [[u8; 3]; 2] = [[0xf3, 0xe8, 0xdf], [0x2b, 0x25, 0x21]];
/// The step by which a colour gets darker or lighter, in the lightness of Oklab.
const STEP: f32 = 0.01;

/// The colour for light and dark backgrounds, or `None` if it is not a colour.
pub fn readable(color: &str) -> Option<Accent> {
    let written = color.to_owned();
    let color = color.parse::<Color>().ok()?;
    let [light, dark] = BACKGROUNDS;
    Some(Accent {
        written,
        light: corrected(&color, light, -STEP),
        dark: corrected(&color, dark, STEP),
    })
}

/// The colour, darker or lighter by as many steps as it takes to be read on `background`.
fn corrected(color: &Color, background: [u8; 3], step: f32) -> String {
    let [red, green, blue] = background;
    let background = luminance(&Color::from_rgba8(red, green, blue, 255));
    let [mut lightness, a, b, _] = color.to_oklaba();
    let mut candidate = Color::from_oklaba(lightness, a, b, 1.0).clamp();
    while contrast(luminance(&candidate), background) < MIN_CONTRAST
        && (0.0..=1.0).contains(&lightness)
    {
        lightness += step;
        candidate = Color::from_oklaba(lightness, a, b, 1.0).clamp();
    }
    candidate.to_css_hex().to_string()
}

/// The relative luminance (WCAG 2.2).
fn luminance(color: &Color) -> f32 {
    let [red, green, blue, _] = color.to_linear_rgba();
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast ratio of two luminances (WCAG 2.2).
fn contrast(one: f32, other: f32) -> f32 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_colour_can_be_read_in_both_schemes() {
        for written in [
            "yellow",
            "#fff",
            "black",
            "rgb(31 79 163)",
            "oklch(70% 0.2 30)",
        ] {
            let color: Color = written.parse().expect("a colour");
            for (background, step) in BACKGROUNDS.into_iter().zip([-STEP, STEP]) {
                let shown: Color = corrected(&color, background, step)
                    .parse()
                    .expect("a colour");
                let [red, green, blue] = background;
                let background = luminance(&Color::from_rgba8(red, green, blue, 255));
                let ratio = contrast(luminance(&shown), background);
                // Colours of eight bits are rounded.
                assert!(ratio > MIN_CONTRAST - 0.1, "{written}: {ratio}");
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let color: Color = "#1f4fa3".parse().expect("a colour");
        assert_eq!(corrected(&color, BACKGROUNDS[0], -STEP), "#1f4fa3");
    }
}
