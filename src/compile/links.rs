//! Links, mail addresses and telephone numbers.

use super::Compiler;
use crate::profile::{Href, Link, LinkError};
use crate::resume::{Place, Text, quoted};

const KINDS: &str = "a link begins with `https:`, `http:`, `mailto:` or `tel:`, or is relative, as `/talks`";

impl Compiler<'_> {
    /// A checked link; an empty text is none.
    pub(super) fn href(&mut self, text: &Text) -> Option<Href> {
        let text = text.as_ref().filter(|text| !text.trim().is_empty())?;
        self.checked(text, &text.place)
    }

    /// The link that `text` is, counted from the base of the site, or a problem at `place`.
    pub(super) fn checked(&mut self, text: &str, place: &Place) -> Option<Href> {
        match text.parse::<Href>() {
            Ok(href) => {
                if href.is_relative() && looks_like_host(href.as_str()) {
                    let scheme = if href.as_str().contains('@') { "mailto:" } else { "https://" };
                    let message = format!("{} counts as a page of this site", quoted(href.as_str()));
                    self.warn(place, message, format!("write {}", quoted(&format!("{scheme}{}", href.as_str()))));
                }
                Some(href.under(&self.options.base))
            }
            Err(error) => {
                let help = match &error {
                    LinkError::NoScheme => format!("write {}", quoted(&format!("https:{}", text.trim()))),
                    LinkError::Backslash => "write slashes".to_owned(),
                    LinkError::Character(c) if *c == ' ' => "write `%20` for a space, or remove it".to_owned(),
                    LinkError::Character(_) => {
                        "type the link anew; it may have been copied with something invisible in it".to_owned()
                    }
                    LinkError::Incomplete => "write the whole address, as `https://example.org/`".to_owned(),
                    LinkError::Empty | LinkError::Scheme(_) => KINDS.to_owned(),
                };
                // A scheme is told as it was written, and may have been written with something invisible in it.
                let error: String = error.to_string().chars().filter(|c| !c.is_control()).collect();
                self.error(place, format!("{error}: {}", quoted(text.trim())), help);
                None
            }
        }
    }

    pub(super) fn email(&mut self, text: &Text) -> Option<Link> {
        let address = self.text(text)?;
        let href = match address.split_once('@') {
            Some((name, host)) if !name.is_empty() && host.contains('.') && !host.contains('@') => {
                format!("mailto:{address}").parse::<Href>().ok()
            }
            _ => None,
        };
        self.or_error(
            text,
            href,
            format!("{} is no e-mail address", quoted(&address)),
            "write it as `name@example.org`",
        )
        .map(|href| Link { text: address, href, account: None })
    }

    pub(super) fn phone(&mut self, text: &Text) -> Option<Link> {
        let number = self.text(text)?;
        let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let href = (digits.len() > 2).then(|| format!("tel:{digits}").parse::<Href>().ok()).flatten();
        self.or_error(
            text,
            href,
            format!("{} is no telephone number", quoted(&number)),
            "write it as `+33 1 23 45 67 89`",
        )
        .map(|href| Link { text: number, href, account: None })
    }

    fn or_error(&mut self, text: &Text, href: Option<Href>, message: String, help: &str) -> Option<Href> {
        if let (None, Some(text)) = (&href, text) {
            self.error(&text.place, message, help);
        }
        href
    }
}

/// Whether a relative link was probably meant to be a host, as in `www.example.com/me`.
fn looks_like_host(link: &str) -> bool {
    const FILES: [&str; 12] = ["html", "htm", "pdf", "json", "md", "txt", "svg", "jpg", "jpeg", "png", "webp", "gif"];
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
