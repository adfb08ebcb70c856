//! The files for search engines: `robots.txt` (RFC 9309) and `sitemap.xml`
//! (<https://www.sitemaps.org/protocol.html>).

use super::widget::escape_xml;
use crate::profile::Page;

/// The files and their contents. There is a sitemap if the URL of the page is known and the page is
/// no draft.
///
/// A draft may be read, too: only so do search engines learn that they are not to list it.
pub fn files(page: &Page, url: Option<&str>) -> Vec<(&'static str, String)> {
    let url = url.filter(|_| !page.draft);
    let url = url.map(|url| url.trim_end_matches('/'));
    let sitemap = url.map(|url| format!("\nSitemap: {url}/sitemap.xml\n"));
    let robots = format!(
        "User-agent: *\nAllow: /\n{}",
        sitemap.as_deref().unwrap_or_default()
    );
    let mut files = vec![("robots.txt", robots)];
    if let Some(url) = url {
        let updated = page.updated.map(|day| format!("<lastmod>{day}</lastmod>"));
        let sitemap = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n\
             <url><loc>{}/</loc>{}</url>\n</urlset>\n",
            escape_xml(url),
            updated.unwrap_or_default()
        );
        files.push(("sitemap.xml", sitemap));
    }
    files
}
