//! From what people write to what is shown: Markdown becomes nodes, dates become periods, links are checked, ids are
//! made. All problems are found at once.

mod basics;
mod custom_sections;
mod dates;
mod fields;
mod ids;
mod items;
mod links;
mod markdown;
mod page;
mod projects;
mod sections;
mod technologies;
mod timeline;
mod work;

use crate::profile::{Href, Messages, Profile};
use crate::resume::{
    Diagnostic, Edit, Edits, Parsed, Resume, Severity, SourceSpan, Spanned, UnknownFields, parse,
};
use std::collections::HashSet;

/// The most problems that are told one by one. More of them are of one and the same cause.
const MAX_DIAGNOSTICS: usize = 500;

/// What a compilation has to know besides the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Where relative links count from.
    pub base: Base,
    /// The language of the interface, by its tag of BCP 47, where that is not the file's own; one that has no words is none.
    pub lang: Option<String>,
    /// The origins whose pictures are shown, such as `https://a.example`; all, where none are named.
    pub images: Option<Vec<String>>,
}

/// Where relative links count from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// The path under which the site is served, with a slash at both ends: links that begin with a slash count from it.
    Site(String),
    /// The address of the file: all relative links become absolute.
    File(String),
}

impl Default for Base {
    fn default() -> Self {
        Self::Site("/".to_owned())
    }
}

impl Options {
    /// For a site that is served under a path, with a slash at both ends.
    pub fn site(base: &str) -> Self {
        Self {
            base: Base::Site(base.to_owned()),
            ..Self::default()
        }
    }

    fn resolve(&self, href: Href) -> Href {
        match &self.base {
            Base::Site(path) => href.with_base(path),
            Base::File(url) => href.resolved_against(url),
        }
    }

    /// Whether the picture at an address may be shown.
    fn shows(&self, picture: &Href) -> bool {
        let allowed = |origin: &String| {
            picture
                .as_str()
                .strip_prefix(origin)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        self.images
            .as_ref()
            .is_none_or(|origins| origins.iter().any(allowed))
    }

    /// The language of the interface for a file in the language `lang`.
    fn interface<'a>(&'a self, lang: &'a str) -> &'a str {
        self.lang
            .as_deref()
            .filter(|lang| Messages::LANGS.contains(lang))
            .unwrap_or(lang)
    }
}

/// Why nothing of a file can be shown. Of what is wrong, the first is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LenientError {
    /// It is no JSON.
    NotJson(Diagnostic),
    /// It is JSON, but no résumé.
    NotResume(Diagnostic),
}

/// A profile, and what was odd about its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// The profile.
    pub profile: Profile,
    /// Warnings, in the order of the file.
    pub warnings: Vec<Diagnostic>,
    /// What has to be written differently so that others read the file as we do.
    pub edits: Edits,
    /// How to write the file without what its owner keeps back.
    pub redactions: Edits,
}

impl Compiled {
    /// The file without what its owner keeps back: as it is where that is nothing.
    pub fn redacted(&self, source: &str) -> String {
        if self.redactions.is_empty() {
            return source.to_owned();
        }
        // It was read once, so it can be read again.
        format!("{:#}\n", self.redactions.apply(source).unwrap_or_default())
    }

    /// The same as a document that other programs read as we do.
    pub fn normalized(&self, source: &str) -> serde_json::Value {
        let mut edits = self.edits.clone();
        edits.extend(self.redactions.clone());
        edits.apply(source).unwrap_or_default()
    }
}

/// Compiles a file.
///
/// # Errors
/// All problems, in the order of the file, where at least one of them is an error.
pub fn compile(source: &str, options: &Options) -> Result<Compiled, Vec<Diagnostic>> {
    let (profile, mut diagnostics, edits, redactions) = read(source, parse(source), options);
    let failed = diagnostics.iter().any(is_error);
    if diagnostics.len() > MAX_DIAGNOSTICS {
        truncate(&mut diagnostics, failed);
    }
    match profile {
        Some(profile) if !failed => Ok(Compiled {
            profile,
            warnings: diagnostics,
            edits,
            redactions,
        }),
        _ => Err(diagnostics),
    }
}

/// As much of somebody else's file as can be shown: what is wrong in it is left out, whatever it is. Its owner is told by
/// [`compile`]; who only shows the file can't mend it.
///
/// # Errors
/// Where nothing can be shown.
pub fn compile_lenient(source: &str, options: &Options) -> Result<Profile, LenientError> {
    let parsed = parse(source);
    let is_json = parsed.is_json;
    let (profile, diagnostics, ..) = read(source, parsed, options);
    let first = diagnostics.into_iter().find(is_error);
    profile.ok_or_else(|| {
        match first.unwrap_or_else(|| Diagnostic::error(0..0, "", "there is no name")) {
            first if is_json => LenientError::NotResume(first),
            first => LenientError::NotJson(first),
        }
    })
}

fn read(
    source: &str,
    parsed: Parsed,
    options: &Options,
) -> (Option<Profile>, Vec<Diagnostic>, Edits, Edits) {
    let Parsed {
        resume,
        unknown_fields,
        diagnostics,
        edits,
        redactions,
        ..
    } = parsed;
    let unreadable = diagnostics
        .iter()
        .filter(|diagnostic| is_error(diagnostic))
        .map(|diagnostic| diagnostic.path.clone())
        .collect();
    let mut compiler = Compiler {
        source,
        options,
        unreadable,
        unknown_fields,
        diagnostics,
        edits,
    };
    let profile = resume.and_then(|resume| compiler.profile(&resume));
    let Compiler {
        mut diagnostics,
        edits,
        ..
    } = compiler;
    diagnostics.sort_by_key(|diagnostic| {
        (
            diagnostic.span.start,
            diagnostic.span.end,
            diagnostic.severity,
        )
    });
    (profile, diagnostics, edits, redactions)
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity == Severity::Error
}

/// Leaves the first problems and one that counts the others.
fn truncate(diagnostics: &mut Vec<Diagnostic>, failed: bool) {
    let rest = diagnostics.split_off(MAX_DIAGNOSTICS);
    let Some(next) = rest.first() else { return };
    let severity = if failed {
        Severity::Error
    } else {
        Severity::Warning
    };
    let message = format!("from here on there are {} more problems", rest.len());
    let help = Some("mend some and check again".to_owned());
    diagnostics.push(Diagnostic {
        severity,
        span: next.span.clone(),
        path: next.path.clone(),
        message,
        help,
    });
}

/// The state of one compilation: what it works on, and the problems so far.
struct Compiler<'a> {
    source: &'a str,
    options: &'a Options,
    /// The paths of values that are there but could not be read.
    unreadable: HashSet<String>,
    /// What entries say under keys that are not known.
    unknown_fields: UnknownFields,
    diagnostics: Vec<Diagnostic>,
    edits: Edits,
}

impl Compiler<'_> {
    fn profile(&mut self, resume: &Resume) -> Option<Profile> {
        let basics = self.basics(resume.basics.as_ref());
        let settings = resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref());
        let page = self.page(settings, basics.name.as_deref());
        let sections = self.sections(resume, basics.summary, self.options.interface(&page.lang));
        let mut profile = Profile {
            page,
            name: basics.name?,
            label: basics.label,
            image: basics.image,
            location: basics.location,
            links: basics.links,
            sections,
            timeline: None,
        };
        sections::number(&mut profile);
        let axis = timeline::Axis::of(&profile);
        profile.timeline = axis.map(|axis| timeline::timeline(&profile, &axis));
        let found = axis
            .map(|axis| technologies::technologies(&profile, &axis))
            .unwrap_or_default();
        sections::place_technologies(&mut profile, found);
        Some(profile)
    }

    /// The entries of a section; an empty one is noted.
    fn entries<'s, T>(
        &mut self,
        section: Option<&'s Spanned<Vec<Spanned<T>>>>,
    ) -> &'s [Spanned<T>] {
        let Some(section) = section else { return &[] };
        // What is kept back is not there, either, but that is as it was meant.
        let written = self
            .source
            .get(section.span.range.clone())
            .unwrap_or_default();
        if written
            .trim_matches(['[', ']', ' ', '\t', '\r', '\n'])
            .is_empty()
        {
            self.warn(
                &section.span,
                format!("the section `{}` is empty", section.span.path),
                "fill it or remove it",
            );
        }
        &section.value
    }

    /// Notes that something is written otherwise than it should be, and yet understood.
    fn understood(&mut self, span: &SourceSpan, message: String, help: String, edit: Edit) {
        self.warn(span, message, help);
        self.edits.add(span.range.start, edit);
    }

    fn error(&mut self, span: &SourceSpan, message: String, help: impl Into<String>) {
        self.note(Severity::Error, span, message, help.into());
    }

    fn warn(&mut self, span: &SourceSpan, message: String, help: impl Into<String>) {
        self.note(Severity::Warning, span, message, help.into());
    }

    fn note(&mut self, severity: Severity, span: &SourceSpan, message: String, help: String) {
        let SourceSpan { range, path } = span.clone();
        self.diagnostics.push(Diagnostic {
            severity,
            span: range,
            path,
            message,
            help: Some(help),
        });
    }
}

#[cfg(test)]
mod tests;
