//! The icons that are not SVG.

use super::TOUCH_ICON_SIZE;
use super::canvas::opaque_png;
use super::picture::{Fit, Picture};
use image::ExtendedColorType;
use image::codecs::ico::{IcoEncoder, IcoFrame};
use resvg::tiny_skia::{Color, Pixmap, PixmapPaint, Transform};

/// The sizes in `favicon.ico`, in pixels: for tabs, the same on screens of a high density, and the
/// taskbar.
const FAVICON_SIZES: [u32; 3] = [16, 32, 48];

/// Encodes an icon in three sizes as ICO.
pub fn favicon(picture: &Picture) -> Option<Vec<u8>> {
    let frames = FAVICON_SIZES.map(|side| {
        let pixels = picture.square(side, Fit::Contain)?.take_demultiplied();
        IcoFrame::as_png(&pixels, side, side, ExtendedColorType::Rgba8).ok()
    });
    let frames: Option<Vec<IcoFrame<'_>>> = frames.into_iter().collect();
    let mut content = Vec::new();
    IcoEncoder::new(&mut content).encode_images(&frames?).ok()?;
    Some(content)
}

/// Encodes an icon as PNG on white. The system rounds its corners.
pub fn touch_icon(picture: &Picture) -> Option<Vec<u8>> {
    let icon = picture.square(TOUCH_ICON_SIZE, Fit::Contain)?;
    let mut canvas = Pixmap::new(TOUCH_ICON_SIZE, TOUCH_ICON_SIZE)?;
    canvas.fill(Color::WHITE);
    canvas.draw_pixmap(
        0,
        0,
        icon.as_ref(),
        &PixmapPaint::default(),
        Transform::identity(),
        None,
    );
    opaque_png(&canvas)
}
