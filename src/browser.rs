//! The life of a profile in a browser: on its page, where HTML is hydrated, and in widgets on the pages of others.

mod address;
mod cards;
mod events;
mod filter;
mod highlight;
mod keys;
mod links;
mod root;
mod target;
mod today;
mod turns;
mod widget;

use crate::profile::Bundle;
pub use widget::Widget;

use crate::view::{Home, Page, State, theme};
use any_spawner::Executor;
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
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
    /// What was fetched is no compiled profile.
    Data(postcard::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Document(what) => write!(f, "the document lacks {what}"),
            Self::Fetch(why) => write!(f, "the profile could not be fetched: {why}"),
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
    let root = Root::new(root);
    let (owner, state) = stand(&root, bundle);
    theme::show_current();
    // What the reader asks for is shown before anything is made of the address's other part.
    tick().await;
    owner.with(|| target::follow(&root, state));
    // It is there for as long as the page is.
    std::mem::forget(owner);
    announce();
    Ok(())
}

/// Makes the page stand: on the HTML that was served, or afresh where that is of another build.
///
/// It does what `leptos::mount` does, without the context in which a server hands over what it has awaited: there is no
/// such server here, and the code for it is large.
fn stand(root: &Root, Bundle { hash, profile }: Bundle) -> (Owner, State) {
    // It fails only where there is one already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let state = owner.with(|| {
        let element = root.element();
        let state = State::new(&profile, Home::Here);
        address::follow(state);
        filter::follow(root, state);
        let view = view! { <Page profile state /> }.into_view();
        let standing = if element.get_attribute("data-hash").is_some_and(|served| served == hash) {
            view.hydrate::<true>(&Cursor::new(element.clone().unchecked_into()), &PositionState::default())
        } else {
            element.set_text_content(None);
            let mut standing = view.build();
            standing.mount(element, None);
            standing
        };
        cards::open_on_paper(root);
        keys::follow(document().as_ref(), root, state);
        links::follow(root, state);
        state.today.set(today::today());
        // So is what stands.
        std::mem::forget(standing);
        state
    });
    (owner, state)
}

async fn fetch(source: &str) -> Result<Bundle, StartError> {
    let response = Request::get(source).send().await.map_err(reason)?;
    if !response.ok() {
        return Err(StartError::Status(response.status()));
    }
    let bytes = response.binary().await.map_err(reason)?;
    Bundle::from_bytes(&bytes).map_err(StartError::Data)
}

/// What the browser says of a failed fetch.
fn reason(error: gloo_net::Error) -> StartError {
    StartError::Fetch(match error {
        gloo_net::Error::JsError(error) => error.message,
        _ => "the answer could not be read".to_owned(),
    })
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
