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
    Diagnostic, Edit, Edits, Parsed, Resume, Severity, SourceSpan, Spanned, Tree, UnknownFields,
    parse,
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

/// Why a file cannot be shown at all. Each holds the first diagnostic that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LenientError {
    /// The source is not JSON.
    NotJson(Diagnostic),
    /// The source is JSON, but not a résumé.
    NotResume(Diagnostic),
    /// A privacy mark or path cannot be applied, so nothing may be shown.
    Private(Diagnostic),
    /// The profile has more elements than a browser can show in reasonable time.
    TooBig {
        /// About how many elements it has.
        elements: usize,
        /// How many it may have: [`MAX_ELEMENTS`].
        max: usize,
    },
}

/// The most elements that a profile from somebody else's file may have in a browser. An ordinary
/// résumé has a few hundred, one of a thousand short jobs about 12,000.
pub const MAX_ELEMENTS: usize = 20_000;

/// A compiled file.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled<'s> {
    /// The profile.
    pub profile: Profile,
    /// Warnings, in the order of the file.
    pub warnings: Vec<Diagnostic>,
    source: &'s str,
    tree: Tree<'s>,
    /// The edits that turn what was understood into what the schema of JSON Resume asks for.
    pub edits: Edits,
    /// The edits that remove what is private.
    redactions: Edits,
}

impl Compiled<'_> {
    /// The file without what is private. A file that hides nothing stays as it is, byte for byte.
    pub fn redacted(&self) -> String {
        if self.redactions.is_empty() {
            return self.source.to_owned();
        }
        format!("{:#}\n", self.redactions.apply(&self.tree))
    }

    /// The file without what is private, as a document that follows the schema of JSON Resume.
    pub fn normalized(&self) -> serde_json::Value {
        let mut edits = self.edits.clone();
        edits.extend(self.redactions.clone());
        edits.apply(&self.tree)
    }
}

/// Compiles a file.
///
/// # Errors
/// All diagnostics, in the order of the file, if at least one of them is an error.
pub fn compile<'s>(source: &'s str, options: &Options) -> Result<Compiled<'s>, Vec<Diagnostic>> {
    let Parsed {
        tree,
        resume,
        unknown_fields,
        diagnostics,
        edits,
        redactions,
        ..
    } = parse(source);
    let mut compiler = Compiler::new(source, options, unknown_fields, diagnostics, edits);
    let profile = resume.and_then(|resume| compiler.profile(&resume));
    let (mut diagnostics, edits) = compiler.finish();
    let failed = diagnostics.iter().any(is_error);
    if diagnostics.len() > MAX_DIAGNOSTICS {
        truncate(&mut diagnostics, failed);
    }
    match (profile, tree) {
        (Some(profile), Some(tree)) if !failed => Ok(Compiled {
            profile,
            warnings: diagnostics,
            source,
            tree,
            edits,
            redactions,
        }),
        _ => Err(diagnostics),
    }
}

/// Compiles as much of somebody else's file as can be shown, and leaves out what is wrong. The
/// owner sees every diagnostic by [`compile`]; whoever only shows the file cannot correct it.
///
/// # Errors
/// If nothing can or may be shown.
pub fn compile_lenient(source: &str, options: &Options) -> Result<Profile, LenientError> {
    let parsed = parse(source);
    if let Some(error) = parsed.privacy_error {
        return Err(LenientError::Private(error));
    }
    let is_json = parsed.tree.is_some();
    let Parsed {
        resume,
        unknown_fields,
        diagnostics,
        edits,
        ..
    } = parsed;
    let mut compiler = Compiler::new(source, options, unknown_fields, diagnostics, edits);
    let Some(profile) = resume.and_then(|resume| compiler.profile(&resume)) else {
        let (diagnostics, _) = compiler.finish();
        let first = diagnostics.into_iter().find(is_error);
        let first = first.unwrap_or_else(|| Diagnostic::error(0..0, "", "the name is missing"));
        return Err(if is_json {
            LenientError::NotResume(first)
        } else {
            LenientError::NotJson(first)
        });
    };
    match profile.element_count() {
        0..=MAX_ELEMENTS => Ok(profile),
        elements => Err(LenientError::TooBig {
            elements,
            max: MAX_ELEMENTS,
        }),
    }
}

fn is_error(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity == Severity::Error
}

/// Keeps the first diagnostics, and adds one that counts the others.
fn truncate(diagnostics: &mut Vec<Diagnostic>, failed: bool) {
    let rest = diagnostics.split_off(MAX_DIAGNOSTICS);
    let Some(next) = rest.first() else { return };
    let severity = if failed {
        Severity::Error
    } else {
        Severity::Warning
    };
    let message = format!("{} more errors and warnings follow from here", rest.len());
    let help = Some("fix some of the first ones, then check again".to_owned());
    diagnostics.push(Diagnostic {
        severity,
        span: next.span.clone(),
        path: next.path.clone(),
        message,
        help,
    });
}

/// The state of one compilation.
struct Compiler<'a> {
    source: &'a str,
    options: &'a Options,
    /// The paths of values that exist but could not be read.
    unreadable: HashSet<String>,
    /// The fields of entries that JSON Resume does not know.
    unknown_fields: UnknownFields,
    diagnostics: Vec<Diagnostic>,
    edits: Edits,
}

impl<'a> Compiler<'a> {
    fn new(
        source: &'a str,
        options: &'a Options,
        unknown_fields: UnknownFields,
        diagnostics: Vec<Diagnostic>,
        edits: Edits,
    ) -> Self {
        let errors = diagnostics.iter().filter(|one| is_error(one));
        Self {
            source,
            options,
            unreadable: errors.map(|error| error.path.clone()).collect(),
            unknown_fields,
            diagnostics,
            edits,
        }
    }

    /// The diagnostics in the order of the file, and the edits.
    fn finish(self) -> (Vec<Diagnostic>, Edits) {
        let mut diagnostics = self.diagnostics;
        diagnostics.sort_by_key(|one| (one.span.start, one.span.end, one.severity));
        (diagnostics, self.edits)
    }

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
