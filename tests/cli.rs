//! The command line, as people and scripts use it.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
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

/// The made-up profile that most tests use.
const ENGINEER: &str = "tests/fixtures/engineer.json";

#[test]
fn every_fixture_passes_the_strict_check() {
    let mut names: Vec<_> = std::fs::read_dir("tests/fixtures")
        .expect("the folder of fixtures")
        .map(|entry| entry.expect("an entry").path().display().to_string())
        .filter(|name| name.ends_with(".json"))
        .collect();
    names.sort();
    assert_eq!(names.len(), 7, "{names:?}");
    for name in names {
        let output = whoami(&["check", "--strict", &name]);
        assert_eq!(text(&output.stdout), format!("{name}: no problems\n"));
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn check_reports_ten_mistakes_with_line_and_column_and_exits_with_1() {
    let output = whoami(&["check", "tests/compile/ten-mistakes.json"]);
    let report = text(&output.stdout);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        report.matches("tests/compile/ten-mistakes.json:").count(),
        11,
        "ten places and the sum:\n{report}"
    );
    assert!(report.ends_with("1 error, 9 warnings\n"), "{report}");
}

#[test]
fn warnings_alone_do_not_fail_the_check() {
    let output = whoami(&["check", "tests/compile/present.json"]);
    assert!(text(&output.stdout).contains("1 warning"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn check_prints_json() {
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
fn a_missing_file_is_named_in_the_error() {
    let output = whoami(&["check", "no/such/file.json"]);
    assert!(
        text(&output.stderr).starts_with("whoami-page: can't read no/such/file.json"),
        "{}",
        text(&output.stderr)
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn printing_without_the_browser_that_is_named_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("cv.pdf");
    let output = whoami(&[
        "pdf",
        ENGINEER,
        "--output",
        &file.display().to_string(),
        "--browser",
        "no-such-browser",
    ]);
    assert_eq!(
        text(&output.stderr),
        "whoami-page: there is no program no-such-browser\n"
    );
    assert_eq!(output.status.code(), Some(2));
    assert!(!file.exists());
}

#[test]
fn a_file_that_is_not_utf_8_is_refused_with_a_hint() {
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
fn every_help_text_has_an_example() {
    for command in [
        "new",
        "serve",
        "check",
        "build",
        "export",
        "pdf",
        "import",
        "schema",
        "completions",
    ] {
        let help = text(&whoami(&[command, "--help"]).stdout);
        assert!(
            help.contains("Example") && help.contains(&format!("  whoami-page {command}")),
            "{help}"
        );
    }
}

/// Runs the program with `input` on standard input.
fn run_with_input(arguments: &[&str], input: &str) -> Output {
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
fn strict_turns_warnings_into_errors() {
    assert_eq!(
        whoami(&["check", "tests/compile/present.json", "--strict"])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(
        whoami(&["check", ENGINEER, "--strict"]).status.code(),
        Some(0)
    );
}

#[test]
fn new_writes_a_valid_file_and_never_overwrites_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("deep/me.json").display().to_string();
    assert_eq!(whoami(&["new", "--yes", &file]).status.code(), Some(0));
    assert_eq!(whoami(&["check", "--strict", &file]).status.code(), Some(0));
    let before = std::fs::read(&file).expect("the file");
    let resume: serde_json::Value = serde_json::from_slice(&before).expect("JSON");
    let keys: Vec<&String> = resume.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["$schema", "basics"], "no sample jobs, no settings");
    let again = whoami(&["new", "--yes", &file]);
    assert_eq!(again.status.code(), Some(2));
    assert!(
        text(&again.stderr).contains("already exists"),
        "{}",
        text(&again.stderr)
    );
    assert_eq!(std::fs::read(&file).expect("the file"), before);
}

#[test]
fn new_repeats_a_question_until_the_answer_is_valid() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("me.json").display().to_string();
    let output = run_with_input(
        &["new", &file],
        "\nAda\nAnalyst\nnowhere\nada@a.example\n\nI write.\n",
    );
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(
        text(&output.stdout).contains("`nowhere` is not a valid e-mail address"),
        "{}",
        text(&output.stdout)
    );
    let resume: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&file).expect("the file")).expect("JSON");
    let expected = serde_json::json!({ "name": "Ada", "label": "Analyst", "email": "ada@a.example", "summary": "I write." });
    assert_eq!(resume["basics"], expected);
    let cut_off = run_with_input(&["new", &format!("{file}.other")], "Ada\n");
    assert_eq!(cut_off.status.code(), Some(2));
    assert!(!std::path::Path::new(&format!("{file}.other")).exists());
}

#[test]
fn export_writes_every_format_to_standard_output_or_a_file() {
    for (format, beginning) in [
        ("vcard", "BEGIN:VCARD"),
        ("jsonresume", "{\n  \"$schema\": \"https://"),
        ("markdown", "---\ntitle:"),
        ("rendercv", "cv:\n  name: LinaK\n"),
        ("europass", "{\n  \"SkillsPassport\": {\n"),
        ("text", "LINAK"),
        (
            "html",
            "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\" data-look=\"terminal\" data-state=\"alone\">",
        ),
    ] {
        let output = whoami(&["export", "--to", format, ENGINEER]);
        assert!(
            text(&output.stdout).starts_with(beginning),
            "{format}: {}",
            text(&output.stdout)
        );
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("out").display().to_string();
        assert_eq!(
            whoami(&["export", "--to", format, ENGINEER, "-o", &file])
                .status
                .code(),
            Some(0)
        );
        assert_eq!(std::fs::read(&file).expect("the file"), output.stdout);
    }
    let html = text(&whoami(&["export", "--to", "html", ENGINEER]).stdout);
    assert!(
        html.contains("318 billion measurements") && !html.contains("<script"),
        "{html}"
    );
}

#[test]
fn the_charts_end_on_the_given_date_or_that_of_source_date_epoch() {
    let axis = |arguments: &[&str], epoch: Option<&str>| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_whoami-page"));
        command.args(["export", "--to", "html", ENGINEER]);
        command.args(arguments).env_remove("WHOAMI_TODAY");
        match epoch {
            Some(epoch) => command.env("SOURCE_DATE_EPOCH", epoch),
            None => command.env_remove("SOURCE_DATE_EPOCH"),
        };
        let output = command.output().expect("the program starts");
        let html = text(&output.stdout);
        let axis = html.split_once("data-axis=\"").map(|(_, rest)| rest);
        let axis = axis.and_then(|rest| rest.split_once('"'));
        axis.map(|(axis, _)| axis.to_owned())
            .ok_or_else(|| text(&output.stderr))
    };
    let ends = |date: &str| Ok(format!("2016-01/{date}"));
    assert_eq!(axis(&["--today", "2030-02-28"], Some("0")), ends("2030-02"));
    // The last second of a month in UTC.
    assert_eq!(axis(&[], Some("1798761599")), ends("2026-12"));
    assert_eq!(axis(&[], Some("1798761600")), ends("2027-01"));
    let refused = axis(&[], Some("yesterday")).expect_err("no date");
    assert!(refused.contains("SOURCE_DATE_EPOCH"), "{refused}");
    let refused = axis(&["--today", "2030-02-30"], None).expect_err("no date");
    assert!(refused.contains("--today"), "{refused}");
}

#[test]
fn a_vcard_has_the_portrait_that_is_beside_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("me.json");
    let photo = |image: &str| {
        let resume = format!(r#"{{ "basics": {{ "name": "Ada", "image": "{image}" }} }}"#);
        std::fs::write(&file, resume).expect("a file");
        let card = text(&whoami(&["export", "--to", "vcard", &file.display().to_string()]).stdout);
        let card = card.replace("\r\n ", "");
        let photo = card.lines().find_map(|line| line.strip_prefix("PHOTO:"));
        photo.map(str::to_owned)
    };
    std::fs::write(folder.path().join("me.png"), b"\x89PNG").expect("a picture");
    assert_eq!(
        photo("/me.png").as_deref(),
        Some("data:image/png;base64,iVBORw==")
    );
    assert_eq!(
        photo("me.png").as_deref(),
        Some("data:image/png;base64,iVBORw==")
    );
    assert_eq!(photo("/missing.png"), None);
    assert_eq!(photo("/me.svg"), None);
    assert_eq!(
        photo("https://a.example/me.png").as_deref(),
        Some("https://a.example/me.png")
    );
}

#[test]
fn a_file_with_errors_is_not_exported() {
    let output = whoami(&["export", "--to", "text", "tests/compile/ten-mistakes.json"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    assert!(text(&output.stderr).contains("there is no name"));
}

#[test]
fn importing_an_exported_markdown_file_restores_the_profile() {
    let page = whoami(&["export", "--to", "markdown", ENGINEER]).stdout;
    let output = run_with_input(&["import", "-"], &text(&page));
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        text(&output.stderr),
        "-: Markdown, with 12 entries in projects, 4 in volunteer, 5 in work\n"
    );
    let again = run_with_input(&["export", "--to", "markdown", "-"], &text(&output.stdout));
    assert_eq!(text(&again.stdout), text(&page));
}

#[test]
fn importing_an_unusual_page_warns_about_what_is_missing() {
    let output = run_with_input(
        &["import", "-"],
        "## Work\n\n### 2019: Dev @A\n\nHello {{< tweet 1 >}}\n",
    );
    assert_eq!(output.status.code(), Some(0));
    for message in [
        "-: Markdown, with 1 entry in work",
        "the shortcode `tweet` is not supported",
        "the page does not give a name",
    ] {
        assert!(
            text(&output.stderr).contains(message),
            "{}",
            text(&output.stderr)
        );
    }
}

#[test]
fn import_says_what_it_found_and_what_it_left_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("me.json").display().to_string();
    let output = whoami(&["import", "tests/import/rendercv.yaml", "-o", &file]);
    assert_eq!(
        text(&output.stderr),
        "tests/import/rendercv.yaml: RenderCV YAML, with 2 entries in work, 1 in education, \
         1 in publications, 1 in awards, 1 in skills, 1 in languages, 1 in projects, \
         1 in talks on rivers\nNot understood, and left out:\n  \
         cv.sections.experience[0].team_size: 12\n  cv.custom_connections\n"
    );
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(whoami(&["check", &file]).status.code(), Some(0));
    let before = std::fs::read(&file).expect("the file");
    let again = whoami(&["import", "tests/import/fresh.json", "-o", &file]);
    assert_eq!(again.status.code(), Some(2));
    assert!(text(&again.stderr).contains("already exists"));
    assert_eq!(std::fs::read(&file).expect("the file"), before);
}

#[test]
fn what_is_no_resume_is_not_imported() {
    for (input, message) in [
        (
            "asdf",
            "this is not recognized as a résumé; what can be imported is: RenderCV YAML,",
        ),
        (
            "%PDF-1.7\n",
            "this looks like PDF: a PDF says where its letters are",
        ),
        (
            "{\"basics\": {}}",
            "this looks like JSON Resume: it needs no import",
        ),
    ] {
        let output = run_with_input(&["import", "-"], input);
        assert_eq!(output.status.code(), Some(1), "{input}");
        assert!(
            text(&output.stderr).contains(message),
            "{}",
            text(&output.stderr)
        );
        assert!(output.stdout.is_empty());
    }
}

#[test]
fn check_says_how_to_import_other_formats() {
    for (file, name) in [
        ("rendercv.yaml", "RenderCV YAML"),
        ("yamlresume.yaml", "YAMLResume YAML"),
        ("europass.xml", "Europass XML"),
        ("europass.json", "Europass JSON"),
        ("fresh.json", "FRESH JSON"),
        ("json-ld.html", "HTML"),
        ("about.md", "Markdown"),
        ("plain.txt", "plain text"),
    ] {
        let path = format!("tests/import/{file}");
        let output = whoami(&["check", &path]);
        assert_eq!(
            text(&output.stdout),
            format!("{path}: this looks like {name}: run `whoami-page import {path}`\n")
        );
        assert_eq!(output.status.code(), Some(1));
        let json = whoami(&["check", "--format", "json", &path]).stdout;
        let json: serde_json::Value = serde_json::from_slice(&json).expect("JSON");
        assert_eq!(json[0]["severity"], "error");
    }
}

#[test]
fn the_schema_in_public_is_up_to_date() {
    let printed = whoami(&["schema"]).stdout;
    let stored = std::fs::read("public/schema.json").expect("the file");
    assert!(
        printed == stored,
        "out of date; run: cargo run --quiet --bin whoami-page -- schema > public/schema.json"
    );
}

#[test]
fn the_generated_pages_of_the_documentation_are_up_to_date() {
    for page in ["cli", "settings"] {
        let printed = text(&whoami(&["reference", page]).stdout);
        let stored = std::fs::read_to_string(format!("docs/{page}.md")).expect("the file");
        assert!(
            printed == stored,
            "out of date; run: cargo run --quiet --bin whoami-page -- reference {page} > docs/{page}.md"
        );
    }
}

#[test]
fn completions_are_printed_for_each_shell() {
    for shell in ["bash", "zsh", "fish"] {
        assert!(
            text(&whoami(&["completions", shell]).stdout).contains("export"),
            "{shell}"
        );
    }
}

#[test]
fn watch_checks_the_file_again_when_it_is_saved() {
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
    child.kill().expect("it is running");
    child.wait().expect("it ends");
}

#[test]
fn the_version_is_that_of_the_package() {
    let expected = format!("whoami-page {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(text(&whoami(&["--version"]).stdout), expected);
}

/// Runs the program in a folder.
fn whoami_in(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_whoami-page"));
    command.args(arguments).current_dir(folder);
    command.output().expect("the program starts")
}

#[test]
fn without_a_file_name_the_usual_ones_are_tried() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = whoami_in(folder.path(), &["check"]);
    assert_eq!(
        text(&output.stderr),
        "whoami-page: there is neither resume.json nor public/profile.json here: \
         create a résumé with `whoami-page new`, or name the file\n"
    );
    assert_eq!(output.status.code(), Some(2));
    let resume = r#"{ "basics": { "name": "Ada" } }"#;
    std::fs::create_dir(folder.path().join("public")).expect("a folder");
    std::fs::write(folder.path().join("public/profile.json"), resume).expect("a file");
    let checked = || text(&whoami_in(folder.path(), &["check"]).stdout);
    assert_eq!(checked(), "public/profile.json: no problems\n");
    std::fs::write(folder.path().join("resume.json"), resume).expect("a file");
    assert_eq!(checked(), "resume.json: no problems\n");
}

#[test]
fn check_prints_commands_for_github_actions() {
    let folder = tempfile::tempdir().expect("a folder");
    let resume = "{ \"basics\": { \"name\": \"Ada\" },\n  \"work\": [{ \"name\": \"B\", \"position\": \"P\", \"endDate\": \"100%\" }] }";
    std::fs::write(folder.path().join("a,b.json"), resume).expect("a file");
    let output = whoami_in(folder.path(), &["check", "a,b.json", "--format", "github"]);
    let lines = text(&output.stdout);
    let first = lines.lines().next().unwrap_or_default();
    assert!(
        first.starts_with("::warning file=a%2Cb.json,line=2,endLine=2,col=")
            && first.contains("100%25"),
        "{lines}"
    );
    assert!(lines.ends_with("a,b.json: 1 warning\n"), "{lines}");
}

#[test]
fn a_reader_that_has_ended_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_whoami-page"))
        .arg("schema")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

/// A folder with a site kit of stand-ins for the programs.
fn stub_kit(folder: &Path) -> PathBuf {
    let staged = folder.join("staged");
    std::fs::create_dir(&staged).expect("a folder");
    std::fs::copy("index.html", staged.join("index.html")).expect("the shell");
    for script in ["start.js", "service-worker.js", "offline.js"] {
        std::fs::write(staged.join(script), "import('whoami:glue')").expect("a file");
    }
    for program in ["page", "client", "compiler", "editor", "checker"] {
        for name in [format!("{program}.js"), format!("{program}_bg.wasm")] {
            std::fs::write(staged.join(name), program).expect("a file");
        }
    }
    let kit = folder.join("kit");
    let [staged, packed] = [&staged, &kit].map(|path| path.display().to_string());
    let output = whoami(&["pack", &staged, &packed]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    kit
}

#[test]
fn build_writes_a_site_and_replaces_only_a_site() {
    let folder = tempfile::tempdir().expect("a folder");
    let kit = stub_kit(folder.path()).display().to_string();
    let write = |path: &str, content: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, content).expect("a file");
    };
    write(
        "cv/resume.json",
        r#"{ "basics": { "name": "Ada", "image": "me.svg" } }"#,
    );
    write("cv/me.svg", "<svg/>");
    write("cv/notes.txt", "not to be published");
    write("cv/public/CNAME", "ada.example");
    let cv = folder.path().join("cv");
    let build =
        |arguments: &[&str]| whoami_in(&cv, &[&["build", "--kit", &kit], arguments].concat());
    let output = build(&["--site-url", "https://ada.example/cv/"]);
    let said = text(&output.stderr);
    assert!(said.starts_with("Built site from resume.json: "), "{said}");
    assert_eq!(output.status.code(), Some(0), "{said}");
    let read = |path: &str| std::fs::read_to_string(cv.join("site").join(path));
    assert_eq!(read("CNAME").expect("a file"), "ada.example");
    assert_eq!(read("me.svg").expect("a file"), "<svg/>");
    assert!(read("index.html").expect("the page").contains("/cv/page-"));
    assert!(read("notes.txt").is_err());

    // Again, without a word, and with nothing left of the first build.
    write("cv/resume.json", r#"{ "basics": { "name": "Ada" } }"#);
    let output = build(&["--quiet"]);
    assert_eq!(text(&output.stderr), "");
    assert!(read("me.svg").is_err());

    // A file with errors leaves the site as it is.
    write("cv/resume.json", r#"{ "basics": {} }"#);
    let output = build(&["--quiet"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        read("index.html")
            .expect("the page")
            .contains("<h1>Ada</h1>")
    );

    write("cv/resume.json", r#"{ "basics": { "name": "Ada" } }"#);
    write("cv/mine/thesis.txt", "years of work");
    let output = build(&["--output", "mine"]);
    assert_eq!(
        text(&output.stderr),
        "whoami-page: mine has other files in it, which would be lost: choose another folder, or empty it\n"
    );
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn the_file_itself_is_never_published_and_nothing_that_only_private_entries_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let kit = stub_kit(folder.path()).display().to_string();
    let cv = folder.path().join("cv");
    std::fs::create_dir(&cv).expect("a folder");
    let resume = r#"{
        "basics": { "name": "Ada", "url": "./cv.json", "summary": "[again](same.json), [open](open.pdf)" },
        "work": [{ "name": "HIDDEN", "url": "hidden.pdf", "private": true }]
    }"#;
    std::fs::write(cv.join("cv.json"), resume).expect("a file");
    std::fs::write(cv.join("hidden.pdf"), "HIDDEN").expect("a file");
    std::fs::write(cv.join("open.pdf"), "open").expect("a file");
    #[cfg(unix)]
    std::os::unix::fs::symlink("cv.json", cv.join("same.json")).expect("a link");
    let output = whoami_in(&cv, &["build", "cv.json", "--kit", &kit]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let site = cv.join("site");
    assert!(site.join("open.pdf").is_file());
    for name in ["cv.json", "same.json", "hidden.pdf"] {
        assert!(!site.join(name).exists(), "{name}");
    }
    assert!(
        text(&output.stderr).contains("the link `/cv.json` leads nowhere"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn a_style_sheet_of_ones_own_is_part_of_exported_html() {
    let folder = tempfile::tempdir().expect("a folder");
    let resume = r#"{ "basics": { "name": "Ada" }, "meta": { "whoami": { "style": "my.css" } } }"#;
    std::fs::write(folder.path().join("resume.json"), resume).expect("a file");
    std::fs::write(folder.path().join("my.css"), "h1 { color: teal }").expect("a file");
    let html = text(&whoami_in(folder.path(), &["export", "--to", "html"]).stdout);
    assert!(html.contains("@layer owner{h1 { color: teal }}"));
}

#[test]
fn exports_say_how_many_warnings_there_are_and_check_lists_them() {
    let warned = "tests/compile/present.json";
    let output = whoami(&["export", "--to", "text", warned]);
    assert_eq!(
        text(&output.stderr),
        format!("{warned}: 1 warning; `whoami-page check {warned}` lists them\n")
    );
    let output = whoami(&["export", "--quiet", "--to", "text", warned]);
    assert_eq!(text(&output.stderr), "");
}

/// Every command of the documentation, as it is written there.
#[test]
fn the_commands_in_the_documentation_exist() {
    let mut found = 0;
    for page in [
        "README.md",
        "docs/owners.md",
        "docs/data.md",
        "docs/cli.md",
        "npm/README.md",
    ] {
        let page = std::fs::read_to_string(page).expect("the page");
        for line in page.lines() {
            let line = line.trim().trim_start_matches("npx ");
            let Some(rest) = line.strip_prefix("whoami-page ") else {
                continue;
            };
            let command = rest.split(['#', '>']).next().unwrap_or_default();
            let arguments: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
            let output = whoami(&arguments);
            assert_eq!(
                output.status.code(),
                Some(0),
                "{line}: {}",
                text(&output.stderr)
            );
            found += 1;
        }
    }
    assert!(found > 20, "{found} commands");
}
