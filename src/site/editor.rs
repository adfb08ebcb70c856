//! The editor's files: `edit/`.

use super::documents::{Documents, RenderedPage};
use super::hashed_assets::WasmBundle;
use super::head::Head;
use super::{Files, Kit};
use crate::profile::{Direction, Look, Messages, Page, Profile};
use anyhow::Result;
use serde_json::json;
use std::collections::BTreeMap;

/// A language of the editor: its tag, its direction, and the texts as a JSON object.
type Language = (&'static str, Direction, &'static str);

/// Lists languages, with the texts in `editor/messages/`.
macro_rules! languages {
    ($($direction:ident: $($lang:literal)+;)+) => {
        [$($((
            $lang,
            Direction::$direction,
            include_str!(concat!("../../editor/messages/", $lang, ".json")),
        ),)+)+]
    };
}

/// The languages of the editor, in the order of [`Messages::langs`]; the first is the default.
const LANGUAGES: [Language; 14] = languages! {
    Ltr: "en" "fr" "de" "es" "pt" "it" "nl" "pl" "tr" "ru" "zh" "ja";
    Rtl: "ar" "he";
};

/// Lists example résumés, by their names in `editor/examples/`.
macro_rules! examples {
    ($($name:literal)+) => {
        [$(($name, include_str!(concat!("../../editor/examples/", $name, ".json"))),)+]
    };
}

/// The examples to start from. Each has a label in the texts, as `example.NAME`.
const EXAMPLES: [(&str, &str); 7] = examples! {
    "electrician" "graduate" "nurse" "office-manager" "researcher" "software-engineer" "teacher"
};

/// Adds the editor and its preview. `messages` are the names of the files with the messages of the
/// page, by language, and `offline` says whether the editor can be used offline. The preview shows
/// `page` until something is edited, if there is one.
///
/// Returns the names of the programs' files.
///
/// # Errors
/// If the kit's document lacks a placeholder.
pub fn insert(
    files: &mut Files,
    kit: &Kit,
    head: Head<'_>,
    page: Option<&RenderedPage>,
    messages: &BTreeMap<&'static str, String>,
    offline: bool,
) -> Result<Vec<String>> {
    for (lang, _, texts) in LANGUAGES {
        files.insert(format!("edit/messages/{lang}.json"), texts);
    }
    let examples = BTreeMap::from(EXAMPLES);
    files.insert("edit/examples.json", json!(examples).to_string());
    let langs: BTreeMap<_, _> = LANGUAGES
        .iter()
        .map(|(lang, dir, _)| (lang, dir.as_str()))
        .collect();
    let list = json!({
        "editor": kit.editor,
        "checker": kit.checker,
        "client": kit.client,
        "site": kit.site,
        "hasPage": page.is_some(),
        "messages": messages,
        "langs": langs,
        "offline": offline,
    });
    files.insert("edit/files.js", format!("export default {list:#};\n"));

    if kit.site.is_some() {
        let of_site: Vec<&str> = kit.files.paths().collect();
        let templates = BTreeMap::from(kit.templates());
        let sources = json!({ "files": of_site, "templates": templates, "styles": kit.styles });
        files.insert("edit/kit.json", sources.to_string());
    }

    let css = kit.styles.editor();
    let preview_css = kit.styles.preview(head.profile.page.accent.as_ref());
    let profile = neutral(head.profile);
    let documents = |head| Documents { kit, head };
    let of_editor = documents(Head {
        css: &css,
        profile: &profile,
        ..head
    });
    let of_preview = documents(Head {
        css: &preview_css,
        ..head
    });
    files.insert("edit/index.html", of_editor.editor()?);
    files.insert("edit/preview.html", of_preview.preview(page)?);
    let programs = [Some(&kit.editor), Some(&kit.checker), kit.site.as_ref()];
    let programs = programs.into_iter().flatten();
    let names = programs.flat_map(|WasmBundle { glue, wasm }| [glue.clone(), wasm.clone()]);
    Ok(names.collect())
}

/// The profile without its appearance: the editor always looks the same. It is in English until its script
/// has read the browser's languages.
fn neutral(profile: &Profile) -> Profile {
    let [(lang, dir, _), ..] = LANGUAGES;
    Profile {
        page: Page {
            look: Look::default(),
            accent: None,
            lang: lang.to_owned(),
            dir,
            messages: Messages::of(lang),
            ..profile.page.clone()
        },
        ..profile.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{EXAMPLES, LANGUAGES};
    use crate::compile::{Options, compile};
    use crate::profile::Messages;
    use std::collections::BTreeMap;

    /// The placeholders of a text, sorted.
    fn placeholders(text: &str) -> Vec<&str> {
        let parts = text.split('{').skip(1);
        let mut names: Vec<&str> = parts.filter_map(|part| part.split('}').next()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn examples_have_labels_and_no_mistakes() {
        let [(_, _, english), ..] = LANGUAGES;
        let texts: BTreeMap<String, String> = serde_json::from_str(english).expect("texts");
        let labels = texts.keys().filter_map(|id| id.strip_prefix("example."));
        let names: Vec<&str> = EXAMPLES.iter().map(|(name, _)| *name).collect();
        let mut labels: Vec<&str> = labels.collect();
        labels.sort_unstable();
        assert_eq!(labels, names);
        for (name, text) in EXAMPLES {
            let compiled = compile(text, &Options::default()).expect(name);
            assert_eq!(compiled.warnings, [], "{name}");
        }
    }

    #[test]
    fn every_language_of_the_page_has_every_text() {
        assert!(
            LANGUAGES
                .map(|(lang, ..)| lang)
                .into_iter()
                .eq(Messages::langs())
        );
        let texts = LANGUAGES.map(|(lang, _, json)| {
            let texts: BTreeMap<String, String> = serde_json::from_str(json).expect("texts");
            (lang, texts)
        });
        let [(_, english), others @ ..] = &texts;
        for (lang, texts) in others {
            assert!(texts.keys().eq(english.keys()), "{lang}");
            for (id, text) in texts {
                assert_eq!(
                    placeholders(text),
                    placeholders(&english[id]),
                    "{lang}: {id}"
                );
                assert!(!text.trim().is_empty(), "{lang}: {id}");
            }
        }
    }
}
