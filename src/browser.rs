//! The life of the page in a browser: fetch the compiled profile, hydrate, and follow what the reader does.

mod address;
mod cards;
mod events;
mod filter;
mod highlight;
mod keys;
mod links;
mod target;
mod today;
mod turns;

use crate::profile::{Bundle, Profile};
use crate::view::{Page, State, theme};
use any_spawner::Executor;
use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::PositionState;
use leptos::task::tick;
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
    let state = stand(root, bundle);
    theme::show_current();
    state.today.set(today::today());
    // What the reader asks for is shown before anything is made of the address's other part.
    tick().await;
    target::follow(state);
    announce();
    Ok(())
}

/// Makes the page stand: on the HTML that was served, or afresh where that is of another build.
///
/// It does what `leptos::mount` does, without the context in which a server hands over what it has awaited: there is no
/// such server here, and the code for it is large.
fn stand(root: HtmlElement, Bundle { hash, profile }: Bundle) -> State {
    // It fails only where there is one already.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let (state, standing) = owner.with(|| {
        let state = State::new(&profile);
        let fits = root.get_attribute("data-hash").is_some_and(|served| served == hash);
        let view = page(profile, state).into_view();
        let standing = if fits {
            view.hydrate::<true>(&Cursor::new(root.unchecked_into()), &PositionState::default())
        } else {
            root.set_text_content(None);
            let mut standing = view.build();
            standing.mount(&root, None);
            standing
        };
        (state, standing)
    });
    // They are there for as long as the page is.
    std::mem::forget((owner, standing));
    state
}

/// The page, and everything that follows its state. Effects run once the page stands.
fn page(profile: Profile, state: State) -> impl IntoView {
    address::follow(state);
    filter::follow(state);
    cards::open_on_paper();
    keys::follow(state);
    links::follow(state);
    view! { <Page profile state /> }
}

/// The elements that a selector finds in the document.
fn select<T: JsCast>(selector: &str) -> impl Iterator<Item = T> + use<T> {
    let found = document().query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, |found| found.length());
    (0..length).filter_map(move |index| found.as_ref()?.item(index)?.dyn_into().ok())
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
