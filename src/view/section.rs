//! A part of the page, with its heading.

use leptos::children::TypedChildren;
use leptos::prelude::*;

/// The sections that a page can have. The names are JSON Resume's; the titles are what readers see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The person in a few sentences.
    Summary,
    /// Contributions to other people's projects.
    Contributions,
    /// The person's own projects.
    Projects,
    /// Engagements beside work.
    Volunteer,
    /// Jobs.
    Work,
}

impl Name {
    /// The section's id in the page.
    pub fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Contributions => "contributions",
            Self::Projects => "projects",
            Self::Volunteer => "volunteer",
            Self::Work => "work",
        }
    }

    /// The section's title.
    pub fn title(self) -> &'static str {
        match self {
            Self::Summary => "about",
            Self::Volunteer => "beside work",
            _ => self.id(),
        }
    }
}

/// A section: a landmark named by its heading.
#[component]
pub fn Section<C: IntoView + 'static>(
    /// Which one.
    name: Name,
    /// What stands under the heading.
    children: TypedChildren<C>,
) -> impl IntoView {
    let heading = format!("{}-title", name.id());
    let labelled_by = heading.clone();
    view! {
        <section id=name.id() aria-labelledby=labelled_by>
            <h2 id=heading>{name.title()}</h2>
            {children.into_inner()()}
        </section>
    }
}
