//! A card for one role at an employer.

use super::{Highlights, Keywords, Link, RichText, Tenure, When};
use crate::islands::use_page_state;
use crate::profile::{Href, Job, MessageId};
use leptos::prelude::*;

/// A job as a native `<details>`, which opens without a script.
#[component]
pub fn JobCard(
    /// The job.
    job: Job,
    /// The heading above the card, if there is one.
    #[prop(optional_no_strip)]
    employer: Option<String>,
    /// Whether the card starts open.
    open: bool,
) -> impl IntoView {
    let period = job.period();
    let heading = match &employer {
        Some(_) => view! { <h4>{job.position}</h4> }.into_any(),
        None => view! { <h3>{job.position}</h3> }.into_any(),
    };
    let other_name = job.company.clone().filter(|_| job.company != employer);
    let place = (other_name.is_some() || job.team.is_some())
        .then(|| view! { " "<Place company=other_name team=job.team /> }.into_any());
    let when = job.when.map(|when| {
        let tenure = period.map(|period| view! { " "<Tenure periods=vec![period] /> }.into_any());
        view! { " "<span class="when"><When when />{tenure}</span> }.into_any()
    });
    let permalink_id = job.id.clone();
    view! {
        <details class="job-card entry" id=job.id data-entry=job.entry.0.to_string() open=open>
            <summary>{heading}{place}{when}</summary>
            <div class="job-body">
                <Facts
                    href=job.href
                    company=job.company
                    description=job.description
                    location=job.location
                />
                <RichText text=job.summary />
                <Highlights points=job.highlights />
                <Keywords names=job.keywords />
                <Permalink id=permalink_id />
            </div>
        </details>
    }
}

/// Company and team, where the heading above the card does not name them.
#[component]
fn Place(
    /// The company, unless it is the employer in the heading.
    #[prop(optional_no_strip)]
    company: Option<String>,
    /// The team within the company.
    #[prop(optional_no_strip)]
    team: Option<String>,
) -> impl IntoView {
    let company = company.map(|name| view! { <span class="company">{name}</span>" " }.into_any());
    let team = team.map(|name| view! { <span class="team">{name}</span> }.into_any());
    view! { <span class="place">{company}{team}</span> }
}

/// The employer's website, description and location.
#[component]
fn Facts(
    /// The employer's website.
    #[prop(optional_no_strip)]
    href: Option<Href>,
    /// The text of the link to it.
    #[prop(optional_no_strip)]
    company: Option<String>,
    /// What the employer does.
    #[prop(optional_no_strip)]
    description: Option<String>,
    /// The place of work.
    #[prop(optional_no_strip)]
    location: Option<String>,
) -> impl IntoView {
    let website = href.map(|href| {
        let text = company.unwrap_or_else(|| href.display_text().to_owned());
        view! { <Link href=Some(href) text /> }
    });
    let facts: Vec<String> = description.into_iter().chain(location).collect();
    (website.is_some() || !facts.is_empty()).then(|| {
        let facts = facts.into_iter();
        let facts = facts
            .map(|text| view! { <span>{text}</span> }.into_any())
            .collect_view();
        view! { <p class="facts">{website}{facts}</p> }.into_any()
    })
}

/// A link to the card, unless the URL of the profile's page is unknown.
#[component]
fn Permalink(
    /// The id of the card.
    id: String,
) -> impl IntoView {
    let state = use_page_state();
    let href = state.profile_url().card_link(&id);
    href.map(|href| {
        let text = state.messages().text(MessageId::LinkToJob);
        view! { <p class="permalink"><a href=href>{text}</a></p> }.into_any()
    })
}
