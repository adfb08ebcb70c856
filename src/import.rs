//! Converts other formats to JSON Resume.
//!
//! [`detect`] recognises a format by its content, and [`import`] reads it. What is not understood
//! is listed rather than guessed at.

mod europass;
mod fields;
mod fresh;
mod html;
mod linked_in;
pub mod markdown;
mod networks;
mod plain_text;
mod render_cv;
mod yaml_resume;

pub(crate) use fields::Object;

use crate::resume::{Diagnostic, decode};
use fields::Leftovers;
use serde_json::Value;

/// The formats that are recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// This project's own: <https://jsonresume.org>.
    JsonResume,
    /// JSON Resume, written as YAML.
    JsonResumeYaml,
    /// <https://rendercv.com>
    RenderCv,
    /// <https://yamlresume.dev>
    YamlResume,
    /// <https://europass.europa.eu>
    EuropassXml,
    /// The same as JSON.
    EuropassJson,
    /// <https://github.com/fresh-standard/fresh-resume-schema>
    Fresh,
    /// The archive that LinkedIn gives its members.
    LinkedIn,
    /// HTML with JSON-LD or microformats.
    Html,
    /// A Markdown page.
    Markdown,
    /// Text without markup.
    PlainText,
    /// PDF, which is refused.
    Pdf,
    /// A document of a word processor, which is refused.
    Document,
}

impl Format {
    /// The name of the format.
    pub const fn name(self) -> &'static str {
        match self {
            Self::JsonResume => "JSON Resume",
            Self::JsonResumeYaml => "JSON Resume as YAML",
            Self::RenderCv => "RenderCV YAML",
            Self::YamlResume => "YAMLResume YAML",
            Self::EuropassXml => "Europass XML",
            Self::EuropassJson => "Europass JSON",
            Self::Fresh => "FRESH JSON",
            Self::LinkedIn => "LinkedIn's data export",
            Self::Html => "HTML",
            Self::Markdown => "Markdown",
            Self::PlainText => "plain text",
            Self::Pdf => "PDF",
            Self::Document => "a Word document",
        }
    }

    /// Why the format is not read, and what to do instead.
    pub const fn refusal(self) -> Option<&'static str> {
        match self {
            Self::Pdf => Some(
                "a PDF says where its letters are, not what they mean: copy its text into a file \
                 `cv.txt`, or, if you made it on europass.europa.eu, import the XML from there",
            ),
            Self::Document => Some(
                "a Word document says how its text looks, not what it means: save it as plain \
                 text, and import that",
            ),
            Self::JsonResume => {
                Some("it needs no import: run `whoami-page check` on it, and build the page")
            }
            _ => None,
        }
    }
}

/// The result of an import.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The résumé. Dates and links are copied as written; `compile` validates them.
    pub resume: Value,
    /// Warnings about what was not understood, with spans in the file.
    pub diagnostics: Vec<Diagnostic>,
    /// What was not understood in files without spans, by its path in the file.
    pub not_understood: Vec<String>,
}

/// Why a file is not imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// The content is none of the formats.
    Unknown,
    /// The format is known, but not read. [`Format::refusal`] says why.
    Refused(Format),
    /// The file is damaged; holds what the format's parser says.
    Damaged(Format, String),
}

/// What a format's reader has found.
struct Outcome {
    resume: Object,
    /// The language of the texts, if the file says it.
    lang: Option<String>,
    leftovers: Leftovers,
}

impl Outcome {
    fn new(resume: Object, lang: Option<String>, leftovers: Leftovers) -> Self {
        Self {
            resume,
            lang,
            leftovers,
        }
    }

    /// Whether anything is known about the person.
    fn is_about_somebody(&self) -> bool {
        self.resume.0.values().any(|value| match value {
            Value::Object(members) => !members.is_empty(),
            Value::Array(items) => !items.is_empty(),
            _ => true,
        })
    }
}

impl From<Outcome> for Imported {
    fn from(outcome: Outcome) -> Self {
        let Outcome {
            mut resume,
            lang,
            leftovers,
        } = outcome;
        if let Some(lang) = lang {
            let mut settings = Object::default();
            settings.set("lang", lang);
            let mut meta = Object::default();
            meta.set("whoami", settings);
            resume.set("meta", meta);
        }
        remove_present_ends(&mut resume);
        Self {
            resume: resume.into(),
            diagnostics: Vec::new(),
            not_understood: leftovers.0,
        }
    }
}

/// Removes words such as "present" from the ends of jobs: JSON Resume omits the end of a job that goes on.
fn remove_present_ends(resume: &mut Object) {
    let jobs = resume.0.get_mut("work").and_then(Value::as_array_mut);
    for job in jobs.into_iter().flatten().filter_map(Value::as_object_mut) {
        let end = job.get("endDate").and_then(Value::as_str);
        if end.is_some_and(markdown::is_now) {
            job.shift_remove("endDate");
        }
    }
}

/// Recognises the format of a file by its content.
pub fn detect(bytes: &[u8]) -> Option<Format> {
    const PDF_HEAD: usize = 1024;
    let head = &bytes[..bytes.len().min(PDF_HEAD)];
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Some(Format::Pdf);
    }
    // The compound files of old word processors.
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) || bytes.starts_with(b"{\\rtf") {
        return Some(Format::Document);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return detect_archive(bytes);
    }
    let text = decode(bytes).ok()?;
    match text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .chars()
        .next()?
    {
        '{' => detect_value(&serde_json::from_str(&text).ok()?, false),
        '<' => detect_markup(&text),
        _ => detect_text(&text),
    }
}

fn detect_archive(bytes: &[u8]) -> Option<Format> {
    let names = linked_in::names(bytes)?;
    let has = |name: &str| names.iter().any(|other| other == name);
    if has("word/document.xml") || (has("mimetype") && has("content.xml")) {
        return Some(Format::Document);
    }
    linked_in::is_export(&names).then_some(Format::LinkedIn)
}

/// Recognises a format by the members of its objects.
fn detect_value(value: &Value, is_yaml: bool) -> Option<Format> {
    let has = |pointer: &str| value.pointer(pointer).is_some();
    let format = value.pointer("/meta/format").and_then(Value::as_str);
    let is_fresh = format.is_some_and(|format| format.starts_with("FRESH"))
        || has("/employment/history")
        || (has("/contact") && has("/info") && has("/name"));
    if has("/SkillsPassport") || has("/LearnerInfo") {
        return Some(Format::EuropassJson);
    }
    if has("/cv/sections") || has("/cv/name") {
        return Some(Format::RenderCv);
    }
    if has("/content/basics") || has("/content/work") {
        return Some(Format::YamlResume);
    }
    if is_fresh {
        return Some(Format::Fresh);
    }
    has("/basics").then_some(match is_yaml {
        true => Format::JsonResumeYaml,
        false => Format::JsonResume,
    })
}

fn detect_markup(text: &str) -> Option<Format> {
    if let Ok(document) = roxmltree::Document::parse(text)
        && matches!(
            document.root_element().tag_name().name(),
            "SkillsPassport" | "Europass" | "Candidate"
        )
    {
        return Some(Format::EuropassXml);
    }
    html::has_person(text).then_some(Format::Html)
}

fn detect_text(text: &str) -> Option<Format> {
    let value = serde_saphyr::from_str::<Value>(text);
    if let Some(format) = value.ok().and_then(|value| detect_value(&value, true)) {
        return Some(format);
    }
    match markdown::has_markup(text) {
        true => markdown::is_resume(text).then_some(Format::Markdown),
        false => plain_text::is_resume(text).then_some(Format::PlainText),
    }
}

/// Imports a file, and says which format it has.
///
/// # Errors
/// If the format is unknown or not read, or the file is damaged.
pub fn import(bytes: &[u8]) -> Result<(Format, Imported), ImportError> {
    let format = detect(bytes).ok_or(ImportError::Unknown)?;
    if format.refusal().is_some() {
        return Err(ImportError::Refused(format));
    }
    let text = decode(bytes).unwrap_or_default();
    let damaged = |error: String| ImportError::Damaged(format, error);
    let yaml =
        || serde_saphyr::from_str::<Value>(&text).map_err(|error| damaged(error.to_string()));
    let json = || serde_json::from_str::<Value>(&text).map_err(|error| damaged(error.to_string()));
    let outcome = match format {
        Format::JsonResumeYaml => {
            return Ok((
                format,
                Imported {
                    resume: yaml()?,
                    diagnostics: Vec::new(),
                    not_understood: Vec::new(),
                },
            ));
        }
        Format::Markdown => return Ok((format, markdown::import(&text))),
        Format::RenderCv => render_cv::read(yaml()?),
        Format::YamlResume => yaml_resume::read(yaml()?),
        Format::EuropassXml => europass::read_xml(&text).map_err(damaged)?,
        Format::EuropassJson => europass::read_json(json()?),
        Format::Fresh => fresh::read(json()?),
        Format::LinkedIn => linked_in::read(bytes).map_err(damaged)?,
        Format::Html => html::read(&text),
        Format::PlainText => Some(plain_text::read(&text)),
        Format::JsonResume | Format::Pdf | Format::Document => None,
    };
    let outcome = outcome.filter(Outcome::is_about_somebody);
    Ok((format, outcome.ok_or(ImportError::Unknown)?.into()))
}

/// Imports a Markdown page.
pub fn markdown(source: &str) -> Imported {
    markdown::import(source)
}
