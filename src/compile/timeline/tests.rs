use crate::compile::{Options, compile};
use crate::profile::{Bar, BasisPoints, Profile, Timeline};

fn profile(work: &str) -> Profile {
    let source = format!(r#"{{ "basics": {{ "name": "Ada" }}, {work} }}"#);
    compile(&source, &Options::default())
        .expect("a good résumé")
        .profile
}

fn timeline(work: &str) -> Timeline {
    profile(work).timeline.expect("there are dates")
}

fn bar(start: u16, length: u16, open: bool) -> Bar {
    Bar {
        start: BasisPoints(start),
        length: BasisPoints(length),
        open,
    }
}

#[test]
fn the_line_goes_from_the_first_year_to_the_last() {
    let line = timeline(
        r#""work": [{ "position": "b", "startDate": "2019-01", "endDate": "2019-12" },
                    { "position": "a", "startDate": "2018-01", "endDate": "2018-06" }]"#,
    );
    assert_eq!(
        line.years,
        [(2018, BasisPoints(0)), (2019, BasisPoints(5000))]
    );
    let bars: Vec<Bar> = line.marks.iter().map(|mark| mark.bar).collect();
    assert_eq!(bars, [bar(5000, 5000, false), bar(0, 2500, false)]);
}

#[test]
fn what_goes_on_reaches_the_end_of_the_line_and_a_year_without_a_number_stands_there() {
    let line = timeline(r#""work": [{ "position": "a", "startDate": "2018-01" }]"#);
    assert_eq!(line.years, [(2018, BasisPoints(0))]);
    assert_eq!(
        line.marks.first().map(|mark| mark.bar),
        Some(bar(0, 10_000, true))
    );
}

#[test]
fn bare_years_that_follow_each_other_do_not_overlap_and_what_overlaps_has_lanes() {
    let line = timeline(
        r#""work": [{ "position": "d", "startDate": "2020" },
                    { "position": "c", "startDate": "2020", "endDate": "2021" },
                    { "position": "b", "startDate": "2019", "endDate": "2020" },
                    { "position": "a", "startDate": "2016", "endDate": "2019" }],
           "volunteer": [{ "organization": "e", "startDate": "2017" }]"#,
    );
    let lanes: Vec<u32> = line.marks.iter().map(|mark| mark.lane).collect();
    assert_eq!(
        lanes,
        [1, 0, 1, 1, 2]
            .map(|lane| lane.min(2))
            .map(|lane| lane as u32),
        "{:?}",
        line.marks
    );
    assert_eq!(line.lanes, 3);
}

#[test]
fn nothing_in_one_lane_covers_anything_else() {
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
    let line = timeline(&format!(r#""work": [{}]"#, jobs.join(",")));
    assert_eq!(line.marks.len(), 50);
    for (index, one) in line.marks.iter().enumerate() {
        for other in line
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
fn a_label_is_as_long_as_fits_and_the_name_is_whole() {
    let line = timeline(
        r#""work": [{ "name": "Meridiancloud", "team": "ioStream", "position": "Lead", "startDate": "2019", "endDate": "2020" },
                    { "name": "Meridian", "team": "Metrics", "position": "Engineer", "startDate": "2010", "endDate": "2019" },
                    { "name": "A company with a long name", "position": "Dev", "startDate": "2009-12", "endDate": "2009-12" }]"#,
    );
    let labels: Vec<(&str, &str)> = line
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
fn a_profile_without_dates_has_no_line_and_one_that_is_too_full_leaves_out_the_last() {
    assert_eq!(profile(r#""work": [{ "position": "a" }]"#).timeline, None);
    let jobs = vec![r#"{ "position": "a", "startDate": "2018", "endDate": "2019" }"#; 61].join(",");
    let line = timeline(&format!(r#""work": [{jobs}]"#));
    assert_eq!((line.marks.len(), line.omitted), (60, 1));
}

#[test]
fn technologies_in_use_come_first_and_then_those_used_longest() {
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
        "the first spelling counts, what has no dates is not there"
    );
    let flink = profile
        .technologies()
        .get(1)
        .map(|technology| (technology.bars.len(), technology.periods.len()));
    assert_eq!(flink, Some((1, 2)), "what follows on is one bar");
}
