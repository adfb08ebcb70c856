//! A status line that confirms the reader's last action.

use super::{PageState, use_page_state};
use crate::profile::MessageId;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;
use wasm_bindgen_futures::JsFuture;

/// How long a notice is shown.
const NOTICE_DURATION: Duration = Duration::from_secs(5);

/// The status line that confirms an action. Screen readers announce it.
#[cfg_attr(feature = "csr", component)]
#[cfg_attr(not(feature = "csr"), island)]
pub fn Notice() -> impl IntoView {
    let notice = use_page_state().notice;
    // As a property, because Leptos serves an empty text as a space, and `:empty` would not match.
    view! { <p class="notice" role="status" prop:textContent=move || notice.get()></p> }
}

/// Copies `link` to the clipboard and shows a notice with the outcome. A widget opens the link if
/// its host does not allow it to write to the clipboard.
pub fn copy_link(state: PageState, link: String) {
    spawn_local(async move {
        // `navigator.clipboard` is undefined outside secure contexts.
        let copied = window().is_secure_context()
            && JsFuture::from(window().navigator().clipboard().write_text(&link))
                .await
                .is_ok();
        #[cfg(feature = "csr")]
        if !copied && !state.profile_url().is_current_document() {
            // Does nothing if the browser blocks it.
            let _ = window().open_with_url(&link);
            return;
        }
        let messages = state.messages();
        state.notice.set(if copied {
            messages.text(MessageId::Copied)
        } else {
            messages.text(MessageId::NotCopied)
        });
        set_timeout(move || state.notice.set(String::new()), NOTICE_DURATION);
    });
}
