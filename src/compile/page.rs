//! The settings of the page: `meta.whoami`.

use super::Compiler;
use crate::profile::{Date, Direction, Messages, Page, Published};
use crate::resume::{Edit, OptText, Whoami, quoted};

/// The language subtags of languages written from right to left.
const RIGHT_TO_LEFT: [&str; 11] = [
    "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi",
];
/// The script subtags of scripts written from right to left, as in `ku-Arab`.
const RIGHT_TO_LEFT_SCRIPTS: [&str; 6] = ["adlm", "arab", "hebr", "nkoo", "syrc", "thaa"];

impl Compiler<'_> {
    pub(super) fn page(
        &mut self,
        settings: Option<&Whoami>,
        name: Option<&str>,
        lang: String,
    ) -> Page {
        let defaults = Whoami::default();
        let settings = settings.unwrap_or(&defaults);
        Page {
            title: self
                .text(&settings.title)
                .or_else(|| name.map(str::to_owned))
                .unwrap_or_default(),
            dir: direction(&lang),
            messages: Messages::of(self.options.interface_lang(&lang)),
            lang,
            published: self.published(&settings.published),
            draft: settings.draft.as_ref().is_some_and(|draft| draft.value),
        }
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
