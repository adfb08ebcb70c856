//! The download menu: generated files, copying the link, printing.

use super::element::{Element, button, el};
use super::page_state::PageState;
use crate::profile::{MessageId, Messages};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long a notice is shown.
const NOTICE_DURATION: Duration = Duration::from_secs(5);

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

/// Renders the menu. Files are plain links and work without a script; copying and printing need
/// one.
pub fn download_menu(state: PageState) -> Element {
    let messages = state.messages();
    let file = |(name, title, _): (&'static str, Title, _)| {
        let link = el("a").attr("href", name).attr("download", name);
        el("li").child(link.child(title(&messages).to_owned()))
    };
    let copy = button(messages.get(MessageId::CopyView))
        .on("click", move |_| copy_link(state, current_url()));
    let print = button(messages.get(MessageId::Print)).on("click", |_| print());
    let scripted = [copy, print].map(|button| el("li").class("needs-script").child(button));
    el("details")
        .class("menu")
        .child(el("summary").child(el("span").child(messages.text(MessageId::Download))))
        .child(el("ul").children(FILES.map(file)).children(scripted))
}

/// Renders the status line that confirms an action, announced by screen readers.
pub fn notice(state: PageState) -> Element {
    el("p")
        .class("notice")
        .attr("role", "status")
        .text_of(move || state.notice.get())
}

/// Copies `link` to the clipboard and shows a notice with the outcome.
pub fn copy_link(state: PageState, link: String) {
    spawn_local(async move {
        // `navigator.clipboard` is undefined outside secure contexts.
        let copied = window().is_secure_context()
            && JsFuture::from(window().navigator().clipboard().write_text(&link))
                .await
                .is_ok();
        let messages = state.messages();
        state.notice.set(if copied {
            messages.text(MessageId::Copied)
        } else {
            messages.text(MessageId::NotCopied)
        });
        set_timeout(move || state.notice.set(String::new()), NOTICE_DURATION);
    });
}

fn current_url() -> String {
    window().location().href().unwrap_or_default()
}

/// Opens the print dialog. Does nothing in browsers without one.
fn print() {
    let _ = window().print();
}
