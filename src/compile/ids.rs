//! Ids of entries: made from the data, unique, and the same when an entry is added.

use super::Compiler;
use super::dates::guess;
use crate::resume::{OptText, SourceSpan, quoted};
use std::collections::HashMap;

/// What the id of one entry is made from.
pub(super) struct Name<'a> {
    /// The id that its owner has chosen.
    pub chosen: &'a OptText,
    /// Where the entry stands.
    pub span: &'a SourceSpan,
    /// What else it is made from.
    pub parts: [&'a OptText; 3],
}

impl Compiler<'_> {
    /// An id for each entry of a section, in their order. All of them begin with `prefix`.
    pub(super) fn ids(&mut self, prefix: &str, names: &[Name<'_>]) -> Vec<String> {
        let mut taken = HashMap::new();
        let chosen: Vec<Option<String>> = names
            .iter()
            .map(|name| self.chosen_id(prefix, name, &mut taken))
            .collect();
        let mut taken: HashMap<String, u32> = taken.into_keys().map(|id| (id, 1)).collect();
        // New entries are added on top, so names are given from the bottom up: those below keep theirs.
        let mut ids: Vec<String> = Vec::new();
        for (name, chosen) in names.iter().zip(chosen).rev() {
            ids.push(chosen.unwrap_or_else(|| self.made_id(prefix, name, &mut taken)));
        }
        ids.reverse();
        ids
    }

    /// The id that the entry's owner has chosen, if it is a good one.
    fn chosen_id(
        &mut self,
        prefix: &str,
        name: &Name<'_>,
        taken: &mut HashMap<String, String>,
    ) -> Option<String> {
        let written = name.chosen.as_ref()?;
        let id = written.strip_prefix(prefix).unwrap_or(written);
        if id.is_empty()
            || id
                .chars()
                .any(|c| !c.is_alphanumeric() && c != '-' && c != '_')
        {
            let message = format!("{} can't stand at the end of a link", quoted(written));
            let suggestion = slug([id]);
            let example = if suggestion.is_empty() {
                "my-first-job"
            } else {
                &suggestion
            };
            self.error(
                &written.span,
                message,
                format!("use letters, digits and hyphens, as in `{example}`"),
            );
            return None;
        }
        let id = format!("{prefix}{id}");
        if let Some(other) = taken.insert(id.clone(), written.span.path.clone()) {
            self.error(
                &written.span,
                format!("the id `{}` stands at `{other}` too", &**written),
                "give each its own",
            );
        }
        Some(id)
    }

    /// An id from the entry's parts.
    fn made_id(
        &mut self,
        prefix: &str,
        name: &Name<'_>,
        taken: &mut HashMap<String, u32>,
    ) -> String {
        // A date is the same however it is written.
        let parts = name
            .parts
            .iter()
            .filter_map(|part| part.as_ref())
            .map(|part| {
                guess(part.trim()).map_or_else(|| part.value.clone(), |date| date.to_string())
            });
        let slug = slug(parts);
        let id = format!("{prefix}{}", if slug.is_empty() { "entry" } else { &slug });
        // The number that was given last, so that a thousand equal jobs need no million tries.
        let Some(mut n) = taken.get(&id).copied() else {
            taken.insert(id.clone(), 1);
            return id;
        };
        let other = loop {
            n += 1;
            let other = format!("{id}-{n}");
            if !taken.contains_key(&other) {
                break other;
            }
        };
        taken.insert(id.clone(), n);
        taken.insert(other.clone(), 1);
        if slug.is_empty() {
            // It says nothing of itself; that has been told, or will be.
            return other;
        }
        let message =
            format!("another entry would have the same link, `#{id}`; this one gets `#{other}`");
        self.warn(
            name.span,
            message,
            "set an `id` of its own, so that links to it last",
        );
        other
    }
}

/// Words as they stand in a link: letters and digits in lower case, single hyphens between.
pub(super) fn slug<T: AsRef<str>>(parts: impl IntoIterator<Item = T>) -> String {
    let text: Vec<String> = parts
        .into_iter()
        .map(|part| part.as_ref().to_lowercase())
        .collect();
    let text = text.join(" ");
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_slug_is_lower_case_with_single_hyphens() {
        assert_eq!(slug(["Harbor Cloud", "", "2021"]), "harbor-cloud-2021");
        assert_eq!(slug(["  Société Générale / R&D "]), "société-générale-r-d");
        assert_eq!(slug(["…"]), "");
    }
}
