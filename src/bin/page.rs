//! Entry point of the page: hydrates the document that loads it.

#[cfg(target_family = "wasm")]
mod exports {
    use wasm_bindgen::prelude::wasm_bindgen;
    use whoami_page::browser;

    /// Hydrates the page. On failure, logs one line to the console and leaves the HTML as served.
    #[wasm_bindgen]
    pub fn start() {
        wasm_bindgen_futures::spawn_local(async {
            if let Err(error) = browser::start().await {
                let message = format!("whoami-page: the page stays static: {error}");
                web_sys::console::error_1(&message.into());
            }
        });
    }
}

/// Does nothing: the script that loads this module calls `start`.
fn main() {}
