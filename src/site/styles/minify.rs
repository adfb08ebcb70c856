//! Minifies style sheets, and takes out of them what a page does not need.

use crate::profile::Employer;
use anyhow::{Result, anyhow};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use std::collections::HashSet;

/// The style sheet of the one page whose body is `html`, and the one for paper.
///
/// Rules for classes that no element has are removed, as are the colours of employers that neither
/// the page nor the owner's style sheet uses. Lengths that are always the same replace their custom properties: a
/// browser substitutes these anew for each element. The owner's style sheet may use them, so they stay if there is one.
///
/// # Errors
/// If a style sheet is not valid.
pub fn for_page(css: &str, print: &str, html: &str, own: Option<&str>) -> Result<[String; 2]> {
    let mut unused = unused_symbols(css, html, own);
    let mut sheets = [css, print].map(str::to_owned);
    if own.is_none() {
        let constants = constants(css, print);
        sheets = sheets.map(|css| with_constants(css, &constants));
        unused.extend(constants.into_iter().map(|(name, _)| name));
    }
    let [css, print] = sheets;
    Ok([
        minify_without("the style sheet", &css, unused)?,
        minify("the style sheet for paper", &print)?,
    ])
}

/// The classes that no element has, and the colours of employers that nothing uses.
fn unused_symbols(css: &str, html: &str, own: Option<&str>) -> HashSet<String> {
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
    unused.map(str::to_owned).chain(tints).collect()
}

/// The custom properties of the root element that are lengths and the same everywhere, with their values.
fn constants(css: &str, print: &str) -> Vec<(String, String)> {
    let mut constants: Vec<(String, String)> = Vec::new();
    for (name, value) in definitions(root_rules(css)) {
        let is_only = |sheet| {
            definitions(sheet)
                .filter(|(other, _)| *other == name)
                .count()
        };
        let value = with_constants(value.to_owned(), &constants);
        let is_length = value.ends_with("rem") || value.ends_with("ch");
        if is_length && !value.contains("var(") && is_only(css) + is_only(print) == 1 {
            constants.push((name.to_owned(), value));
        }
    }
    constants
}

/// What precedes the first condition in the first cascade layer, that of the tokens.
fn root_rules(css: &str) -> &str {
    let layer = css.split("@layer tokens{").nth(1).unwrap_or_default();
    layer.split('@').next().unwrap_or_default()
}

/// The definitions of custom properties in minified CSS.
fn definitions(css: &str) -> impl Iterator<Item = (&str, &str)> {
    let declarations = css.split(['{', ';', '}']);
    declarations.filter_map(|one| {
        one.split_once(':')
            .filter(|(name, _)| name.starts_with("--"))
    })
}

fn with_constants(css: String, constants: &[(String, String)]) -> String {
    let css = constants.iter().fold(css, |css, (name, value)| {
        css.replace(&format!("var({name})"), value)
    });
    without_products(&css)
}

/// Writes `calc(1rem * 1.5)` as `1.5rem`. lightningcss does so only where nothing depends on a custom property.
fn without_products(css: &str) -> String {
    let mut parts = css.split("calc(1rem * ");
    let mut simplified = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(')') {
            Some((factor, rest)) if factor.parse::<f64>().is_ok() => {
                simplified.extend([factor, "rem", rest]);
            }
            _ => simplified.extend(["calc(1rem * ", part]),
        }
    }
    simplified
}

/// Minifies a style sheet. `name` is for error messages.
///
/// # Errors
/// If it is not valid.
pub fn minify(name: &str, source: &str) -> Result<String> {
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
    use super::for_page;

    fn page(css: &str, html: &str, own: Option<&str>) -> String {
        let [css, _] = for_page(css, "", html, own).expect("valid CSS");
        css
    }

    #[test]
    fn rules_for_classes_that_the_page_does_not_have_are_removed() {
        let css = "a.tile,.card>.tile{color:red}.card:has(.open){width:.5em}p{margin:0}";
        let html = r#"<p class="card wide"><b class="open">x</b></p>"#;
        assert_eq!(
            page(css, html, None),
            ".card:has(.open){width:.5em}p{margin:0}"
        );
    }

    #[test]
    fn colours_of_employers_that_the_page_does_not_have_are_removed() {
        let css = "p{--tint-1:red;--tint-2:blue;--tint-3:tan}";
        let html = r#"<p data-tint="2">x</p>"#;
        assert_eq!(page(css, html, None), "p{--tint-2:blue}");
        let own = "p{color:var(--tint-3)}";
        assert_eq!(page(css, html, Some(own)), "p{--tint-2:blue;--tint-3:tan}");
    }

    #[test]
    fn lengths_that_never_change_replace_their_custom_properties() {
        let css = "@layer tokens{html{--root:1rem;--half:calc(var(--root) * .5);--quick:.1s;--gap:2rem;--wide:4rem}\
            @media (prefers-reduced-motion:reduce){html{--wide:1rem}}}\
            @layer base{p{margin:var(--half) var(--gap);width:var(--wide);transition:top var(--quick)}}";
        let print = "@media print{html{--gap:var(--half)}}";
        let [css, print] = for_page(css, print, "", None).expect("valid CSS");
        assert_eq!(
            css,
            "@layer tokens{html{--quick:.1s;--gap:2rem;--wide:4rem}@media (prefers-reduced-motion:reduce){html{--wide:1rem}}}\
            @layer base{p{margin:.5rem var(--gap);width:var(--wide);transition:top var(--quick)}}"
        );
        assert_eq!(print, "@media print{html{--gap:.5rem}}");
    }

    #[test]
    fn an_owners_style_sheet_may_use_all_custom_properties() {
        let css = "@layer tokens{html{--half:.5rem}}@layer base{p{margin:var(--half)}}";
        let own = "p{padding:var(--half)}";
        assert_eq!(page(css, "", Some(own)), css);
    }
}
