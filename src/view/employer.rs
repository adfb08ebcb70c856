//! An employer and its roles.

use super::element::{Element, el};
use super::job_card::job_card;
use super::page_state::PageState;
use super::period::period;
use super::tenure::tenure;
use crate::profile::{Employer, Job, MessageId, Period};

/// Renders the roles at one employer under a heading. `open` says whether the first card starts
/// open.
pub fn employer(employer: Employer, open: bool, state: PageState) -> Element {
    let Employer { name, tint, roles } = employer;
    let total = (roles.len() > 1).then(|| total(&roles, state));
    let heading = name
        .clone()
        .map(|name| el("header").child(el("h3").child(name)).child(total));
    let card = |(index, job)| job_card(job, name.as_deref(), open && index == 0, state);
    el("div")
        .class("employer")
        .attr("data-tint", tint.to_string())
        .child(heading)
        .children(roles.into_iter().enumerate().map(card))
}

/// Renders the number of roles and, if all their periods are known, the total time.
fn total(roles: &[Job], state: PageState) -> Element {
    let messages = state.messages();
    let periods: Vec<Period> = roles.iter().filter_map(Job::period).collect();
    let all_known = periods.len() == roles.len();
    let around = Period::spanning(periods.iter().copied()).filter(|_| all_known);
    el("p")
        .class("total")
        .child(el("span").child(messages.count(roles.len(), MessageId::Role, MessageId::Roles)))
        .child(around.map(|around| {
            (
                " ",
                (period(around, &messages), (" ", tenure(periods, &messages))),
            )
        }))
}
