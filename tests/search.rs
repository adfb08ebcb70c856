//! What is found, where it is highlighted, and how an address says it.

use proptest::prelude::*;
use whoami_page::compile::{Options, compile};
use whoami_page::profile::Messages;
use whoami_page::search::{Index, Matches, Query, fold_words, match_ranges};

/// Searches the page itself.
fn search(text: &str, technologies: &[&str]) -> Matches {
    let source = include_str!("../public/profile.json");
    let profile = compile(source, &Options::default())
        .expect("the page")
        .profile;
    let technologies = technologies.iter().map(|name| (*name).to_owned()).collect();
    Index::new(&profile).find(&Query {
        text: text.to_owned(),
        technologies,
    })
}

#[test]
fn nothing_asked_for_is_answered_by_everything() {
    let everything = "5 of 5 jobs, 3 projects, 9 contributions, 4 others";
    assert_eq!(search("", &[]).summary(&Messages::of("en").0), everything);
    assert_eq!(
        search("  ,. ", &[]).summary(&Messages::of("en").0),
        everything
    );
}

#[test]
fn the_answer_is_counted_by_kind() {
    assert_eq!(
        search("flink", &[]).summary(&Messages::of("en").0),
        "1 of 5 jobs, 1 contribution"
    );
    assert_eq!(
        search("kafka", &[]).summary(&Messages::of("en").0),
        "2 of 5 jobs, 1 contribution"
    );
    assert_eq!(
        search("docker", &[]).summary(&Messages::of("en").0),
        "0 of 5 jobs, 1 project"
    );
    assert_eq!(
        search("exoplanets", &[]).summary(&Messages::of("en").0),
        "0 of 5 jobs, 1 other"
    );
    assert_eq!(
        search("cobol", &[]).summary(&Messages::of("en").0),
        "Nothing matches"
    );
}

#[test]
fn every_word_must_match_the_beginning_of_a_word() {
    assert_eq!(
        search("432 bill", &[]).summary(&Messages::of("en").0),
        "1 of 5 jobs"
    );
    assert_eq!(
        search("432 zillion", &[]).summary(&Messages::of("en").0),
        "Nothing matches"
    );
    assert_eq!(
        search("link", &[]).summary(&Messages::of("en").0),
        "Nothing matches",
        "it stands in the middle of Flink only"
    );
    assert_eq!(
        search("Meridiancloud leader", &[]).summary(&Messages::of("en").0),
        "3 of 5 jobs"
    );
    assert_eq!(
        search("meridian metrics", &[]).summary(&Messages::of("en").0),
        "1 of 5 jobs"
    );
}

#[test]
fn technologies_combine_with_each_other_and_with_the_text() {
    // A project of that name is work with it, too.
    assert_eq!(
        search("", &["etcd"]).summary(&Messages::of("en").0),
        "2 of 5 jobs, 1 contribution"
    );
    assert_eq!(
        search("", &["ETCD", "Go"]).summary(&Messages::of("en").0),
        "1 of 5 jobs"
    );
    assert_eq!(
        search("infrastructure", &["Kafka"]).summary(&Messages::of("en").0),
        "2 of 5 jobs"
    );
    assert_eq!(
        search("engineer", &["Kafka"]).summary(&Messages::of("en").0),
        "1 of 5 jobs"
    );
    assert_eq!(
        search("", &["Cobol"]).summary(&Messages::of("en").0),
        "Nothing matches"
    );
}

#[test]
fn case_and_accents_do_not_count() {
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
fn what_matches_is_highlighted_at_its_place_in_the_dom() {
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
fn an_address_says_a_query_and_gives_it_back() {
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
fn choosing_twice_is_giving_up() {
    let mut query = Query::default();
    query.toggle("Go");
    query.toggle("Rust");
    query.toggle("GO");
    assert_eq!(query, Query::technology("Rust"));
}

proptest! {
    #[test]
    fn any_query_survives_the_address(text in "\\PC*", technologies in prop::collection::vec("\\PC+", 0..3)) {
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
    fn highlights_lie_in_the_text_in_order_and_apart(text in "\\PC*", query in "\\PC{0,4}") {
        let length = text.encode_utf16().count() as u32;
        let mut done = 0;
        for range in match_ranges(&text, &fold_words(&query)) {
            prop_assert!(done <= range.start && range.start < range.end && range.end <= length);
            done = range.end;
        }
    }
}
