//! The browser's entry: what the program offers to the script that loads it.

#[cfg(target_family = "wasm")]
mod offers {
    use wasm_bindgen::prelude::wasm_bindgen;
    use whoami_page::browser;

    /// Starts the page; where that fails, says why in one line and leaves the page as it was served.
    #[wasm_bindgen]
    pub fn start() {
        wasm_bindgen_futures::spawn_local(async {
            if let Err(error) = browser::start().await {
                let sentence = format!("whoami: the page stays as it was served: {error}");
                web_sys::console::error_1(&sentence.into());
            }
        });
    }
}

/// Nothing happens until somebody calls.
fn main() {}
