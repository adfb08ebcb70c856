//! Checked link targets.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A link target that is safe to put into a page: `https`, `http`, `mailto`, `tel`, or relative.
///
/// It can only be made by parsing, and parsing follows what a browser would make of the text (WHATWG URL): everything
/// that could hide another scheme or another host (control characters, back slashes, `//host`) is refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Href(String);

/// Why a text is no [`Href`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Nothing there.
    Empty,
    /// A scheme other than the four; it is named in lower case.
    Scheme(String),
    /// A space, a control or an invisible character inside.
    Character(char),
    /// A back slash, which browsers read as a slash.
    Backslash,
    /// `//host`: another host without a scheme.
    NoScheme,
    /// `https:` or another of the schemes with nothing useful behind it.
    Incomplete,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the link is empty"),
            Self::Scheme(scheme) => write!(f, "links to `{scheme}:` are not allowed"),
            Self::Character(c) if c.is_whitespace() && !c.is_control() => {
                f.write_str("a space stands in the link")
            }
            Self::Character(c) => write!(
                f,
                "the invisible character U+{:04X} stands in the link",
                u32::from(*c)
            ),
            Self::Backslash => f.write_str("a back slash stands in the link"),
            Self::NoScheme => f.write_str("the link begins with `//`"),
            Self::Incomplete => f.write_str("the link has a scheme but no target"),
        }
    }
}

impl std::error::Error for LinkError {}

impl Href {
    /// The target as it stands in an `href` attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the target is on the page's own site.
    pub fn is_relative(&self) -> bool {
        scheme(&self.0).is_none()
    }

    /// The same target counted from `base`, the path under which the site is served (`/` or `/repo/`):
    /// `/talks` becomes `/repo/talks`. Everything that does not begin with a slash stays as it is.
    pub fn under(self, base: &str) -> Self {
        match self.0.strip_prefix('/') {
            Some(rest) => Self(format!("{}/{rest}", base.trim_end_matches('/'))),
            None => self,
        }
    }

    /// The same target seen from elsewhere: if it is relative, it counts from the document at `url`, which is an absolute
    /// URL of `http` or `https`, or a path that begins with a slash. Dots in it are left to the browser, which takes them out of every URL.
    pub fn resolved(self, url: &str) -> Self {
        if !self.is_relative() {
            return self;
        }
        let document = url.split('#').next().unwrap_or_default();
        let file = document.split('?').next().unwrap_or_default();
        let path = match file.find("://") {
            Some(scheme) => file[scheme + 3..]
                .find('/')
                .map_or(file.len(), |path| scheme + 3 + path),
            None => 0,
        };
        let folder = &file[..file.rfind('/').filter(|end| *end >= path).unwrap_or(path)];
        Self(match self.0.as_bytes() {
            [b'#', ..] => [document, &self.0].concat(),
            [b'?', ..] => [file, &self.0].concat(),
            [b'/', ..] => [&file[..path], &self.0].concat(),
            _ => [folder, "/", &self.0].concat(),
        })
    }

    /// What a reader sees when the target is spelled out: without scheme and trailing slash.
    pub fn spelled_out(&self) -> &str {
        let text = scheme(&self.0).map_or(self.0.as_str(), |s| &self.0[s.len() + 1..]);
        text.trim_start_matches("//").trim_end_matches('/')
    }
}

impl FromStr for Href {
    type Err = LinkError;

    fn from_str(text: &str) -> Result<Self, LinkError> {
        let text = text.trim();
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
        match text.chars().find(|c| *c == '\\' || hides(*c)) {
            Some('\\') => Err(LinkError::Backslash),
            Some(c) => Err(LinkError::Character(c)),
            None => Ok(Self(text.to_owned())),
        }
    }
}

/// The scheme in front, read as loosely as a browser does: spaces and controls in it are skipped by some, so whatever
/// stands before the first `:` of the first segment counts, and is shown without them.
fn scheme(text: &str) -> Option<&str> {
    let end = text.find([':', '/', '?', '#', '\\'])?;
    (text.as_bytes()[end] == b':').then(|| &text[..end])
}

/// White space, controls, and characters that are not seen or turn the direction of what is.
fn hides(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

impl TryFrom<String> for Href {
    type Error = LinkError;

    fn try_from(text: String) -> Result<Self, LinkError> {
        text.parse()
    }
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
    fn the_four_schemes_and_relative_links_pass() {
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
    fn other_schemes_are_refused_however_disguised() {
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
    fn another_host_can_not_hide_in_a_relative_link() {
        assert_eq!(error("//evil.example"), Some(LinkError::NoScheme));
        assert_eq!(error("/\\evil.example"), Some(LinkError::Backslash));
        assert_eq!(error("/\t/evil.example"), Some(LinkError::Character('\t')));
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
    fn what_is_relative_can_be_seen_from_elsewhere() {
        let from = |text: &str, url| {
            text.parse::<Href>()
                .map(|href| String::from(href.resolved(url)))
        };
        const FILE: &str = "https://a.example/b/c.json?d#e";
        assert_eq!(from("/x", FILE), Ok("https://a.example/x".into()));
        assert_eq!(from("x/y", FILE), Ok("https://a.example/b/x/y".into()));
        assert_eq!(from("../x", FILE), Ok("https://a.example/b/../x".into()));
        assert_eq!(from("?x", FILE), Ok("https://a.example/b/c.json?x".into()));
        assert_eq!(
            from("#x", FILE),
            Ok("https://a.example/b/c.json?d#x".into())
        );
        assert_eq!(from("/x", "/repo/"), Ok("/x".into()));
        assert_eq!(from("x", "/repo/"), Ok("/repo/x".into()));
        assert_eq!(
            from("x", "https://a.example"),
            Ok("https://a.example/x".into())
        );
        assert_eq!(
            from("https://c.example/", FILE),
            Ok("https://c.example/".into())
        );
        assert_eq!(
            from("mailto:a@b.example", FILE),
            Ok("mailto:a@b.example".into())
        );
    }

    #[test]
    fn a_path_counts_from_the_base_of_the_site() {
        let under = |text: &str, base| {
            text.parse::<Href>()
                .map(|h| h.under(base).as_str().to_owned())
        };
        assert_eq!(under("/talks", "/repo/"), Ok("/repo/talks".into()));
        assert_eq!(under("/talks", "/"), Ok("/talks".into()));
        assert_eq!(
            under("https://a.example/", "/repo/"),
            Ok("https://a.example/".into())
        );
    }
}
