//! The widget's entry: what the program offers to `public/widget/mount.js`.

#[cfg(target_family = "wasm")]
mod offers {
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::HtmlElement;
    use whoami_page::browser;
    use whoami_page::view::ProfileUrl;

    /// A profile on somebody else's page. `free` takes it away.
    #[wasm_bindgen]
    pub struct Widget(Option<browser::Widget>);

    #[wasm_bindgen]
    impl Widget {
        /// Makes a compiled profile stand in `root`: as much as `sections` asks for, with links to `home`, if it is known.
        /// Nothing where the data is of another build than the program.
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

        /// Asks for entries by a text, and by technologies that are separated by commas.
        pub fn ask(&self, text: &str, technologies: &str) {
            self.0
                .iter()
                .for_each(|widget| widget.ask(text, technologies));
        }

        /// Opens the cards that a word asks for, and closes the others: `first`, `all`, `none`, or an id.
        pub fn open(&self, which: &str) {
            self.0.iter().for_each(|widget| widget.open(which));
        }
    }

    impl Drop for Widget {
        fn drop(&mut self) {
            self.0.take().into_iter().for_each(browser::Widget::unmount);
        }
    }
}

/// Nothing happens until somebody calls.
fn main() {}
