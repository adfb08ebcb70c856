//! Engagements beside work.

use super::Compiler;
use crate::profile::Volunteer;
use crate::resume::{self, Spanned};

impl Compiler<'_> {
    pub(super) fn volunteer(&mut self, section: Option<&Spanned<Vec<Spanned<resume::Volunteer>>>>) -> Vec<Volunteer> {
        self.entries(section).iter().filter_map(|entry| self.engagement(entry)).collect()
    }

    fn engagement(&mut self, entry: &Spanned<resume::Volunteer>) -> Option<Volunteer> {
        self.refuse_private(entry.private.as_ref());
        let message = "this entry has no `organization`";
        let help = "say where it was: `\"organization\": \"…\"`";
        let organization = self.required(&entry.organization, &entry.place, "organization", message, help);
        let rest = Volunteer {
            organization: String::new(),
            position: self.text(&entry.position),
            href: self.href(&entry.url),
            period: self.period(&entry.start_date, &entry.end_date, false),
            summary: self.rich(&entry.summary),
            highlights: self.rich_list(&entry.highlights),
        };
        Some(Volunteer { organization: organization?, ..rest })
    }
}
