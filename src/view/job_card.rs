//! A card for one role at an employer.

use super::element::{Element, el};
use super::keywords::keywords;
use super::link::link;
use super::page_state::{PageState, ProfileUrl};
use super::period::when;
use super::rich_text::highlights;
use super::tenure::tenure;
use crate::profile::{Href, Job, MessageId};

/// Renders a job as a native `<details>`, which opens without a script.
///
/// `employer` is the heading above the card, if there is one. `open` says whether it starts open.
pub fn job_card(job: Job, employer: Option<&str>, open: bool, state: PageState) -> Element {
    let messages = state.messages();
    let summary = summary(&job, employer, state);
    let facts = facts(job.href, job.company, job.description, job.location);
    let link = match state.profile_url() {
        ProfileUrl::Current => Some(format!("#{}", job.id)),
        ProfileUrl::Other(page) => Some(format!("{page}#{}", job.id)),
        ProfileUrl::None => None,
    };
    let link = link.map(|link| {
        el("a")
            .attr("href", link)
            .child(messages.text(MessageId::LinkToJob))
    });
    let body = el("div")
        .class("job-body")
        .child(facts)
        .child(job.summary)
        .child(highlights(job.highlights))
        .child(keywords(job.keywords, state))
        .child(link.map(|link| el("p").class("permalink").child(link)));
    el("details")
        .class("job-card entry")
        .attr("id", job.id)
        .attr("data-entry", job.entry.0.to_string())
        .flag("open", open)
        .child(summary)
        .child(body)
}

/// Renders the `<summary>`: the role, where and when.
fn summary(job: &Job, employer: Option<&str>, state: PageState) -> Element {
    let heading = if employer.is_some() { "h4" } else { "h3" };
    let other_name = job
        .company
        .clone()
        .filter(|_| job.company.as_deref() != employer);
    let place = (other_name.is_some() || job.team.is_some()).then(|| {
        let company = other_name.map(|company| (el("span").class("company").child(company), " "));
        let team = job
            .team
            .clone()
            .map(|team| el("span").class("team").child(team));
        (" ", el("span").class("place").child(company).child(team))
    });
    let time = job.when.clone().map(|date| {
        let duration = job
            .period()
            .map(|period| (" ", tenure(vec![period], &state.messages())));
        (
            " ",
            el("span")
                .class("when")
                .child(when(date, &state.messages()))
                .child(duration),
        )
    });
    el("summary")
        .child(el(heading).child(job.position.clone()))
        .child(place)
        .child(time)
}

/// Renders the employer's website, description and location.
fn facts(
    href: Option<Href>,
    company: Option<String>,
    description: Option<String>,
    location: Option<String>,
) -> Option<Element> {
    let website = href.map(|href| {
        let text = company.unwrap_or_else(|| href.display_text().to_owned());
        link(href, text)
    });
    let more: Vec<Element> = [description, location]
        .into_iter()
        .flatten()
        .map(|text| el("span").child(text))
        .collect();
    (website.is_some() || !more.is_empty())
        .then(|| el("p").class("facts").child(website).child(more))
}
