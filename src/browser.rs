//! Runs a profile in the browser: hydrates its own page, or mounts it in a widget on another site.

mod cards;
mod durations;
mod events;
mod filter;
mod fragment;
mod frame_batch;
mod highlight;
mod link_clicks;
mod root;
mod shortcuts;
mod today;
mod url_sync;
mod widget;

pub use widget::Widget;

use crate::view::{PageData, PageState, ProfileUrl, hydrate_controls, theme};
use any_spawner::Executor;
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::tick;
use leptos::wasm_bindgen::JsCast;
use root::Root;
use std::fmt;
use web_sys::{CustomEvent, HtmlElement};

/// The id of the element that contains the page.
pub const ROOT_ID: &str = "whoami";

/// Why hydration failed. The page then stays static: complete and readable, as served.
#[derive(Debug)]
pub enum StartError {
    /// The root element or one of its attributes is missing.
    Document(&'static str),
    /// The request for the page data failed; holds the browser's message.
    Fetch(String),
    /// The server answered with this HTTP status instead of the page data.
    Status(u16),
    /// The response is not valid page data.
    Data(postcard::Error),
    /// The page data belongs to the HTML of a different build.
    BuildMismatch,
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(what) => write!(f, "the document has no {what}"),
            Self::Fetch(why) => write!(f, "could not fetch the page data: {why}"),
            Self::Status(status) => {
                write!(f, "could not fetch the page data: HTTP status {status}")
            }
            Self::Data(_) => f.write_str("the page data is invalid: reload the page"),
            Self::BuildMismatch => {
                f.write_str("the page data is from a different build: reload the page")
            }
        }
    }
}

/// Hydrates the interactive parts of the served HTML, then sets `data-state="ready"` on the
/// `<html>` element and dispatches `whoami:ready` on the document.
///
/// # Errors
/// If the page data cannot be fetched or decoded, or belongs to different HTML. The document is
/// then left unchanged.
pub async fn start() -> Result<(), StartError> {
    let root = document()
        .get_element_by_id(ROOT_ID)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .ok_or(StartError::Document("#whoami element"))?;
    let source = root
        .get_attribute("data-src")
        .ok_or(StartError::Document("data-src attribute on #whoami"))?;
    let data = fetch_page_data(&source).await?;
    if root.get_attribute("data-hash").as_ref() != Some(&data.hash) {
        return Err(StartError::BuildMismatch);
    }
    let root = Root::new(root);
    let (owner, state) = hydrate(&root, data);
    theme::sync_switch();
    // Apply the query in the URL before its fragment: filtering can hide the fragment's target.
    tick().await;
    owner.with(|| fragment::install_fragment_links(&root, state));
    // The state must live as long as the page.
    std::mem::forget(owner);
    mark_ready();
    Ok(())
}

/// Hydrates the controls and updates what depends on the query or on today's date; everything else
/// stays plain HTML.
fn hydrate(
    root: &Root,
    PageData {
        messages, index, ..
    }: PageData,
) -> (Owner, PageState) {
    // This fails only if an executor is already installed.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let state = owner.with(|| {
        let state = PageState::new(messages, index, ProfileUrl::Current);
        url_sync::install_url_sync(state);
        filter::install_filter(root, state);
        let controls = hydrate_controls(|selector| root.select(selector), state);
        cards::expand_for_print(root);
        shortcuts::install_shortcuts(document().as_ref(), root, state);
        link_clicks::install_link_clicks(root, state);
        durations::fill(root, &state.messages());
        // Dropping the controls would end their effects and listeners.
        std::mem::forget(controls);
        state
    });
    (owner, state)
}

async fn fetch_page_data(source: &str) -> Result<PageData, StartError> {
    let response = Request::get(source).send().await.map_err(fetch_error)?;
    if !response.ok() {
        return Err(StartError::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(fetch_error)?;
    PageData::from_bytes(&bytes).map_err(StartError::Data)
}

/// Keeps the browser's own message where there is one.
fn fetch_error(error: gloo_net::Error) -> StartError {
    StartError::Fetch(match error {
        gloo_net::Error::JsError(error) => error.message,
        _ => "the response could not be read".to_owned(),
    })
}

fn mark_ready() {
    if let Some(element) = document().document_element() {
        // Static, valid names; this cannot fail.
        let _ = element.set_attribute("data-state", "ready");
    }
    if let Ok(event) = CustomEvent::new("whoami:ready") {
        let _ = document().dispatch_event(&event);
    }
}
