//! The technologies of a profile, and when each was used.

use super::timeline::{Axis, lasting_items};
use crate::profile::{Bar, BasisPoints, Period, Profile, Technology, Tenure};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The keywords of jobs, projects and other lasting entries with dates.
///
/// Those still in use come first. Within each group, those used longest come first. The order does
/// not depend on today's date, which is unknown at build time.
pub(super) fn technologies(profile: &Profile, axis: &Axis) -> Vec<Technology> {
    let mut technologies: Vec<Technology> = Vec::new();
    let mut index_by_name: HashMap<String, usize> = HashMap::new();
    for (keywords, period) in dated_keywords(profile) {
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
        technology.bars = merge_overlapping(
            technology
                .periods
                .iter()
                .map(|&period| axis.bar(period))
                .collect(),
        );
    }
    technologies.sort_by_cached_key(|technology| {
        let bars = &technology.bars;
        let length: u32 = bars.iter().map(|bar| u32::from(bar.length.0)).sum();
        (Reverse(bars.iter().any(|bar| bar.open)), Reverse(length))
    });
    technologies
}

/// The keywords of each entry that is ongoing or has both a start and an end.
fn dated_keywords(profile: &Profile) -> impl Iterator<Item = (&Vec<String>, Period)> {
    let jobs = profile.jobs().map(|job| (&job.keywords, job.period()));
    let projects = profile
        .projects()
        .map(|project| (&project.keywords, project.period()));
    let items = lasting_items(profile).map(|item| (&item.keywords, item.period()));
    let all = jobs.chain(projects).chain(items);
    all.filter_map(|(keywords, period)| Some((keywords, period?)))
        .filter(|(_, period)| period.is_ongoing() || Tenure::of([*period], None).is_some())
}

/// Merges bars that overlap or touch.
fn merge_overlapping(mut bars: Vec<Bar>) -> Vec<Bar> {
    bars.sort_by_key(|bar| bar.start);
    let mut merged: Vec<Bar> = Vec::new();
    for bar in bars {
        match merged.last_mut() {
            Some(last) if bar.start.0 <= last.start.0 + last.length.0 => {
                let end = (bar.start.0 + bar.length.0).max(last.start.0 + last.length.0);
                last.length = BasisPoints(end - last.start.0);
                last.open |= bar.open;
            }
            _ => merged.push(bar),
        }
    }
    merged
}
