//! Where jobs and other dated things stand along a line of years.

use crate::profile::{
    Bar, BasisPoints, Content, Employer, Entry, Item, Job, Mark, Period, Profile, Project, Timeline,
};
use std::ops::Range;

/// The most marks that a line can have and still be read.
const MAX_MARKS: usize = 60;
/// How many ticks the line has at most.
const MAX_TICKS: u32 = 12;
/// About how many characters of a label the shortest line for which labels are drawn has room for.
const CHARACTERS: u32 = 96;

/// The line: from the beginning of a year to the end of another, in months since the year 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    start: u32,
    end: u32,
    /// Whether something goes on beyond the last date that is known. Nobody knows today when a page is built, so the
    /// last year of the line then stands for all that came since.
    open: bool,
}

impl Axis {
    /// The line that holds every date of a profile; none without dates.
    pub(super) fn of(profile: &Profile) -> Option<Self> {
        let jobs = profile.jobs().filter_map(Job::period);
        let projects = profile.projects().filter_map(Project::period);
        let items = items(profile).filter_map(Item::period);
        let periods: Vec<Period> = jobs.chain(projects).chain(items).collect();
        let edges = periods.iter().flat_map(|period| {
            let start = period
                .start()
                .map(|start| (start.start_month(), start.start_month() + 1));
            let end = period
                .end()
                .map(|end| (end.end_month().saturating_sub(1), end.end_month()));
            start.into_iter().chain(end)
        });
        let (first, last) = edges.reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))?;
        let open = periods.iter().any(|period| period.is_ongoing());
        Some(Self {
            start: first / 12 * 12,
            end: (last.div_ceil(12) + u32::from(open)) * 12,
            open,
        })
    }

    /// The stretch of a period.
    pub(super) fn bar(&self, period: Period) -> Bar {
        match (period.start(), period.end()) {
            (Some(start), Some(end)) => self.stretch(
                start.start_month()..end.end_month().max(start.start_month() + 1),
                false,
            ),
            (Some(start), None) if period.is_ongoing() => {
                self.stretch(start.start_month()..self.end, true)
            }
            (Some(single_date), None) => {
                self.stretch(single_date.start_month()..single_date.start_month(), false)
            }
            (None, end) => self.stretch(
                end.map_or(0..0, |end| end.end_month()..end.end_month()),
                false,
            ),
        }
    }

    fn stretch(&self, Range { start, end }: Range<u32>, open: bool) -> Bar {
        let start = self.share(start);
        Bar {
            start,
            length: BasisPoints(self.share(end).0 - start.0),
            open,
        }
    }

    fn share(&self, month: u32) -> BasisPoints {
        let (along, whole) = (month.saturating_sub(self.start), self.end - self.start);
        // It is at most the whole, so it fits.
        BasisPoints((along.min(whole) * u32::from(BasisPoints::WHOLE) / whole) as u16)
    }

    /// The years that have a tick. What goes on goes on in years of which no number is known.
    fn years(&self) -> Vec<(u16, BasisPoints)> {
        let (first, last) = (self.start / 12, self.end / 12 - u32::from(self.open));
        let step = [1, 2, 5, 10, 20, 50]
            .into_iter()
            .find(|step| (last - first) / step < MAX_TICKS)
            .unwrap_or(100);
        (first..last)
            .filter(|year| year % step == 0)
            .map(|year| (year as u16, self.share(year * 12)))
            .collect()
    }
}

/// The timeline of a profile, along `axis`.
pub(super) fn timeline(profile: &Profile, axis: &Axis) -> Timeline {
    let jobs = profile
        .employers()
        .flat_map(|employer| employer.roles.iter().map(move |job| (employer, job)));
    let mut marks: Vec<Mark> = jobs
        .filter_map(|(employer, job)| job_mark(employer, job, axis))
        .collect();
    let items = items(profile).filter_map(|item| item_mark(item, axis));
    marks.extend(
        items.chain(
            profile
                .projects()
                .filter_map(|project| project_mark(project, axis)),
        ),
    );
    let omitted = marks.len().saturating_sub(MAX_MARKS) as u32;
    marks.truncate(MAX_MARKS);
    let lanes = into_lanes(&mut marks);
    Timeline {
        years: axis.years(),
        lanes,
        marks,
        omitted,
    }
}

/// What lasted: engagements, schools, and what its owner has added. What happened on one day would only be in the way.
pub(super) fn items(profile: &Profile) -> impl Iterator<Item = &Item> {
    const MOMENTS: [&str; 4] = ["awards", "certificates", "publications", "references"];
    let lasting = profile
        .sections
        .iter()
        .filter(|section| !MOMENTS.contains(&section.id.as_str()));
    let items = lasting.filter_map(|section| match &section.content {
        Content::Items(items) => Some(items),
        _ => None,
    });
    items.flatten()
}

fn job_mark(employer: &Employer, job: &Job, axis: &Axis) -> Option<Mark> {
    let company = job.company.as_deref().or(employer.name.as_deref());
    let (team, position) = (job.team.as_deref(), Some(job.position.as_str()));
    let labels = [
        joined(&[company, team], " · "),
        joined(&[team.or(company)], ""),
        joined(&[company], ""),
    ];
    let name = joined(&[position, company, team], ", ");
    Some(mark(
        job.entry,
        &job.id,
        name,
        &labels,
        job.period()?,
        axis,
        Some(employer.tint),
    ))
}

fn item_mark(item: &Item, axis: &Axis) -> Option<Mark> {
    let name = joined(&[item.detail.as_deref(), Some(&item.title)], ", ");
    let labels = [name.clone(), item.title.clone()];
    Some(mark(
        item.entry,
        &item.id,
        name,
        &labels,
        item.period()?,
        axis,
        None,
    ))
}

fn project_mark(project: &Project, axis: &Axis) -> Option<Mark> {
    let labels = [project.name.clone()];
    Some(mark(
        project.entry,
        &project.id,
        project.name.clone(),
        &labels,
        project.period()?,
        axis,
        None,
    ))
}

fn joined(parts: &[Option<&str>], separator: &str) -> String {
    let parts: Vec<&str> = parts.iter().copied().flatten().collect();
    parts.join(separator)
}

/// A mark with the longest of `labels` that fits.
fn mark(
    entry: Entry,
    id: &str,
    name: String,
    labels: &[String],
    period: Period,
    axis: &Axis,
    tint: Option<u8>,
) -> Mark {
    let bar = axis.bar(period);
    // Where a bar fades out nothing can be read.
    let room = if bar.open {
        bar.length.0 / 4 * 3
    } else {
        bar.length.0
    };
    let fits = |label: &&String| bar.length.0 == 0 || width_of(label) <= room;
    let label = labels.iter().find(fits).cloned().unwrap_or_default();
    Mark {
        entry,
        id: id.to_owned(),
        name,
        label,
        period,
        bar,
        lane: 0,
        tint,
    }
}

/// About how much of the line a label takes, with a little air around it.
fn width_of(label: &str) -> u16 {
    let characters = label.chars().count() as u32 + 2;
    (characters * u32::from(BasisPoints::WHOLE) / CHARACTERS).min(u32::from(BasisPoints::WHOLE))
        as u16
}

/// Gives each mark the lowest lane in which it covers no other, the oldest first; jobs stand above the rest. Returns
/// how many lanes there are.
fn into_lanes(marks: &mut [Mark]) -> u32 {
    let (mut jobs, mut others) = (Vec::new(), Vec::new());
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|&index| marks.get(index).map(|mark| mark.bar.start));
    for index in order {
        let Some(mark) = marks.get_mut(index) else {
            continue;
        };
        let lanes: &mut Vec<u32> = if mark.tint.is_some() {
            &mut jobs
        } else {
            &mut others
        };
        let start = u32::from(mark.bar.start.0);
        let length = if mark.bar.length.0 == 0 {
            width_of(&mark.label)
        } else {
            mark.bar.length.0
        };
        let lane = lanes
            .iter()
            .position(|&free_from| free_from <= start)
            .unwrap_or(lanes.len());
        let free_from = start + u32::from(length);
        match lanes.get_mut(lane) {
            Some(taken) => *taken = free_from,
            None => lanes.push(free_from),
        }
        mark.lane = lane as u32;
    }
    let (jobs, others) = (jobs.len() as u32, others.len() as u32);
    for mark in marks {
        // Time goes up: what came last stands on top.
        mark.lane = if mark.tint.is_some() {
            jobs - 1 - mark.lane
        } else {
            jobs + others - 1 - mark.lane
        };
    }
    jobs + others
}

#[cfg(test)]
mod tests;
