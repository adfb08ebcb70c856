//! A card for one role at an employer.

use super::{Highlights, Keywords, Link, RichText, Tenure, When};
use crate::islands::use_page_state;
use crate::profile::{Href, Job, MessageId};
use leptos::prelude::*;

/// A job as a native `<details>`, which opens without a script. A job with little to say shows all
/// of it and cannot be opened.
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
    let other_name = job.company.filter(|name| Some(name) != employer.as_ref());
    let place = (other_name.is_some() || job.team.is_some())
        .then(|| view! { " "<Place company=other_name team=job.team /> }.into_any());
    let when = job.when.map(|when| {
        let tenure = period.map(|period| view! { " "<Tenure periods=vec![period] /> }.into_any());
        view! { " "<span class="when"><When when />{tenure}</span> }.into_any()
    });
    let head = view! { {heading}{place}{when} }.into_any();
    let (id, entry) = (job.id.clone(), job.entry.0.to_string());
    if job.is_brief {
        let text = (!job.summary.is_empty()).then(|| {
            view! { <div class="job-body"><RichText text=job.summary /></div> }.into_any()
        });
        view! {
            <div class="job-card entry" id=id data-entry=entry>
                <div class="job-head">{head}</div>
                {text}
            </div>
        }
        .into_any()
    } else {
        view! {
            <details class="job-card entry" id=id data-entry=entry open=open>
                <summary class="job-head">{head}</summary>
                <div class="job-body">
                    <Facts href=job.href description=job.description location=job.location />
                    <RichText text=job.summary />
                    <Highlights points=job.highlights />
                    <Keywords names=job.keywords />
                    <Permalink id=job.id />
                </div>
            </details>
        }
        .into_any()
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
    /// What the employer does.
    #[prop(optional_no_strip)]
    description: Option<String>,
    /// The place of work.
    #[prop(optional_no_strip)]
    location: Option<String>,
) -> impl IntoView {
    let website = href.map(|href| {
        let text = href.display_text().to_owned();
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
