use super::*;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
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
fn every_language_writes_dates() {
    for lang in Messages::langs() {
        let messages = Messages::of(lang);
        for month in 1..=12 {
            let date = |day| messages.dates().format(2019, Some(month), day);
            assert!(date(None).contains("2019"), "{lang}: {}", date(None));
            assert!(date(None).chars().count() >= 7, "{lang}: {month}");
            assert!(date(Some(31)).contains("31"), "{lang}: {}", date(Some(31)));
        }
        assert!(
            !messages
                .dates()
                .format(2019, Some(13), None)
                .contains(['{', '}'])
        );
    }
    for (lang, year, month, day) in [
        ("en", "2019", "Mar 2019", "31 Mar 2019"),
        ("de", "2019", "März 2019", "31. März 2019"),
        ("pt", "2019", "mar. de 2019", "31 de mar. de 2019"),
        (
            "ru",
            "2019",
            "март 2019\u{202f}г.",
            "31 мар. 2019\u{202f}г.",
        ),
        ("ja", "2019年", "2019年3月", "2019年3月31日"),
        ("he", "2019", "מרץ 2019", "31 במרץ 2019"),
    ] {
        let messages = Messages::of(lang);
        let formats = messages.dates();
        assert_eq!(formats.format(2019, None, None), year);
        assert_eq!(formats.format(2019, Some(3), None), month);
        assert_eq!(formats.format(2019, Some(3), Some(31)), day);
    }
}

/// Also prints every text, so that a person can read them one after the other:
/// `cargo test --lib every_language_has_all_texts -- --nocapture`.
///
/// The two numbers of `1 of 5 jobs` may be with or without the noun, and the forms of a message that
/// counts may leave the number out, such as the dual of Arabic.
#[test]
fn every_language_has_all_texts_with_the_same_placeholders() {
    for language in LANGUAGES {
        for ((name, english), (_, text)) in texts(LANGUAGES[0]).iter().zip(texts(language)) {
            let lang = language.tag;
            println!("{lang} {name:24} {text}");
            assert!(!text.trim().is_empty(), "{lang}: {name} is empty");
            assert_eq!(
                placeholders(&text.replace("_jobs}", "}")),
                placeholders(&english.replace("_jobs}", "}")),
                "{lang}: {name}: {text}"
            );
        }
    }
}

/// The numbers of each form are those of a category of CLDR, and the forms are in CLDR's order.
#[test]
fn plurals_agree_with_cldr() {
    const CATEGORIES: [PluralCategory; 6] = [
        PluralCategory::Zero,
        PluralCategory::One,
        PluralCategory::Two,
        PluralCategory::Few,
        PluralCategory::Many,
        PluralCategory::Other,
    ];
    for language in LANGUAGES {
        let lang = language.tag;
        let locale: Locale = lang.parse().expect("a tag");
        let rules = PluralRules::try_new_cardinal((&locale).into()).expect("rules");
        let category = |number: usize| rules.category_for(number);
        let used: Vec<PluralCategory> = CATEGORIES
            .into_iter()
            .filter(|one| (0..2000).any(|number| category(number) == *one))
            .collect();
        for number in 0..2000 {
            let form = language.plural.form(number);
            assert_eq!(used[form], category(number), "{lang}: {number}");
            let years = Messages::of(lang).count(number, MessageId::Years);
            let expected = (language.text)(MessageId::Years).split('|').nth(form);
            let expected = expected.map(|form| form.replace("{n}", &number.to_string()));
            assert_eq!(Some(years), expected, "{lang}");
        }
        for (name, text) in texts(language) {
            if placeholders(text).contains("n") {
                assert_eq!(text.split('|').count(), used.len(), "{lang}: {name}");
            }
        }
    }
}

#[test]
fn counts_take_the_form_of_their_language() {
    for (lang, number, expected) in [
        ("en", 1, "1 job"),
        ("en", 5, "5 jobs"),
        ("fr", 0, "0 emploi"),
        ("ja", 2, "職歴2件"),
    ] {
        assert_eq!(Messages::of(lang).count(number, MessageId::Jobs), expected);
    }
    for (lang, number, expected) in [
        ("ru", 21, "21 год"),
        ("ru", 22, "22 года"),
        ("ru", 12, "12 лет"),
        ("pl", 1, "1 rok"),
        ("pl", 21, "21 lat"),
        ("pl", 104, "104 lata"),
        ("he", 2, "שנתיים"),
        ("ar", 2, "سنتان"),
        ("ar", 3, "3 سنوات"),
        ("ar", 11, "11 سنة"),
    ] {
        assert_eq!(Messages::of(lang).count(number, MessageId::Years), expected);
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
