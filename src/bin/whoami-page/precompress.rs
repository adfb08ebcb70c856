//! Compresses files ahead of time, for web servers that can send them as they are.

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use whoami_page::site::Files;

/// The endings of files that compress well.
const ENDINGS: [&str; 12] = [
    "bin",
    "css",
    "html",
    "js",
    "json",
    "md",
    "svg",
    "txt",
    "vcf",
    "wasm",
    "webmanifest",
    "xml",
];
/// Smaller files fit into a packet or two anyway.
const MIN_BYTES: usize = 1024;

/// Adds a `.gz` and a `.br` file beside each file that gets smaller. The same files give the same
/// results.
///
/// # Errors
/// None in practice: the compressors write to memory.
pub fn add(files: &mut Files) -> Result<()> {
    let mut added = Vec::new();
    for (path, content) in files.iter() {
        let is_suitable = path
            .rsplit_once('.')
            .is_some_and(|(_, ending)| ENDINGS.contains(&ending));
        if !is_suitable || content.len() < MIN_BYTES {
            continue;
        }
        for (ending, compressed) in [("gz", gzip(content)?), ("br", brotli(content)?)] {
            if compressed.len() < content.len() {
                added.push((format!("{path}.{ending}"), compressed));
            }
        }
    }
    for (path, content) in added {
        files.insert(path, content);
    }
    Ok(())
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn brotli(mut content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let params = BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut content, &mut compressed, &params)?;
    Ok(compressed)
}
