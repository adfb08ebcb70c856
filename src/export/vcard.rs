//! vCard 4.0 (RFC 6350, <https://www.rfc-editor.org/rfc/rfc6350>).

use super::Absolute;
use crate::profile::{Period, Profile};

/// How many bytes a line may have before it is folded (section 3.2).
const LINE: usize = 75;

/// The person as a contact.
pub fn card(profile: &Profile, absolute: Absolute<'_>) -> String {
    let mut card = Card(String::new());
    card.raw("BEGIN:VCARD");
    card.raw("VERSION:4.0");
    card.raw("PRODID:-//whoami-page//EN");
    card.raw("KIND:individual");
    card.raw(&format!("LANG:{}", profile.page.lang));
    card.text("FN", &profile.name);
    if let Some(label) = &profile.label {
        card.text("TITLE", label);
    }
    let mut employers: Vec<&str> = Vec::new();
    for employer in &profile.work {
        let current = employer.roles.iter().any(|role| role.period.is_some_and(Period::is_current));
        employers.extend(employer.name.as_deref().filter(|_| current));
    }
    for employer in employers {
        card.text("ORG", employer);
    }
    for link in &profile.links {
        let href = link.href.as_str();
        if let Some(address) = href.strip_prefix("mailto:") {
            card.text("EMAIL", address);
        } else if href.starts_with("tel:") {
            card.raw(&format!("TEL;VALUE=uri:{href}"));
        } else if let Some(url) = absolute(href) {
            card.raw(&format!("URL:{url}"));
        }
    }
    if let Some(photo) = profile.image.as_ref().and_then(|image| absolute(image.src.as_str())) {
        card.raw(&format!("PHOTO:{photo}"));
    }
    if !profile.summary.is_empty() {
        card.text("NOTE", &profile.summary.to_plain());
    }
    if let Some(source) = absolute("profile.vcf") {
        card.raw(&format!("SOURCE:{source}"));
    }
    card.raw("END:VCARD");
    card.0
}

struct Card(String);

impl Card {
    /// A property with a text as its value (section 4.1), its special characters escaped (section 3.4).
    fn text(&mut self, property: &str, value: &str) {
        let mut line = format!("{property}:");
        for c in value.chars() {
            match c {
                '\\' | ',' | ';' => line.extend(['\\', c]),
                '\n' => line.push_str("\\n"),
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.raw(&line);
    }

    /// A line, folded between characters.
    fn raw(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
