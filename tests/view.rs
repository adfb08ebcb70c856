//! The HTML of each component, as rendered natively. The snapshots are in `tests/snapshots/`;
//! `INSTA_UPDATE=always cargo test --test view` rewrites them; read the diff.

use insta::assert_snapshot;
use scraper::{ElementRef, Html, Node, Selector};
use std::fmt::Write;
use whoami_page::compile::{Options, compile};
use whoami_page::profile::{Period, Profile};
use whoami_page::site::render_page;

/// The HTML of a profile's page, without the empty comments that hydration needs.
fn page(resume: &str) -> String {
    let compiled = compile(resume, &Options::default()).expect("a valid profile");
    render_page(&compiled.profile).html.replace("<!---->", "")
}

/// The page of a profile with a name and one more member.
fn with(member: &str) -> String {
    page(&format!(r#"{{ "basics": {{ "name": "Ada" }}, {member} }}"#))
}

#[track_caller]
fn assert_has(html: &str, wanted: &str) {
    assert!(html.contains(wanted), "{wanted}\nis not in\n{html}");
}

/// The elements that match a CSS selector.
fn select<'h>(document: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    let selector = Selector::parse(selector).expect("a selector");
    document.select(&selector).collect()
}

/// The values of an attribute, in document order.
fn values<'h>(document: &'h Html, name: &str) -> Vec<&'h str> {
    let elements = select(document, &format!("[{name}]"));
    let values = elements.iter().map(|element| element.attr(name));
    values.flatten().collect()
}

/// The elements that match a CSS selector, one node per line, indented by depth, with sorted
/// attributes.
fn outline(html: &str, selector: &str) -> String {
    let document = Html::parse_fragment(html);
    let mut out = String::new();
    for element in select(&document, selector) {
        write_outline(element, 0, &mut out);
    }
    out
}

fn write_outline(element: ElementRef<'_>, depth: usize, out: &mut String) {
    let mut attributes: Vec<String> = element
        .value()
        .attrs()
        .map(|(name, value)| match value {
            "" => format!(" {name}"),
            // The name of an island ends with a hash of its source.
            value if name == "data-component" => {
                let island = value.trim_end_matches(|c: char| c == '_' || c.is_ascii_digit());
                format!(" {name}={island:?}")
            }
            value => format!(" {name}={value:?}"),
        })
        .collect();
    attributes.sort();
    let indent = "  ".repeat(depth);
    let name = element.value().name();
    writeln!(out, "{indent}{name}{}", attributes.concat()).expect("writing to a string");
    for child in element.children() {
        match child.value() {
            Node::Text(text) => {
                writeln!(out, "{indent}  {:?}", &**text).expect("writing to a string");
            }
            _ => ElementRef::wrap(child)
                .into_iter()
                .for_each(|child| write_outline(child, depth + 1, out)),
        }
    }
}

#[test]
fn a_name_alone_makes_a_page_without_sections() {
    let html = page(r#"{ "basics": { "name": "Ada" } }"#);
    assert_has(&html, "<h1>Ada</h1>");
    assert!(!html.contains("<section"), "{html}");
    assert!(!html.contains("<img"), "{html}");
    assert!(!html.contains("class=\"links\""), "{html}");
}

#[test]
fn the_masthead_has_prompt_portrait_label_and_links() {
    let html = page(
        r#"{ "basics": { "name": "Ada", "label": "Engineer", "image": "/img/a.webp", "imageAlt": "Ada, smiling",
             "profiles": [{ "network": "GitHub", "username": "ada", "url": "https://github.com/ada" }] },
             "meta": { "whoami": { "title": "$ whoami" } } }"#,
    );
    assert_snapshot!(outline(&html, ".masthead"));
}

#[test]
fn the_summary_keeps_its_markdown_structure() {
    let html = page(
        r#"{ "basics": { "name": "Ada", "summary": "I **like** [it](/x).\n\n- `a`\n- *b*" } }"#,
    );
    assert_snapshot!(outline(&html, "#summary"));
}

#[test]
fn html_in_a_text_is_escaped() {
    let html =
        page(r#"{ "basics": { "name": "<b>Ada</b>", "summary": "<script>alert(1)</script>" } }"#);
    assert_has(&html, "<h1>&lt;b&gt;Ada&lt;/b&gt;</h1>");
    assert_has(&html, "&lt;script&gt;alert(1)&lt;/script&gt;");
    assert!(!html.contains("<script"), "{html}");
}

#[test]
fn contributions_are_grouped_by_organisation() {
    let html = with(
        r#""projects": [
            { "name": "HBase", "entity": "Apache", "type": "contribution", "url": "https://a.example/" },
            { "name": "mine" },
            { "name": "etcd", "entity": "CNCF", "type": "contribution", "description": "a store" },
            { "name": "Flink", "entity": "Apache", "type": "contribution" } ]"#,
    );
    assert_snapshot!(outline(&html, "#contributions, #projects"));
}

#[test]
fn a_project_shows_its_name_text_and_technologies() {
    let html = with(
        r#""projects": [{ "name": "x", "url": "/x", "description": "A *thing*.", "keywords": ["Rust"] }]"#,
    );
    assert_snapshot!(outline(&html, "#projects"));
}

#[test]
fn volunteering_shows_organisation_role_and_date() {
    let html = with(
        r#""volunteer": [{ "organization": "School", "position": "Teacher", "startDate": "2017" }]"#,
    );
    assert_snapshot!(outline(&html, "#volunteer"));
}

#[test]
fn every_section_of_json_resume_is_shown() {
    let html = page(include_str!("compile/all-sections.json"));
    assert_snapshot!(outline(&html, "nav, .who, main > section"));
}

#[test]
fn unknown_keys_become_plain_sections() {
    let html = page(include_str!("compile/own-sections.json"));
    assert_snapshot!(outline(&html, "section"));
}

#[test]
fn settings_choose_order_and_rename_the_sections() {
    let html = page(include_str!("compile/page-sections.json"));
    let document = Html::parse_fragment(&html);
    let titles = select(&document, "section > h2").into_iter();
    let titles: Vec<String> = titles.map(|title| title.text().collect()).collect();
    assert_eq!(titles, ["Jobs", "Said"]);
}

#[test]
fn a_date_in_words_is_shown_unchanged() {
    let html =
        with(r#""work": [{ "position": "Dev", "startDate": "Summer 2018", "endDate": "2019" }]"#);
    assert_snapshot!(outline(&html, "#work"));
}

#[test]
fn an_invalid_email_address_is_shown_without_a_link() {
    let html = page(r#"{ "basics": { "name": "Ada", "email": "ada (at) example" } }"#);
    assert_snapshot!(outline(&html, ".links"));
}

#[test]
fn a_job_is_a_disclosure_under_its_employer_and_only_the_first_is_open() {
    let html = with(
        r#""work": [
            { "name": "B", "team": "T", "position": "Lead", "startDate": "2020-03", "summary": "Now.", "keywords": ["C#"] },
            { "name": "A", "position": "Dev", "startDate": "2019-01-31", "endDate": "2020" } ]"#,
    );
    assert_snapshot!(outline(&html, "#work .employer"));
}

#[test]
fn roles_at_one_employer_have_a_total_and_keep_a_differing_company_name() {
    let html = with(
        r#""work": [
            { "name": "B", "position": "y", "startDate": "2019-06", "endDate": "2020-03" },
            { "name": "Old B", "employer": "B", "position": "x", "startDate": "2019-01", "endDate": "2019-12" } ]"#,
    );
    assert_snapshot!(outline(&html, "#work .employer"));
}

#[test]
fn a_job_without_an_employer_has_its_own_heading() {
    let html = with(r#""work": [{ "position": "Dev" }]"#);
    assert_snapshot!(outline(&html, "#work .employer"));
}

#[test]
fn a_current_job_is_rendered_without_a_duration() {
    for (start, class) in [
        ("2020-03", "duration pending"),
        ("2020", "duration pending whole-years"),
    ] {
        let job =
            format!(r#""work": [{{ "name": "B", "position": "Lead", "startDate": "{start}" }}]"#);
        let document = Html::parse_fragment(&with(&job));
        let duration = select(&document, ".job-head .duration")[0];
        assert_eq!(duration.attr("class"), Some(class));
        assert_eq!(duration.attr("data-periods"), Some(&*format!("{start}/..")));
        assert_eq!(duration.text().count(), 0);
    }
}

#[test]
fn the_timeline_is_a_list_of_links_with_text_alternatives() {
    let html = with(
        r#""work": [{ "name": "B", "team": "T", "position": "Lead", "startDate": "2020" }],
           "volunteer": [{ "organization": "School", "position": "Teacher", "startDate": "2017" }]"#,
    );
    assert_snapshot!(outline(&html, ".timeline"));
    assert!(
        !with(r#""work": [{ "position": "Dev" }]"#).contains("<svg"),
        "without dates there is nothing to draw"
    );
}

#[test]
fn technologies_show_periods_and_durations() {
    let html = with(
        r#""work": [{ "name": "B", "position": "Dev", "startDate": "2016-01", "endDate": "2019-02", "keywords": ["Flink"] }]"#,
    );
    assert_snapshot!(outline(&html, "#technologies"));
}

#[test]
fn the_navigation_links_to_the_existing_sections() {
    let html = with(r#""work": [{ "position": "Dev" }]"#);
    assert_snapshot!(outline(&html, "nav"));
}

#[test]
fn the_interface_is_in_the_language_of_the_page() {
    let html = page(
        r#"{ "basics": { "name": "Ada" },
             "work": [{ "name": "B", "position": "Développeuse", "startDate": "2019-02", "endDate": "2020-03" },
                      { "name": "B", "position": "Stagiaire", "startDate": "2018-12-31", "endDate": "2019-01", "keywords": ["Go"] },
                      { "name": "C", "position": "Cheffe", "startDate": "2021", "keywords": ["Go"] }],
             "meta": { "whoami": { "lang": "fr-CA" } } }"#,
    );
    for wanted in [
        ">Expérience</h2>",
        "<span>2 postes</span>",
        r#"<time datetime="2019-02">févr. 2019</time>"#,
        r#"<time datetime="2018-12-31" title="31 déc. 2018">déc. 2018</time>"#,
        r#"<span class="duration">1 an 2 mois</span>"#,
        "</time> – aujourd’hui",
        "Aller au contenu",
        "Copier le lien vers ce poste",
        r#"<ol aria-label="Frise chronologique">"#,
    ] {
        assert_has(&html, wanted);
    }
    for english in [
        "Skip to",
        "roles",
        "Search",
        "Clear",
        "Expand",
        "Copy link",
        "Download",
        "Plain text",
        "Contact and profiles",
    ] {
        assert!(
            !html.contains(&format!(">{english}")),
            "{english} in {html}"
        );
    }
}

#[test]
fn unknown_keys_of_an_entry_become_highlights() {
    let html = page(include_str!("compile/extra-keys.json"));
    for wanted in [
        "<li>mood: <em>fine</em></li>",
        "<li>boss: Charles, 50</li>",
        "<li>authors: Ada, Luigi</li>",
        ">years: 3</a>",
    ] {
        assert_has(&html, wanted);
    }
    assert!(
        !html.contains("secret") && !html.contains("_note") && !html.contains("shoe"),
        "{html}"
    );
}

#[test]
fn removed_sections_are_removed_from_the_timeline() {
    let mut profile = compile(
        &std::fs::read_to_string("tests/fixtures/engineer.json").expect("the profile"),
        &Options::default(),
    )
    .expect("a valid profile")
    .profile;
    let ids = |profile: &Profile| {
        let marks = profile.timeline.iter().flat_map(|timeline| &timeline.marks);
        marks
            .map(|mark| (mark.entry.0, mark.id.clone()))
            .collect::<Vec<_>>()
    };
    profile.retain_sections(|id| id == "work");
    let jobs: Vec<(u32, String)> = (0..)
        .zip(profile.jobs().map(|job| job.id.clone()))
        .collect();
    let mut marks = ids(&profile);
    marks.sort();
    assert_eq!(marks, jobs);
}

#[test]
fn attributes_say_what_the_browser_needs() {
    for path in [
        "tests/fixtures/engineer.json",
        "tests/compile/all-sections.json",
        "tests/compile/habits.json",
    ] {
        let source = std::fs::read_to_string(path).expect("a profile");
        let profile = compile(&source, &Options::default())
            .expect("a valid profile")
            .profile;
        let document = Html::parse_fragment(&render_page(&profile).html);
        let entries = values(&document, "data-entry");
        let numbers: Vec<String> = (0..entries.len()).map(|n| n.to_string()).collect();
        assert!(!entries.is_empty());
        assert_eq!(
            entries, numbers,
            "{path}: entries are numbered in page order"
        );
        for mark in select(&document, "[data-mark]") {
            let number = mark.attr("data-mark").expect("an entry's number");
            let entry = select(&document, &format!("[data-entry='{number}']"))[0];
            let link = mark.child_elements().next().expect("a link");
            let id = link
                .attr("href")
                .expect("a fragment")
                .trim_start_matches('#');
            assert_eq!(
                entry.attr("id"),
                Some(id),
                "{path}: a mark links to its entry"
            );
        }
        let names: Vec<&str> = profile
            .technologies()
            .iter()
            .map(|one| &*one.name)
            .collect();
        assert_eq!(values(&document, "data-technology"), names, "{path}");
        let pending = select(&document, ".pending").len();
        let periods = values(&document, "data-periods");
        assert_eq!(periods.len(), pending, "{path}");
        for period in periods.iter().flat_map(|periods| periods.split(' ')) {
            assert!(period.parse::<Period>().is_ok(), "{path}: {period}");
        }
    }
}

/// The number of elements in HTML.
fn elements_in(html: &str) -> usize {
    // The parser adds the root.
    select(&Html::parse_fragment(html), ":not(html)").len()
}

/// Fails unless `Profile::element_count` is within 15 % of the number of elements on the page.
#[track_caller]
fn assert_estimated(name: &str, source: &str) {
    let compiled = compile(source, &Options::default()).expect("a valid profile");
    let estimated = compiled.profile.element_count();
    let rendered = elements_in(&render_page(&compiled.profile).html);
    assert!(
        estimated.abs_diff(rendered) * 100 <= rendered * 15,
        "{name}: {estimated} estimated, {rendered} rendered"
    );
}

#[test]
fn the_number_of_elements_of_every_fixture_is_estimated() {
    let mut count = 0;
    for entry in std::fs::read_dir("tests/fixtures").expect("the fixtures") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|ending| ending == "json") {
            let source = std::fs::read_to_string(&path).expect("a profile");
            assert_estimated(&path.display().to_string(), &source);
            count += 1;
        }
    }
    assert!(count >= 7, "{count}");
}

#[test]
fn the_number_of_elements_of_many_entries_is_estimated() {
    for (section, entry) in [
        ("work", r#"{"position":"p"}"#),
        (
            "work",
            r#"{"name":"n","position":"p","startDate":"2020","endDate":"2021"}"#,
        ),
        (
            "work",
            r#"{"name":"n","position":"p","highlights":["a","b"],"keywords":["c","d"]}"#,
        ),
        ("projects", r#"{"name":"n"}"#),
        (
            "projects",
            r#"{"name":"n","description":"**a** [b](/c)","url":"/d","startDate":"2020"}"#,
        ),
        (
            "projects",
            r#"{"name":"n","entity":"e","type":"contribution"}"#,
        ),
        (
            "projects",
            r#"{"name":"n","entity":"e","type":"contribution","description":"d"}"#,
        ),
        ("awards", r#"{"title":"a","summary":"b"}"#),
        (
            "volunteer",
            r#"{"organization":"o","position":"p","startDate":"2020","highlights":["a"]}"#,
        ),
        (
            "publications",
            r#"{"name":"n","publisher":"p","releaseDate":"2020","url":"/u"}"#,
        ),
        ("skills", r#"{"name":"n"}"#),
        (
            "skills",
            r#"{"name":"n","level":"l","keywords":["a","b","c","d"]}"#,
        ),
    ] {
        let entries = vec![entry; 500].join(",");
        let source = format!(r#"{{"basics":{{"name":"Ada"}},"{section}":[{entries}]}}"#);
        assert_estimated(entry, &source);
    }
}

#[test]
fn the_footer_says_when_the_data_was_last_updated() {
    for (modified, expected) in [
        ("2026-01-15T08:00:00", Some("15 Jan 2026")),
        ("2026-01-15", Some("15 Jan 2026")),
        ("2026-01-15T08:00:00.000+01:00", Some("15 Jan 2026")),
        ("last week", None),
        ("", None),
    ] {
        let html = page(&format!(
            r#"{{ "basics": {{ "name": "Ada" }}, "meta": {{ "lastModified": "{modified}" }} }}"#
        ));
        let expected = expected
            .map(|day| format!(r#"<p>Last updated <time datetime="2026-01-15">{day}</time></p>"#));
        match expected {
            Some(expected) => assert_has(&html, &expected),
            None => assert!(!html.contains("Last updated"), "{html}"),
        }
        assert!(!html.contains("First published"));
    }
}
