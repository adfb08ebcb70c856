//! `_headers`, which Netlify and Cloudflare Pages read. Other hosts ignore it.
//!
//! Its format: <https://developers.cloudflare.com/pages/configuration/headers/>,
//! <https://docs.netlify.com/manage/routing/headers/>.

use super::hashed_assets::WasmBundle;
use super::{Files, widget};

/// The file's name.
pub const HEADERS: &str = "_headers";

/// The pages that no other site may show in a frame; `embed/` is for that.
const UNFRAMED: [&str; 4] = ["", "index.html", "404.html", "app/*"];

/// Adds the file, unless the owner has one.
///
/// `hashed` are the files whose names change with their content, so browsers may keep them for ever.
pub fn insert(files: &mut Files, hashed: &[&str], base: &str) {
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

/// The files of the widget whose names change with their content.
pub fn of_widget<'a>(files: &widget::Files<'a>) -> Vec<&'a str> {
    let names = |program: &'a WasmBundle| [program.glue.as_str(), program.wasm.as_str()];
    let programs = [files.client, files.compiler].into_iter().flat_map(names);
    let mut names: Vec<&str> = programs.collect();
    names.push(files.style);
    names.extend(files.data);
    names.push("widget/messages/*");
    names
}
