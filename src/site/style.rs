//! The style, in one piece.

use anyhow::{Context, Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::fs;
use std::path::{Path, PathBuf};

/// The file that declares the order of the cascade layers; it must come first.
const FIRST: &str = "layers.css";

/// All style sheets of `folder` as one, made small. Apart from the declaration of the layers their order is of no
/// matter: each file wraps itself in its layer.
///
/// # Errors
/// Where a file can't be read or is no CSS; file, line and column are named.
pub fn inline(folder: &Path) -> Result<String> {
    let mut css = minify(&folder.join(FIRST))?;
    for path in sheets(folder)? {
        css.push_str(&minify(&path)?);
    }
    Ok(css)
}

fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let read = || format!("can't read the folder {}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(read)? {
        let path = entry.with_context(read)?.path();
        if path.extension().is_some_and(|ending| ending == "css") && !path.ends_with(FIRST) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

fn minify(path: &Path) -> Result<String> {
    let source = fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))?;
    let options = ParserOptions { filename: path.display().to_string(), ..ParserOptions::default() };
    // The errors borrow from the source, so they are turned into text here.
    let mut sheet = StyleSheet::parse(&source, options).map_err(|error| anyhow!("{error}"))?;
    sheet.minify(MinifyOptions::default()).map_err(|error| anyhow!("{error}"))?;
    let printed = sheet.to_css(PrinterOptions { minify: true, ..PrinterOptions::default() });
    Ok(printed.map_err(|error| anyhow!("{error}"))?.code)
}
