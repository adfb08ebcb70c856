//! An owner's image: a portrait or an icon.

use super::text::parse;
use image::imageops::{self, FilterType};
use image::{DynamicImage, ImageDecoder, ImageReader, RgbaImage};
use resvg::tiny_skia::{IntSize, Pixmap, Transform};
use resvg::usvg::Tree;
use std::io::Cursor;

/// A decoded image.
pub enum Picture {
    /// An SVG image.
    Vector(Box<Tree>),
    /// Pixels with premultiplied alpha, the right way up.
    Raster(RgbaImage),
}

/// How an image fills a square.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// All of the square is covered; what is outside it is cut off.
    Cover,
    /// All of the image is inside the square.
    Contain,
}

/// Width and height of an image in pixels. `None` if it is not in a format that can be read.
pub fn size(content: &[u8]) -> Option<(u32, u32)> {
    let reader = ImageReader::new(Cursor::new(content)).with_guessed_format();
    reader.ok()?.into_dimensions().ok()
}

impl Picture {
    /// Decodes an image. `None` if it is not SVG, PNG, JPEG, WebP or GIF.
    pub fn read(content: &[u8]) -> Option<Self> {
        let reader = ImageReader::new(Cursor::new(content))
            .with_guessed_format()
            .ok()?;
        if reader.format().is_none() {
            let svg = std::str::from_utf8(content).ok()?;
            return Some(Self::Vector(Box::new(parse(svg)?)));
        }
        let mut decoder = reader.into_decoder().ok()?;
        let orientation = decoder.orientation().ok()?;
        let mut image = DynamicImage::from_decoder(decoder).ok()?;
        image.apply_orientation(orientation);
        let mut pixels = image.into_rgba8();
        for pixel in pixels.pixels_mut() {
            let alpha = u16::from(pixel.0[3]);
            for channel in &mut pixel.0[..3] {
                // At most 255.
                *channel =
                    u8::try_from((u16::from(*channel) * alpha + 127) / 255).unwrap_or(u8::MAX);
            }
        }
        Some(Self::Raster(pixels))
    }

    /// Draws the image in a square of `side` pixels.
    pub fn square(&self, side: u32, fit: Fit) -> Option<Pixmap> {
        match self {
            Self::Vector(tree) => {
                let (width, height) = (tree.size().width(), tree.size().height());
                let side_length = side as f32;
                let scale = match fit {
                    Fit::Cover => side_length / width.min(height),
                    Fit::Contain => side_length / width.max(height),
                };
                let offset = |length: f32| (side_length - length * scale) / 2.0;
                let transform =
                    Transform::from_row(scale, 0.0, 0.0, scale, offset(width), offset(height));
                let mut canvas = Pixmap::new(side, side)?;
                resvg::render(tree, transform, &mut canvas.as_mut());
                Some(canvas)
            }
            Self::Raster(image) => {
                let pixels = match fit {
                    Fit::Cover => resized(&middle(image), side, side),
                    Fit::Contain => contained(image, side),
                };
                Pixmap::from_vec(pixels.into_raw(), IntSize::from_wh(side, side)?)
            }
        }
    }
}

/// The square in the middle of an image.
fn middle(image: &RgbaImage) -> RgbaImage {
    let (width, height) = image.dimensions();
    let side = width.min(height);
    imageops::crop_imm(image, (width - side) / 2, (height - side) / 2, side, side).to_image()
}

/// The whole image in the middle of a transparent square.
fn contained(image: &RgbaImage, side: u32) -> RgbaImage {
    let (width, height) = image.dimensions();
    let longest = u64::from(width.max(height)).max(1);
    let scaled = |length: u32| {
        let scaled = u64::from(length) * u64::from(side) / longest;
        u32::try_from(scaled).unwrap_or(side).max(1)
    };
    let small = resized(image, scaled(width), scaled(height));
    let mut square = RgbaImage::new(side, side);
    let offset = |length: u32| i64::from(side.saturating_sub(length) / 2);
    imageops::replace(
        &mut square,
        &small,
        offset(small.width()),
        offset(small.height()),
    );
    square
}

/// How images are scaled. Unlike Lanczos, it needs no sine, which systems round differently: the same image would not be the
/// same bytes everywhere.
const FILTER: FilterType = FilterType::CatmullRom;

/// Scales an image. A big one is first averaged down to twice the size, which is faster.
fn resized(image: &RgbaImage, width: u32, height: u32) -> RgbaImage {
    if image.width() > width * 4 && image.height() > height * 4 {
        let half = imageops::thumbnail(image, width * 2, height * 2);
        return imageops::resize(&half, width, height, FILTER);
    }
    imageops::resize(image, width, height, FILTER)
}
