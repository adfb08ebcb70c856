//! Entry point of the editor, for `editor/src/edit.ts`.

#[cfg(target_family = "wasm")]
mod exports {
    use leptos::mount::mount_to;
    use leptos::prelude::*;
    use std::any::Any;
    use wasm_bindgen::JsError;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::HtmlElement;
    use whoami_page::checker::TextDiagnostic;
    use whoami_page::editor::{App, EditorState, Host, Schema, Texts};

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

        /// Shows the diagnostics of the document, as `check` in `src/bin/checker.rs` returns them.
        #[wasm_bindgen(js_name = setDiagnostics)]
        pub fn set_diagnostics(&self, json: &str, is_correctable: bool) {
            let diagnostics: Vec<TextDiagnostic> = serde_json::from_str(json).unwrap_or_default();
            self.state.diagnostics.set(Some(diagnostics));
            self.state.is_correctable.set(is_correctable);
        }

        /// Shows a notice. `name` replaces `{name}` in the text.
        pub fn notify(&self, text_id: &str, name: &str) {
            let text = self.state.texts().format(text_id, &[("name", name)]);
            self.state.notice.set(text);
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
}

/// Does nothing: the scripts call the exported functions.
fn main() {}
