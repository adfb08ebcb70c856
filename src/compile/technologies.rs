//! What was used when.

use super::timeline::{Axis, items};
use crate::profile::{Bar, BasisPoints, Period, Profile, Technology, Tenure};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The technologies that dated jobs, projects and engagements name. Those in use to this day come first, those used
/// longest before the others: how long that is today nobody knows when a page is built, but it grows and grows.
pub(super) fn technologies(profile: &Profile, axis: &Axis) -> Vec<Technology> {
    let mut found: Vec<Technology> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (keywords, period) in dated(profile) {
        for name in keywords {
            let index = *known.entry(name.to_lowercase()).or_insert(found.len());
            if found.len() == index {
                found.push(Technology {
                    name: name.clone(),
                    periods: Vec::new(),
                    bars: Vec::new(),
                });
            }
            if let Some(technology) = found.get_mut(index) {
                technology.periods.push(period);
            }
        }
    }
    for technology in &mut found {
        technology.bars = without_overlaps(
            technology
                .periods
                .iter()
                .map(|&period| axis.bar(period))
                .collect(),
        );
    }
    found.sort_by_cached_key(|technology| {
        let bars = &technology.bars;
        let length: u32 = bars.iter().map(|bar| u32::from(bar.length.0)).sum();
        (Reverse(bars.iter().any(|bar| bar.open)), Reverse(length))
    });
    found
}

/// The technologies of each entry that has both a start and an end, or goes on.
fn dated(profile: &Profile) -> impl Iterator<Item = (&Vec<String>, Period)> {
    let jobs = profile.jobs().map(|job| (&job.keywords, job.period()));
    let projects = profile
        .projects()
        .map(|project| (&project.keywords, project.period()));
    let items = items(profile).map(|item| (&item.keywords, item.period()));
    let all = jobs.chain(projects).chain(items);
    all.filter_map(|(keywords, period)| Some((keywords, period?)))
        .filter(|(_, period)| period.is_ongoing() || Tenure::of([*period], None).is_some())
}

fn without_overlaps(mut bars: Vec<Bar>) -> Vec<Bar> {
    bars.sort_by_key(|bar| bar.start);
    let mut joined: Vec<Bar> = Vec::new();
    for bar in bars {
        match joined.last_mut() {
            Some(last) if bar.start.0 <= last.start.0 + last.length.0 => {
                let end = (bar.start.0 + bar.length.0).max(last.start.0 + last.length.0);
                last.length = BasisPoints(end - last.start.0);
                last.open |= bar.open;
            }
            _ => joined.push(bar),
        }
    }
    joined
}
