//! The command line, as a person or a script uses it.

use std::process::{Command, Output};

fn whoami(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_whoami")).args(arguments).output().expect("the program starts")
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
    assert_eq!(report.matches("tests/compile/ten-mistakes.json:").count(), 11, "ten places and the sum:\n{report}");
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
    let output = whoami(&["check", "tests/compile/ten-mistakes.json", "--format", "json"]);
    let problems: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(problems.as_array().map(Vec::len), Some(10));
    let first = &problems[0];
    assert_eq!((&first["line"], &first["column"]), (&2.into(), &13.into()));
    assert_eq!(first["path"], "basics.name");
    assert_eq!(first["severity"], "error");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let output = whoami(&["check", "no/such/file.json"]);
    assert!(text(&output.stderr).starts_with("whoami: can't read no/such/file.json"), "{}", text(&output.stderr));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_file_that_is_not_utf_8_is_refused_with_the_mend() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("latin.json");
    std::fs::write(&file, b"{ \"basics\": { \"name\": \"Andr\xe9\" } }").expect("a file");
    let output = whoami(&["check", &file.display().to_string()]);
    assert!(
        text(&output.stderr).contains("offset 27 is not UTF-8; save the file as UTF-8"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn the_help_of_each_command_shows_an_example() {
    for command in ["check", "build"] {
        let help = text(&whoami(&[command, "--help"]).stdout);
        assert!(help.contains("Example") && help.contains(&format!("  whoami {command} ")), "{help}");
    }
}
