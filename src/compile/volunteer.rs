//! Engagements beside work.

use super::Compiler;
use super::ids::Name;
use crate::profile::{Entry, Volunteer};
use crate::resume::{self, Spanned};

impl Compiler<'_> {
    pub(super) fn volunteer(&mut self, section: Option<&Spanned<Vec<Spanned<resume::Volunteer>>>>) -> Vec<Volunteer> {
        let entries = self.entries(section);
        let names = entries.iter().map(|entry| Name {
            chosen: &entry.id,
            place: &entry.place,
            parts: [&entry.organization, &entry.position, &entry.start_date],
        });
        let ids = self.ids("volunteer-", &names.collect::<Vec<_>>());
        entries.iter().zip(ids).filter_map(|(entry, id)| self.engagement(entry, id)).collect()
    }

    fn engagement(&mut self, entry: &Spanned<resume::Volunteer>, id: String) -> Option<Volunteer> {
        self.refuse_private(entry.private.as_ref());
        let message = "this entry has no `organization`";
        let help = "say where it was: `\"organization\": \"…\"`";
        let organization = self.required(&entry.organization, &entry.place, "organization", message, help);
        let rest = Volunteer {
            entry: Entry::default(),
            id,
            organization: String::new(),
            position: self.text(&entry.position),
            href: self.href(&entry.url),
            period: self.period(&entry.start_date, &entry.end_date, false),
            summary: self.rich(&entry.summary),
            highlights: self.rich_list(&entry.highlights),
            keywords: self.words(&entry.keywords),
        };
        Some(Volunteer { organization: organization?, ..rest })
    }
}
