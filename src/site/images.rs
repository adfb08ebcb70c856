//! The images that are made from a résumé: icons, and the image of link previews.
//!
//! Only the command line draws them. In WebAssembly, the fonts and libraries would be too big.

#[cfg(feature = "cli")]
mod canvas;
#[cfg(feature = "cli")]
mod icons;
#[cfg(feature = "cli")]
mod lines;
#[cfg(feature = "cli")]
mod picture;
#[cfg(feature = "cli")]
mod social;
#[cfg(feature = "cli")]
mod text;

use super::{Files, Site};
use crate::compile::Compiled;
#[cfg(feature = "cli")]
use picture::Picture;

/// The generated icon.
pub const ICON: &str = "icon.svg";
/// The icon for browsers that cannot show SVG.
pub const FAVICON: &str = "favicon.ico";
/// The icon for the home screens of Apple's devices.
pub const TOUCH_ICON: &str = "apple-touch-icon.png";
/// Its width and height in pixels.
pub const TOUCH_ICON_SIZE: u32 = 180;
/// The generated image for link previews.
pub const SOCIAL_IMAGE: &str = "social-image.png";

/// The image that link previews show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The URL, as links on the page have it.
    pub src: String,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
}

/// Adds [`FAVICON`] and [`TOUCH_ICON`], drawn from the page's icon. `icon` is the generated one,
/// for owners who have none that can be drawn.
#[cfg(feature = "cli")]
pub fn add_icons(files: &mut Files, site: &Site<'_>, compiled: &Compiled<'_>, icon: &str) {
    let own = match &compiled.site_files.favicon {
        Some(href) => site.read_href(href.as_str()),
        None => files.get(ICON).map(<[u8]>::to_vec),
    };
    let own = own.as_deref().and_then(Picture::read);
    let generated = || Picture::read(icon.as_bytes());
    let is_own = own.is_some();
    let Some(picture) = own.or_else(generated) else {
        return;
    };
    if !files.contains(FAVICON)
        && let Some(content) = icons::favicon(&picture)
    {
        files.insert(FAVICON, content);
    }
    if !files.contains(TOUCH_ICON) {
        let picture = if is_own {
            Some(picture)
        } else {
            Picture::read(super::icon::full_square(&compiled.profile).as_bytes())
        };
        if let Some(content) = picture.as_ref().and_then(icons::touch_icon) {
            files.insert(TOUCH_ICON, content);
        }
    }
}

/// Draws nothing.
#[cfg(not(feature = "cli"))]
pub fn add_icons(_: &mut Files, _: &Site<'_>, _: &Compiled<'_>, _: &str) {}

/// The image of link previews: the owner's, or [`SOCIAL_IMAGE`], which is drawn and added.
pub fn add_preview(files: &mut Files, site: &Site<'_>, compiled: &Compiled<'_>) -> Option<Preview> {
    if let Some(href) = &compiled.site_files.social_image {
        let content = site.read_href(href.as_str());
        return Some(Preview {
            src: href.as_str().to_owned(),
            size: content.as_deref().and_then(size),
        });
    }
    if !files.contains(SOCIAL_IMAGE)
        && let Some(content) = social_image(site, compiled)
    {
        files.insert(SOCIAL_IMAGE, content);
    }
    let content = files.get(SOCIAL_IMAGE)?;
    Some(Preview {
        src: format!("{}{SOCIAL_IMAGE}", site.base),
        size: size(content),
    })
}

/// Draws the image of link previews. `None` if no font has the letters of the name.
#[cfg(feature = "cli")]
fn social_image(site: &Site<'_>, compiled: &Compiled<'_>) -> Option<Vec<u8>> {
    let image = compiled.profile.image.as_ref();
    let portrait = image.and_then(|image| site.read_href(image.src.as_str()));
    let portrait = portrait.as_deref().and_then(Picture::read);
    social::draw(&compiled.profile, portrait.as_ref())
}

/// Draws nothing.
#[cfg(not(feature = "cli"))]
fn social_image(_: &Site<'_>, _: &Compiled<'_>) -> Option<Vec<u8>> {
    None
}

/// The width and height of an image in pixels, if it is a format that can be read.
#[cfg(feature = "cli")]
fn size(content: &[u8]) -> Option<(u32, u32)> {
    picture::size(content)
}

/// Reads nothing.
#[cfg(not(feature = "cli"))]
fn size(_: &[u8]) -> Option<(u32, u32)> {
    None
}

/// The outlines of a short text around the point (`x`, `y`), as the data of an SVG path. `None` if
/// the bundled font lacks one of the letters, or there is no font.
#[cfg(feature = "cli")]
pub fn outline(text: &str, font_size: f32, x: f32, y: f32) -> Option<String> {
    text::outline(text, font_size, (x, y))
}

/// Outlines nothing.
#[cfg(not(feature = "cli"))]
pub fn outline(_: &str, _: f32, _: f32, _: f32) -> Option<String> {
    None
}
