//! Private values are published nowhere, and a privacy mark or path that cannot be applied is an
//! error everywhere.

use std::fs;
use whoami_page::compile::{LenientError, Options, compile, compile_lenient};
use whoami_page::resume::Severity;
use whoami_page::site::{self, Outcome, Site};

/// Files with a private value, `SECRET`, and a mark or path that cannot be applied.
const UNCLEAR: &[&str] = &[
    r#"{"education":[{"institution":"SECRET","Private":true}]}"#,
    r#"{"education":[{"institution":"SECRET","private ":true}]}"#,
    r#"{"education":[{"institution":"SECRET","PRIVATE":"yes"}]}"#,
    r#"{"education":[{"institution":"SECRET","isPrivate":true}]}"#,
    r#"{"education":[{"institution":"SECRET","is_private":"true"}]}"#,
    r#"{"education":[{"institution":"SECRET","privat":true}]}"#,
    r#"{"education":[{"institution":"SECRET","priavte":"true"}]}"#,
    r#"{"education":[{"institution":"SECRET","private":"maybe"}]}"#,
    r#"{"education":[{"institution":"SECRET","private":["institution"]}]}"#,
    r#"{"talks":[{"title":"SECRET","Private":true}]}"#,
    r#"{"private":true,"education":[{"institution":"SECRET"}]}"#,
    r#"{"Private":true,"education":[{"institution":"SECRET"}]}"#,
    r#"{"private":["education"],"education":[{"institution":"SECRET"}]}"#,
    r#"{"meta":{"private":["education"]},"education":[{"institution":"SECRET"}]}"#,
    r#"{"meta":{"whoami":{"Private":["education"]}},"education":[{"institution":"SECRET"}]}"#,
    r#"{"meta":{"whoami":{"privat":["education"]}},"education":[{"institution":"SECRET"}]}"#,
    r#"{"meta":{"Whoami":{"private":["education"]}},"education":[{"institution":"SECRET"}]}"#,
    r#"{"Meta":{"whoami":{"private":["education"]}},"education":[{"institution":"SECRET"}]}"#,
    r#"{"meta":{"whoami":{"private":["educaton"]}},"education":[{"institution":"SECRET"}]}"#,
    r#"{"meta":{"whoami":{"private":["Education"]}},"education":[{"institution":"SECRET"}]}"#,
    r#"{"meta":{"whoami":{"private":["education.website"]}},"education":[{"institution":"SECRET","url":"https://a.example/"}]}"#,
    r#"{"meta":{"whoami":{"private":true}},"education":[{"institution":"SECRET"}]}"#,
    r#"{"meta":{"whoami":{"private":[["education"]]}},"education":[{"institution":"SECRET"}]}"#,
];

/// Files in which `SECRET` is private.
const CLEAR: &[&str] = &[
    r#"{"education":[{"institution":"SECRET","private":true}]}"#,
    r#"{"education":[{"institution":"SECRET","private":"true"}]}"#,
    r#"{"education":[{"institution":"SECRET","private":false,"private":true}]}"#,
    r#"{"talks":[{"title":"SECRET","private":true}]}"#,
    r#"{"basics":{"location":{"city":"SECRET","private":true}}}"#,
    r#"{"basics":{"website":"https://SECRET.example/"},"meta":{"whoami":{"private":["basics.url"]}}}"#,
    r#"{"basics":{"website":"https://SECRET.example/"},"meta":{"whoami":{"private":["basics.website"]}}}"#,
    r#"{"basics":{"url":"https://SECRET.example/","website":"https://SECRET.example/b"},"meta":{"whoami":{"private":["basics.url"]}}}"#,
    r#"{"work":[{"company":"SECRET","position":"P"}],"meta":{"whoami":{"private":["work.name"]}}}"#,
    r#"{"work":[{"position":"P","start_date":"SECRET"}],"meta":{"whoami":{"private":["work[0].startDate"]}}}"#,
    r#"{"basics":{"phone":"SECRET"},"basics":{"phone":"1"},"meta":{"whoami":{"private":["basics.phone"]}}}"#,
    r#"{"basics":{"Website":"https://SECRET.example/"},"basics":{"url":"https://a.example"},"meta":{"whoami":{"private":["basics.url"]}}}"#,
    r#"{"meta":{"whoami":{"private":"education"}},"education":[{"institution":"SECRET"}]}"#,
];

/// Adds a name, which every résumé needs.
fn named(file: &str) -> String {
    match file.rfind("\"basics\":{") {
        Some(at) => {
            let at = at + "\"basics\":{".len();
            format!("{}\"name\":\"Ada\",{}", &file[..at], &file[at..])
        }
        None => file.replacen('{', r#"{"basics":{"name":"Ada"},"#, 1),
    }
}

#[test]
fn a_mark_or_path_that_cannot_be_applied_is_an_error() {
    for file in UNCLEAR {
        let file = named(file);
        let diagnostics = match compile(&file, &Options::default()) {
            Ok(compiled) => panic!("{file} compiles with {:?}", compiled.warnings),
            Err(diagnostics) => diagnostics,
        };
        let errors = diagnostics
            .iter()
            .filter(|one| one.severity == Severity::Error);
        let messages: Vec<&str> = errors.map(|error| error.message.as_str()).collect();
        assert!(!messages.is_empty(), "{file}");
        assert!(
            messages.iter().all(|message| message.contains("private")
                || message.contains("matches nothing")
                || message.contains("must be spelled")),
            "{file}: {messages:?}"
        );
        assert!(
            !diagnostics
                .iter()
                .any(|one| one.message.contains("is read as `private`")),
            "{file}"
        );
    }
}

#[test]
fn the_widget_rejects_a_file_with_a_mark_or_path_that_cannot_be_applied() {
    for file in UNCLEAR {
        let file = named(file);
        assert!(
            matches!(
                compile_lenient(&file, &Options::default()),
                Err(LenientError::Private(_))
            ),
            "{file}"
        );
    }
}

#[test]
fn private_values_are_in_no_file_of_the_site() {
    for file in CLEAR {
        let file = named(file);
        let folder = tempfile::tempdir().expect("a folder");
        stage(folder.path());
        let site = Site {
            resume: &file,
            dist: folder.path(),
            style: "style".as_ref(),
            base: "/",
            url: Some("https://pages.example/"),
        };
        let outcome = site::build(&site).expect("a build");
        assert!(matches!(outcome, Outcome::Built(_)), "{file}: {outcome:?}");
        for path in files(folder.path()) {
            let bytes = fs::read(&path).expect("a file");
            let text = String::from_utf8_lossy(&bytes).to_lowercase();
            assert!(!text.contains("secret"), "{file}: {}", path.display());
        }
        let profile = compile_lenient(&file, &Options::default()).expect("a profile");
        let shown = format!("{profile:?}").to_lowercase();
        assert!(!shown.contains("secret"), "{file}");
    }
}

/// Writes the files that Trunk stages before `whoami-page build` runs.
fn stage(folder: &std::path::Path) {
    fs::copy("index.html", folder.join("index.html")).expect("the shell");
    for program in ["page", "view", "compiler"] {
        fs::write(folder.join(format!("{program}.js")), program).expect("the glue");
        fs::write(folder.join(format!("{program}_bg.wasm")), program).expect("the WebAssembly");
    }
}

/// All files in a folder, including subfolders.
fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .flat_map(|entry| {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
