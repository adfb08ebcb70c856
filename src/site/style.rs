//! Bundles and minifies the style sheets. Page and widget share most of them as they are.

use crate::profile::{Accent, Look};
use anyhow::{Context, Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::collections::{BTreeMap, HashSet};
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

/// Custom properties that the program sets, without their `--`.
const SET_BY_SCRIPTS: [&str; 2] = ["drawn", "look-accent"];
/// How the names of those begin that the host of a widget may set.
const SET_BY_HOSTS: &str = "whoami-";

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

/// Minifies each file, so that an error names it, and then the whole, which merges their layers.
fn bundle(paths: &[PathBuf]) -> Result<String> {
    let sheets: Result<String> = paths
        .iter()
        .map(|path| minify(path, &read_css(path)?))
        .collect();
    Ok(shorten_properties(&minify(
        Path::new("the style sheet"),
        &sheets?,
    )?))
}

/// Removes the rules for classes that no element in `html` has.
///
/// # Errors
/// If `css` is not valid.
pub fn without_unused(css: &str, html: &str) -> Result<String> {
    let lists = html.split("class=\"").skip(1);
    let lists = lists.filter_map(|rest| rest.split('"').next());
    let used: HashSet<&str> = lists.flat_map(str::split_whitespace).collect();
    let is_in_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let selected = css.split('.').skip(1);
    let selected = selected.filter_map(|rest| rest.split(|c| !is_in_name(c)).next());
    let unused = selected.filter(|name| !used.contains(name));
    minify_without(
        Path::new("the style sheet"),
        css,
        unused.map(str::to_owned).collect(),
    )
}

/// Gives custom properties names of one or two letters, except for those that a script sets
/// ([`SET_BY_SCRIPTS`]) and those that a widget's host may set.
fn shorten_properties(css: &str) -> String {
    let mut short_names = BTreeMap::new();
    let mut parts = css.split("--");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
        let (name, rest) = part.split_at(end.unwrap_or(part.len()));
        out.push_str("--");
        if SET_BY_SCRIPTS.contains(&name) || name.starts_with(SET_BY_HOSTS) {
            out.push_str(name);
        } else {
            let number = short_names.len();
            out.push_str(short_names.entry(name).or_insert_with(|| letters(number)));
        }
        out.push_str(rest);
    }
    out
}

/// The name with this number: `a` to `z`, `aa`, `ba` …
fn letters(number: usize) -> String {
    let letter = |digit: usize| char::from(b'a' + u8::try_from(digit).unwrap_or_default());
    let mut name = String::from(letter(number % 26));
    if number >= 26 {
        name += &letters(number / 26 - 1);
    }
    name
}

fn read_css(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
}

fn minify(path: &Path, source: &str) -> Result<String> {
    minify_without(path, source, HashSet::new())
}

/// Minifies and removes rules for the classes in `unused`.
fn minify_without(path: &Path, source: &str, unused: HashSet<String>) -> Result<String> {
    let options = ParserOptions {
        filename: path.display().to_string(),
        ..ParserOptions::default()
    };
    // Errors borrow from the source, so convert them to text here.
    let mut sheet = StyleSheet::parse(source, options).map_err(|error| anyhow!("{error}"))?;
    sheet
        .minify(MinifyOptions {
            unused_symbols: unused,
            ..MinifyOptions::default()
        })
        .map_err(|error| anyhow!("{error}"))?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    });
    Ok(printed.map_err(|error| anyhow!("{error}"))?.code)
}

#[cfg(test)]
mod tests {
    use super::{letters, shorten_properties, without_unused};
    use std::collections::BTreeSet;

    #[test]
    fn custom_properties_get_short_names_and_keep_those_that_others_use() {
        assert_eq!(
            shorten_properties(
                "html{--space-1:1px;--ink:var(--whoami-ink,var(--look-ink))}\
                 p{margin:calc(2px - var(--space-1));color:var(--ink);width:var(--drawn)}"
            ),
            "html{--a:1px;--b:var(--whoami-ink,var(--c))}\
             p{margin:calc(2px - var(--a));color:var(--b);width:var(--drawn)}"
        );
    }

    #[test]
    fn rules_for_classes_that_the_page_does_not_have_are_removed() {
        let css = "a.tile,.card>.tile{color:red}.card:has(.open){width:.5em}p{margin:0}";
        let html = r#"<p class="card wide"><b class="open">x</b></p>"#;
        let pruned = without_unused(css, html).unwrap_or_default();
        assert_eq!(pruned, ".card:has(.open){width:.5em}p{margin:0}");
    }

    #[test]
    fn no_two_properties_get_the_same_name() {
        let names: BTreeSet<String> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
    }
}
