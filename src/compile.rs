//! Turns a parsed résumé into the profile that is shown.
//!
//! Parses Markdown and dates, checks links, and derives ids. It does not stop at the first problem:
//! one run reports them all.

mod accent;
mod basics;
#[cfg(feature = "portable")]
mod countries;
mod custom_sections;
mod dates;
mod fields;
mod ids;
mod items;
mod language;
mod links;
mod markdown;
mod page;
#[cfg(feature = "portable")]
mod personal;
mod projects;
mod sections;
mod technologies;
mod timeline;
mod work;

pub use dates::standard_date;
pub use markdown::parse_markdown;

use crate::profile::{Date, Href, Profile};
use crate::resume::{
    Diagnostic, Edit, Edits, Parsed, REPORTS, Resume, Severity, SourceSpan, Spanned, Tree,
    UnknownFields, parse,
};
use std::collections::HashSet;

/// The options of a compilation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// What relative links are resolved against.
    pub base: Base,
    /// The origins that images may come from, such as `https://a.example`; `None` allows all.
    pub images: Option<Vec<String>>,
    /// Today's date, where the charts end. If it is `None`, they end with the last year in the file.
    pub today: Option<Date>,
    /// The most elements that the profile may have; `None` for any number. See [`MAX_ELEMENTS`].
    pub max_elements: Option<usize>,
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
}

/// Why a file gives no page, with all diagnostics; at least one is an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The reason.
    pub reason: Reason,
    /// The errors and warnings, in source order.
    pub diagnostics: Vec<Diagnostic>,
}

/// The kinds of files that give no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The source is not JSON.
    NotJson,
    /// The source is JSON, but not a résumé: it names nobody.
    NotResume,
    /// A privacy mark or path cannot be applied, so nothing may be shown.
    Private,
    /// The profile has more elements than [`Options::max_elements`].
    TooBig {
        /// The approximate number of elements.
        elements: usize,
        /// The limit.
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
    /// The links to files of the site itself.
    pub local_links: Vec<LocalLink>,
    /// The files that the settings name.
    pub site_files: SiteFiles,
    /// Whether a site can be read offline.
    pub offline: bool,
}

/// A link from the résumé to a file of the site that it is built into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalLink {
    /// The target, resolved against [`Options::base`].
    pub href: Href,
    /// The position of the field that contains the link.
    pub span: SourceSpan,
    /// What the file is.
    pub kind: LocalKind,
}

/// What a file of the site is to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalKind {
    /// A page or file that readers may open.
    Link,
    /// An image that the page shows or names.
    Image,
    /// A style sheet.
    Style,
}

/// The files that the settings in `meta.whoami` name, resolved against [`Options::base`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteFiles {
    /// The owner's style sheet, and the position of the setting.
    pub style: Option<(Href, SourceSpan)>,
    /// The icon of the page.
    pub favicon: Option<Href>,
    /// The image for link previews.
    pub social_image: Option<Href>,
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
/// Whatever can be shown is shown: a mistake is a warning, which says how the value is read or
/// that it is left out.
///
/// # Errors
/// If the file is not a résumé, has an invalid privacy mark or path, or is too big.
pub fn compile<'s>(source: &'s str, options: &Options) -> Result<Compiled<'s>, Refused> {
    let Parsed {
        tree,
        resume,
        unknown_fields,
        unreadable,
        diagnostics,
        edits,
        redactions,
        privacy_error,
    } = parse(source);
    let mut compiler = Compiler {
        unreadable,
        unknown_fields,
        diagnostics,
        edits,
        ..Compiler::new(source, options)
    };
    let profile = resume.as_ref().and_then(|resume| compiler.profile(resume));
    #[cfg(feature = "portable")]
    if let Some(resume) = resume.as_ref() {
        compiler.warn_about_personal_data(resume);
    }
    let too_big = profile.as_ref().and_then(|profile| {
        let max = options.max_elements?;
        let elements = profile.element_count();
        (elements > max).then_some(Reason::TooBig { elements, max })
    });
    if let Some(Reason::TooBig { elements, max }) = too_big {
        let message = format!("the page would have about {elements} elements; the limit is {max}");
        compiler.error(&SourceSpan::default(), message, "shorten the file");
    }
    let settings = resume.as_ref().and_then(|resume| resume.meta.as_ref());
    let settings = settings.and_then(|meta| meta.whoami.as_ref());
    let site_files = settings
        .filter(|_| REPORTS)
        .map(|settings| compiler.site_files(settings))
        .unwrap_or_default();
    let offline = settings.is_none_or(|settings| page::is_on(&settings.offline));
    let local_links = std::mem::take(&mut compiler.local_links);
    let (diagnostics, edits) = compiler.finish();
    let refused = |reason, diagnostics| {
        Err(Refused {
            reason,
            diagnostics,
        })
    };
    let Some(tree) = tree else {
        return refused(Reason::NotJson, diagnostics);
    };
    let reason = privacy_error.then_some(Reason::Private).or(too_big);
    match (profile, reason) {
        (Some(profile), None) => Ok(Compiled {
            profile,
            warnings: diagnostics,
            source,
            tree,
            edits,
            redactions,
            local_links,
            site_files,
            offline,
        }),
        (_, reason) => refused(reason.unwrap_or(Reason::NotResume), diagnostics),
    }
}

/// The state of one compilation.
struct Compiler<'a> {
    source: &'a str,
    options: &'a Options,
    /// The paths of values that exist but could not be read. They already have a warning.
    unreadable: HashSet<String>,
    /// The fields of entries that JSON Resume does not define.
    unknown_fields: UnknownFields,
    diagnostics: Vec<Diagnostic>,
    edits: Edits,
    /// What links that start with `/` count from, instead of the site.
    link_base: Option<Href>,
    local_links: Vec<LocalLink>,
}

impl<'a> Compiler<'a> {
    fn new(source: &'a str, options: &'a Options) -> Self {
        Self {
            source,
            options,
            unreadable: HashSet::default(),
            unknown_fields: UnknownFields::default(),
            diagnostics: Vec::new(),
            edits: Edits::default(),
            link_base: None,
            local_links: Vec::new(),
        }
    }

    /// Resolves a link against the owner's other site or against [`Options::base`].
    fn resolve(&mut self, href: Href, span: &SourceSpan) -> Href {
        self.check_host(&href, span);
        match &self.link_base {
            Some(base) if href.as_str().starts_with('/') => href.resolved_against(base.as_str()),
            _ => self.resolve_in_site(href, span),
        }
    }

    /// Resolves a link against [`Options::base`] and remembers it if it leads to a file of the site.
    fn resolve_in_site(&mut self, href: Href, span: &SourceSpan) -> Href {
        let is_local = REPORTS && href.is_relative() && matches!(self.options.base, Base::Site(_));
        let href = self.options.resolve(href);
        if is_local {
            self.local_links.push(LocalLink {
                href: href.clone(),
                span: span.clone(),
                kind: LocalKind::Link,
            });
        }
        href
    }

    /// Returns the diagnostics in source order, and the edits.
    fn finish(self) -> (Vec<Diagnostic>, Edits) {
        let mut diagnostics = self.diagnostics;
        diagnostics.sort_by_key(|one| (one.span.start, one.span.end, one.severity));
        // An error says more than a warning about the same value, and comes before it.
        let mut last_error = None;
        diagnostics.retain(|one| {
            if one.severity == Severity::Error {
                last_error = Some(one.span.clone());
            }
            one.severity == Severity::Error || last_error.as_ref() != Some(&one.span)
        });
        (diagnostics, self.edits)
    }

    fn profile(&mut self, resume: &Resume) -> Option<Profile> {
        let settings = resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref());
        self.link_base = settings.and_then(|settings| self.link_base(&settings.link_base));
        let basics = self.basics(resume.basics.as_ref());
        let sections = self.sections(resume, basics.summary);
        let lang = self.lang(resume, &sections);
        let page = self.page(resume.meta.as_ref(), lang);
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
        let has_timeline = settings.is_none_or(|settings| page::is_on(&settings.timeline));
        profile.timeline = scale
            .filter(|_| has_timeline)
            .map(|scale| timeline::timeline(&profile, &scale));
        let technologies = scale
            .map(|scale| technologies::technologies(&profile, &scale))
            .unwrap_or_default();
        sections::set_technologies(&mut profile, technologies);
        Some(profile)
    }

    /// The entries of a section, without those that cannot be read. Warns if the section is empty
    /// in the source.
    fn entries<'s, T>(
        &mut self,
        section: Option<&'s Spanned<Vec<Spanned<T>>>>,
    ) -> Vec<&'s Spanned<T>> {
        let Some(section) = section else {
            return Vec::new();
        };
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
                || format!("the section `{}` is empty", section.span.path),
                "add an entry or remove the section",
            );
        }
        let entries = section.value.iter();
        entries
            .filter(|entry| !self.is_unreadable(&entry.span.path))
            .collect()
    }

    /// Whether the entry at a path cannot be read, or is a list whose only item cannot be.
    fn is_unreadable(&self, path: &str) -> bool {
        /// How many lists may be around an item. Nobody writes more than one.
        const MAX_LISTS: usize = 8;
        if self.unreadable.is_empty() {
            return false;
        }
        let mut path = path.to_owned();
        (0..MAX_LISTS).any(|_| {
            let found = self.unreadable.contains(&path);
            path.push_str("[0]");
            found
        })
    }

    /// Warns about a value that is accepted despite its form, and records the edit that corrects
    /// it.
    fn understood(
        &mut self,
        span: &SourceSpan,
        message: impl FnOnce() -> String,
        help: impl Into<String>,
        edit: Edit,
    ) {
        self.warn(span, message, help);
        self.edits.add_correction(span.range.start, edit);
    }

    /// Reports that there is no page.
    fn error(&mut self, span: &SourceSpan, message: String, help: impl Into<String>) {
        self.report(Severity::Error, span, message, help.into());
    }

    /// Reports how a value is read, or that it is left out. The text is only made where it is
    /// read.
    fn warn(
        &mut self,
        span: &SourceSpan,
        message: impl FnOnce() -> String,
        help: impl Into<String>,
    ) {
        if REPORTS {
            self.report(Severity::Warning, span, message(), help.into());
        }
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
