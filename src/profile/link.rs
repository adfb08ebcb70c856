//! Validated link targets.

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// A link target that is safe in an `href`: `https`, `http`, `mailto`, `tel` or relative.
///
/// Parsing rejects everything that a browser, following the URL Standard
/// (<https://url.spec.whatwg.org>), could take for another scheme or host: control characters,
/// backslashes and `//host`. It also rejects `https` and `http` URLs with an invalid host or port,
/// which lead nowhere. The text stays as it was written.
///
/// Deserialization repeats every check except that of host and port, which is not about safety.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Href(String);

/// The error returned if a text is not an [`Href`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// The text is empty or white space.
    Empty,
    /// The scheme, in lower case, is not allowed.
    Scheme(String),
    /// The text contains white space, a control or an invisible character.
    Character(char),
    /// The text contains a backslash, which browsers treat as a slash.
    Backslash,
    /// The text starts with `//`: another host without a scheme.
    NoScheme,
    /// Nothing usable follows the scheme, as in `https://` or `mailto:`.
    Incomplete,
    /// The host or the port is invalid, as in `https://<your-site>/`.
    HostOrPort,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the link is empty"),
            Self::Scheme(scheme) => write!(f, "links to `{scheme}:` are not allowed"),
            Self::Character(c) if c.is_whitespace() && !c.is_control() => {
                f.write_str("the link contains a space")
            }
            Self::Character(c) => write!(
                f,
                "the link contains the invisible character U+{:04X}",
                u32::from(*c)
            ),
            Self::Backslash => f.write_str("the link contains a backslash"),
            Self::NoScheme => f.write_str("the link starts with `//`"),
            Self::Incomplete => f.write_str("the link has a scheme but no target"),
            Self::HostOrPort => f.write_str("the link has an invalid host or port"),
        }
    }
}

impl std::error::Error for LinkError {}

impl Href {
    /// The target, for an `href` attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The URL of a file in the memory of a document, such as a picture that has just been chosen
    /// (<https://www.w3.org/TR/FileAPI/#url>). `None` if it is another URL.
    #[cfg(feature = "csr")]
    pub fn of_object(url: &str) -> Option<Self> {
        url.starts_with("blob:").then(|| Self(url.to_owned()))
    }

    /// Whether the target has no scheme, and so is on the page's own site.
    pub fn is_relative(&self) -> bool {
        scheme(&self.0).is_none()
    }

    /// Prefixes a root-relative target with `base`, the path that the site is served from: with
    /// `/repo/`, `/talks` becomes `/repo/talks`. Other targets are unchanged.
    pub fn with_base(self, base: &str) -> Self {
        match self.0.strip_prefix('/') {
            Some(rest) => Self(format!("{}/{rest}", base.trim_end_matches('/'))),
            None => self,
        }
    }

    /// Resolves a relative target against the document at `url`, an absolute `http` or `https` URL
    /// or a path that starts with a slash. Other targets are unchanged.
    ///
    /// Dot segments remain: browsers remove them from every URL.
    pub fn resolved_against(self, url: &str) -> Self {
        if !self.is_relative() {
            return self;
        }
        let document = url.split('#').next().unwrap_or_default();
        let file = document.split('?').next().unwrap_or_default();
        let path_start = match file.find("://") {
            Some(scheme_end) => file[scheme_end + 3..]
                .find('/')
                .map_or(file.len(), |slash| scheme_end + 3 + slash),
            None => 0,
        };
        let folder_end = file.rfind('/').filter(|slash| *slash >= path_start);
        let folder = &file[..folder_end.unwrap_or(path_start)];
        Self(match self.0.as_bytes() {
            [b'#', ..] => [document, &self.0].concat(),
            [b'?', ..] => [file, &self.0].concat(),
            [b'/', ..] => [&file[..path_start], &self.0].concat(),
            _ => [folder, "/", &self.0].concat(),
        })
    }

    /// The target as it is printed on paper, or `None` if it is not on the web.
    pub fn printed(&self) -> Option<&str> {
        is_web_url(&self.0).then(|| self.display_text())
    }

    /// The target for display, without the scheme, a user name and the trailing slash:
    /// `example.org/talks`.
    pub fn display_text(&self) -> &str {
        let text = scheme(&self.0).map_or(self.0.as_str(), |s| &self.0[s.len() + 1..]);
        let text = text.trim_end_matches('/');
        let Some(mut text) = text.strip_prefix("//") else {
            return text;
        };
        while let Some(at) = text.find(['@', '/', '?', '#', '\\'])
            && text.as_bytes()[at] == b'@'
        {
            text = &text[at + 1..];
        }
        text
    }

    /// The user name, host and port of an `https` or `http` URL, as they are written:
    /// `user@example.org:8080`.
    pub fn authority(&self) -> Option<&str> {
        let scheme = scheme(&self.0).filter(|_| is_web_url(&self.0))?;
        let rest = &self.0[scheme.len() + "://".len()..];
        rest.split(['/', '?', '#']).next()
    }
}

impl FromStr for Href {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<Self, LinkError> {
        let text = text.trim();
        check(text)?;
        if is_web_url(text) && !has_valid_host_and_port(text) {
            return Err(LinkError::HostOrPort);
        }
        Ok(Self(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Href {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        check(&text).map_err(D::Error::custom)?;
        Ok(Self(text))
    }
}

/// Checks everything but host and port.
fn check(text: &str) -> Result<(), LinkError> {
    if text.is_empty() {
        return Err(LinkError::Empty);
    }
    if let Some(scheme) = scheme(text) {
        let rest = &text[scheme.len() + 1..];
        let scheme = scheme.to_ascii_lowercase();
        let target = match scheme.as_str() {
            "https" | "http" => rest.strip_prefix("//").unwrap_or_default(),
            "mailto" | "tel" => rest,
            _ => return Err(LinkError::Scheme(scheme)),
        };
        if target.is_empty() || target.starts_with(['/', '?', '#']) {
            return Err(LinkError::Incomplete);
        }
    } else if text.starts_with("//") {
        return Err(LinkError::NoScheme);
    }
    match text.chars().find(|c| *c == '\\' || is_invisible(*c)) {
        Some('\\') => Err(LinkError::Backslash),
        Some(c) => Err(LinkError::Character(c)),
        None => Ok(()),
    }
}

/// Whether the scheme is `https` or `http`.
fn is_web_url(text: &str) -> bool {
    scheme(text).is_some_and(|scheme| {
        scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
    })
}

/// Whether the host and the port of an `https` or `http` URL are valid. Nothing else in such a URL
/// can be invalid.
#[cfg(feature = "portable")]
fn has_valid_host_and_port(url: &str) -> bool {
    url::Url::parse(url).is_ok()
}

/// The same, decided by the browser: the Unicode tables of `url` are too large for the worker.
#[cfg(not(feature = "portable"))]
fn has_valid_host_and_port(url: &str) -> bool {
    web_sys::Url::new(url).is_ok()
}

/// Everything before a `:` in the first path segment.
///
/// This is broader than the URL Standard's definition of a scheme on purpose: browsers skip tabs
/// and line breaks, so `java\nscript:` is one, too.
fn scheme(text: &str) -> Option<&str> {
    let end = text.find([':', '/', '?', '#', '\\'])?;
    (text.as_bytes()[end] == b':').then(|| &text[..end])
}

/// Whether a character is white space, a control, invisible, or changes the text direction.
fn is_invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl From<Href> for String {
    fn from(href: Href) -> Self {
        href.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> Option<LinkError> {
        text.parse::<Href>().err()
    }

    #[test]
    fn allowed_schemes_and_relative_links_parse() {
        for good in [
            "https://a.example/b?c#d",
            "HTTP://a.example",
            "mailto:a@b.example",
            "tel:+33123",
            "/talks",
            "a/b:c",
            "#work",
            "?q=1",
        ] {
            assert_eq!(error(good), None, "{good}");
        }
    }

    #[test]
    fn disguised_schemes_are_rejected() {
        for bad in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:x",
            "java\nscript:x",
            "java\tscript:x",
            "\u{1}javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "blob:x",
            "file:///etc",
            "java\u{200b}script:x",
        ] {
            assert!(error(bad).is_some(), "{bad:?}");
        }
    }

    #[test]
    fn relative_links_cannot_name_another_host() {
        assert_eq!(error("//evil.example"), Some(LinkError::NoScheme));
        assert_eq!(error("/\\evil.example"), Some(LinkError::Backslash));
        assert_eq!(error("/\t/evil.example"), Some(LinkError::Character('\t')));
    }

    #[test]
    fn a_user_name_is_not_shown_as_the_host() {
        for (written, shown) in [
            ("https://github.com@evil.example/x", "evil.example/x"),
            ("https://a:b@evil.example:8080/", "evil.example:8080"),
            ("https://a.example/@ada", "a.example/@ada"),
            ("https://a.example/?q=a@b", "a.example/?q=a@b"),
            ("mailto:ada@a.example", "ada@a.example"),
            ("/@ada", "/@ada"),
        ] {
            let href: Href = written.parse().expect(written);
            assert_eq!(href.display_text(), shown);
        }
    }

    #[test]
    fn a_scheme_needs_a_target() {
        for bad in [
            "https:",
            "https://",
            "https:///a",
            "mailto:",
            "http:a.example",
        ] {
            assert_eq!(error(bad), Some(LinkError::Incomplete), "{bad}");
        }
    }

    #[test]
    fn the_host_and_the_port_must_be_valid() {
        for bad in [
            "https://<your-site>/",
            "https://[your-name].example/",
            "https://100%.example/",
            "https://example.org:99999",
            "https://example.org:port/",
            "HTTP://ada@/",
            "http://256.256.256.256/",
        ] {
            assert_eq!(error(bad), Some(LinkError::HostOrPort), "{bad}");
        }
        for good in [
            "https://example.org:8080/<path>/[x]?100%",
            "https://my_site.example:",
            "https://bücher.example/",
            "https://ada:secret@example.org/",
            "http://127.0.0.1",
            "http://[::1]:80/",
            "mailto:<your-name>@example.org",
            "<your-site>/",
        ] {
            assert_eq!(error(good), None, "{good}");
        }
    }

    #[test]
    fn a_link_stays_as_it_was_written() {
        for text in ["HTTPS://Bücher.Example:443", "http://0x7f.1/a/../b"] {
            let href: Result<Href, LinkError> = text.parse();
            assert_eq!(href.map(String::from), Ok(text.to_owned()));
        }
    }

    #[test]
    fn deserialization_checks_the_scheme_again() {
        let read = |text: &str| {
            let bytes = postcard::to_stdvec(text).expect("bytes");
            postcard::from_bytes::<Href>(&bytes).map(String::from).ok()
        };
        for good in ["https://a.example/b", "mailto:a@b.example", "/talks"] {
            assert_eq!(read(good).as_deref(), Some(good));
        }
        for bad in ["javascript:x", " javascript:x", "java\nscript:x", "//a", ""] {
            assert_eq!(read(bad), None, "{bad:?}");
        }
    }

    #[test]
    fn relative_links_resolve_against_a_document() {
        let resolve = |text: &str, url| {
            text.parse::<Href>()
                .map(|href| String::from(href.resolved_against(url)))
        };
        const DOCUMENT: &str = "https://a.example/b/c.json?d#e";
        assert_eq!(resolve("/x", DOCUMENT), Ok("https://a.example/x".into()));
        assert_eq!(
            resolve("x/y", DOCUMENT),
            Ok("https://a.example/b/x/y".into())
        );
        assert_eq!(
            resolve("../x", DOCUMENT),
            Ok("https://a.example/b/../x".into())
        );
        assert_eq!(
            resolve("?x", DOCUMENT),
            Ok("https://a.example/b/c.json?x".into())
        );
        assert_eq!(
            resolve("#x", DOCUMENT),
            Ok("https://a.example/b/c.json?d#x".into())
        );
        assert_eq!(resolve("/x", "/repo/"), Ok("/x".into()));
        assert_eq!(resolve("x", "/repo/"), Ok("/repo/x".into()));
        assert_eq!(
            resolve("x", "https://a.example"),
            Ok("https://a.example/x".into())
        );
        assert_eq!(
            resolve("https://c.example/", DOCUMENT),
            Ok("https://c.example/".into())
        );
        assert_eq!(
            resolve("mailto:a@b.example", DOCUMENT),
            Ok("mailto:a@b.example".into())
        );
    }

    #[test]
    fn root_relative_links_get_the_base_path() {
        let under = |text: &str, base| {
            text.parse::<Href>()
                .map(|h| h.with_base(base).as_str().to_owned())
        };
        assert_eq!(under("/talks", "/repo/"), Ok("/repo/talks".into()));
        assert_eq!(under("/talks", "/"), Ok("/talks".into()));
        assert_eq!(
            under("https://a.example/", "/repo/"),
            Ok("https://a.example/".into())
        );
    }
}
