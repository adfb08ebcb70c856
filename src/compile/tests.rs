use super::*;
use crate::profile::{Content, Employer};

const SAMPLE: &str = include_str!("../../tests/compile/known-keys.json");

fn employers(work: &str) -> Vec<Employer> {
    let source = format!(r#"{{"basics": {{"name": "Ada"}}, "work": [{work}]}}"#);
    compile(&source, &Options::default())
        .expect("a résumé without errors")
        .profile
        .employers()
        .cloned()
        .collect()
}

fn ids(work: &str) -> Vec<String> {
    employers(work)
        .into_iter()
        .flat_map(|employer| employer.roles)
        .map(|job| job.id)
        .collect()
}

fn contents(profile: &Profile) -> Vec<Content> {
    profile
        .sections
        .iter()
        .map(|section| section.content.clone())
        .collect()
}

/// The name, tint and positions of each employer.
fn grouped(work: &str) -> Vec<(Option<String>, u8, String)> {
    let positions = |employer: &Employer| {
        employer
            .roles
            .iter()
            .map(|job| job.position.as_str())
            .collect()
    };
    let all = employers(work);
    all.into_iter()
        .map(|employer| (employer.name.clone(), employer.tint, positions(&employer)))
        .collect()
}

#[test]
fn ids_are_derived_from_company_team_or_position_and_start() {
    assert_eq!(
        ids(r#"{"name": "A & B", "team": "C", "position": "d", "startDate": "2019-03"}"#),
        ["work-a-b-c-2019-03"]
    );
    assert_eq!(
        ids(r#"{"name": "Ä", "team": " ", "position": "Dév"}"#),
        ["work-ä-dév"]
    );
    assert_eq!(ids(r#"{"position": "★"}"#), ["work-entry"]);
    assert_eq!(
        ids(r#"{"position": "p", "id": "first"}, {"position": "q", "id": "work-second"}"#),
        ["work-first", "work-second"]
    );
}

#[test]
fn adding_a_job_at_the_top_changes_no_id_and_no_tint() {
    let old = r#"{"position": "p"}, {"position": "p"}, {"name": "B", "position": "q"}, {"name": "A", "position": "q"}"#;
    let new = format!(r#"{{"position": "p"}}, {{"name": "A", "position": "n"}}, {old}"#);
    let (before, after) = (ids(old), ids(&new));
    assert_eq!(before, ["work-p-2", "work-p", "work-b-q", "work-a-q"]);
    assert_eq!(
        after,
        [
            "work-p-3", "work-a-n", "work-a-q", "work-p-2", "work-p", "work-b-q"
        ]
    );
    let tint_of = |work, name: &str| {
        grouped(work)
            .into_iter()
            .find(|one| one.0.as_deref() == Some(name))
            .map(|one| one.1)
    };
    for name in ["A", "B"] {
        assert_eq!(tint_of(old, name), tint_of(&new, name), "{name}");
    }
}

#[test]
fn derived_ids_avoid_chosen_ones() {
    let found = ids(
        r#"{"position": "x", "id": "p-2"}, {"position": "p"}, {"position": "p"}, {"position": "y", "id": "p"}"#,
    );
    assert_eq!(found, ["work-p-2", "work-p-4", "work-p-3", "work-p"]);
}

#[test]
fn employers_have_one_tint_each_and_tints_repeat_after_the_last() {
    let work: Vec<String> = "ABCDEFGA"
        .chars()
        .map(|name| format!(r#"{{"name": "{name}", "position": "p"}}"#))
        .collect();
    let tints: Vec<u8> = employers(&work.join(","))
        .iter()
        .map(|employer| employer.tint)
        .collect();
    assert_eq!(tints, [1, 1, 6, 5, 4, 3, 2]);
}

#[test]
fn jobs_are_grouped_by_employer_even_if_not_adjacent() {
    let some = |name: &str| Some(name.to_owned());
    assert_eq!(
        grouped(
            r#"{"name": "Meridiancloud", "position": "a"}, {"name": "Meridian", "position": "b"}, {"name": "meridiancloud ", "position": "c"},
               {"name": "Old Meridian", "employer": "Meridian", "position": "d"}, {"position": "e"}, {"position": "f"}"#
        ),
        [
            (some("Meridiancloud"), 4, "ac".to_owned()),
            (some("Meridian"), 3, "bd".to_owned()),
            (None, 2, "e".to_owned()),
            (None, 1, "f".to_owned())
        ]
    );
}

#[test]
fn links_get_the_base_path_of_the_site() {
    let source =
        r#"{"basics": {"name": "Ada", "image": "/me.svg", "url": "/", "summary": "[a](/b)"}}"#;
    let profile = compile(source, &Options::site("/repo/"))
        .expect("a profile")
        .profile;
    assert_eq!(
        profile.image.as_ref().map(|image| image.src.as_str()),
        Some("/repo/me.svg")
    );
    assert_eq!(
        profile.image.as_ref().map(|image| image.alt.as_str()),
        Some("Ada")
    );
    assert_eq!(
        profile.links[0].href.as_ref().map(|href| href.as_str()),
        Some("/repo/")
    );
    assert!(!profile.links[0].text.is_empty());
}

#[test]
fn links_have_a_fixed_order_and_text() {
    let profile = compile(SAMPLE, &Options::default())
        .expect("a profile")
        .profile;
    let texts: Vec<&str> = profile
        .links
        .iter()
        .map(|link| link.text.as_str())
        .collect();
    assert_eq!(texts, ["a.example", "ada@a.example", "+44 1", "n/u"]);
    assert_eq!(
        profile.links[2].href.as_ref().map(|href| href.as_str()),
        Some("tel:+441")
    );
}

#[test]
fn contributions_are_grouped_in_order_of_appearance() {
    let entry = |name, entity| {
        format!(r#"{{"name": "{name}", "type": "contribution", "entity": "{entity}"}}"#)
    };
    let list = [
        entry("a", "X"),
        entry("b", "Y"),
        r#"{"name": "own"}"#.to_owned(),
        entry("c", "X"),
        entry("d", ""),
    ]
    .join(",");
    let source = format!(r#"{{"basics": {{"name": "Ada"}}, "projects": [{list}]}}"#);
    let profile = compile(&source, &Options::default())
        .expect("a profile")
        .profile;
    let [Content::Projects(own), Content::Contributions(groups)] = &contents(&profile)[..] else {
        panic!("{:?}", profile.sections)
    };
    let groups: Vec<_> = groups
        .iter()
        .map(|g| (g.entity.as_deref(), g.projects.len()))
        .collect();
    assert_eq!(groups, [(Some("X"), 2), (Some("Y"), 1), (None, 1)]);
    assert_eq!(own.len(), 1);
}

#[test]
fn custom_keys_that_differ_only_in_case_or_punctuation_share_a_section() {
    let source =
        r#"{"basics": {"name": "Ada"}, "Talks": ["a", "b"], "TALKS": ["c"], "★": "d", "☆": "e"}"#;
    let profile = compile(source, &Options::default())
        .expect("a profile")
        .profile;
    let ids: Vec<(&str, Vec<&str>)> = profile
        .sections
        .iter()
        .map(|section| match &section.content {
            Content::Items(items) => (
                section.id.as_str(),
                items.iter().map(|item| item.id.as_str()).collect(),
            ),
            _ => (section.id.as_str(), Vec::new()),
        })
        .collect();
    assert_eq!(
        ids,
        [
            (
                "more-talks",
                vec!["more-talks-1", "more-talks-2", "more-talks-3"]
            ),
            ("more-section", vec!["more-section-1", "more-section-2"])
        ]
    );
}

#[test]
fn the_direction_depends_on_language_and_script() {
    for (lang, dir) in [
        ("en", "ltr"),
        ("ar-EG", "rtl"),
        ("he", "rtl"),
        ("ku-Arab", "rtl"),
        ("ku", "ltr"),
        ("az-Latn", "ltr"),
        ("ur-Latn", "ltr"),
    ] {
        let source = format!(
            r#"{{"basics": {{"name": "Ada"}}, "meta": {{"whoami": {{"lang": "{lang}"}}}}}}"#
        );
        let page = compile(&source, &Options::default())
            .expect("a profile")
            .profile
            .page;
        assert_eq!((page.lang.as_str(), page.dir.as_str()), (lang, dir));
    }
}

#[test]
fn many_equal_jobs_get_distinct_ids() {
    let mut found = ids(&vec![r#"{"position": "p"}"#; 50_000].join(","));
    found.sort();
    found.dedup();
    assert_eq!(found.len(), 50_000);
}

/// Asserts that any source compiles or has diagnostics, and that their spans are valid.
#[track_caller]
fn assert_handled(source: &str) {
    let diagnostics = match compile(source, &Options::default()) {
        Ok(compiled) => {
            let warnings = compiled.warnings;
            let is_warning = |one: &Diagnostic| one.severity == Severity::Warning;
            assert!(
                warnings.iter().all(is_warning),
                "an error with a page: {source}"
            );
            warnings
        }
        Err(Refused { diagnostics, .. }) => {
            let has_error = diagnostics
                .iter()
                .any(|one| one.severity == Severity::Error);
            assert!(has_error, "refused without an error: {source}");
            diagnostics
        }
    };
    for diagnostic in diagnostics {
        assert!(
            source.get(diagnostic.span.clone()).is_some(),
            "{diagnostic:?} in {source}"
        );
    }
}

#[test]
fn a_file_truncated_anywhere_is_handled() {
    for end in (0..SAMPLE.len()).filter(|end| SAMPLE.is_char_boundary(*end)) {
        assert_handled(&SAMPLE[..end]);
        assert_handled(&SAMPLE[end..]);
    }
}

#[test]
fn a_file_with_any_character_replaced_is_handled() {
    for (at, c) in SAMPLE.char_indices() {
        for other in [
            "", "\"", "\\", "{", "}", "[", ",", "0", "-", "\n", "\0", "é", "\u{202e}", "]]",
            "null", "\\ud800", "'",
        ] {
            assert_handled(&format!(
                "{}{other}{}",
                &SAMPLE[..at],
                &SAMPLE[at + c.len_utf8()..]
            ));
        }
    }
}

#[test]
fn long_texts_are_handled() {
    for text in ["a", "[", "*", "<", "é", "\\n", "> ", "[a](", "\\\\"] {
        assert_handled(&format!(
            r#"{{"basics": {{"name": "{0}", "summary": "{0}"}}, "{0}": 1}}"#,
            text.repeat(90_000 / text.len())
        ));
        assert_handled(&text.repeat(1_000_000));
    }
}

#[test]
fn links_of_the_owner_can_count_from_another_site() {
    let source = r#"{"basics": {"name": "Ada", "image": "/img/a.svg", "url": "/about", "summary": "[Talks](/talks)"},
        "meta": {"whoami": {"linkBase": "https://you.example"}}}"#;
    let profile = compile(source, &Options::site("/repo/"))
        .expect("a profile")
        .profile;
    let href =
        |link: &crate::profile::Link| link.href.as_ref().map(|href| href.as_str().to_owned());
    assert_eq!(
        href(&profile.links[0]).as_deref(),
        Some("https://you.example/about")
    );
    assert_eq!(
        profile.image.expect("an image").src.as_str(),
        "/repo/img/a.svg"
    );
    let [Content::Summary(text)] = &contents(&Profile {
        image: None,
        ..profile
    })[..] else {
        panic!("only a summary");
    };
    assert!(
        format!("{text:?}").contains("https://you.example/talks"),
        "{text:?}"
    );
}

/// The summary, written as any JSON value.
fn summary(value: &str, lang: &str) -> String {
    let source = format!(
        r#"{{ "basics": {{ "name": "Ada", "summary": {value} }}, "meta": {{ "whoami": {{ "lang": "{lang}" }} }} }}"#
    );
    let compiled = compile(&source, &Options::default()).expect("a profile");
    assert!(!compiled.warnings.is_empty(), "{source}");
    let summary = compiled.profile.summary();
    summary.map(|text| text.to_plain()).unwrap_or_default()
}

#[test]
fn translations_are_read_in_the_language_of_the_page() {
    let texts = r#"{ "en": "Hello", "de-AT": "Servus", "pt_BR": "Oi" }"#;
    assert_eq!(summary(texts, "de"), "Servus");
    assert_eq!(summary(texts, "pt-BR"), "Oi");
    assert_eq!(summary(texts, "fr"), "Hello");
    assert_eq!(summary(r#"{ "it": "Ciao", "fr": "Salut" }"#, "de"), "Ciao");
}

#[test]
fn objects_and_lists_keep_their_texts() {
    assert_eq!(summary(r#"{ "name": "Rust" }"#, "en"), "Rust");
    assert_eq!(
        summary(r#"{ "level": 5, "Name": "Rust", "since": "2015" }"#, "en"),
        "Rust (5, 2015)"
    );
    assert_eq!(summary(r#"{ "first": "a", "second": "b" }"#, "en"), "a, b");
    assert_eq!(summary(r#"[{ "text": "a" }, ["b"], 3]"#, "en"), "a b 3");
    assert_eq!(
        summary(
            r#"{ "name": "a", "note": { "private": true, "text": "b" } }"#,
            "en"
        ),
        "a"
    );
}

#[test]
fn a_country_is_not_named_twice() {
    for (location, text) in [
        (
            r#"{"city": "Brest", "region": "France", "countryCode": "FR"}"#,
            "Brest, France",
        ),
        (
            r#"{"city": "Brest", "region": "Bretagne", "countryCode": "FR"}"#,
            "Brest, Bretagne, FR",
        ),
        (r#"{"region": "Spanien", "countryCode": "ES"}"#, "Spanien"),
    ] {
        let source = format!(r#"{{"basics": {{"name": "Ada", "location": {location}}}}}"#);
        let profile = compile(&source, &Options::default())
            .expect("a profile")
            .profile;
        assert_eq!(profile.location.expect("a location").to_text(), text);
    }
}

#[test]
fn an_entry_that_cannot_be_read_takes_no_id() {
    assert_eq!(ids(r#"{"position": "★"}, false"#), ["work-entry"]);
}

#[test]
fn line_breaks_of_every_kind_are_line_feeds() {
    let summary = |text: &str| {
        let resume = serde_json::json!({ "basics": { "name": "Ada", "summary": text } });
        let profile = compile(&resume.to_string(), &Options::default())
            .expect("a page")
            .profile;
        profile.summary().cloned()
    };
    let code = "```\na\n```\n\n# b";
    assert_eq!(summary(&code.replace('\n', "\r")), summary(code));
    assert_eq!(summary(&code.replace('\n', "\r\n")), summary(code));
}

#[test]
fn an_entry_in_a_list_of_its_own_keeps_its_unknown_keys() {
    let text = |entry: &str| {
        let source = format!(r#"{{"basics": {{"name": "Ada"}}, "work": [{entry}]}}"#);
        let profile = compile(&source, &Options::default())
            .expect("a page")
            .profile;
        profile.sections
    };
    let entry = r#"{"position": "p", "motto": "Onwards"}"#;
    assert_eq!(text(&format!("[[{entry}]]")), text(entry));
    assert!(format!("{:?}", text(entry)).contains("Onwards"));
}

#[test]
fn dates_get_their_standard_form() {
    let forms = ["2019-05", " May 2019", "5/2019", "mai 2019", "2019"].map(standard_date);
    let month = Some("2019-05".to_owned());
    let year = Some("2019".to_owned());
    assert_eq!(
        forms,
        [month.clone(), month.clone(), month.clone(), month, year]
    );
    for other in ["", "soon", "present", "3/4/2019"] {
        assert_eq!(standard_date(other), None, "{other}");
    }
}

#[test]
fn markdown_is_parsed_on_its_own() {
    let text = parse_markdown("Grows **roses**, see [here](https://roses.example)");
    assert_eq!(text.to_plain(), "Grows roses, see here");
}
