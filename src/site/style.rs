//! The style, in one piece.

use anyhow::{Context, Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::fs;
use std::path::{Path, PathBuf};

/// The file that declares the order of the cascade layers; it must come first.
const LAYERS_CSS: &str = "layers.css";

/// The file that holds what only a widget needs; it comes last.
const WIDGET_CSS: &str = "widget/widget.css";
/// The file that holds what only a frame needs; it comes last there.
const FRAME_CSS: &str = "widget/embed.css";
/// What does not concern a widget.
const PRINT_CSS: &str = "print.css";
/// The properties of the page that a widget's host can set, each by its name with `--whoami-` in front.
const HOST_PROPERTIES: [&str; 11] = [
    "canvas", "raised", "ink", "quiet", "rule", "control", "accent", "wash", "mono", "sans",
    "round",
];

/// All style sheets of `folder` as one, made small. Apart from the declaration of the layers their order is of no
/// matter: each file wraps itself in its layer.
///
/// # Errors
/// Where a file can't be read or is no CSS; file, line and column are named.
pub fn inline(folder: &Path) -> Result<String> {
    sheets(folder)?
        .iter()
        .map(|path| minify(path, &read(path)?))
        .collect()
}

/// The same for a widget, which has no `<html>`, stands in a container of any width, and takes nothing over from its host.
///
/// # Errors
/// As of [`inline`].
pub fn widget(folder: &Path) -> Result<String> {
    let mut paths = sheets(folder)?;
    paths.retain(|path| !path.ends_with(PRINT_CSS));
    paths.push(folder.join(WIDGET_CSS));
    paths
        .iter()
        .map(|path| minify(path, &scope_to_widget(&read(path)?)))
        .collect()
}

/// What a frame needs besides the page's style.
///
/// # Errors
/// As of [`inline`].
pub fn frame(folder: &Path) -> Result<String> {
    let path = folder.join(FRAME_CSS);
    minify(&path, &read(&path)?)
}

/// A style sheet of the page as a widget needs it: the root element is `.root`, widths are those of the container, `rem`
/// is a length of the widget's own, and what hosts may set is asked of them first.
fn scope_to_widget(css: &str) -> String {
    let mut text = css
        .replace("@media (width", "@container (width")
        .replace(":root", ".root");
    for name in HOST_PROPERTIES {
        text = expose_property(&text, name);
    }
    let mut out = String::new();
    for word in words(&text) {
        match (word, word.strip_suffix("rem"), word.strip_suffix("vw")) {
            ("html" | "body", ..) => out.push_str(".root"),
            (_, Some(number), _) if is_number(number) => {
                out.push_str(&format!("calc(var(--rem) * {number})"))
            }
            (_, _, Some(number)) if is_number(number) => out.push_str(&format!("{number}cqi")),
            _ => out.push_str(word),
        }
    }
    out
}

/// The style with one property asked of the host, where it is declared first.
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

/// The text in pieces: names and numbers with what belongs to them, and all that stands between, character by character.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let belongs = |c: char| c.is_alphanumeric() || "-_.#%".contains(c);
    let mut rest = text;
    std::iter::from_fn(move || {
        let end = match rest.find(|c| !belongs(c)) {
            Some(0) => rest.chars().next()?.len_utf8(),
            Some(end) => end,
            None => rest.len(),
        };
        let (word, after) = rest.split_at(end);
        rest = after;
        (!word.is_empty()).then_some(word)
    })
}

/// The style sheets of a folder, the one with the order of the layers first.
fn sheets(folder: &Path) -> Result<Vec<PathBuf>> {
    let read = || format!("can't read the folder {}", folder.display());
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).with_context(read)? {
        let path = entry.with_context(read)?.path();
        if path.extension().is_some_and(|ending| ending == "css") && !path.ends_with(LAYERS_CSS) {
            paths.push(path);
        }
    }
    paths.sort();
    paths.insert(0, folder.join(LAYERS_CSS));
    Ok(paths)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
}

fn minify(path: &Path, source: &str) -> Result<String> {
    let options = ParserOptions {
        filename: path.display().to_string(),
        ..ParserOptions::default()
    };
    // The errors borrow from the source, so they are turned into text here.
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
    fn the_style_of_a_page_is_adapted_to_a_widget() {
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
