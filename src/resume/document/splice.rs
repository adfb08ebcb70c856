//! Replacements of ranges of a text.

use std::ops::Range;

/// The replacement of a range of a text, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// What is replaced.
    pub range: Range<usize>,
    /// What replaces it.
    pub text: String,
}

impl Splice {
    /// The smallest splice that turns `old` into `new`.
    pub fn between(old: &str, new: &str) -> Self {
        let same = |(a, b): &(char, char)| a == b;
        let length = |(c, _): (char, char)| c.len_utf8();
        let start: usize = old
            .chars()
            .zip(new.chars())
            .take_while(same)
            .map(length)
            .sum();
        let ends = old[start..].chars().rev().zip(new[start..].chars().rev());
        let end: usize = ends.take_while(same).map(length).sum();
        Self {
            range: start..old.len() - end,
            text: new[start..new.len() - end].to_owned(),
        }
    }

    /// The splice that undoes this one, which has not been applied to `text` yet.
    pub fn inverse(&self, text: &str) -> Self {
        Self {
            range: self.range.start..self.range.start + self.text.len(),
            text: text[self.range.clone()].to_owned(),
        }
    }

    /// The splice that does what this one and then `next` do, if they touch the same place.
    pub fn merged(&self, next: &Self) -> Option<Self> {
        let written = self.range.start..self.range.start + self.text.len();
        if next.range.start < written.start || next.range.end > written.end {
            return None;
        }
        let mut text = self.text.clone();
        let within = next.range.start - written.start..next.range.end - written.start;
        text.replace_range(within, &next.text);
        Some(Self {
            range: self.range.clone(),
            text,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splices_between_texts_are_small_and_merge() {
        let splice = Splice::between("a·b·c", "a·BB·c");
        assert_eq!((splice.range, splice.text.as_str()), (3..4, "BB"));
        let unchanged = Splice::between("aa", "aa");
        assert_eq!((unchanged.range.len(), unchanged.text.len()), (0, 0));
        assert_eq!(Splice::between("aa", "aaa").range.len(), 0);

        let first = Splice {
            range: 1..2,
            text: "xyz".to_owned(),
        };
        let inside = Splice {
            range: 4..4,
            text: "!".to_owned(),
        };
        let merged = first.merged(&inside).expect("they touch");
        assert_eq!(
            merged,
            Splice {
                range: 1..2,
                text: "xyz!".to_owned()
            }
        );
        assert_eq!(
            first.merged(&Splice {
                range: 9..9,
                text: String::new()
            }),
            None
        );
    }
}
