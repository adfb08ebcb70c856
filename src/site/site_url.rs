//! Where the page stands.

use crate::profile::Href;

/// Where the page stands.
#[derive(Clone, Copy)]
pub struct SiteUrl<'a> {
    /// The path under which the site is served, with a slash at both ends.
    pub base: &'a str,
    /// The absolute address of the page, where it is known.
    pub url: Option<&'a str>,
}

impl SiteUrl<'_> {
    /// A link of the page as an absolute URL, where the page's address is known.
    pub fn absolute(&self, link: &str) -> Option<String> {
        if ["http:", "https:", "mailto:", "tel:"]
            .iter()
            .any(|scheme| link.starts_with(scheme))
        {
            return Some(link.to_owned());
        }
        let below = link.strip_prefix(self.base).unwrap_or(link);
        (!below.starts_with('/')).then(|| {
            self.url
                .map(|url| format!("{}/{below}", url.trim_end_matches('/')))
        })?
    }

    /// A link as it is written in the file, as an absolute URL.
    pub fn absolute_as_written(&self, link: &str) -> Option<String> {
        self.absolute(link.parse::<Href>().ok()?.with_base(self.base).as_str())
    }
}
