//! A section's id, title and content belong together, in every language and in any order.

use proptest::prelude::*;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use whoami_page::compile::{Options, compile};
use whoami_page::profile::{Messages, Profile, SectionKey, SectionTitle};

/// A résumé with every section that JSON Resume has. Its order on the page is the default.
fn resume() -> Map<String, Value> {
    let source = include_str!("compile/all-sections.json");
    let mut resume: Map<String, Value> = serde_json::from_str(source).expect("valid JSON");
    resume.remove("meta");
    resume
}

fn compiled(members: &[(String, Value)]) -> Profile {
    let members: Vec<String> = members
        .iter()
        .map(|(key, value)| format!("{}: {value}", Value::from(key.as_str())))
        .collect();
    compile(&format!("{{{}}}", members.join(",")), &Options::default())
        .expect("a valid résumé")
        .profile
}

fn members() -> Vec<(String, Value)> {
    resume().into_iter().collect()
}

proptest! {
    #[test]
    fn the_order_of_keys_in_the_file_does_not_matter(shuffled in Just(members()).prop_shuffle()) {
        prop_assert_eq!(compiled(&shuffled), compiled(&members()));
    }
}

#[test]
fn a_language_changes_titles_but_not_ids_or_contents() {
    let english = compiled(&members());
    for lang in Messages::langs() {
        let mut resume = resume();
        let meta = serde_json::json!({ "whoami": { "lang": lang } });
        resume.insert("meta".to_owned(), meta);
        let mut translated = compiled(&resume.into_iter().collect::<Vec<_>>());
        let titles: BTreeMap<String, String> = translated
            .sections
            .iter()
            .map(|section| {
                let title = section.title.to_text(&translated.page.messages);
                (section.id.clone(), title)
            })
            .collect();
        for key in SectionKey::ALL {
            let expected = Messages::of(lang).text(key.title());
            assert_eq!(titles.get(key.id()), Some(&expected), "{lang}");
        }
        translated.page = english.page.clone();
        assert_eq!(translated, english, "{lang}");
    }
}

#[test]
fn a_title_of_the_owner_stays_in_every_language() {
    let mut resume = resume();
    let meta = serde_json::json!({ "whoami": { "lang": "fr", "titles": { "work": "jobs" } } });
    resume.insert("meta".to_owned(), meta);
    let members: Vec<(String, Value)> = resume.into_iter().collect();
    let profile = compiled(&members);
    let work = profile.sections.iter().find(|section| section.id == "work");
    let title = work.map(|section| section.title.clone());
    assert_eq!(title, Some(SectionTitle::Custom("jobs".to_owned())));
}
