//! Help with Markdown: a toolbar, and what a text looks like.

use super::state::use_editor;
use crate::compile::parse_markdown;
use crate::components::RichText;
use crate::profile::{Block, Inline};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, HtmlTextAreaElement};

/// Markup that the toolbar adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// Strong importance.
    Bold,
    /// Emphasis.
    Italic,
    /// A link.
    Link,
}

impl Markup {
    const ALL: [Self; 3] = [Self::Bold, Self::Italic, Self::Link];

    /// The id of its text, what its button shows, and its letter on the keyboard.
    const fn names(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Bold => ("markdown.bold", "B", "b"),
            Self::Italic => ("markdown.italic", "I", "i"),
            Self::Link => ("markdown.link", "↗", "k"),
        }
    }

    /// What is written before and after the text.
    const fn marks(self) -> (&'static str, &'static str) {
        match self {
            Self::Bold => ("**", "**"),
            Self::Italic => ("*", "*"),
            Self::Link => ("[", "](https://)"),
        }
    }

    /// Marks what is selected in a field, or removes the marks if they are there.
    fn apply(self, field: &HtmlTextAreaElement) {
        if field.read_only() {
            return;
        }
        // Offsets count UTF-16 code units, as in JavaScript.
        let text: Vec<u16> = field.value().encode_utf16().collect();
        let offset = |offset: Option<u32>| offset.map_or(text.len(), |offset| offset as usize);
        let start = offset(field.selection_start().ok().flatten()).min(text.len());
        let end = offset(field.selection_end().ok().flatten()).clamp(start, text.len());
        let (before, after) = self.marks();
        let [opening, closing] =
            [before, after].map(|mark| mark.encode_utf16().collect::<Vec<_>>());
        let is_marked = match self {
            // Three asterisks are both.
            Self::Bold => stars_around(&text, start, end) >= 2,
            Self::Italic => stars_around(&text, start, end) % 2 == 1,
            Self::Link => text[..start].ends_with(&opening) && text[end..].starts_with(&closing),
        };
        let (start, end, opening, closing) = if is_marked {
            (start - opening.len(), end + closing.len(), vec![], vec![])
        } else {
            (start, end, opening, closing)
        };
        let selected = match is_marked {
            true => &text[start + before.len()..end - after.len()],
            false => &text[start..end],
        };
        let new = [&text[..start], &opening, selected, &closing, &text[end..]].concat();
        field.set_value(&String::from_utf16_lossy(&new));
        // Of a link, the address is what comes next.
        let (from, length) = match self {
            Self::Link if !is_marked && !selected.is_empty() => {
                let address = start + opening.len() + selected.len() + "](".len();
                (address, "https://".len())
            }
            _ => (start + opening.len(), selected.len()),
        };
        // A field of text has a selection, and focusing cannot fail.
        let to_u32 = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        let _ = field.focus();
        let _ = field.set_selection_range(to_u32(from), to_u32(from + length));
        if let Ok(event) = Event::new("input") {
            let _ = field.dispatch_event(&event);
        }
    }
}

/// How many asterisks a range of a text is between.
fn stars_around(text: &[u16], start: usize, end: usize) -> usize {
    let is_star = |unit: &&u16| **unit == u16::from(b'*');
    let before = text[..start].iter().rev().take_while(is_star).count();
    let after = text[end..].iter().take_while(is_star).count();
    before.min(after)
}

/// The shortcuts of a field in Markdown: Ctrl+B, Ctrl+I and Ctrl+K.
pub fn on_markdown_key(event: &KeyboardEvent) {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || event.shift_key() {
        return;
    }
    let key = event.key().to_lowercase();
    let markup = Markup::ALL.into_iter().find(|one| one.names().2 == key);
    let field = event.target().and_then(|field| field.dyn_into().ok());
    if let (Some(markup), Some(field)) = (markup, field) {
        markup.apply(&field);
        event.prevent_default();
    }
}

/// The buttons that add markup to a field. As in every toolbar, arrow keys lead from one to the next.
///
/// See <https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/>.
#[component]
pub fn MarkdownTools(
    /// The id of the field.
    field: Signal<String>,
) -> impl IntoView {
    let texts = use_editor().texts();
    let buttons = Markup::ALL.into_iter().enumerate().map(|(index, markup)| {
        let (text_id, letter, _) = markup.names();
        let label = texts.get(text_id);
        let tabindex = if index == 0 { "0" } else { "-1" };
        let apply = move |_| {
            let field = document().get_element_by_id(&field.get_untracked());
            let field = field.and_then(|field| field.dyn_into().ok());
            if let Some(field) = field {
                markup.apply(&field);
            }
        };
        view! {
            <button type="button" class=text_id.replace('.', "-") tabindex=tabindex aria-label=label.clone() title=label on:click=apply>
                {letter}
            </button>
        }
    });
    view! {
        // Pressing a button leaves the focus in the field.
        <div
            class="markdown-tools"
            role="toolbar"
            aria-label=texts.get("markdown")
            on:keydown=|event| move_focus(&event)
            on:mousedown=|event| event.prevent_default()
        >
            {buttons.collect_view()}
        </div>
    }
}

/// Moves the focus to the next or previous button.
fn move_focus(event: &KeyboardEvent) {
    let button = event
        .target()
        .and_then(|button| button.dyn_into::<HtmlElement>().ok());
    let Some(button) = button else { return };
    let next = match event.key().as_str() {
        "ArrowRight" => button.next_element_sibling(),
        "ArrowLeft" => button.previous_element_sibling(),
        _ => return,
    };
    if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        // Focusing cannot fail.
        let _ = next.focus();
    }
    event.prevent_default();
}

/// What a text in Markdown looks like on the page; nothing if that is the text itself.
#[component]
pub fn MarkdownPreview(
    /// The text.
    text: Memo<String>,
) -> AnyView {
    let content = move || {
        text.with(|text| {
            let content = parse_markdown(text);
            let has_markup = content.0.iter().any(|block| match block {
                Block::Paragraph(inlines) => inlines.iter().any(|one| !matches!(one, Inline::Text(_))),
                _ => true,
            });
            has_markup.then(|| view! { <div class="markdown-preview" inert=true><RichText text=content /></div> })
        })
    };
    view! { {content} }.into_any()
}
