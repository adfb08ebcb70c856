//! The site kit that this program builds from.

use crate::files::read_folder;
use anyhow::{Context, Result, bail};
use rust_embed::RustEmbed;
use std::fs;
use std::path::Path;
use whoami_page::site::{self, Files, Kit, Styles};

/// The kit inside the program. A debug build without the feature `kit` reads it from the folder
/// whenever it runs, so that it is the one that `make build` has made last.
#[derive(RustEmbed)]
#[folder = "target/kit/release"]
#[allow_missing = true]
struct Embedded;

/// Loads the kit from `folder`, or else the one inside the program.
pub fn load(folder: Option<&Path>) -> Result<Kit> {
    let files = match folder {
        Some(folder) => read_folder(folder)?,
        None => embedded()?,
    };
    let kit = Kit::new(files, Styles::bundled()?);
    kit.with_context(|| match folder {
        Some(folder) => format!("{} is no site kit", folder.display()),
        None => "the site kit in this program is damaged".to_owned(),
    })
}

fn embedded() -> Result<Files> {
    let files: Files = Embedded::iter()
        .filter_map(|path| Some((path.to_string(), Embedded::get(&path)?.data)))
        .collect();
    if files.paths().next().is_none() {
        bail!(
            "this program was built without a site kit: build it with `make release`, or name the \
             folder of a kit with `--kit`"
        );
    }
    Ok(files)
}

/// Writes a site that renders `profile.json` in the browser to the ZIP archive `output`.
pub fn zip(kit: &Kit, output: &Path) -> Result<()> {
    let bytes = site::client_rendered(kit)?.to_zip("profile-page/")?;
    fs::write(output, bytes).with_context(|| format!("can't write {}", output.display()))
}

/// Makes a kit in the folder `output` from the files that Trunk has staged.
pub fn pack(staged: &Path, output: &Path) -> Result<()> {
    crate::files::replace_folder(output, &Kit::pack(read_folder(staged)?)?)
}
