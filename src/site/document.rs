//! Renders views to HTML and inserts them into an empty document.

use crate::islands::{PageState, ProfileUrl};
use crate::profile::{Messages, Page};
use crate::search::Index;
use anyhow::{Context, Result, bail};
use leptos::prelude::*;
use std::sync::Arc;

const HEAD_PLACEHOLDER: &str = "<!-- whoami:head -->";
const PAGE_PLACEHOLDER: &str = "<!-- whoami:page -->";

/// Renders a view to HTML, with its state in the context.
///
/// Leptos separates parts of a view with `<!>`, so that hydration finds them. Only the islands are
/// hydrated, so it is removed everywhere else. Browsers parse it as an empty comment but validators
/// reject it, so in the islands it is replaced by `<!---->`, which parses to the same node.
///
/// `data-nodes` of an island is the number of its nodes. A browser extension may have changed them
/// before the page is hydrated.
pub fn render<V: IntoView>(
    messages: Messages,
    index: Index,
    profile_url: ProfileUrl,
    view: impl FnOnce() -> V,
) -> String {
    let context = Arc::new(hydration_context::SsrSharedContext::new_islands());
    let html = Owner::new_root(Some(context)).with(|| {
        provide_context(PageState::new(messages, index, profile_url));
        view().to_html()
    });
    let mut out = String::with_capacity(html.len());
    let mut parts = html.split(ISLAND_START);
    out.push_str(&parts.next().unwrap_or_default().replace("<!>", ""));
    for part in parts {
        let (island, rest) = part.split_once(ISLAND_END).unwrap_or((part, ""));
        let (name, content) = island.split_once('>').unwrap_or((island, ""));
        let content = content.replace("<!>", "<!---->");
        let nodes = node_count(&content);
        out.push_str(&format!(
            r#"{ISLAND_START}{name} data-nodes="{nodes}">{content}{ISLAND_END}"#
        ));
        out.push_str(&rest.replace("<!>", ""));
    }
    out
}

const ISLAND_START: &str = "<leptos-island";
const ISLAND_END: &str = "</leptos-island>";

/// The number of nodes that a browser creates for `html`: elements, texts and comments.
fn node_count(html: &str) -> usize {
    let tags = html.split('<').skip(1);
    tags.map(|tag| {
        let is_end = tag.starts_with('/');
        let has_text = !tag.ends_with('>');
        usize::from(!is_end) + usize::from(has_text)
    })
    .sum()
}

/// A document with placeholder comments for the head and the body.
#[derive(Clone)]
pub struct Shell(String);

impl Shell {
    /// Reads a document.
    ///
    /// # Errors
    /// If it does not contain each placeholder exactly once.
    pub fn parse(text: &str) -> Result<Self> {
        for placeholder in ["<html>", HEAD_PLACEHOLDER, PAGE_PLACEHOLDER] {
            if text.matches(placeholder).count() != 1 {
                bail!("expected exactly one `{placeholder}`");
            }
        }
        Ok(Self(text.to_owned()))
    }

    /// The shell of a page in a single file, for [`standalone`](super::standalone).
    pub fn standalone() -> Self {
        Self(format!(
            "<!DOCTYPE html>\n<html data-state=\"alone\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n{HEAD_PLACEHOLDER}\n</head>\n\
             <body>\n{PAGE_PLACEHOLDER}\n</body>\n</html>\n"
        ))
    }

    /// The document.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `trunk serve` has injected its live reload script.
    pub fn reloads(&self) -> bool {
        self.0.contains("<script>")
    }

    /// Assembles the document: replaces the placeholders with `head` and `body`, and sets the
    /// page's attributes on `<html>`.
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
        let attributes = page.attributes().into_iter();
        let attributes = attributes.filter(|(_, value)| !value.is_empty());
        let root = attributes.fold("<html".to_owned(), |root, (name, value)| {
            let value = value.replace('&', "&amp;").replace('"', "&quot;");
            format!(r#"{root} {name}="{value}""#)
        });
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
