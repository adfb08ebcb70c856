//! Builds sites in WebAssembly, for the npm package (`npm/`) and for the editor (`editor/src/builder.ts`).

#[cfg(target_family = "wasm")]
mod exports {
    use js_sys::{Function, Uint8Array};
    use serde::Serialize;
    use serde_json::json;
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen::{JsCast, JsValue};
    use whoami_page::compile::{Options, compile};
    use whoami_page::import::import;
    use whoami_page::resume::{Diagnostic, Position, Severity};
    use whoami_page::site::{self, Files, Kit, Outcome, Site, SiteUrl, Standalone, Styles};

    /// Files by their paths.
    #[wasm_bindgen]
    #[derive(Default)]
    pub struct FileSet(Files);

    #[wasm_bindgen]
    impl FileSet {
        /// Creates an empty set.
        #[wasm_bindgen(constructor)]
        pub fn new() -> Self {
            Self::default()
        }

        /// Adds a file, or replaces the one with this path.
        pub fn set(&mut self, path: String, content: Vec<u8>) {
            self.0.insert(path, content);
        }

        /// The files as a ZIP archive.
        ///
        /// # Errors
        /// If a file is too big for such an archive. The error is a string.
        pub fn zip(&self) -> Result<Vec<u8>, JsValue> {
            self.0.to_zip("").map_err(to_js)
        }

        /// The paths of the files.
        pub fn paths(&self) -> Vec<String> {
            self.0.paths().map(str::to_owned).collect()
        }

        /// The content of a file.
        pub fn get(&self, path: &str) -> Option<Vec<u8>> {
            self.0.get(path).map(<[u8]>::to_vec)
        }
    }

    /// What a build has made.
    #[wasm_bindgen(getter_with_clone)]
    pub struct Built {
        /// Whether there are files: there are none if the résumé has errors.
        pub ok: bool,
        /// The diagnostics, as a JSON array.
        pub diagnostics: String,
        files: Files,
    }

    #[wasm_bindgen]
    impl Built {
        /// The files of the site.
        pub fn files(self) -> FileSet {
            FileSet(self.files)
        }
    }

    /// Builds the site of a résumé.
    ///
    /// `kit` and `styles` are the parts of a site that do not depend on a person. `public` holds the
    /// files that are published as they are, and `read` returns the content of another file of the
    /// owner as a `Uint8Array`, or `undefined`. `base` is the path that the site is served from,
    /// with a slash at both ends, and `url` the absolute URL of the page, if known. `today` is the
    /// date of the build, as `YYYY-MM-DD`.
    ///
    /// # Errors
    /// If the kit is incomplete. The error is a string.
    #[wasm_bindgen]
    #[expect(clippy::too_many_arguments, reason = "JavaScript wraps it")]
    pub fn build(
        resume: &str,
        kit: FileSet,
        styles: &str,
        public: FileSet,
        read: &Function,
        base: &str,
        url: Option<String>,
        today: &str,
        strict: bool,
    ) -> Result<Built, JsValue> {
        let kit = Kit::new(kit.0, parse_styles(styles)?).map_err(to_js)?;
        let outcome = site::build(&Site {
            resume,
            kit: &kit,
            public: public.0,
            read: &|path| call(read, path),
            base,
            url: url.as_deref(),
            today: today.parse().ok(),
            strict,
        });
        Ok(match outcome.map_err(to_js)? {
            Outcome::Built { files, warnings } => Built {
                ok: true,
                diagnostics: to_json(resume, &warnings),
                files,
            },
            Outcome::Refused(diagnostics) => Built {
                ok: false,
                diagnostics: to_json(resume, &diagnostics),
                files: Files::default(),
            },
        })
    }

    /// A résumé from another format.
    #[wasm_bindgen(getter_with_clone)]
    pub struct ImportedResume {
        /// The résumé, as JSON text.
        pub text: String,
        /// The name of the format.
        pub format: String,
        /// What was not understood.
        #[wasm_bindgen(js_name = notUnderstood)]
        pub not_understood: Vec<String>,
    }

    /// Converts a file in another format to JSON Resume. `None` if it is none that is understood.
    #[wasm_bindgen(js_name = importResume)]
    pub fn import_resume(content: &[u8]) -> Option<ImportedResume> {
        let (format, imported) = import(content).ok()?;
        let diagnostics = imported.diagnostics.into_iter().map(|one| one.message);
        Some(ImportedResume {
            text: format!("{:#}\n", imported.resume),
            format: format.name().to_owned(),
            not_understood: diagnostics.chain(imported.not_understood).collect(),
        })
    }

    /// Renders the page of a résumé as a single HTML file. For the parameters, see [`build`].
    ///
    /// # Errors
    /// If the résumé has errors. The error is a string: the diagnostics as a JSON array.
    #[wasm_bindgen]
    pub fn render(
        resume: &str,
        styles: &str,
        read: &Function,
        url: Option<String>,
        today: &str,
    ) -> Result<String, JsValue> {
        let options = Options {
            today: today.parse().ok(),
            ..Options::default()
        };
        let compiled = compile(resume, &options)
            .map_err(|refused| JsValue::from(to_json(resume, &refused.diagnostics)))?;
        let page = site::standalone(&Standalone {
            compiled: &compiled,
            styles: &parse_styles(styles)?,
            site_url: SiteUrl {
                base: "/",
                url: url.as_deref(),
            },
            read: &|path| call(read, path),
            paper: None,
        });
        page.map_err(to_js)
    }

    fn parse_styles(styles: &str) -> Result<Styles, JsValue> {
        serde_json::from_str(styles).map_err(|error| JsValue::from(error.to_string()))
    }

    fn to_js(error: impl std::fmt::Display) -> JsValue {
        JsValue::from(format!("{error:#}"))
    }

    fn call(read: &Function, path: &str) -> Option<Vec<u8>> {
        let content = read.call1(&JsValue::UNDEFINED, &path.into()).ok()?;
        Some(content.dyn_into::<Uint8Array>().ok()?.to_vec())
    }

    /// A diagnostic with its position, counted from 1.
    #[derive(Serialize)]
    struct Placed<'a> {
        line: usize,
        column: usize,
        severity: Severity,
        path: &'a str,
        message: &'a str,
        help: Option<&'a str>,
    }

    fn to_json(source: &str, diagnostics: &[Diagnostic]) -> String {
        let placed = diagnostics.iter().map(|one| {
            let Position { line, column } = Position::of(source, one.span.start);
            Placed {
                line,
                column,
                severity: one.severity,
                path: &one.path,
                message: &one.message,
                help: one.help.as_deref(),
            }
        });
        json!(placed.collect::<Vec<_>>()).to_string()
    }
}

/// Does nothing: the npm package calls the exported functions.
fn main() {}
