//! One role at one employer.

use super::duration::duration;
use super::element::{Element, el};
use super::keywords::keywords;
use super::link::link;
use super::period::when;
use super::rich_text::highlights;
use super::state::{Home, State};
use crate::profile::{Href, Job, Word};

/// A job as HTML's own disclosure: it opens without a script. It stands under the heading of `employer`, where there is
/// one, and stands open at first, if `open` says so.
pub fn job_card(job: Job, employer: Option<&str>, open: bool, state: State) -> Element {
    let words = state.words();
    let summary = summary(&job, employer, state);
    let facts = facts(job.href, job.company, job.description, job.location);
    let link = match state.home() {
        Home::Here => Some(format!("#{}", job.id)),
        Home::At(page) => Some(format!("{page}#{}", job.id)),
        Home::Unknown => None,
    };
    let link = link.map(|link| {
        el("a")
            .attr("href", link)
            .child(words.text(Word::LinkToCard))
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
        .flag("open", open)
        .child(summary)
        .child(body)
}

/// What is seen of a closed card: the role, where it was, and when.
fn summary(job: &Job, employer: Option<&str>, state: State) -> Element {
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
        let lasted = job
            .period()
            .map(|period| (" ", duration(vec![period], state)));
        (
            " ",
            el("span")
                .class("when")
                .child(when(date, &state.words()))
                .child(lasted),
        )
    });
    el("summary")
        .child(el(heading).child(job.position.clone()))
        .child(place)
        .child(time)
}

/// The employer's website, what it does, and where.
fn facts(
    href: Option<Href>,
    company: Option<String>,
    description: Option<String>,
    location: Option<String>,
) -> Option<Element> {
    let website = href.map(|href| {
        let text = company.unwrap_or_else(|| href.spelled_out().to_owned());
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
