//! Renders views to HTML and inserts them into the `index.html` that Trunk has staged.

use crate::profile::Page;
use anyhow::{Context, Result, bail};
use leptos::prelude::*;
use std::fs;
use std::path::Path;
use std::sync::Arc;

const HEAD_PLACEHOLDER: &str = "<!-- whoami:head -->";
const PAGE_PLACEHOLDER: &str = "<!-- whoami:page -->";

/// Renders a view to the HTML that hydration expects.
///
/// Leptos separates adjacent text nodes with `<!>`, which browsers parse as an empty comment but
/// validators reject. It is replaced by `<!---->`, which parses to the same node.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let context = Arc::new(hydration_context::SsrSharedContext::new());
    Owner::new_root(Some(context))
        .with(|| view().to_html())
        .replace("<!>", "<!---->")
}

/// A document with placeholder comments for the head and the body.
pub struct Shell(String);

impl Shell {
    /// Loads the `index.html` that Trunk has staged.
    ///
    /// # Errors
    /// If the file cannot be read, or does not contain each placeholder exactly once.
    pub fn load(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| {
            format!(
                "can't read {}: run `whoami-page build` after Trunk has staged the site",
                path.display()
            )
        })?;
        for placeholder in ["<html>", HEAD_PLACEHOLDER, PAGE_PLACEHOLDER] {
            if text.matches(placeholder).count() != 1 {
                bail!("{}: expected exactly one `{placeholder}`", path.display());
            }
        }
        // Trunk has processed its directives, but leaves those for Rust programs in the file.
        Ok(Self(
            text.lines()
                .filter(|line| !line.contains("data-trunk"))
                .fold(String::new(), |text, line| text + line + "\n"),
        ))
    }

    /// The shell of a page in a single file, for [`standalone`](super::standalone).
    pub fn standalone() -> Self {
        Self(format!(
            "<!DOCTYPE html>\n<html data-state=\"alone\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{HEAD_PLACEHOLDER}\n</head>\n\
             <body>\n{PAGE_PLACEHOLDER}\n</body>\n</html>\n"
        ))
    }

    /// Whether `trunk serve` has injected its live reload script.
    pub fn reloads(&self) -> bool {
        self.0.contains("<script>")
    }

    /// Assembles the document: replaces the placeholders with `head` and `body`, and sets `lang`
    /// and `dir` on `<html>`.
    ///
    /// # Errors
    /// If a placeholder is missing.
    pub fn assemble(&self, page: &Page, head: &str, body: &str) -> Result<String> {
        let (before_head, rest) = self
            .0
            .split_once(HEAD_PLACEHOLDER)
            .context("the placeholder for the head is missing")?;
        let (between, after) = rest
            .split_once(PAGE_PLACEHOLDER)
            .context("the placeholder for the page is missing")?;
        let root = format!(r#"<html lang="{}" dir="{}""#, page.lang, page.dir.as_str());
        Ok([
            &before_head.replace("<html", &root),
            head,
            between,
            body,
            after,
        ]
        .concat())
    }
}
