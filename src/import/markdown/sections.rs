//! Which part of a résumé a heading introduces.

use crate::profile::{Messages, SectionKey};

/// Words that identify a section, in lower case and in several languages. Words of five letters or
/// more are the beginnings of words, too. The first match wins.
const KEYWORDS: [(SectionKey, &[&str]); 13] = [
    (
        SectionKey::Contributions,
        &["contribution", "open source", "open-source"],
    ),
    (
        SectionKey::Volunteer,
        &[
            "volunteer",
            "beside work",
            "free time",
            "communit",
            "bénévol",
            "ehrenamt",
            "voluntari",
        ],
    ),
    (
        SectionKey::Projects,
        &["project", "projet", "projekt", "proyecto", "progett"],
    ),
    (
        SectionKey::Publications,
        &[
            "publication",
            "publikation",
            "publicacion",
            "papers",
            "articles",
        ],
    ),
    (
        SectionKey::Certificates,
        &[
            "certificat",
            "certification",
            "zertifikat",
            "licenses",
            "licences",
        ],
    ),
    (
        SectionKey::Awards,
        &[
            "award",
            "honors",
            "honours",
            "prix",
            "auszeichnung",
            "premios",
        ],
    ),
    (
        SectionKey::References,
        &["reference", "référence", "referenz", "testimonial"],
    ),
    (
        SectionKey::Skills,
        &[
            "skill",
            "compétence",
            "kenntnisse",
            "fähigkeiten",
            "competenc",
            "technologies",
            "expertise",
            "programming",
        ],
    ),
    (
        SectionKey::Languages,
        &["languages", "langues", "sprachen", "idiomas", "lingue"],
    ),
    (
        SectionKey::Interests,
        &[
            "interest",
            "hobbies",
            "hobby",
            "loisirs",
            "intérêts",
            "interessen",
        ],
    ),
    (
        SectionKey::Education,
        &[
            "education",
            "school",
            "studies",
            "formation",
            "ausbildung",
            "studium",
            "éducation",
            "educación",
            "istruzione",
        ],
    ),
    (
        SectionKey::Work,
        &[
            "work",
            "works",
            "job",
            "jobs",
            "experience",
            "expérience",
            "career",
            "employment",
            "parcours",
            "berufserfahrung",
            "erfahrung",
            "experiencia",
            "esperienza",
        ],
    ),
    (
        SectionKey::Summary,
        &[
            "about",
            "summary",
            "whoami",
            "profile",
            "profil",
            "à propos",
            "über mich",
            "objective",
            "introduction",
        ],
    ),
];

/// The section that a heading introduces, by its title in a language of the interface or by a
/// word in it.
pub(crate) fn section(heading: &str) -> Option<SectionKey> {
    let heading = heading.trim().to_lowercase();
    by_title(&heading).or_else(|| by_word(&heading))
}

fn by_title(heading: &str) -> Option<SectionKey> {
    let is_titled = |key: &SectionKey| {
        Messages::translations(key.title()).any(|title| title.to_lowercase() == heading)
    };
    SectionKey::ALL
        .into_iter()
        .filter(|key| *key != SectionKey::Technologies)
        .find(is_titled)
}

fn by_word(heading: &str) -> Option<SectionKey> {
    const MIN_PREFIX: usize = 5;
    let is_named = |keyword: &&str| match keyword.contains([' ', '-']) {
        true => heading.contains(*keyword),
        false => heading.split(|c: char| !c.is_alphanumeric()).any(|word| {
            word == *keyword
                || (keyword.chars().count() >= MIN_PREFIX && word.starts_with(*keyword))
        }),
    };
    let known = KEYWORDS.iter();
    let mut named = known.filter(|(_, keywords)| keywords.iter().any(is_named));
    named.next().map(|(key, _)| *key)
}

#[cfg(test)]
mod tests {
    use super::section;
    use crate::profile::SectionKey;

    #[test]
    fn headings_name_sections_by_title_or_by_word() {
        for (heading, key) in [
            ("Work", Some(SectionKey::Work)),
            ("Experience", Some(SectionKey::Work)),
            ("My work experience", Some(SectionKey::Work)),
            ("EXPÉRIENCES PROFESSIONNELLES", Some(SectionKey::Work)),
            ("Open-source contributions", Some(SectionKey::Contributions)),
            ("Beside work", Some(SectionKey::Volunteer)),
            ("About me", Some(SectionKey::Summary)),
            ("Certifications", Some(SectionKey::Certificates)),
            ("Kim Workman", None),
            ("Talks", None),
            ("", None),
        ] {
            assert_eq!(section(heading), key, "{heading}");
        }
    }
}
