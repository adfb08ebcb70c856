use super::*;

fn diagnostics(source: &str) -> Vec<String> {
    let line = |diagnostic: &Diagnostic| {
        let Position { line, column } = Position::of(source, diagnostic.span.start);
        format!(
            "{} {line}:{column} {}: {}",
            diagnostic.severity.as_str(),
            diagnostic.path,
            diagnostic.message
        )
    };
    parse(source).diagnostics.iter().map(line).collect()
}

#[test]
fn values_have_their_spans_and_paths() {
    let source = r#"{"work": [null, {"startDate": "2019"}]}"#;
    let Parsed {
        resume,
        diagnostics,
        ..
    } = parse(source);
    assert_eq!(
        diagnostics.len(),
        1,
        "only the empty entry is reported: {diagnostics:?}"
    );
    let resume = resume.expect("a résumé");
    let work = resume.work.as_ref().expect("work");
    let date = work[0].start_date.as_ref().expect("a date");
    assert_eq!(
        (date.value.as_str(), date.span.path.as_str()),
        ("2019", "work[1].startDate")
    );
    assert_eq!(&source[date.span.range.clone()], "\"2019\"");
}

#[test]
fn a_byte_order_mark_is_accepted_and_counted() {
    let source = "\u{feff}{\"basics\": {\"name\": \"A\"}}";
    let Parsed {
        resume,
        diagnostics,
        ..
    } = parse(source);
    assert!(diagnostics.is_empty(), "{diagnostics:?}");
    let name = resume
        .and_then(|resume| resume.basics)
        .and_then(|b| b.value.name)
        .expect("a name");
    assert_eq!(&source[name.span.range.clone()], "\"A\"");
}

#[test]
fn reading_continues_after_a_value_of_the_wrong_type() {
    let source = r#"{"basics": {"name": 5}, "work": {}, "awards": true, "projects": [1, {"highlights": true, "private": "no"}]}"#;
    assert_eq!(
        diagnostics(source),
        [
            "error 1:101 projects[1].private: `projects[1].private` must be true or false",
            "warning 1:21 basics.name: `basics.name` is a number; it is read as a string",
            "warning 1:33 work: `work` should be a list; it is read as one",
            "warning 1:47 awards: `awards` should be a list, not `true`; it is left out",
            "warning 1:66 projects[0]: `projects[0]` is a number; it is read as `projects[0].name`",
            "warning 1:66 projects[0].name: `projects[0].name` is a number; it is read as a string",
        ]
    );
}

#[test]
fn null_counts_as_absent() {
    let source = r#"{"basics": {"name": null, "profiles": null, "location": null}, "work": [null], "meta": null,
        "projects": [{"highlights": null, "keywords": [null], "private": null}], "skills": null}"#;
    let found = diagnostics(source);
    assert_eq!(found.len(), 9, "{found:?}");
    for diagnostic in found {
        assert!(
            diagnostic.ends_with(": this value is empty and counts as absent"),
            "{diagnostic}"
        );
    }
}

#[test]
fn deep_nesting_is_rejected_before_parsing() {
    for open in ["[", "{\"a\":", "[{\"a\":"] {
        let found = diagnostics(&open.repeat(300_000));
        assert_eq!(found.len(), 1, "{open}");
        assert!(found[0].contains("nested up to 128 levels"), "{found:?}");
    }
    let fits = format!("{{\"x\": {}{}}}", "[".repeat(127), "]".repeat(127));
    assert!(
        !diagnostics(&fits)
            .iter()
            .any(|diagnostic| diagnostic.contains("nested"))
    );
}

#[test]
fn a_string_over_the_size_limit_is_left_out() {
    let source = format!(r#"{{"basics": {{"name": "{}"}}}}"#, "x".repeat(100_001));
    let expected = "warning 1:21 basics.name: `basics.name` is 100001 bytes long; the limit is 100000; it is left out";
    assert_eq!(diagnostics(&source), [expected]);
}

#[test]
fn an_unclosed_string_is_reported_on_its_own_line() {
    assert_eq!(
        diagnostics("{\"a\": \"b,\n\"c\": \"d\"}"),
        ["error 1:10 : the line ends inside a string"]
    );
}

#[test]
fn a_resume_must_be_an_object() {
    for (source, message) in [
        ("", "error 1:1 : the file is empty"),
        (" \n", "error 1:1 : the file is empty"),
        ("[]", "error 1:1 : a résumé should be an object, not a list"),
        (
            "7",
            "error 1:1 : a résumé should be an object, not a number",
        ),
        (
            "null",
            "error 1:1 : a résumé should be an object, not `null`",
        ),
    ] {
        assert_eq!(diagnostics(source), [message], "{source:?}");
    }
}
