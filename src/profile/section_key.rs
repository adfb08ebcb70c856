//! The sections that every profile can have.

use super::MessageId;
use serde::{Deserialize, Serialize};

/// A section that this project knows, as opposed to one that the owner has added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the variants are named after their ids")]
pub enum SectionKey {
    Summary,
    Contributions,
    Projects,
    Volunteer,
    Technologies,
    Work,
    Education,
    Skills,
    Certificates,
    Awards,
    Publications,
    Languages,
    Interests,
    References,
}

impl SectionKey {
    /// All keys, in the default order of the page: work, what came of it, and then as in JSON
    /// Resume. Without work, education comes first.
    pub const ALL: [Self; 14] = [
        Self::Summary,
        Self::Work,
        Self::Projects,
        Self::Contributions,
        Self::Volunteer,
        Self::Education,
        Self::Awards,
        Self::Certificates,
        Self::Publications,
        Self::Skills,
        Self::Technologies,
        Self::Languages,
        Self::Interests,
        Self::References,
    ];

    /// The HTML id: the JSON Resume key where there is one (<https://jsonresume.org/schema>).
    /// `summary` is part of `basics`, `contributions` are projects of that type, and
    /// `technologies` are collected from the keywords of other sections.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Contributions => "contributions",
            Self::Projects => "projects",
            Self::Volunteer => "volunteer",
            Self::Technologies => "technologies",
            Self::Work => "work",
            Self::Education => "education",
            Self::Skills => "skills",
            Self::Certificates => "certificates",
            Self::Awards => "awards",
            Self::Publications => "publications",
            Self::Languages => "languages",
            Self::Interests => "interests",
            Self::References => "references",
        }
    }

    /// The default title.
    pub const fn title(self) -> MessageId {
        match self {
            Self::Summary => MessageId::SummaryTitle,
            Self::Contributions => MessageId::ContributionsTitle,
            Self::Projects => MessageId::ProjectsTitle,
            Self::Volunteer => MessageId::VolunteerTitle,
            Self::Technologies => MessageId::TechnologiesTitle,
            Self::Work => MessageId::WorkTitle,
            Self::Education => MessageId::EducationTitle,
            Self::Skills => MessageId::SkillsTitle,
            Self::Certificates => MessageId::CertificatesTitle,
            Self::Awards => MessageId::AwardsTitle,
            Self::Publications => MessageId::PublicationsTitle,
            Self::Languages => MessageId::LanguagesTitle,
            Self::Interests => MessageId::InterestsTitle,
            Self::References => MessageId::ReferencesTitle,
        }
    }
}
