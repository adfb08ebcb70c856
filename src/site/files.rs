//! Files in memory.

use anyhow::Result;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{DateTime, ZipWriter};

/// The content of a file.
pub type Content = Cow<'static, [u8]>;

/// Files by their paths, which are relative and have `/` between folders: `widget/files.js`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Content>);

impl Files {
    /// Adds a file, or replaces the one with this path.
    pub fn insert(&mut self, path: impl Into<String>, content: impl Into<Vec<u8>>) {
        self.0.insert(path.into(), Cow::Owned(content.into()));
    }

    /// Removes and returns the content of a file.
    pub fn remove(&mut self, path: &str) -> Option<Content> {
        self.0.remove(path)
    }

    /// The content of a file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(AsRef::as_ref)
    }

    /// Whether there is a file with this path.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// Puts the files into a ZIP archive, in a folder whose name ends with a slash, or in none.
    ///
    /// # Errors
    /// If a file is too big for such an archive.
    pub fn to_zip(&self, folder: &str) -> Result<Vec<u8>> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        // Without the current time, the same files give the same archive.
        let options = SimpleFileOptions::default().last_modified_time(DateTime::default());
        for (path, content) in self.iter() {
            archive.start_file(format!("{folder}{path}"), options)?;
            archive.write_all(content)?;
        }
        Ok(archive.finish()?.into_inner())
    }

    /// The paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.0.iter();
        files.map(|(path, content)| (path.as_str(), content.as_ref()))
    }
}

impl<P: Into<String>, C: Into<Content>> FromIterator<(P, C)> for Files {
    fn from_iter<I: IntoIterator<Item = (P, C)>>(files: I) -> Self {
        let files = files.into_iter();
        Self(
            files
                .map(|(path, content)| (path.into(), content.into()))
                .collect(),
        )
    }
}

impl Extend<(String, Content)> for Files {
    fn extend<I: IntoIterator<Item = (String, Content)>>(&mut self, files: I) {
        self.0.extend(files);
    }
}

impl IntoIterator for Files {
    type Item = (String, Content);
    type IntoIter = std::collections::btree_map::IntoIter<String, Content>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
