//! Hydrates a prerendered page.

use super::{Root, finish_page, install_page};
use crate::islands::{PageData, PageState, ProfileUrl};
use any_spawner::Executor;
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use std::fmt;
use web_sys::HtmlElement;

/// The id of the element that contains the page.
pub const ROOT_ID: &str = "whoami";

/// Why hydration failed. The page then stays static: complete and readable, as served.
#[derive(Debug)]
pub enum HydrateError {
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

impl fmt::Display for HydrateError {
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

/// Hydrates the served page: its islands, and everything that depends on the query or on today's
/// date. The rest stays plain HTML.
///
/// `hydrate_islands` hydrates all islands. Leptos' own function for this visits every node of the
/// page; the script that loads this program finds them by name.
///
/// # Errors
/// If the page data cannot be fetched or decoded, or belongs to different HTML. The document is
/// then left unchanged.
pub async fn hydrate(hydrate_islands: impl FnOnce()) -> Result<(), HydrateError> {
    let root = document()
        .get_element_by_id(ROOT_ID)
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        .ok_or(HydrateError::Document("#whoami element"))?;
    let source = root
        .get_attribute("data-src")
        .ok_or(HydrateError::Document("data-src attribute on #whoami"))?;
    let data = fetch_page_data(&source).await?;
    if root.get_attribute("data-hash").as_ref() != Some(&data.hash) {
        return Err(HydrateError::BuildMismatch);
    }
    // This fails only if an executor is already installed.
    let _ = Executor::init_wasm_bindgen();
    // Leptos' shared context is for resources and errors that a server has serialized; here are none.
    let owner = Owner::new();
    let root = Root::new(root);
    let state = owner.with(|| {
        let state = PageState::new(data.messages, data.index, ProfileUrl::Current);
        provide_context(state);
        hydrate_islands();
        install_page(&root, state);
        state
    });
    finish_page(&root, &owner, state).await;
    // The state must live as long as the page.
    std::mem::forget(owner);
    Ok(())
}

async fn fetch_page_data(source: &str) -> Result<PageData, HydrateError> {
    let response = Request::get(source).send().await.map_err(fetch_error)?;
    if !response.ok() {
        return Err(HydrateError::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(fetch_error)?;
    PageData::from_bytes(&bytes).map_err(HydrateError::Data)
}

/// Keeps the browser's own message where there is one.
fn fetch_error(error: gloo_net::Error) -> HydrateError {
    HydrateError::Fetch(match error {
        gloo_net::Error::JsError(error) => error.message,
        _ => "the response could not be read".to_owned(),
    })
}
