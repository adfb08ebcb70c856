//! The site kit: everything of a site that does not depend on a person.

use super::document::Shell;
use super::files::{Content, Files};
use super::hashed_assets::WasmBundle;
use super::offline::REGISTRATION;
use super::styles::Styles;
use anyhow::{Context, Result};

/// Path of the document with placeholders, which is part of the kit but not of a site.
const SHELL: &str = "shell.html";

/// Path of the script that starts the page, which becomes part of its head.
const START_SCRIPT: &str = "start.js";

/// Path of the script of the service workers, which lacks the list of files.
const SERVICE_WORKER: &str = "service-worker.js";

/// What each site is built from: the programs, the widget's scripts, the demo, the style sheets and
/// an empty document.
#[derive(Clone)]
pub struct Kit {
    /// The document that each page fills in.
    pub(super) shell: Shell,
    /// The style sheets.
    pub(super) styles: Styles,
    /// The script that starts the page, with placeholders for the names of the program's files.
    pub(super) start_script: String,
    /// The script of the service workers, with a placeholder for the list of files.
    pub(super) service_worker: String,
    /// The module that registers a service worker.
    pub(super) registration: Content,
    /// The program that hydrates the page.
    pub(super) page: WasmBundle,
    /// The program that renders a profile client-side.
    pub(super) client: WasmBundle,
    /// The program that compiles other people's files.
    pub(super) compiler: WasmBundle,
    /// The program of the editor.
    pub(super) editor: WasmBundle,
    /// The program that checks what is edited.
    pub(super) checker: WasmBundle,
    /// The program that builds sites, which the editor runs. A kit that is made while developing has none.
    pub(super) site: Option<WasmBundle>,
    /// The files that are part of every site as they are.
    pub(super) files: Files,
}

impl Kit {
    /// Reads a kit from its files, as [`pack`](Self::pack) has made them.
    ///
    /// # Errors
    /// If a program, a script or the document is missing, or the document lacks a placeholder.
    pub fn new(mut files: Files, styles: Styles) -> Result<Self> {
        let mut text = |path| {
            let content = files
                .remove(path)
                .with_context(|| format!("the site kit has no {path}"))?;
            anyhow::Ok(String::from_utf8_lossy(&content).into_owned())
        };
        Ok(Self {
            shell: Shell::parse(&text(SHELL)?).context(SHELL)?,
            styles,
            start_script: text(START_SCRIPT)?.trim_end().to_owned(),
            service_worker: text(SERVICE_WORKER)?,
            registration: text(REGISTRATION)?.into_bytes().into(),
            page: WasmBundle::find(&files, "page")?,
            client: WasmBundle::find(&files, "client")?,
            compiler: WasmBundle::find(&files, "compiler")?,
            editor: WasmBundle::find(&files, "editor")?,
            checker: WasmBundle::find(&files, "checker")?,
            site: WasmBundle::find(&files, "site").ok(),
            files,
        })
    }

    /// The files of the kit that are not part of a site as they are, by their paths.
    pub(super) fn templates(&self) -> [(&'static str, &str); 4] {
        let registration = std::str::from_utf8(&self.registration).unwrap_or_default();
        [
            (SHELL, self.shell.as_str()),
            (START_SCRIPT, &self.start_script),
            (SERVICE_WORKER, &self.service_worker),
            (REGISTRATION, registration),
        ]
    }

    /// Makes the files of a kit from those that Trunk has staged: names the programs by their
    /// content and sets the document aside.
    ///
    /// # Errors
    /// If Trunk has not staged a program or `index.html`.
    pub fn pack(mut staged: Files) -> Result<Files> {
        // See `Kit::site`.
        let site = staged.contains("site.js").then_some("site");
        for program in ["page", "client", "compiler", "editor", "checker"]
            .into_iter()
            .chain(site)
        {
            WasmBundle::rename_by_content(&mut staged, program)?;
        }
        let shell = staged
            .remove("index.html")
            .context("Trunk has staged no index.html")?;
        // Trunk has processed its directives, but leaves those for Rust programs in the file.
        let shell = String::from_utf8_lossy(&shell);
        let shell = shell
            .lines()
            .filter(|line| !line.contains("data-trunk"))
            .fold(String::new(), |text, line| text + line + "\n");
        Shell::parse(&shell).context("index.html")?;
        staged.insert(SHELL, shell);
        Ok(staged)
    }
}
