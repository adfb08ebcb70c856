//! Bundles and minifies the CSS.

use anyhow::{Context, Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::fs;
use std::path::{Path, PathBuf};

/// Declares the order of the cascade layers; must come first.
const LAYERS_CSS: &str = "layers.css";

/// Rules for widgets only; comes last.
const WIDGET_CSS: &str = "widget/widget.css";
/// Rules for `embed/` only; comes last.
const FRAME_CSS: &str = "widget/embed.css";
/// Print rules, which a widget does not need.
const PRINT_CSS: &str = "print.css";
/// Custom properties that a widget's host can set, as `--whoami-<name>`.
const HOST_PROPERTIES: [&str; 11] = [
    "canvas", "raised", "ink", "quiet", "rule", "control", "accent", "wash", "mono", "sans",
    "round",
];

/// Concatenates and minifies the style sheets in `folder`, for the page.
///
/// Apart from [`LAYERS_CSS`] their order does not matter: each file puts its rules in a layer.
///
/// # Errors
/// If a file cannot be read or is not valid CSS. The message names the file, line and column.
pub fn inline(folder: &Path) -> Result<String> {
    sheets(folder)?
        .iter()
        .map(|path| minify(path, &read_css(path)?))
        .collect()
}

/// Concatenates and minifies the style sheets for a widget.
///
/// A widget has no `<html>`, can have any width, and must not depend on the host's styles.
///
/// # Errors
/// See [`inline`].
pub fn widget(folder: &Path) -> Result<String> {
    let mut paths = sheets(folder)?;
    paths.retain(|path| !path.ends_with(PRINT_CSS));
    paths.push(folder.join(WIDGET_CSS));
    paths
        .iter()
        .map(|path| minify(path, &scope_to_widget(&read_css(path)?)))
        .collect()
}

/// The CSS that `embed/` needs in addition to the page's.
///
/// # Errors
/// See [`inline`].
pub fn frame(folder: &Path) -> Result<String> {
    let path = folder.join(FRAME_CSS);
    minify(&path, &read_css(&path)?)
}

/// Adapts a style sheet of the page to a widget.
///
/// The root element becomes `.root`, viewport widths become container widths, `rem` becomes the
/// widget's own `--rem`, and [`HOST_PROPERTIES`] can be overridden by the host.
fn scope_to_widget(css: &str) -> String {
    let mut text = css
        .replace("@media (width", "@container (width")
        .replace(":root", ".root");
    for name in HOST_PROPERTIES {
        text = expose_property(&text, name);
    }
    let mut out = String::new();
    for token in tokens(&text) {
        match (token, token.strip_suffix("rem"), token.strip_suffix("vw")) {
            ("html" | "body", ..) => out.push_str(".root"),
            (_, Some(number), _) if is_number(number) => {
                out.push_str(&format!("calc(var(--rem) * {number})"))
            }
            (_, _, Some(number)) if is_number(number) => out.push_str(&format!("{number}cqi")),
            _ => out.push_str(token),
        }
    }
    out
}

/// Lets the host override one custom property: changes its first declaration to fall back to the
/// original value.
fn expose_property(css: &str, name: &str) -> String {
    let declaration = format!(" --{name}:");
    let parts = css
        .split_once(&declaration)
        .and_then(|(before, rest)| Some((before, rest.split_once(';')?)));
    match parts {
        Some((before, (value, after))) => {
            let value = value.trim();
            format!("{before}{declaration} var(--whoami-{name}, {value});{after}")
        }
        None => css.to_owned(),
    }
}

fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit()) && text.parse::<f64>().is_ok()
}

/// Splits CSS into names and numbers, including their units, and single characters between them.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let is_name_char = |c: char| c.is_alphanumeric() || "-_.#%".contains(c);
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = match rest.find(|c| !is_name_char(c)) {
            Some(0) => rest.chars().next()?.len_utf8(),
            Some(end) => end,
            None => rest.len(),
        };
        let (token, after) = rest.split_at(end);
        rest = after;
        (!token.is_empty()).then_some(token)
    })
}

/// Lists the style sheets in a folder: [`LAYERS_CSS`] first, then by name.
fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let context = || format!("can't read the folder {}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(context)? {
        let path = entry.with_context(context)?.path();
        if path.extension().is_some_and(|ending| ending == "css") && !path.ends_with(LAYERS_CSS) {
            paths.push(path);
        }
    }
    paths.sort();
    paths.insert(0, folder.join(LAYERS_CSS));
    Ok(paths)
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

#[cfg(test)]
mod tests {
    use super::scope_to_widget;

    #[test]
    fn page_css_is_scoped_to_a_widget() {
        let css = "html[data-state] .body { font: 1.5rem/1 x; inline-size: clamp(0.5rem, 4vw, 2px) }\n\
                   @media (width >= 56em) { body { margin: 0 } }";
        let expected = ".root[data-state] .body { font: calc(var(--rem) * 1.5)/1 x; inline-size: clamp(calc(var(--rem) * 0.5), 4cqi, 2px) }\n\
                        @container (width >= 56em) { .root { margin: 0 } }";
        assert_eq!(scope_to_widget(css), expected);
        assert_eq!(
            scope_to_widget(":root { --mono:\n      ui-monospace, monospace; }"),
            ".root { --mono: var(--whoami-mono, ui-monospace, monospace); }"
        );
        assert_eq!(
            scope_to_widget(":root { --accent: light-dark(#000, #fff); --tint: red; }"),
            ".root { --accent: var(--whoami-accent, light-dark(#000, #fff)); --tint: red; }"
        );
    }
}
