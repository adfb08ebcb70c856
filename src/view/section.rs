//! A part of the page, with its heading.

use super::element::{Element, el};

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
    /// What was used when.
    Technologies,
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
            Self::Technologies => "technologies",
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

/// A section: a landmark named by its heading, with what stands under it.
pub fn section(name: Name, body: Element) -> Element {
    let heading = format!("{}-title", name.id());
    el("section")
        .attr("id", name.id())
        .attr("aria-labelledby", heading.clone())
        .child(el("h2").attr("id", heading).child(name.title()))
        .child(body)
}
