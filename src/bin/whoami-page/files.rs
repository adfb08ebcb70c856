//! Reading and writing files.

use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use whoami_page::resume::decode;

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
