//! The files that readers can download.

use calcard::vcard::{VCard, VCardProperty, VCardVersion};
use proptest::prelude::*;
use whoami_page::compile::{Options, compile};
use whoami_page::export::{json_resume, markdown, plain_text, vcard};
use whoami_page::profile::{Profile, RichText};
use whoami_page::resume::Diagnostic;

/// Profiles that use every key, and every character that is special in some format.
const SOURCES: [&str; 3] = [
    include_str!("fixtures/engineer.json"),
    include_str!("compile/known-keys.json"),
    r##"{
        "basics": { "name": "Ada; Lovelace, \\ *the* first", "label": "# Analyst", "email": "ada@a.example", "phone": "+44 1 23",
            "url": "https://a.example/a_b(c)?x=1&copy=2", "image": "https://a.example/me.png", "imageAlt": "Ada",
            "profiles": [{ "network": "GitHub", "url": "https://g.example/ada" }],
            "summary": "1. one\n2. two\n\n> *quoted* `co``de` \\*not\\*\n\n- a\n  - b\n\n    more\n\n* c\n\n```\n# code\n\n  in\n```\n\nend\\\n# of line" },
        "work": [
            { "name": "B", "employer": "Group", "team": "T", "position": "_Lead_", "startDate": "2020-03", "keywords": ["C#"],
              "location": "London", "description": "Makes things", "url": "https://b.example/", "highlights": ["**a** [b](/c)"] },
            { "name": "Group", "position": "Dev", "startDate": "2019-01-31", "endDate": "2020" },
            { "position": "Free", "endDate": "2018" } ],
        "volunteer": [{ "organization": "School", "startDate": "2017", "keywords": ["Teaching"] }],
        "projects": [{ "name": "x", "startDate": "2015", "endDate": "2016", "highlights": ["y"], "keywords": ["Go"] },
            { "name": "z", "type": "contribution", "entity": "Z", "description": "a *patch*" },
            { "name": "w", "type": "contribution" }],
        "meta": { "whoami": { "title": "$ whoami: \"Ada\"", "lang": "en-GB", "published": "2018-12-15", "draft": true } }
    }"##,
];

fn profile(source: &str) -> Profile {
    compile(source, &Options::default())
        .expect("a valid profile")
        .profile
}

/// Resolves no relative link.
fn absolute(link: &str) -> Option<String> {
    link.contains(':').then(|| link.to_owned())
}

fn profiles() -> impl Iterator<Item = Profile> {
    SOURCES.into_iter().map(profile)
}

/// Compiles a Markdown text; `None` if it has an invalid link.
fn read(text: &str) -> Option<RichText> {
    let source = serde_json::json!({ "basics": { "name": "Ada", "summary": text } }).to_string();
    compile(&source, &Options::default())
        .ok()
        .map(|compiled| compiled.profile.summary().cloned().unwrap_or_default())
}

#[test]
fn json_resume_survives_a_round_trip() {
    for source in SOURCES {
        let one = compile(source, &Options::default()).expect("a valid profile");
        let json = json_resume::document(one.normalized(), &absolute);
        let again = compile(&json, &Options::default())
            .unwrap_or_else(|diagnostics| panic!("{diagnostics:?} in {json}"));
        assert_eq!(again.profile, one.profile, "{json}");
        // Whether the telephone number is meant to be public is another matter.
        let is_about_phone = |one: &Diagnostic| one.path == "basics.phone";
        assert!(
            again.warnings.iter().all(is_about_phone),
            "{:?}",
            again.warnings
        );
    }
}

/// Files with every section and many variants. What has no place in the schema, such as a date in
/// words, is left out of the export.
const WRITTEN_OTHERWISE: [&str; 4] = [
    include_str!("compile/all-sections.json"),
    include_str!("compile/own-sections.json"),
    include_str!("compile/page-sections.json"),
    include_str!("compile/kept-back.json"),
];

#[test]
fn normalized_json_compiles_to_the_same_profile_without_fixes() {
    for source in WRITTEN_OTHERWISE {
        let one = compile(source, &Options::default()).expect("no errors");
        let json = one.normalized().to_string();
        let again = compile(&json, &Options::default())
            .unwrap_or_else(|diagnostics| panic!("{diagnostics:?} in {json}"));
        assert_eq!(again.profile, one.profile, "{json}");
        assert!(again.edits.is_empty(), "{:?} of {json}", again.edits);
    }
}

#[test]
fn a_list_of_nothing_in_the_place_of_an_entry_is_left_out() {
    let source = r#"{ "basics": { "name": "Ada" }, "work": [[null]] }"#;
    let compiled = compile(source, &Options::default()).expect("a good profile");
    assert_eq!(compiled.normalized()["work"], serde_json::json!([]));
}

#[test]
fn variants_are_normalized_to_the_schema() {
    let source = include_str!("compile/habits.json");
    let strict = compile(source, &Options::default())
        .expect("no errors")
        .normalized();
    assert_eq!(
        strict,
        serde_json::json!({
            "basics": { "name": "Ada", "url": "https://ada.example", "image": "a.png", "location": { "city": "London" }, "summary": "One.\n\nTwo." },
            "work": [
                { "name": "A", "position": "Dev", "startDate": "2019-03", "keywords": ["Go", "Rust"] },
                { "name": "B", "position": "Dev", "endDate": "2019-03", "highlights": ["one"] }
            ],
            "education": [{ "institution": "C", "studyType": "BSc", "area": "Maths", "score": "4.0", "startDate": "2010", "endDate": "2013-06" }],
            "publications": [{ "name": "P", "releaseDate": "2014-03", "url": "https://p.example" }],
            "certificates": [{ "name": "X", "date": "2015" }, { "issuer": "Y" }],
            "skills": [{ "name": "Rust" }, { "name": "Go", "level": "5" }, { "keywords": ["a", "b"] }],
            "languages": [{ "language": "French", "fluency": "B2" }, { "language": "English" }],
            "interests": [{ "name": "Horses" }],
            "volunteer": [{ "organization": "V", "summary": "Text." }, {}]
        })
    );
}

#[test]
fn unknown_keys_and_the_schema_survive() {
    let source = include_str!("compile/all-sections.json")
        .replace("\"theme\": \"x\"", "\"theme\": { \"deep\": [1.50, null] }");
    let json = json_resume::document(
        compile(&source, &Options::default())
            .expect("no errors")
            .normalized(),
        &absolute,
    );
    let document: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(
        document["meta"]["theme"],
        serde_json::json!({ "deep": [1.50, null] })
    );
    assert_eq!(
        document["$schema"],
        "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"
    );
}

#[test]
fn markdown_survives_a_round_trip() {
    for text in [
        "plain",
        "**bold** *em* `code` [link](https://a.example/?a=b&amp;copy;=1 \"t\")",
        "***both*** and **_one_ in** the _**other**_",
        "`` a`b `` and ` `` `",
        "a  \nb\\\nc",
        "# a heading",
        "1) one\n2) two\n\n7. seven",
        "- a\n- b\n\n* c\n* d\n\n+ e",
        "- a\n\n  b\n\n  > c\n  > - d\n- ```\n  e\n\n  f\n  ```",
        "    code\n\n```\n``\n```\n",
        "\\# \\- \\+ 1\\. \\> \\~~~ \\= &amp; &lt;b&gt; \\[x\\](y) \\![z]",
        "\\- a",
        "\\+ a",
        "\\# a",
        "a\\\n\\=",
        "\\~~~",
        "1\\) a",
        "2019\\. was good\n\n2019 was. good",
        "<script>alert(1)</script> <b>bold</b>",
        "snake_case_word and 2*3*4",
        "![picture](/me.png) and <https://a.example/>",
    ] {
        let first = read(text).expect("valid links");
        let written = markdown::rich_text(&first, &absolute);
        assert_eq!(read(&written), Some(first), "{text:?} became {written:?}");
    }
}

#[test]
fn a_vcard_parser_reads_the_same_values() {
    for one in profiles() {
        let text = vcard::card(&one, &absolute);
        let card = VCard::parse(&text).unwrap_or_else(|error| panic!("{error:?} in {text}"));
        let value = |property| {
            card.property(&property)
                .and_then(|entry| entry.values.first())
                .and_then(|value| value.as_text())
                .map(str::to_owned)
        };
        assert_eq!(card.version(), Some(VCardVersion::V4_0));
        assert_eq!(value(VCardProperty::Fn), Some(one.name.clone()));
        assert_eq!(value(VCardProperty::Title), one.label.clone());
        assert_eq!(
            value(VCardProperty::Note),
            one.summary().map(RichText::to_plain)
        );
    }
}

#[test]
fn vcard_lines_are_folded_between_characters_and_end_with_crlf() {
    let source =
        serde_json::json!({ "basics": { "name": "é".repeat(200), "summary": "a\\b;c,d" } })
            .to_string();
    let card = vcard::card(&profile(&source), &absolute);
    assert!(
        card.split("\r\n")
            .all(|line| line.len() <= 75 && !line.contains('\n')),
        "{card}"
    );
    assert!(card.starts_with("BEGIN:VCARD\r\nVERSION:4.0\r\n") && card.ends_with("END:VCARD\r\n"));
    assert!(card.contains("NOTE:a\\\\b\\;c\\,d\r\n"), "{card}");
}

#[test]
fn the_vcard_has_every_way_to_get_in_touch() {
    let card = vcard::card(&profile(SOURCES[2]), &absolute);
    for line in [
        "EMAIL:ada@a.example",
        "TEL;VALUE=uri:tel:+44123",
        "URL:https://a.example/a_b(c)?x=1&copy=2",
        "URL:https://g.example/ada",
        "PHOTO:https://a.example/me.png",
        "ORG:Group",
        "LANG:en-GB",
    ] {
        assert!(
            card.contains(&format!("\r\n{line}\r\n")),
            "{line} is not in {card}"
        );
    }
}

#[test]
fn plain_text_has_headings_dates_and_employers_on_separate_lines() {
    let text = plain_text::document(&profile(SOURCES[0]), &absolute);
    let lines: Vec<&str> = text.lines().collect();
    for line in [
        "LINAK",
        "WORK",
        "2020 – 2021",
        "Technical Leader @Meridiancloud - Managed Kubernetes",
        "- Go mentoring",
    ] {
        assert!(lines.contains(&line), "{line} is not in {text}");
    }
    assert!(
        text.contains("Flink (https://github.com/apache/flink/commits/master?author=LinaK)"),
        "{text}"
    );
    assert!(!text.contains("**"), "{text}");
}

#[test]
fn the_markdown_document_has_front_matter_and_a_heading_for_each_role() {
    let text = markdown::document(&profile(SOURCES[0]), &absolute);
    assert!(
        text.starts_with(
            "---\ntitle: \"$ whoami\"\ndate: 2018-12-15T18:34:45+01:00\nlang: \"en\"\n"
        ) && text.contains("\n---\n\n# LinaK\n"),
        "{text}"
    );
    assert!(
        text.contains("\n### 2019 – 2020: Technical Leader @Meridiancloud - ioStream\n"),
        "{text}"
    );
    assert!(
        text.contains(
            "\n- Senda, [Tempo7](https://github.com/senda/tempo7-platform/commits?author=LinaK)\n"
        ),
        "{text}"
    );
}

/// Pieces of typical Markdown, and its special characters.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9 .,;:!?()#+=~|$%&@'\"<>/-]{1,12}",
        "[a-z]{1,5}".prop_map(|word| format!("**{word}**")),
        "[a-z]{1,5}".prop_map(|word| format!("*{word}*")),
        "[a-z`]{1,5}".prop_map(|word| format!("`` {word} ``")),
        "[a-z]{1,5}".prop_map(|word| format!("[{word}](https://a.example/{word}_(x))")),
        Just("\\\\\n".to_owned()),
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\n\n- ".to_owned()),
        Just("\n\n1. ".to_owned()),
        Just("\n\n> ".to_owned()),
        Just("\\*\\_\\[\\]".to_owned()),
    ]
}

proptest! {
    #[test]
    fn any_markdown_survives_a_round_trip(pieces in prop::collection::vec(piece(), 1..12)) {
        let first = read(&pieces.join(" "));
        prop_assume!(first.is_some());
        let written = markdown::rich_text(&first.clone().unwrap_or_default(), &absolute);
        prop_assert_eq!(read(&written), first, "written as {:?}", written);
    }

    #[test]
    fn any_file_compiles_or_has_errors_and_its_normalized_form_is_equivalent(resume in resume()) {
        let source = resume.to_string();
        match compile(&source, &Options::default()) {
            Err(refused) => prop_assert!(!refused.diagnostics.is_empty()),
            Ok(one) => {
                let strict = one.normalized().to_string();
                let again = compile(&strict, &Options::default());
                prop_assert!(again.is_ok(), "{again:?} of {strict}");
                let again = again.expect("asserted above");
                // Text that is not a valid date or address is shown, but left out of the export.
                let kept = one.warnings.iter().all(|warning| !warning.message.contains("it is shown as"));
                prop_assert!(!kept || again.edits.is_empty(), "{:?} of {strict}", again.edits);
                prop_assert!(!kept || again.profile == one.profile, "{source} became {strict}");
            }
        }
    }
}

/// A file with known and unknown keys, and values of every type.
fn resume() -> impl Strategy<Value = serde_json::Value> {
    prop::collection::vec((key(), value()), 0..8).prop_map(|members| {
        let mut resume: serde_json::Map<_, _> = members.into_iter().collect();
        let basics = resume
            .entry("basics")
            .or_insert_with(|| serde_json::json!({}));
        if let Some(basics) = basics.as_object_mut() {
            basics.insert("name".to_owned(), "Ada".into());
        }
        resume.into()
    })
}

fn key() -> impl Strategy<Value = String> {
    const KNOWN: &[&str] = &[
        "company",
        "website",
        "tech",
        "title",
        "basics",
        "work",
        "volunteer",
        "education",
        "projects",
        "skills",
        "languages",
        "interests",
        "references",
        "awards",
        "certificates",
        "publications",
        "meta",
        "whoami",
        "sections",
        "titles",
        "private",
        "name",
        "label",
        "summary",
        "position",
        "startDate",
        "endDate",
        "date",
        "releaseDate",
        "url",
        "location",
        "highlights",
        "keywords",
        "team",
        "employer",
        "id",
        "profiles",
        "network",
        "email",
        "Talks",
        "own_key",
    ];
    prop_oneof![9 => prop::sample::select(KNOWN).prop_map(str::to_owned), 1 => "[a-zA-Z_$]{0,6}"]
}

fn value() -> impl Strategy<Value = serde_json::Value> {
    let text = prop_oneof![
        "[a-zA-Z ,.<>/*@-]{0,12}",
        Just("2019-03".to_owned()),
        Just("March 2019".to_owned()),
        Just("Present".to_owned()),
        Just("www.a.example/b c".to_owned()),
        Just("https://a.example/".to_owned()),
        Just("<b>x</b> <a href='/y'>z</a>".to_owned()),
        Just("true".to_owned()),
    ];
    let leaf = prop_oneof![
        6 => text.prop_map(serde_json::Value::from),
        1 => Just(serde_json::Value::Null),
        1 => any::<bool>().prop_map(serde_json::Value::from),
        1 => (1900..2100_i32).prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(serde_json::Value::from),
            prop::collection::vec((key(), inner), 0..6).prop_map(|members| members
                .into_iter()
                .collect::<serde_json::Map<_, _>>()
                .into()),
        ]
    })
}

#[test]
fn keywords_that_are_one_text_become_a_list() {
    for (written, expected) in [
        ("Go, C", serde_json::json!(["Go", "C"])),
        ("Rust,", serde_json::json!(["Rust"])),
        (",", serde_json::json!(null)),
        ("Rust", serde_json::json!(["Rust"])),
    ] {
        let resume = serde_json::json!({ "basics": { "name": "Ada" }, "work": [{ "position": "p", "keywords": written }] });
        let resume = resume.to_string();
        let compiled = compile(&resume, &Options::default()).expect("a page");
        assert_eq!(
            compiled.normalized()["work"][0]["keywords"],
            expected,
            "{written}"
        );
    }
}
