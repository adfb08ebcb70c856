use super::*;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

const LANGUAGES: [&str; 2] = ["en", "fr"];

/// All texts of a language, by their names.
fn texts(lang: &str) -> Vec<(String, String)> {
    let (words, titles) = Words::of(lang);
    let mut texts = Vec::new();
    collect("", &serde_json::to_value(words).expect("JSON"), &mut texts);
    texts.extend(titles.map(|(id, title)| (id.to_owned(), title.to_owned())));
    texts
}

fn collect(name: &str, value: &serde_json::Value, texts: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => texts.push((name.to_owned(), text.clone())),
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(name, item, texts)),
        serde_json::Value::Object(members) => {
            members.iter().for_each(|(key, value)| collect(&format!("{name}.{key}"), value, texts));
        }
        _ => {}
    }
}

#[test]
fn every_language_says_everything_with_the_same_places_for_what_differs() {
    for lang in LANGUAGES {
        for ((name, english), (_, text)) in texts("en").iter().zip(texts(lang)) {
            assert!(!text.trim().is_empty(), "{lang}: {name} is empty");
            assert_eq!(text.matches("{}").count(), english.matches("{}").count(), "{lang}: {name}: {text}");
        }
    }
}

#[test]
fn numbers_go_with_the_words_that_cldr_says() {
    for lang in LANGUAGES {
        let (words, _) = Words::of(lang);
        let rules = PluralRules::create(
            lang.parse::<unic_langid::LanguageIdentifier>().expect("a tag"),
            PluralRuleType::CARDINAL,
        )
        .expect("rules");
        let things = plural("one", "other");
        for number in 0..2000_usize {
            let expected = if rules.select(number) == Ok(PluralCategory::ONE) { "one" } else { "other" };
            assert_eq!(words.form(number, &things), expected, "{lang}: {number}");
        }
    }
}

#[test]
fn the_language_is_the_first_part_of_the_tag() {
    for (tag, now) in [("fr", "aujourd’hui"), ("FR-ca", "aujourd’hui"), ("en-GB", "now"), ("frr", "now"), ("", "now")]
    {
        assert_eq!(Words::of(tag).0.now, now, "{tag}");
    }
}

#[test]
fn a_pattern_is_filled_in_order() {
    assert_eq!(fill("{} of {} {}", &["1", "2", "jobs"]), "1 of 2 jobs");
    assert_eq!(fill("{} and {}", &["{}"]), "{} and ");
    assert_eq!(fill("nothing", &["x"]), "nothing");
}
