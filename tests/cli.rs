//! The command line, as a person or a script uses it.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Output, Stdio};

fn whoami(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_whoami-page"))
        .args(arguments)
        .output()
        .expect("the program starts")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn the_profile_that_ships_has_no_problems() {
    let output = whoami(&["check", "public/profile.json"]);
    assert_eq!(text(&output.stdout), "public/profile.json: no problems\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn ten_mistakes_are_named_with_line_and_column_and_the_exit_status_is_1() {
    let output = whoami(&["check", "tests/compile/ten-mistakes.json"]);
    let report = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        report.matches("tests/compile/ten-mistakes.json:").count(),
        11,
        "ten places and the sum:\n{report}"
    );
    assert!(report.ends_with("5 errors, 5 warnings\n"), "{report}");
}

#[test]
fn warnings_alone_do_not_fail() {
    let output = whoami(&["check", "tests/compile/present.json"]);
    assert!(text(&output.stdout).contains("1 warning"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn programs_get_the_problems_as_json() {
    let output = whoami(&[
        "check",
        "tests/compile/ten-mistakes.json",
        "--format",
        "json",
    ]);
    let diagnostics: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(diagnostics.as_array().map(Vec::len), Some(10));
    let first = &diagnostics[0];
    assert_eq!((&first["line"], &first["column"]), (&2.into(), &13.into()));
    assert_eq!(first["path"], "basics.name");
    assert_eq!(first["severity"], "error");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let output = whoami(&["check", "no/such/file.json"]);
    assert!(
        text(&output.stderr).starts_with("whoami: can't read no/such/file.json"),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_file_that_is_not_utf_8_is_refused_with_the_mend() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("latin.json");
    std::fs::write(&file, b"{ \"basics\": { \"name\": \"Andr\xe9\" } }").expect("a file");
    let output = whoami(&["check", &file.display().to_string()]);
    assert!(
        text(&output.stderr)
            .contains("line 1 has a byte that is not UTF-8 (at offset 27); save the file as UTF-8"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn the_help_of_each_command_shows_an_example() {
    for command in [
        "check",
        "build",
        "new",
        "export",
        "import",
        "schema",
        "completions",
    ] {
        let help = text(&whoami(&[command, "--help"]).stdout);
        assert!(
            help.contains("Example") && help.contains(&format!("  whoami {command}")),
            "{help}"
        );
    }
}

/// Starts the program with something to read.
fn answered(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_whoami-page"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child
        .stdin
        .take()
        .expect("an input")
        .write_all(input.as_bytes())
        .expect("it reads");
    child.wait_with_output().expect("it ends")
}

#[test]
fn strictly_a_warning_is_an_error() {
    assert_eq!(
        whoami(&["check", "tests/compile/present.json", "--strict"])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(
        whoami(&["check", "public/profile.json", "--strict"])
            .status
            .code(),
        Some(0)
    );
}

#[test]
fn a_first_resume_has_no_problems_and_nothing_is_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("deep/me.json").display().to_string();
    assert_eq!(whoami(&["new", "--yes", &file]).status.code(), Some(0));
    assert_eq!(whoami(&["check", "--strict", &file]).status.code(), Some(0));
    let before = std::fs::read(&file).expect("the file");
    let again = whoami(&["new", "--yes", &file]);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        text(&again.stderr).contains("is there already"),
        "{}",
        text(&again.stderr)
    );
    assert_eq!(std::fs::read(&file).expect("the file"), before);
}

#[test]
fn questions_are_asked_until_the_answer_is_a_good_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("me.json").display().to_string();
    let output = answered(
        &["new", &file],
        "\nAda\nAnalyst\nnowhere\nada@a.example\n\nI write.\n",
    );
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(
        text(&output.stdout).contains("`nowhere` is no e-mail address"),
        "{}",
        text(&output.stdout)
    );
    let resume: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&file).expect("the file")).expect("JSON");
    let expected = serde_json::json!({ "name": "Ada", "label": "Analyst", "email": "ada@a.example", "summary": "I write." });
    assert_eq!(resume["basics"], expected);
    let cut_off = answered(&["new", &format!("{file}.other")], "Ada\n");
    assert_eq!(cut_off.status.code(), Some(2));
    assert!(!std::path::Path::new(&format!("{file}.other")).exists());
}

#[test]
fn every_format_is_written_to_standard_output_or_a_file() {
    for (format, beginning) in [
        ("vcard", "BEGIN:VCARD"),
        ("jsonresume", "{\n  \"$schema\": \"https://"),
        ("markdown", "---\ntitle:"),
        ("text", "PIERREZ"),
        (
            "html",
            "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\" data-state=\"alone\">",
        ),
    ] {
        let output = whoami(&["export", "--to", format, "public/profile.json"]);
        assert!(
            text(&output.stdout).starts_with(beginning),
            "{format}: {}",
            text(&output.stdout)
        );
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("out").display().to_string();
        assert_eq!(
            whoami(&["export", "--to", format, "public/profile.json", "-o", &file])
                .status
                .code(),
            Some(0)
        );
        assert_eq!(std::fs::read(&file).expect("the file"), output.stdout);
    }
    let html = text(&whoami(&["export", "--to", "html", "public/profile.json"]).stdout);
    assert!(
        html.contains("318 billion measurements") && !html.contains("<script"),
        "{html}"
    );
}

#[test]
fn a_resume_with_errors_is_not_exported() {
    let output = whoami(&["export", "--to", "text", "tests/compile/ten-mistakes.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(text(&output.stderr).contains("there is no name"));
}

#[test]
fn what_was_exported_as_markdown_is_imported_again() {
    let page = whoami(&["export", "--to", "markdown", "public/profile.json"]).stdout;
    let output = answered(&["import", "-"], &text(&page));
    assert_eq!(output.status.code(), Some(0));
    let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let source = std::fs::read("public/profile.json").expect("the file");
    let wanted: serde_json::Value = serde_json::from_slice(&source).expect("JSON");
    for (section, keys) in [
        (
            "work",
            &[
                "name",
                "position",
                "team",
                "startDate",
                "endDate",
                "keywords",
            ][..],
        ),
        ("projects", &["name", "entity", "type", "url"]),
        ("volunteer", &["organization", "position"]),
    ] {
        let pick = |resume: &serde_json::Value| {
            let entries = resume[section].as_array().cloned().unwrap_or_default();
            let mut picked: Vec<Vec<serde_json::Value>> = entries
                .iter()
                .map(|entry| keys.iter().map(|key| entry[key].clone()).collect())
                .collect();
            picked.sort_by_key(|entry| format!("{entry:?}"));
            picked
        };
        assert_eq!(pick(&found), pick(&wanted), "{section}");
    }
}

#[test]
fn a_page_that_says_little_is_imported_with_a_word_on_what_is_missing() {
    let output = answered(&["import", "-"], "Hello {{< tweet 1 >}}\n");
    assert_eq!(output.status.code(), Some(0));
    assert!(
        text(&output.stderr).contains("the shortcode `tweet` is not supported"),
        "{}",
        text(&output.stderr)
    );
    assert!(
        text(&output.stderr).contains("the page does not give a name"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn the_schema_in_public_is_the_one_of_the_types() {
    let printed = whoami(&["schema"]).stdout;
    let stored = std::fs::read("public/schema.json").expect("the file");
    assert!(
        printed == stored,
        "out of date; run: cargo run --quiet --bin whoami -- schema > public/schema.json"
    );
}

#[test]
fn shells_can_complete_commands() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(
            text(&whoami(&["completions", shell]).stdout).contains("export"),
            "{shell}"
        );
    }
}

#[test]
fn a_file_that_is_watched_is_checked_again_when_it_is_saved() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("me.json");
    std::fs::write(&file, r#"{ "basics": {} }"#).expect("a file");
    let mut child = Command::new(env!("CARGO_BIN_EXE_whoami-page"))
        .args(["check", "--watch", &file.display().to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut lines = BufReader::new(child.stdout.take().expect("an output")).lines();
    let mut wait_for = |wanted: &str| {
        lines
            .by_ref()
            .map_while(Result::ok)
            .any(|line| line.contains(wanted))
    };
    assert!(wait_for("1 error"));
    std::fs::write(&file, r#"{ "basics": { "name": "Ada" } }"#).expect("a file");
    assert!(wait_for("no problems"));
    child.kill().expect("it is there");
    child.wait().expect("it ends");
}
