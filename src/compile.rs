//! From what people write to what is shown: Markdown becomes nodes, dates become periods, links are checked, ids are
//! made. All problems are found at once.

mod basics;
mod dates;
mod fields;
mod ids;
mod items;
mod links;
mod markdown;
mod others;
mod page;
mod projects;
mod sections;
mod technologies;
mod timeline;
mod work;

use crate::profile::Profile;
use crate::resume::{Extras, Fix, Fixes, Parsed, Place, Problem, Resume, Severity, Spanned, parse};
use std::collections::HashSet;

/// The most problems that are told one by one. More of them are of one and the same cause.
const MOST: usize = 500;

/// What a compilation has to know besides the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The path under which the site is served, with a slash at both ends: links that begin with a slash count from it.
    pub base: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { base: "/".to_owned() }
    }
}

/// A profile, and what was odd about its file.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// The profile.
    pub profile: Profile,
    /// Warnings, in the order of the file.
    pub warnings: Vec<Problem>,
    /// What has to be written differently so that others read the file as we do.
    pub fixes: Fixes,
    /// How to write the file without what its owner keeps back.
    pub private: Fixes,
}

impl Compiled {
    /// The file without what its owner keeps back: as it is where that is nothing.
    pub fn public(&self, source: &str) -> String {
        if self.private.is_empty() {
            return source.to_owned();
        }
        // It was read once, so it can be read again.
        format!("{:#}\n", self.private.apply(source).unwrap_or_default())
    }

    /// The same as a document that other programs read as we do.
    pub fn strict(&self, source: &str) -> serde_json::Value {
        let mut fixes = self.fixes.clone();
        fixes.extend(self.private.clone());
        fixes.apply(source).unwrap_or_default()
    }
}

/// Compiles a file.
///
/// # Errors
/// All problems, in the order of the file, where at least one of them is an error.
pub fn compile(source: &str, options: &Options) -> Result<Compiled, Vec<Problem>> {
    let Parsed { resume, extras, problems, fixes, private } = parse(source);
    let unreadable = problems.iter().filter(|problem| is_error(problem)).map(|problem| problem.path.clone()).collect();
    let mut compiler = Compiler { source, options, unreadable, extras, problems, fixes };
    let profile = resume.and_then(|resume| compiler.profile(&resume));
    let Compiler { mut problems, fixes, .. } = compiler;
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end, problem.severity));
    let failed = problems.iter().any(is_error);
    if problems.len() > MOST {
        cut(&mut problems, failed);
    }
    match profile {
        Some(profile) if !failed => Ok(Compiled { profile, warnings: problems, fixes, private }),
        _ => Err(problems),
    }
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

/// Leaves the first problems and one that counts the others.
fn cut(problems: &mut Vec<Problem>, failed: bool) {
    let rest = problems.split_off(MOST);
    let Some(next) = rest.first() else { return };
    let severity = if failed { Severity::Error } else { Severity::Warning };
    let message = format!("from here on there are {} more problems", rest.len());
    let help = Some("mend some and check again".to_owned());
    problems.push(Problem { severity, span: next.span.clone(), path: next.path.clone(), message, help });
}

/// The state of one compilation: what it works on, and the problems so far.
struct Compiler<'a> {
    source: &'a str,
    options: &'a Options,
    /// The paths of values that are there but could not be read.
    unreadable: HashSet<String>,
    /// What entries say under keys that are not known.
    extras: Extras,
    problems: Vec<Problem>,
    fixes: Fixes,
}

impl Compiler<'_> {
    fn profile(&mut self, resume: &Resume) -> Option<Profile> {
        let basics = self.basics(resume.basics.as_ref());
        let settings = resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref());
        let page = self.page(settings, basics.name.as_deref());
        let sections = self.sections(resume, basics.summary, &page.lang);
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
        let found = axis.map(|axis| technologies::technologies(&profile, &axis)).unwrap_or_default();
        sections::place_technologies(&mut profile, found);
        Some(profile)
    }

    /// The entries of a section; an empty one is noted.
    fn entries<'s, T>(&mut self, section: Option<&'s Spanned<Vec<Spanned<T>>>>) -> &'s [Spanned<T>] {
        let Some(section) = section else { return &[] };
        // What is kept back is not there, either, but that is as it was meant.
        let written = self.source.get(section.place.span.clone()).unwrap_or_default();
        if written.trim_matches(['[', ']', ' ', '\t', '\r', '\n']).is_empty() {
            self.warn(&section.place, format!("the section `{}` is empty", section.place.path), "fill it or remove it");
        }
        &section.value
    }

    /// Notes that something is written otherwise than it should be, and yet understood.
    fn understood(&mut self, place: &Place, message: String, help: String, fix: Fix) {
        self.warn(place, message, help);
        self.fixes.add(place.span.start, fix);
    }

    fn error(&mut self, place: &Place, message: String, help: impl Into<String>) {
        self.note(Severity::Error, place, message, help.into());
    }

    fn warn(&mut self, place: &Place, message: String, help: impl Into<String>) {
        self.note(Severity::Warning, place, message, help.into());
    }

    fn note(&mut self, severity: Severity, place: &Place, message: String, help: String) {
        let Place { span, path } = place.clone();
        self.problems.push(Problem { severity, span, path, message, help: Some(help) });
    }
}

#[cfg(test)]
mod tests;
