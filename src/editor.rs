//! The editor: one document, shown as a form and as text, with its diagnostics.
//!
//! The text is the only state that counts. The form reads its fields from it and edits it in place;
//! so does the text editor, which is not part of this program (see `editor/src/`). Another program
//! checks it (see [`checker`](crate::checker)), and `client` renders its preview.

mod app;
mod diagnostics;
mod dialog;
mod entries;
mod field;
mod form;
mod host;
mod lines;
mod list;
mod markdown;
mod open;
mod preview;
mod publish;
mod schema;
mod state;
mod texts;

pub use app::App;
pub use host::Host;
pub use schema::Schema;
pub use state::EditorState;
pub use texts::Texts;
