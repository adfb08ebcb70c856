//! The settings of the page: `meta.whoami`.

use super::{Compiler, LocalKind, SiteFiles};
use crate::profile::{Chart, Date, Direction, Look, Messages, Page, Published};
use crate::resume::{Edit, Meta, OptText, Spanned, Whoami, quoted};

/// The language subtags of languages written from right to left.
const RIGHT_TO_LEFT: [&str; 11] = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi",
];
/// The script subtags of scripts written from right to left, as in `ku-Arab`.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];

impl Compiler<'_> {
    pub(super) fn page(&mut self, meta: Option<&Meta>, lang: String) -> Page {
        let (no_meta, defaults) = (Meta::default(), Whoami::default());
        let meta = meta.unwrap_or(&no_meta);
        let settings = meta.whoami.as_ref().unwrap_or(&defaults);
        Page {
            title: self.text(&settings.title),
            look: self
                .choice(
                    &settings.look,
                    "look",
                    Look::ALL.map(|look| (look.id(), look)),
                )
                .unwrap_or_default(),
            accent: self.accent(&settings.accent),
            search: is_on(&settings.search),
            editor: is_on(&settings.editor),
            printed_charts: self.printed_charts(settings.print.as_deref().unwrap_or_default()),
            dir: direction(&lang),
            messages: messages(&lang),
            lang,
            made: self.options.today,
            published: self.published(&settings.published),
            updated: self.updated(&meta.last_modified),
            draft: settings.draft.as_ref().is_some_and(|draft| draft.value),
        }
    }

    /// The files that the settings name.
    pub(super) fn site_files(&mut self, settings: &Whoami) -> SiteFiles {
        let style = self.site_file(&settings.style, LocalKind::Style);
        let span = settings.style.as_ref().map(|style| style.span.clone());
        SiteFiles {
            style: style.zip(span),
            favicon: self.site_file(&settings.favicon, LocalKind::Image),
            social_image: self.site_file(&settings.social_image, LocalKind::Image),
        }
    }

    fn printed_charts(&mut self, names: &[OptText]) -> Vec<Chart> {
        let choices = Chart::ALL.map(|chart| (chart.id(), chart));
        let names = names.iter();
        names
            .filter_map(|name| self.choice(name, "chart", choices))
            .collect()
    }

    /// The value that a text names. Reports a text that names none; `kind` says what it should be.
    pub(super) fn choice<T: Copy, const N: usize>(
        &mut self,
        text: &OptText,
        kind: &str,
        choices: [(&str, T); N],
    ) -> Option<T> {
        let name = self.text(text)?;
        let chosen = choices.iter().find(|(id, _)| *id == name);
        if let (None, Some(text)) = (chosen, text) {
            let ids = choices.map(|(id, _)| format!("`{id}`")).join(", ");
            let message = || format!("there is no {kind} {}", quoted(&name));
            self.warn(&text.span, message, format!("write one of {ids}"));
        }
        chosen.map(|(_, value)| *value)
    }

    /// The day in `meta.lastModified`.
    ///
    /// Tools write it in many formats, and nothing depends on it: any other is ignored.
    fn updated(&mut self, text: &OptText) -> Option<Date> {
        let text = self.text(text)?;
        let day = text.split(['T', ' ']).next()?.parse::<Date>().ok()?;
        day.day().is_some().then_some(day)
    }

    fn published(&mut self, text: &OptText) -> Option<Published> {
        let datetime = self.text(text)?;
        let (date, time) = match datetime.split_once(['T', 't', ' ']) {
            Some((date, time)) => (date, Some(time)),
            None => (datetime.as_str(), None),
        };
        match date.parse::<Date>() {
            Ok(day) if time.is_none_or(|time| day.day().is_some() && is_time(time)) => {
                Some(Published { day, datetime })
            }
            _ => {
                if let Some(text) = text {
                    let message = || {
                        format!(
                            "{} is not a valid date, with or without a time; it is ignored",
                            quoted(&datetime)
                        )
                    };
                    let help = "write `2018-12-15` or `2018-12-15T18:34:45+01:00`".to_owned();
                    self.understood(&text.span, message, help, Edit::Remove);
                }
                None
            }
        }
    }
}

/// Whether a setting is on, which is its default.
pub(super) fn is_on(setting: &Option<Spanned<bool>>) -> bool {
    setting.as_ref().is_none_or(|setting| setting.value)
}

/// The interface messages for a language tag.
#[cfg(feature = "portable")]
fn messages(lang: &str) -> Messages {
    Messages::of(lang)
}

/// None: the messages of all languages are not part of the widget's worker. The browser loads those
/// that it shows.
#[cfg(not(feature = "portable"))]
fn messages(_lang: &str) -> Messages {
    Messages::default()
}

/// The writing direction of a language tag. A script in the tag takes precedence.
fn direction(lang: &str) -> Direction {
    let lang = lang.to_ascii_lowercase();
    let mut parts = lang.split('-');
    let language = parts.next().unwrap_or_default();
    let rtl =
        match parts.find(|part| part.len() == 4 && part.bytes().all(|b| b.is_ascii_alphabetic())) {
            Some(script) => RIGHT_TO_LEFT_SCRIPTS.contains(&script),
            None => RIGHT_TO_LEFT.contains(&language),
        };
    if rtl { Direction::Rtl } else { Direction::Ltr }
}

/// Whether a text is an RFC 3339 time with an offset: `18:34:45+01:00`, `18:34:45.5Z`.
fn is_time(text: &str) -> bool {
    let Some(at) = text.find(['Z', 'z', '+', '-']) else {
        return false;
    };
    let (time, offset) = text.split_at(at);
    let (clock, fraction) = time.split_once('.').unwrap_or((time, "0"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    is_clock(clock, &[23, 59, 60])
        && digits(fraction)
        && (offset.eq_ignore_ascii_case("z") || is_clock(&offset[1..], &[23, 59]))
}

/// Whether a text consists of two-digit numbers separated by colons, each at most its limit.
fn is_clock(text: &str, limits: &[u8]) -> bool {
    let parts: Vec<&str> = text.split(':').collect();
    let fits = |(part, limit): (&&str, &u8)| {
        part.len() == 2
            && part.bytes().all(|b| b.is_ascii_digit())
            && part.parse::<u8>().is_ok_and(|n| n <= *limit)
    };
    parts.len() == limits.len() && parts.iter().zip(limits).all(fits)
}
