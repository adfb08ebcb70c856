//! The sections, and the choice of component for each kind of content.

use super::{Contributions, Items, Projects, RichText, Technologies, Topics, Work};
use crate::islands::{Search, use_page_state};
use crate::profile::{self, Axis, Content};
use leptos::prelude::*;

/// Whether the page can be searched and filtered: [`Page::search`](profile::Page::search). In the
/// context.
#[derive(Clone, Copy)]
pub struct HasSearch(pub bool);

/// Whether the page around this component can be searched.
pub fn has_search() -> bool {
    use_context::<HasSearch>().is_none_or(|HasSearch(has_search)| has_search)
}

/// All sections in order. The search form follows the summary, which introduces the person.
#[component]
pub fn Sections(
    /// The sections, in page order.
    mut sections: Vec<profile::Section>,
    /// The timeline to draw above the jobs.
    #[prop(optional_no_strip)]
    mut timeline: Option<profile::Timeline>,
) -> impl IntoView {
    let axis = timeline.as_ref().map(|timeline| timeline.axis.clone());
    let is_searched = |section: &profile::Section| !matches!(section.content, Content::Summary(_));
    let first = sections.iter().position(is_searched);
    let searched = sections.split_off(first.unwrap_or(sections.len()));
    let has_search = has_search() && !searched.is_empty();
    let search = has_search.then(|| view! { <Search /> });
    let mut section = |section: profile::Section| {
        let timeline = timeline.take_if(|_| matches!(section.content, Content::Work(_)));
        view! { <Section section timeline axis=axis.clone() /> }
    };
    let introduction = sections.into_iter().map(&mut section).collect_view();
    let searched = searched.into_iter().map(section).collect_view();
    view! { {introduction}{search}{searched} }
}

/// A section: its heading and content.
#[component]
fn Section(
    /// The section.
    section: profile::Section,
    /// The timeline to draw above the jobs.
    #[prop(optional_no_strip)]
    timeline: Option<profile::Timeline>,
    /// The axis of the technologies.
    #[prop(optional_no_strip)]
    axis: Option<Axis>,
) -> impl IntoView {
    let messages = use_page_state().messages();
    let body = match section.content {
        Content::Summary(text) => view! { <div class="body"><RichText text /></div> }.into_any(),
        Content::Contributions(groups) => view! { <Contributions groups /> }.into_any(),
        Content::Projects(projects) => view! { <Projects projects /> }.into_any(),
        Content::Work(employers) => view! { <Work employers timeline /> }.into_any(),
        Content::Technologies(technologies) => {
            view! { <Technologies technologies axis /> }.into_any()
        }
        Content::Items(items) => view! { <Items items /> }.into_any(),
        Content::Topics(topics) => view! { <Topics topics /> }.into_any(),
    };
    let heading = format!("{}-title", section.id);
    let label = heading.clone();
    view! {
        <section id=section.id aria-labelledby=label>
            <h2 id=heading>{section.title.to_text(&messages)}</h2>
            {body}
        </section>
    }
}
