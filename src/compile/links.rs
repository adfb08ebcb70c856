//! Links, e-mail addresses and telephone numbers.

use super::{Compiler, LocalKind};
use crate::profile::{Href, Link, LinkError};
use crate::resume::{Edit, OptText, SourceSpan, quoted};

const ALLOWED: &str =
    "a link begins with `https:`, `http:`, `mailto:` or `tel:`, or is relative, such as `/talks`";
/// What happens to an invalid link, as a field and within a text.
const OMITTED: &str = "it is left out";
const UNLINKED: &str = "its text is shown without a link";

impl Compiler<'_> {
    /// Parses the link in a field. An empty text is no link.
    pub(super) fn href(&mut self, text: &OptText) -> Option<Href> {
        let text = text.as_ref().filter(|text| !text.trim().is_empty())?;
        self.checked(text, &text.span, true)
    }

    /// Parses the link to a file that may be one of the site, such as a portrait.
    pub(super) fn site_file(&mut self, text: &OptText, kind: LocalKind) -> Option<Href> {
        let (link_base, others) = (self.link_base.take(), self.local_links.len());
        let href = self.href(text);
        self.link_base = link_base;
        let new = self.local_links.iter_mut().skip(others);
        new.for_each(|link| link.kind = kind);
        href
    }

    /// The URL of the owner's other site, which links that start with `/` lead to.
    pub(super) fn link_base(&mut self, text: &OptText) -> Option<Href> {
        let href = self.href(text)?;
        if let (true, Some(text)) = (href.printed().is_none(), text) {
            let message = || format!("{} is not the address of a site", quoted(text.trim()));
            self.warn(
                &text.span,
                message,
                "write the whole address, such as `https://example.org`",
            );
            return None;
        }
        Some(href)
    }

    /// Parses `text` as a link and resolves it against the base. If that fails, adds a diagnostic
    /// at `span`.
    ///
    /// `whole` says whether the link is all of the field's text; otherwise it is part of a
    /// Markdown text.
    pub(super) fn checked(&mut self, text: &str, span: &SourceSpan, whole: bool) -> Option<Href> {
        match text.parse::<Href>() {
            Ok(href) if href.is_relative() && looks_like_host(href.as_str()) => {
                self.corrected(text, with_scheme(href.as_str()), span, whole)
            }
            Ok(href) => Some(self.resolve(href, span)),
            Err(LinkError::NoScheme) => {
                self.corrected(text, format!("https:{}", text.trim()), span, whole)
            }
            Err(LinkError::Character(' ')) => {
                let link = text.trim().replace(' ', "%20");
                let meant = match link.parse::<Href>() {
                    Ok(href) if href.is_relative() && looks_like_host(&link) => with_scheme(&link),
                    Err(LinkError::NoScheme) => format!("https:{link}"),
                    _ => link,
                };
                self.corrected(text, meant, span, whole)
            }
            Err(error) => self.invalid(text, error, span, whole),
        }
    }

    /// Warns about a URL that leads to another host than it seems to: one after a user name, or one
    /// with letters of several scripts, some of which look alike.
    pub(super) fn check_host(&mut self, href: &Href, span: &SourceSpan) {
        let Some(authority) = href.authority() else {
            return;
        };
        let (user, host) = authority.rsplit_once('@').unwrap_or(("", authority));
        if !user.is_empty() {
            let message = || {
                format!(
                    "{} leads to {}: what is before the `@` is a user name",
                    quoted(href.as_str()),
                    quoted(host)
                )
            };
            self.warn(
                span,
                message,
                format!("remove {}", quoted(&format!("{user}@"))),
            );
        }
        #[cfg(feature = "portable")]
        if !host
            .split('.')
            .all(unicode_security::MixedScript::is_single_script)
        {
            let message = || {
                format!(
                    "the host {} has letters of different scripts, so it may be taken for another",
                    quoted(host)
                )
            };
            self.warn(span, message, "check the address, or retype it");
        }
    }

    /// Uses the link that `text` can only mean, and warns about it.
    fn corrected(
        &mut self,
        text: &str,
        meant: String,
        span: &SourceSpan,
        whole: bool,
    ) -> Option<Href> {
        let href = match meant.parse::<Href>() {
            Ok(href) => href,
            Err(error) => return self.invalid(text, error, span, whole),
        };
        let message = || format!("{} is read as {}", quoted(text.trim()), quoted(&meant));
        // An edit replaces the field's whole text, so a link inside a text gets none.
        if whole {
            self.edits
                .add_correction(span.range.start, Edit::Write(meant.as_str().into()));
        }
        self.warn(span, message, format!("write {}", quoted(&meant)));
        Some(self.resolve(href, span))
    }

    /// Warns that `text` is not a valid link: a field is left out, and of a link in a text only its
    /// own text is shown.
    fn invalid(
        &mut self,
        text: &str,
        error: LinkError,
        span: &SourceSpan,
        whole: bool,
    ) -> Option<Href> {
        let help = match &error {
            LinkError::Backslash => "replace the backslashes with slashes",
            LinkError::Character(_) => {
                "retype the link; it may have been copied along with an invisible character"
            }
            LinkError::Incomplete => "write the whole address, such as `https://example.org/`",
            LinkError::HostOrPort => {
                "write the whole address, such as `https://example.org/`, without placeholders"
            }
            LinkError::Empty | LinkError::Scheme(_) | LinkError::NoScheme => ALLOWED,
        };
        let message = || {
            // It quotes the scheme, which may contain control characters.
            let error = error.to_string().replace(char::is_control, "");
            let outcome = if whole { OMITTED } else { UNLINKED };
            format!("{error}: {}; {outcome}", quoted(text.trim()))
        };
        self.warn(span, message, help);
        if whole {
            self.edits.add_correction(span.range.start, Edit::Remove);
        }
        None
    }

    /// An e-mail address, as a `mailto:` link if it is valid.
    pub(super) fn email(&mut self, text: &OptText) -> Option<Link> {
        let address = self.text(text)?;
        let href = match address.split_once('@') {
            Some((name, host)) if !name.is_empty() && host.contains('.') && !host.contains('@') => {
                format!("mailto:{address}").parse::<Href>().ok()
            }
            _ => None,
        };
        Some(self.contact(
            text,
            address,
            href,
            "a valid e-mail address",
            "write it as `name@example.org`",
        ))
    }

    /// A telephone number, as a `tel:` link if it has at least three digits.
    pub(super) fn phone(&mut self, text: &OptText) -> Option<Link> {
        let number = self.text(text)?;
        let digits: String = number
            .chars()
            .filter(|c| c.is_ascii_digit() || *c == '+')
            .collect();
        let href = (digits.len() > 2)
            .then(|| format!("tel:{digits}").parse::<Href>().ok())
            .flatten();
        Some(self.contact(
            text,
            number,
            href,
            "a valid telephone number",
            "write it as `+33 1 23 45 67 89`",
        ))
    }

    /// A way to contact the person. Without an `href` it is plain text, and a warning says that the
    /// text is not of this `kind`.
    fn contact(
        &mut self,
        written: &OptText,
        text: String,
        href: Option<Href>,
        kind: &str,
        help: &str,
    ) -> Link {
        if let (None, Some(written)) = (&href, written) {
            let message = || format!("{} is not {kind}; it is shown as plain text", quoted(&text));
            self.understood(&written.span, message, help.to_owned(), Edit::Remove);
        }
        Link {
            text,
            href,
            account: None,
        }
    }
}

/// Adds the scheme that was left out: `mailto:` before an e-mail address, otherwise `https:`.
fn with_scheme(host: &str) -> String {
    let scheme = if host.contains('@') {
        "mailto:"
    } else {
        "https://"
    };
    format!("{scheme}{host}")
}

/// Whether a relative link was probably meant to be a host, as in `www.example.com/me`.
fn looks_like_host(link: &str) -> bool {
    const FILES: [&str; 16] = [
        "html", "htm", "pdf", "json", "md", "txt", "svg", "jpg", "jpeg", "png", "webp", "gif",
        "avif", "ico", "css", "zip",
    ];
    let first = link.split(['/', '?', '#']).next().unwrap_or_default();
    match first.rsplit_once('.') {
        Some((host, ending)) => {
            !host.is_empty()
                && !host.starts_with('.')
                && ending.len() >= 2
                && ending.bytes().all(|b| b.is_ascii_alphabetic())
                && !FILES.contains(&ending.to_ascii_lowercase().as_str())
        }
        None => false,
    }
}
