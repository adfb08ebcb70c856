//! What the documents promise about the code.

use std::fs;
use std::process::Command;

#[test]
fn every_test_that_the_page_on_reliability_names_exists() {
    let page = fs::read_to_string("docs/reliability.md").expect("the page");
    let rows = page.lines().filter(|line| line.starts_with("| "));
    let tests: Vec<&str> = rows
        .filter_map(|row| row.trim_end_matches([' ', '|']).rsplit(" | ").next())
        .filter(|test| test.starts_with('`'))
        .collect();
    assert!(tests.len() > 20, "{tests:?}");
    for test in tests {
        let (file, name) = test[1..].split_once("`: ").expect(test);
        let source = fs::read_to_string(format!("tests/browser/{file}.test.mjs")).expect(test);
        assert!(source.contains(name), "there is no test `{name}` in {file}");
    }
}

#[test]
fn the_licences_of_all_crates_in_a_site_are_collected() {
    let licenses = fs::read_to_string("src/site/licenses.txt").expect("the file");
    let features = [
        "--no-default-features",
        "--features",
        "hydrate,csr,editor,site",
    ];
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--target", "wasm32-unknown-unknown"])
        .args([
            "--edges",
            "normal,no-proc-macro",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])
        .args(features)
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{output:?}");
    let tree = String::from_utf8_lossy(&output.stdout);
    let crates = tree.lines().filter_map(|line| line.split_once(" v"));
    let crates: Vec<_> = crates
        .map(|(name, version)| (name, version.split(' ').next().unwrap_or_default()))
        .filter(|(name, _)| *name != "whoami-page")
        .collect();
    assert!(crates.len() > 50, "{crates:?}");
    for (name, version) in crates {
        let line = format!("  {name} {version}");
        assert!(
            licenses.contains(&line),
            "{line} is missing: run `make licenses`"
        );
    }
}
