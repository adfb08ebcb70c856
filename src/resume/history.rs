//! What can be undone and redone, without a limit.

use super::{Document, Splice};

/// A change of the document.
#[derive(Clone, Debug)]
struct Change {
    splice: Splice,
    /// What the splice has replaced.
    old: String,
    /// The field in which it was typed. Changes of the same field in a row are undone together.
    field: Option<String>,
}

impl Change {
    fn inverse(&self) -> Splice {
        let start = self.splice.range.start;
        Splice {
            range: start..start + self.splice.text.len(),
            text: self.old.clone(),
        }
    }
}

/// The changes so far, and those that were undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    done: Vec<Change>,
    undone: Vec<Change>,
}

impl History {
    /// Records a change of `document` that is about to be made. `field` is where it was typed.
    pub fn add(&mut self, document: &Document, splice: &Splice, field: Option<String>) {
        self.undone.clear();
        if let Some(last) = self.done.last_mut()
            && field.is_some()
            && last.field == field
            && let Some(merged) = last.splice.merged(splice)
        {
            last.splice = merged;
            return;
        }
        self.done.push(Change {
            old: splice.inverse(document.text()).text,
            splice: splice.clone(),
            field,
        });
    }

    /// Undoes the last change: returns the splice to apply.
    pub fn undo(&mut self) -> Option<Splice> {
        let change = self.done.pop()?;
        let inverse = change.inverse();
        self.undone.push(change);
        Some(inverse)
    }

    /// Redoes the change that was undone last: returns the splice to apply.
    pub fn redo(&mut self) -> Option<Splice> {
        let mut change = self.undone.pop()?;
        // What is typed next is a change of its own.
        change.field = None;
        self.done.push(change.clone());
        Some(change.splice)
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_into_a_field_is_undone_at_once() {
        let (mut document, mut history) = (Document::new("[\"\"]"), History::default());
        let mut type_in = |document: &mut Document, text: &str, field: &str| {
            let splice = Splice::between(document.text(), text);
            history.add(document, &splice, Some(field.to_owned()));
            *document = document.with(&splice);
        };
        type_in(&mut document, "[\"a\"]", "first");
        type_in(&mut document, "[\"ab\"]", "first");
        type_in(&mut document, "[\"ab!\"]", "second");
        let undo = |history: &mut History, document: &Document| {
            document.with(&history.undo().expect("a change"))
        };
        document = undo(&mut history, &document);
        assert_eq!(document.text(), "[\"ab\"]");
        document = undo(&mut history, &document);
        assert_eq!(document.text(), "[\"\"]");
        assert!(!history.can_undo());
        document = document.with(&history.redo().expect("a change"));
        assert_eq!(document.text(), "[\"ab\"]");
        assert!(history.can_redo());
    }
}
