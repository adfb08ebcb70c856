//! The live controls of a page: everything that a reader can operate and that a browser does not
//! do by itself.
//!
//! On a prerendered page each control is a Leptos island. They have no props: their state is the
//! [`PageState`] in the context of the root owner. Where a whole profile is rendered client-side,
//! the same functions are plain components.

mod card_controls;
mod colour_scheme;
mod menu_actions;
mod notice;
mod page_data;
mod page_state;
mod search;

pub use card_controls::CardControls;
pub use colour_scheme::{
    ColourScheme, STORAGE_KEY as COLOUR_SCHEME_KEY, sync_switch as sync_colour_scheme,
};
pub use menu_actions::MenuActions;
pub use notice::{Notice, copy_link};
pub use page_data::PageData;
pub use page_state::{PageState, ProfileUrl, use_page_state};
pub use search::{FIELD_ID as SEARCH_FIELD_ID, Search};
