//! Minifies the style sheets in the folder `style`.

use super::Styles;
use crate::profile::{Employer, Look};
use anyhow::{Context, Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use rust_embed::RustEmbed;
use std::collections::HashSet;

/// Declares the order of the cascade layers; must come first.
const LAYERS_CSS: &str = "layers.css";

/// The style sheets. A debug build reads them from the folder whenever it runs.
#[derive(RustEmbed)]
#[folder = "style"]
struct Sources;

impl Styles {
    /// The style sheets of this project.
    ///
    /// # Errors
    /// If a file is not valid CSS. The message names the file, line and column.
    pub fn bundled() -> Result<Self> {
        let mut shared = sheets("");
        shared.retain(|path| path != LAYERS_CSS);
        shared.insert(0, LAYERS_CSS.to_owned());
        let looks = Look::ALL.map(|look| {
            let css = bundle(&[format!("looks/{}.css", look.id())])?;
            Ok((look.id().to_owned(), css))
        });
        Ok(Self {
            shared: bundle(&shared)?,
            page: bundle(&sheets("page/"))?,
            print: bundle(&["print/print.css".to_owned()])?,
            looks: looks.into_iter().collect::<Result<_>>()?,
            widget: bundle(&["widget/widget.css".to_owned()])?,
            frame: bundle(&["widget/embed.css".to_owned()])?,
        })
    }
}

/// Lists the style sheets directly in a folder, whose name ends with a slash, by name.
fn sheets(folder: &str) -> Vec<String> {
    let mut paths: Vec<String> = Sources::iter()
        .filter(|path| {
            let name = path.strip_prefix(folder).unwrap_or("/");
            name.ends_with(".css") && !name.contains('/')
        })
        .map(|path| path.into_owned())
        .collect();
    paths.sort();
    paths
}

/// Minifies each file, so that an error names it, and then the whole, which merges their layers.
fn bundle(paths: &[String]) -> Result<String> {
    let sheet = |path: &String| {
        let file = Sources::get(path).with_context(|| format!("there is no style/{path}"))?;
        minify(
            &format!("style/{path}"),
            &String::from_utf8_lossy(&file.data),
        )
    };
    let sheets: Result<String> = paths.iter().map(sheet).collect();
    minify("the style sheet", &sheets?)
}

/// Removes the rules for classes that no element in `html` has, and the colours of employers that
/// neither `html` nor the owner's style sheet uses.
///
/// # Errors
/// If `css` is not valid.
pub fn without_unused(css: &str, html: &str, own: Option<&str>) -> Result<String> {
    let lists = html.split("class=\"").skip(1);
    let lists = lists.filter_map(|rest| rest.split('"').next());
    let used: HashSet<&str> = lists.flat_map(str::split_whitespace).collect();
    let is_in_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let selected = css.split('.').skip(1);
    let selected = selected.filter_map(|rest| rest.split(|c| !is_in_name(c)).next());
    let unused = selected.filter(|name| !used.contains(name));
    let tints = (1..=Employer::TINTS).filter(|tint| {
        !html.contains(&format!("data-tint=\"{tint}\""))
            && !own.is_some_and(|own| own.contains(&format!("--tint-{tint}")))
    });
    let tints = tints.map(|tint| format!("--tint-{tint}"));
    let unused = unused.map(str::to_owned).chain(tints).collect();
    minify_without("the style sheet", css, unused)
}

/// Minifies a style sheet. `name` is for error messages.
fn minify(name: &str, source: &str) -> Result<String> {
    minify_without(name, source, HashSet::new())
}

/// Minifies a style sheet and removes rules for the classes in `unused`.
fn minify_without(name: &str, source: &str, unused: HashSet<String>) -> Result<String> {
    let options = ParserOptions {
        filename: name.to_owned(),
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

/// Whether an owner's style sheet is valid CSS. The error completes the sentence "The style sheet …".
pub fn check(css: &str) -> Result<(), String> {
    match StyleSheet::parse(css, ParserOptions::default()) {
        Ok(_) => Ok(()),
        Err(error) => {
            let place = error.loc.map_or(String::new(), |place| {
                format!(" in line {}, column {}", place.line + 1, place.column)
            });
            Err(format!("has an error{place}: {}", error.kind))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::without_unused;

    #[test]
    fn rules_for_classes_that_the_page_does_not_have_are_removed() {
        let css = "a.tile,.card>.tile{color:red}.card:has(.open){width:.5em}p{margin:0}";
        let html = r#"<p class="card wide"><b class="open">x</b></p>"#;
        let pruned = without_unused(css, html, None).unwrap_or_default();
        assert_eq!(pruned, ".card:has(.open){width:.5em}p{margin:0}");
    }

    #[test]
    fn colours_of_employers_that_the_page_does_not_have_are_removed() {
        let css = "p{--tint-1:red;--tint-2:blue;--tint-3:tan}";
        let html = r#"<p data-tint="2">x</p>"#;
        let pruned = |own| without_unused(css, html, own).unwrap_or_default();
        assert_eq!(pruned(None), "p{--tint-2:blue}");
        let own = "p{color:var(--tint-3)}";
        assert_eq!(pruned(Some(own)), "p{--tint-2:blue;--tint-3:tan}");
    }
}
