//! Turns a parsed résumé into the profile that is shown.
//!
//! Parses Markdown and dates, checks links, and derives ids. It does not stop at the first problem:
//! one run reports them all.

mod accent;
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

use crate::profile::{Date, Href, Messages, Profile};
use crate::resume::{
    Diagnostic, Edit, Edits, Parsed, Resume, Severity, SourceSpan, Spanned, Tree, UnknownFields,
    parse,
};
use std::collections::HashSet;

/// The most diagnostics that are listed. Beyond that, most have the same cause.
const MAX_DIAGNOSTICS: usize = 500;

/// The options of a compilation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What relative links are resolved against.
    pub base: Base,
    /// The language of the interface, a BCP 47 tag. If it is `None` or has no translation, the
    /// file's own language is used.
    pub lang: Option<String>,
    /// The origins that images may come from, such as `https://a.example`; `None` allows all.
    pub images: Option<Vec<String>>,
    /// Today's date, where the charts end. If it is `None`, they end with the last year in the file.
    pub today: Option<Date>,
}

/// What relative links are resolved against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Base {
    /// The path that the site is served from, with a slash at both ends. It is prefixed to links
    /// that start with a slash.
    Site(String),
    /// The URL of the file. All relative links become absolute.
    File(String),
}

impl Default for Base {
    fn default() -> Self {
        Self::Site("/".to_owned())
    }
}

impl Options {
    /// The options for a site served from the path `base`, which has a slash at both ends.
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

    /// Whether the origin of `image` is allowed.
    fn allows_image(&self, image: &Href) -> bool {
        let has_origin = |origin: &String| {
            image
                .as_str()
                .strip_prefix(origin)
                .is_some_and(|rest| rest.starts_with('/'))
        };
        self.images
            .as_ref()
            .is_none_or(|origins| origins.iter().any(has_origin))
    }

    /// The language of the interface for a file in the language `lang`.
    fn interface_lang<'a>(&'a self, lang: &'a str) -> &'a str {
        self.lang
            .as_deref()
            .filter(|lang| Messages::LANGS.contains(lang))
            .unwrap_or(lang)
    }
}

/// The error returned by [`compile_lenient`], with the first diagnostic that explains it, if any.
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
        /// The approximate number of elements.
        elements: usize,
        /// The limit, [`MAX_ELEMENTS`].
        max: usize,
    },
}

/// The most elements that a profile from a third-party file may have in a browser.
///
/// An ordinary résumé has a few hundred; one with a thousand short jobs has about 12,000.
pub const MAX_ELEMENTS: usize = 20_000;

/// The result of [`compile`].
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled<'s> {
    /// The profile.
    pub profile: Profile,
    /// The warnings, in source order.
    pub warnings: Vec<Diagnostic>,
    source: &'s str,
    tree: Tree<'s>,
    /// The edits that bring the source into line with the JSON Resume schema.
    pub edits: Edits,
    /// The edits that remove everything private.
    redactions: Edits,
}

impl Compiled<'_> {
    /// The source without everything private.
    ///
    /// If nothing is private, it is unchanged, byte for byte.
    pub fn redacted(&self) -> String {
        if self.redactions.is_empty() {
            return self.source.to_owned();
        }
        format!("{:#}\n", self.redactions.apply(&self.tree))
    }

    /// The source without everything private, as a document that follows the JSON Resume schema.
    pub fn normalized(&self) -> serde_json::Value {
        let mut edits = self.edits.clone();
        edits.extend(self.redactions.clone());
        edits.apply(&self.tree)
    }
}

/// Compiles a JSON Resume file.
///
/// # Errors
/// If any diagnostic is an error. Returns all diagnostics, warnings included, in source order.
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

/// Compiles as much of a third-party file as possible and omits what is invalid.
///
/// Its owner gets the diagnostics from [`compile`]; a page that only embeds the file cannot fix
/// them.
///
/// # Errors
/// If the file is not a résumé, has an invalid privacy mark or path, or is too big.
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
        let first = first.unwrap_or_else(|| Diagnostic::error(0..0, "", "there is no name"));
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

/// Keeps the first [`MAX_DIAGNOSTICS`] and replaces the rest with one that counts them.
fn truncate(diagnostics: &mut Vec<Diagnostic>, failed: bool) {
    let rest = diagnostics.split_off(MAX_DIAGNOSTICS);
    let Some(next) = rest.first() else { return };
    let severity = if failed {
        Severity::Error
    } else {
        Severity::Warning
    };
    let message = format!("{} more errors and warnings are not listed", rest.len());
    let help = Some("fix the listed ones, then check again".to_owned());
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
    /// The paths of values that exist but could not be read. They already have an error.
    unreadable: HashSet<String>,
    /// The fields of entries that JSON Resume does not define.
    unknown_fields: UnknownFields,
    diagnostics: Vec<Diagnostic>,
    edits: Edits,
    /// What links that start with `/` count from, instead of the site.
    link_base: Option<Href>,
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
            link_base: None,
        }
    }

    /// Resolves a link against the owner's other site or against [`Options::base`].
    fn resolve(&self, href: Href) -> Href {
        match &self.link_base {
            Some(base) if href.as_str().starts_with('/') => href.resolved_against(base.as_str()),
            _ => self.options.resolve(href),
        }
    }

    /// Returns the diagnostics in source order, and the edits.
    fn finish(self) -> (Vec<Diagnostic>, Edits) {
        let mut diagnostics = self.diagnostics;
        diagnostics.sort_by_key(|one| (one.span.start, one.span.end, one.severity));
        (diagnostics, self.edits)
    }

    fn profile(&mut self, resume: &Resume) -> Option<Profile> {
        let settings = resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref());
        self.link_base = settings.and_then(|settings| self.link_base(&settings.link_base));
        let basics = self.basics(resume.basics.as_ref());
        let page = self.page(resume.meta.as_ref());
        let sections = self.sections(resume, basics.summary);
        let mut profile = Profile {
            page,
            name: basics.name?,
            label: basics.label,
            image: basics.image,
            location: basics.location,
            current_role: None,
            experience: Vec::new(),
            links: basics.links,
            sections,
            timeline: None,
        };
        profile.current_role = work::current_role(&profile);
        profile.experience = work::experience(&profile);
        sections::number(&mut profile);
        let scale = timeline::TimeScale::of(&profile, self.options.today);
        profile.timeline = scale.map(|scale| timeline::timeline(&profile, &scale));
        let technologies = scale
            .map(|scale| technologies::technologies(&profile, &scale))
            .unwrap_or_default();
        sections::set_technologies(&mut profile, technologies);
        Some(profile)
    }

    /// The entries of a section. Warns if the section is empty in the source.
    fn entries<'s, T>(
        &mut self,
        section: Option<&'s Spanned<Vec<Spanned<T>>>>,
    ) -> &'s [Spanned<T>] {
        let Some(section) = section else { return &[] };
        // Check the source, not the entries: private entries are omitted on purpose.
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
                "add an entry or remove the section",
            );
        }
        &section.value
    }

    /// Warns about a value that is accepted despite its form, and records the edit that corrects
    /// it.
    fn understood(&mut self, span: &SourceSpan, message: String, help: String, edit: Edit) {
        self.warn(span, message, help);
        self.edits.add(span.range.start, edit);
    }

    fn error(&mut self, span: &SourceSpan, message: String, help: impl Into<String>) {
        self.report(Severity::Error, span, message, help.into());
    }

    fn warn(&mut self, span: &SourceSpan, message: String, help: impl Into<String>) {
        self.report(Severity::Warning, span, message, help.into());
    }

    fn report(&mut self, severity: Severity, span: &SourceSpan, message: String, help: String) {
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
