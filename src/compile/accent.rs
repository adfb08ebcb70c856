//! The accent colour: `meta.whoami.accent`, corrected until text in it can be read.

use super::Compiler;
use crate::profile::Accent;
use crate::resume::{OptText, quoted};

impl Compiler<'_> {
    pub(super) fn accent(&mut self, text: &OptText) -> Option<Accent> {
        let written = self.text(text)?;
        let accent = readable(&written);
        if let (None, Some(text)) = (&accent, text) {
            let message = || format!("{} is not a colour", quoted(&written));
            let help = "write a CSS colour, such as `#1f4fa3` or `teal`";
            self.warn(&text.span, message, help);
        }
        accent
    }
}

/// The colour for light and dark backgrounds, or `None` if it is not a colour.
#[cfg(feature = "portable")]
fn readable(color: &str) -> Option<Accent> {
    contrast::readable(color)
}

/// In the worker, the arithmetic of colours would take 13 KB. The browser does it, and ignores what
/// is not a colour.
#[cfg(not(feature = "portable"))]
fn readable(color: &str) -> Option<Accent> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " #%.,()/-".contains(c);
    let shade = |lightness: &str| format!("oklch(from {color} {lightness} c h)");
    color.chars().all(is_plain).then(|| Accent {
        written: color.to_owned(),
        light: shade("min(l, 0.5)"),
        dark: shade("max(l, 0.75)"),
    })
}

#[cfg(feature = "portable")]
mod contrast;
