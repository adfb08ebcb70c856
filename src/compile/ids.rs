//! Ids of entries: derived from their data, unique, and stable when newer entries are added.

use super::Compiler;
use super::dates::guess;
use crate::resume::{Edit, OptText, SourceSpan, quoted};
use std::collections::HashMap;

/// The data that an entry's id is derived from.
pub(super) struct IdSource<'a> {
    /// The `id` in the file, if there is one. It takes precedence.
    pub chosen: &'a OptText,
    /// The span of the entry, for diagnostics.
    pub span: &'a SourceSpan,
    /// The texts that the id is derived from otherwise.
    pub parts: [&'a OptText; 3],
}

impl Compiler<'_> {
    /// One id for each entry of a section, in the same order. All start with `prefix`.
    pub(super) fn ids(&mut self, prefix: &str, sources: &[IdSource<'_>]) -> Vec<String> {
        let mut taken = HashMap::new();
        let chosen: Vec<Option<String>> = sources
            .iter()
            .map(|source| self.chosen_id(prefix, source, &mut taken))
            .collect();
        let mut taken: HashMap<String, u32> = taken.into_keys().map(|id| (id, 1)).collect();
        // Assign ids from the bottom up: new entries are added at the top and must not change the
        // ids below.
        let mut ids: Vec<String> = Vec::new();
        for (source, chosen) in sources.iter().zip(chosen).rev() {
            ids.push(chosen.unwrap_or_else(|| self.derived_id(prefix, source, &mut taken)));
        }
        ids.reverse();
        ids
    }

    /// The `id` in the file, if it is valid.
    fn chosen_id(
        &mut self,
        prefix: &str,
        source: &IdSource<'_>,
        taken: &mut HashMap<String, String>,
    ) -> Option<String> {
        let written = source.chosen.as_ref()?;
        let id = written.strip_prefix(prefix).unwrap_or(written);
        if id.is_empty()
            || id
                .chars()
                .any(|c| !c.is_alphanumeric() && c != '-' && c != '_')
        {
            let message = || {
                format!(
                    "{} is not a valid id; a generated one is used",
                    quoted(written)
                )
            };
            let suggestion = slug([id]);
            let example = if suggestion.is_empty() {
                "my-first-job"
            } else {
                &suggestion
            };
            let help = format!("use letters, digits and hyphens, as in `{example}`");
            self.understood(&written.span, message, help, Edit::Remove);
            return None;
        }
        let id = format!("{prefix}{id}");
        if let Some(other) = taken.get(&id) {
            let message = || {
                format!(
                    "the id `{}` is already used in `{other}`; a generated one is used",
                    &**written
                )
            };
            let help = "give each entry a different id".to_owned();
            self.understood(&written.span, message, help, Edit::Remove);
            return None;
        }
        taken.insert(id.clone(), written.span.path.clone());
        Some(id)
    }

    /// An id derived from the entry's data, with a number appended if it is taken.
    ///
    /// The values of `taken` are the last numbers appended, so that many equal entries do not need
    /// quadratic time.
    fn derived_id(
        &mut self,
        prefix: &str,
        source: &IdSource<'_>,
        taken: &mut HashMap<String, u32>,
    ) -> String {
        // Correcting the format of a date must not change the id.
        let parts = source
            .parts
            .iter()
            .filter_map(|part| part.as_ref())
            .map(|part| {
                guess(part.trim()).map_or_else(|| part.value.clone(), |date| date.to_string())
            });
        let slug = slug(parts);
        let id = format!("{prefix}{}", if slug.is_empty() { "entry" } else { &slug });
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
            // The entry has no texts. Other warnings report that.
            return other;
        }
        let message =
            || format!("another entry already has the link `#{id}`; this one gets `#{other}`");
        self.warn(
            source.span,
            message,
            "set an `id`, so that links to it keep working",
        );
        other
    }
}

/// Joins texts for use in a URL: letters and digits in lower case, separated by single hyphens.
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
