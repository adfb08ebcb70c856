//! Reading and writing files.

use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};
use whoami_page::resume::decode;
use whoami_page::site::Files;

/// Hidden files that are part of a site. Others, such as `.DS_Store`, are not.
const HIDDEN_BUT_PUBLIC: [&str; 2] = [".well-known", ".nojekyll"];
/// A file that every site has, and hardly any other folder.
const MARK_OF_A_SITE: &str = "widget/files.js";
/// A file that every kit has.
const MARK_OF_A_KIT: &str = "shell.html";

/// The text of `file`, or of standard input if `file` is `-`.
pub fn read(file: &Path) -> Result<String> {
    text(file, &read_bytes(file)?)
}

/// The content of `file`, or of standard input if `file` is `-`.
pub fn read_bytes(file: &Path) -> Result<Vec<u8>> {
    if file != Path::new("-") {
        return fs::read(file).with_context(|| format!("can't read {}", file.display()));
    }
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .context("can't read standard input")?;
    Ok(bytes)
}

/// The content of `file` as text.
pub fn text(file: &Path, bytes: &[u8]) -> Result<String> {
    decode(bytes)
        .map_err(anyhow::Error::msg)
        .with_context(|| format!("can't read {}", file.display()))
}

/// Writes `text` to `output`, or to standard output if there is none. A file is replaced as a
/// whole, so an error leaves the previous version in place.
pub fn write(output: Option<&Path>, text: &str) -> Result<()> {
    let Some(output) = output else {
        return std::io::stdout()
            .lock()
            .write_all(text.as_bytes())
            .context("can't write to standard output");
    };
    let temporary = output.with_extension("part");
    fs::write(&temporary, text)
        .and_then(|()| fs::rename(&temporary, output))
        .with_context(|| format!("can't write {}", output.display()))
}

/// Fails if `file` exists: commands that create a file never overwrite one.
pub fn ensure_new(file: &Path) -> Result<()> {
    if file.exists() {
        bail!(
            "{} already exists; rename it, or choose another file name",
            file.display()
        );
    }
    Ok(())
}

/// Reads all files in a folder and those in it. Most hidden files are left out.
pub fn read_folder(folder: &Path) -> Result<Files> {
    let is_public = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || !name.starts_with('.') || HIDDEN_BUT_PUBLIC.contains(&&*name)
    };
    let entries = WalkDir::new(folder).follow_links(true).into_iter();
    let mut files = Files::default();
    for entry in entries.filter_entry(is_public) {
        let entry = entry.with_context(|| format!("can't read the folder {}", folder.display()))?;
        if entry.file_type().is_file() {
            let path = entry.path();
            let content =
                fs::read(path).with_context(|| format!("can't read {}", path.display()))?;
            let parts = path.strip_prefix(folder).unwrap_or(path).iter();
            let parts: Vec<_> = parts.map(|part| part.to_string_lossy()).collect();
            files.insert(parts.join("/"), content);
        }
    }
    Ok(files)
}

/// Replaces `folder` by one with these files. It must be new, empty, or a site or kit that this
/// program has written. It is complete at any time: the files are written to another folder, which
/// then takes its place.
pub fn replace_folder(folder: &Path, files: &Files) -> Result<()> {
    let exists = folder.exists();
    if exists && !is_replaceable(folder)? {
        bail!(
            "{} has other files in it, which would be lost: choose another folder, or empty it",
            folder.display()
        );
    }
    let (new, old) = (beside(folder, "new")?, beside(folder, "old")?);
    for leftover in [&new, &old] {
        if leftover.exists() {
            remove(leftover)?;
        }
    }
    for (path, content) in files.iter() {
        let path = new.join(path);
        path.parent()
            .map_or(Ok(()), fs::create_dir_all)
            .and_then(|()| fs::write(&path, content))
            .with_context(|| format!("can't write {}", path.display()))?;
    }
    let rename = |from: &Path, to: &Path| {
        fs::rename(from, to).with_context(|| format!("can't write {}", folder.display()))
    };
    if exists {
        rename(folder, &old)?;
    }
    rename(&new, folder)?;
    if exists { remove(&old) } else { Ok(()) }
}

fn is_replaceable(folder: &Path) -> Result<bool> {
    let mut entries = fs::read_dir(folder)
        .with_context(|| format!("can't read the folder {}", folder.display()))?;
    let marks = [MARK_OF_A_SITE, MARK_OF_A_KIT];
    Ok(entries.next().is_none() || marks.iter().any(|mark| folder.join(mark).is_file()))
}

fn remove(folder: &Path) -> Result<()> {
    fs::remove_dir_all(folder)
        .with_context(|| format!("can't remove the folder {}", folder.display()))
}

/// The hidden folder `.NAME.SUFFIX` beside a folder.
fn beside(folder: &Path, suffix: &str) -> Result<PathBuf> {
    let folder = std::path::absolute(folder)?;
    let name = folder
        .file_name()
        .with_context(|| format!("{} is no folder to write to", folder.display()))?;
    Ok(folder.with_file_name(format!(".{}.{suffix}", name.to_string_lossy())))
}
