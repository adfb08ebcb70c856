//! The interface's own words, in the language of the page. Each language is one file; a word that it lacks is an error of
//! the compiler.

mod en;
mod fr;

use serde::{Deserialize, Serialize};

/// Names the words, and lists them.
macro_rules! words {
    ($($word:ident),+ $(,)?) => {
        /// The name of one of the interface's words. A `{}` in its text stands for what differs.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each is named after what it says in English")]
        pub enum MessageId { $($word),+ }

        impl MessageId {
            /// All of them, in the order of their numbers.
            pub const ALL: &[Self] = &[$(Self::$word),+];
        }
    };
}

words!(
    MonthNames,
    Now,
    Until,
    About,
    UpTo,
    UpToAYear,
    Year,
    Years,
    Month,
    Months,
    Role,
    Roles,
    Job,
    Jobs,
    Project,
    Projects,
    Contribution,
    Contributions,
    Other,
    Others,
    SomeOf,
    NothingMatches,
    NoMatch,
    SkipToContent,
    Sections,
    Elsewhere,
    Search,
    SearchHint,
    ShowAll,
    Remove,
    ExpandAll,
    CollapseAll,
    LinkToCard,
    Technologies,
    More,
    Timeline,
    TimelineOmits,
    ColourScheme,
    Auto,
    Light,
    Dark,
    Download,
    Contact,
    PlainText,
    CopyView,
    Print,
    Copied,
    NotCopied,
    FirstPublished,
    NotFound,
    NothingHere,
    NothingHereWhy,
    BackTo,
);

/// The interface's own words in one language.
///
/// They travel with the profile, so that the program needs those of one language only, and says the same at build and in
/// the browser. They are one list, because a field for each would be code for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Messages {
    plural: PluralRule,
    /// The texts, by the numbers of their names.
    texts: Vec<String>,
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

impl Messages {
    /// The languages that have a file, by their tags of BCP 47.
    pub const LANGS: [&str; 2] = ["en", "fr"];

    /// The words of a language, by its tag of BCP 47, and the titles of sections; English where the language has no file.
    pub fn of(lang: &str) -> (Self, Titles) {
        let (plural, titles, text): (_, _, fn(MessageId) -> &'static str) = match lang
            .split('-')
            .next()
            .map(str::to_ascii_lowercase)
            .as_deref()
        {
            Some("fr") => (fr::PLURAL, fr::TITLES, fr::text),
            _ => (en::PLURAL, en::TITLES, en::text),
        };
        let texts = MessageId::ALL
            .iter()
            .map(|word| text(*word).to_owned())
            .collect();
        (Self { plural, texts }, titles)
    }

    /// The text of a word.
    pub fn get(&self, word: MessageId) -> &str {
        // All are there; from damaged data nothing is said.
        self.texts.get(word as usize).map_or("", String::as_str)
    }

    /// The text of a word, to be kept.
    #[inline(never)]
    pub fn text(&self, word: MessageId) -> String {
        self.get(word).to_owned()
    }

    /// The short name of a month, January being 1.
    pub fn month(&self, number: u8) -> Option<&str> {
        self.get(MessageId::MonthNames)
            .split(' ')
            .nth(usize::from(number.checked_sub(1)?))
    }

    /// A number of things: `3 projects`.
    pub fn count(&self, number: usize, one: MessageId, other: MessageId) -> String {
        format!("{number} {}", self.plural(number, one, other))
    }

    /// The form that goes with a number, by the categories of CLDR that the languages here use
    /// (<https://cldr.unicode.org/index/cldr-spec/plural-rules>).
    pub fn plural(&self, number: usize, one: MessageId, other: MessageId) -> &str {
        let is_one = match self.plural {
            PluralRule::One => number == 1,
            PluralRule::ZeroAndOne => number < 2,
        };
        self.get(if is_one { one } else { other })
    }
}

/// A pattern with what differs put in.
pub fn interpolate(pattern: &str, values: &[&str]) -> String {
    let mut values = values.iter();
    let mut parts = pattern.split("{}");
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        filled.push_str(values.next().copied().unwrap_or_default());
        filled.push_str(part);
    }
    filled
}

#[cfg(test)]
mod tests;
