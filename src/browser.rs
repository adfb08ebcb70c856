//! The life of the page in a browser: fetch the compiled profile, hydrate, follow links to cards.

mod target;

use crate::profile::{Bundle, Profile};
use crate::view::{Page, theme};
use gloo_net::http::Request;
use leptos::mount::{hydrate_from, mount_to};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::fmt;
use web_sys::{CustomEvent, HtmlElement};

/// The id of the element that holds the page.
pub const ROOT: &str = "whoami";

/// Why the page did not come to life. It then stays as it was served: complete and readable.
#[derive(Debug)]
pub enum StartError {
    /// The document lacks the root element or one of its attributes.
    Document(&'static str),
    /// The profile could not be fetched.
    Fetch(gloo_net::Error),
    /// The server had no profile to give; its status is kept.
    Status(u16),
    /// What was fetched is no compiled profile.
    Data(postcard::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(what) => write!(f, "the document lacks {what}"),
            Self::Fetch(error) => write!(f, "the profile could not be fetched: {error}"),
            Self::Status(status) => write!(f, "the profile could not be fetched: the server answered {status}"),
            Self::Data(error) => write!(f, "the profile could not be read: {error}"),
        }
    }
}

/// Brings the page to life: hydrates the HTML that was served, or renders afresh where it is of another build. Then
/// sets `data-state="ready"` on the root element of the document and dispatches `whoami:ready`.
///
/// # Errors
/// Where the profile can't be had; nothing has been touched then.
pub async fn start() -> Result<(), StartError> {
    let root = document()
        .get_element_by_id(ROOT)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .ok_or(StartError::Document("the element #whoami"))?;
    let source = root.get_attribute("data-src").ok_or(StartError::Document("data-src on #whoami"))?;
    let bundle = fetch(&source).await?;
    if root.get_attribute("data-hash").is_some_and(|hash| hash == bundle.hash) {
        hydrate_from(root, || page(bundle.profile)).forget();
    } else {
        root.set_text_content(None);
        mount_to(root, || page(bundle.profile)).forget();
    }
    theme::show_current();
    target::follow();
    announce();
    Ok(())
}

fn page(profile: Profile) -> impl IntoView {
    view! { <Page profile /> }
}

async fn fetch(source: &str) -> Result<Bundle, StartError> {
    let response = Request::get(source).send().await.map_err(StartError::Fetch)?;
    if !response.ok() {
        return Err(StartError::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(StartError::Fetch)?;
    Bundle::from_bytes(&bytes).map_err(StartError::Data)
}

fn announce() {
    if let Some(element) = document().document_element() {
        // Neither can fail with these constant names.
        let _ = element.set_attribute("data-state", "ready");
    }
    if let Ok(event) = CustomEvent::new("whoami:ready") {
        let _ = document().dispatch_event(&event);
    }
}
