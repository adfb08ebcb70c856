//! Entry point of the editor's worker: checks documents, for `editor/src/worker.ts`.

#[cfg(target_family = "wasm")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;
    use whoami_page::checker;

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

    /// Checks a document. `base` is the path of the site, with a slash at both ends, and `today` the
    /// reader's date, as `YYYY-MM-DD`.
    #[wasm_bindgen]
    pub fn check(text: &str, base: &str, today: &str) -> Checked {
        let outcome = checker::check(text, base, today);
        Checked {
            profile: outcome.profile,
            lang: outcome.lang,
            // Texts and numbers can always be written.
            diagnostics: serde_json::to_string(&outcome.diagnostics).unwrap_or_default(),
            is_correctable: outcome.is_correctable,
        }
    }

    /// The document with the corrections that its diagnostics suggest: all, or only that of the value
    /// or key at an offset in bytes. `None` if there are none.
    #[wasm_bindgen]
    pub fn correct(text: &str, offset: Option<usize>) -> Option<String> {
        checker::corrected(text, offset)
    }
}

/// Does nothing: `editor/src/worker.ts` calls `check` and `correct`.
fn main() {}
