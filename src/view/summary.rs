//! The person in a few sentences.

use super::rich_text::Rich;
use super::section::{Name, Section};
use crate::profile::RichText;
use leptos::prelude::*;

/// The section about the person.
#[component]
pub fn Summary(
    /// The text.
    summary: RichText,
) -> impl IntoView {
    (!summary.is_empty()).then(|| {
        view! {
            <Section name=Name::Summary>
                <div class="body"><Rich text=summary /></div>
            </Section>
        }
    })
}
