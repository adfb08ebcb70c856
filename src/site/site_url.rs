//! The URL of the site.

use crate::profile::Href;

/// The URL of the site, as far as it is known.
#[derive(Clone, Copy)]
pub struct SiteUrl<'a> {
    /// The path the site is served from, with a leading and a trailing slash.
    pub base: &'a str,
    /// The absolute URL of the page, if known.
    pub url: Option<&'a str>,
}

impl SiteUrl<'_> {
    /// Makes a link on the page absolute.
    ///
    /// Returns `None` for a relative link if the URL of the page is unknown, and for a path outside
    /// the site.
    pub fn absolute(&self, link: &str) -> Option<String> {
        if ["http:", "https:", "mailto:", "tel:"]
            .iter()
            .any(|scheme| link.starts_with(scheme))
        {
            return Some(link.to_owned());
        }
        let relative = link.strip_prefix(self.base).unwrap_or(link);
        (!relative.starts_with('/')).then(|| {
            self.url
                .map(|url| format!("{}/{relative}", url.trim_end_matches('/')))
        })?
    }

    /// Makes a link absolute that is written as in the data file.
    pub fn absolute_as_written(&self, link: &str) -> Option<String> {
        self.absolute(link.parse::<Href>().ok()?.with_base(self.base).as_str())
    }
}
