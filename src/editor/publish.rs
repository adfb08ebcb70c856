//! How the site of the document gets online.

use super::dialog::Dialog;
use super::state::use_editor;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::Url;

/// The hosts that there are instructions for, by the ids of their texts, with the number of steps.
const HOSTS: [(&str, usize); 4] = [
    ("github", 5),
    ("netlify", 3),
    ("cloudflare", 3),
    ("host", 3),
];

/// The dialog that leads to a site online: the address, the site as a file, what each host wants, and the
/// code of the widget.
#[component]
pub fn PublishDialog() -> impl IntoView {
    let state = use_editor();
    let texts = state.texts();
    let address = Memo::new(move |_| state.address.with(|typed| site_address(typed)));
    let is_wrong =
        move || address.get().is_none() && state.address.with(|typed| !typed.trim().is_empty());
    let wrong = texts.get("publish.wrong");
    let download = state.can_download().then(|| {
        view! {
            <button
                type="button"
                class="main"
                disabled=is_wrong
                on:click=move |_| state.download(address.get_untracked().as_deref())
            >
                {texts.get("download")}
            </button>
        }
    });
    let hosts = HOSTS.map(|(host, steps)| {
        let title = texts.get(&format!("publish.{host}"));
        let steps = (1..=steps).map(|step| texts.get(&format!("publish.{host}.{step}")));
        let steps = steps.map(|step| view! { <li>{step}</li> });
        view! {
            <details name="host">
                <summary>{title}</summary>
                <ol>{steps.collect_view()}</ol>
            </details>
        }
    });
    let code = move || {
        let address = address.get();
        widget_code(address.as_deref().unwrap_or("https://you.example/"))
    };
    view! {
        <Dialog title=texts.get("publish.title")>
            <label for="address">{texts.get("publish.address")}</label>
            <input
                id="address"
                dir="ltr"
                inputmode="url"
                autocomplete="url"
                placeholder="https://you.example/"
                aria-describedby="address-note"
                prop:value=move || state.address.get()
                on:input=move |event| state.set_address(event_target_value(&event))
            />
            <p id="address-note" class:diagnostic=is_wrong>
                {
                    let note = texts.get("publish.addressNote");
                    move || if is_wrong() { wrong.clone() } else { note.clone() }
                }
            </p>
            {download}
            <p role="status">{move || state.notice.get()}</p>
            <h3>{texts.get("publish.upload")}</h3>
            {hosts.collect_view()}
            <h3>{texts.get("publish.widget")}</h3>
            <p>{texts.get("publish.widgetNote")}</p>
            <pre tabindex="0" dir="ltr"><code>{code}</code></pre>
            <button type="button" on:click=move |_| copy(code())>{texts.get("copy")}</button>
        </Dialog>
    }
}

/// The address of a site as it was typed, with a slash at its end. `None` if it is no web address.
fn site_address(typed: &str) -> Option<String> {
    let url = Url::new(typed.trim()).ok()?;
    if !matches!(url.protocol().as_str(), "http:" | "https:") {
        return None;
    }
    url.set_search("");
    url.set_hash("");
    let href = url.href();
    let folder = href.strip_suffix("index.html").unwrap_or(&href);
    Some(format!("{}/", folder.trim_end_matches('/')))
}

/// The two lines that show the profile at `address` on another page.
fn widget_code(address: &str) -> String {
    format!(
        "<script type=\"module\" src=\"{address}widget.js\"></script>\n\
         <whoami-page><a href=\"{address}\">{address}</a></whoami-page>"
    )
}

/// Copies a text to the clipboard, and says so.
fn copy(text: String) {
    let state = use_editor();
    spawn_local(async move {
        // `navigator.clipboard` is undefined outside secure contexts.
        let is_copied = window().is_secure_context()
            && JsFuture::from(window().navigator().clipboard().write_text(&text))
                .await
                .is_ok();
        let text_id = if is_copied {
            "notice.copied"
        } else {
            "notice.notCopied"
        };
        state.notice.set(state.texts().get(text_id));
    });
}
