//! The catalogue of interface messages. Each language is one file; a message that a language lacks
//! is a compile error.

mod ar;
mod date_formats;
mod de;
mod en;
mod es;
mod fr;
mod he;
mod it;
mod ja;
mod nl;
mod pl;
mod pt;
mod ru;
mod tr;
mod widget;
mod zh;

use super::decode;
pub use date_formats::DateFormats;
use serde::{Deserialize, Serialize};
pub use widget::{WidgetMessage, widget_texts};

/// Declares [`MessageId`] and the list of its variants.
macro_rules! message_ids {
    ($($id:ident),+ $(,)?) => {
        /// The id of an interface message.
        ///
        /// A message may contain placeholders such as `{name}`. [`Messages::format`] replaces them.
        /// One that counts something has a form for each plural category of its language, separated
        /// by `|`. [`Messages::count`] chooses the form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the variants are named after their English text")]
        pub enum MessageId { $($id),+ }

        impl MessageId {
            /// All ids, in the order of their discriminants.
            pub const ALL: &[Self] = &[$(Self::$id),+];
        }
    };
}

message_ids!(
    // What the program of a prerendered page writes. The last one is `MessageId::LAST_LIVE`.
    About,
    UpTo,
    UpToAYear,
    Experience,
    Years,
    Months,
    YearsAndMonths,
    Jobs,
    Projects,
    Contributions,
    Others,
    SomeOf,
    ListSeparator,
    NoResults,
    NotUsedHere,
    Search,
    SearchHint,
    ClearSearch,
    Remove,
    ExpandAll,
    CollapseAll,
    ColourScheme,
    System,
    Light,
    Dark,
    CopyView,
    Print,
    Copied,
    NotCopied,
    // What is in the HTML alone.
    Stopped,
    Now,
    Until,
    Roles,
    SkipToContent,
    Sections,
    ContactAndProfiles,
    OtherProjects,
    LinkToJob,
    Technologies,
    More,
    Grade,
    Level,
    Timeline,
    TimelineOmits,
    Download,
    Contact,
    PlainText,
    FirstPublished,
    LastUpdated,
    EditPage,
    Loading,
    NeedsScript,
    LoadedFrom,
    NotFound,
    NotFoundHelp,
    BackTo,
    SummaryTitle,
    ContributionsTitle,
    ProjectsTitle,
    VolunteerTitle,
    TechnologiesTitle,
    WorkTitle,
    EducationTitle,
    SkillsTitle,
    CertificatesTitle,
    AwardsTitle,
    PublicationsTitle,
    LanguagesTitle,
    InterestsTitle,
    ReferencesTitle,
);

/// The interface messages in one language.
///
/// They are part of the profile, so that the browser loads only the language it shows and prints
/// the same texts as the build. They are a list because a field per message would be code per
/// message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Messages {
    /// The index of the plural form for each number from 0, as digits; see
    /// [`PluralRule::table`].
    plural: String,
    /// The texts, indexed by [`MessageId`].
    texts: Vec<String>,
    /// See [`DateFormats`].
    dates: Vec<String>,
}

/// How a language chooses between the forms of a message that counts something, which are in the
/// order of the plural categories of CLDR
/// (<https://cldr.unicode.org/index/cldr-spec/plural-rules>).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralRule {
    /// The same form for all numbers.
    None,
    /// One form for 1, and one for all others.
    English,
    /// One form for 0 and 1, and one for all others.
    French,
    /// Forms for 1, for 2, and for all others.
    Hebrew,
    /// Forms for numbers that end in 1, in 2 to 4, and in other digits; 11 to 14 are among the last.
    Russian,
    /// Forms for 1, for numbers that end in 2 to 4 except 12 to 14, and for all others.
    Polish,
    /// Forms for 0, 1, 2, for numbers that end in 3 to 10, in 11 to 99, and in 0 to 2.
    Arabic,
}

impl PluralRule {
    /// The index of the form for `number`.
    fn form(self, number: usize) -> usize {
        let (ones, tens) = (number % 10, number % 100);
        let is_few = (2..=4).contains(&ones) && !(12..=14).contains(&tens);
        match self {
            Self::None => 0,
            Self::English => usize::from(number != 1),
            Self::French => usize::from(number > 1),
            Self::Hebrew => match number {
                1 | 2 => number - 1,
                _ => 2,
            },
            Self::Russian if ones == 1 && tens != 11 => 0,
            Self::Polish if number == 1 => 0,
            Self::Russian | Self::Polish => 2 - usize::from(is_few),
            Self::Arabic => match (number, tens) {
                (0..=2, _) => number,
                (_, 3..=10) => 3,
                (_, 11..=99) => 4,
                _ => 5,
            },
        }
    }

    /// The index of the form for each number from 0 to 199, as digits. Those at the end that are
    /// equal are written once. No rule tells 200 from 100, 201 from 101, and so on.
    ///
    /// As a table, the rules of all languages are data: as code in the program of a page, they were
    /// 0.4 KB (gzip), by `make size`.
    fn table(self) -> String {
        let mut forms: Vec<usize> = (0..200).map(|number| self.form(number)).collect();
        while matches!(forms[..], [.., a, b] if a == b) {
            forms.pop();
        }
        forms.iter().map(usize::to_string).collect()
    }
}

impl MessageId {
    /// The last of the messages that the program of a prerendered page writes.
    pub const LAST_LIVE: Self = Self::NotCopied;
}

/// A language of the interface.
struct Language {
    /// The primary language subtag of BCP 47, in lower case.
    tag: &'static str,
    plural: PluralRule,
    text: fn(MessageId) -> &'static str,
    widget: fn(WidgetMessage) -> &'static str,
}

/// All languages; the first is the default.
const LANGUAGES: [&Language; 14] = [
    &en::LANGUAGE,
    &fr::LANGUAGE,
    &de::LANGUAGE,
    &es::LANGUAGE,
    &pt::LANGUAGE,
    &it::LANGUAGE,
    &nl::LANGUAGE,
    &pl::LANGUAGE,
    &tr::LANGUAGE,
    &ru::LANGUAGE,
    &zh::LANGUAGE,
    &ja::LANGUAGE,
    &ar::LANGUAGE,
    &he::LANGUAGE,
];

impl Messages {
    /// The primary language subtags (BCP 47) of all languages. The first is the default.
    pub fn langs() -> impl Iterator<Item = &'static str> {
        LANGUAGES.into_iter().map(|language| language.tag)
    }

    /// A message in all languages.
    pub fn translations(id: MessageId) -> impl Iterator<Item = &'static str> {
        LANGUAGES
            .into_iter()
            .map(move |language| (language.text)(id))
    }

    /// The messages for `lang`, a BCP 47 tag; English if the language has no messages.
    pub fn of(lang: &str) -> Self {
        let language = Language::of(lang);
        let texts = MessageId::ALL.iter().map(|id| (language.text)(*id));
        Self {
            plural: language.plural.table(),
            texts: texts.map(str::to_owned).collect(),
            dates: date_formats::texts(language.tag),
        }
    }

    /// Deserializes messages.
    ///
    /// # Errors
    /// If `bytes` are not messages that [`to_bytes`](Self::to_bytes) has serialized.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        decode(bytes)
    }

    /// Serializes the messages.
    ///
    /// # Errors
    /// None in practice: all parts can be serialized.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(self)
    }

    /// The messages that the program of a prerendered page writes; all others are in its HTML.
    pub fn live(&self) -> Self {
        let count = MessageId::LAST_LIVE as usize + 1;
        Self {
            plural: self.plural.clone(),
            texts: self.texts.iter().take(count).cloned().collect(),
            dates: Vec::new(),
        }
    }

    /// The text of a message.
    pub fn get(&self, id: MessageId) -> &str {
        // Data that is damaged, or that is only for a page's program, may lack a text.
        self.texts.get(id as usize).map_or("", String::as_str)
    }

    /// The text of a message, owned.
    #[inline(never)]
    pub fn text(&self, id: MessageId) -> String {
        self.get(id).to_owned()
    }

    /// The text of a message with its placeholders replaced; see [`interpolate`].
    pub fn format(&self, id: MessageId, values: &[(&str, &str)]) -> String {
        interpolate(self.get(id), values)
    }

    /// The text of a message that counts something: `3 projects`.
    pub fn count(&self, number: usize, id: MessageId) -> String {
        let number_in_table = if number < 200 {
            number
        } else {
            100 + number % 100
        };
        let table = self.plural.as_bytes();
        let form = table.get(number_in_table).or(table.last());
        let mut forms = self.get(id);
        for _ in b'0'..*form.unwrap_or(&b'0') {
            forms = forms.split_once('|').map_or(forms, |(_, rest)| rest);
        }
        let form = forms.split_once('|').map_or(forms, |(form, _)| form);
        interpolate(form, &[("n", &number.to_string())])
    }

    /// A grade or a level. A number gets its label, because it says nothing without one.
    pub fn labelled(&self, label: MessageId, value: &str) -> String {
        let is_part_of_number = |c: char| c.is_ascii_digit() || ".,/% ".contains(c);
        match value.chars().all(is_part_of_number) {
            true => format!("{} {value}", self.get(label)),
            false => value.to_owned(),
        }
    }

    /// How dates are written.
    pub fn dates(&self) -> DateFormats<'_> {
        DateFormats::new(&self.dates)
    }
}

impl Language {
    /// The language for a BCP 47 tag; English if it is none of the interface.
    fn of(lang: &str) -> &'static Self {
        let subtag = lang.split('-').next().unwrap_or_default();
        LANGUAGES
            .into_iter()
            .find(|language| language.tag.eq_ignore_ascii_case(subtag))
            .unwrap_or(LANGUAGES[0])
    }
}

/// Replaces each placeholder `{name}` in `template` by the value of that name. A placeholder
/// without a value is removed.
pub fn interpolate(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((placeholder, after)) = after.split_once('}') else {
            break;
        };
        text.push_str(before);
        let value = values.iter().find(|(name, _)| *name == placeholder);
        text.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests;
