//! The page footer.

use super::element::{Element, el};
use crate::profile::{MessageId, Messages, Published};

/// Renders the date of first publication and a link to the data file.
pub fn footer(published: Option<Published>, messages: &Messages) -> Element {
    let published = published.map(|Published { day, datetime }| {
        let date = el("time")
            .attr("datetime", datetime)
            .child(day.to_text(messages));
        el("p")
            .child(format!("{} ", messages.get(MessageId::FirstPublished)))
            .child(date)
    });
    let source = el("p").child(el("a").attr("href", "profile.json").child("profile.json"));
    el("footer").child(published).child(source)
}
