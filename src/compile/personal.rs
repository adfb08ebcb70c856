//! Warns about personal data that few people want to publish.

use super::{Base, Compiler};
use crate::resume::{OptText, Resume};

/// What is asked about: the path of the field, and what it contains.
const FIELDS: [(&str, &str); 2] = [
    ("basics.phone", "telephone number"),
    ("basics.location.address", "street address"),
];

impl Compiler<'_> {
    /// Warns about each of these fields that a site would publish, unless it is listed in
    /// `meta.whoami.public`.
    pub(super) fn warn_about_personal_data(&mut self, resume: &Resume) {
        let settings = resume.meta.as_ref().and_then(|meta| meta.whoami.as_ref());
        let choices = FIELDS.map(|(path, _)| (path, path));
        let public: Vec<&str> = settings
            .map_or(&[][..], |settings| &settings.public)
            .iter()
            .filter_map(|path| self.choice(path, "personal field", choices))
            .collect();
        let Some(basics) = &resume.basics else {
            return;
        };
        let address = basics.location.as_ref().map(|location| &location.address);
        let values: [Option<&OptText>; 2] = [Some(&basics.phone), address];
        for ((path, what), value) in FIELDS.into_iter().zip(values) {
            let Some(text) = value.and_then(Option::as_ref) else {
                continue;
            };
            let is_published = matches!(self.options.base, Base::Site(_));
            if !is_published || public.contains(&path) || text.value.trim().is_empty() {
                continue;
            }
            let message = || format!("everybody can read this {what}");
            let help = format!(
                "keep it private: `\"meta\": {{ \"whoami\": {{ \"private\": [\"{path}\"] }} }}`; \
                 or write `public` in place of `private` if it is meant to be public"
            );
            self.warn(&text.span, message, help);
        }
    }
}
