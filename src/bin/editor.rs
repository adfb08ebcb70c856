//! Entry point of the editor, for the scripts in `editor/src/`. The document, its worker and its
//! preview run the same program.

#[cfg(target_family = "wasm")]
mod exports {
    use leptos::mount::mount_to;
    use leptos::prelude::*;
    use std::any::Any;
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen::{JsError, JsValue};
    use web_sys::HtmlElement;
    use whoami_page::client;
    use whoami_page::editor::{self, App, EditorState, Host, Schema, TextDiagnostic, Texts};
    use whoami_page::profile::Href;

    /// A mounted editor.
    #[wasm_bindgen]
    pub struct Editor {
        state: EditorState,
        /// Dropping it unmounts the editor.
        _view: Box<dyn Any>,
    }

    #[wasm_bindgen]
    impl Editor {
        /// Mounts the editor in `root`, with a document.
        ///
        /// `address` is that of its site, if one was typed before. `schema` is the JSON Schema of the data
        /// file, and `texts` a JSON object of the interface's texts by their ids. `can_download` says
        /// whether the host can build sites.
        ///
        /// # Errors
        /// If `schema` or `texts` is not JSON.
        #[wasm_bindgen(constructor)]
        pub fn new(
            root: HtmlElement,
            host: Host,
            text: &str,
            address: String,
            schema: &str,
            texts: &str,
            can_download: bool,
        ) -> Result<Self, JsError> {
            let schema = Schema::read(&serde_json::from_str(schema)?);
            let texts = Texts::parse(texts)?;
            // The state lives as long as the document.
            let owner = Owner::new();
            owner.set();
            let state = EditorState::new(text, address, schema, texts, host, can_download);
            let view = mount_to(root, move || view! { <App state /> });
            Ok(Self {
                state,
                _view: Box::new((view, owner)),
            })
        }

        /// Replaces the text. `is_typed` says whether it was typed into the text editor, or is another one.
        #[wasm_bindgen(js_name = setText)]
        pub fn set_text(&self, text: &str, is_typed: bool) {
            self.state.set_text(text, is_typed);
        }

        /// Names the picture of the person.
        #[wasm_bindgen(js_name = setImage)]
        pub fn set_image(&self, path: &str) {
            self.state.set_image(path);
        }

        /// Shows the diagnostics of the document, as [`check`] returns them.
        #[wasm_bindgen(js_name = setDiagnostics)]
        pub fn set_diagnostics(&self, json: &str, is_correctable: bool) {
            let diagnostics: Vec<TextDiagnostic> = serde_json::from_str(json).unwrap_or_default();
            self.state.diagnostics.set(diagnostics);
            self.state.is_correctable.set(is_correctable);
        }

        /// Shows a notice. `name` replaces `{name}` in the text.
        pub fn notify(&self, text_id: &str, name: &str) {
            let text = self.state.texts().format(text_id, &[("name", name)]);
            self.state.notice.set(text);
        }

        /// Corrects the value or key at an offset in bytes.
        pub fn correct(&self, offset: usize) {
            self.state.correct(Some(offset));
        }

        /// Undoes the last change.
        pub fn undo(&self) {
            self.state.undo();
        }

        /// Redoes the change that was undone last.
        pub fn redo(&self) {
            self.state.redo();
        }
    }

    /// The result of checking a document.
    #[wasm_bindgen(getter_with_clone)]
    pub struct Checked {
        /// The serialized profile, unless nothing can be shown.
        pub profile: Option<Vec<u8>>,
        /// The language of its texts, a BCP 47 tag.
        pub lang: String,
        /// The diagnostics, as a JSON array.
        pub diagnostics: String,
        /// Whether they can be corrected.
        #[wasm_bindgen(js_name = isCorrectable)]
        pub is_correctable: bool,
    }

    /// Compiles a document. `base` is the path of the site, with a slash at both ends, and `today` the
    /// reader's date, as `YYYY-MM-DD`.
    #[wasm_bindgen]
    pub fn check(text: &str, base: &str, today: &str) -> Checked {
        let outcome = editor::check(text, base, today);
        Checked {
            profile: outcome.profile,
            lang: outcome.lang,
            // Texts and numbers can always be written.
            diagnostics: serde_json::to_string(&outcome.diagnostics).unwrap_or_default(),
            is_correctable: outcome.is_correctable,
        }
    }

    /// A profile in the preview. `free` removes it.
    #[wasm_bindgen]
    pub struct Preview(client::Mounted);

    #[wasm_bindgen]
    impl Preview {
        /// Prepares a compiled profile to be mounted in `root`. `portrait` is the `blob:` URL of the
        /// picture to show instead of the profile's own.
        ///
        /// # Errors
        /// If the profile or the messages are of another version of this program.
        #[wasm_bindgen(constructor)]
        pub fn new(
            root: HtmlElement,
            profile: &[u8],
            messages: &[u8],
            portrait: Option<String>,
        ) -> Result<Self, JsValue> {
            let portrait = portrait.and_then(|url| Href::of_object(&url));
            client::Mounted::preview(root, profile, messages, portrait)
                .map(Self)
                .map_err(|error| JsValue::from(error.to_string()))
        }

        /// Mounts the profile without the rest of its long lists, and with each further call a slice
        /// of these. Returns whether there is more.
        #[wasm_bindgen(js_name = mountNext)]
        pub fn mount_next(&mut self) -> bool {
            self.0.mount_next()
        }

        /// Filters entries by search text and by comma-separated technologies.
        pub fn search(&self, text: &str, technologies: &str) {
            self.0.set_query(text, technologies);
        }
    }
}

/// Does nothing: the scripts call the exported functions.
fn main() {}
