//! The HTML of each section, as rendered natively.

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
    assert_has(&html, r#"<p class="prompt"><b>$</b> whoami"#);
    assert_has(&html, r#"src="/img/a.webp" alt="Ada, smiling""#);
    assert_has(&html, r#"<p class="label">Engineer</p>"#);
    assert_has(
        &html,
        r#"<a href="https://github.com/ada" rel="me">github/ada</a>"#,
    );
}

#[test]
fn the_summary_keeps_its_markdown_structure() {
    let html = page(
        r#"{ "basics": { "name": "Ada", "summary": "I **like** [it](/x).\n\n- `a`\n- *b*" } }"#,
    );
    assert_has(
        &html,
        r#"<p>I <strong>like</strong> <a href="/x">it</a>.</p>"#,
    );
    assert_has(&html, "<ul><li><code>a</code></li><li><em>b</em></li></ul>");
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
    assert_has(
        &html,
        r#"<div><dt>Apache</dt><dd><ul><li class="entry" id="projects-apache-hbase" data-entry="0"><a href="https://a.example/">HBase</a></li><li class="entry" id="projects-apache-flink" data-entry="1"><span>Flink</span></li></ul></dd></div>"#,
    );
    assert_has(
        &html,
        r#"<div><dt>CNCF</dt><dd><ul><li class="entry" id="projects-cncf-etcd" data-entry="2"><span>etcd</span><span class="quiet">, a store</span></li></ul></dd></div>"#,
    );
    assert_has(&html, r#"<section id="projects""#);
}

#[test]
fn a_project_shows_its_name_text_and_technologies() {
    let html = with(
        r#""projects": [{ "name": "x", "url": "/x", "description": "A *thing*.", "keywords": ["Rust"] }]"#,
    );
    assert_has(
        &html,
        r#"<h3><a href="/x">x</a></h3><p>A <em>thing</em>.</p>"#,
    );
    assert_has(
        &html,
        r#"<li><a class="technology" href="?tech=Rust" rel="nofollow">Rust</a></li>"#,
    );
}

#[test]
fn volunteering_shows_organisation_role_and_date() {
    let html = with(
        r#""volunteer": [{ "organization": "School", "position": "Teacher", "startDate": "2017" }]"#,
    );
    assert_has(
        &html,
        r#"<h2 id="volunteer-title" data-none="no matches">volunteering</h2>"#,
    );
    assert_has(&html, r#"<span class="quiet">Teacher</span>"#);
    assert_has(
        &html,
        r#"<span class="period"><time datetime="2017">2017</time></span>"#,
    );
}

#[test]
fn every_section_of_json_resume_is_shown() {
    let html = page(include_str!("compile/all-sections.json"));
    let ids = [
        "contributions",
        "projects",
        "volunteer",
        "technologies",
        "work",
        "education",
        "skills",
        "certificates",
    ];
    let ids = ids.iter().chain(&[
        "awards",
        "publications",
        "languages",
        "interests",
        "references",
    ]);
    let navigation: String = ids.map(|id| format!(r##"<li><a href="#{id}">"##)).collect();
    let found: String = html
        .split("<li><a href=\"#")
        .skip(1)
        .take(13)
        .map(|part| {
            format!(
                r##"<li><a href="#{}">"##,
                part.split('"').next().unwrap_or_default()
            )
        })
        .collect();
    assert_eq!(found, navigation);
    for wanted in [
        r#"<p class="quiet">12 St James's Square, SW1Y London, England, GB</p>"#,
        r#"<p class="quiet">Author, The nursery</p>"#,
        r#"<h3><a href="https://b.example/">At home</a></h3> <span class="quiet">Lessons, Mathematics</span>"#,
        r#"<time datetime="1835">1835</time></span> <span class="quiet">1.0</span>"#,
        "<li>Calculus</li><li>Algebra</li>",
        r#"<h3><span>A medal</span></h3> <span class="quiet">The Society</span>"#,
        "<p>For <strong>Note G</strong>.</p>",
        r#"<h3><a href="https://c.example/">Certified</a></h3> <span class="quiet">The Office</span>"#,
        r#"<time datetime="1844-01-02">2 Jan 1844</time>"#,
        r#"<h3><a href="https://d.example/">Notes</a></h3> <span class="quiet">Taylor</span>"#,
        r#"<h3>Programming</h3> <span class="quiet">Master</span>"#,
        r#"<a class="technology" href="?tech=Loops" rel="nofollow">Loops</a>"#,
        r#"<h3>English</h3> <span class="quiet">Native</span>"#,
        "<h3>Horses</h3>",
        "<p>Enchantress of <em>numbers</em>.</p>",
    ] {
        assert_has(&html, wanted);
    }
}

#[test]
fn unknown_keys_become_plain_sections() {
    let html = page(include_str!("compile/own-sections.json"));
    assert_has(&html, r#"<section id="more-talks-presentations""#);
    assert_has(&html, ">talks presentations</h2>");
    assert_has(&html, r#"<h3><a href="https://a.example/">A hall</a></h3>"#);
    assert_has(&html, "<li>1843</li><li>one</li><li>two</li>");
    assert_has(&html, "<p>Another one</p>");
    assert_has(&html, ">bildung</h2>");
    assert_has(&html, "<p>Zu Hause</p>");
}

#[test]
fn settings_choose_order_and_rename_the_sections() {
    let html = page(include_str!("compile/page-sections.json"));
    let titles: Vec<&str> = html
        .split("</h2>")
        .filter_map(|part| Some(part.rsplit_once('>')?.1))
        .collect();
    assert_eq!(titles[..2], ["Jobs", "Said"]);
    assert_eq!(html.matches("<section").count(), 2);
}

#[test]
fn a_date_in_words_is_shown_unchanged() {
    let html =
        with(r#""work": [{ "position": "Dev", "startDate": "Summer 2018", "endDate": "2019" }]"#);
    assert_has(
        &html,
        r#"<span class="when"><span class="period">Summer 2018 – 2019</span></span>"#,
    );
}

#[test]
fn an_invalid_email_address_is_shown_without_a_link() {
    let html = page(r#"{ "basics": { "name": "Ada", "email": "ada (at) example" } }"#);
    assert_has(&html, "<li><span>ada (at) example</span></li>");
}

#[test]
fn a_job_is_a_disclosure_under_its_employer_and_only_the_first_is_open() {
    let html = with(
        r#""work": [
            { "name": "B", "team": "T", "position": "Lead", "startDate": "2020-03", "summary": "Now.", "keywords": ["C#"] },
            { "name": "A", "position": "Dev", "startDate": "2019-01-31", "endDate": "2020" } ]"#,
    );
    assert_has(
        &html,
        r#"<div class="employer" data-tint="2"><header><h3>B</h3></header>"#,
    );
    assert_has(
        &html,
        r#"<details class="job-card entry" id="work-b-t-2020-03" data-entry="0" open>"#,
    );
    assert_has(
        &html,
        r#"<details class="job-card entry" id="work-a-dev-2019-01-31" data-entry="1">"#,
    );
    assert_has(
        &html,
        r#"<summary><h4>Lead</h4> <span class="place"><span class="team">T</span></span>"#,
    );
    assert_has(&html, r#"<time datetime="2020-03">Mar 2020</time> – now"#);
    assert_has(
        &html,
        r#"<time datetime="2019-01-31">31 Jan 2019</time> – <time datetime="2020">2020</time>"#,
    );
    assert_has(
        &html,
        r#"<li><a class="technology" href="?tech=C%23" rel="nofollow">C#</a></li>"#,
    );
    assert_has(
        &html,
        r##"<a href="#work-b-t-2020-03">Link to this job</a>"##,
    );
}

#[test]
fn roles_at_one_employer_have_a_total_and_keep_a_differing_company_name() {
    let html = with(
        r#""work": [
            { "name": "B", "position": "y", "startDate": "2019-06", "endDate": "2020-03" },
            { "name": "Old B", "employer": "B", "position": "x", "startDate": "2019-01", "endDate": "2019-12" } ]"#,
    );
    assert_has(&html, "<span>2 roles</span>");
    assert_has(
        &html,
        r#"<span class="duration">1 year 3 months</span></p>"#,
    );
    assert_has(
        &html,
        r#"<h4>x</h4> <span class="place"><span class="company">Old B</span>"#,
    );
}

#[test]
fn a_job_without_an_employer_has_its_own_heading() {
    let html = with(r#""work": [{ "position": "Dev" }]"#);
    assert_has(&html, "<summary><h3>Dev</h3></summary>");
}

#[test]
fn a_current_job_is_rendered_without_a_duration() {
    let html = with(r#""work": [{ "name": "B", "position": "Lead", "startDate": "2020-03" }]"#);
    assert_has(
        &html,
        r#"<span class="duration pending" data-periods="2020-03/.."></span>"#,
    );
    let html = with(r#""work": [{ "name": "B", "position": "Lead", "startDate": "2020" }]"#);
    assert_has(
        &html,
        r#"<span class="duration pending whole-years" data-periods="2020/.."></span>"#,
    );
}

#[test]
fn the_timeline_is_a_list_of_links_with_text_alternatives() {
    let html = with(
        r#""work": [{ "name": "B", "team": "T", "position": "Lead", "startDate": "2020" }],
           "volunteer": [{ "organization": "School", "position": "Teacher", "startDate": "2017" }]"#,
    );
    assert_has(
        &html,
        r##"<ol aria-label="Timeline"><li data-mark="1" data-tint="1"><a href="#work-b-t-2020"><span class="name">Lead, B, T, <span class="period"><time datetime="2020">2020</time> – now</span></span>"##,
    );
    assert_has(
        &html,
        r##"<li data-mark="0"><a href="#volunteer-school-teacher-2017"><span class="name">Teacher, School, "##,
    );
    assert_has(
        &html,
        r#"<li class="entry" id="volunteer-school-teacher-2017" data-entry="0">"#,
    );
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
    assert_has(&html, r#"<section id="technologies""#);
    assert_has(
        &html,
        r#"<a class="technology" href="?tech=Flink" rel="nofollow">Flink</a> <svg"#,
    );
    assert_has(
        &html,
        r#"</span> <span class="duration">3 years 2 months</span></span></li>"#,
    );
}

#[test]
fn the_navigation_links_to_the_existing_sections() {
    let html = with(r#""work": [{ "position": "Dev" }]"#);
    assert_has(&html, r##"<ul><li><a href="#work">work</a></li></ul>"##);
}

#[test]
fn the_interface_is_in_the_language_of_the_page() {
    let html = page(
        r#"{ "basics": { "name": "Ada" },
             "work": [{ "name": "B", "position": "Développeuse", "startDate": "2019-02", "endDate": "2020-03" },
                      { "name": "B", "position": "Stagiaire", "startDate": "2018-12-31", "endDate": "2019-01", "keywords": ["Go"] },
                      { "name": "C", "position": "Cheffe", "startDate": "2021" }],
             "meta": { "whoami": { "lang": "fr-CA" } } }"#,
    );
    for wanted in [
        ">expérience</h2>",
        "<span>2 postes</span>",
        r#"<time datetime="2019-02">févr. 2019</time>"#,
        r#"<time datetime="2018-12-31">31 déc. 2018</time>"#,
        r#"<span class="duration">1 an 2 mois</span>"#,
        "</time> – aujourd’hui",
        "Aller au contenu",
        "Lien vers ce poste",
        r#"<ol aria-label="Frise chronologique">"#,
    ] {
        assert_has(&html, wanted);
    }
    for english in [
        "Skip to",
        "roles",
        "search",
        "Show all",
        "Expand",
        "Link to",
        "download",
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

/// The values of an attribute, in document order.
fn values<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let start = format!(" {name}=\"");
    let parts = html.split(start.as_str()).skip(1);
    parts
        .filter_map(|rest| Some(rest.split_once('"')?.0))
        .collect()
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
        let html = render_page(&profile).html;
        let entries = values(&html, "data-entry");
        let numbers: Vec<String> = (0..entries.len()).map(|n| n.to_string()).collect();
        assert!(!entries.is_empty());
        assert_eq!(
            entries, numbers,
            "{path}: entries are numbered in page order"
        );
        // A mark has the number of the entry it links to.
        for mark in html.split("<li data-mark=\"").skip(1) {
            let (number, rest) = mark.split_once('"').expect("an attribute");
            let id = values(rest, "href")[0].trim_start_matches('#');
            assert_has(&html, &format!(r#"id="{id}" data-entry="{number}""#));
        }
        let names: Vec<&str> = profile
            .technologies()
            .iter()
            .map(|one| &*one.name)
            .collect();
        assert_eq!(values(&html, "data-technology"), names, "{path}");
        let pending = html.matches("class=\"duration pending").count();
        let periods = values(&html, "data-periods");
        assert_eq!(periods.len(), pending, "{path}");
        for period in periods.iter().flat_map(|periods| periods.split(' ')) {
            assert!(period.parse::<Period>().is_ok(), "{path}: {period}");
        }
    }
}

/// The number of elements in HTML, in which every `<` in a text or an attribute is escaped.
fn elements_in(html: &str) -> usize {
    html.match_indices('<')
        .filter(|(at, _)| html[at + 1..].starts_with(|c: char| c.is_ascii_alphabetic()))
        .count()
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
