//! vCard 4.0 (RFC 6350, <https://www.rfc-editor.org/rfc/rfc6350>).

use super::UrlResolver;
use crate::profile::{Location, Period, Profile};

/// The maximum length of a line before folding (section 3.2).
const MAX_LINE_BYTES: usize = 75;

/// Formats the person's contact data as a vCard.
pub fn card(profile: &Profile, absolute_url: UrlResolver<'_>) -> String {
    let mut card = Card(String::new());
    card.line("BEGIN:VCARD");
    card.line("VERSION:4.0");
    card.line("PRODID:-//whoami-page//EN");
    card.line("KIND:individual");
    card.line(&format!("LANG:{}", profile.page.lang));
    card.text("FN", &profile.name);
    if let Some(label) = &profile.label {
        card.text("TITLE", label);
    }
    let mut employers: Vec<&str> = Vec::new();
    for employer in profile.employers() {
        let current = employer
            .roles
            .iter()
            .any(|role| role.period().is_some_and(Period::is_ongoing));
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
        ..
    }) = &profile.location
    {
        // The post office box and extended address should be empty (section 6.3.1).
        let parts = [
            &None,
            &None,
            address,
            city,
            region,
            postal_code,
            country_code,
        ];
        card.structured(
            "ADR",
            &parts.map(|part| part.as_deref().unwrap_or_default()),
        );
    }
    for href in profile.links.iter().filter_map(|link| link.href.as_ref()) {
        let href = href.as_str();
        if let Some(address) = href.strip_prefix("mailto:") {
            card.text("EMAIL", address);
        } else if href.starts_with("tel:") {
            card.line(&format!("TEL;VALUE=uri:{href}"));
        } else if let Some(url) = absolute_url(href) {
            card.line(&format!("URL:{url}"));
        }
    }
    if let Some(photo) = profile
        .image
        .as_ref()
        .and_then(|image| absolute_url(image.src.as_str()))
    {
        card.line(&format!("PHOTO:{photo}"));
    }
    if let Some(summary) = profile.summary() {
        card.text("NOTE", &summary.to_plain());
    }
    if let Some(source) = absolute_url("profile.vcf") {
        card.line(&format!("SOURCE:{source}"));
    }
    card.line("END:VCARD");
    card.0
}

struct Card(String);

impl Card {
    /// Writes a property with a text value (section 4.1).
    fn text(&mut self, property: &str, value: &str) {
        self.structured(property, &[value]);
    }

    /// Writes a property with a structured value: escaped texts, separated by semicolons
    /// (section 3.4).
    fn structured(&mut self, property: &str, values: &[&str]) {
        let values: Vec<String> = values.iter().map(|value| escape(value)).collect();
        self.line(&format!("{property}:{}", values.join(";")));
    }

    /// Writes a line, folded between characters.
    fn line(&mut self, line: &str) {
        let mut length = 0;
        for c in line.chars() {
            if length + c.len_utf8() > MAX_LINE_BYTES {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn escape(value: &str) -> String {
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
