//! The web application manifest: the name and icons of a page that is added to a home screen.

use super::colors::Colors;
use super::head::Icons;
use super::images::{TOUCH_ICON, TOUCH_ICON_SIZE};
use crate::profile::Profile;
use serde_json::json;

/// The name of the file.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The longest name that fits below an icon, in characters.
const MAX_SHORT_NAME_CHARS: usize = 12;

/// The manifest of the page at `base`. It remains a page in the browser.
pub fn manifest(profile: &Profile, base: &str, icons: &Icons) -> String {
    let colors = Colors::of(&profile.page);
    let own = icons
        .url
        .ends_with(".svg")
        .then(|| json!({ "src": icons.url, "sizes": "any", "type": "image/svg+xml" }));
    let touch = icons.touch.then(|| {
        let size = format!("{TOUCH_ICON_SIZE}x{TOUCH_ICON_SIZE}");
        json!({ "src": format!("{base}{TOUCH_ICON}"), "sizes": size, "type": "image/png" })
    });
    let manifest = json!({
        "name": profile.name,
        "short_name": short_name(&profile.name),
        "lang": profile.page.lang,
        "dir": profile.page.dir.as_str(),
        "start_url": base,
        "scope": base,
        "display": "browser",
        "background_color": colors.canvas,
        "theme_color": colors.canvas,
        "icons": own.into_iter().chain(touch).collect::<Vec<_>>(),
    });
    format!("{manifest:#}\n")
}

/// The name, or its first word if it is long.
fn short_name(name: &str) -> &str {
    if name.chars().count() <= MAX_SHORT_NAME_CHARS {
        return name;
    }
    name.split_whitespace().next().unwrap_or(name)
}
