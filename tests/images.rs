//! The images that a build draws: for link previews, and icons.

use image::RgbaImage;
use std::fs;
use std::io::Cursor;
use whoami_page::site::{Files, Kit, Outcome, Site, Styles, build};

const SHELL: &str = "<!DOCTYPE html>\n<html>\n<head>\n<!-- whoami:head -->\n</head>\n<body>\n\
                     <!-- whoami:page -->\n</body>\n</html>\n";

/// The canvas of the look `plain`.
const WHITE: [u8; 3] = [255, 255, 255];
/// A red square as SVG.
const RED: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path fill="red" d="M0 0h4v4H0z"/></svg>"#;

/// Builds a site of a résumé with files of the owner. The kit is a small stand-in.
#[track_caller]
fn build_with(resume: &str, public: &[(&str, &[u8])]) -> Files {
    let names = ["page", "compiler", "client", "editor", "checker"].into_iter();
    let mut staged: Files = names
        .flat_map(|name| [format!("{name}.js"), format!("{name}_bg.wasm")])
        .map(|name| (name.clone(), name.into_bytes()))
        .collect();
    staged.insert("index.html", SHELL);
    for script in ["start.js", "service-worker.js", "offline.js"] {
        staged.insert(script, "import('whoami:glue')");
    }
    let files = Kit::pack(staged).expect("the files of a kit");
    let public = public.iter();
    let outcome = build(&Site {
        resume,
        kit: &Kit::new(files, Styles::bundled().expect("style sheets")).expect("a kit"),
        public: public
            .map(|(path, content)| (*path, content.to_vec()))
            .collect(),
        read: &|_| None,
        base: "/repo/",
        url: Some("https://ada.example/repo/"),
        today: None,
        strict: false,
    });
    match outcome.expect("a build") {
        Outcome::Built { files, .. } => files,
        Outcome::Refused(diagnostics) => panic!("{diagnostics:?}"),
    }
}

/// A résumé with this name and label, and further fields of `basics`.
fn resume(name: &str, label: &str, more: &str) -> String {
    let (name, label) = (serde_json::json!(name), serde_json::json!(label));
    format!(r#"{{ "basics": {{ "name": {name}, "label": {label}{more} }} }}"#)
}

/// The image of link previews, decoded.
#[track_caller]
fn social_image(resume: &str, public: &[(&str, &[u8])]) -> RgbaImage {
    let files = build_with(resume, public);
    decoded(files.get("social-image.png").expect("an image"))
}

#[track_caller]
fn decoded(content: &[u8]) -> RgbaImage {
    let image = image::load_from_memory(content).expect("an image");
    image.into_rgba8()
}

#[track_caller]
fn text(files: &Files, path: &str) -> String {
    String::from_utf8_lossy(files.get(path).unwrap_or_else(|| panic!("no {path}"))).into_owned()
}

fn rgb(image: &RgbaImage, x: u32, y: u32) -> [u8; 3] {
    let [red, green, blue, _] = image.get_pixel(x, y).0;
    [red, green, blue]
}

/// The first and the last column and row with anything on the white background, of the part of the
/// image between two columns and above the strip at the bottom.
fn ink(image: &RgbaImage, columns: std::ops::Range<u32>) -> Option<[u32; 4]> {
    let (mut found, height) = (None, image.height() - 16);
    for x in columns {
        for y in (0..height).filter(|y| rgb(image, x, *y) != WHITE) {
            let [left, top, right, bottom] = found.unwrap_or([x, y, x, y]);
            found = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
        }
    }
    found
}

#[test]
fn the_social_image_is_opaque_and_has_the_size_that_previews_expect() {
    let image = social_image(&resume("Ada Lovelace", "Analyst", ""), &[]);
    assert_eq!(image.dimensions(), (1200, 630));
    assert!(image.pixels().all(|pixel| pixel.0[3] == 255));
    let [left, top, right, bottom] = ink(&image, 0..1200).expect("a text");
    assert!(
        left >= 80 && top >= 80 && right < 1120 && bottom < 550,
        "{left} {top} {right} {bottom}"
    );
}

#[test]
fn the_social_image_shows_name_label_and_accent() {
    let draw = |name, label, accent: &str| {
        let accent = format!(
            r#"{{ "basics": {{ "name": "{name}", "label": "{label}" }}, "meta": {{ "whoami": {{ "accent": "{accent}" }} }} }}"#
        );
        social_image(&accent, &[])
    };
    let first = draw("Ada Byron", "Analyst", "teal");
    assert_eq!(
        first,
        draw("Ada Byron", "Analyst", "teal"),
        "not the same twice"
    );
    for other in [
        // The initials are the same.
        draw("Ada Brown", "Analyst", "teal"),
        draw("Ada Byron", "Poet", "teal"),
        draw("Ada Byron", "Analyst", "purple"),
    ] {
        assert_ne!(first, other);
    }
    let strip = rgb(&first, 600, 625);
    assert!(
        strip[0] < strip[1] && strip[0] < strip[2],
        "{strip:?} is not teal"
    );
}

#[test]
fn text_from_right_to_left_is_at_the_right_and_the_portrait_at_the_left() {
    let portrait = [("a.svg", RED.as_bytes())];
    for (name, label) in [("נועה רוזן", "מפתחת"), ("ليلى حداد", "مهندسة")]
    {
        let image = social_image(&resume(name, label, r#", "image": "/a.svg""#), &portrait);
        assert_eq!(rgb(&image, 88 + 144, 307), [255, 0, 0], "{name}");
        let [left, _, right, _] = ink(&image, 400..1200).expect("a text");
        assert!(
            left > 600 && (1100..1120).contains(&right),
            "{name}: {left} to {right}"
        );
    }
    let image = social_image(
        &resume("Noa Rosen", "Developer", r#", "image": "/a.svg""#),
        &portrait,
    );
    assert_eq!(rgb(&image, 1200 - 88 - 144, 307), [255, 0, 0]);
}

#[test]
fn arabic_letters_are_joined() {
    let width = |name: &str| {
        let image = social_image(&resume(name, "", ""), &[]);
        let [left, _, right, _] = ink(&image, 400..1200).expect("a text");
        right - left
    };
    // A non-joiner between the letters keeps them apart, which is wider.
    let (joined, apart) = (
        "ليلى حبيب",
        "ل\u{200c}ي\u{200c}ل\u{200c}ى ح\u{200c}ب\u{200c}ي\u{200c}ب",
    );
    assert!(
        width(joined) + 20 < width(apart),
        "{} {}",
        width(joined),
        width(apart)
    );
}

#[test]
fn long_names_and_labels_stay_within_the_margins() {
    let words = "Maximiliana Konstantinopolsky-Featherstonehaugh ".repeat(9);
    let unbroken = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter".repeat(5);
    let hebrew = "מפתחת בכירה ומובילת צוות ".repeat(20);
    let ideographs = "山田太郎".repeat(40);
    for name in [
        &words,
        &unbroken,
        &hebrew,
        "W",
        &"W".repeat(400),
        &ideographs,
    ] {
        for label in [&words, &unbroken, &hebrew] {
            let files = build_with(&resume(name, label, ""), &[]);
            // Without a font for ideographs there is no image.
            let Some(content) = files.get("social-image.png") else {
                assert_eq!(name, &ideographs);
                continue;
            };
            let image = decoded(content);
            let [left, top, right, bottom] = ink(&image, 0..1200).expect("a text");
            assert!(
                left >= 80 && right < 1120 && top >= 60 && bottom < 560,
                "{name} {label}: {left} {top} {right} {bottom}"
            );
            // The text ends before the portrait, or begins after it.
            let gap = if *name == hebrew { 380..440 } else { 760..820 };
            assert_eq!(ink(&image, gap), None, "{name} {label}");
        }
    }
}

#[test]
fn names_with_markup_and_control_characters_are_drawn() {
    for name in [
        "Ada </script><b>",
        "A&B \"C\" <!-- ]]>",
        "A\u{0}d\u{b}a\u{ffff}",
        "&lt;x&gt;",
    ] {
        let image = social_image(&resume(name, "</svg>", ""), &[]);
        assert!(ink(&image, 88..760).is_some(), "{name}");
    }
    assert_eq!(
        social_image(&resume("A\u{0}da", "", ""), &[]),
        social_image(&resume("Ada", "", ""), &[]),
    );
}

#[test]
fn the_portrait_is_a_circle_of_any_readable_format() {
    let mut photo = RgbaImage::new(40, 80);
    photo
        .pixels_mut()
        .for_each(|pixel| pixel.0 = [0, 0, 250, 255]);
    let encoded = |format| {
        let mut content = Cursor::new(Vec::new());
        let image = image::DynamicImage::ImageRgba8(photo.clone()).into_rgb8();
        image.write_to(&mut content, format).expect("an image");
        content.into_inner()
    };
    let (png, jpeg) = (
        encoded(image::ImageFormat::Png),
        encoded(image::ImageFormat::Jpeg),
    );
    let webp = encoded(image::ImageFormat::WebP);
    for content in [png, jpeg, webp] {
        // The content decides, not the name.
        let resume = resume("Ada", "", r#", "image": "/img/me.jpg""#);
        let image = social_image(&resume, &[("img/me.jpg", &content)]);
        let [red, green, blue] = rgb(&image, 968, 307);
        assert!(red < 10 && green < 10 && blue > 240, "{red} {green} {blue}");
        assert_eq!(rgb(&image, 968 - 144, 307 - 144), WHITE, "the corner");
    }
}

#[test]
fn a_portrait_that_is_missing_or_unreadable_is_replaced_by_initials() {
    let initials = social_image(&resume("Ada Byron", "", ""), &[]);
    let with_image = resume("Ada Byron", "", r#", "image": "/a.png""#);
    assert_eq!(social_image(&with_image, &[]), initials);
    for broken in [
        &b"no image"[..],
        b"\x89PNG\r\n\x1a\n",
        b"<svg",
        b"\xff\xd8\xff",
    ] {
        assert_eq!(social_image(&with_image, &[("a.png", broken)]), initials);
    }
    let elsewhere = resume("Ada Byron", "", r#", "image": "https://b.example/a.png""#);
    assert_eq!(social_image(&elsewhere, &[]), initials);
}

#[test]
fn an_svg_image_can_load_no_other_file() {
    let svg = |href: &str| {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="red"/><image href="{href}" width="4" height="4"/></svg>"#
        )
    };
    let file = tempfile::NamedTempFile::with_suffix(".svg").expect("a file");
    fs::write(file.path(), RED.replace("red", "lime")).expect("a file");
    let href = file.path().display().to_string();
    let image = social_image(
        &resume("Ada", "", r#", "image": "/a.svg""#),
        &[("a.svg", svg(&href).as_bytes())],
    );
    assert_eq!(rgb(&image, 968, 307), [255, 0, 0]);
}

#[test]
fn the_icons_have_their_sizes_and_show_initials_on_the_accent_colour() {
    let files = build_with(&resume("Ada Byron", "", ""), &[]);
    let icon = files.get("favicon.ico").expect("an icon");
    assert_eq!(
        icon[..6],
        [0, 0, 1, 0, 3, 0],
        "an ICO file with three images"
    );
    let sizes: Vec<u8> = icon[6..].chunks(16).take(3).map(|entry| entry[0]).collect();
    assert_eq!(sizes, [16, 32, 48]);
    let largest = decoded(icon);
    assert_eq!(largest.dimensions(), (48, 48));
    assert_eq!(largest.get_pixel(0, 0).0[3], 0, "the corners are round");
    let touch = decoded(files.get("apple-touch-icon.png").expect("an icon"));
    assert_eq!(touch.dimensions(), (180, 180));
    assert_eq!(
        rgb(&touch, 0, 0),
        [0x1f, 0x4f, 0xa3],
        "the corners are not round"
    );
    assert!(touch.pixels().all(|pixel| pixel.0[3] == 255));
    let white = touch.pixels().filter(|pixel| pixel.0[..3] == WHITE).count();
    assert!(white > 1000, "no letters");
}

#[test]
fn the_initials_in_the_icon_are_outlines() {
    let letters = |name| text(&build_with(&resume(name, "", ""), &[]), "icon.svg");
    for name in ["Ada Byron", "נועה רוזן", "Ωmega Юлия", "ليلى حداد"] {
        let icon = letters(name);
        assert!(icon.contains("<path") && !icon.contains("<text"), "{icon}");
        assert!(icon.len() < 4000, "{} bytes", icon.len());
    }
    assert_ne!(letters("Ada Byron"), letters("Ada Lovelace"));
    assert!(
        letters("山田 太郎").contains("<text"),
        "no bundled font has these"
    );
}

#[test]
fn icons_show_a_figure_for_initials_that_no_font_has() {
    let icons = |name| {
        let files = build_with(&resume(name, "", ""), &[]);
        ["favicon.ico", "apple-touch-icon.png"].map(|path| files.get(path).map(<[u8]>::to_vec))
    };
    // A letter of Sunuwar, which is in Unicode since 2024.
    assert_eq!(icons("\u{11bc0}"), icons("!"));
    assert_eq!(icons("Ada \u{11bc0}"), icons("Ada"));
    assert_ne!(icons("Ada"), icons("!"));
}

#[test]
fn the_owners_icon_is_drawn_in_the_other_formats() {
    let named =
        r#"{ "basics": { "name": "Ada" }, "meta": { "whoami": { "favicon": "/me.svg" } } }"#;
    for (resume, public) in [
        (named.to_owned(), [("me.svg", RED.as_bytes())]),
        (resume("Ada", "", ""), [("icon.svg", RED.as_bytes())]),
    ] {
        let files = build_with(&resume, &public);
        for path in ["favicon.ico", "apple-touch-icon.png"] {
            let icon = decoded(files.get(path).expect("an icon"));
            assert_eq!(rgb(&icon, 1, 1), [255, 0, 0], "{path}");
        }
        assert_eq!(files.get(public[0].0), Some(RED.as_bytes()));
    }
}

#[test]
fn a_transparent_icon_is_on_white_on_home_screens() {
    let empty = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"/>"#;
    let files = build_with(&resume("Ada", "", ""), &[("icon.svg", empty.as_bytes())]);
    let icon = decoded(files.get("apple-touch-icon.png").expect("an icon"));
    assert_eq!(rgb(&icon, 90, 90), WHITE);
}

#[test]
fn the_owners_files_of_these_names_win() {
    let names = [
        "favicon.ico",
        "apple-touch-icon.png",
        "social-image.png",
        "icon.svg",
        "manifest.webmanifest",
    ];
    let public = names.map(|name| (name, &b"mine"[..]));
    let files = build_with(&resume("Ada", "", ""), &public);
    for name in names {
        assert_eq!(text(&files, name), "mine", "{name}");
    }
}

#[test]
fn the_page_names_the_image_its_size_and_the_kind_of_card() {
    let html = text(&build_with(&resume("Ada", "Poet", ""), &[]), "index.html");
    for wanted in [
        r#"<meta property="og:image" content="https://ada.example/repo/social-image.png">"#,
        r#"<meta property="og:image:type" content="image/png">"#,
        r#"<meta property="og:image:width" content="1200">"#,
        r#"<meta property="og:image:height" content="630">"#,
        r#"<meta property="og:image:alt" content="Ada – Poet">"#,
        r#"<meta name="twitter:card" content="summary_large_image">"#,
    ] {
        assert!(html.contains(wanted), "{wanted}\n{html}");
    }
}

#[test]
fn the_owners_social_image_is_named_with_its_size() {
    let resume =
        r#"{ "basics": { "name": "Ada" }, "meta": { "whoami": { "socialImage": "card.png" } } }"#;
    let mut card = Cursor::new(Vec::new());
    let pixels = RgbaImage::new(600, 315);
    pixels
        .write_to(&mut card, image::ImageFormat::Png)
        .expect("an image");
    let files = build_with(resume, &[("card.png", card.get_ref())]);
    let html = text(&files, "index.html");
    assert!(!files.contains("social-image.png"));
    for wanted in [
        r#"og:image" content="https://ada.example/repo/card.png""#,
        r#"og:image:width" content="600""#,
        r#"og:image:height" content="315""#,
    ] {
        assert!(html.contains(wanted), "{wanted}\n{html}");
    }
}

#[test]
fn the_manifest_names_the_person_and_icons_that_exist() {
    let files = build_with(&resume("Ada Lovelace-Byron", "", ""), &[]);
    let html = text(&files, "index.html");
    assert!(
        html.contains(r#"<link rel="manifest" href="/repo/manifest.webmanifest">"#),
        "{html}"
    );
    assert!(html.contains(r#"<link rel="apple-touch-icon" href="/repo/apple-touch-icon.png">"#));
    assert!(html.contains("manifest-src &#x27;self&#x27;") || html.contains("manifest-src 'self'"));
    let manifest: serde_json::Value =
        serde_json::from_str(&text(&files, "manifest.webmanifest")).expect("JSON");
    assert_eq!(manifest["name"], "Ada Lovelace-Byron");
    assert_eq!(manifest["short_name"], "Ada");
    assert_eq!(manifest["start_url"], "/repo/");
    assert_eq!(manifest["scope"], "/repo/");
    assert_eq!(manifest["display"], "browser");
    let icons = manifest["icons"].as_array().expect("icons");
    assert_eq!(icons.len(), 2);
    for icon in icons {
        let path = icon["src"]
            .as_str()
            .and_then(|src| src.strip_prefix("/repo/"));
        assert!(files.contains(path.expect("a path in the site")), "{icon}");
    }
}
