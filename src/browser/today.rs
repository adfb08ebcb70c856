//! The current date.

use crate::profile::Date;
use web_sys::js_sys;

/// Today's date, by the reader's clock and time zone.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let (month, day) = (
        u8::try_from(now.get_month() + 1).ok()?,
        u8::try_from(now.get_date()).ok()?,
    );
    Date::from_calendar(year, month, day)
}
