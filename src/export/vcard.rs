//! vCard 4.0 (RFC 6350, <https://www.rfc-editor.org/rfc/rfc6350>).

use super::UrlResolver;
use crate::profile::{Location, Period, Profile};

/// The maximum length of a line before folding (section 3.2).
const MAX_LINE_BYTES: usize = 75;

/// Formats the person's contact data as a vCard. The photo is a link, if its URL is known.
pub fn card(profile: &Profile, absolute_url: UrlResolver<'_>) -> String {
    card_with_photo(profile, absolute_url, None)
}

/// Formats the person's contact data as a vCard. `photo` is the portrait as a `data:` URL, which
/// programs show even if they load nothing.
pub fn card_with_photo(
    profile: &Profile,
    absolute_url: UrlResolver<'_>,
    photo: Option<&str>,
) -> String {
    let mut card = Card(String::new());
    card.line("BEGIN:VCARD");
    card.line("VERSION:4.0");
    card.line("PRODID:-//whoami-page//EN");
    card.line("KIND:individual");
    card.line(&format!("LANG:{}", profile.page.lang));
    card.text("FN", &profile.name);
    let Name {
        family,
        given,
        suffix,
    } = Name::parse(&profile.name, &profile.page.lang);
    card.structured("N", &[&family, &given, "", "", &suffix]);
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
    let image = profile.image.as_ref();
    let linked = image.and_then(|image| absolute_url(image.src.as_str()));
    if let Some(photo) = photo.map(str::to_owned).or(linked) {
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

/// The parts of a name, which many programs sort by (section 6.2.2).
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) family: String,
    pub(super) given: String,
    /// What follows a comma, such as a degree.
    suffix: String,
}

impl Name {
    /// Words that a family name may start with.
    const PARTICLES: [&str; 18] = [
        "van", "von", "de", "da", "do", "dos", "del", "della", "di", "der", "den", "du", "le",
        "la", "ten", "ter", "bin", "al",
    ];
    /// Languages in which the family name comes first.
    const FAMILY_FIRST: [&str; 5] = ["hu", "ja", "ko", "vi", "zh"];

    /// Splits a name. Only its owner knows for sure where the family name starts: this takes the
    /// last word and the particles before it.
    pub(super) fn parse(name: &str, lang: &str) -> Self {
        let (name, suffix) = name.split_once(", ").unwrap_or((name, ""));
        let words: Vec<&str> = name.split_whitespace().collect();
        let is_particle = |word: &str| Self::PARTICLES.contains(&word.to_lowercase().as_str());
        let language = lang.split('-').next().unwrap_or_default();
        let (given, family) = match words.len() {
            0 | 1 => (words.as_slice(), &[][..]),
            _ if Self::FAMILY_FIRST.contains(&language) => (&words[1..], &words[..1]),
            last => {
                let particles = words[1..last - 1].iter().rev();
                let particles = particles.take_while(|word| is_particle(word)).count();
                words.split_at(last - 1 - particles)
            }
        };
        Self {
            family: family.join(" "),
            given: given.join(" "),
            suffix: suffix.to_owned(),
        }
    }
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

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn a_name_is_split_before_its_family_name() {
        for (name, lang, family, given, suffix) in [
            ("Ada Lovelace", "en", "Lovelace", "Ada", ""),
            ("Ludwig van Beethoven", "de", "van Beethoven", "Ludwig", ""),
            ("Maria de la Cruz", "es", "de la Cruz", "Maria", ""),
            ("LinaK", "en", "", "LinaK", ""),
            ("Jo Park, RN, MSN", "en", "Park", "Jo", "RN, MSN"),
            ("Bartók Béla", "hu", "Bartók", "Béla", ""),
            ("山田 太郎", "ja-JP", "山田", "太郎", ""),
            ("Van Morrison", "en", "Morrison", "Van", ""),
        ] {
            let expected = Name {
                family: family.to_owned(),
                given: given.to_owned(),
                suffix: suffix.to_owned(),
            };
            assert_eq!(Name::parse(name, lang), expected, "{name}");
        }
    }
}
