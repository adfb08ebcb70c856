//! `_headers`, which Netlify and Cloudflare Pages read. Other hosts ignore it.
//!
//! Its format: <https://developers.cloudflare.com/pages/configuration/headers/>,
//! <https://docs.netlify.com/manage/routing/headers/>.

use super::Files;

/// The file's name.
pub const HEADERS: &str = "_headers";

/// The pages that no other site may show in a frame; `embed/` is for that.
const UNFRAMED: [&str; 5] = ["", "index.html", "404.html", "app/*", "edit/*"];

/// Adds the file, unless the owner has one.
///
/// `hashed` are the files whose names change with their content, so browsers may keep them for ever.
pub fn insert(files: &mut Files, hashed: &[String], base: &str) {
    if files.contains(HEADERS) {
        return;
    }
    let mut text =
        format!("{base}*\n  X-Content-Type-Options: nosniff\n  Access-Control-Allow-Origin: *\n");
    for path in UNFRAMED {
        text.push_str(&format!(
            "{base}{path}\n  Content-Security-Policy: frame-ancestors 'self'\n"
        ));
    }
    for path in hashed {
        text.push_str(&format!(
            "{base}{path}\n  Cache-Control: public, max-age=31536000, immutable\n"
        ));
    }
    files.insert(HEADERS, text);
}
