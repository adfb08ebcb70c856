//! The owner's files: the résumé, and what is published with it.

use crate::files::read_folder;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use whoami_page::site::Files;

/// Where a résumé is looked for if none is named.
const DEFAULTS: [&str; 2] = ["resume.json", "public/profile.json"];
/// The folder whose files are published as they are.
const PUBLIC: &str = "public";

/// The résumé that is named, or else the first of [`DEFAULTS`] that exists.
pub fn resume(named: Option<PathBuf>) -> Result<PathBuf> {
    if let Some(file) = named {
        return Ok(file);
    }
    match DEFAULTS.iter().map(Path::new).find(|path| path.exists()) {
        Some(file) => Ok(file.to_owned()),
        None => bail!(
            "there is neither {} nor {} here: create a résumé with `whoami-page new`, or name the file",
            DEFAULTS[0],
            DEFAULTS[1]
        ),
    }
}

/// The folders around a résumé.
pub struct Folders {
    /// The file with the résumé.
    file: PathBuf,
    /// The folder that the file is in.
    folder: PathBuf,
}

impl Folders {
    /// The folders around the résumé in `file`.
    pub fn around(file: &Path) -> Result<Self> {
        let file = std::path::absolute(file)
            .with_context(|| format!("can't tell where {} is", file.display()))?;
        let folder = file.parent().unwrap_or(Path::new("/")).to_owned();
        Ok(Self { file, folder })
    }

    /// The folder that the résumé is in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder whose files are published as they are: `public` beside the résumé, or the one
    /// that the résumé itself is in, if that is its name.
    pub fn public(&self) -> Option<PathBuf> {
        if self.folder.file_name() == Some(OsStr::new(PUBLIC)) {
            return Some(self.folder.clone());
        }
        Some(self.folder.join(PUBLIC)).filter(|folder| folder.is_dir())
    }

    /// The files that are published as they are. The résumé is not among them: it may have private
    /// values.
    pub fn published(&self) -> Result<Files> {
        let Some(public) = self.public() else {
            return Ok(Files::default());
        };
        let mut files = read_folder(&public)?;
        if let Ok(resume) = self.file.strip_prefix(&public) {
            files.remove(&resume.to_string_lossy());
        }
        Ok(files)
    }

    /// Where a file that the résumé refers to may be. Never the résumé itself, by whatever name: it
    /// may have private values.
    pub fn candidates(&self, path: &str) -> impl Iterator<Item = PathBuf> {
        let folders = [Some(self.folder.clone()), self.public()];
        let path = path.to_owned();
        folders
            .into_iter()
            .flatten()
            .map(move |folder| folder.join(&path))
            .filter(|file| !is_same_file(file, &self.file))
    }

    /// Reads a file that the résumé refers to: beside it, or in the public folder.
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        self.candidates(path).find_map(|file| fs::read(file).ok())
    }
}

/// Whether two paths lead to the same file, through links and in any case where the system ignores
/// it.
fn is_same_file(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        // A file that does not exist is not read.
        _ => false,
    }
}
