//! An employer and the roles there.

use super::element::{Element, el};
use super::job_card::job_card;
use super::page_state::PageState;
use super::period::period;
use super::tenure::tenure;
use crate::profile::{Employer, Job, MessageId, Period};

/// The roles at one employer under one heading. The first card stands open at first, if `open` says so.
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

/// The whole time there, as far as the times of all roles are known.
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
                (period(around, &messages), (" ", tenure(periods, state))),
            )
        }))
}
