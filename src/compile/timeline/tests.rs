use crate::compile::{Options, compile};
use crate::profile::{Bar, BasisPoints, Profile, Tenure, Timeline};
use proptest::prelude::*;

fn profile(work: &str) -> Profile {
    profile_on(None, work)
}

/// The profile as compiled on a date.
fn profile_on(today: Option<&str>, work: &str) -> Profile {
    let source = format!(r#"{{ "basics": {{ "name": "Ada" }}, {work} }}"#);
    let options = Options {
        today: today.map(|today| today.parse().expect("a date")),
        ..Options::default()
    };
    compile(&source, &options).expect("a valid résumé").profile
}

fn timeline(work: &str) -> Timeline {
    profile(work).timeline.expect("a profile with dates")
}

fn timeline_on(today: &str, work: &str) -> Timeline {
    let profile = profile_on(Some(today), work);
    profile.timeline.expect("a profile with dates")
}

fn bar(start: u16, length: u16, open: bool) -> Bar {
    Bar {
        start: BasisPoints(start),
        length: BasisPoints(length),
        open,
    }
}

#[test]
fn the_axis_covers_the_first_to_the_last_year() {
    let timeline = timeline(
        r#""work": [{ "position": "b", "startDate": "2019-01", "endDate": "2019-12" },
                    { "position": "a", "startDate": "2018-01", "endDate": "2018-06" }]"#,
    );
    assert_eq!(timeline.axis.span.to_string(), "2018-01/2019-12");
    let ticks = timeline.axis.ticks.iter();
    let ticks: Vec<(u16, u16)> = ticks.map(|tick| (tick.year, tick.position.0)).collect();
    assert_eq!(ticks, [(2018, 0), (2019, 5000)]);
    let bars: Vec<Bar> = timeline.marks.iter().map(|mark| mark.bar).collect();
    assert_eq!(bars, [bar(5000, 5000, false), bar(0, 2500, false)]);
}

#[test]
fn the_axis_and_what_is_ongoing_end_today() {
    let work = r#""work": [{ "position": "b", "startDate": "2004-01" },
                           { "position": "a", "startDate": "2002-01", "endDate": "2004-12" }]"#;
    for (today, months) in [
        ("2023-12-31", 240),
        ("2024-01-01", 241),
        ("2024-12-01", 252),
    ] {
        let timeline = timeline_on(today, work);
        let axis = timeline.axis.span;
        assert_eq!(axis.to_string(), format!("2002-01/{}", &today[..7]));
        let bars: Vec<Bar> = timeline.marks.iter().map(|mark| mark.bar).collect();
        let points = |months| BasisPoints::fraction(months, axis.months()).0;
        assert_eq!(
            bars,
            [
                bar(points(24), 10_000 - points(24), true),
                bar(0, points(36), false)
            ],
            "{today}"
        );
        assert_eq!(axis.months(), months + 24);
    }
}

#[test]
fn the_axis_ends_after_what_is_planned_and_with_what_ended_long_ago() {
    let studies = r#""education": [{ "institution": "A", "startDate": "2024-09", "endDate": "2027-06" }],
                     "work": [{ "position": "b", "startDate": "2025-01" }]"#;
    let planned = timeline_on("2026-11-24", studies);
    assert_eq!(planned.axis.span.to_string(), "2024-01/2027-12");
    let job = planned.marks.iter().find(|mark| mark.tint.is_some());
    let job = job.expect("a job").bar;
    assert_eq!(
        job,
        bar(2500, 4792, true),
        "from month 12 to month 35 of 48"
    );

    let past = |end: &str| {
        let work =
            format!(r#""work": [{{ "position": "a", "startDate": "1842", "endDate": "{end}" }}]"#);
        timeline_on("2026-11-24", &work).axis.span.to_string()
    };
    assert_eq!(past("2017-03"), "1842-01/2026-11");
    assert_eq!(past("1852-11"), "1842-01/1852-12");
}

#[test]
fn consecutive_bare_years_share_a_lane_and_overlapping_ones_do_not() {
    let timeline = timeline(
        r#""work": [{ "position": "d", "startDate": "2020" },
                    { "position": "c", "startDate": "2020", "endDate": "2021" },
                    { "position": "b", "startDate": "2019", "endDate": "2020" },
                    { "position": "a", "startDate": "2016", "endDate": "2019" }],
           "volunteer": [{ "organization": "e", "startDate": "2017" }]"#,
    );
    let lanes: Vec<u32> = timeline.marks.iter().map(|mark| mark.lane).collect();
    assert_eq!(lanes, [1, 0, 1, 1, 2], "{:?}", timeline.marks);
    assert_eq!(timeline.lanes, 3);
}

#[test]
fn a_label_before_its_dot_does_not_overlap_the_bar_before_it() {
    let timeline = timeline(
        r#""work": [{ "position": "p", "startDate": "2010", "endDate": "2020" }],
           "education": [{ "institution": "A", "startDate": "2014", "endDate": "2018" }],
           "volunteer": [{ "organization": "A club with a very long name", "startDate": "2019" }]"#,
    );
    let lane = |start: &str| {
        let mark = timeline
            .marks
            .iter()
            .find(|mark| mark.id.starts_with(start));
        mark.map(|mark| mark.lane)
    };
    assert!(lane("volunteer").is_some());
    assert_ne!(lane("volunteer"), lane("education"));
}

#[test]
fn marks_in_one_lane_do_not_overlap() {
    let jobs: Vec<String> = (0..50)
        .map(|i| {
            let (start, months) = (i * 7 % 31, 1 + i * 5 % 23);
            let end = start + months;
            let date = |month: usize| format!("{}-{:02}", 2000 + month / 12, month % 12 + 1);
            format!(
                r#"{{ "position": "{i}", "startDate": "{}", "endDate": "{}" }}"#,
                date(start),
                date(end)
            )
        })
        .collect();
    let timeline = timeline(&format!(r#""work": [{}]"#, jobs.join(",")));
    assert_eq!(timeline.marks.len(), 50);
    for (index, one) in timeline.marks.iter().enumerate() {
        for other in timeline
            .marks
            .iter()
            .skip(index + 1)
            .filter(|other| other.lane == one.lane)
        {
            let end = |bar: Bar| bar.start.0 + bar.length.0;
            assert!(
                end(one.bar) <= other.bar.start.0 || end(other.bar) <= one.bar.start.0,
                "{one:?} {other:?}"
            );
        }
    }
}

#[test]
fn labels_are_shortened_to_fit_and_names_are_not() {
    let timeline = timeline(
        r#""work": [{ "name": "Meridiancloud", "team": "ioStream", "position": "Lead", "startDate": "2019", "endDate": "2020" },
                    { "name": "Meridian", "team": "Metrics", "position": "Engineer", "startDate": "2010", "endDate": "2019" },
                    { "name": "A company with a long name", "position": "Dev", "startDate": "2009-12", "endDate": "2009-12" }]"#,
    );
    let labels: Vec<(&str, &str)> = timeline
        .marks
        .iter()
        .map(|mark| (mark.name.as_str(), mark.label.as_str()))
        .collect();
    assert_eq!(
        labels,
        [
            ("Lead, Meridiancloud, ioStream", ""),
            ("Engineer, Meridian, Metrics", "Meridian · Metrics"),
            ("Dev, A company with a long name", "")
        ]
    );
}

#[test]
fn a_profile_without_dates_has_no_timeline_and_a_full_timeline_omits_the_last_marks() {
    assert_eq!(profile(r#""work": [{ "position": "a" }]"#).timeline, None);
    let jobs = vec![r#"{ "position": "a", "startDate": "2018", "endDate": "2019" }"#; 61].join(",");
    let timeline = timeline(&format!(r#""work": [{jobs}]"#));
    assert_eq!((timeline.marks.len(), timeline.omitted), (60, 1));
}

#[test]
fn the_oldest_entries_are_omitted() {
    let job = |year: u32| {
        let end = year + 1;
        format!(r#"{{ "position": "p{year}", "startDate": "{year}", "endDate": "{end}" }}"#)
    };
    // Neither the newest nor the oldest job comes first in the file.
    let jobs: Vec<String> = (1980..2000).chain(1938..1980).map(job).collect();
    let timeline = timeline(&format!(r#""work": [{}]"#, jobs.join(",")));
    let ids: Vec<&str> = timeline.marks.iter().map(|mark| &*mark.id).collect();
    assert_eq!((ids.len(), timeline.omitted), (60, 2));
    assert_eq!(ids.first(), Some(&"work-p1980-1980"));
    assert!(!ids.contains(&"work-p1938-1938") && !ids.contains(&"work-p1939-1939"));
}

#[test]
fn current_technologies_come_first_then_those_used_longest() {
    let profile = profile(
        r#""work": [{ "position": "c", "startDate": "2021", "keywords": ["Rust"] },
                    { "position": "b", "startDate": "2018", "endDate": "2019", "keywords": ["Go", "flink"] },
                    { "position": "a", "startDate": "2015", "endDate": "2018", "keywords": ["Flink", "Java"] },
                    { "position": "0", "keywords": ["Perl"] }]"#,
    );
    let names: Vec<&str> = profile
        .technologies()
        .iter()
        .map(|technology| technology.name.as_str())
        .collect();
    assert_eq!(
        names,
        ["Rust", "flink", "Java", "Go"],
        "the first spelling is kept, and jobs without dates are ignored"
    );
    let flink = profile
        .technologies()
        .get(1)
        .map(|technology| (technology.bars.len(), technology.periods.len()));
    assert_eq!(flink, Some((1, 2)), "consecutive periods are one bar");
}

proptest! {
    #[test]
    fn the_bars_of_a_technology_are_as_long_as_its_duration(
        periods in prop::collection::vec((0_u32..240, 1_u32..60, any::<bool>()), 1..6)
    ) {
        let date = |month: u32| format!("{}-{:02}", 2000 + month / 12, month % 12 + 1);
        let jobs: Vec<String> = periods
            .iter()
            .map(|&(start, months, is_open)| {
                let end = if is_open {
                    String::new()
                } else {
                    format!(r#", "endDate": "{}""#, date(start + months - 1))
                };
                let start = date(start);
                format!(r#"{{ "position": "p", "startDate": "{start}"{end}, "keywords": ["Rust"] }}"#)
            })
            .collect();
        let today = "2026-11-24";
        let profile = profile_on(Some(today), &format!(r#""work": [{}]"#, jobs.join(",")));
        let technology = profile.technologies().first().expect("a technology");
        let span = profile.timeline.as_ref().expect("a timeline").axis.span;
        let drawn: u32 = technology.bars.iter().map(|bar| u32::from(bar.length.0)).sum();
        let months = Tenure::of(technology.periods.iter().copied(), today.parse().ok()).expect("a duration").months();
        let expected = f64::from(months * 10_000) / f64::from(span.months());
        prop_assert!((f64::from(drawn) - expected).abs() <= 6.0, "{} of {}", drawn, expected);
    }
}
