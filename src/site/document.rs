//! HTML documents: rendering a view, and putting it into the shell that Trunk has staged.

use crate::profile::Page;
use anyhow::{Context, Result, bail};
use leptos::prelude::*;
use std::fs;
use std::path::Path;
use std::sync::Arc;

const HEAD_MARK: &str = "<!-- whoami:head -->";
const PAGE_MARK: &str = "<!-- whoami:page -->";

/// The HTML of a view, as hydration expects it.
///
/// Leptos sets its texts apart with `<!>`, which browsers read as an empty comment but validators as a mistake. It is
/// written out as the comment that it is: the same nodes.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let context = Arc::new(hydration_context::SsrSharedContext::new());
    Owner::new_root(Some(context))
        .with(|| view().to_html())
        .replace("<!>", "<!---->")
}

/// The project's `index.html` as Trunk has staged it, with marks where the page goes.
pub struct Shell(String);

impl Shell {
    /// Reads the staged `index.html`.
    ///
    /// # Errors
    /// Where there is none, or a mark is missing.
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| {
            format!(
                "can't read {}: `whoami build` runs after Trunk has staged the site",
                path.display()
            )
        })?;
        for mark in ["<html>", HEAD_MARK, PAGE_MARK] {
            if text.matches(mark).count() != 1 {
                bail!("{}: `{mark}` must stand in it once", path.display());
            }
        }
        // Trunk's own directives have done their work; it leaves the program's in place.
        Ok(Self(
            text.lines()
                .filter(|line| !line.contains("data-trunk"))
                .fold(String::new(), |text, line| text + line + "\n"),
        ))
    }

    /// The shell of a page that stands alone.
    pub fn standalone() -> Self {
        Self(format!(
            "<!DOCTYPE html>\n<html data-state=\"alone\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{HEAD_MARK}\n</head>\n\
             <body>\n{PAGE_MARK}\n</body>\n</html>\n"
        ))
    }

    /// Whether Trunk serves this shell itself and has put its live reload into it.
    pub fn reloads(&self) -> bool {
        self.0.contains("<script>")
    }

    /// The document: `head` and `body` in the places of the marks, language and direction on the root element.
    ///
    /// # Errors
    /// Where the shell has lost its marks.
    pub fn interpolate(&self, page: &Page, head: &str, body: &str) -> Result<String> {
        let (before_head, rest) = self
            .0
            .split_once(HEAD_MARK)
            .context("the mark for the head is gone")?;
        let (between, after) = rest
            .split_once(PAGE_MARK)
            .context("the mark for the page is gone")?;
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
