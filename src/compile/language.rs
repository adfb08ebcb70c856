//! The language of the texts, if the file does not say it.

use super::Compiler;
use crate::profile::{Content, RichText, Section};
use crate::resume::{OptText, Resume, SourceSpan, Spanned, quoted};

/// The language of texts about which nothing else is known.
const DEFAULT: &str = "en";

impl Compiler<'_> {
    /// The language of the texts, a BCP 47 tag: as set, as written elsewhere, or as detected from
    /// the texts.
    pub(super) fn lang(&mut self, resume: &Resume, sections: &[Section]) -> String {
        let settings = resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref());
        let set: &OptText = settings.map_or(&None, |settings| &settings.lang);
        if let Some(text) = set.as_ref().filter(|text| !text.trim().is_empty())
            && let Some(tag) = self.valid_lang(text)
        {
            return tag;
        }
        let elsewhere = resume.lang.as_ref();
        let elsewhere = elsewhere.filter(|lang| lang.span.path != "meta.whoami.lang");
        if let Some(lang) = elsewhere {
            let message = || format!("{} is read as the language of the texts", quoted(lang));
            self.warn(&lang.span, message, set_help(lang));
            return lang.value.clone();
        }
        let detected = detect(&texts(sections)).unwrap_or(DEFAULT);
        if detected != DEFAULT {
            let span = SourceSpan {
                range: 0..0,
                path: "meta.whoami.lang".to_owned(),
            };
            let message = || format!("the texts seem to be in the language `{detected}`");
            self.warn(&span, message, set_help(detected));
        }
        detected.to_owned()
    }

    /// The tag in `meta.whoami.lang`. Warns if it is not one.
    fn valid_lang(&mut self, text: &Spanned<String>) -> Option<String> {
        let tag = text.trim().to_owned();
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let is_valid = (2..=8).contains(&language.len())
            && language.bytes().all(|b| b.is_ascii_alphabetic())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        if !is_valid {
            let message = || format!("{} is not a language tag; it is ignored", quoted(&tag));
            let help = "write a BCP 47 tag, such as `en`, `fr` or `pt-BR`".to_owned();
            self.understood(&text.span, message, help, crate::resume::Edit::Remove);
        }
        is_valid.then_some(tag)
    }
}

fn set_help(lang: &str) -> String {
    format!("write `\"meta\": {{ \"whoami\": {{ \"lang\": \"{lang}\" }} }}`")
}

/// The texts that the person has written in sentences.
fn texts(sections: &[Section]) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut add = |text: &RichText, points: &[RichText]| {
        texts.extend([text].into_iter().chain(points).map(RichText::to_plain));
    };
    for section in sections {
        match &section.content {
            Content::Summary(text) => add(text, &[]),
            Content::Work(employers) => employers
                .iter()
                .flat_map(|employer| &employer.roles)
                .for_each(|job| add(&job.summary, &job.highlights)),
            Content::Projects(projects) => projects
                .iter()
                .for_each(|project| add(&project.description, &project.highlights)),
            Content::Contributions(groups) => groups
                .iter()
                .flat_map(|group| &group.projects)
                .for_each(|project| add(&project.description, &project.highlights)),
            Content::Items(items) => items
                .iter()
                .for_each(|item| add(&item.summary, &item.highlights)),
            Content::Topics(_) | Content::Technologies(_) => {}
        }
    }
    texts.join("\n")
}

/// The language of a text, if it is clear.
///
/// Natively by trigrams. They are too big for the widget's worker, which tells only languages with
/// a script of their own.
fn detect(text: &str) -> Option<&'static str> {
    #[cfg(feature = "portable")]
    if let Some(lang) = by_trigrams(text) {
        return Some(lang);
    }
    by_script(text)
}

/// The most common language of the script in which most letters are.
fn by_script(text: &str) -> Option<&'static str> {
    const SCRIPTS: [(&str, std::ops::RangeInclusive<char>); 9] = [
        ("el", '\u{370}'..='\u{3ff}'),
        ("ru", '\u{400}'..='\u{4ff}'),
        ("he", '\u{590}'..='\u{5ff}'),
        ("ar", '\u{600}'..='\u{6ff}'),
        ("hi", '\u{900}'..='\u{97f}'),
        ("th", '\u{e00}'..='\u{e7f}'),
        ("ja", '\u{3040}'..='\u{30ff}'),
        ("zh", '\u{4e00}'..='\u{9fff}'),
        ("ko", '\u{ac00}'..='\u{d7af}'),
    ];
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let count =
        |range: &std::ops::RangeInclusive<char>| text.chars().filter(|c| range.contains(c)).count();
    let counts = SCRIPTS.map(|(lang, range)| (lang, count(&range)));
    let (lang, most) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let [.., (_, kana), (_, han), _] = counts;
    match lang {
        // Japanese mixes kana with Chinese characters.
        "ja" | "zh" if (kana + han) * 2 > letters => {
            Some(if kana * 10 > han { "ja" } else { "zh" })
        }
        _ if most * 2 > letters => Some(lang),
        _ => None,
    }
}

#[cfg(feature = "portable")]
fn by_trigrams(text: &str) -> Option<&'static str> {
    use whatlang::Lang;
    /// Shorter texts are guessed wrongly too often.
    const MIN_CHARACTERS: usize = 120;
    /// A résumé in another language than English quotes many English words.
    const MIN_CONFIDENCE: f64 = 0.9;
    let info = whatlang::detect(text)?;
    if text.chars().count() < MIN_CHARACTERS || info.confidence() < MIN_CONFIDENCE {
        return None;
    }
    Some(match info.lang() {
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Nld => "nl",
        Lang::Pol => "pl",
        Lang::Tur => "tr",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Jpn => "ja",
        Lang::Ara => "ar",
        Lang::Heb => "he",
        Lang::Cat => "ca",
        Lang::Ces => "cs",
        Lang::Dan => "da",
        Lang::Ell => "el",
        Lang::Fin => "fi",
        Lang::Hin => "hi",
        Lang::Hun => "hu",
        Lang::Ind => "id",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Pes => "fa",
        Lang::Ron => "ro",
        Lang::Slk => "sk",
        Lang::Swe => "sv",
        Lang::Tha => "th",
        Lang::Ukr => "uk",
        Lang::Urd => "ur",
        Lang::Vie => "vi",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_detected_if_the_text_is_long_enough() {
        for (text, lang) in [
            (
                "I build and run the systems that keep a hospital's records safe, and I teach the people who will run them after me. Before that I wrote software for ships.",
                Some("en"),
            ),
            (
                "Ich entwickle und betreibe die Systeme, die die Akten eines Krankenhauses sicher halten, und bilde die Leute aus, die sie nach mir betreiben werden.",
                Some("de"),
            ),
            (
                "Je développe et j’exploite les systèmes qui protègent les dossiers d’un hôpital, et je forme les personnes qui les exploiteront après moi.",
                Some("fr"),
            ),
            (
                "Desarrollo y mantengo los sistemas que protegen los expedientes de un hospital, y enseño a las personas que los mantendrán después de mí.",
                Some("es"),
            ),
            (
                "Desenvolvo e mantenho os sistemas que protegem os registos de um hospital, e ensino as pessoas que os vão manter depois de mim, há muitos anos.",
                Some("pt"),
            ),
            (
                "Sviluppo e gestisco i sistemi che proteggono le cartelle di un ospedale, e insegno alle persone che li gestiranno dopo di me, da molti anni.",
                Some("it"),
            ),
            (
                "Ik ontwikkel en beheer de systemen die de dossiers van een ziekenhuis veilig houden, en ik leid de mensen op die ze na mij zullen beheren.",
                Some("nl"),
            ),
            (
                "Tworzę i utrzymuję systemy, które chronią dokumentację szpitala, i uczę ludzi, którzy będą je utrzymywać po mnie, od wielu lat.",
                Some("pl"),
            ),
            (
                "Bir hastanenin kayıtlarını güvende tutan sistemleri geliştiriyor ve işletiyorum, benden sonra onları işletecek kişileri de eğitiyorum.",
                Some("tr"),
            ),
            (
                "Я разрабатываю и поддерживаю системы, которые защищают документы больницы, и обучаю людей, которые будут работать с ними после меня.",
                Some("ru"),
            ),
            (
                "我开发和维护保护医院病历的系统，并培训以后维护它们的人。",
                Some("zh"),
            ),
            (
                "病院の記録を守るシステムを開発し、運用しています。",
                Some("ja"),
            ),
            ("أطور وأدير الأنظمة التي تحمي سجلات المستشفى", Some("ar")),
            (
                "אני מפתחת ומתפעלת את המערכות שמגינות על הרשומות",
                Some("he"),
            ),
            ("Ich baue Dinge.", None),
            ("", None),
        ] {
            assert_eq!(detect(text), lang, "{text}");
        }
    }

    #[test]
    fn a_script_is_enough_without_trigrams() {
        for (text, lang) in [
            ("Я разрабатываю системы на Rust", Some("ru")),
            ("システムを開発", Some("ja")),
            ("开发和维护系统 in Rust", Some("zh")),
            ("Rust, Go, C++ und α", None),
        ] {
            assert_eq!(by_script(text), lang, "{text}");
        }
    }
}
