//! The date of a build, where the charts end.

use anyhow::{Context, Result};
use chrono::{DateTime, Datelike};
use clap::Args;
use std::time::{SystemTime, UNIX_EPOCH};
use whoami_page::profile::Date;

/// The option for the date of a build. The same date builds the same files.
#[derive(Args)]
pub struct BuildDate {
    /// The date at which the charts end, as YYYY-MM-DD [default: that of SOURCE_DATE_EPOCH, or today]
    #[arg(long, env = "WHOAMI_TODAY", value_name = "DATE")]
    today: Option<Date>,
}

impl BuildDate {
    /// The date: `--today`, else that of `SOURCE_DATE_EPOCH`
    /// (<https://reproducible-builds.org/specs/source-date-epoch/>), else the current one, in UTC.
    pub fn today(self) -> Result<Date> {
        if let Some(date) = self.today {
            return Ok(date);
        }
        let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
            Ok(epoch) => epoch.parse().ok(),
            Err(_) => SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .ok()
                .and_then(|since| i64::try_from(since.as_secs()).ok()),
        };
        seconds
            .and_then(date_of)
            .context("can't tell the date; set it with --today YYYY-MM-DD (is SOURCE_DATE_EPOCH a number of seconds?)")
    }
}

/// The date in UTC, that many seconds after the start of 1970.
fn date_of(seconds: i64) -> Option<Date> {
    let day = DateTime::from_timestamp(seconds, 0)?.date_naive();
    let year = u16::try_from(day.year()).ok()?;
    let (month, day) = (
        u8::try_from(day.month()).ok()?,
        u8::try_from(day.day()).ok()?,
    );
    Date::from_calendar(year, month, day)
}
