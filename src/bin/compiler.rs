//! The worker's entry: what the program offers to `public/widget/worker.js`.

#[cfg(target_family = "wasm")]
mod offers {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;
    use whoami_page::compile::{Base, LenientError, Options, compile_lenient};
    use whoami_page::resume::{Diagnostic, Position, decode};

    /// Compiles a file that was fetched from `url`, for an interface in the language `lang`; pictures are shown from the
    /// origins that `images` lists, separated by spaces, or from all where it is nothing.
    ///
    /// # Errors
    /// Where nothing of it can be shown: a code and, after a space, a sentence for a person.
    #[wasm_bindgen]
    pub fn compile(
        file: &[u8],
        url: &str,
        lang: &str,
        images: Option<String>,
    ) -> Result<Vec<u8>, JsValue> {
        let refuse = |code: &str, why: String| JsValue::from(format!("{code} {why}"));
        let source = decode(file).map_err(|why| refuse("not-json", why))?;
        let images = images.map(|origins| origins.split(' ').map(str::to_owned).collect());
        let options = Options {
            base: Base::File(url.to_owned()),
            lang: Some(lang.to_owned()),
            images,
        };
        let profile = compile_lenient(&source, &options).map_err(|error| {
            let located = |code: &str, diagnostic: Diagnostic| {
                let Position { line, column } = Position::of(&source, diagnostic.span.start);
                let reason = format!("line {line}, column {column}: {}", diagnostic.message);
                refuse(code, reason)
            };
            match error {
                LenientError::NotJson(diagnostic) => located("not-json", diagnostic),
                LenientError::NotResume(diagnostic) => located("not-a-resume", diagnostic),
                LenientError::Private(diagnostic) => located("private", diagnostic),
                LenientError::TooBig { elements, max } => {
                    refuse("too-big", format!("{elements} {max}"))
                }
            }
        })?;
        profile
            .to_bytes()
            .map_err(|error| refuse("not-a-resume", error.to_string()))
    }
}

/// Nothing happens until somebody calls.
fn main() {}
