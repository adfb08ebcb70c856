//! The layering rule: which module may use which. No module uses a higher layer.

use std::fs;
use std::path::{Path, PathBuf};

/// Each module, and the modules of the crate that it may use.
const RULE: &[(&str, &[&str])] = &[
    ("resume", &["resume"]),
    ("profile", &["profile"]),
    ("compile", &["compile", "resume", "profile"]),
    ("search", &["search", "profile"]),
    ("view", &["view", "profile", "search"]),
    ("export", &["export", "profile"]),
    ("import", &["import", "resume"]),
    ("schema", &["schema", "resume"]),
    (
        "site",
        &[
            "site", "compile", "export", "profile", "resume", "search", "view",
        ],
    ),
    ("browser", &["browser", "profile", "search", "view"]),
];

#[test]
fn every_module_uses_only_what_it_may() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut broken = Vec::new();
    for (part, allowed) in RULE {
        for file in files_of(&source, part) {
            let text = fs::read_to_string(&file).expect("a source file");
            let used = text.split("crate::").skip(1).map(|rest| {
                rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .next()
            });
            for name in used
                .flatten()
                .filter(|name| !name.is_empty() && !allowed.contains(name))
            {
                broken.push(format!(
                    "{} uses {name}, but {part} may only use {allowed:?}",
                    file.display()
                ));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_module_has_a_rule() {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs"))
        .expect("src/lib.rs");
    let parts: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'))
        .collect();
    let ruled: Vec<&str> = RULE.iter().map(|(part, _)| *part).collect();
    assert!(!parts.is_empty());
    assert!(
        parts.iter().all(|part| ruled.contains(part)),
        "{parts:?} against {ruled:?}"
    );
}

#[test]
fn no_module_inserts_raw_html() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for part in ["view", "export", "browser"] {
        for file in files_of(&source, part) {
            let text = fs::read_to_string(&file).expect("a source file");
            for forbidden in [
                "inner_html",
                "innerHTML",
                "set_inner_html",
                "insert_adjacent_html",
            ] {
                assert!(
                    !text.contains(forbidden),
                    "{} uses {forbidden}",
                    file.display()
                );
            }
        }
    }
}

/// `module.rs` and everything in `module/`.
fn files_of(source: &Path, part: &str) -> Vec<PathBuf> {
    let mut files = vec![source.join(format!("{part}.rs"))];
    let mut folders = vec![source.join(part)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    files
}
