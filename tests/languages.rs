//! Résumés in each language of the interface, in which nothing says what the language is.

use scraper::{Html, Selector};
use std::collections::HashMap;
use std::fs;
use whoami_page::compile::{Compiled, Options, compile};
use whoami_page::profile::{Direction, MessageId, Messages};
use whoami_page::site::render_page;

/// The languages whose fixture is in `tests/fixtures/languages/`.
fn langs() -> impl Iterator<Item = &'static str> {
    Messages::langs().filter(|lang| *lang != "en")
}

fn source(lang: &str) -> String {
    fs::read_to_string(format!("tests/fixtures/languages/{lang}.json")).expect("a fixture")
}

/// The texts and the labels that a reader sees or hears.
fn texts(html: &str) -> Vec<String> {
    let document = Html::parse_fragment(html);
    let all = Selector::parse("*").expect("a selector");
    let labels = document
        .select(&all)
        .flat_map(|element| ["aria-label", "title", "placeholder"].map(|name| element.attr(name)))
        .flatten();
    let texts = document.root_element().text();
    let texts = texts.chain(labels).map(|text| text.trim().to_owned());
    texts.filter(|text| !text.is_empty()).collect()
}

#[test]
fn the_language_is_detected_and_a_warning_says_so() {
    for lang in langs() {
        let source = source(lang);
        let Compiled {
            profile, warnings, ..
        } = compile(&source, &Options::default()).expect("a page");
        assert_eq!(profile.page.lang, lang);
        let dir = match lang {
            "ar" | "he" => Direction::Rtl,
            _ => Direction::Ltr,
        };
        assert_eq!(profile.page.dir, dir, "{lang}");
        // Whether the telephone number is meant to be public is another matter.
        let warnings = warnings.iter().filter(|one| one.path != "basics.phone");
        let messages: Vec<&str> = warnings.map(|one| one.message.as_str()).collect();
        let detected = format!("the texts seem to be in the language `{lang}`");
        assert_eq!(messages, [detected], "{lang}");
    }
}

#[test]
fn no_word_of_the_interface_is_in_english() {
    let english = Messages::of("en");
    for lang in langs() {
        let source = source(lang);
        let profile = compile(&source, &Options::default()).expect("a page");
        let html = render_page(&profile.profile).html;
        let texts = texts(&html);
        let own = Messages::of(lang);
        let translated: HashMap<&str, MessageId> = MessageId::ALL
            .iter()
            .filter(|id| own.get(**id) != english.get(**id))
            .map(|id| (english.get(*id), *id))
            .collect();
        for text in &texts {
            let id = translated.get(text.as_str());
            assert!(id.is_none(), "{lang}: {text} is not translated");
        }
        for id in [
            MessageId::WorkTitle,
            MessageId::EducationTitle,
            MessageId::Search,
            MessageId::Print,
        ] {
            assert!(
                texts.iter().any(|text| text == own.get(id)),
                "{lang}: {id:?}"
            );
        }
    }
}
