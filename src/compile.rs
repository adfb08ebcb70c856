//! From what people write to what is shown: Markdown becomes nodes, dates become periods, links are checked, ids are
//! made. All problems are found at once.

mod basics;
mod dates;
mod fields;
mod ids;
mod links;
mod markdown;
mod page;
mod projects;
mod technologies;
mod timeline;
mod volunteer;
mod work;

use crate::profile::{Entry, Profile};
use crate::resume::{Place, Problem, Severity, Spanned, parse};
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
}

/// Compiles a file.
///
/// # Errors
/// All problems, in the order of the file, where at least one of them is an error.
pub fn compile(source: &str, options: &Options) -> Result<Compiled, Vec<Problem>> {
    let (resume, problems) = parse(source);
    let unreadable = problems.iter().filter(|problem| is_error(problem)).map(|problem| problem.path.clone()).collect();
    let mut compiler = Compiler { source, options, unreadable, problems };
    let profile = resume.and_then(|resume| compiler.profile(&resume));
    let mut problems = compiler.problems;
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end, problem.severity));
    let failed = problems.iter().any(is_error);
    if problems.len() > MOST {
        cut(&mut problems, failed);
    }
    match profile {
        Some(profile) if !failed => Ok(Compiled { profile, warnings: problems }),
        _ => Err(problems),
    }
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

/// Numbers the entries in the order of the page.
fn number(profile: &mut Profile) {
    let contributions = profile.contributions.iter_mut().flat_map(|group| &mut group.projects);
    let projects = contributions.chain(&mut profile.projects).map(|project| &mut project.entry);
    let volunteer = profile.volunteer.iter_mut().map(|engagement| &mut engagement.entry);
    let jobs = profile.work.iter_mut().flat_map(|employer| &mut employer.roles).map(|job| &mut job.entry);
    for (number, entry) in (0..).zip(projects.chain(volunteer).chain(jobs)) {
        *entry = Entry(number);
    }
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
    problems: Vec<Problem>,
}

impl Compiler<'_> {
    fn profile(&mut self, resume: &crate::resume::Resume) -> Option<Profile> {
        self.report_hidden(resume);
        let basics = self.basics(resume.basics.as_ref());
        let (contributions, projects) = self.projects(resume.projects.as_ref());
        let volunteer = self.volunteer(resume.volunteer.as_ref());
        let work = self.work(resume.work.as_ref());
        let settings = resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref());
        let page = self.page(settings, basics.name.as_deref());
        let mut profile = Profile {
            page,
            name: basics.name?,
            label: basics.label,
            image: basics.image,
            links: basics.links,
            summary: basics.summary,
            contributions,
            projects,
            volunteer,
            work,
            timeline: None,
            technologies: Vec::new(),
        };
        number(&mut profile);
        let axis = timeline::Axis::of(&profile);
        profile.timeline = axis.map(|axis| timeline::timeline(&profile, &axis));
        profile.technologies = axis.map(|axis| technologies::technologies(&profile, &axis)).unwrap_or_default();
        Some(profile)
    }

    /// Nothing is lost in silence: sections that this version can't show yet are named.
    fn report_hidden(&mut self, resume: &crate::resume::Resume) {
        for section in [
            &resume.education,
            &resume.awards,
            &resume.certificates,
            &resume.publications,
            &resume.skills,
            &resume.languages,
            &resume.interests,
            &resume.references,
        ]
        .into_iter()
        .flatten()
        {
            let entries = self.entries(Some(section));
            if !entries.is_empty() {
                let message =
                    format!("`{}` is valid JSON Resume, but this version does not show it yet", section.place.path);
                self.warn(&section.place, message, "it stays in `profile.json`; nothing needs to be done");
            }
        }
        if let Some(location) = resume.basics.as_ref().and_then(|basics| basics.location.as_ref())
            && !self.unreadable.contains(&location.place.path)
        {
            let message = "`basics.location` is valid JSON Resume, but this version does not show it yet".to_owned();
            self.warn(&location.place, message, "it stays in `profile.json`; nothing needs to be done");
        }
    }

    /// The entries of a section; an empty one is noted.
    fn entries<'s, T>(&mut self, section: Option<&'s Spanned<Vec<Spanned<T>>>>) -> &'s [Spanned<T>] {
        let Some(section) = section else { return &[] };
        if section.value.is_empty() && !self.unreadable.contains(&section.place.path) {
            self.warn(&section.place, format!("the section `{}` is empty", section.place.path), "fill it or remove it");
        }
        &section.value
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
