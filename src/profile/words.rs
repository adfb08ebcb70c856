//! The interface's own words, in the language of the page. Each language is one file; a word that it lacks is an error of
//! the compiler.

mod en;
mod fr;

use serde::{Deserialize, Serialize};

/// The interface's own words in one language. A `{}` stands for what differs.
///
/// They travel with the profile, so that the program needs those of one language only, and says the same at build and in
/// the browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each is named after its use; the languages' files have the texts")]
pub struct Words {
    pub plural: PluralRule,
    /// The months, short, as they stand in a date.
    pub months: [String; 12],
    pub now: String,
    pub until: String,
    pub about: String,
    pub up_to: String,
    pub up_to_a_year: String,
    pub years: Plural,
    pub months_long: Plural,
    pub roles: Plural,
    pub jobs: Plural,
    pub projects: Plural,
    pub contributions: Plural,
    pub others: Plural,
    /// How many of how many there are, and of what.
    pub some_of: String,
    pub nothing_matches: String,
    pub no_match: String,
    pub skip_to_content: String,
    pub sections: String,
    pub elsewhere: String,
    pub search: String,
    pub search_hint: String,
    pub show_all: String,
    pub remove: String,
    pub expand_all: String,
    pub collapse_all: String,
    pub link_to_card: String,
    pub technologies: String,
    pub more: String,
    pub timeline: String,
    pub timeline_omits: String,
    pub colour_scheme: String,
    pub auto: String,
    pub light: String,
    pub dark: String,
    pub take_along: String,
    pub contact: String,
    pub plain_text: String,
    pub copy_view: String,
    pub print: String,
    pub copied: String,
    pub not_copied: String,
    pub first_published: String,
    pub not_found: String,
    pub nothing_here: String,
    pub nothing_here_why: String,
    pub back_to: String,
}

/// Words for a number of things, by the categories of CLDR
/// (<https://cldr.unicode.org/index/cldr-spec/plural-rules>) that the languages here use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plural {
    /// For numbers of the category `one`.
    pub one: String,
    /// For all others.
    pub other: String,
}

/// Which numbers are of the category `one`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PluralRule {
    /// One alone, as in English.
    One,
    /// None and one, as in French.
    ZeroAndOne,
}

/// The titles of sections, by their ids.
pub type Titles = [(&'static str, &'static str); 14];

impl Words {
    /// The words of a language, by its tag of BCP 47, and the titles of sections; English where the language has no file.
    pub fn of(lang: &str) -> (Self, Titles) {
        match lang.split('-').next().map(str::to_ascii_lowercase).as_deref() {
            Some("fr") => (fr::words(), fr::TITLES),
            _ => (en::words(), en::TITLES),
        }
    }

    /// A number of things: `3 projects`.
    pub fn count(&self, number: usize, things: &Plural) -> String {
        format!("{number} {}", self.form(number, things))
    }

    /// The form that goes with a number.
    pub fn form<'a>(&self, number: usize, things: &'a Plural) -> &'a str {
        let one = match self.plural {
            PluralRule::One => number == 1,
            PluralRule::ZeroAndOne => number < 2,
        };
        if one { &things.one } else { &things.other }
    }
}

/// A pattern with what differs put in.
pub fn fill(pattern: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut parts = pattern.split("{}");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        filled.push_str(values.next().copied().unwrap_or_default());
        filled.push_str(part);
    }
    filled
}

fn plural(one: &str, other: &str) -> Plural {
    Plural { one: one.to_owned(), other: other.to_owned() }
}

#[cfg(test)]
mod tests;
