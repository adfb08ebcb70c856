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
mod volunteer;
mod work;

use crate::profile::Profile;
use crate::resume::{Place, Problem, Severity, Spanned, parse};

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
    let readable = problems
        .iter()
        .all(|problem| problem.severity == Severity::Warning || !problem.path.is_empty());
    let mut compiler = Compiler {
        source,
        options,
        problems,
    };
    // A file that could not be read at all has that one problem, and not a missing name besides.
    let profile = readable.then(|| compiler.profile(&resume)).flatten();
    let mut problems = compiler.problems;
    problems.sort_by_key(|problem| (problem.span.start, problem.severity));
    match profile {
        Some(profile) if problems.iter().all(|problem| problem.severity == Severity::Warning) => Ok(Compiled {
            profile,
            warnings: problems,
        }),
        _ => Err(problems),
    }
}

/// The state of one compilation: what it works on, and the problems so far.
struct Compiler<'a> {
    source: &'a str,
    options: &'a Options,
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
        Some(Profile {
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
        })
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
                let message = format!(
                    "`{}` is valid JSON Resume, but this version does not show it yet",
                    section.place.path
                );
                self.warn(
                    &section.place,
                    message,
                    "it stays in `profile.json`; nothing needs to be done",
                );
            }
        }
        if let Some(location) = resume.basics.as_ref().and_then(|basics| basics.location.as_ref()) {
            let message = "`basics.location` is valid JSON Resume, but this version does not show it yet".to_owned();
            self.warn(
                &location.place,
                message,
                "it stays in `profile.json`; nothing needs to be done",
            );
        }
    }

    /// The entries of a section; an empty one is noted.
    fn entries<'s, T>(&mut self, section: Option<&'s Spanned<Vec<Spanned<T>>>>) -> &'s [Spanned<T>] {
        let Some(section) = section else { return &[] };
        if section.value.is_empty() {
            self.warn(
                &section.place,
                format!("the section `{}` is empty", section.place.path),
                "fill it or remove it",
            );
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
        self.problems.push(Problem {
            severity,
            span,
            path,
            message,
            help: Some(help),
        });
    }
}
