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

fn said(periods: &[&str]) -> Option<String> {
    let today = Some(date("2026-11-23"));
    Tenure::of(periods.iter().map(|text| period(text)), today)
        .map(|duration| duration.to_text(&Messages::of("en").0))
}

#[test]
fn months_are_counted_with_both_ends() {
    for (periods, words) in [
        ("2019-03..2019-03", "1 month"),
        ("2019-03..2019-04", "2 months"),
        ("2019-01..2019-12", "1 year"),
        ("2019-01..2020-01", "1 year 1 month"),
        ("2016-01..2019-02", "3 years 2 months"),
        ("2019-01-31..2019-02-01", "2 months"),
        ("2026-11..", "1 month"),
        ("2024-10-05..", "2 years 2 months"),
    ] {
        assert_eq!(said(&[periods]).as_deref(), Some(words), "{periods}");
    }
}

#[test]
fn a_bare_year_gives_no_false_month() {
    for (periods, words) in [
        ("2016..2019", "about 3 years"),
        ("2019..2020", "about 1 year"),
        ("2020..2020", "up to a year"),
        ("2020..2020-03", "up to a year"),
        ("2019..2020-06", "about 1 year"),
        ("2019..2020-01", "about 1 year"),
        ("2021..", "about 5 years"),
        ("2026..", "up to a year"),
    ] {
        assert_eq!(said(&[periods]).as_deref(), Some(words), "{periods}");
    }
}

#[test]
fn what_overlaps_counts_once_and_gaps_do_not_count() {
    for (periods, words) in [
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
        assert_eq!(said(periods).as_deref(), Some(words), "{periods:?}");
    }
}

#[test]
fn what_is_not_known_is_not_said() {
    assert_eq!(said(&[]), None);
    assert_eq!(said(&["2017"]), None, "whether it has ended is not said");
    assert_eq!(said(&["..2017"]), None);
    assert_eq!(said(&["2017-01..2017-02", "2017"]), None);
    assert_eq!(said(&["2027.."]), None, "it has not begun");
    assert_eq!(
        Tenure::of([period("2017..")], None),
        None,
        "there is no today"
    );
}

/// Two dates of the same precision in their order, as months since 2000.
fn months() -> impl Strategy<Value = (u32, u32)> {
    (0..240_u32, 0..240_u32).prop_map(|(a, b)| (a.min(b), a.max(b)))
}

fn at(month: u32) -> Date {
    date(&format!("{}-{:02}", 2000 + month / 12, month % 12 + 1))
}

fn year(year: u32) -> Date {
    date(&(2000 + year).to_string())
}

proptest! {
    #[test]
    fn months_in_at_least_one_period_are_counted_once(ranges in prop::collection::vec(months(), 1..8)) {
        let duration = Tenure::of(ranges.iter().map(|(a, b)| Period::Between(at(*a), at(*b))), None).expect("all known");
        let counted = (0..240).filter(|month| ranges.iter().any(|(a, b)| (a..=b).contains(&month))).count();
        prop_assert_eq!(duration.months as usize, counted);
        prop_assert!(duration.exact);
        prop_assert!(!duration.to_text(&Messages::of("en").0).starts_with("about"));
    }

    #[test]
    fn neither_order_nor_repetition_matters(ranges in prop::collection::vec(months(), 1..8)) {
        let periods: Vec<Period> = ranges.iter().map(|(a, b)| Period::Between(at(*a), at(*b))).collect();
        let again = periods.iter().rev().chain(&periods).copied();
        prop_assert_eq!(Tenure::of(periods.iter().copied(), None), Tenure::of(again, None));
    }

    #[test]
    fn a_stretch_of_bare_years_is_as_long_as_their_difference(start in 0..50_u32, years in 1..50_u32) {
        let duration = Tenure::of([Period::Between(year(start), year(start + years))], None).expect("all known");
        let plural = if years == 1 { "" } else { "s" };
        prop_assert_eq!(duration.to_text(&Messages::of("en").0), format!("about {years} year{plural}"));
    }

    #[test]
    fn with_a_bare_year_no_month_is_said_and_the_bound_holds(start in 0..20_u32, month in 0..240_u32) {
        prop_assume!(start <= month / 12);
        let duration = Tenure::of([Period::Between(year(start), at(month))], None).expect("all known");
        prop_assert!(!duration.to_text(&Messages::of("en").0).contains("month"));
        prop_assert!(duration.months <= duration.most);
    }

    #[test]
    fn what_goes_on_is_as_long_as_if_it_ended_today((start, today) in months()) {
        let now = Tenure::of([Period::Ongoing(at(start))], Some(at(today)));
        prop_assert_eq!(now, Tenure::of([Period::Between(at(start), at(today))], None));
    }
}
