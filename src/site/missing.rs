//! Links to files of the site that do not exist.

use crate::compile::{Compiled, LocalKind};
use crate::components::FILES;
use crate::resume::Diagnostic;
use percent_encoding::percent_decode_str;
use std::collections::BTreeSet;

/// The files that every site has under names that never change.
const SERVED: [&str; 14] = [
    "404.html",
    "app/index.html",
    "apple-touch-icon.png",
    "badge.svg",
    "demo/index.html",
    "embed/index.html",
    "favicon.ico",
    "icon.svg",
    "index.html",
    "manifest.webmanifest",
    "profile.json",
    "robots.txt",
    "schema.json",
    "widget.js",
];

/// Whether every site has a file with this path.
pub fn is_served(path: &str) -> bool {
    SERVED.contains(&path) || FILES.iter().any(|(name, ..)| *name == path)
}

impl Compiled<'_> {
    /// The paths of the files that the résumé refers to, without those that leave the site.
    pub(super) fn local_paths(&self, base: &str) -> BTreeSet<String> {
        let links = self.local_links.iter();
        links
            .filter_map(|link| path_in_site(link.href.as_str(), base))
            .collect()
    }
}

/// Warns about links and images that lead to no file of the site. `has` tells whether there is a
/// file with this path.
pub fn missing_files(
    compiled: &Compiled<'_>,
    base: &str,
    has: &dyn Fn(&str) -> bool,
) -> Vec<Diagnostic> {
    let mut warnings = Vec::new();
    for link in &compiled.local_links {
        let Some(path) = path_in_site(link.href.as_str(), base) else {
            continue;
        };
        if served_as(&path).iter().any(|path| has(path)) {
            continue;
        }
        let add = || format!("add the file `{path}`, or correct its name");
        let (message, help) = match link.kind {
            LocalKind::Link => (
                format!("the link `/{path}` leads nowhere: the site has no such file"),
                "write the whole address; if all such links lead to another site of yours, set \
                 `meta.whoami.linkBase` to its address"
                    .to_owned(),
            ),
            LocalKind::Image => (format!("there is no image file `{path}`"), add()),
            LocalKind::Style => (format!("there is no style sheet `{path}`"), add()),
        };
        let (span, at) = (link.span.range.clone(), link.span.path.as_str());
        warnings.push(Diagnostic::warning(span, at, message).with_help(help));
    }
    warnings
}

/// The files that a web server may return for a path: the file itself, that of a folder, or a page
/// without its extension.
pub(super) fn served_as(path: &str) -> [String; 3] {
    let index = format!("{}/index.html", path.trim_end_matches('/'));
    let index = index.trim_start_matches('/').to_owned();
    [path.to_owned(), index, format!("{path}.html")]
}

/// The path within the site that a link leads to, without query and fragment and percent-decoded; empty for the page itself. `None` if it leads elsewhere.
pub(super) fn path_in_site(href: &str, base: &str) -> Option<String> {
    let end = href.find(['?', '#']).unwrap_or(href.len());
    let target = &href[..end];
    let path = match target.strip_prefix(base) {
        Some(path) => path,
        // A relative link counts from the page; one to elsewhere has a scheme or starts with `/`.
        None if target.contains(':') || target.starts_with('/') => return None,
        None => target.strip_prefix("./").unwrap_or(target),
    };
    let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
    let leaves = path.split('/').any(|part| part == "..");
    (!leaves && !path.starts_with('/')).then_some(path)
}
