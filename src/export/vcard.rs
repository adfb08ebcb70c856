//! vCard 4.0 (RFC 6350, <https://www.rfc-editor.org/rfc/rfc6350>).

use super::Absolute;
use crate::profile::{Location, Period, Profile};

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
    for employer in profile.employers() {
        let current = employer
            .roles
            .iter()
            .any(|role| role.period().is_some_and(Period::is_current));
        employers.extend(employer.name.as_deref().filter(|_| current));
    }
    for employer in employers {
        card.text("ORG", employer);
    }
    if let Some(Location {
        address,
        postal_code,
        city,
        region,
        country_code,
    }) = &profile.location
    {
        // Post office box and extended address stay empty (section 6.3.1).
        let parts = [
            &None,
            &None,
            address,
            city,
            region,
            postal_code,
            country_code,
        ];
        card.parts(
            "ADR",
            &parts.map(|part| part.as_deref().unwrap_or_default()),
        );
    }
    for href in profile.links.iter().filter_map(|link| link.href.as_ref()) {
        let href = href.as_str();
        if let Some(address) = href.strip_prefix("mailto:") {
            card.text("EMAIL", address);
        } else if href.starts_with("tel:") {
            card.raw(&format!("TEL;VALUE=uri:{href}"));
        } else if let Some(url) = absolute(href) {
            card.raw(&format!("URL:{url}"));
        }
    }
    if let Some(photo) = profile
        .image
        .as_ref()
        .and_then(|image| absolute(image.src.as_str()))
    {
        card.raw(&format!("PHOTO:{photo}"));
    }
    if let Some(summary) = profile.summary() {
        card.text("NOTE", &summary.to_plain());
    }
    if let Some(source) = absolute("profile.vcf") {
        card.raw(&format!("SOURCE:{source}"));
    }
    card.raw("END:VCARD");
    card.0
}

struct Card(String);

impl Card {
    /// A property with a text as its value (section 4.1).
    fn text(&mut self, property: &str, value: &str) {
        self.parts(property, &[value]);
    }

    /// A property with several texts as its value, their special characters escaped (section 3.4).
    fn parts(&mut self, property: &str, values: &[&str]) {
        let values: Vec<String> = values.iter().map(|value| escaped(value)).collect();
        self.raw(&format!("{property}:{}", values.join(";")));
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

fn escaped(value: &str) -> String {
    let mut escaped = String::new();
    for c in value.chars() {
        match c {
            '\\' | ',' | ';' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}
