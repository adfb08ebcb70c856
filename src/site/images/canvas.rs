//! Drawing and encoding.

use super::text::parse;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use resvg::tiny_skia::{Pixmap, Transform};

/// Draws an SVG image without scaling. `None` if it cannot be parsed.
pub fn draw(svg: &str, width: u32, height: u32) -> Option<Pixmap> {
    let mut canvas = Pixmap::new(width, height)?;
    resvg::render(&parse(svg)?, Transform::identity(), &mut canvas.as_mut());
    Some(canvas)
}

/// Encodes an image as PNG, without transparency.
pub fn opaque_png(canvas: &Pixmap) -> Option<Vec<u8>> {
    let pixels = canvas.pixels().iter();
    let rgb: Vec<u8> = pixels
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut content = Vec::new();
    PngEncoder::new_with_quality(&mut content, CompressionType::Default, FilterType::Adaptive)
        .write_image(
            &rgb,
            canvas.width(),
            canvas.height(),
            ExtendedColorType::Rgb8,
        )
        .ok()?;
    Some(content)
}
