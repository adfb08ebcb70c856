//! Other formats become résumés, and what `export` writes becomes the same profile again.

use proptest::prelude::*;
use serde_json::{Value, json};
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use whoami_page::compile::{Options, compile};
use whoami_page::export::{europass, markdown, render_cv};
use whoami_page::import::{self, Format, ImportError};
use whoami_page::profile::{Date, Profile};

/// The day on which the profiles are made.
fn options() -> Options {
    Options {
        today: "2026-11-23".parse::<Date>().ok(),
        ..Options::default()
    }
}

fn profile(source: &str) -> Profile {
    compile(source, &options())
        .unwrap_or_else(|refused| panic!("{refused:?} in {source}"))
        .profile
}

/// The fixtures and their names.
fn fixtures() -> Vec<(String, String)> {
    let folders = ["tests/fixtures", "tests/fixtures/languages"];
    let mut fixtures: Vec<(String, String)> = folders
        .into_iter()
        .flat_map(|folder| fs::read_dir(folder).expect("the folder of fixtures"))
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "json"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a fixture");
            (path.display().to_string(), text)
        })
        .collect();
    fixtures.sort();
    assert!(fixtures.len() >= 20);
    fixtures
}

/// The files of `tests/compile` that are résumés.
fn odd_files() -> Vec<(String, String)> {
    let folder = fs::read_dir("tests/compile").expect("the folder of files");
    let mut files = Vec::new();
    for entry in folder {
        let path = entry.expect("an entry").path();
        let Ok(text) = fs::read_to_string(&path) else {
            continue;
        };
        let is_json = path.extension().is_some_and(|ending| ending == "json");
        if is_json && compile(&text, &options()).is_ok() {
            files.push((path.display().to_string(), text));
        }
    }
    assert!(files.len() > 20, "{files:?}");
    files
}

fn no_url(_: &str) -> Option<String> {
    None
}

/// The Markdown of a profile, and what becomes of it.
fn there_and_back(profile: &Profile) -> (String, Profile) {
    let page = markdown::document(profile, &no_url);
    let again = import::markdown(&page);
    assert!(
        again.diagnostics.is_empty(),
        "{:?}\n{page}",
        again.diagnostics
    );
    let source = again.resume.to_string();
    let again =
        compile(&source, &options()).unwrap_or_else(|refused| panic!("{refused:?} from {page}"));
    (page, again.profile)
}

/// Where two profiles differ: the beginning of the difference in each.
fn difference(one: &Profile, other: &Profile) -> String {
    let [one, other] = [one, other].map(|profile| format!("{profile:?}"));
    let same = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b);
    let start = one.floor_char_boundary(same.count().saturating_sub(80));
    let rest = |text: &str| text[start..].chars().take(400).collect::<String>();
    format!("\n{}\n{}", rest(&one), rest(&other))
}

#[test]
fn our_own_markdown_becomes_the_same_profile() {
    for (name, source) in fixtures().into_iter().chain(odd_files()) {
        let profile = profile(&source);
        let (page, again) = there_and_back(&profile);
        assert!(
            again == profile,
            "{name} as\n{page}{}",
            difference(&again, &profile)
        );
    }
}

#[test]
fn the_front_matter_says_only_what_the_text_cannot() {
    for (name, source) in fixtures() {
        let page = markdown::document(&profile(&source), &no_url);
        let (front_matter, text) = page[3..].split_once("\n---\n").expect("front matter");
        for job in profile(&source).jobs() {
            let summary = job.summary.to_plain();
            let start = summary
                .split(['*', '[', '\u{201c}'])
                .next()
                .unwrap_or_default();
            assert!(
                start.len() < 20 || !front_matter.contains(start),
                "{name} repeats {start:?} in {front_matter}"
            );
            assert!(text.contains(&job.position), "{name}");
        }
        assert!(
            front_matter.len() < 2_500 && front_matter.len() * 2 < text.len() + 1_000,
            "{name}: {front_matter}"
        );
    }
}

#[test]
fn absolute_addresses_are_kept() {
    let source = json!({
        "basics": { "name": "Ada", "summary": "See [talks](/talks)." },
        "work": [{ "name": "A", "position": "Dev", "url": "/a" }]
    });
    let absolute = |link: &str| Some(format!("https://ada.example{link}"));
    let page = markdown::document(&profile(&source.to_string()), &absolute);
    let again = import::markdown(&page).resume;
    assert_eq!(again["work"][0]["url"], "https://ada.example/a");
    assert_eq!(
        again["basics"]["summary"],
        "See [talks](https://ada.example/talks)."
    );
    assert!(!page.contains("whoami:"), "{page}");
}

#[test]
fn an_edited_page_keeps_what_its_front_matter_says_of_other_entries() {
    let source = json!({
        "basics": { "name": "Ada", "location": { "city": "London", "countryCode": "GB" } },
        "work": [
            { "id": "first", "name": "A", "position": "Dev", "startDate": "2019" },
            { "id": "second", "name": "B", "position": "Dev", "startDate": "2018", "endDate": "2019" }
        ],
        "meta": { "whoami": { "look": "classic" } }
    });
    let page = markdown::document(&profile(&source.to_string()), &no_url);
    let edited = page
        .replace("## Work", "## Work\n\n### 2021 – now: Lead @C")
        .replace("### 2019 – now: Dev @A", "### 2019 – 2021: Dev @A");
    let import::Imported {
        resume,
        diagnostics,
        ..
    } = import::markdown(&edited);
    assert_eq!(
        resume["work"],
        json!([
            { "position": "Lead", "name": "C", "startDate": "2021" },
            { "position": "Dev", "name": "A", "startDate": "2019", "endDate": "2021" },
            { "position": "Dev", "name": "B", "startDate": "2018", "endDate": "2019", "id": "work-second" }
        ])
    );
    assert_eq!(resume["basics"]["location"]["countryCode"], "GB");
    assert_eq!(resume["meta"]["whoami"]["look"], "classic");
    let messages: Vec<&str> = diagnostics.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "the front matter has details of “2019 – now: Dev @A”, which is not on the page; they are left out"
        ]
    );
}

#[test]
fn a_hugo_page_keeps_the_name_of_its_person() {
    for (front_matter, name) in [
        ("title: $ whoami\nauthor: Lina K", "Lina K"),
        (
            "title: $ whoami\nauthor:\n  name: Lina K\n  email: x@a.example",
            "Lina K",
        ),
        ("title: whoami\nauthors: [Lina K, Somebody]", "Lina K"),
        ("title: Lina K\ntags: [me]", "Lina K"),
    ] {
        let page = format!(
            "---\n{front_matter}\n---\n\nI build things.\n\n# Work\n\n## 2019 - 2020: Engineer @Acme - Platform\n\nThings.\n\n# Experience\n\n## 2017: Trainee @Acme\n"
        );
        let resume = import::markdown(&page).resume;
        assert_eq!(resume["basics"]["name"], name, "{page}");
        assert_eq!(resume["basics"]["summary"], "I build things.");
        assert_eq!(
            resume["work"],
            json!([
                { "position": "Engineer", "name": "Acme", "team": "Platform", "startDate": "2019",
                  "endDate": "2020", "summary": "Things." },
                { "position": "Trainee", "name": "Acme", "startDate": "2017", "endDate": "2017" }
            ]),
            "{page}"
        );
    }
}

#[test]
fn awards_and_certificates_are_no_jobs() {
    let page = "# Ada Lovelace\n\n## Experience\n\n### Engineer, Acme (2019 – 2020)\n\n*London*\n\n- Built it\n\n\
        ## Awards\n\n### 2018: Best paper @ACM\n\n## Certifications\n\n- Sailing (2011)\n- Diving\n\n\
        ## Skills\n\n- Programming (advanced): Rust, Go\n\n## Languages\n\n- French – native\n";
    assert_eq!(
        import::markdown(page).resume,
        json!({
            "basics": { "name": "Ada Lovelace" },
            "work": [{ "position": "Engineer", "name": "Acme", "startDate": "2019", "endDate": "2020",
                "location": "London", "highlights": ["Built it"] }],
            "awards": [{ "title": "Best paper", "awarder": "ACM", "date": "2018" }],
            "certificates": [{ "name": "Sailing", "date": "2011" }, { "name": "Diving" }],
            "skills": [{ "name": "Programming", "level": "advanced", "keywords": "Rust, Go" }],
            "languages": [{ "language": "French", "fluency": "native" }]
        })
    );
}

/// The archive that LinkedIn would make of the tables in `tests/import/linkedin`.
fn linked_in() -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let folder = fs::read_dir("tests/import/linkedin").expect("the tables");
    let mut paths: Vec<_> = folder.map(|entry| entry.expect("a table").path()).collect();
    paths.sort();
    for path in paths {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        archive
            .start_file(name, zip::write::SimpleFileOptions::default())
            .expect("an entry");
        archive
            .write_all(&fs::read(&path).expect("a table"))
            .expect("its content");
    }
    archive.finish().expect("an archive").into_inner()
}

/// The files of other formats: a name, the content, and the format.
fn foreign() -> Vec<(&'static str, Vec<u8>, Format)> {
    let mut files: Vec<(&str, Vec<u8>, Format)> = [
        ("rendercv.yaml", Format::RenderCv),
        ("yamlresume.yaml", Format::YamlResume),
        ("resume.yaml", Format::JsonResumeYaml),
        ("europass.xml", Format::EuropassXml),
        ("europass-2020.xml", Format::EuropassXml),
        ("europass.json", Format::EuropassJson),
        ("fresh.json", Format::Fresh),
        ("json-ld.html", Format::Html),
        ("microformats.html", Format::Html),
        ("about.md", Format::Markdown),
        ("plain.txt", Format::PlainText),
    ]
    .map(|(name, format)| {
        let content = fs::read(format!("tests/import/{name}")).expect("a file");
        (name, content, format)
    })
    .into();
    files.push(("linkedin", linked_in(), Format::LinkedIn));
    files
}

#[test]
fn other_formats_become_resumes_and_what_was_not_understood_is_listed() {
    for (name, content, format) in foreign() {
        let (found, imported) = import::import(&content).expect(name);
        assert_eq!(found, format, "{name}");
        let created = imported.resume.to_string();
        let compiled = compile(&created, &options());
        assert!(compiled.is_ok(), "{name}: {compiled:?}");
        let messages = imported.diagnostics.iter().map(|one| one.message.clone());
        let mut left: Vec<String> = messages.collect();
        left.extend(imported.not_understood);
        let outcome = json!({ "resume": imported.resume, "notUnderstood": left });
        let text = format!("{outcome:#}\n");
        let path = format!("tests/import/{name}.expected");
        if std::env::var_os("WHOAMI_BLESS").is_some() {
            fs::write(&path, &text).expect("the expectation");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(text == expected, "{path} would be\n{text}");
    }
}

#[test]
fn what_is_exported_to_rendercv_can_be_imported() {
    for (name, source) in fixtures() {
        let profile = profile(&source);
        let file = render_cv::document(&profile, &no_url);
        let (format, imported) = import::import(file.as_bytes()).expect(&name);
        assert_eq!(format, Format::RenderCv, "{name}");
        let created = imported.resume.to_string();
        let again = compile(&created, &options()).expect(&name).profile;
        let jobs = |profile: &Profile| -> Vec<_> {
            let jobs = profile.jobs();
            jobs.map(|job| (job.company.clone(), job.when.clone(), job.summary.clone()))
                .collect()
        };
        assert_eq!(jobs(&again), jobs(&profile), "{name}: {file}");
        assert_eq!(again.name, profile.name);
        // Where the owner has renamed it, nothing says which section is the summary.
        if !source.contains("\"titles\"") {
            assert_eq!(again.summary(), profile.summary(), "{name}: {file}");
        }
    }
}

#[test]
fn what_is_exported_to_europass_can_be_imported() {
    for (name, source) in fixtures() {
        let profile = profile(&source);
        let file = europass::document(&profile, &no_url);
        let (format, imported) = import::import(file.as_bytes()).expect(&name);
        assert_eq!(format, Format::EuropassJson, "{name}");
        let created = imported.resume.to_string();
        let again = compile(&created, &options()).expect(&name).profile;
        let jobs = |profile: &Profile| -> Vec<_> {
            let jobs = profile.jobs();
            jobs.map(|job| {
                let position = [Some(job.position.clone()), job.team.clone()];
                let position = position.into_iter().flatten().collect::<Vec<_>>();
                (position.join(", "), job.company.clone(), job.when.clone())
            })
            .collect()
        };
        assert_eq!(jobs(&again), jobs(&profile), "{name}: {file}");
        assert_eq!(again.page.lang, profile.page.lang, "{name}");
        // Every text is in the file, whatever becomes of it when it is read back.
        for job in profile.jobs().filter(|job| !job.summary.is_empty()) {
            let summary = job.summary.to_plain();
            let start = summary.split([' ', ',', '.']).next().unwrap_or_default();
            assert!(
                created.contains(start),
                "{name}: {start} is not in {created}"
            );
        }
    }
}

/// With RenderCV 2.8 from PyPI, for example: `pip install rendercv`.
#[test]
#[ignore = "needs a Python that has RenderCV, named by RENDERCV_PYTHON"]
fn rendercv_accepts_what_is_exported_to_it() {
    const CHECK: &str = "import sys\n\
        from rendercv.schema.rendercv_model_builder import build_rendercv_dictionary_and_model\n\
        build_rendercv_dictionary_and_model(sys.stdin.read())";
    let python = std::env::var("RENDERCV_PYTHON").expect("RENDERCV_PYTHON");
    for (name, source) in fixtures() {
        let file = render_cv::document(&profile(&source), &no_url);
        let mut child = Command::new(&python)
            .args(["-c", CHECK])
            .stdin(Stdio::piped())
            .spawn()
            .expect("Python starts");
        let mut input = child.stdin.take().expect("an input");
        input.write_all(file.as_bytes()).expect("it reads");
        drop(input);
        assert!(child.wait().expect("it ends").success(), "{name}: {file}");
    }
}

#[test]
fn what_is_not_imported_says_why() {
    let document = {
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        archive
            .start_file(
                "word/document.xml",
                zip::write::SimpleFileOptions::default(),
            )
            .expect("an entry");
        archive.finish().expect("an archive").into_inner()
    };
    for (content, format) in [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3".to_vec(), Format::Pdf),
        (document, Format::Document),
        (b"{\\rtf1 Ada}".to_vec(), Format::Document),
        (
            fs::read("tests/fixtures/baker.json").expect("a fixture"),
            Format::JsonResume,
        ),
    ] {
        let error = import::import(&content).expect_err("refused");
        assert_eq!(error, ImportError::Refused(format));
        assert!(
            format
                .refusal()
                .is_some_and(|refusal| refusal.contains(':'))
        );
    }
}

#[test]
fn nonsense_is_not_recognised() {
    for content in [
        &b""[..],
        b"asdf",
        b"{}",
        b"[1, 2]",
        b"{ \"name\": \"x\" }",
        b"a: 1\nb: 2\n",
        b"<p>Hello</p>",
        b"<?xml version=\"1.0\"?><rss/>",
        b"# A program\n\nIt does things.\n\n## Install\n\n    make\n",
        b"To be, or not to be, that is the question.\n\nWhether 'tis nobler.\n",
        b"\x00\x01\x02\xff\xfe",
        b"PK\x03\x04broken",
        b"name,age\nAda,36\n",
        b"cv: [1",
    ] {
        let name = String::from_utf8_lossy(content);
        assert_eq!(
            import::import(content).err(),
            Some(ImportError::Unknown),
            "{name}"
        );
    }
}

#[test]
fn a_damaged_file_is_no_panic() {
    for (_, content, _) in foreign() {
        for cut in [content.len() / 3, content.len() / 2, content.len() - 2] {
            let _ = import::import(&content[..cut]);
        }
    }
}

/// A word or a few, with what Markdown and YAML find special.
fn text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "# x",
        "- x",
        "1. x",
        "a: b",
        "a, b",
        "x @y",
        "2019: x",
        "2019 – 2020: x @y - z",
        "[a](b)",
        "*a*",
        "a_b_c",
        "no",
        "null",
        "~",
        "'",
        "\"",
        "é ü 日本",
        "x (y)",
        "x (y): z",
        "now",
        "---",
        "A/B",
        "Technologies: x",
        "https://a.example/",
        "<b>",
        "a\\b",
        "x @",
        "@x",
        "C#",
        "#",
        "Grade: 3",
        "&amp;",
        "!",
        "{{< x >}}",
        "x – y",
        "until 2019",
        "Work",
        "true",
        "1.0",
        "`a`",
    ]);
    prop_oneof![3 => "[A-Za-z][a-z]{0,6}( [a-z]{1,5})?", 2 => odd.prop_map(str::to_owned)]
}

fn markdown_text() -> impl Strategy<Value = String> {
    prop_oneof![
        text(),
        (text(), text()).prop_map(|(a, b)| format!("{a}\n\n{b}")),
        (text(), text()).prop_map(|(a, b)| format!("{a}\n\n- {b}\n- {a}")),
        text().prop_map(|a| format!("- {a}\n\n* b\n\n1. c")),
        text().prop_map(|a| format!("*{a}*")),
        text().prop_map(|a| format!("[{a}](https://a.example/)")),
        text().prop_map(|a| format!("> {a}\n\n```\n{a}\n```")),
    ]
}

fn date() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "2016",
        "2017-03",
        "2018-03-31",
        "in my student days",
        "2018-13",
        "March 2019",
    ])
    .prop_map(str::to_owned)
}

/// An entry with some of the members that a section has.
fn entry(
    texts: &'static [&'static str],
    markdown: &'static [&'static str],
    dates: &'static [&'static str],
    lists: &'static [&'static str],
) -> impl Strategy<Value = Value> {
    let member = prop_oneof![
        (prop::sample::select(texts), text().prop_map(Value::from)),
        (
            prop::sample::select(markdown),
            markdown_text().prop_map(Value::from)
        ),
        (prop::sample::select(dates), date().prop_map(Value::from)),
        (
            prop::sample::select(lists),
            prop::collection::vec(markdown_text(), 0..3).prop_map(Value::from)
        ),
        (Just("url"), Just(Value::from("https://b.example/x_y"))),
    ];
    prop::collection::vec(member, 0..7).prop_map(|members| {
        let members = members
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value));
        Value::Object(members.collect())
    })
}

fn resume() -> impl Strategy<Value = Value> {
    const DATES: &[&str] = &["startDate", "endDate"];
    let basics = entry(
        &["label", "email", "phone", "imageAlt"],
        &["summary"],
        &["label"],
        &["url"],
    );
    let section = prop_oneof![
        (
            Just("work".to_owned()),
            prop::collection::vec(
                entry(
                    &[
                        "name",
                        "position",
                        "position",
                        "team",
                        "employer",
                        "location",
                        "description"
                    ],
                    &["summary"],
                    DATES,
                    &["highlights", "keywords"]
                ),
                1..4
            )
        ),
        (
            Just("projects".to_owned()),
            prop::collection::vec(
                entry(
                    &["name", "name", "entity", "type"],
                    &["description"],
                    DATES,
                    &["highlights", "keywords", "roles"]
                ),
                1..4
            )
        ),
        (
            Just("education".to_owned()),
            prop::collection::vec(
                entry(
                    &["institution", "studyType", "area", "score"],
                    &["summary"],
                    DATES,
                    &["courses"]
                ),
                1..3
            )
        ),
        (
            Just("volunteer".to_owned()),
            prop::collection::vec(
                entry(
                    &["organization", "position"],
                    &["summary"],
                    DATES,
                    &["highlights", "keywords"]
                ),
                1..3
            )
        ),
        (
            Just("awards".to_owned()),
            prop::collection::vec(
                entry(&["title", "awarder"], &["summary"], &["date"], &["mood"]),
                1..3
            )
        ),
        (
            Just("publications".to_owned()),
            prop::collection::vec(
                entry(
                    &["name", "publisher"],
                    &["summary"],
                    &["releaseDate"],
                    &["by"]
                ),
                1..3
            )
        ),
        (
            Just("references".to_owned()),
            prop::collection::vec(entry(&["name"], &["reference"], &["name"], &["by"]), 1..3)
        ),
        (
            Just("skills".to_owned()),
            prop::collection::vec(
                entry(&["name", "level"], &["level"], &["name"], &["keywords"]),
                1..4
            )
        ),
        (
            Just("languages".to_owned()),
            prop::collection::vec(
                entry(
                    &["language", "fluency", "mood"],
                    &["language"],
                    &["by"],
                    &["language"]
                ),
                1..3
            )
        ),
        (
            Just("Side talks".to_owned()),
            prop::collection::vec(
                prop_oneof![
                    markdown_text().prop_map(Value::from),
                    entry(&["title", "place"], &["text"], &["when"], &["points"])
                ],
                1..4
            )
        ),
    ];
    let settings = entry(&["title"], &["title"], &["published"], &["print"]);
    let place = prop::option::of(text());
    (
        basics,
        prop::collection::vec(section, 0..5),
        settings,
        place,
        text(),
        any::<bool>(),
    )
        .prop_map(|(mut basics, sections, mut settings, place, name, swap)| {
            basics["name"] = name.into();
            if let Some(place) = place {
                basics["location"] = json!({ "city": place, "countryCode": "FR" });
            }
            basics["profiles"] = json!([{ "network": "GitHub", "username": "ada" }]);
            settings["lang"] = "en".into();
            if swap {
                settings["titles"] = json!({ "work": "Positions" });
                settings["sections"] = json!(["education", "work", "projects", "contributions"]);
            }
            let mut resume = serde_json::Map::from_iter([("basics".to_owned(), basics)]);
            for (key, entries) in sections {
                resume.insert(key, entries.into());
            }
            resume.insert("meta".to_owned(), json!({ "whoami": settings }));
            resume.into()
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_profile_survives_as_markdown(resume in resume()) {
        let Ok(compiled) = compile(&resume.to_string(), &options()).map(|one| one.profile) else {
            return Err(TestCaseError::reject("no résumé"));
        };
        let (page, again) = there_and_back(&compiled);
        prop_assert!(again == compiled, "{page}{}", difference(&again, &compiled));
    }
}
