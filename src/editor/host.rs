//! What the scripts around this program do; see `editor/src/edit.ts`.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// The document that the editor is in.
    pub type Host;

    /// Reports the new text: it is stored, checked, and shown in the text editor.
    #[wasm_bindgen(method)]
    pub fn changed(this: &Host, text: &str);

    /// Shows the text editor in an element.
    #[wasm_bindgen(method, js_name = showText)]
    pub fn show_text(this: &Host, element: &HtmlElement);

    /// Selects a range in the text editor, in UTF-16 code units, and moves the focus there.
    #[wasm_bindgen(method)]
    pub fn select(this: &Host, start: usize, end: usize);

    /// Shows the profile of the site again.
    #[wasm_bindgen(method)]
    pub fn discard(this: &Host);

    /// Asks for a picture, makes a portrait of it, and names it in the document.
    #[wasm_bindgen(method, js_name = choosePicture)]
    pub fn choose_picture(this: &Host);

    /// Asks for a file, and opens it.
    #[wasm_bindgen(method)]
    pub fn open(this: &Host);

    /// Saves the text as a file.
    #[wasm_bindgen(method)]
    pub fn save(this: &Host, text: &str);

    /// Prints the page in the preview.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host);

    /// Builds the site of the text, and saves it as a ZIP archive.
    #[wasm_bindgen(method)]
    pub fn download(this: &Host, text: &str);
}
