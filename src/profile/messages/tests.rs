use super::*;
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::BTreeSet;

/// All texts of a language, the widget's included, by their names.
fn texts(language: &Language) -> Vec<(String, &'static str)> {
    let own = MessageId::ALL
        .iter()
        .map(|id| (format!("{id:?}"), (language.text)(*id)));
    let widget = WidgetMessage::ALL.iter().map(|message| {
        (
            format!("widget/{}", message.key()),
            (language.widget)(*message),
        )
    });
    own.chain(widget).collect()
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let names = text.split('{').skip(1);
    names
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}

#[test]
fn discriminants_index_the_texts() {
    for (index, id) in MessageId::ALL.iter().enumerate() {
        assert_eq!(*id as usize, index);
        let text = (en::LANGUAGE.text)(*id);
        assert_eq!(Messages::of("en").get(*id), text);
    }
}

#[test]
fn every_language_names_twelve_months() {
    for lang in Messages::LANGS {
        let messages = Messages::of(lang);
        assert!(
            (1..=12).all(|number| messages.month(number).is_some_and(|name| !name.is_empty())),
            "{lang}"
        );
        assert_eq!((messages.month(0), messages.month(13)), (None, None));
    }
}

/// Also prints every text, so that a person can read them one after the other:
/// `cargo test --lib every_language_has_all_texts -- --nocapture`.
///
/// A noun may agree with either number of `3 of 5 jobs`.
#[test]
fn every_language_has_all_texts_with_the_same_placeholders() {
    for language in LANGUAGES {
        for ((name, english), (_, text)) in texts(LANGUAGES[0]).iter().zip(texts(language)) {
            let lang = language.tag;
            println!("{lang} {name:24} {text}");
            assert!(!text.trim().is_empty(), "{lang}: {name} is empty");
            assert_eq!(
                placeholders(&text.replace("{shown_kind}", "{kind}")),
                placeholders(english),
                "{lang}: {name}: {text}"
            );
        }
    }
}

#[test]
fn plurals_agree_with_cldr() {
    for lang in Messages::LANGS {
        let messages = Messages::of(lang);
        let rules = PluralRules::create(
            lang.parse::<unic_langid::LanguageIdentifier>()
                .expect("a tag"),
            PluralRuleType::CARDINAL,
        )
        .expect("rules");
        for number in 0..2000_usize {
            let is_one = rules.select(number) == Ok(PluralCategory::ONE);
            let expected = messages.get(if is_one {
                MessageId::Year
            } else {
                MessageId::Years
            });
            assert_eq!(
                messages.plural(number, MessageId::Year, MessageId::Years),
                expected,
                "{lang}: {number}"
            );
        }
    }
}

#[test]
fn the_primary_subtag_selects_the_language() {
    for (tag, now) in [
        ("fr", "aujourd’hui"),
        ("FR-ca", "aujourd’hui"),
        ("en-GB", "now"),
        ("frr", "now"),
        ("", "now"),
    ] {
        assert_eq!(Messages::of(tag).get(MessageId::Now), now, "{tag}");
    }
}

#[test]
fn placeholders_are_replaced_by_name() {
    let values = [("a", "1"), ("b", "{a}")];
    for (template, expected) in [
        ("{a} of {b}", "1 of {a}"),
        ("{b}{a}{a}", "{a}11"),
        ("{unknown}.", "."),
        ("no placeholder", "no placeholder"),
        ("an open {a", "an open {a"),
    ] {
        assert_eq!(interpolate(template, &values), expected, "{template}");
    }
}

#[test]
fn the_program_of_a_page_has_the_messages_that_it_writes() {
    let folders = ["src/islands", "src/browser"].map(std::fs::read_dir);
    let files = folders
        .into_iter()
        .flat_map(|folder| folder.expect("a folder"));
    let files = files.map(|file| file.expect("a file").path());
    let others = ["src/search.rs", "src/profile/tenure.rs"].map(std::path::PathBuf::from);
    for path in files.chain(others) {
        let source = std::fs::read_to_string(&path).expect("a source file");
        for (at, _) in source.match_indices("MessageId::") {
            let name: String = source[at + "MessageId::".len()..]
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            let id = MessageId::ALL.iter().find(|id| format!("{id:?}") == name);
            let id = *id.unwrap_or_else(|| panic!("{}: {name}", path.display()));
            assert!(
                id as usize <= MessageId::LAST_LIVE as usize,
                "{}: {name} must come before `LAST_LIVE`",
                path.display()
            );
        }
    }
}
