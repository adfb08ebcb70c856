//! Files named by their content, so that a browser may keep them for ever.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The names of a program's two files, the glue and the wasm.
#[derive(Serialize)]
pub struct WasmBundle {
    /// The glue that wasm-bindgen made, a JavaScript module.
    pub glue: String,
    /// The WebAssembly module.
    pub wasm: String,
}

impl WasmBundle {
    /// Gives the files of the program `name` in `folder` names that follow from their content. Trunk can't: it names files before
    /// wasm-bindgen and wasm-opt have run, so that a change of tools or flags would keep a name.
    ///
    /// # Errors
    /// Where a file is missing or can't be renamed.
    pub fn rename_by_content(folder: &Path, name: &str) -> Result<Self> {
        let rename = |from: String, ending: &str| {
            let path = folder.join(from);
            let bytes =
                fs::read(&path).with_context(|| format!("can't read {}", path.display()))?;
            let new = format!("{name}-{}.{ending}", fingerprint(&[&bytes]));
            fs::rename(&path, folder.join(&new))
                .with_context(|| format!("can't rename {}", path.display()))?;
            Ok::<_, anyhow::Error>(new)
        };
        Ok(Self {
            glue: rename(format!("{name}.js"), "js")?,
            wasm: rename(format!("{name}_bg.wasm"), "wasm")?,
        })
    }
}

/// A short fingerprint of bytes that belong together: 96 bits of SHA-256 in base64url.
pub fn fingerprint(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    parts.iter().for_each(|part| hasher.update(part));
    URL_SAFE_NO_PAD.encode(&hasher.finalize()[..12])
}

/// The source expression that allows one inline script or style, by Content Security Policy Level 3.
pub fn policy_hash(content: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(content)))
}
