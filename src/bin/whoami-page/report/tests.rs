//! How diagnostics are printed, as text and as JSON.

use super::{report, report_json};
use whoami_page::compile::{Options, compile};

fn text(source: &str) -> String {
    let diagnostics = compile(source, &Options::default())
        .map_or_else(|refused| refused.diagnostics, |done| done.warnings);
    let mut out = Vec::new();
    report("a.json", source, &diagnostics, &mut out).expect("writing to memory");
    // Drop the colour codes.
    let out = String::from_utf8(out).expect("UTF-8");
    let (first, rest) = out.split_once('\u{1b}').unwrap_or((&out, ""));
    let words = rest
        .split('\u{1b}')
        .filter_map(|part| part.split_once('m'))
        .map(|(_, words)| words);
    first.to_owned() + &words.collect::<String>()
}

#[test]
fn a_problem_is_shown_in_its_source_with_position_and_help() {
    let found = text("{\n  \"basics\": {\"name\": \"Ada\", \"sumary\": \"\"}\n}");
    for part in [
        "unknown key `sumary`",
        "a.json:2:29",
        "did you mean `summary`?",
        "basics.sumary",
        "a.json: 1 warning",
    ] {
        assert!(found.contains(part), "{part} is not in:\n{found}");
    }
}

#[test]
fn a_file_without_problems_says_so() {
    assert_eq!(
        text("{\"basics\": {\"name\": \"Ada\"}}"),
        "a.json: no problems\n"
    );
}

#[test]
fn line_and_column_are_right_after_unusual_characters() {
    let before = ["\u{feff}", "\u{2028}\u{85}\u{b}", "é\u{1f980}", "\u{1b}[2J"];
    for (index, odd) in before.iter().enumerate() {
        let (mark, odd) = if index == 0 { (*odd, "") } else { ("", *odd) };
        let source = format!(
            "{mark}{{\"a{odd}\": 1,\n\"basics\": {{\"name\": \"Ada\", \"email\": \"x\"}}}}"
        );
        assert!(
            text(&source).contains("a.json:2:36"),
            "{source:?}:\n{}",
            text(&source)
        );
    }
}

#[test]
fn a_very_long_line_is_not_printed() {
    let found = text(&format!(
        "{{\"basics\": {{\"nam\": \"\", \"label\": \"{}\"}}}}",
        "x".repeat(500)
    ));
    assert!(
        found.contains("error: a.json:1:12: basics.name: there is no name"),
        "{found}"
    );
    assert!(found.len() < 400, "{found}");
}

#[test]
fn an_empty_file_is_reported() {
    assert!(text("").contains("the file is empty"));
}

#[test]
fn json_output_has_file_position_severity_and_message() {
    let source = "{\"basics\": {\"name\": \"Ada\",\n \"email\": \"x\"}}";
    let diagnostics = compile(source, &Options::default())
        .expect("a profile")
        .warnings;
    let mut out = Vec::new();
    report_json("a.json", source, &diagnostics, &mut out).expect("writing to memory");
    let found: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
    let expected = serde_json::json!([{
        "file": "a.json", "line": 2, "column": 11, "endLine": 2, "endColumn": 14, "path": "basics.email",
        "severity": "warning", "message": "`x` is not a valid e-mail address; it is shown as plain text", "help": "write it as `name@example.org`",
    }]);
    assert_eq!(found, expected);
}

#[test]
fn repeated_warnings_are_printed_once_and_listed_in_json() {
    let keywords = vec![r#"{"name": "Rust"}"#; 36].join(", ");
    let source = format!(
        r#"{{"basics": {{"name": "Ada"}}, "work": [{{"position": "P", "keywords": [{keywords}]}}]}}"#
    );
    let diagnostics = compile(&source, &Options::default())
        .expect("a profile")
        .warnings;
    assert_eq!(diagnostics.len(), 36);
    let mut out = Vec::new();
    report_json("a.json", &source, &diagnostics, &mut out).expect("writing to memory");
    let entries: Vec<serde_json::Value> = serde_json::from_slice(&out).expect("JSON");
    assert_eq!(entries.len(), 36);
    let found = text(&source);
    assert_eq!(found.matches("not an object").count(), 1, "{found}");
    let note =
        "35 more like this: work[0].keywords[1], work[0].keywords[2], work[0].keywords[3], …";
    assert!(found.contains(note), "{found}");
    assert!(found.contains("a.json: 36 warnings"), "{found}");
}

#[test]
fn no_more_than_500_problems_are_printed() {
    // Errors are not grouped.
    let work = vec![r#"{"position": "P", "Private": true}"#; 600].join(",\n");
    let found = text(&format!(
        r#"{{"basics": {{"name": "Ada"}}, "work": [{work}]}}"#
    ));
    assert_eq!(found.matches("the privacy mark").count(), 500);
    assert!(found.contains("100 more are not listed"), "{found}");
    assert!(found.contains("a.json: 600 errors"), "{found}");
}
