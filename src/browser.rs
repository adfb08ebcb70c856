//! The life of a profile in a browser: on its page, where HTML is hydrated, and in widgets on the pages of others.

mod cards;
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

use crate::view::{self, Life, PageState, ProfileUrl, theme};
use any_spawner::Executor;
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::tick;
use leptos::wasm_bindgen::JsCast;
use root::Root;
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
    Fetch(String),
    /// The server had no profile to give; its status is kept.
    Status(u16),
    /// What was fetched is something else.
    Data(postcard::Error),
    /// What was fetched belongs to the HTML of another build.
    BuildMismatch,
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(what) => write!(f, "the document lacks {what}"),
            Self::Fetch(why) => write!(f, "the profile could not be fetched: {why}"),
            Self::Status(status) => write!(
                f,
                "the profile could not be fetched: the server answered {status}"
            ),
            Self::Data(_) => f.write_str("the data could not be read"),
            Self::BuildMismatch => f.write_str("the data is of another build: load the page again"),
        }
    }
}

/// Brings the page to life: hydrates what can change of the HTML that was served. Then sets `data-state="ready"` on the root
/// element of the document and dispatches `whoami:ready`.
///
/// # Errors
/// Where the data can't be had, or belongs to other HTML; nothing has been touched then.
pub async fn start() -> Result<(), StartError> {
    let root = document()
        .get_element_by_id(ROOT)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .ok_or(StartError::Document("the element #whoami"))?;
    let source = root
        .get_attribute("data-src")
        .ok_or(StartError::Document("data-src on #whoami"))?;
    let life = fetch(&source).await?;
    if root.get_attribute("data-hash").as_ref() != Some(&life.hash) {
        return Err(StartError::BuildMismatch);
    }
    let root = Root::new(root);
    let (owner, state) = enliven(&root, life);
    theme::show_current();
    // What the reader asks for is shown before anything is made of the address's other part.
    tick().await;
    owner.with(|| fragment::install_fragment_links(&root, state));
    // It is there for as long as the page is.
    std::mem::forget(owner);
    mark_ready();
    Ok(())
}

/// Brings the HTML that was served to life: its controls, and what changes by itself. All else needs no program.
fn enliven(
    root: &Root,
    Life {
        messages,
        index,
        spots,
        ..
    }: Life,
) -> (Owner, PageState) {
    // It fails only where there is one already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let state = owner.with(|| {
        let state = PageState::new(messages, index, ProfileUrl::Current);
        url_sync::install_url_sync(state);
        filter::install_filter(root, state);
        let standing = view::enliven(|selector| root.select(selector), spots, state);
        cards::expand_for_print(root);
        shortcuts::install_shortcuts(document().as_ref(), root, state);
        link_clicks::install_link_clicks(root, state);
        state.today.set(today::today());
        // So is what stands.
        std::mem::forget(standing);
        state
    });
    (owner, state)
}

async fn fetch(source: &str) -> Result<Life, StartError> {
    let response = Request::get(source).send().await.map_err(reason)?;
    if !response.ok() {
        return Err(StartError::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(reason)?;
    Life::from_bytes(&bytes).map_err(StartError::Data)
}

/// What the browser says of a failed fetch.
fn reason(error: gloo_net::Error) -> StartError {
    StartError::Fetch(match error {
        gloo_net::Error::JsError(error) => error.message,
        _ => "the answer could not be read".to_owned(),
    })
}

fn mark_ready() {
    if let Some(element) = document().document_element() {
        // Neither can fail with these constant names.
        let _ = element.set_attribute("data-state", "ready");
    }
    if let Ok(event) = CustomEvent::new("whoami:ready") {
        let _ = document().dispatch_event(&event);
    }
}
