//! The timeline: jobs and other dated entries along an axis of years.

mod labels;
mod ticks;

use crate::profile::{
    Axis, Bar, BasisPoints, Content, Date, Employer, Entry, Item, Job, Mark, Period, Profile,
    Project, Span, Timeline,
};
use std::ops::Range;

/// The most marks on a timeline that is still readable.
const MAX_MARKS: usize = 60;
/// How long ago everything must have ended for the axis to end there instead of today, in months.
const LONG_AGO: u32 = 120;

/// Where the charts draw a period.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimeScale {
    span: Span,
    /// Where ongoing periods end: the month after today.
    now: u32,
}

impl TimeScale {
    /// The scale for all periods of a profile, or `None` without dates.
    ///
    /// It starts with the year of the first date and ends today, or after the last date if that is
    /// in the future. Without `today`, it ends with the year of the last date. So it does if
    /// everything ended long ago: the time since then would take most of the chart.
    pub(super) fn of(profile: &Profile, today: Option<Date>) -> Option<Self> {
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
        let is_open = periods.iter().any(|period| period.is_ongoing());
        let (start, last_year_end) = (first / 12 * 12, last.next_multiple_of(12));
        let now = today.map_or(last_year_end, Date::end_month);
        let is_current = is_open || last + LONG_AGO >= now;
        let end = if is_current && last <= now {
            now
        } else {
            last_year_end
        };
        let span = Span::new(start, end)?;
        Some(Self { span, now })
    }

    /// The axis with its ticks.
    pub(super) fn axis(&self) -> Axis {
        Axis {
            span: self.span,
            ticks: ticks::ticks(self.span),
        }
    }

    /// The months that a period covers; none for `StartOnly` and `Until`.
    fn months(&self, period: Period) -> Range<u32> {
        match (period.start(), period.end()) {
            (Some(start), Some(end)) => {
                let start = start.start_month();
                start..end.end_month().max(start + 1)
            }
            (Some(start), None) => {
                let start = start.start_month();
                let end = if period.is_ongoing() { self.now } else { start };
                start..end.max(start)
            }
            (None, end) => end.map_or(0..0, |end| end.end_month()..end.end_month()),
        }
    }

    /// The bar of a period.
    pub(super) fn bar(&self, period: Period) -> Bar {
        self.bar_over(&self.months(period), period.is_ongoing())
    }

    /// The bars of several periods, with those that overlap or touch merged.
    pub(super) fn merged_bars(&self, periods: &[Period]) -> Vec<Bar> {
        let mut ranges: Vec<(Range<u32>, bool)> = periods
            .iter()
            .map(|&period| (self.months(period), period.is_ongoing()))
            .collect();
        ranges.sort_by_key(|(months, _)| months.start);
        let mut merged: Vec<(Range<u32>, bool)> = Vec::new();
        for (months, open) in ranges {
            match merged.last_mut() {
                Some((last, is_open)) if months.start <= last.end => {
                    last.end = last.end.max(months.end);
                    // A period that is known to end after today hides the open end.
                    *is_open = (*is_open || open) && last.end <= self.now;
                }
                _ => merged.push((months, open)),
            }
        }
        let bars = merged.iter();
        bars.map(|(months, open)| self.bar_over(months, *open))
            .collect()
    }

    fn bar_over(&self, months: &Range<u32>, open: bool) -> Bar {
        let start = self.span.position(months.start);
        if open {
            return Bar::until(self.now, start, self.span);
        }
        Bar {
            start,
            length: BasisPoints(self.span.position(months.end).0 - start.0),
            open,
        }
    }
}

/// The timeline of a profile.
pub(super) fn timeline(profile: &Profile, scale: &TimeScale) -> Timeline {
    let jobs = profile
        .employers()
        .flat_map(|employer| employer.roles.iter().map(move |job| (employer, job)));
    let mut marks: Vec<Mark> = jobs
        .filter_map(|(employer, job)| job_mark(employer, job, scale))
        .collect();
    let items = lasting_items(profile).filter_map(|item| item_mark(item, scale));
    marks.extend(
        items.chain(
            profile
                .projects()
                .filter_map(|project| project_mark(project, scale)),
        ),
    );
    let omitted = marks.len().saturating_sub(MAX_MARKS) as u32;
    if omitted > 0 {
        retain_most_recent(&mut marks);
    }
    let lanes = assign_lanes(&mut marks);
    Timeline {
        axis: scale.axis(),
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

fn job_mark(employer: &Employer, job: &Job, scale: &TimeScale) -> Option<Mark> {
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
        scale,
        Some(employer.tint),
    ))
}

fn item_mark(item: &Item, scale: &TimeScale) -> Option<Mark> {
    let name = joined(&[item.detail.as_deref(), Some(&item.title)], ", ");
    let labels = [name.clone(), item.title.clone()];
    Some(mark(
        item.entry,
        &item.id,
        name,
        &labels,
        item.period()?,
        scale,
        None,
    ))
}

fn project_mark(project: &Project, scale: &TimeScale) -> Option<Mark> {
    let labels = [project.name.clone()];
    Some(mark(
        project.entry,
        &project.id,
        project.name.clone(),
        &labels,
        project.period()?,
        scale,
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
    scale: &TimeScale,
    tint: Option<u8>,
) -> Mark {
    let bar = scale.bar(period);
    let (label, beside) = if bar.length.0 > 0 {
        (labels::inside(labels, bar), Bar::default())
    } else {
        labels::beside(labels, bar)
    };
    Mark {
        entry,
        id: id.to_owned(),
        name,
        label,
        period,
        bar,
        beside,
        lane: 0,
        tint,
    }
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
        let lanes: &mut Vec<u16> = if mark.tint.is_some() {
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

/// What a mark covers of its lane, in basis points: its bar, or its dot and the label beside it.
fn extent(mark: &Mark) -> Range<u16> {
    let bar = mark.bar;
    if bar.length.0 > 0 {
        return bar.start.0..bar.end().0;
    }
    let dot = bar.start.0.saturating_sub(labels::DOT_RADIUS)..bar.start.0 + labels::DOT_RADIUS;
    if mark.label.is_empty() {
        return dot;
    }
    dot.start.min(mark.beside.start.0)..dot.end.max(mark.beside.end().0)
}

#[cfg(test)]
mod tests;
