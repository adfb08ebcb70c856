//! The ticks of the axis: which years have one.

use crate::profile::{AxisLength, BasisPoints, Span, Tick};

/// The length of the shortest axis of each kind, in tenths of the root length.
fn shortest(length: AxisLength) -> u32 {
    match length {
        // 320 pixels, with text at 200 %.
        AxisLength::Short => 90,
        AxisLength::Medium => 160,
        AxisLength::Long => 365,
    }
}

/// The width of a year and its distance from the tick, in tenths of the root length.
const LABEL: u32 = 22;
/// The least distance between two ticks, in the same unit.
const DISTANCE: u32 = 26;

/// The ticks of an axis: round years, as many as fit on each length of axis.
///
/// A shorter axis has some of the ticks of a longer one.
pub(super) fn ticks(span: Span) -> Vec<Tick> {
    let fits = |step: u32, length| step * 12 * shortest(length) >= DISTANCE * span.months();
    let medium = round_steps()
        .find(|step| fits(*step, AxisLength::Medium))
        .unwrap_or(u32::MAX / 12);
    // Twice the step is enough, as a short axis is more than half as long.
    let short = if fits(medium, AxisLength::Short) {
        medium
    } else {
        2 * medium
    };
    let long = round_steps()
        .find(|step| medium.is_multiple_of(*step) && fits(*step, AxisLength::Long))
        .unwrap_or(medium);
    let tick = |year: u32| {
        let position = span.position(year * 12);
        let has_tick = |step: u32, length| {
            let end = BasisPoints::fraction(LABEL, shortest(length)).0;
            year.is_multiple_of(step) && position.0 + end <= BasisPoints::WHOLE
        };
        let lengths = [
            (short, AxisLength::Short),
            (medium, AxisLength::Medium),
            (long, AxisLength::Long),
        ];
        let (_, shortest) = lengths
            .into_iter()
            .find(|(step, length)| has_tick(*step, *length))?;
        Some(Tick {
            year: u16::try_from(year).ok()?,
            position,
            shortest,
        })
    };
    (span.start().div_ceil(12)..span.end().div_ceil(12))
        .filter_map(tick)
        .collect()
}

/// 1, 2, 5, 10, 20, 50, and so on.
fn round_steps() -> impl Iterator<Item = u32> {
    [1, 10, 100, 1000]
        .into_iter()
        .flat_map(|power| [power, 2 * power, 5 * power])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn years(from: u32, to: (u32, u32), length: AxisLength) -> Vec<u16> {
        let span = Span::new(from * 12, to.0 * 12 + to.1).expect("a span");
        let ticks = ticks(span).into_iter();
        ticks
            .filter(|tick| tick.shortest <= length)
            .map(|tick| tick.year)
            .collect()
    }

    #[test]
    fn steps_follow_the_span_and_the_length_of_the_axis() {
        use AxisLength::{Long, Medium, Short};
        let career = |length| years(2016, (2026, 11), length);
        assert_eq!(career(Long), (2016..=2026).collect::<Vec<u16>>());
        assert_eq!(career(Medium), [2016, 2018, 2020, 2022, 2024]);
        assert_eq!(career(Short), [2016, 2020, 2024]);
        assert_eq!(
            years(1990, (2026, 11), Long),
            [1990, 1995, 2000, 2005, 2010, 2015, 2020]
        );
        assert_eq!(years(1990, (2026, 11), Medium), [1990, 2000, 2010, 2020]);
        assert_eq!(years(1985, (2026, 11), Short), [2000]);
        assert_eq!(years(1900, (2026, 11), Long).len(), 12, "decades");
        assert_eq!(years(2026, (2026, 2), Short), [2026]);
    }

    proptest! {
        #[test]
        fn labels_neither_overlap_nor_leave_the_axis(start in 0_u32..9000, months in 1_u32..12_000) {
            let span = Span::new(start * 12, start * 12 + months).expect("a span");
            let ticks = ticks(span);
            for length in [AxisLength::Short, AxisLength::Medium, AxisLength::Long] {
                let drawn: Vec<u16> = ticks
                    .iter()
                    .filter(|tick| tick.shortest <= length)
                    .map(|tick| tick.position.0)
                    .collect();
                let label = BasisPoints::fraction(LABEL, shortest(length)).0;
                for (one, next) in drawn.iter().zip(drawn.iter().skip(1)) {
                    prop_assert!(one + label <= *next, "{drawn:?}");
                }
                prop_assert!(drawn.last().is_none_or(|last| last + label <= BasisPoints::WHOLE));
            }
        }
    }
}
