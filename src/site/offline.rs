//! Reading offline: the service workers of the page, of `app/` and of the editor.
//!
//! Each has the list of the files of one document, and the script `service-worker.js` does the rest.

use super::hashed_assets::fingerprint;
use super::{Files, Kit};
use crate::components::FILES;
use base64::prelude::{BASE64_STANDARD, Engine};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The module that registers the service worker of the document that loads it.
pub const REGISTRATION: &str = "offline.js";
/// The module that hydrates the page. Like the next one, it has no hash in its name: older pages that a browser or a
/// server has kept rely on it to load the newer page.
pub const HYDRATION: &str = "hydrate.js";
/// The module that makes `app/` readable if its program fails.
const RECOVERY: &str = "recover.js";
/// The name of a service worker, in the folder of its document. Browsers that have it ask for this
/// name, so it cannot change.
const WORKER: &str = "service-worker.js";
/// The folder of the page that renders a profile client-side.
const APP: &str = "app/";
/// The folder of the editor.
const EDITOR: &str = "edit/";
/// The placeholder for the list of files, by its name in Workbox.
const LIST: &str = "self.__WB_MANIFEST";
/// What is encoded in the path of a URL.
const UNSAFE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_');

/// Adds the service workers. `page` lists the files of the page, and `hashed` those whose names
/// change with their content. If `enabled` is false, the service workers remove themselves from
/// browsers that have them.
pub fn insert(files: &mut Files, kit: &Kit, page: &[String], hashed: &[String], enabled: bool) {
    let is_hashed = |path: &str| {
        let folder = |name: &str| {
            name.strip_suffix('*')
                .map(|folder| path.starts_with(folder))
        };
        hashed
            .iter()
            .any(|name| folder(name).unwrap_or(path == name))
    };
    let exports = FILES.map(|(name, ..)| name);
    let of_page = page
        .iter()
        .map(String::as_str)
        .chain([HYDRATION])
        .chain(exports);
    let of_app = files.paths().filter(|path| {
        let widget = path.starts_with("widget/") && !path.ends_with(".html");
        let program = ["client-", "compiler-"]
            .iter()
            .any(|name| path.starts_with(name));
        widget || program || [RECOVERY, "profile.json"].contains(path)
    });
    // Not what only *Download site* needs, which is larger than all the rest.
    let of_editor = files.paths().filter(|path| {
        let own = path.starts_with(EDITOR)
            && !path.ends_with("index.html")
            && !path.ends_with("kit.json");
        let program = ["editor-", "checker-", "client-"]
            .iter()
            .any(|name| path.starts_with(name));
        let messages = path.starts_with("widget/messages/");
        own || program || messages || ["schema.json", "profile.json"].contains(path)
    });
    let lists = [
        ("", entries(files, "", of_page, &is_hashed)),
        (APP, entries(files, APP, of_app, &is_hashed)),
        (EDITOR, entries(files, EDITOR, of_editor, &is_hashed)),
    ];
    for (folder, list) in lists {
        let list = if enabled { list } else { Value::Null };
        let script = kit.service_worker.replace(LIST, &list.to_string());
        files.insert(format!("{folder}{WORKER}"), script);
    }
    if enabled {
        files.insert(REGISTRATION, kit.registration.to_vec());
    }
}

/// The list of the files of the document in `folder`, in Workbox' format. Files that do not exist are
/// left out.
fn entries<'a>(
    files: &'a Files,
    folder: &str,
    paths: impl Iterator<Item = &'a str>,
    is_hashed: &dyn Fn(&str) -> bool,
) -> Value {
    let up = if folder.is_empty() { "" } else { "../" };
    let document = files.get(&format!("{folder}index.html"));
    let documents = document.map(|content| ("./".to_owned(), content, false));
    let others = paths.filter_map(|path| {
        let content = files.get(path)?;
        let url = utf8_percent_encode(path, UNSAFE);
        Some((format!("{up}{url}"), content, is_hashed(path)))
    });
    let entries = documents.into_iter().chain(others);
    let entries = entries.map(|(url, content, is_hashed)| {
        let revision = (!is_hashed).then(|| fingerprint(&[content]));
        let integrity = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)));
        json!({ "url": url, "revision": revision, "integrity": integrity })
    });
    entries.collect()
}
