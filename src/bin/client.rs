//! Entry point of client-side rendering, for the scripts in `widget/src/` and for the
//! preview of the editor.

#[cfg(target_family = "wasm")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::HtmlElement;
    use whoami_page::client;
    use whoami_page::islands::ProfileUrl;
    use whoami_page::profile::Href;

    /// A mounted profile. `free` removes it.
    #[wasm_bindgen]
    pub struct Mounted(client::Mounted);

    #[wasm_bindgen]
    impl Mounted {
        /// Prepares a compiled profile to be mounted in `root`, as a widget.
        ///
        /// `messages` are those of the interface, instead of the profile's own.
        /// `sections` selects what is shown: section ids separated by spaces or commas, or `card`.
        /// `home` is the URL of the profile's own page, if known; its name and permalinks lead
        /// there. Returns `None` if `profile` was compiled by a different build.
        pub fn widget(
            root: HtmlElement,
            profile: &[u8],
            messages: Option<Vec<u8>>,
            home: Option<String>,
            sections: &str,
        ) -> Option<Self> {
            let home = home.map_or(ProfileUrl::None, ProfileUrl::Other);
            client::Mounted::widget(root, profile, messages.as_deref(), home, sections)
                .ok()
                .map(Self)
        }

        /// Prepares a compiled profile to be mounted in `root`, as the page of this document.
        ///
        /// `messages` are those of the interface. `url` is the URL of its data file, `is_foreign`
        /// whether that is on another site. Returns `None` if `profile` was compiled by a different
        /// build.
        pub fn page(
            root: HtmlElement,
            profile: &[u8],
            messages: &[u8],
            url: String,
            is_foreign: bool,
        ) -> Option<Self> {
            client::Mounted::page(root, profile, messages, url, is_foreign)
                .ok()
                .map(Self)
        }

        /// Prepares a compiled profile to be mounted in `root`, as the preview of the editor.
        ///
        /// `messages` are those of the interface. `portrait` is the `blob:` URL of the picture to show
        /// instead of the profile's own. Returns `None` if `profile` was compiled by a different build.
        pub fn preview(
            root: HtmlElement,
            profile: &[u8],
            messages: &[u8],
            portrait: Option<String>,
        ) -> Option<Self> {
            let portrait = portrait.and_then(|url| Href::of_object(&url));
            client::Mounted::preview(root, profile, messages, portrait)
                .ok()
                .map(Self)
        }

        /// Mounts the profile without the rest of its long lists, and with each further call a
        /// slice of these. Returns whether there is more; otherwise the profile is complete.
        #[wasm_bindgen(js_name = mountNext)]
        pub fn mount_next(&mut self) -> bool {
            self.0.mount_next()
        }

        /// Filters entries by search text and by comma-separated technologies.
        #[wasm_bindgen(js_name = setQuery)]
        pub fn set_query(&self, text: &str, technologies: &str) {
            self.0.set_query(text, technologies);
        }

        /// Opens the selected job cards and closes the others: `first`, `all`, `none`, or an id.
        #[wasm_bindgen(js_name = setExpanded)]
        pub fn set_expanded(&self, which: &str) {
            self.0.set_expanded(which);
        }
    }
}

/// Does nothing: the scripts call `Mounted.widget`, `Mounted.page` or `Mounted.preview`.
fn main() {}
