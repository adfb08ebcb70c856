//! The portrait as part of other files.

use super::{ReadFile, missing};
use crate::profile::Profile;
use base64::prelude::{BASE64_STANDARD, Engine};

/// The portrait for a contact card, as a `data:` URL: if it is a file that `read` returns, and has a
/// format that contact programs show. `base` is the path of the site.
pub fn contact_photo(profile: &Profile, base: &str, read: &ReadFile<'_>) -> Option<String> {
    const TYPES: [&str; 3] = ["image/jpeg", "image/png", "image/gif"];
    portrait_data(profile, base, read).filter(|data| {
        TYPES
            .iter()
            .any(|name| data.starts_with(&format!("data:{name};")))
    })
}

/// The portrait as a `data:` URL, if it is a file that `read` returns. `base` is the path of the site.
pub fn portrait_data(profile: &Profile, base: &str, read: &ReadFile<'_>) -> Option<String> {
    let name = missing::path_in_site(profile.image.as_ref()?.src.as_str(), base)?;
    let media_type = image_type(&name)?;
    let data = BASE64_STANDARD.encode(read(&name)?);
    Some(format!("data:{media_type};base64,{data}"))
}

/// The media type of an image, by its file name.
pub fn image_type(name: &str) -> Option<&'static str> {
    Some(
        match name.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" => "image/jpeg",
            "png" => "image/png",
            "svg" => "image/svg+xml",
            "webp" => "image/webp",
            "avif" => "image/avif",
            "gif" => "image/gif",
            _ => return None,
        },
    )
}
