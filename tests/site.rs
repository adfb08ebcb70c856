//! The files that a build writes.

use std::fs;
use std::path::Path;
use tempfile::TempDir;
use whoami_page::islands::PageData;
use whoami_page::profile::Profile;
use whoami_page::site::{Outcome, Site, build};

const RESUME: &str = r#"{
    "basics": { "name": "Ada </script><b>", "label": "Engineer", "image": "/img/a.svg", "imageAlt": "Ada",
                "summary": "Builds [things](/things). </script>" },
    "work": [{ "name": "B", "position": "Lead", "startDate": "2020", "highlights": ["Led."] }],
    "meta": { "lastModified": "2026-01-15T08:00:00", "whoami": { "title": "$ whoami", "lang": "fr", "published": "2018-12-15T18:34:45+01:00" } }
}"#;

/// A small stand-in for what Trunk stages.
fn staged() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let shell = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<!-- whoami:head -->\n\
                 <link data-trunk rel=\"rust\">\n</head>\n<body>\n<!-- whoami:page -->\n</body>\n</html>\n";
    for (name, content) in [
        ("index.html", shell),
        ("page.js", "glue"),
        ("page_bg.wasm", "wasm"),
        ("compiler.js", "glue"),
        ("compiler_bg.wasm", "wasm"),
        ("client.js", "glue"),
        ("client_bg.wasm", "wasm"),
    ] {
        fs::write(folder.path().join(name), content).expect("a file");
    }
    folder
}

fn site<'a>(dist: &'a Path, resume: &'a str, base: &'a str, url: Option<&'a str>) -> Site<'a> {
    Site {
        resume,
        dist,
        style: Path::new("style"),
        base,
        url,
        today: None,
        strict: false,
    }
}

#[test]
fn warnings_stop_only_a_strict_build() {
    const WARNS: &str = r#"{"basics": {"name": "Ada", "nam": "x"}}"#;
    let folder = staged();
    let strict = Site {
        strict: true,
        ..site(folder.path(), WARNS, "/", None)
    };
    let outcome = build(&strict).expect("a build");
    let Outcome::Refused(diagnostics) = outcome else {
        panic!("{outcome:?}")
    };
    assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
    assert!(!folder.path().join("profile.json").exists());
    let outcome = build(&site(folder.path(), WARNS, "/", None)).expect("a build");
    assert!(matches!(outcome, Outcome::Built(warnings) if warnings.len() == 1));
}

/// Builds the site and returns its folder and `index.html`.
fn built(base: &str, url: Option<&str>) -> (TempDir, String) {
    let folder = staged();
    let outcome = build(&site(folder.path(), RESUME, base, url)).expect("a build");
    assert!(matches!(outcome, Outcome::Built(_)), "{outcome:?}");
    let html = fs::read_to_string(folder.path().join("index.html")).expect("index.html");
    (folder, html)
}

#[track_caller]
fn assert_has(html: &str, wanted: &str) {
    assert!(html.contains(wanted), "{wanted}\nis not in\n{html}");
}

/// The name of the only file in `folder` with this start and end.
fn named(folder: &Path, start: &str, end: &str) -> String {
    let names = fs::read_dir(folder)
        .expect("a folder")
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok());
    let found: Vec<String> = names
        .filter(|name| name.starts_with(start) && name.ends_with(end))
        .collect();
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap_or_default()
}

#[test]
fn language_and_direction_come_from_the_data() {
    assert_has(
        &built("/", None).1,
        r#"<html lang="fr" dir="ltr" data-look="plain">"#,
    );
    let folder = staged();
    let hebrew = r#"{ "basics": { "name": "עדה" }, "meta": { "whoami": { "lang": "he-IL" } } }"#;
    build(&site(folder.path(), hebrew, "/", None)).expect("a build");
    let html = fs::read_to_string(folder.path().join("index.html")).expect("index.html");
    assert_has(&html, r#"<html lang="he-IL" dir="rtl" data-look="plain">"#);
}

#[test]
fn every_url_is_under_the_base_path() {
    let (folder, html) = built("/repo/", None);
    for (start, end) in [("page-", ".js"), ("page-", ".wasm"), ("data-", ".bin")] {
        assert_has(
            &html,
            &format!("/repo/{}", named(folder.path(), start, end)),
        );
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
    let (_folder, html) = built("/repo/", Some("https://ada.example/repo/"));
    assert_has(
        &html,
        r#"<link rel="canonical" href="https://ada.example/repo/""#,
    );
    assert_has(
        &html,
        r#"<meta property="og:image" content="https://ada.example/repo/img/a.svg""#,
    );
    assert_has(&html, r#""image":"https://ada.example/repo/img/a.svg""#);
    let (_folder, html) = built("/repo/", None);
    for absent in ["canonical", "og:url", "og:image", r#""image""#] {
        assert!(!html.contains(absent), "{absent}");
    }
}

#[test]
fn no_text_can_end_the_json_ld_script() {
    let (_folder, html) = built("/", None);
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
fn the_start_script_is_one_line_without_comments() {
    let (_folder, html) = built("/", None);
    let script = html
        .split(r#"<script type="module">"#)
        .nth(1)
        .and_then(|rest| rest.split("</script>").next())
        .expect("a start script");
    assert!(
        !script.contains('\n') && !script.contains("// "),
        "{script}"
    );
    assert!(!script.contains("whoami:"), "{script}");
}

#[test]
fn the_policy_is_strict_and_has_the_hash_of_every_inline_script() {
    let (_folder, html) = built("/", None);
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
    let (folder, html) = built("/", None);
    let read = |start| {
        fs::read(folder.path().join(named(folder.path(), start, ".bin"))).expect("the data")
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
    let folder = staged();
    let path = folder.path().join("index.html");
    let shell = fs::read_to_string(&path)
        .expect("a shell")
        .replace("</body>", "<script>reload</script></body>");
    fs::write(&path, shell).expect("a shell");
    build(&site(folder.path(), RESUME, "/", None)).expect("a build");
    let html = fs::read_to_string(&path).expect("index.html");
    assert_has(&html, "unsafe-inline");
    assert_has(&html, "<script>reload</script>");
}

#[test]
fn a_file_with_errors_is_refused_and_nothing_is_written() {
    let folder = staged();
    let outcome =
        build(&site(folder.path(), r#"{ "basics": {} }"#, "/", None)).expect("an outcome");
    assert!(matches!(outcome, Outcome::Refused(diagnostics) if !diagnostics.is_empty()));
    let mut names: Vec<_> = fs::read_dir(folder.path())
        .expect("a folder")
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    names.sort();
    assert_eq!(
        names,
        [
            "client.js",
            "client_bg.wasm",
            "compiler.js",
            "compiler_bg.wasm",
            "index.html",
            "page.js",
            "page_bg.wasm"
        ]
    );
}

#[test]
fn a_missing_placeholder_is_named_in_the_error() {
    let folder = staged();
    fs::write(folder.path().join("index.html"), "<html></html>").expect("a file");
    let error = build(&site(folder.path(), RESUME, "/", None)).expect_err("no build");
    assert!(
        error
            .to_string()
            .contains("index.html: expected exactly one `<!-- whoami:head -->`"),
        "{error}"
    );
}

#[test]
fn the_404_page_has_no_script_and_links_home() {
    let (folder, _) = built("/repo/", None);
    let html = fs::read_to_string(folder.path().join("404.html")).expect("404.html");
    assert_has(&html, r#"href="/repo/""#);
    assert!(!html.contains("page-"), "{html}");
    assert_has(&html, "noindex");
}

#[test]
fn private_data_is_in_no_file() {
    let folder = staged();
    let resume = include_str!("compile/kept-back.json");
    // Trunk copies it there.
    fs::write(folder.path().join("profile.json"), resume).expect("a file");
    let outcome = build(&site(
        folder.path(),
        resume,
        "/",
        Some("https://a.example/"),
    ))
    .expect("a build");
    assert!(matches!(outcome, Outcome::Built(_)), "{outcome:?}");
    let (mut files, mut folders) = (0, vec![folder.path().to_owned()]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder)
            .expect("a folder")
            .flatten()
            .map(|entry| entry.path())
        {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).expect("a file");
            let found = bytes
                .windows(6)
                .any(|window| window.eq_ignore_ascii_case(b"secret"));
            assert!(!found, "{} contains private data", path.display());
            files += 1;
        }
    }
    assert!(files > 14, "{files} files");
    let public = fs::read_to_string(folder.path().join("profile.json")).expect("profile.json");
    assert_has(&public, r#""b": "public""#);
}

#[test]
fn a_file_without_private_data_is_published_unchanged() {
    let (folder, _) = built("/", None);
    assert_eq!(
        fs::read_to_string(folder.path().join("profile.json")).expect("profile.json"),
        RESUME
    );
}

#[test]
fn the_widgets_manifest_names_files_that_exist() {
    let (folder, _) = built("/repo/", None);
    let module =
        fs::read_to_string(folder.path().join("widget/files.js")).expect("widget/files.js");
    let json = module
        .strip_prefix("export default ")
        .and_then(|rest| rest.strip_suffix(";\n"))
        .expect("a module");
    let files: serde_json::Value = serde_json::from_str(json).expect("names");
    let names = [
        "/client/glue",
        "/client/wasm",
        "/compiler/glue",
        "/compiler/wasm",
        "/style",
        "/data/",
        "/data/en",
        "/data/fr",
    ];
    for name in names {
        let name = files
            .pointer(name)
            .and_then(|name| name.as_str())
            .expect(name);
        assert!(folder.path().join(name).is_file(), "{name}");
    }
    // The profile is in French, so the default data is the French data.
    assert_eq!(files.pointer("/data/"), files.pointer("/data/fr"));
    assert_ne!(files.pointer("/data/"), files.pointer("/data/en"));
}

#[test]
fn the_embed_page_has_no_script_and_is_not_indexed() {
    let (folder, _) = built("/repo/", Some("https://a.example/repo/"));
    let html =
        fs::read_to_string(folder.path().join("embed/index.html")).expect("embed/index.html");
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
    let (folder, _) = built("/", None);
    let badge = fs::read_to_string(folder.path().join("badge.svg")).expect("badge.svg");
    assert_has(&badge, r#"aria-label="Ada &lt;/script&gt;&lt;b&gt;""#);
    assert_has(&badge, "Ada &lt;/script&gt;&lt;b&gt;</text>");
}

#[test]
fn oembed_is_written_only_if_the_site_url_is_known() {
    assert!(!built("/", None).0.path().join("oembed.json").exists());
    let (folder, html) = built("/", Some("https://a.example"));
    assert_has(
        &html,
        r#"type="application/json+oembed" title="Ada &lt;/script&gt;&lt;b&gt;" href="https://a.example/oembed.json""#,
    );
    let text = fs::read_to_string(folder.path().join("oembed.json")).expect("oembed.json");
    let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(document["version"], "1.0");
    assert_has(
        document["html"].as_str().expect("a text"),
        r#"src="https://a.example/embed/""#,
    );
}
