//! The portrait, for files that have nothing beside them.

use base64::prelude::{BASE64_STANDARD, Engine};
use std::path::Path;
use whoami_page::profile::Profile;

/// The portrait as a `data:` URL, if it is a picture in `folder` of a type that contact programs
/// show.
pub fn data_url(profile: &Profile, folder: &Path) -> Option<String> {
    let src = profile.image.as_ref()?.src.as_str();
    let name = src.trim_start_matches('/');
    if src.contains(':') || name.split('/').any(|part| part == "..") {
        return None;
    }
    let media_type = match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "gif" => "image/gif",
        _ => return None,
    };
    let bytes = std::fs::read(folder.join(name)).ok()?;
    let data = BASE64_STANDARD.encode(bytes);
    Some(format!("data:{media_type};base64,{data}"))
}
