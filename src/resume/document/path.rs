//! Paths of values in a document.

use std::fmt;

/// A step from a value to one that it contains.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To the value of a key.
    Key(String),
    /// To an item of a list, counted from 0.
    Index(usize),
}

/// Where a value is in a document: `work[2].startDate`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Path(pub Vec<Step>);

impl Path {
    /// The path of the value that `key` has in the object at this path.
    pub fn key(&self, key: &str) -> Self {
        self.join(Step::Key(key.to_owned()))
    }

    /// The path of an item of the list at this path.
    pub fn item(&self, index: usize) -> Self {
        self.join(Step::Index(index))
    }

    fn join(&self, step: Step) -> Self {
        let steps = self.0.iter().cloned().chain([step]);
        Self(steps.collect())
    }

    /// Reads a path as diagnostics have it. A part that is none counts as a key.
    pub fn parse(text: &str) -> Self {
        let mut steps = Vec::new();
        for part in text.split('.').filter(|part| !part.is_empty()) {
            let mut pieces = part.split('[');
            let key = pieces.next().unwrap_or_default();
            if !key.is_empty() {
                steps.push(Step::Key(key.to_owned()));
            }
            for piece in pieces {
                let index = piece.strip_suffix(']').and_then(|index| index.parse().ok());
                steps.push(index.map_or_else(|| Step::Key(piece.to_owned()), Step::Index));
            }
        }
        Self(steps)
    }

    pub(super) fn split_last(&self) -> Option<(Self, &Step)> {
        let (last, parent) = self.0.split_last()?;
        Some((Self(parent.to_vec()), last))
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Key(key) if position == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_read_as_they_are_written() {
        for path in ["", "basics.name", "work[2].highlights[0]"] {
            assert_eq!(Path::parse(path).to_string(), path);
        }
    }
}
