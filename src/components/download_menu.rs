//! The download menu: generated files, copying the link, printing.

use crate::islands::{MenuActions, ProfileUrl, use_page_state};
use crate::profile::{MessageId, Messages};
use leptos::prelude::*;

/// The files generated from the profile: file name, title and media type.
pub const FILES: [(&str, Title, &str); 4] = [
    (
        "profile.vcf",
        |messages| messages.get(MessageId::Contact),
        "text/vcard",
    ),
    ("resume.json", |_| "JSON Resume", "application/json"),
    ("resume.md", |_| "Markdown", "text/markdown"),
    (
        "resume.txt",
        |messages| messages.get(MessageId::PlainText),
        "text/plain",
    ),
];

/// Returns a file's title in the language of the interface.
pub type Title = fn(&Messages) -> &str;

/// The download menu. Files are plain links and work without a script; copying and printing need
/// one.
#[component]
pub fn DownloadMenu() -> impl IntoView {
    let state = use_page_state();
    let messages = state.messages();
    // A client-rendered page has only the data file: the others are made by a build.
    let data_file = match state.profile_url() {
        ProfileUrl::File { url, .. } => Some(url),
        _ => None,
    };
    let file = |(name, title, _): (&'static str, Title, _)| {
        let href = match &data_file {
            Some(url) if name == "resume.json" => url.clone(),
            Some(_) => return None,
            None => name.to_owned(),
        };
        let title = title(&messages).to_owned();
        Some(view! { <li><a href=href download=name>{title}</a></li> }.into_any())
    };
    let files = FILES.into_iter().filter_map(file).collect_view();
    view! {
        <details class="menu">
            <summary><span>{messages.text(MessageId::Download)}</span></summary>
            <ul>
                {files}
                <li class="needs-script"><MenuActions /></li>
            </ul>
        </details>
    }
}
