//! Jobs.

use super::Compiler;
use crate::profile::Job;
use crate::resume::{Spanned, Work};
use std::collections::HashMap;

impl Compiler<'_> {
    pub(super) fn work(&mut self, section: Option<&Spanned<Vec<Spanned<Work>>>>) -> Vec<Job> {
        let entries = self.entries(section);
        let ids = self.job_ids(entries);
        let tints = tints(entries);
        let jobs = entries.iter().zip(ids).zip(tints);
        jobs.filter_map(|((entry, id), tint)| self.job(entry, id, tint)).collect()
    }

    fn job(&mut self, job: &Spanned<Work>, id: String, tint: u8) -> Option<Job> {
        self.refuse_private(job.private.as_ref());
        let help = "say what the job was: `\"position\": \"…\"`";
        let position = self.required(&job.position, &job.place, "position", "this job has no `position`", help);
        let rest = Job {
            id,
            tint,
            position: String::new(),
            company: self.text(&job.name),
            href: self.href(&job.url),
            team: self.text(&job.team),
            location: self.text(&job.location),
            period: self.period(&job.start_date, &job.end_date, true),
            description: self.text(&job.description),
            summary: self.rich(&job.summary),
            highlights: self.rich_list(&job.highlights),
            keywords: self.words(&job.keywords),
        };
        Some(Job { position: position?, ..rest })
    }
}

/// A colour for each job, the same for one employer. The oldest employer has the first, so that a new one on top
/// changes none of the others'.
fn tints(jobs: &[Spanned<Work>]) -> Vec<u8> {
    let company = |job: &Spanned<Work>| job.name.as_ref().map(|name| name.trim().to_lowercase()).unwrap_or_default();
    let mut known: HashMap<String, u8> = HashMap::new();
    let mut tints: Vec<u8> = Vec::new();
    let mut next = (1..=Job::TINTS).cycle();
    for job in jobs.iter().rev() {
        tints.push(*known.entry(company(job)).or_insert_with(|| next.next().unwrap_or(1)));
    }
    tints.reverse();
    tints
}
