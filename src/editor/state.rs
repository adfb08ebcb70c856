//! The state of the editor, shared by context.

use super::{Host, Schema, Texts};
use crate::checker::TextDiagnostic;
use crate::resume::{Document, History, Path, Splice, Step};
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use serde_json::Value as Json;
use std::collections::BTreeSet;
use std::sync::Arc;
use web_sys::HtmlElement;

/// A document with nothing in it.
const NEW: &str = "{\n  \"basics\": {\n    \"name\": \"\"\n  }\n}\n";

/// How the document is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// As a form.
    Form,
    /// As text.
    Text,
    /// As the page alone, where there is no room for both.
    Preview,
}

/// A dialog over the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DialogKind {
    /// Opens another document.
    Open,
    /// Leads to a site online.
    Publish,
}

/// What the preview has the width of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// 360 pixels.
    Phone,
    /// 768 pixels.
    Tablet,
    /// As wide as there is room.
    Desktop,
    /// A4, with the style for paper.
    Paper,
}

/// The document, and everything that the interface shows of it.
#[derive(Clone, Copy)]
pub struct EditorState {
    /// The document.
    pub document: RwSignal<Document>,
    /// What can be undone and redone.
    pub history: RwSignal<History>,
    /// Its diagnostics, by the last check. `None` before the first.
    pub diagnostics: RwSignal<Option<Vec<TextDiagnostic>>>,
    /// Whether they can be corrected.
    pub is_correctable: RwSignal<bool>,
    /// How it is shown.
    pub view: RwSignal<View>,
    /// How wide the preview is.
    pub width: RwSignal<Width>,
    /// The paths of the sections and entries that are open.
    pub open: RwSignal<BTreeSet<String>>,
    /// A short confirmation of the last action.
    pub notice: RwSignal<String>,
    /// The dialog that is open.
    pub dialog: RwSignal<Option<DialogKind>>,
    /// The address of the site, as it was typed.
    pub address: RwSignal<String>,
    constants: StoredValue<Arc<Constants>>,
    host: StoredValue<Host, LocalStorage>,
}

struct Constants {
    /// The document of the site.
    published: String,
    schema: Schema,
    texts: Texts,
    can_download: bool,
}

impl EditorState {
    /// Opens a document, with the address of its site if one was typed before. `can_download` says
    /// whether the host can build sites.
    pub fn new(
        text: &str,
        address: String,
        schema: Schema,
        texts: Texts,
        host: Host,
        can_download: bool,
    ) -> Self {
        Self {
            document: RwSignal::new(Document::new(text)),
            history: RwSignal::default(),
            diagnostics: RwSignal::default(),
            is_correctable: RwSignal::new(false),
            view: RwSignal::new(View::Form),
            width: RwSignal::new(Width::Desktop),
            open: RwSignal::new(BTreeSet::from(["basics".to_owned()])),
            notice: RwSignal::default(),
            dialog: RwSignal::new(None),
            address: RwSignal::new(address),
            constants: StoredValue::new(Arc::new(Constants {
                published: host.published(),
                schema,
                texts,
                can_download,
            })),
            host: StoredValue::new_local(host),
        }
    }

    /// The texts of the interface. They never change.
    pub fn texts(self) -> Texts {
        self.constants
            .with_value(|constants| constants.texts.clone())
    }

    /// Uses the schema, which never changes.
    pub fn with_schema<T>(self, using: impl FnOnce(&Schema) -> T) -> T {
        self.constants
            .with_value(|constants| using(&constants.schema))
    }

    /// Makes a change that can be undone. `field` is where it was typed, if it was.
    pub fn edit(self, splice: Option<Splice>, field: Option<&Path>) {
        let Some(splice) = splice else { return };
        let field = field.map(Path::to_string);
        self.document.with_untracked(|document| {
            self.history
                .update(|history| history.add(document, &splice, field));
        });
        self.apply(&splice);
    }

    fn apply(self, splice: &Splice) {
        self.document
            .update(|document| *document = document.with(splice));
        self.document.with_untracked(|document| {
            self.host.with_value(|host| host.changed(document.text()));
        });
    }

    /// Sets the value at a path, in an object with these keys.
    pub fn set(self, path: &Path, value: Option<&Json>, keys: &[String]) {
        let splice = self
            .document
            .with_untracked(|document| document.set(path, value, keys));
        self.edit(splice, Some(path));
    }

    /// Replaces the text: the text editor or a file has another one. `is_typed` tells the two apart.
    pub fn set_text(self, text: &str, is_typed: bool) {
        let splice = self
            .document
            .with_untracked(|document| Splice::between(document.text(), text));
        if splice.range.is_empty() && splice.text.is_empty() {
            return;
        }
        // What is typed without a line break in between is undone at once.
        let field = (is_typed && !splice.text.contains('\n')).then(Path::default);
        self.edit(Some(splice), field.as_ref());
    }

    /// Undoes the last change.
    pub fn undo(self) {
        let splice = self.history.try_update(History::undo).flatten();
        splice.into_iter().for_each(|splice| self.apply(&splice));
    }

    /// Redoes the change that was undone last.
    pub fn redo(self) {
        let splice = self.history.try_update(History::redo).flatten();
        splice.into_iter().for_each(|splice| self.apply(&splice));
    }

    /// Corrects the value or key at an offset in bytes, or everything that can be corrected.
    pub fn correct(self, offset: Option<usize>) {
        self.host.with_value(|host| host.correct(offset));
    }

    /// Starts with an empty document.
    pub fn start_new(self) {
        self.dialog.set(None);
        self.host.with_value(Host::forget_file);
        self.set_text(NEW, false);
        self.open.set(BTreeSet::from(["basics".to_owned()]));
        self.notice.set(self.texts().get("notice.new"));
        // Once the dialog is closed.
        request_animation_frame(move || {
            self.focus_field("basics.name");
        });
    }

    /// Whether the document is the one of the site, and there is nothing to discard.
    pub fn is_published(self) -> bool {
        self.constants.with_value(|constants| {
            self.document
                .with(|document| document.text() == constants.published)
        }) && self.address.read().is_empty()
    }

    /// Shows the document of the site again, and keeps nothing.
    pub fn discard(self) {
        self.set_address(String::new());
        self.host.with_value(Host::forget_file);
        let constants = self.constants.get_value();
        self.set_text(&constants.published, false);
        self.notice.set(self.texts().get("notice.discarded"));
    }

    /// Names the picture of the person.
    pub fn set_image(self, path: &str) {
        let keys = self.with_schema(|schema| schema.keys("Basics"));
        self.set(&Path::parse("basics.image"), Some(&path.into()), &keys);
    }

    /// Asks for a picture, makes a portrait of it, and names it in the document.
    pub fn choose_picture(self) {
        self.host.with_value(Host::choose_picture);
    }

    /// Asks for a file, and opens it.
    pub fn open_file(self) {
        self.dialog.set(None);
        self.host.with_value(Host::open);
    }

    /// Opens a text in any format, or what is at a URL.
    pub fn open_text(self, text: &str) {
        self.dialog.set(None);
        self.host.with_value(|host| host.open_text(text));
    }

    /// Opens the example of this name.
    pub fn open_example(self, name: &str) {
        self.dialog.set(None);
        self.host.with_value(|host| host.open_example(name));
    }

    /// Keeps the address of the site.
    pub fn set_address(self, address: String) {
        self.host.with_value(|host| host.address_changed(&address));
        self.address.set(address);
    }

    /// Shows the page in another width.
    pub fn set_width(self, width: Width) {
        self.width.set(width);
        self.host
            .with_value(|host| host.show_paper(width == Width::Paper));
    }

    /// Saves the text as a file.
    pub fn save(self) {
        self.document.with_untracked(|document| {
            self.host.with_value(|host| host.save(document.text()));
        });
    }

    /// Prints the page.
    pub fn print(self) {
        self.host.with_value(Host::print);
    }

    /// Builds the site, and saves it. `address` is where it will be, with a slash at its end, if known.
    pub fn download(self, address: Option<&str>) {
        self.document.with_untracked(|document| {
            self.host
                .with_value(|host| host.download(document.text(), address));
        });
    }

    /// Whether sites can be built.
    pub fn can_download(self) -> bool {
        self.constants
            .with_value(|constants| constants.can_download)
    }

    /// Shows the text editor in an element.
    pub fn show_text(self, element: &HtmlElement) {
        self.host.with_value(|host| host.show_text(element));
    }

    /// Selects a range in the text editor.
    pub fn select(self, start: usize, end: usize) {
        self.host.with_value(|host| host.select(start, end));
    }

    /// Opens everything around the field at a path, and moves the focus to it. Returns whether the
    /// form has such a field.
    pub fn focus_field(self, path: &str) -> bool {
        let Path(steps) = Path::parse(path);
        self.open.update(|open| {
            for length in 1..=steps.len() {
                open.insert(Path(steps[..length].to_vec()).to_string());
            }
        });
        // The nearest field: a path may lead to a part of one.
        let field = (1..=steps.len()).rev().find_map(|length| {
            let id = field_id(&Path(steps[..length].to_vec()));
            document().get_element_by_id(&id)
        });
        let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
        // Focusing cannot fail.
        field.map(|field| field.focus()).is_some()
    }

    /// Keeps entries open or closed while items of the list at `list` change their places:
    /// `moved` returns the new index of an old one, `None` for one that is gone.
    pub fn renumber_open(self, list: &Path, moved: impl Fn(usize) -> Option<usize>) {
        self.open.update(|open| {
            let renamed = open.iter().filter_map(|name| {
                let Path(mut steps) = Path::parse(name);
                let depth = list.0.len();
                let Some(Step::Index(index)) = steps.get(depth).cloned() else {
                    return Some(name.clone());
                };
                if steps[..depth] != list.0[..] {
                    return Some(name.clone());
                }
                steps[depth] = Step::Index(moved(index)?);
                Some(Path(steps).to_string())
            });
            *open = renamed.collect();
        });
    }
}

/// The id of the field at a path.
pub fn field_id(path: &Path) -> String {
    format!("field-{path}")
}

/// The state of the editor that a component is in.
///
/// # Panics
/// If no owner above provides it: the program does so before it mounts anything.
pub fn use_editor() -> EditorState {
    expect_context()
}
