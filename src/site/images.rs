//! The images that are made from a résumé: icons, and the image of link previews.

mod canvas;
mod icons;
mod lines;
mod picture;
mod social;
mod text;

use super::{Files, Site, icon};
use crate::compile::Compiled;
use crate::profile::Direction;
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

/// Adds [`FAVICON`] and [`TOUCH_ICON`], drawn from the owner's icon, or with the initials for owners who have none that can
/// be drawn.
pub fn add_icons(files: &mut Files, site: &Site<'_>, compiled: &Compiled<'_>) {
    let own = match &compiled.site_files.favicon {
        Some(href) => site.read_href(href.as_str()),
        None => files.get(ICON).map(<[u8]>::to_vec),
    };
    let own = own.as_deref().and_then(Picture::read);
    let generated =
        |is_round| Picture::read(icon::drawable(&compiled.profile, is_round).as_bytes());
    let is_own = own.is_some();
    let Some(picture) = own.or_else(|| generated(true)) else {
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
            generated(false)
        };
        if let Some(content) = picture.as_ref().and_then(icons::touch_icon) {
            files.insert(TOUCH_ICON, content);
        }
    }
}

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
fn social_image(site: &Site<'_>, compiled: &Compiled<'_>) -> Option<Vec<u8>> {
    let image = compiled.profile.image.as_ref();
    let portrait = image.and_then(|image| site.read_href(image.src.as_str()));
    let portrait = portrait.as_deref().and_then(Picture::read);
    social::draw(&compiled.profile, portrait.as_ref())
}

/// The width and height of an image in pixels, if it is a format that can be read.
fn size(content: &[u8]) -> Option<(u32, u32)> {
    picture::size(content)
}

/// A short text without the letters that no font has.
pub fn drawable(text: &str) -> String {
    let line = text::Line::new(text, text::Weight::Bold, Direction::Ltr);
    line.map_or(String::new(), |line| line.text)
}

/// The outlines of a short text around the point (`x`, `y`), as the data of an SVG path. `None` if
/// the bundled font lacks one of the letters, or there is no font.
pub fn outline(text: &str, font_size: f32, x: f32, y: f32) -> Option<String> {
    text::outline(text, font_size, (x, y))
}
