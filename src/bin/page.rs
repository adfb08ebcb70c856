//! Entry point of the page: hydrates the document that loads it.

#[cfg(target_family = "wasm")]
mod exports {
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::js_sys::Function;
    use whoami_page::browser;

    /// Hydrates the page. `hydrate_islands` hydrates its islands. On failure, calls `fail` with the
    /// reason and leaves the HTML as served.
    #[wasm_bindgen]
    pub fn start(hydrate_islands: Function, fail: Function) {
        wasm_bindgen_futures::spawn_local(async move {
            let hydrate_islands = || {
                // It does not throw: the exports it calls return nothing and do not fail.
                let _ = hydrate_islands.call0(&JsValue::UNDEFINED);
            };
            if let Err(error) = browser::hydrate(hydrate_islands).await {
                // Nor does this one.
                let _ = fail.call1(&JsValue::UNDEFINED, &error.to_string().into());
            }
        });
    }
}

/// Does nothing: the script that loads this module calls `start`.
fn main() {}
