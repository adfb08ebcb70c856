//! Jobs, grouped by employer.

use super::Compiler;
use super::fields::first;
use super::ids::IdSource;
use crate::profile::{Block, Date, Employer, Entry, Href, Job, Period, Profile};
use crate::resume::{Spanned, Work};
use std::cmp::Reverse;
use std::collections::HashMap;

impl Compiler<'_> {
    pub(super) fn work(&mut self, section: Option<&Spanned<Vec<Spanned<Work>>>>) -> Vec<Employer> {
        let entries = self.entries(section);
        let sources = entries.iter().map(|job| {
            let role = if is_blank(&job.team) {
                &job.position
            } else {
                &job.team
            };
            IdSource {
                chosen: &job.id,
                span: &job.span,
                parts: [&job.name, role, &job.start_date],
            }
        });
        let ids = self.ids("work-", &sources.collect::<Vec<_>>());
        let mut employers: Vec<Employer> = Vec::new();
        let mut index_by_name: HashMap<String, usize> = HashMap::new();
        // The position in the file of each employer's last job, which is usually its oldest.
        let mut last_jobs: Vec<usize> = Vec::new();
        for (position, (entry, id)) in entries.iter().zip(ids).enumerate() {
            let Some(job) = self.job(entry, id) else {
                continue;
            };
            let name = self.text(&entry.employer).or_else(|| job.company.clone());
            // Jobs without an employer are not grouped.
            let index = name.as_ref().map_or(employers.len(), |name| {
                *index_by_name
                    .entry(name.to_lowercase())
                    .or_insert(employers.len())
            });
            match (employers.get_mut(index), last_jobs.get_mut(index)) {
                (Some(employer), Some(last)) => {
                    employer.roles.push(job);
                    *last = position;
                }
                _ => {
                    last_jobs.push(position);
                    employers.push(Employer {
                        name,
                        tint: 0,
                        roles: vec![job],
                    });
                }
            }
        }
        set_tints(&mut employers, &last_jobs);
        employers
    }

    fn job(&mut self, job: &Spanned<Work>, id: String) -> Option<Job> {
        let href = self.href(&job.url);
        let fallbacks = [&job.name, &job.team, &job.summary, first(&job.highlights)];
        let keywords = self.plain_list(&job.keywords);
        let position = self.entry_name(
            &job.span,
            "position",
            &job.position,
            &fallbacks,
            [
                href.as_ref().map(Href::display_text),
                keywords.first().map(String::as_str),
            ],
        )?;
        let mut job = Job {
            entry: Entry::default(),
            id,
            position,
            company: self.text(&job.name),
            href,
            team: self.text(&job.team),
            location: self.text(&job.location),
            when: self.when(&job.start_date, &job.end_date, true),
            description: self.text(&job.description),
            summary: self.rich(&job.summary),
            highlights: self.highlights(&job.span, [&job.highlights]),
            keywords,
            is_brief: false,
        };
        job.is_brief = is_brief(&job);
        Some(job)
    }
}

/// Sets the colours of employers. The oldest one gets the first, so that a new job does not change
/// the others. Where dates are missing, the one whose last job is further down counts as older.
fn set_tints(employers: &mut [Employer], last_jobs: &[usize]) {
    let starts = employers.iter().map(|employer| {
        let starts = employer
            .roles
            .iter()
            .filter_map(|job| job.period()?.start());
        starts.map(Date::earliest).min()
    });
    // If one is missing, there are none to compare.
    let starts: Option<Vec<_>> = starts.collect();
    let start = |index: usize| starts.as_ref().and_then(|starts| starts.get(index));
    let mut by_age: Vec<usize> = (0..employers.len()).collect();
    by_age.sort_unstable_by_key(|index| (start(*index), Reverse(last_jobs.get(*index))));
    for (index, tint) in by_age.into_iter().zip((1..=Employer::TINTS).cycle()) {
        if let Some(employer) = employers.get_mut(index) {
            employer.tint = tint;
        }
    }
}

/// The most characters of a text that a card shows without being opened.
const MAX_BRIEF_CHARS: usize = 120;

/// Whether a job has at most one short paragraph to show below its heading.
fn is_brief(job: &Job) -> bool {
    let is_short = match job.summary.0.as_slice() {
        [] => true,
        [Block::Paragraph(_)] => job.summary.to_plain().chars().count() <= MAX_BRIEF_CHARS,
        _ => false,
    };
    is_short
        && job.highlights.is_empty()
        && job.keywords.is_empty()
        && job.href.is_none()
        && job.description.is_none()
        && job.location.is_none()
}

/// Role and employer of the first current job, in page order. Returns `None` if there is none, or
/// if the label already names both.
pub(super) fn current_role(profile: &Profile) -> Option<String> {
    let is_current = |job: &&Job| job.period().is_some_and(|period| period.is_ongoing());
    let job = profile.jobs().find(is_current)?;
    let label = profile.label.as_deref().unwrap_or_default().to_lowercase();
    let mut named = vec![job.position.as_str()];
    named.extend(job.company.as_deref().filter(|name| *name != job.position));
    let is_new = |part: &&str| !label.contains(&part.to_lowercase());
    named.iter().any(is_new).then(|| named.join(", "))
}

/// The periods of the jobs whose length can be known, in page order.
pub(super) fn experience(profile: &Profile) -> Vec<Period> {
    let has_length = |period: &Period| {
        period.start().is_some() && (period.end().is_some() || period.is_ongoing())
    };
    let periods = profile.jobs().filter_map(Job::period);
    periods.filter(has_length).collect()
}

fn is_blank(text: &crate::resume::OptText) -> bool {
    text.as_ref().is_none_or(|text| text.trim().is_empty())
}
