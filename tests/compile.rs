//! Small files with one peculiarity each, and the diagnostics expected for them:
//! `tests/compile/NAME.json` and `NAME.expected`.
//!
//! `WHOAMI_BLESS=1 cargo test --test compile` rewrites the expected files; read the diff.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use whoami_page::compile::{Options, compile};
use whoami_page::export::plain_text;
use whoami_page::resume::{Diagnostic, Document, Position};

#[test]
fn every_file_has_the_expected_diagnostics() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile");
    let mut inputs: Vec<PathBuf> = fs::read_dir(&folder)
        .expect("the folder of inputs")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .collect();
    inputs.sort();
    assert!(
        inputs.len() > 30,
        "only {} inputs in {}",
        inputs.len(),
        folder.display()
    );
    let bless = std::env::var_os("WHOAMI_BLESS").is_some();
    let wrong: Vec<String> = inputs
        .iter()
        .filter_map(|input| differs(input, bless))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The actual and the expected diagnostics of a file, if they differ.
fn differs(input: &Path, bless: bool) -> Option<String> {
    let source = fs::read_to_string(input).expect("an input in UTF-8");
    let found = lines(&source);
    let file = input.with_extension("expected");
    if bless {
        println!("writing {}", file.display());
        fs::write(&file, &found).expect("a folder that can be written to");
        return None;
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    (found != expected)
        .then(|| format!("{}\nexpected:\n{expected}found:\n{found}", input.display()))
}

/// The diagnostics of a source, one per line.
fn lines(source: &str) -> String {
    let diagnostics = match compile(source, &Options::default()) {
        Ok(compiled) => compiled.warnings,
        Err(refused) => refused.diagnostics,
    };
    diagnostics
        .iter()
        .map(|diagnostic| line(source, diagnostic))
        .collect()
}

fn line(source: &str, diagnostic: &Diagnostic) -> String {
    let Position { line, column } = Position::of(source, diagnostic.span.start);
    let severity = diagnostic.severity.as_str();
    let path = if diagnostic.path.is_empty() {
        "-"
    } else {
        &diagnostic.path
    };
    let help = diagnostic
        .help
        .as_ref()
        .map(|help| format!(" ({help})"))
        .unwrap_or_default();
    format!(
        "{severity} {line}:{column} {path}: {}{help}\n",
        diagnostic.message
    )
}

/// Sources with one syntax error each.
const SYNTAX_ERRORS: &[&str] = &[
    "",
    "{",
    "[",
    "\"",
    "{\"a\" 1}",
    "{\"a\":}",
    "{\"a\":1,,}",
    "{\"a\":[}]}",
    "{\"a\":]}",
    "[:]",
    "{} {}",
    "[0x1]",
    "[+1]",
    "[.5]",
    "[NaN]",
    "[-]",
    "[\"\\u12\"]",
    "[\"\\ud800\"]",
    "[\"\\q\"]",
    "{a:1}",
    "['a']",
    "[1,]",
    "[1 2]",
    "[\u{a0}1]",
    "[\"\t\"]",
    "[a]",
];

/// Also prints each diagnostic once, so that a person can read them one after the other:
/// `cargo test --test compile every_diagnostic -- --nocapture`.
#[test]
fn the_corrected_text_is_what_resume_json_says() {
    let options = Options::default();
    let mut count = 0;
    for entry in fs::read_dir("tests/compile").expect("the fixtures") {
        let file = entry.expect("an entry").path();
        let Ok(source) = fs::read_to_string(&file) else {
            continue;
        };
        let Ok(compiled) = compile(&source, &options) else {
            continue;
        };
        // What is private is not in `resume.json`, and line breaks in strings are not in JSON.
        let is_json = serde_json::from_str::<serde_json::Value>(&source).is_ok();
        if compiled.redacted() != source || !is_json {
            continue;
        }
        let corrected = Document::new(source.as_str()).corrected(&compiled.edits);
        let corrected: serde_json::Value = serde_json::from_str(&corrected).expect("JSON");
        assert_eq!(corrected, compiled.normalized(), "{}", file.display());
        count += usize::from(!compiled.edits.is_empty());
    }
    assert!(count > 10, "only {count} files with corrections");
}

#[test]
fn every_diagnostic_is_a_phrase_without_a_full_stop() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile");
    let files = fs::read_dir(&folder).expect("the folder of inputs");
    let paths = files.map(|entry| entry.expect("an entry").path());
    let inputs = paths.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    let sources = inputs.map(|input| fs::read_to_string(input).expect("an input in UTF-8"));
    let sources = sources.chain(SYNTAX_ERRORS.iter().map(|source| (*source).to_owned()));
    let mut texts = BTreeSet::new();
    for source in sources {
        let diagnostics = match compile(&source, &Options::default()) {
            Ok(compiled) => compiled.warnings,
            Err(refused) => refused.diagnostics,
        };
        texts.extend(diagnostics.into_iter().map(|diagnostic| {
            let help = diagnostic.help.unwrap_or_default();
            format!("{} — {help}", diagnostic.message)
        }));
    }
    assert!(texts.len() > 100, "only {} diagnostics", texts.len());
    for text in texts {
        println!("{text}");
        let (message, help) = text.split_once(" — ").expect("a message and its help");
        assert!(
            !message.trim().is_empty() && !message.ends_with('.'),
            "{text}"
        );
        assert!(!help.ends_with('.'), "{text}");
    }
}

#[test]
fn the_engineer_has_no_diagnostics() {
    let source = include_str!("fixtures/engineer.json");
    assert_eq!(lines(source), "");
}

#[test]
fn all_ten_mistakes_are_found_in_order() {
    let source = include_str!("compile/ten-mistakes.json");
    let refused = compile(source, &Options::default()).expect_err("there is no name");
    let diagnostics = refused.diagnostics;
    assert_eq!(diagnostics.len(), 10, "{}", lines(source));
    assert!(diagnostics.is_sorted_by_key(|diagnostic| diagnostic.span.start));
}

/// What a message says that the page shows, and that it does not show.
#[derive(Default, Debug)]
struct Promise {
    shown: Option<String>,
    hidden: Option<String>,
}

/// The promise in a message. `written` is the part of the source that it points at.
fn promise(diagnostic: &Diagnostic, written: &str) -> Promise {
    let message = &diagnostic.message;
    // Long texts are shortened, and some characters escaped.
    let is_literal = |text: &&str| !text.contains(['…', '\\']);
    let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
    let first = quoted.first().copied().filter(is_literal);
    let last = quoted.last().copied().filter(is_literal);
    let key = first.map(|key| format!("{}:", key.to_lowercase()));
    let literal = serde_json::from_str::<String>(written).ok();
    let shown = |text: Option<String>| Promise {
        shown: text,
        ..Promise::default()
    };
    let hidden = |text: Option<String>| Promise {
        hidden: text,
        ..Promise::default()
    };
    // A key in the place of the value: the message is about what the key means.
    let is_about_key =
        literal.as_deref() == first && diagnostic.path.ends_with(first.unwrap_or("-"));
    match message {
        _ if message.contains("it is shown as it is") => shown(first.map(str::to_owned)),
        _ if message.contains("it is shown as plain text") => shown(first.map(str::to_owned)),
        _ if message.contains("it is shown as a bullet point")
            || message.contains("it is shown among the keywords") =>
        {
            shown(key)
        }
        _ if message.contains("is used instead") => shown(last.map(str::to_owned)),
        _ if message.contains("it is read as `") && message.contains("not an object") => {
            shown(last.map(str::to_owned))
        }
        _ if message.contains("it is left out") => hidden(literal),
        _ if message.contains("it is ignored") && !is_about_key => hidden(literal),
        _ => Promise::default(),
    }
}

#[test]
fn no_message_promises_what_does_not_happen() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile");
    let mut checked = 0;
    for entry in fs::read_dir(folder).expect("the folder of inputs") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let source = fs::read_to_string(&path).expect("an input in UTF-8");
        let Ok(compiled) = compile(&source, &Options::default()) else {
            continue;
        };
        let page = plain_text::document(&compiled.profile, &|link| Some(link.to_owned()));
        // Lines are wrapped, and technologies listed.
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        let page = format!("{} {:?}", page, compiled.profile);
        for warning in &compiled.warnings {
            let written = source.get(warning.span.clone()).unwrap_or_default();
            let Promise { shown, hidden } = promise(warning, written);
            checked += usize::from(shown.is_some()) + usize::from(hidden.is_some());
            let place = path.display();
            if let Some(text) = shown {
                assert!(page.contains(&text), "{place}: {warning:?} in {page}");
            }
            // The same text may be shown elsewhere.
            if let Some(text) = hidden.filter(|text| source.matches(text).count() == 1) {
                assert!(!page.contains(&text), "{place}: {warning:?} in {page}");
            }
        }
    }
    assert!(checked > 50, "only {checked} promises");
}
