//! Bundles and minifies the style sheets. Page and widget share most of them as they are.

use crate::profile::{Accent, Look};
use anyhow::{Context, Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::fs;
use std::path::{Path, PathBuf};

/// Declares the order of the cascade layers; must come first.
const LAYERS_CSS: &str = "layers.css";
/// Folder of the rules for the page only.
const PAGE: &str = "page";
/// Folder of the looks, one file each.
const LOOKS: &str = "looks";
/// Rules for widgets only; in no layer.
const WIDGET_CSS: &str = "widget/widget.css";
/// Rules for `embed/` only; in no layer.
const FRAME_CSS: &str = "widget/embed.css";

/// Concatenates and minifies the style sheets for the page: the shared ones in `folder`, those in
/// [`PAGE`], and the ones of `looks`. `accent` replaces the
/// accent colour of the look.
///
/// Apart from [`LAYERS_CSS`] their order does not matter: each file puts its rules in a layer.
///
/// # Errors
/// If a file cannot be read or is not valid CSS. The message names the file, line and column.
pub fn inline(folder: &Path, looks: &[Look], accent: Option<&Accent>) -> Result<String> {
    let mut paths = shared(folder)?;
    paths.extend(sheets(&folder.join(PAGE))?);
    paths.extend(sheets_of(folder, looks));
    let mut css = bundle(&paths)?;
    if let Some(accent) = accent {
        // In no layer, so it overrides the look's.
        css.push_str(&format!("html{{{}:{}}}", Accent::PROPERTY, accent.to_css()));
    }
    Ok(css)
}

/// Concatenates and minifies the style sheets for a widget: the shared ones in `folder`, all looks,
/// because a widget can show any profile, and [`WIDGET_CSS`].
///
/// # Errors
/// See [`inline`].
pub fn widget(folder: &Path) -> Result<String> {
    let mut paths = shared(folder)?;
    paths.extend(sheets_of(folder, &Look::ALL));
    paths.push(folder.join(WIDGET_CSS));
    bundle(&paths)
}

/// The CSS that `embed/` needs in addition to the page's.
///
/// # Errors
/// See [`inline`].
pub fn frame(folder: &Path) -> Result<String> {
    bundle(&[folder.join(FRAME_CSS)])
}

/// The style sheets of some looks.
fn sheets_of(folder: &Path, looks: &[Look]) -> impl Iterator<Item = PathBuf> {
    let looks = looks
        .iter()
        .map(|look| format!("{LOOKS}/{}.css", look.id()));
    looks.map(|name| folder.join(name))
}

/// Lists the style sheets that page and widget share: [`LAYERS_CSS`] first, then by name.
fn shared(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = sheets(folder)?;
    paths.retain(|path| !path.ends_with(LAYERS_CSS));
    paths.insert(0, folder.join(LAYERS_CSS));
    Ok(paths)
}

/// Lists the style sheets directly in a folder by name.
fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let context = || format!("can't read the folder {}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(context)? {
        let path = entry.with_context(context)?.path();
        if path.extension().is_some_and(|ending| ending == "css") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn bundle(paths: &[PathBuf]) -> Result<String> {
    paths
        .iter()
        .map(|path| minify(path, &read_css(path)?))
        .collect()
}

fn read_css(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
}

fn minify(path: &Path, source: &str) -> Result<String> {
    let options = ParserOptions {
        filename: path.display().to_string(),
        ..ParserOptions::default()
    };
    // Errors borrow from the source, so convert them to text here.
    let mut sheet = StyleSheet::parse(source, options).map_err(|error| anyhow!("{error}"))?;
    sheet
        .minify(MinifyOptions::default())
        .map_err(|error| anyhow!("{error}"))?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    });
    Ok(printed.map_err(|error| anyhow!("{error}"))?.code)
}
