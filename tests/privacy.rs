//! Private values are published nowhere, and a privacy mark or path that cannot be applied is an
//! error everywhere.

use serde_json::{Value, json};
use std::collections::HashSet;
use std::fs;
use whoami_page::compile::{Options, Reason, compile};
use whoami_page::resume::{Diagnostic, Severity};
use whoami_page::site::{self, Files, Kit, Outcome, Site, Styles};

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
    r#"{"basics":{"summary":["hello","SECRET"]},"meta":{"whoami":{"private":["basics.summary[1]"]}}}"#,
    r#"{"basics":{"summary":["SECRET"]},"meta":{"whoami":{"private":["basics.summary[0]"]}}}"#,
];

/// The pictures that are drawn for owners who have none, which takes long. No text can be read in them.
const PICTURES: [&str; 3] = ["apple-touch-icon.png", "favicon.ico", "social-image.png"];

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
            Err(refused) => refused.diagnostics,
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
        let refused = compile(&file, &Options::default()).expect_err("a refused file");
        assert_eq!(refused.reason, Reason::Private, "{file}");
    }
}

#[test]
fn private_values_are_in_no_file_of_the_site() {
    let kit = kit();
    for file in CLEAR {
        let found = published(&named(file), &kit);
        let found = found.unwrap_or_else(|errors| panic!("{file}: {errors:?}"));
        assert_eq!(found, None, "{file}");
    }
}

#[test]
fn a_value_that_is_not_private_is_found() {
    let file = named(r#"{"education":[{"institution":"SECRET"}]}"#);
    let found = published(&file, &kit()).expect("a résumé without errors");
    assert!(found.is_some());
}

/// Whatever reads a value, and however it converts it: naming the value hides it.
#[test]
fn every_text_of_a_file_can_be_hidden_by_its_path() {
    let kit = kit();
    let mut seen = HashSet::new();
    for (name, resume) in resumes() {
        for (path, pointer) in texts(&resume, "", "") {
            // A résumé without a name is an error, and the settings are not published.
            let is_kept = path == "basics.name" || path.starts_with("meta.");
            if is_kept || seen.contains(&field(&pointer)) {
                continue;
            }
            let mut resume = resume.clone();
            *resume.pointer_mut(&pointer).expect("a text") = json!("SECRET");
            resume["meta"]["whoami"]["private"] = json!([path]);
            // Its entry may need the text, and be an error without it.
            if let Ok(found) = published(&resume.to_string(), &kit) {
                assert_eq!(found, None, "{name}: {path}");
                seen.insert(field(&pointer));
            }
        }
    }
    let hidden = seen.len();
    assert!(hidden > 100, "only {hidden} texts were hidden");
}

/// A mark hides everything in its object, whatever that is.
#[test]
fn every_object_of_a_file_can_be_hidden_by_a_mark() {
    let kit = kit();
    let mut seen = HashSet::new();
    for (name, resume) in resumes() {
        for pointer in objects(&resume, "") {
            // The file as a whole cannot be private, a résumé needs `basics`, and the settings are
            // not published.
            let is_whole = pointer.is_empty() || pointer == "/basics";
            if is_whole || pointer.starts_with("/meta") || !seen.insert(field(&pointer)) {
                continue;
            }
            let mut resume = resume.clone();
            let object = resume.pointer_mut(&pointer).expect("an object");
            for (_, text) in texts(&object.clone(), "", "") {
                *object.pointer_mut(&text).expect("a text") = json!("SECRET");
            }
            object["private"] = json!(true);
            let found = published(&resume.to_string(), &kit);
            let found = found.unwrap_or_else(|errors| panic!("{name}: {pointer}: {errors:?}"));
            assert_eq!(found, None, "{name}: {pointer}");
        }
    }
    let hidden = seen.len();
    assert!(hidden > 20, "only {hidden} objects were hidden");
}

/// The field that a JSON Pointer leads to, which is the same in all entries of a section. Of a list in
/// an entry, the first item counts as one field and the others as another.
fn field(pointer: &str) -> String {
    let mut depth = 0;
    let part = |part: &str| match part.parse::<usize>() {
        Ok(index) => {
            depth += 1;
            if depth == 1 {
                String::new()
            } else {
                index.min(1).to_string()
            }
        }
        Err(_) => part.to_owned(),
    };
    pointer.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Files with every section and field, and with sections of the owner's own.
fn resumes() -> impl Iterator<Item = (&'static str, Value)> {
    let names = [
        "compile/all-sections",
        "compile/extra-keys",
        "compile/habits",
        "compile/own-sections",
        "fixtures/engineer",
        "fixtures/nurse",
    ];
    names.into_iter().map(|name| {
        let source = fs::read_to_string(format!("tests/{name}.json")).expect("a file");
        (name, serde_json::from_str(&source).expect("valid JSON"))
    })
}

/// Builds a site, and returns the path of a file that contains `SECRET`, if there is one. The error
/// holds the diagnostics of a résumé that has errors.
fn published(resume: &str, kit: &Kit) -> Result<Option<String>, Vec<Diagnostic>> {
    let site = Site {
        resume,
        kit,
        public: PICTURES
            .map(|name| (name, Vec::new()))
            .into_iter()
            .collect(),
        read: &|_| None,
        base: "/",
        url: Some("https://pages.example/"),
        today: None,
        strict: false,
    };
    let files = match site::build(&site).expect("a build") {
        Outcome::Built { files, .. } => files,
        Outcome::Refused(diagnostics) => return Err(diagnostics),
    };
    let is_in = |content: &[u8]| {
        String::from_utf8_lossy(content)
            .to_lowercase()
            .contains("secret")
    };
    let found = files.iter().find(|(_, content)| is_in(content));
    Ok(found.map(|(path, _)| path.to_owned()))
}

/// The texts in a value: their paths as `meta.whoami.private` names them, and as JSON Pointers
/// (RFC 6901).
fn texts(value: &Value, path: &str, pointer: &str) -> Vec<(String, String)> {
    match value {
        Value::String(_) => vec![(path.to_owned(), pointer.to_owned())],
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .flat_map(|(index, item)| {
                    texts(
                        item,
                        &format!("{path}[{index}]"),
                        &format!("{pointer}/{index}"),
                    )
                })
                .collect()
        }
        Value::Object(members) => members
            .iter()
            .flat_map(|(key, value)| {
                let dot = if path.is_empty() { "" } else { "." };
                let escaped = key.replace('~', "~0").replace('/', "~1");
                texts(
                    value,
                    &format!("{path}{dot}{key}"),
                    &format!("{pointer}/{escaped}"),
                )
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The objects in a value, as JSON Pointers.
fn objects(value: &Value, pointer: &str) -> Vec<String> {
    match value {
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .flat_map(|(index, item)| objects(item, &format!("{pointer}/{index}")))
                .collect()
        }
        Value::Object(members) => {
            let members = members.iter().flat_map(|(key, value)| {
                let escaped = key.replace('~', "~0").replace('/', "~1");
                objects(value, &format!("{pointer}/{escaped}"))
            });
            [pointer.to_owned()].into_iter().chain(members).collect()
        }
        _ => Vec::new(),
    }
}

/// A kit with stand-ins for the programs.
fn kit() -> Kit {
    let names = ["page", "client", "compiler", "editor", "checker"].into_iter();
    let mut files: Files = names
        .flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")])
        .map(|name| (name.clone(), name.into_bytes()))
        .collect();
    files.insert("index.html", fs::read("index.html").expect("the shell"));
    for script in ["start.js", "service-worker.js", "offline.js"] {
        files.insert(script, "import('whoami:glue')");
    }
    let files = Kit::pack(files).expect("the files of a kit");
    Kit::new(files, Styles::bundled().expect("style sheets")).expect("a kit")
}
