//! The timeline: jobs and other dated entries along an axis of years.

use crate::profile::{
    Bar, BasisPoints, Content, Employer, Entry, Item, Job, Mark, Period, Profile, Project, Timeline,
};
use std::ops::Range;

/// The most marks on a timeline that is still readable.
const MAX_MARKS: usize = 60;
/// The most ticks on the axis.
const MAX_TICKS: u32 = 12;
/// About how many characters fit along the shortest axis for which labels are drawn.
const MIN_AXIS_CHARACTERS: u32 = 96;

/// The axis of the timeline, which spans whole years.
///
/// Its ends are in months since the year 0.
#[derive(Clone, Copy, Debug)]
pub(super) struct Axis {
    start: u32,
    end: u32,
    /// Whether a period is ongoing. If so, the last year of the axis represents all the time since
    /// the last known date, because today's date is unknown at build time.
    open: bool,
}

impl Axis {
    /// The axis that covers all periods of a profile, or `None` without dates.
    pub(super) fn of(profile: &Profile) -> Option<Self> {
        let jobs = profile.jobs().filter_map(Job::period);
        let projects = profile.projects().filter_map(Project::period);
        let items = lasting_items(profile).filter_map(Item::period);
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

    /// The bar of a period. Its length is zero for `StartOnly` and `Until`.
    pub(super) fn bar(&self, period: Period) -> Bar {
        match (period.start(), period.end()) {
            (Some(start), Some(end)) => self.bar_over(
                start.start_month()..end.end_month().max(start.start_month() + 1),
                false,
            ),
            (Some(start), None) if period.is_ongoing() => {
                self.bar_over(start.start_month()..self.end, true)
            }
            (Some(start), None) => self.bar_over(start.start_month()..start.start_month(), false),
            (None, end) => self.bar_over(
                end.map_or(0..0, |end| end.end_month()..end.end_month()),
                false,
            ),
        }
    }

    /// The bar of a range of months.
    fn bar_over(&self, Range { start, end }: Range<u32>, open: bool) -> Bar {
        let start = self.position(start);
        Bar {
            start,
            length: BasisPoints(self.position(end).0 - start.0),
            open,
        }
    }

    /// The position of a month along the axis.
    fn position(&self, month: u32) -> BasisPoints {
        let (offset, length) = (month.saturating_sub(self.start), self.end - self.start);
        // At most `BasisPoints::WHOLE`, so the cast is lossless.
        BasisPoints((offset.min(length) * u32::from(BasisPoints::WHOLE) / length) as u16)
    }

    /// The years with a tick, and their positions. The last year of an open axis has none, since it
    /// has no number.
    fn years(&self) -> Vec<(u16, BasisPoints)> {
        let (first, last) = (self.start / 12, self.end / 12 - u32::from(self.open));
        let step = [1, 2, 5, 10, 20, 50]
            .into_iter()
            .find(|step| (last - first) / step < MAX_TICKS)
            .unwrap_or(100);
        (first..last)
            .filter(|year| year % step == 0)
            .map(|year| (year as u16, self.position(year * 12)))
            .collect()
    }
}

/// The timeline of a profile along `axis`.
pub(super) fn timeline(profile: &Profile, axis: &Axis) -> Timeline {
    let jobs = profile
        .employers()
        .flat_map(|employer| employer.roles.iter().map(move |job| (employer, job)));
    let mut marks: Vec<Mark> = jobs
        .filter_map(|(employer, job)| job_mark(employer, job, axis))
        .collect();
    let items = lasting_items(profile).filter_map(|item| item_mark(item, axis));
    marks.extend(
        items.chain(
            profile
                .projects()
                .filter_map(|project| project_mark(project, axis)),
        ),
    );
    let omitted = marks.len().saturating_sub(MAX_MARKS) as u32;
    if omitted > 0 {
        retain_most_recent(&mut marks);
    }
    let lanes = assign_lanes(&mut marks);
    Timeline {
        years: axis.years(),
        lanes,
        marks,
        omitted,
    }
}

/// Keeps the [`MAX_MARKS`] marks that end last, in their order.
fn retain_most_recent(marks: &mut Vec<Mark>) {
    let recency = |mark: &Mark| (mark.bar.start.0 + mark.bar.length.0, mark.bar.start.0);
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(marks.get(index).map(recency)));
    order.truncate(MAX_MARKS);
    let mut index = 0..;
    marks.retain(|_| index.next().is_some_and(|index| order.contains(&index)));
}

/// The items of all sections whose entries last, such as volunteering and education.
///
/// Entries that happen on one day, such as awards, would clutter the timeline.
pub(super) fn lasting_items(profile: &Profile) -> impl Iterator<Item = &Item> {
    const SINGLE_DAY_SECTIONS: [&str; 4] = ["awards", "certificates", "publications", "references"];
    let lasting = profile
        .sections
        .iter()
        .filter(|section| !SINGLE_DAY_SECTIONS.contains(&section.id.as_str()));
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

/// A mark with the first of `labels`, longest first, that fits.
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
    // Open bars fade out at their end, where text is unreadable.
    let available = if bar.open {
        bar.length.0 / 4 * 3
    } else {
        bar.length.0
    };
    let fits = |label: &&String| bar.length.0 == 0 || label_width(label) <= available;
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

/// The approximate width of a label with padding, in basis points of the axis.
fn label_width(label: &str) -> u16 {
    let characters = label.chars().count() as u32 + 2;
    (characters * u32::from(BasisPoints::WHOLE) / MIN_AXIS_CHARACTERS)
        .min(u32::from(BasisPoints::WHOLE)) as u16
}

/// Assigns lanes so that no marks overlap, and returns the number of lanes.
///
/// Each mark, the oldest first, gets the lowest free lane. Jobs are above all other marks.
fn assign_lanes(marks: &mut [Mark]) -> u32 {
    let (mut jobs, mut others) = (Vec::new(), Vec::new());
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|&index| marks.get(index).map(|mark| extent(mark).start));
    for index in order {
        let Some(mark) = marks.get_mut(index) else {
            continue;
        };
        let lanes: &mut Vec<u32> = if mark.tint.is_some() {
            &mut jobs
        } else {
            &mut others
        };
        let extent = extent(mark);
        let lane = lanes
            .iter()
            .position(|&free_from| free_from <= extent.start)
            .unwrap_or(lanes.len());
        match lanes.get_mut(lane) {
            Some(lane_end) => *lane_end = extent.end,
            None => lanes.push(extent.end),
        }
        mark.lane = lane as u32;
    }
    let (jobs, others) = (jobs.len() as u32, others.len() as u32);
    for mark in marks {
        // Lanes are numbered from the top, and newer marks go above older ones.
        mark.lane = if mark.tint.is_some() {
            jobs - 1 - mark.lane
        } else {
            jobs + others - 1 - mark.lane
        };
    }
    jobs + others
}

/// The width of a dot on the shortest axis with labels, in basis points.
const DOT_WIDTH: u32 = 100;

/// What a mark covers of its lane, in basis points: its bar, or its dot and the label beside it.
fn extent(mark: &Mark) -> Range<u32> {
    let Bar { start, length, .. } = mark.bar;
    let start = u32::from(start.0);
    if length.0 > 0 {
        return start..start + u32::from(length.0);
    }
    let label = u32::from(label_width(&mark.label));
    if mark.bar.has_label_before_dot() {
        start.saturating_sub(label)..start + DOT_WIDTH
    } else {
        start..start + label
    }
}

#[cfg(test)]
mod tests;
