//! The files that a build writes.

use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::Value;
use sha2::{Digest, Sha256};
use whoami_page::islands::PageData;
use whoami_page::profile::{Messages, Profile};
use whoami_page::resume::Diagnostic;
use whoami_page::site::{Files, Kit, Outcome, Site, Styles, build};

const RESUME: &str = r#"{
    "basics": { "name": "Ada </script><b>", "label": "Engineer", "image": "/img/a.svg", "imageAlt": "Ada",
                "summary": "Builds [things](/things). </script>" },
    "work": [{ "name": "B", "position": "Lead", "startDate": "2020", "highlights": ["Led."] }],
    "meta": { "lastModified": "2026-01-15T08:00:00", "whoami": { "title": "$ whoami", "lang": "fr", "published": "2018-12-15T18:34:45+01:00" } }
}"#;

const SHELL: &str = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<!-- whoami:head -->\n\
                     <link data-trunk rel=\"rust\">\n</head>\n<body>\n<!-- whoami:page -->\n</body>\n</html>\n";

/// A small stand-in for what Trunk stages, with this document.
fn staged(shell: &str) -> Files {
    let names = ["page", "compiler", "client", "editor", "checker"].into_iter();
    let mut files: Files = names
        .flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")])
        .map(|name| (name.clone(), name.into_bytes()))
        .collect();
    files.insert("index.html", shell);
    files.insert(
        "start.js",
        "import('whoami:hydrate').then(m => m.hydrate('whoami:glue', 'whoami:wasm', 'whoami:offline'))\n",
    );
    files.insert("service-worker.js", "keep(self.__WB_MANIFEST)\n");
    files.insert("offline.js", "register()\n");
    files.insert("demo/index.html", "the demo");
    files
}

/// A kit made from what [`staged`] returns.
fn kit(shell: &str) -> Kit {
    let files = Kit::pack(staged(shell)).expect("the files of a kit");
    Kit::new(files, Styles::bundled().expect("style sheets")).expect("a kit")
}

/// The site of a résumé, without any files of the owner.
fn site<'a>(kit: &'a Kit, resume: &'a str, base: &'a str, url: Option<&'a str>) -> Site<'a> {
    Site {
        resume,
        kit,
        public: Files::default(),
        read: &|_| None,
        base,
        url,
        today: None,
        strict: false,
    }
}

/// The files of a site that is built, and the warnings.
#[track_caller]
fn files(site: &Site<'_>) -> (Files, Vec<Diagnostic>) {
    match build(site).expect("a build") {
        Outcome::Built { files, warnings } => (files, warnings),
        Outcome::Refused(diagnostics) => panic!("{diagnostics:?}"),
    }
}

/// The text of a file.
#[track_caller]
fn text(files: &Files, path: &str) -> String {
    let content = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8_lossy(content).into_owned()
}

#[test]
fn warnings_stop_only_a_strict_build() {
    const WARNS: &str = r#"{"basics": {"name": "Ada", "nam": "x"}}"#;
    let kit = kit(SHELL);
    let strict = Site {
        strict: true,
        ..site(&kit, WARNS, "/", None)
    };
    let outcome = build(&strict).expect("a build");
    let Outcome::Refused(diagnostics) = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    assert_eq!(files(&site(&kit, WARNS, "/", None)).1.len(), 1);
}

/// Builds the site and returns its files and `index.html`.
fn built(base: &str, url: Option<&str>) -> (Files, String) {
    let (files, _) = files(&site(&kit(SHELL), RESUME, base, url));
    let html = text(&files, "index.html");
    (files, html)
}

#[track_caller]
fn assert_has(html: &str, wanted: &str) {
    // A whole page would hide what is missing.
    let shown: String = html.chars().take(500).collect();
    assert!(html.contains(wanted), "{wanted}\nis not in\n{shown}…");
}

/// The path of the only file with this start and end.
fn named(files: &Files, start: &str, end: &str) -> String {
    let paths = files.paths();
    let found: Vec<&str> = paths
        .filter(|path| path.starts_with(start) && path.ends_with(end))
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap_or_default().to_owned()
}

#[test]
fn language_and_direction_come_from_the_data() {
    assert_has(
        &built("/", None).1,
        r#"<html lang="fr" dir="ltr" data-look="plain">"#,
    );
    let hebrew = r#"{ "basics": { "name": "עדה" }, "meta": { "whoami": { "lang": "he-IL" } } }"#;
    let html = text(
        &files(&site(&kit(SHELL), hebrew, "/", None)).0,
        "index.html",
    );
    assert_has(&html, r#"<html lang="he-IL" dir="rtl" data-look="plain">"#);
}

#[test]
fn every_url_is_under_the_base_path() {
    let (files, html) = built("/repo/", None);
    for (start, end) in [("page-", ".js"), ("page-", ".wasm"), ("data-", ".bin")] {
        assert_has(&html, &format!("/repo/{}", named(&files, start, end)));
    }
    for address in [
        r#"src="/repo/img/a.svg""#,
        r#"href="/repo/things""#,
        r#"href="/repo/icon.svg""#,
    ] {
        assert_has(&html, address);
    }
}

#[test]
fn absolute_urls_are_written_only_if_the_site_url_is_known() {
    let (_, html) = built("/repo/", Some("https://ada.example/repo/"));
    assert_has(
        &html,
        r#"<link rel="canonical" href="https://ada.example/repo/""#,
    );
    assert_has(
        &html,
        r#"<meta property="og:image" content="https://ada.example/repo/social-image.png""#,
    );
    assert_has(&html, r#""image":"https://ada.example/repo/img/a.svg""#);
    let (_, html) = built("/repo/", None);
    for absent in ["canonical", "og:url", "og:image", r#""image""#] {
        assert!(!html.contains(absent), "{absent}");
    }
}

#[test]
fn no_text_can_end_the_json_ld_script() {
    let (_, html) = built("/", None);
    let json = html
        .split(r#"<script type="application/ld+json">"#)
        .nth(1)
        .and_then(|rest| rest.split("</script>").next());
    let value: serde_json::Value = serde_json::from_str(json.unwrap_or_default()).expect("JSON");
    assert_eq!(value["@type"], "ProfilePage");
    assert_eq!(value["dateCreated"], "2018-12-15T18:34:45+01:00");
    assert_eq!(value["dateModified"], "2026-01-15");
    assert_eq!(value["mainEntity"]["name"], "Ada </script><b>");
    assert_eq!(value["mainEntity"]["worksFor"][0]["name"], "B");
}

#[test]
fn search_engines_are_told_about_schools_skills_and_technologies() {
    let resume = r#"{
        "basics": { "name": "Ada" },
        "education": [{ "institution": "Home" }],
        "skills": [{ "name": "Mathematics" }, { "name": "Rust" }],
        "work": [{ "name": "B", "position": "Lead", "startDate": "2020", "keywords": ["Rust", "Looms"] }]
    }"#;
    let url = "https://ada.example/cv/";
    let html = text(
        &files(&site(&kit(SHELL), resume, "/cv/", Some(url))).0,
        "index.html",
    );
    let json = html
        .split(r#"<script type="application/ld+json">"#)
        .nth(1)
        .and_then(|rest| rest.split("</script>").next());
    let page: serde_json::Value = serde_json::from_str(json.unwrap_or_default()).expect("JSON");
    let person = &page["mainEntity"];
    assert_eq!((&page["url"], &person["url"]), (&url.into(), &url.into()));
    assert_eq!(person["alumniOf"][0]["name"], "Home");
    assert_eq!(
        person["knowsAbout"],
        serde_json::json!(["Mathematics", "Rust", "Looms"])
    );
}

#[test]
fn crawlers_find_the_sitemap_if_the_url_is_known_and_the_page_is_no_draft() {
    let (known, _) = built("/repo/", Some("https://ada.example/repo/"));
    assert_has(
        &text(&known, "robots.txt"),
        "Sitemap: https://ada.example/repo/sitemap.xml",
    );
    assert_has(
        &text(&known, "sitemap.xml"),
        "<url><loc>https://ada.example/repo/</loc><lastmod>2026-01-15</lastmod></url>",
    );
    let (unknown, _) = built("/", None);
    assert_eq!(text(&unknown, "robots.txt"), "User-agent: *\nAllow: /\n");
    assert!(!unknown.contains("sitemap.xml"));
    let draft = r#"{ "basics": { "name": "Ada" }, "meta": { "whoami": { "draft": true } } }"#;
    let (draft, _) = files(&site(&kit(SHELL), draft, "/", Some("https://ada.example/")));
    assert!(!draft.contains("sitemap.xml"));
}

#[test]
fn the_settings_take_search_timeline_and_editor_away_and_add_a_style_and_an_icon() {
    let resume = |settings: &str| {
        format!(
            r#"{{ "basics": {{ "name": "Ada" }},
                 "work": [{{ "name": "B", "position": "Lead", "startDate": "2020", "keywords": ["Rust"] }}],
                 "meta": {{ "whoami": {{ {settings} }} }} }}"#
        )
    };
    let kit = kit(SHELL);
    let build = |settings: &str| {
        let resume = resume(settings);
        let site = Site {
            read: &|path| match path {
                "style.css" => Some(b"h1 { color: red }".to_vec()),
                "broken.css" => Some(b"h1 { color".to_vec()),
                "icon.png" => Some(b"PNG".to_vec()),
                _ => None,
            },
            ..site(&kit, &resume, "/me/", None)
        };
        let (files, warnings) = files(&site);
        (text(&files, "index.html"), warnings, files)
    };
    let (html, ..) = build("");
    for part in [
        "<search",
        "class=\"timeline",
        "href=\"?tech=Rust\"",
        "href=\"edit/\"",
        "/me/icon.svg",
    ] {
        assert_has(&html, part);
    }
    let (html, warnings, files) = build(
        r#""search": false, "timeline": false, "editor": false, "style": "style.css", "favicon": "/icon.png""#,
    );
    for part in ["<search", "class=\"timeline", "?tech=", "edit/", "icon.svg"] {
        assert!(!html.contains(part), "{part}");
    }
    assert_has(&html, "@layer owner{h1 { color: red }}");
    assert_has(&html, r#"<link rel="icon" href="/me/icon.png">"#);
    assert!(files.contains("icon.png") && files.contains("style.css"));
    assert_eq!(warnings, []);
    for (style, problem) in [
        (
            "broken.css",
            "the style sheet `broken.css` has an error in line 1",
        ),
        ("none.css", "there is no style sheet `none.css`"),
        (
            "https://a.example/x.css",
            "is not a file of the site; it is left out",
        ),
    ] {
        let (html, warnings, _) = build(&format!(r#""style": "{style}""#));
        assert!(!html.contains("@layer owner"), "{style}");
        let messages: Vec<_> = warnings.iter().map(|one| one.message.as_str()).collect();
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert_has(messages[0], problem);
        assert_eq!(warnings[0].path, "meta.whoami.style");
    }
}

#[test]
fn the_start_script_has_the_names_of_the_programs_files() {
    let (_, html) = built("/", None);
    let script = html
        .split(r#"<script type="module">"#)
        .nth(1)
        .and_then(|rest| rest.split("</script>").next())
        .expect("a start script");
    assert!(script.contains("hydrate('/page-"), "{script}");
    assert!(
        script.contains(".wasm', ") && !script.contains("whoami:"),
        "{script}"
    );
}

#[test]
fn a_service_worker_lists_the_files_of_its_document_with_their_hashes() {
    let (files, html) = built("/repo/", None);
    assert_has(&html, "'/repo/offline.js'");
    for (folder, names) in [
        ("", &["./", "icon.svg", "resume.json"][..]),
        ("app/", &["./", "../profile.json", "../widget/files.js"]),
    ] {
        let worker = text(&files, &format!("{folder}service-worker.js"));
        let list = worker
            .strip_prefix("keep(")
            .and_then(|rest| rest.strip_suffix(")\n"));
        let list: Vec<Value> = serde_json::from_str(list.expect("a list")).expect("JSON");
        let urls: Vec<_> = list.iter().filter_map(|one| one["url"].as_str()).collect();
        for name in names {
            assert!(urls.contains(name), "{name} in {urls:?}");
        }
        for entry in &list {
            let url = entry["url"].as_str().expect("a URL");
            let path = match url.strip_prefix("../") {
                Some(path) => path.to_owned(),
                None => format!("{folder}{url}").replace("./", "index.html"),
            };
            let content = files.get(&path).unwrap_or_else(|| panic!("{path}"));
            let hash = BASE64_STANDARD.encode(Sha256::digest(content));
            assert_eq!(entry["integrity"], format!("sha256-{hash}"), "{path}");
        }
    }
}

#[test]
fn an_owner_can_switch_reading_offline_off() {
    let resume = r#"{ "basics": { "name": "Ada" }, "meta": { "whoami": { "offline": false } } }"#;
    let (files, _) = files(&site(&kit(SHELL), resume, "/", None));
    assert!(!text(&files, "index.html").contains("offline.js"));
    assert!(files.get("offline.js").is_none());
    for worker in ["service-worker.js", "app/service-worker.js"] {
        assert_eq!(text(&files, worker), "keep(null)\n");
    }
}

#[test]
fn the_policy_is_strict_and_has_the_hash_of_every_inline_script() {
    let (_, html) = built("/", None);
    let policy = html
        .split("Content-Security-Policy\" content=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let policy = policy.unwrap_or_default();
    assert!(
        policy.starts_with("default-src 'none';") || policy.starts_with("default-src &#x27;none"),
        "{policy}"
    );
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    assert_eq!(
        policy.matches("sha256-").count(),
        3,
        "two scripts and the style: {policy}"
    );
    let before = html.find("Content-Security-Policy").unwrap_or(usize::MAX);
    assert!(
        ["<script", "<style", "<link"]
            .iter()
            .all(|tag| html.find(tag).is_some_and(|at| at > before))
    );
}

#[test]
fn page_and_data_have_the_same_hash_and_truncated_data_is_rejected() {
    let (files, html) = built("/", None);
    let read = |start| {
        let path = named(&files, start, ".bin");
        files.get(&path).expect("the data").to_vec()
    };
    let (data, profile) = (read("data-"), read("profile-"));
    assert_eq!(
        Profile::from_bytes(&profile).expect("a profile").name,
        "Ada </script><b>"
    );
    assert_has(
        &html,
        &format!(
            r#"data-hash="{}""#,
            PageData::from_bytes(&data).expect("page data").hash
        ),
    );
    (0..data.len())
        .for_each(|cut| assert!(PageData::from_bytes(&data[..cut]).is_err(), "cut at {cut}"));
    (0..profile.len()).for_each(|cut| {
        assert!(
            Profile::from_bytes(&profile[..cut]).is_err(),
            "cut at {cut}"
        )
    });
    let other = b"<!DOCTYPE html><h1>Not found</h1>";
    assert!(PageData::from_bytes(other).is_err() && Profile::from_bytes(other).is_err());
}

#[test]
fn the_policy_allows_trunks_live_reload() {
    let shell = SHELL.replace("</body>", "<script>reload</script></body>");
    let html = text(
        &files(&site(&kit(&shell), RESUME, "/", None)).0,
        "index.html",
    );
    assert_has(&html, "unsafe-inline");
    assert_has(&html, "<script>reload</script>");
}

#[test]
fn a_file_with_errors_is_refused() {
    let outcome = build(&site(&kit(SHELL), r#"{ "basics": {} }"#, "/", None)).expect("an outcome");
    assert!(matches!(outcome, Outcome::Refused(diagnostics) if !diagnostics.is_empty()));
}

#[test]
fn a_missing_placeholder_or_program_is_named_in_the_error() {
    let error = Kit::pack(staged("<html></html>")).expect_err("no kit");
    assert_eq!(
        format!("{error:#}"),
        "index.html: expected exactly one `<!-- whoami:head -->`"
    );
    let mut without = staged(SHELL);
    without.remove("client_bg.wasm");
    let error = Kit::pack(without).expect_err("no kit");
    assert_eq!(format!("{error:#}"), "Trunk has staged no client_bg.wasm");
}

#[test]
fn the_owners_files_are_published_and_those_of_the_page_win() {
    let kit = kit(SHELL);
    let resume = r#"{ "basics": { "name": "Ada", "image": "/img/a.svg", "url": "cv.pdf" } }"#;
    let site = Site {
        public: [
            ("CNAME", "ada.example".as_bytes()),
            ("demo/index.html", b"mine"),
            ("index.html", b"lost"),
        ]
        .into_iter()
        .collect(),
        read: &|path| (path == "img/a.svg").then(|| b"<svg/>".to_vec()),
        ..site(&kit, resume, "/", None)
    };
    let (files, warnings) = files(&site);
    assert_eq!(text(&files, "CNAME"), "ada.example");
    assert_eq!(text(&files, "demo/index.html"), "mine");
    assert_eq!(text(&files, "img/a.svg"), "<svg/>");
    assert_has(&text(&files, "index.html"), "<h1>Ada</h1>");
    let messages: Vec<_> = warnings.iter().map(|one| one.message.as_str()).collect();
    assert_eq!(
        messages,
        [
            "`index.html` in the public folder is not published: the page has a file of this name",
            "the link `/cv.pdf` leads nowhere: the site has no such file",
        ]
    );
}

#[test]
fn a_missing_image_and_a_link_that_leads_nowhere_are_warnings_that_name_the_place() {
    const RESUME: &str = r##"{
        "basics": { "name": "Ada", "image": "img/no%20portrait.jpg",
                    "summary": "[talks](/talks), [the same](#work), [CV](/resume.md?x#y), [demo](/repo/demo), [out](../x)" },
        "work": [{ "name": "B", "position": "Lead" }]
    }"##;
    let (_, warnings) = files(&site(&kit(SHELL), RESUME, "/", None));
    let found: Vec<_> = warnings
        .iter()
        .map(|one| (one.path.as_str(), one.message.as_str()))
        .collect();
    assert_eq!(
        found,
        [
            (
                "basics.image",
                "there is no image file `img/no portrait.jpg`"
            ),
            (
                "basics.summary",
                "the link `/talks` leads nowhere: the site has no such file"
            ),
            (
                "basics.summary",
                "the link `/repo/demo` leads nowhere: the site has no such file"
            ),
        ]
    );
}

#[test]
fn the_404_page_has_no_script_and_links_home() {
    let (files, _) = built("/repo/", None);
    let html = text(&files, "404.html");
    assert_has(&html, r#"href="/repo/""#);
    assert!(!html.contains("page-"), "{html}");
    assert_has(&html, "noindex");
}

#[test]
fn private_data_is_in_no_file() {
    let resume = include_str!("compile/kept-back.json");
    let (files, _) = files(&site(&kit(SHELL), resume, "/", Some("https://a.example/")));
    for (path, content) in files.iter() {
        let found = content
            .windows(6)
            .any(|window| window.eq_ignore_ascii_case(b"secret"));
        assert!(!found, "{path} contains private data");
    }
    assert!(files.paths().count() > 14);
    assert_has(&text(&files, "profile.json"), r#""b": "public""#);
}

#[test]
fn a_file_without_private_data_is_published_unchanged() {
    let (files, _) = built("/", None);
    assert_eq!(text(&files, "profile.json"), RESUME);
}

#[test]
fn the_widgets_manifest_names_files_that_exist() {
    let (files, _) = built("/repo/", None);
    let module = text(&files, "widget/files.js");
    let json = module
        .strip_prefix("export default ")
        .and_then(|rest| rest.strip_suffix(";\n"))
        .expect("a module");
    let manifest: serde_json::Value = serde_json::from_str(json).expect("names");
    let names = [
        "/client/glue",
        "/client/wasm",
        "/compiler/glue",
        "/compiler/wasm",
        "/style",
        "/data",
        "/messages/en",
        "/messages/fr",
        "/messages/ar",
    ];
    for name in names {
        let name = manifest
            .pointer(name)
            .and_then(|name| name.as_str())
            .expect(name);
        assert!(files.contains(name), "{name}");
    }
    let messages = manifest["messages"].as_object();
    assert_eq!(
        messages.map(|messages| messages.len()),
        Some(Messages::langs().count())
    );
}

#[test]
fn the_widgets_scripts_load_the_texts_of_other_languages_when_they_need_them() {
    let (files, _) = built("/repo/", None);
    // The profile is in French.
    let catalogue = text(&files, "widget/catalogue.js");
    for (lang, expected) in [("en", "Try again"), ("fr", "Réessayer"), ("de", "Erneut")] {
        let module = text(&files, &format!("widget/catalogue/{lang}.js"));
        assert_has(&module, expected);
        assert_eq!(catalogue.contains(expected), lang != "de", "{lang}");
    }
}

#[test]
fn the_embed_page_has_no_script_and_is_not_indexed() {
    let (files, _) = built("/repo/", Some("https://a.example/repo/"));
    let html = text(&files, "embed/index.html");
    for wanted in [
        r#"<base target="_blank">"#,
        r#"<meta name="robots" content="noindex">"#,
        r#"src="/repo/img/a.svg""#,
        r#"<whoami-page><div class="widget">"#,
        r#"href="/repo/#work-b-lead-2020""#,
        r#"<link rel="canonical" href="https://a.example/repo/">"#,
    ] {
        assert_has(&html, wanted);
    }
    assert!(!html.contains("?tech="), "technologies are not links here");
}

#[test]
fn the_badge_contains_the_escaped_name() {
    let (files, _) = built("/", None);
    let badge = text(&files, "badge.svg");
    assert_has(&badge, r#"aria-label="Ada &lt;/script&gt;&lt;b&gt;""#);
    assert_has(&badge, "Ada &lt;/script&gt;&lt;b&gt;</text>");
}

#[test]
fn oembed_is_written_only_if_the_site_url_is_known() {
    assert!(!built("/", None).0.contains("oembed.json"));
    let (files, html) = built("/", Some("https://a.example"));
    assert_has(
        &html,
        r#"type="application/json+oembed" title="Ada &lt;/script&gt;&lt;b&gt;" href="https://a.example/oembed.json""#,
    );
    let document: serde_json::Value =
        serde_json::from_str(&text(&files, "oembed.json")).expect("JSON");
    assert_eq!(document["version"], "1.0");
    assert_has(
        document["html"].as_str().expect("a text"),
        r#"src="https://a.example/embed/""#,
    );
}

#[test]
fn hosts_that_read_headers_keep_what_never_changes() {
    let (files, html) = built("/cv/", None);
    let headers = text(&files, "_headers");
    let mut kept = Vec::new();
    for rule in headers
        .split("\n/")
        .filter(|rule| rule.contains("immutable"))
    {
        let path = rule.lines().next().unwrap_or_default();
        let path = path.trim_start_matches('/').trim_start_matches("cv/");
        let exists = path == "widget/messages/*" || files.contains(path);
        assert!(exists, "{path} is not in the site");
        kept.push(path.to_owned());
    }
    // What the page preloads changes its name with its content, all but one script.
    for preload in html.split("preload\" href=\"/cv/").skip(1) {
        let path = preload.split('"').next().unwrap_or_default();
        let is_kept = kept.iter().any(|kept| kept == path);
        assert_eq!(is_kept, path != "hydrate.js", "{path}");
    }
    assert_has(
        &headers,
        "/cv/*\n  X-Content-Type-Options: nosniff\n  Access-Control-Allow-Origin: *\n",
    );
    assert_has(
        &headers,
        "/cv/index.html\n  Content-Security-Policy: frame-ancestors 'self'\n",
    );
    assert!(!headers.contains("/cv/embed"), "{headers}");

    let kit = kit(SHELL);
    let mut site = site(&kit, RESUME, "/", None);
    site.public.insert("_headers", "/*\n  X-Own: yes\n");
    assert_eq!(
        text(&self::files(&site).0, "_headers"),
        "/*\n  X-Own: yes\n"
    );
}

#[test]
fn the_contact_card_contains_the_portrait() {
    let kit = kit(SHELL);
    let resume = r#"{ "basics": { "name": "Ada", "image": "/img/ada.png" } }"#;
    let site = Site {
        read: &|path| (path == "img/ada.png").then(|| b"a picture".to_vec()),
        ..site(&kit, resume, "/repo/", None)
    };
    let card = text(&files(&site).0, "profile.vcf");
    assert_has(&card, "\r\nPHOTO:data:image/png;base64,");
}
