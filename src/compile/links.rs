//! Links, mail addresses and telephone numbers.

use super::Compiler;
use crate::profile::{Href, Link, LinkError};
use crate::resume::{Edit, OptText, SourceSpan, quoted};

const KINDS: &str =
    "a link begins with `https:`, `http:`, `mailto:` or `tel:`, or is relative, as `/talks`";

impl Compiler<'_> {
    /// A checked link; an empty text is none.
    pub(super) fn href(&mut self, text: &OptText) -> Option<Href> {
        let text = text.as_ref().filter(|text| !text.trim().is_empty())?;
        self.checked(text, &text.span, true)
    }

    /// The link that `text` is, counted from the base of the site, or a problem at `span`. The link may be the `whole` of
    /// what stands there, or be in the middle of it.
    pub(super) fn checked(&mut self, text: &str, span: &SourceSpan, whole: bool) -> Option<Href> {
        match text.parse::<Href>() {
            Ok(href) if href.is_relative() && looks_like_host(href.as_str()) => {
                self.read_as(text, with_scheme(href.as_str()), span, whole)
            }
            Ok(href) => Some(self.options.resolve(href)),
            Err(LinkError::NoScheme) => {
                self.read_as(text, format!("https:{}", text.trim()), span, whole)
            }
            Err(LinkError::Character(' ')) => {
                let link = text.trim().replace(' ', "%20");
                let meant = match link.parse::<Href>() {
                    Ok(href) if href.is_relative() && looks_like_host(&link) => with_scheme(&link),
                    Err(LinkError::NoScheme) => format!("https:{link}"),
                    _ => link,
                };
                self.read_as(text, meant, span, whole)
            }
            Err(error) => {
                let help = match &error {
                    LinkError::Backslash => "write slashes",
                    LinkError::Character(_) => {
                        "type the link anew; it may have been copied with something invisible in it"
                    }
                    LinkError::Incomplete => "write the whole address, as `https://example.org/`",
                    LinkError::Empty | LinkError::Scheme(_) | LinkError::NoScheme => KINDS,
                };
                // A scheme is told as it was written, and may have been written with something invisible in it.
                let error: String = error
                    .to_string()
                    .chars()
                    .filter(|c| !c.is_control())
                    .collect();
                self.error(span, format!("{error}: {}", quoted(text.trim())), help);
                None
            }
        }
    }

    /// A link that can only be meant otherwise than it is written.
    fn read_as(
        &mut self,
        text: &str,
        meant: String,
        span: &SourceSpan,
        whole: bool,
    ) -> Option<Href> {
        let Ok(href) = meant.parse::<Href>() else {
            self.error(span, format!("{} is no link", quoted(text.trim())), KINDS);
            return None;
        };
        let message = format!("{} is read as {}", quoted(text.trim()), quoted(&meant));
        // In the middle of a text it can't be written anew without the text.
        if whole {
            self.edits
                .add(span.range.start, Edit::Write(meant.as_str().into()));
        }
        self.warn(span, message, format!("write {}", quoted(&meant)));
        Some(self.options.resolve(href))
    }

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
            "e-mail address",
            "write it as `name@example.org`",
        ))
    }

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
            "telephone number",
            "write it as `+33 1 23 45 67 89`",
        ))
    }

    /// A way to reach the person; where it leads nowhere, it is shown as the text that it is.
    fn contact(
        &mut self,
        written: &OptText,
        text: String,
        href: Option<Href>,
        kind: &str,
        help: &str,
    ) -> Link {
        if let (None, Some(written)) = (&href, written) {
            let message = format!("{} is no {kind}; it is shown as it is", quoted(&text));
            self.understood(&written.span, message, help.to_owned(), Edit::Remove);
        }
        Link {
            text,
            href,
            account: None,
        }
    }
}

fn with_scheme(host: &str) -> String {
    format!(
        "{}{host}",
        if host.contains('@') {
            "mailto:"
        } else {
            "https://"
        }
    )
}

/// Whether a relative link was probably meant to be a host, as in `www.example.com/me`.
fn looks_like_host(link: &str) -> bool {
    const FILES: [&str; 12] = [
        "html", "htm", "pdf", "json", "md", "txt", "svg", "jpg", "jpeg", "png", "webp", "gif",
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
