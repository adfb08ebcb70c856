//! The browser's entry.

/// Starts the page; where that fails, says why in one line and leaves the page as it was served.
#[cfg(target_family = "wasm")]
fn main() {
    wasm_bindgen_futures::spawn_local(async {
        if let Err(error) = whoami_page::browser::start().await {
            let sentence = format!("whoami: the page stays as it was served: {error}");
            web_sys::console::error_1(&sentence.into());
        }
    });
}

/// There is nothing to start outside a browser.
#[cfg(not(target_family = "wasm"))]
fn main() {}
