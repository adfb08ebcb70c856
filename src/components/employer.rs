//! An employer and its roles.

use super::{JobCard, Period, Tenure};
use crate::islands::use_page_state;
use crate::profile::{self, Job, MessageId};
use leptos::prelude::*;

/// The roles at one employer, under a heading if there are several: a single card names it.
#[component]
pub fn Employer(
    /// The employer.
    employer: profile::Employer,
    /// Whether the first card that can be opened starts open.
    open: bool,
) -> impl IntoView {
    let profile::Employer { name, tint, roles } = employer;
    let name = name.filter(|_| roles.len() > 1);
    let heading = name.clone().map(|name| {
        let total = view! { <Total roles=&roles /> };
        view! { <header><h3>{name}</h3>{total}</header> }.into_any()
    });
    let first = roles.iter().position(|job| !job.is_brief);
    let roles = roles.into_iter().enumerate();
    let roles = roles
        .map(|(index, job)| {
            view! { <JobCard job employer=name.clone() open=open && Some(index) == first /> }
        })
        .collect_view();
    view! {
        <div class="employer" data-tint=tint.to_string()>
            {heading}
            {roles}
        </div>
    }
}

/// The number of roles and, if all their periods are known, the total time.
#[component]
fn Total<'a>(
    /// The roles at one employer.
    roles: &'a [Job],
) -> impl IntoView + use<> {
    let messages = use_page_state().messages();
    let periods: Vec<profile::Period> = roles.iter().filter_map(Job::period).collect();
    let all_known = periods.len() == roles.len();
    let around = profile::Period::spanning(periods.iter().copied()).filter(|_| all_known);
    let time = around.map(|period| view! { " "<Period period />" "<Tenure periods /> }.into_any());
    view! {
        <p class="total">
            <span>{messages.count(roles.len(), MessageId::Roles)}</span>
            {time}
        </p>
    }
}
