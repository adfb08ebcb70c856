//! Jobs, and the employers that they stand under.

use super::Compiler;
use super::ids::Name;
use crate::profile::{Employer, Entry, Job};
use crate::resume::{Spanned, Work};
use std::collections::HashMap;

impl Compiler<'_> {
    pub(super) fn work(&mut self, section: Option<&Spanned<Vec<Spanned<Work>>>>) -> Vec<Employer> {
        let entries = self.entries(section);
        let names = entries.iter().map(|job| {
            let role = if is_blank(&job.team) {
                &job.position
            } else {
                &job.team
            };
            Name {
                chosen: &job.id,
                span: &job.span,
                parts: [&job.name, role, &job.start_date],
            }
        });
        let ids = self.ids("work-", &names.collect::<Vec<_>>());
        let mut employers: Vec<Employer> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::new();
        // The employers in the order in which they last appear.
        let mut oldest: Vec<usize> = Vec::new();
        for (entry, id) in entries.iter().zip(ids) {
            let Some(job) = self.job(entry, id) else {
                continue;
            };
            let name = self.text(&entry.employer).or_else(|| job.company.clone());
            // Jobs without an employer have nothing in common.
            let index = name.as_ref().map_or(employers.len(), |name| {
                *known.entry(name.to_lowercase()).or_insert(employers.len())
            });
            oldest.retain(|other| *other != index);
            oldest.push(index);
            match employers.get_mut(index) {
                Some(employer) => employer.roles.push(job),
                None => employers.push(Employer {
                    name,
                    tint: 0,
                    roles: vec![job],
                }),
            }
        }
        // The oldest employer has the first colour, so that a new job on top changes none of the others'.
        for (index, tint) in oldest.into_iter().rev().zip((1..=Employer::TINTS).cycle()) {
            if let Some(employer) = employers.get_mut(index) {
                employer.tint = tint;
            }
        }
        employers
    }

    fn job(&mut self, job: &Spanned<Work>, id: String) -> Option<Job> {
        let href = self.href(&job.url);
        let others = [&job.name, &job.team, &job.summary];
        let position = self.name(&job.span, "position", &job.position, &others, href.as_ref())?;
        Some(Job {
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
            highlights: self.points_of(&job.span, [&job.highlights]),
            keywords: self.words(&job.keywords),
        })
    }
}

fn is_blank(text: &crate::resume::OptText) -> bool {
    text.as_ref().is_none_or(|text| text.trim().is_empty())
}
