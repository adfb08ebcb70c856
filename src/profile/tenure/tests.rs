use super::*;
use proptest::prelude::*;

fn date(text: &str) -> Date {
    text.parse().expect("a date")
}

fn period(text: &str) -> Period {
    match text.split_once("..") {
        Some((start, "")) => Period::Ongoing(date(start)),
        Some(("", end)) => Period::Until(date(end)),
        Some((start, end)) => Period::Between(date(start), date(end)),
        None => Period::StartOnly(date(text)),
    }
}

fn text_of(periods: &[&str]) -> Option<String> {
    let today = Some(date("2026-11-23"));
    Tenure::of(periods.iter().map(|text| period(text)), today)
        .map(|tenure| tenure.to_text(&Messages::of("en")))
}

#[test]
fn both_ends_are_included() {
    for (periods, text) in [
        ("2019-03..2019-03", "1 month"),
        ("2019-03..2019-04", "2 months"),
        ("2019-01..2019-12", "1 year"),
        ("2019-01..2020-01", "1 year 1 month"),
        ("2016-01..2019-02", "3 years 2 months"),
        ("2026-11..", "1 month"),
        ("2024-10-05..", "2 years 2 months"),
    ] {
        assert_eq!(text_of(&[periods]).as_deref(), Some(text), "{periods}");
    }
}

#[test]
fn days_are_counted_where_both_dates_have_them() {
    for (periods, text) in [
        (&["2012-01-01..2013-01-01"][..], "1 year"),
        (&["2012-01-01..2012-12-31"], "1 year"),
        (&["2012-01-15..2012-02-15"], "1 month"),
        (&["2012-01-15..2012-03-10"], "2 months"),
        (&["2019-01-31..2019-02-01"], "1 month"),
        (&["2019-03-05..2019-03-05"], "1 month"),
        (&["2012-01-01..2013-01"], "1 year 1 month"),
        (&["2024-11-24.."], "2 years"),
        (
            &["2012-01-01..2012-12-31", "2013-01-01..2014-01-01"],
            "2 years",
        ),
    ] {
        assert_eq!(text_of(periods).as_deref(), Some(text), "{periods:?}");
    }
}

#[test]
fn bare_years_are_rounded_to_whole_years() {
    for (periods, text) in [
        ("2016..2019", "about 3 years"),
        ("2019..2020", "about 1 year"),
        ("2020..2020", "up to a year"),
        ("2020..2020-03", "up to a year"),
        ("2019..2020-06", "about 1 year"),
        ("2019..2020-01", "about 1 year"),
        ("2021..", "about 5 years"),
        ("2026..", "up to a year"),
    ] {
        assert_eq!(text_of(&[periods]).as_deref(), Some(text), "{periods}");
    }
}

#[test]
fn overlaps_count_once_and_gaps_do_not_count() {
    for (periods, text) in [
        (
            &["2019-01..2019-12", "2019-06..2020-03"][..],
            "1 year 3 months",
        ),
        (&["2019-01..2020-12", "2019-06..2019-08"], "2 years"),
        (&["2019-01..2019-03", "2020-01..2020-03"], "6 months"),
        (&["2019-01..2019-03", "2019-04..2019-06"], "6 months"),
        (&["2016..2017", "2017..2018", "2018..2019"], "about 3 years"),
        (&["2020..2021", "2020..", "2019..2020"], "about 7 years"),
        (&["2018..2018", "2020..2020"], "up to 2 years"),
    ] {
        assert_eq!(text_of(periods).as_deref(), Some(text), "{periods:?}");
    }
}

#[test]
fn unknown_lengths_are_none() {
    assert_eq!(text_of(&[]), None);
    assert_eq!(text_of(&["2017"]), None, "the end is unknown");
    assert_eq!(text_of(&["..2017"]), None);
    assert_eq!(text_of(&["2017-01..2017-02", "2017"]), None);
    assert_eq!(text_of(&["2027.."]), None, "it starts in the future");
    assert_eq!(
        Tenure::of([period("2017..")], None),
        None,
        "today is unknown"
    );
}

/// Two months in order, counted from January 2000.
fn month_pair() -> impl Strategy<Value = (u32, u32)> {
    (0..240_u32, 0..240_u32).prop_map(|(a, b)| (a.min(b), a.max(b)))
}

fn month(number: u32) -> Date {
    date(&format!("{}-{:02}", 2000 + number / 12, number % 12 + 1))
}

fn year(year: u32) -> Date {
    date(&(2000 + year).to_string())
}

proptest! {
    #[test]
    fn overlapping_months_count_once(ranges in prop::collection::vec(month_pair(), 1..8)) {
        let tenure = Tenure::of(ranges.iter().map(|(a, b)| Period::Between(month(*a), month(*b))), None).expect("known dates");
        let counted = (0..240).filter(|month| ranges.iter().any(|(a, b)| (a..=b).contains(&month))).count();
        prop_assert_eq!(tenure.months as usize, counted);
        prop_assert!(tenure.exact);
        prop_assert!(!tenure.to_text(&Messages::of("en")).starts_with("about"));
    }

    #[test]
    fn order_and_repetition_do_not_matter(ranges in prop::collection::vec(month_pair(), 1..8)) {
        let periods: Vec<Period> = ranges.iter().map(|(a, b)| Period::Between(month(*a), month(*b))).collect();
        let again = periods.iter().rev().chain(&periods).copied();
        prop_assert_eq!(Tenure::of(periods.iter().copied(), None), Tenure::of(again, None));
    }

    #[test]
    fn bare_years_last_as_long_as_their_difference(start in 0..50_u32, years in 1..50_u32) {
        let tenure = Tenure::of([Period::Between(year(start), year(start + years))], None).expect("known dates");
        let plural = if years == 1 { "" } else { "s" };
        prop_assert_eq!(tenure.to_text(&Messages::of("en")), format!("about {years} year{plural}"));
    }

    #[test]
    fn estimates_name_no_months_and_stay_within_the_bound(start in 0..20_u32, number in 0..240_u32) {
        prop_assume!(start <= number / 12);
        let tenure = Tenure::of([Period::Between(year(start), month(number))], None).expect("known dates");
        prop_assert!(!tenure.to_text(&Messages::of("en")).contains("month"));
        prop_assert!(tenure.months <= tenure.max_months);
    }

    #[test]
    fn ongoing_periods_end_today((start, today) in month_pair()) {
        let now = Tenure::of([Period::Ongoing(month(start))], Some(month(today)));
        prop_assert_eq!(now, Tenure::of([Period::Between(month(start), month(today))], None));
    }
}
