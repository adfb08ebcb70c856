//! Engagements beside work.

use super::link::MaybeLink;
use super::period::PeriodText;
use super::rich_text::{Highlights, Rich};
use super::section::{Name, Section};
use crate::profile::Volunteer;
use leptos::prelude::*;

/// The section of engagements beside work.
#[component]
pub fn Volunteering(
    /// The engagements, in order.
    engagements: Vec<Volunteer>,
) -> impl IntoView {
    (!engagements.is_empty()).then(|| {
        view! {
            <Section name=Name::Volunteer>
                <ul class="body engagements">
                    {engagements.into_iter().map(|engagement| view! { <Engagement engagement /> }).collect_view()}
                </ul>
            </Section>
        }
    })
}

#[component]
fn Engagement(engagement: Volunteer) -> impl IntoView {
    let position = engagement.position.map(|position| view! { <span class="quiet">{position}</span> });
    view! {
        <li>
            <div class="engagement">
                <h3><MaybeLink href=engagement.href text=engagement.organization /></h3>
                {position}
                {engagement.period.map(|period| view! { <PeriodText period /> })}
            </div>
            <Rich text=engagement.summary />
            <Highlights points=engagement.highlights />
        </li>
    }
}
