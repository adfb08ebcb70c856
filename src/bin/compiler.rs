//! Entry point of the worker: compiles résumé files for `widget/src/worker.ts`.

#[cfg(target_family = "wasm")]
mod exports {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;
    use whoami_page::compile::{Base, MAX_ELEMENTS, Options, Reason, Refused};
    use whoami_page::resume::{Position, Severity, decode};

    /// A compiled résumé.
    #[wasm_bindgen(getter_with_clone)]
    pub struct Compiled {
        /// The serialized profile, without the messages of the interface.
        pub profile: Vec<u8>,
        /// The language of its texts, a BCP 47 tag.
        pub lang: String,
    }

    /// Compiles `file`, the bytes fetched from `url`.
    ///
    /// `base` is the path of the site that the file belongs to, if it is the site's own: links that
    /// start with a slash are relative to it. `images` lists the origins from which images may be
    /// shown, separated by spaces; `None` allows every origin. `today` is the reader's date, as
    /// `YYYY-MM-DD`.
    ///
    /// # Errors
    /// If nothing in the file can be shown. The error is a string: a code, a space and a message.
    #[wasm_bindgen]
    pub fn compile(
        file: &[u8],
        url: &str,
        base: Option<String>,
        images: Option<String>,
        today: &str,
    ) -> Result<Compiled, JsValue> {
        let refuse = |code: &str, why: String| JsValue::from(format!("{code} {why}"));
        let source = decode(file).map_err(|why| refuse("not-json", why))?;
        let images = images.map(|origins| origins.split(' ').map(str::to_owned).collect());
        let options = Options {
            base: base.map_or_else(|| Base::File(url.to_owned()), Base::Site),
            images,
            today: today.parse().ok(),
            max_elements: Some(MAX_ELEMENTS),
        };
        let compiled = whoami_page::compile::compile(&source, &options).map_err(
            |Refused {
                 reason,
                 diagnostics,
             }| {
                let code = match reason {
                    Reason::NotJson => "not-json",
                    Reason::NotResume => "not-a-resume",
                    Reason::Private => "private",
                    Reason::TooBig { elements, max } => {
                        return refuse("too-big", format!("{elements} {max}"));
                    }
                };
                let is_error = |severity| severity == Severity::Error;
                let error = diagnostics.iter().find(|one| is_error(one.severity));
                let why = error.map(|error| {
                    let Position { line, column } = Position::of(&source, error.span.start);
                    format!("line {line}, column {column}: {}", error.message)
                });
                refuse(code, why.unwrap_or_default())
            },
        )?;
        let bytes = compiled.profile.to_bytes();
        Ok(Compiled {
            profile: bytes.map_err(|error| refuse("not-a-resume", error.to_string()))?,
            lang: compiled.profile.page.lang,
        })
    }
}

/// Does nothing: `widget/src/worker.ts` calls `compile`.
fn main() {}
