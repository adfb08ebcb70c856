//! The codes of countries, by ISO 3166-1.
//!
//! Only in native programs: the widget shows no warnings, and so does without the table.

use super::Compiler;
use crate::resume::{Edit, OptText, quoted};

/// A line for each country: its codes of two and of three letters, then its names in the languages
/// of the interface. Written by `tools/cldr.mjs`.
const COUNTRIES: &str = include_str!("countries.tsv");

impl Compiler<'_> {
    /// Warns if a country is not given by its code. It is shown as it is; other programs get the
    /// code if the country is known.
    pub(super) fn check_country(&mut self, country: &OptText) {
        let Some((written, span)) = country.as_ref().map(|text| (text.trim(), &text.span)) else {
            return;
        };
        let known = code(written);
        if written.is_empty() || known == Some(written) {
            return;
        }
        let message = || {
            format!(
                "{} is not an ISO 3166-1 code of two letters; it is shown as it is",
                quoted(written)
            )
        };
        match known {
            Some(code) => {
                let help = format!("write `\"countryCode\": \"{code}\"`");
                self.understood(span, message, help, Edit::Write(code.into()));
            }
            None => self.warn(span, message, "write the code of the country, such as `FR`"),
        }
    }
}

/// The code of the country with the code or name `country`.
pub(super) fn code(country: &str) -> Option<&'static str> {
    let country = country.to_lowercase();
    let mut rows = COUNTRIES.lines().map(|line| line.split('\t'));
    rows.find_map(|mut row| {
        let code = row.clone().next()?;
        row.any(|name| name.to_lowercase() == country)
            .then_some(code)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use isocountry::CountryCode;
    use std::collections::HashMap;

    #[test]
    fn the_codes_are_those_of_iso_3166_1() {
        let ours = COUNTRIES.lines().map(|line| {
            let mut row = line.split('\t');
            (
                row.next().unwrap_or_default(),
                row.next().unwrap_or_default(),
            )
        });
        let mut ours: Vec<_> = ours.collect();
        let mut theirs: Vec<_> = CountryCode::iter()
            .map(|country| (country.alpha2(), country.alpha3()))
            .collect();
        ours.sort();
        theirs.sort();
        assert_eq!(ours, theirs);
    }

    #[test]
    fn no_name_has_two_codes() {
        let mut codes = HashMap::new();
        for line in COUNTRIES.lines() {
            let mut row = line.split('\t');
            let code = row.next().expect("a code");
            for name in std::iter::once(code).chain(row) {
                let other = codes.insert(name.to_lowercase(), code);
                assert!(other.is_none_or(|other| other == code), "{name}: {other:?}");
            }
        }
    }

    #[test]
    fn countries_are_found_by_code_and_by_name() {
        for (country, expected) in [
            ("ES", Some("ES")),
            ("es", Some("ES")),
            ("ESP", Some("ES")),
            ("Spain", Some("ES")),
            ("españa", Some("ES")),
            ("Spanien", Some("ES")),
            ("UK", Some("GB")),
            ("USA", Some("US")),
            ("日本", Some("JP")),
            ("ישראל", Some("IL")),
            ("Atlantis", None),
            ("XX", None),
        ] {
            assert_eq!(code(country), expected, "{country}");
        }
    }
}
