//! One role at one employer.

use super::keywords::Keywords;
use super::link::TextLink;
use super::period::PeriodText;
use super::rich_text::{Highlights, Rich};
use crate::profile::Job;
use leptos::prelude::*;

/// A job as HTML's own disclosure: it opens without a script.
#[component]
pub fn JobCard(
    /// The job.
    job: Job,
    /// Whether it stands open at first.
    open: bool,
) -> impl IntoView {
    let company = job.company.clone().map(|company| view! { <span class="company">{company}</span> });
    let team = job.team.map(|team| view! { <span class="team">{team}</span> });
    let website = job.href.map(|href| {
        let text = job.company.unwrap_or_else(|| href.spelled_out().to_owned());
        view! { <TextLink href text /> }
    });
    let description = job.description.map(|text| view! { <span>{text}</span> });
    let location = job.location.map(|place| view! { <span>{place}</span> });
    let facts = (website.is_some() || description.is_some() || location.is_some())
        .then(|| view! { <p class="facts">{website}{description}{location}</p> });
    view! {
        <details class="job-card" id=job.id data-tint=job.tint open=open>
            <summary>
                <h3>{job.position}</h3>
                <span class="employer">{company}{team}</span>
                {job.period.map(|period| view! { <PeriodText period /> })}
            </summary>
            <div class="job-body">
                {facts}
                <Rich text=job.summary />
                <Highlights points=job.highlights />
                <Keywords keywords=job.keywords />
            </div>
        </details>
    }
}
