//! Entry point of the widget: renders profiles for `widget/src/mount.ts`.

#[cfg(target_family = "wasm")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::HtmlElement;
    use whoami_page::browser;
    use whoami_page::view::ProfileUrl;

    /// A profile mounted on another site's page. `free` removes it.
    #[wasm_bindgen]
    pub struct Widget(Option<browser::Widget>);

    #[wasm_bindgen]
    impl Widget {
        /// Mounts a compiled profile in `root`.
        ///
        /// `sections` selects what is shown: section ids separated by spaces or commas, or `card`.
        /// `home` is the URL of the profile's own page, if known; its name and permalinks lead
        /// there. Returns `None` if `profile` was compiled by a different build.
        pub fn mount(
            root: HtmlElement,
            profile: &[u8],
            home: Option<String>,
            sections: &str,
        ) -> Option<Self> {
            let home = home.map_or(ProfileUrl::None, ProfileUrl::Other);
            browser::Widget::mount(root, profile, home, sections)
                .ok()
                .map(|widget| Self(Some(widget)))
        }

        /// Filters entries by search text and by comma-separated technologies.
        #[wasm_bindgen(js_name = setQuery)]
        pub fn set_query(&self, text: &str, technologies: &str) {
            self.0
                .iter()
                .for_each(|widget| widget.set_query(text, technologies));
        }

        /// Opens the selected job cards and closes the others: `first`, `all`, `none`, or an id.
        #[wasm_bindgen(js_name = setExpanded)]
        pub fn set_expanded(&self, which: &str) {
            self.0.iter().for_each(|widget| widget.set_expanded(which));
        }
    }

    impl Drop for Widget {
        fn drop(&mut self) {
            self.0.take().into_iter().for_each(browser::Widget::unmount);
        }
    }
}

/// Does nothing: `widget/src/mount.ts` calls `Widget.mount`.
fn main() {}
