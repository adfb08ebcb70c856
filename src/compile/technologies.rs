//! The technologies of a profile, and when each was used.

use super::timeline::{TimeScale, lasting_items};
use crate::profile::{Entry, Period, Profile, Technology};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The keywords of jobs, projects and other lasting entries with dates.
///
/// Those still in use come first. Within each group, those used longest come first.
pub(super) fn technologies(profile: &Profile, scale: &TimeScale) -> Vec<Technology> {
    let mut technologies: Vec<Technology> = Vec::new();
    let mut index_by_name: HashMap<String, usize> = HashMap::new();
    for (keywords, period, entry) in entries_with_keywords(profile) {
        for name in keywords {
            let index = *index_by_name
                .entry(name.to_lowercase())
                .or_insert(technologies.len());
            if technologies.len() == index {
                technologies.push(Technology {
                    name: name.clone(),
                    entries: Vec::new(),
                    periods: Vec::new(),
                    bars: Vec::new(),
                });
            }
            if let Some(technology) = technologies.get_mut(index) {
                technology.entries.push(entry);
                technology.periods.extend(period);
            }
        }
    }
    // What has no dates cannot be drawn.
    technologies.retain(|technology| !technology.periods.is_empty());
    for technology in &mut technologies {
        technology.bars = scale.merged_bars(&technology.periods);
    }
    technologies.sort_by_cached_key(|technology| {
        let bars = &technology.bars;
        let length: u32 = bars.iter().map(|bar| u32::from(bar.length.0)).sum();
        (Reverse(bars.iter().any(|bar| bar.open)), Reverse(length))
    });
    technologies
}

/// The keywords of each entry, and its period if that is ongoing or has both a start and an end.
fn entries_with_keywords(
    profile: &Profile,
) -> impl Iterator<Item = (&Vec<String>, Option<Period>, Entry)> {
    let jobs = profile
        .jobs()
        .map(|job| (&job.keywords, job.period(), job.entry));
    let projects = profile
        .projects()
        .map(|project| (&project.keywords, project.period(), project.entry));
    let items = lasting_items(profile).map(|item| (&item.keywords, item.period(), item.entry));
    let lasts = |period: &Period| period.is_ongoing() || matches!(period, Period::Between(..));
    jobs.chain(projects)
        .chain(items)
        .map(move |(keywords, period, entry)| (keywords, period.filter(lasts), entry))
}
