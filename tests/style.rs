//! The rules for style sheets that no linter knows.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Units that depend on the text or the container, and times. Any sheet may use them.
const RELATIVE_UNITS: [&str; 9] = ["em", "ch", "lh", "cqi", "vmax", "%", "fr", "ms", "deg"];
/// Widths of borders and outlines, in pixels.
const HAIRLINES: [&str; 3] = ["1", "2", "3"];
/// The sheet for paper may also use these.
const PAPER_UNITS: [&str; 2] = ["pt", "mm"];

#[test]
fn queries_use_the_named_breakpoints() {
    let sheets = sheets();
    let tokens = read(&folder().join("tokens.css"));
    let (comment, _) = tokens.split_once("*/").expect("a comment");
    let named: BTreeSet<&str> = comment
        .lines()
        .filter_map(|line| line.split_whitespace().nth(1))
        .filter(|word| number_and_unit(word).is_some())
        .collect();
    let mut used = BTreeSet::new();
    for (path, css) in &sheets {
        for line in css.lines().filter(|line| line.contains("(width")) {
            assert!(
                line.trim_start().starts_with("@container (width"),
                "{path}: use a container query: {line}"
            );
            let (_, width) = line.split_once("= ").or(line.split_once("< ")).expect(line);
            let (width, _) = width.split_once(')').expect(line);
            assert!(named.contains(width), "{path}: not named: {width}");
            used.insert(width);
        }
    }
    assert_eq!(used, named);
}

#[test]
fn lengths_are_tokens() {
    for (path, css) in &sheets() {
        for line in css.lines().map(str::trim) {
            // Breakpoints are checked above. The root length is what all others derive from.
            if line.starts_with('@') || line.starts_with("--root-length:") {
                continue;
            }
            for (number, unit) in words(line).filter_map(number_and_unit) {
                let allowed = match unit {
                    "px" => HAIRLINES.contains(&number),
                    unit if PAPER_UNITS.contains(&unit) => path == "print/print.css",
                    unit => RELATIVE_UNITS.contains(&unit),
                };
                assert!(allowed, "{path}: {number}{unit} should be a token: {line}");
            }
            // Only a token may be a multiple of the root length.
            assert!(
                !line.contains("var(--root-length)") || path == "tokens.css" || in_token(css, line),
                "{path}: should be a token: {line}"
            );
        }
    }
}

#[test]
fn custom_properties_have_names_and_uses() {
    let sheets = sheets();
    let mut declared = BTreeSet::new();
    let mut used = BTreeSet::new();
    for (path, css) in &sheets {
        for word in words(css).filter(|word| word.starts_with("--")) {
            for part in word.trim_start_matches("--").split('-') {
                let single = part.len() == 1 && !part.starts_with(|c: char| c.is_ascii_digit());
                assert!(!single, "{path}: a single letter is not a name: {word}");
            }
            if css.contains(&format!("{word}:")) {
                declared.insert(word);
            }
        }
        for (_, rest) in css
            .match_indices("var(")
            .map(|(at, _)| css.split_at(at + 4))
        {
            used.extend(words(rest).find(|word| word.starts_with("--")));
        }
    }
    used.retain(|name| !name.starts_with("--whoami-"));
    assert_eq!(declared, used, "declared, and used");
}

#[test]
fn page_and_widget_share_the_sheets_as_they_are() {
    for (path, css) in sheets() {
        let is_shared = !path.contains('/');
        let root = css.lines().find(|line| {
            words(line).any(|word| word == "html" || word == "body" || word == "root")
                && !line.contains(":where(html, .root)")
                && !line.contains(":where(body, .root)")
                && line.ends_with('{')
        });
        // The page's own tokens: its root length and colour scheme.
        if is_shared && path != "tokens.css" {
            assert_eq!(
                root, None,
                "{path}: matches only in a page or only in a widget"
            );
        }
        if is_shared {
            assert!(!css.contains("@media print"), "{path}: belongs in page/");
        }
    }
}

/// Whether `line` is part of the declaration of a custom property in `css`.
fn in_token(css: &str, line: &str) -> bool {
    let (before, _) = css.split_once(line).expect("a line of the sheet");
    let start = before.rfind([';', '{', '}']).map_or(0, |at| at + 1);
    format!("{}{line}", &before[start..])
        .trim_start()
        .starts_with("--")
}

/// Splits CSS into names, numbers with their units, and custom properties.
fn words(css: &str) -> impl Iterator<Item = &str> {
    css.split(|c: char| !c.is_ascii_alphanumeric() && !"-_.%#".contains(c))
        .filter(|word| !word.is_empty())
}

/// Splits `1.5rem` into `1.5` and `rem`; `None` for anything but a number with a unit.
fn number_and_unit(word: &str) -> Option<(&str, &str)> {
    let word = word.strip_prefix('-').unwrap_or(word);
    let end = word.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, unit) = word.split_at(end);
    number.parse::<f64>().is_ok().then_some((number, unit))
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("style")
}

/// All style sheets, without comments, by their path in `style/`.
fn sheets() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for part in ["", "looks", "page", "widget"] {
        for entry in fs::read_dir(folder().join(part)).expect("a folder of style sheets") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "css") {
                let name = path.strip_prefix(folder()).expect("a path in the folder");
                let name = name.to_string_lossy().replace('\\', "/");
                found.push((name, without_comments(&read(&path))));
            }
        }
    }
    assert!(!found.is_empty());
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("a style sheet")
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        text + part.split_once("*/").map_or("", |(_, after)| after)
    })
}
