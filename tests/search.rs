//! What a search finds, where matches are highlighted, and how a query becomes a URL.

use proptest::prelude::*;
use whoami_page::compile::{Options, compile};
use whoami_page::profile::{Entry, Messages};
use whoami_page::search::{Index, Query, fold_words, match_ranges};

/// Searches the engineer's profile, and returns the summary.
fn search(text: &str, technologies: &[&str]) -> String {
    let query = Query {
        text: text.to_owned(),
        technologies: technologies.iter().map(|name| (*name).to_owned()).collect(),
    };
    index().find(&query).summary(&query, &Messages::of("en"))
}

/// The engineer's index.
fn index() -> Index {
    let source = include_str!("fixtures/engineer.json");
    let profile = compile(source, &Options::default())
        .expect("a valid profile")
        .profile;
    Index::new(&profile)
}

#[test]
fn an_empty_query_matches_everything() {
    let query = Query::default();
    let all = index().find(&query);
    assert!((0..21).all(|number| all.contains(Entry(number))));
    assert_eq!(all.summary(&query, &Messages::of("en")), "");
    assert_eq!(
        search("  ,. ", &[]),
        "5 jobs, 3 projects, 9 contributions, 4 other entries"
    );
}

#[test]
fn the_summary_counts_matches_by_kind() {
    assert_eq!(search("flink", &[]), "1 of 5 jobs, 1 contribution");
    assert_eq!(search("kafka", &[]), "2 of 5 jobs, 1 contribution");
    assert_eq!(search("docker", &[]), "1 project");
    assert_eq!(search("exoplanets", &[]), "1 other entry");
    assert_eq!(search("cobol", &[]), "No results for “cobol”");
}

#[test]
fn every_query_word_must_match_the_start_of_a_word() {
    assert_eq!(search("318 bill", &[]), "1 of 5 jobs");
    assert_eq!(search("318 zillion", &[]), "No results for “318 zillion”");
    assert_eq!(
        search("link", &[]),
        "No results for “link”",
        "it is only in the middle of Flink"
    );
    assert_eq!(search("Meridiancloud leader", &[]), "3 of 5 jobs");
    assert_eq!(search("meridian metrics", &[]), "1 of 5 jobs");
}

#[test]
fn technologies_narrow_each_other_and_the_text_search() {
    // A project of the same name counts, too.
    assert_eq!(search("", &["etcd"]), "2 of 5 jobs, 1 contribution");
    assert_eq!(search("", &["ETCD", "Go"]), "1 of 5 jobs");
    assert_eq!(search("infrastructure", &["Kafka"]), "2 of 5 jobs");
    assert_eq!(search("engineer", &["Kafka"]), "1 of 5 jobs");
    assert_eq!(search("", &["Cobol"]), "“Cobol” is not used here.");
}

#[test]
fn case_and_accents_are_ignored() {
    for (text, expected) in [
        ("Société Générale", "societe generale"),
        ("Socie\u{301}te\u{301}", "societe"),
        ("ÆSØP straße Łódź", "aesop strasse lodz"),
        ("Ελλάδα", "ελλαδα"),
        ("ﬁle ２０２０", "file 2020"),
        ("C++, C# & go-ycsb", "c++ c# go ycsb"),
        ("東京とGo", "東 京 と go"),
        ("İstanbul", "istanbul"),
        ("“Hello” – world…", "hello world"),
        ("a 🦀 b", "a b"),
    ] {
        assert_eq!(fold_words(text).join(" "), expected, "{text}");
    }
}

#[test]
fn matches_are_highlighted_at_utf_16_offsets() {
    let marked = |text: &str, query: &str| -> Vec<String> {
        let units: Vec<u16> = text.encode_utf16().collect();
        let ranges = match_ranges(text, &fold_words(query));
        ranges
            .iter()
            .map(|range| String::from_utf16_lossy(&units[range.start as usize..range.end as usize]))
            .collect()
    };
    assert_eq!(
        marked("Flink, HBase and flinking", "flink"),
        ["Flink", "flink"]
    );
    assert_eq!(marked("🦀 Généralement", "general"), ["Général"]);
    assert_eq!(
        marked("ge\u{301}ne\u{301}ral", "gene"),
        ["ge\u{301}ne\u{301}"]
    );
    assert_eq!(marked("Kafka", "ka kafk"), ["Kafk"]);
    assert_eq!(marked("Straße", "stras"), ["Straß"]);
    assert_eq!(marked("blink", "link"), [""; 0]);
    assert_eq!(marked("東京都", "京"), ["京"]);
}

#[test]
fn a_query_survives_the_round_trip_through_a_url() {
    let query = Query {
        text: "on call & 50%".into(),
        technologies: vec!["C++".into(), "Go".into()],
    };
    assert_eq!(query.to_url(), "?q=on+call+%26+50%25&tech=C%2B%2B&tech=Go");
    assert_eq!(Query::from_url(&query.to_url()), query);
    assert_eq!(Query::default().to_url(), "");
    assert_eq!(
        Query::from_url("?utm=x&tech=Go&tech=go&tech="),
        Query::technology("Go")
    );
}

#[test]
fn technologies_that_no_entry_lists_are_ignored_and_named_once() {
    let summary = |url: &str| {
        let query = Query::from_url(url);
        let found = index().find(&query);
        (
            found.technologies.clone(),
            found.summary(&query, &Messages::of("en")),
        )
    };
    assert_eq!(
        summary("?q=lead&tech=COBOL&tech=go&tech=APL"),
        (
            vec!["go".to_owned()],
            "“COBOL” is not used here. 1 of 5 jobs".to_owned()
        )
    );
    let long = "x".repeat(41);
    assert_eq!(
        summary(&format!("?tech={long}")),
        (vec![], format!("“{}” is not used here.", &long[1..]))
    );
}

#[test]
fn nouns_agree_with_their_numbers_in_every_language() {
    let query = Query {
        text: "kafka".to_owned(),
        ..Query::default()
    };
    let found = index().find(&query);
    for (lang, expected) in [
        ("en", "2 of 5 jobs, 1 contribution"),
        ("fr", "2 emplois sur 5, 1 contribution"),
    ] {
        assert_eq!(found.summary(&query, &Messages::of(lang)), expected);
    }
    let query = Query::technology("Flink");
    let found = index().find(&query).summary(&query, &Messages::of("fr"));
    assert_eq!(found, "1 emploi sur 5, 1 contribution");
}

#[test]
fn selecting_a_technology_twice_removes_it() {
    let mut query = Query::default();
    query.toggle("Go");
    query.toggle("Rust");
    query.toggle("GO");
    assert_eq!(query, Query::technology("Rust"));
}

proptest! {
    #[test]
    fn any_query_survives_the_round_trip_through_a_url(text in "\\PC*", technologies in prop::collection::vec("\\PC+", 0..3)) {
        let mut query = Query { text, technologies: Vec::new() };
        technologies.iter().filter(|name| !name.trim().is_empty()).for_each(|name| if !query.contains(name) { query.toggle(name) });
        let again = Query::from_url(&query.to_url());
        prop_assert_eq!(again.technologies, query.technologies);
        if !query.text.trim().is_empty() {
            prop_assert_eq!(again.text, query.text);
        }
    }

    #[test]
    fn a_text_is_found_by_the_beginning_of_any_of_its_words(text in "\\PC*", length in 1..5_usize) {
        for word in fold_words(&text) {
            let beginning: String = word.chars().take(length).collect();
            prop_assert!(!match_ranges(&text, std::slice::from_ref(&beginning)).is_empty(), "{beginning} in {text}");
        }
    }

    #[test]
    fn highlights_are_in_bounds_ordered_and_disjoint(text in "\\PC*", query in "\\PC{0,4}") {
        let length = text.encode_utf16().count() as u32;
        let mut done = 0;
        for range in match_ranges(&text, &fold_words(&query)) {
            prop_assert!(done <= range.start && range.start < range.end && range.end <= length);
            done = range.end;
        }
    }
}
