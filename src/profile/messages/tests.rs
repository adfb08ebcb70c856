use super::*;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

const LANGUAGES: [&str; 2] = ["en", "fr"];

/// All texts of a language, by their names.
fn texts(lang: &str) -> Vec<(String, String)> {
    let (words, titles) = Messages::of(lang);
    let texts = MessageId::ALL
        .iter()
        .map(|word| (format!("{word:?}"), words.text(*word)));
    texts
        .chain(titles.map(|(id, title)| (id.to_owned(), title.to_owned())))
        .collect()
}

#[test]
fn every_word_stands_at_its_number() {
    for (number, word) in MessageId::ALL.iter().enumerate() {
        assert_eq!(*word as usize, number);
    }
}

#[test]
fn there_are_twelve_months() {
    for lang in LANGUAGES {
        let (words, _) = Messages::of(lang);
        assert!(
            (1..=12).all(|number| words.month(number).is_some_and(|name| !name.is_empty())),
            "{lang}"
        );
        assert_eq!((words.month(0), words.month(13)), (None, None));
    }
}

#[test]
fn every_language_says_everything_with_the_same_places_for_what_differs() {
    for lang in LANGUAGES {
        for ((name, english), (_, text)) in texts("en").iter().zip(texts(lang)) {
            assert!(!text.trim().is_empty(), "{lang}: {name} is empty");
            assert_eq!(
                text.matches("{}").count(),
                english.matches("{}").count(),
                "{lang}: {name}: {text}"
            );
        }
    }
}

#[test]
fn numbers_go_with_the_words_that_cldr_says() {
    for lang in LANGUAGES {
        let (words, _) = Messages::of(lang);
        let rules = PluralRules::create(
            lang.parse::<unic_langid::LanguageIdentifier>()
                .expect("a tag"),
            PluralRuleType::CARDINAL,
        )
        .expect("rules");
        for number in 0..2000_usize {
            let is_one = rules.select(number) == Ok(PluralCategory::ONE);
            let expected = words.get(if is_one {
                MessageId::Year
            } else {
                MessageId::Years
            });
            assert_eq!(
                words.plural(number, MessageId::Year, MessageId::Years),
                expected,
                "{lang}: {number}"
            );
        }
    }
}

#[test]
fn the_language_is_the_first_part_of_the_tag() {
    for (tag, now) in [
        ("fr", "aujourd’hui"),
        ("FR-ca", "aujourd’hui"),
        ("en-GB", "now"),
        ("frr", "now"),
        ("", "now"),
    ] {
        assert_eq!(Messages::of(tag).0.get(MessageId::Now), now, "{tag}");
    }
}

#[test]
fn a_pattern_is_filled_in_order() {
    assert_eq!(
        interpolate("{} of {} {}", &["1", "2", "jobs"]),
        "1 of 2 jobs"
    );
    assert_eq!(interpolate("{} and {}", &["{}"]), "{} and ");
    assert_eq!(interpolate("nothing", &["x"]), "nothing");
}
