//! The catalogue of interface messages. Each language is one file; a message that a language lacks
//! is a compile error.

mod en;
mod fr;
mod widget;

use serde::{Deserialize, Serialize};
pub use widget::{WidgetMessage, widget_catalogue};

/// Declares [`MessageId`] and the list of its variants.
macro_rules! message_ids {
    ($($id:ident),+ $(,)?) => {
        /// The id of an interface message.
        ///
        /// A message may contain placeholders such as `{name}`. [`Messages::format`] replaces them.
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
    Year,
    Years,
    Month,
    Months,
    Job,
    Jobs,
    Project,
    Projects,
    Contribution,
    Contributions,
    Other,
    Others,
    SomeOf,
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
    MonthNames,
    Now,
    Until,
    Role,
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Messages {
    plural: PluralRule,
    /// The texts, indexed by [`MessageId`].
    texts: Vec<String>,
}

/// Which numbers take the singular: the category `one` of CLDR
/// (<https://cldr.unicode.org/index/cldr-spec/plural-rules>).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PluralRule {
    /// 1, as in English.
    One,
    /// 0 and 1, as in French.
    ZeroAndOne,
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
const LANGUAGES: [&Language; 2] = [&en::LANGUAGE, &fr::LANGUAGE];

impl Messages {
    /// The primary language subtags (BCP 47) of all languages.
    pub const LANGS: [&str; 2] = [en::LANGUAGE.tag, fr::LANGUAGE.tag];

    /// The messages for `lang`, a BCP 47 tag; English if the language has no messages.
    pub fn of(lang: &str) -> Self {
        let subtag = lang.split('-').next().unwrap_or_default();
        let language = LANGUAGES
            .into_iter()
            .find(|language| language.tag.eq_ignore_ascii_case(subtag))
            .unwrap_or(LANGUAGES[0]);
        let texts = MessageId::ALL.iter().map(|id| (language.text)(*id));
        Self {
            plural: language.plural,
            texts: texts.map(str::to_owned).collect(),
        }
    }

    /// The messages that the program of a prerendered page writes; all others are in its HTML.
    pub fn live(&self) -> Self {
        let count = MessageId::LAST_LIVE as usize + 1;
        Self {
            plural: self.plural,
            texts: self.texts.iter().take(count).cloned().collect(),
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

    /// A grade or a level. A number gets its label, because it says nothing without one.
    pub fn labelled(&self, label: MessageId, value: &str) -> String {
        let is_part_of_number = |c: char| c.is_ascii_digit() || ".,/% ".contains(c);
        match value.chars().all(is_part_of_number) {
            true => format!("{} {value}", self.get(label)),
            false => value.to_owned(),
        }
    }

    /// The abbreviated name of a month, counted from 1.
    pub fn month(&self, number: u8) -> Option<&str> {
        self.get(MessageId::MonthNames)
            .split(' ')
            .nth(usize::from(number.checked_sub(1)?))
    }

    /// A number and its noun: `3 projects`.
    pub fn count(&self, number: usize, one: MessageId, other: MessageId) -> String {
        format!("{number} {}", self.plural(number, one, other))
    }

    /// The form of a noun that agrees with `number`.
    pub fn plural(&self, number: usize, one: MessageId, other: MessageId) -> &str {
        let is_one = match self.plural {
            PluralRule::One => number == 1,
            PluralRule::ZeroAndOne => number < 2,
        };
        self.get(if is_one { one } else { other })
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
