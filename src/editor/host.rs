//! What the scripts around this program do; see `editor/src/edit.ts`.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// The document that the editor is in.
    pub type Host;

    /// The document of the site.
    #[wasm_bindgen(method, getter)]
    pub fn published(this: &Host) -> String;

    /// Reports the new text: it is stored, checked, and shown in the text editor.
    #[wasm_bindgen(method)]
    pub fn changed(this: &Host, text: &str);

    /// Shows the text editor in an element.
    #[wasm_bindgen(method, js_name = showText)]
    pub fn show_text(this: &Host, element: &HtmlElement);

    /// Selects a range in the text editor, in UTF-16 code units, and moves the focus there.
    #[wasm_bindgen(method)]
    pub fn select(this: &Host, start: usize, end: usize);

    /// Applies the corrections that the diagnostics suggest: all, or only that of the value or key at an
    /// offset in bytes.
    #[wasm_bindgen(method)]
    pub fn correct(this: &Host, offset: Option<usize>);

    /// Asks for a picture, makes a portrait of it, and names it in the document.
    #[wasm_bindgen(method, js_name = choosePicture)]
    pub fn choose_picture(this: &Host);

    /// Asks for a file, and opens it.
    #[wasm_bindgen(method)]
    pub fn open(this: &Host);

    /// Opens a text in any format, or what is at a URL.
    #[wasm_bindgen(method, js_name = openText)]
    pub fn open_text(this: &Host, text: &str);

    /// Opens the example of this name.
    #[wasm_bindgen(method, js_name = openExample)]
    pub fn open_example(this: &Host, name: &str);

    /// Reports the address of the site, as it was typed: it is stored.
    #[wasm_bindgen(method, js_name = addressChanged)]
    pub fn address_changed(this: &Host, address: &str);

    /// Shows the page as it is printed, or as it is on a screen.
    #[wasm_bindgen(method, js_name = showPaper)]
    pub fn show_paper(this: &Host, is_paper: bool);

    /// Forgets the file that was opened or saved last: the document is another one.
    #[wasm_bindgen(method, js_name = forgetFile)]
    pub fn forget_file(this: &Host);

    /// Saves the text as a file.
    #[wasm_bindgen(method)]
    pub fn save(this: &Host, text: &str);

    /// Prints the page in the preview.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host);

    /// Builds the site of the text, and saves it as a ZIP archive. `address` is where it will be, with a
    /// slash at its end, if that is known.
    #[wasm_bindgen(method)]
    pub fn download(this: &Host, text: &str, address: Option<&str>);
}
