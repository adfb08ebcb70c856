//! Compilation of a file that is not ours, as the widget does it.

use whoami_page::compile::{Base, MAX_ELEMENTS, Options, Reason, compile};
use whoami_page::profile::{Block, Content, Inline, Profile};
use whoami_page::resume::Severity;

const URL: &str = "https://a.example/cv/resume.json";

fn options() -> Options {
    Options {
        base: Base::File(URL.to_owned()),
        images: Some(vec!["https://a.example".to_owned()]),
        today: None,
        max_elements: Some(MAX_ELEMENTS),
    }
}

#[track_caller]
fn shown(source: &str, options: &Options) -> Profile {
    compile(source, options).expect("something to show").profile
}

/// Why there is nothing to show, and where in the source.
#[track_caller]
fn refused(source: &str) -> (Reason, usize) {
    let refused = compile(source, &options()).expect_err("nothing to show");
    let mut errors = refused
        .diagnostics
        .iter()
        .filter(|one| one.severity == Severity::Error);
    let error = errors.next().expect("an error that says why");
    (refused.reason, error.span.start)
}

#[test]
fn invalid_values_are_left_out_and_the_rest_is_shown() {
    let source = r#"{ "basics": { "name": "Ada", "url": "javascript:x", "email": 7 },
                     "work": [{ "name": "B", "position": "P", "startDate": "2020-13", "url": "skype:x" }, 3] }"#;
    let profile = shown(source, &options());
    assert_eq!(profile.name, "Ada");
    assert_eq!(
        profile
            .jobs()
            .map(|job| job.position.as_str())
            .collect::<Vec<_>>(),
        ["P", "3"]
    );
    assert!(profile.jobs().all(|job| job.href.is_none()));
    assert!(profile.links.iter().all(|link| link.href.is_none()));
}

#[test]
fn invalid_json_and_other_json_are_distinguished() {
    let source = "{\n  nonsense }";
    assert_eq!(refused(source), (Reason::NotJson, 4));
    for source in ["[]", "{}", r#"{ "basics": { "name": " " } }"#, "7", "null"] {
        assert_eq!(refused(source).0, Reason::NotResume, "{source}");
    }
}

#[test]
fn links_and_pictures_are_relative_to_the_file() {
    let source = r#"{ "basics": { "name": "Ada", "image": "me.png", "url": "/x", "summary": "[a](../b) [c](?d) [e](#f)" } }"#;
    let profile = shown(source, &options());
    assert_eq!(
        profile.image.map(|image| image.src.into()),
        Some("https://a.example/cv/me.png".to_owned())
    );
    assert_eq!(
        profile.links[0].href.as_ref().map(|href| href.as_str()),
        Some("https://a.example/x")
    );
}

#[test]
fn pictures_are_shown_only_from_the_allowed_origins() {
    let shows = |image: &str, images: Option<Vec<String>>| {
        let source = format!(r#"{{ "basics": {{ "name": "Ada", "image": "{image}" }} }}"#);
        shown(
            &source,
            &Options {
                images,
                ..options()
            },
        )
        .image
        .is_some()
    };
    let own = Some(vec![
        "https://a.example".to_owned(),
        "https://host.example".to_owned(),
    ]);
    assert!(shows("me.png", own.clone()));
    assert!(shows("https://host.example/x.png", own.clone()));
    for elsewhere in [
        "https://b.example/me.png",
        "https://a.example.evil/me.png",
        "https://a.example@evil/x",
        "http://a.example/x",
    ] {
        assert!(!shows(elsewhere, own.clone()), "{elsewhere}");
        assert!(shows(elsewhere, None), "{elsewhere}");
    }
}

#[test]
fn a_link_with_an_invalid_host_is_left_out_and_its_text_is_shown() {
    for url in [
        "https://<your-site>/",
        "https://[your-name].example/",
        "https://100%.example/",
        "https://example.org:99999",
        "//<your-site>/",
        "https://your site.example/",
    ] {
        let source = format!(
            r#"{{ "basics": {{ "name": "Ada", "url": "{url}", "summary": "See [notes](<{}>)." }},
                 "projects": [{{ "name": "P", "url": "{url}" }}, {{ "name": "Q", "url": "https://q.example/" }}] }}"#,
            url.replace('<', "\\\\<").replace('>', "\\\\>"),
        );
        let profile = shown(&source, &options());
        assert!(profile.links.is_empty(), "{url}: {:?}", profile.links);
        let Content::Summary(summary) = &profile.sections[0].content else {
            panic!("{:?}", profile.sections[0]);
        };
        let text = Inline::Text("See notes.".to_owned());
        assert_eq!(summary.0, [Block::Paragraph(vec![text])], "{url}");
        let Content::Projects(projects) = &profile.sections[1].content else {
            panic!("{:?}", profile.sections[1]);
        };
        let hrefs = projects.iter().map(|project| project.href.as_ref());
        let hrefs: Vec<_> = hrefs.map(|href| href.map(|href| href.as_str())).collect();
        assert_eq!(hrefs, [None, Some("https://q.example/")], "{url}");
    }
}

/// A résumé with `count` tiny entries.
fn tiny_items(count: usize) -> String {
    let items = vec![r#"{"title":"a","summary":"b"}"#; count].join(",");
    format!(r#"{{"basics":{{"name":"Ada"}},"awards":[{items}]}}"#)
}

#[test]
fn a_file_with_too_many_elements_is_refused_with_both_numbers() {
    let source = tiny_items(22_000);
    assert!(source.len() < 700_000, "{}", source.len());
    let (Reason::TooBig { elements, max }, _) = refused(&source) else {
        panic!("not too big")
    };
    assert_eq!(max, MAX_ELEMENTS);
    assert!((22_000 * 5..22_000 * 7).contains(&elements), "{elements}");
}

#[test]
fn a_file_with_almost_too_many_elements_is_shown() {
    let count = |items| shown(&tiny_items(items), &options()).element_count();
    let (one, two) = (count(1), count(2));
    let per_item = two - one;
    let most = 1 + (MAX_ELEMENTS - one) / per_item;
    assert!(count(most) > MAX_ELEMENTS - per_item);
    let (reason, _) = refused(&tiny_items(most + 1));
    assert!(matches!(reason, Reason::TooBig { .. }));
}
