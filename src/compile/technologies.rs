//! The technologies of a profile, and when each was used.

use super::timeline::{TimeScale, lasting_items};
use crate::profile::{Period, Profile, Technology};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The keywords of jobs, projects and other lasting entries with dates.
///
/// Those still in use come first. Within each group, those used longest come first.
pub(super) fn technologies(profile: &Profile, scale: &TimeScale) -> Vec<Technology> {
    let mut technologies: Vec<Technology> = Vec::new();
    let mut index_by_name: HashMap<String, usize> = HashMap::new();
    for (keywords, period) in entries_with_keywords(profile) {
        for name in keywords {
            let index = *index_by_name
                .entry(name.to_lowercase())
                .or_insert(technologies.len());
            if technologies.len() == index {
                technologies.push(Technology {
                    name: name.clone(),
                    periods: Vec::new(),
                    bars: Vec::new(),
                });
            }
            if let Some(technology) = technologies.get_mut(index) {
                technology.periods.push(period);
            }
        }
    }
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

/// The keywords and the period of each entry that is ongoing or has both a start and an end.
fn entries_with_keywords(profile: &Profile) -> impl Iterator<Item = (&Vec<String>, Period)> {
    let jobs = profile.jobs().map(|job| (&job.keywords, job.period()));
    let projects = profile
        .projects()
        .map(|project| (&project.keywords, project.period()));
    let items = lasting_items(profile).map(|item| (&item.keywords, item.period()));
    let lasts = |period: &Period| period.is_ongoing() || matches!(period, Period::Between(..));
    jobs.chain(projects)
        .chain(items)
        .filter_map(move |(keywords, period)| Some((keywords, period.filter(lasts)?)))
}
