//! What a search finds, where matches are highlighted, and how a query becomes a URL.

use proptest::prelude::*;
use whoami_page::compile::{Options, compile};
use whoami_page::profile::Messages;
use whoami_page::search::{Index, Matches, Query, fold_words, match_ranges};

/// Searches the engineer's profile.
fn search(text: &str, technologies: &[&str]) -> Matches {
    let source = include_str!("fixtures/engineer.json");
    let profile = compile(source, &Options::default())
        .expect("a valid profile")
        .profile;
    let technologies = technologies.iter().map(|name| (*name).to_owned()).collect();
    Index::new(&profile).find(&Query {
        text: text.to_owned(),
        technologies,
    })
}

#[test]
fn an_empty_query_matches_everything() {
    let everything = "5 of 5 jobs, 3 projects, 9 contributions, 4 others";
    assert_eq!(search("", &[]).summary(&Messages::of("en")), everything);
    assert_eq!(
        search("  ,. ", &[]).summary(&Messages::of("en")),
        everything
    );
}

#[test]
fn the_summary_counts_matches_by_kind() {
    assert_eq!(
        search("flink", &[]).summary(&Messages::of("en")),
        "1 of 5 jobs, 1 contribution"
    );
    assert_eq!(
        search("kafka", &[]).summary(&Messages::of("en")),
        "2 of 5 jobs, 1 contribution"
    );
    assert_eq!(
        search("docker", &[]).summary(&Messages::of("en")),
        "0 of 5 jobs, 1 project"
    );
    assert_eq!(
        search("exoplanets", &[]).summary(&Messages::of("en")),
        "0 of 5 jobs, 1 other"
    );
    assert_eq!(
        search("cobol", &[]).summary(&Messages::of("en")),
        "No matches"
    );
}

#[test]
fn every_query_word_must_match_the_start_of_a_word() {
    assert_eq!(
        search("318 bill", &[]).summary(&Messages::of("en")),
        "1 of 5 jobs"
    );
    assert_eq!(
        search("318 zillion", &[]).summary(&Messages::of("en")),
        "No matches"
    );
    assert_eq!(
        search("link", &[]).summary(&Messages::of("en")),
        "No matches",
        "it is only in the middle of Flink"
    );
    assert_eq!(
        search("Meridiancloud leader", &[]).summary(&Messages::of("en")),
        "3 of 5 jobs"
    );
    assert_eq!(
        search("meridian metrics", &[]).summary(&Messages::of("en")),
        "1 of 5 jobs"
    );
}

#[test]
fn technologies_narrow_each_other_and_the_text_search() {
    // A project of the same name counts, too.
    assert_eq!(
        search("", &["etcd"]).summary(&Messages::of("en")),
        "2 of 5 jobs, 1 contribution"
    );
    assert_eq!(
        search("", &["ETCD", "Go"]).summary(&Messages::of("en")),
        "1 of 5 jobs"
    );
    assert_eq!(
        search("infrastructure", &["Kafka"]).summary(&Messages::of("en")),
        "2 of 5 jobs"
    );
    assert_eq!(
        search("engineer", &["Kafka"]).summary(&Messages::of("en")),
        "1 of 5 jobs"
    );
    assert_eq!(
        search("", &["Cobol"]).summary(&Messages::of("en")),
        "No matches"
    );
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
