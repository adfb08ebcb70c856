//! The work history.

use super::{Entries, Timeline};
use crate::islands::CardControls;
use crate::profile::{self, Content};
use leptos::prelude::*;

/// The timeline, then the job cards grouped by employer. The first that can be opened starts open.
#[component]
pub fn Work(
    /// The employers, in order.
    employers: Vec<profile::Employer>,
    /// The timeline, if there is one to draw.
    #[prop(optional_no_strip)]
    timeline: Option<profile::Timeline>,
) -> impl IntoView {
    let jobs = employers.iter().flat_map(|employer| &employer.roles);
    let has_cards = jobs.filter(|job| !job.is_brief).count() > 1;
    view! {
        <div class="body">
            {timeline.map(|timeline| view! { <Timeline timeline /> })}
            {has_cards.then(|| view! { <CardControls /> })}
            <Entries content=Content::Work(employers) open=true />
        </div>
    }
}
