//! What the documents promise about the code.

use std::fs;

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
