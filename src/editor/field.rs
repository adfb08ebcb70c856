//! A field of the form, for each kind of value.

use super::entries::Entries;
use super::form::Fields;
use super::lines::Lines;
use super::markdown::{MarkdownPreview, MarkdownTools, on_markdown_key};
use super::schema::{Kind, Property, TextKind};
use super::state::{field_id, use_editor};
use crate::compile::standard_date;
use crate::resume::Path;
use leptos::prelude::*;
use serde_json::Value as Json;

/// Where a field is.
#[derive(Clone, Debug)]
pub struct Binding {
    /// The path of its value.
    pub path: Path,
    /// The type of the object that has it.
    pub type_name: String,
}

impl Binding {
    /// What the value is now, as text.
    pub fn text(&self) -> Memo<String> {
        let (state, path) = (use_editor(), self.path.clone());
        Memo::new(move |_| state.document.with(|document| document.text_at(&path)))
    }

    /// Whether the value is written in another form, which typing would replace. Its diagnostic can fix it.
    pub fn is_read_only(&self) -> Memo<bool> {
        let (state, path) = (use_editor(), self.path.clone());
        Memo::new(move |_| !state.document.with(|document| document.is_settable(&path)))
    }

    /// Changes the value.
    pub fn set(&self, value: Option<Json>) {
        let state = use_editor();
        let keys = state.with_schema(|schema| schema.keys(&self.type_name));
        state.set(&self.path, value.as_ref(), &keys);
    }
}

/// The field of a property, with its label, what it is for, and its diagnostics.
#[component]
pub fn Field(
    /// The property.
    property: Property,
    /// Where it is.
    binding: Binding,
) -> AnyView {
    let state = use_editor();
    let label = state.texts().label(&binding.type_name, &property.key);
    let (id, path) = (field_id(&binding.path), binding.path.clone());
    let description = property.description;
    match property.kind {
        Kind::Text(kind) => {
            let is_picture = path == Path::parse("basics.image");
            let choose = is_picture.then(|| {
                let text = state.texts().get("picture.choose");
                view! {
                    <button type="button" class="add" on:click=move |_| state.choose_picture()>
                        {text}
                    </button>
                }
            });
            view! {
                <Labelled id label description binding=binding.clone()>
                    <Line kind binding />
                    {choose}
                </Labelled>
            }
            .into_any()
        }
        Kind::Markdown => {
            let field = id.clone();
            view! {
                <Labelled id label description binding=binding.clone()>
                    <MarkdownTools field=field.into() />
                    <Paragraphs binding />
                </Labelled>
            }
            .into_any()
        }
        Kind::Flag => {
            let choices = vec![
                ("true", "flag.yes".to_owned()),
                ("false", "flag.no".to_owned()),
            ];
            let choices = choices
                .into_iter()
                .map(|(value, text)| (value.to_owned(), text));
            view! { <Choice label binding choices=choices.collect() /> }.into_any()
        }
        Kind::Choice(choices) => {
            let choices = choices.into_iter().map(|value| {
                let text = format!("choice.{value}");
                (value, text)
            });
            view! { <Choice label binding choices=choices.collect() /> }.into_any()
        }
        Kind::Lines { is_markdown } => view! {
            <fieldset id=id tabindex="-1">
                <legend>{label}</legend>
                <Lines path type_name=binding.type_name is_markdown />
            </fieldset>
        }
        .into_any(),
        Kind::Object(type_name) => view! {
            <fieldset id=id tabindex="-1">
                <legend>{label}</legend>
                <Fields path type_name />
            </fieldset>
        }
        .into_any(),
        Kind::Entries(type_name) => view! {
            <fieldset id=id tabindex="-1">
                <legend>{label}</legend>
                <Entries path type_name />
            </fieldset>
        }
        .into_any(),
    }
}

/// A field with its label above it, and its diagnostics below.
#[component]
fn Labelled(
    /// The id of the field.
    id: String,
    /// The label.
    label: String,
    /// What the field is for, in English; shown as its tooltip.
    description: String,
    /// Where it is.
    binding: Binding,
    /// The field.
    children: Children,
) -> impl IntoView {
    let state = use_editor();
    let path = binding.path.to_string();
    let diagnostics = Memo::new(move |_| {
        state.diagnostics.with(|diagnostics| {
            let own = diagnostics.iter().flatten();
            let own = own.filter(|diagnostic| diagnostic.path == path);
            let texts = own.map(|diagnostic| match &diagnostic.help {
                Some(help) => format!("{}: {help}", diagnostic.message),
                None => diagnostic.message.clone(),
            });
            texts.collect::<Vec<_>>().join(" ")
        })
    });
    let diagnostic_id = format!("{id}-diagnostic");
    view! {
        <div class="form-field" title=description>
            <label for=id>{label}</label>
            {children()}
            <p id=diagnostic_id class="diagnostic">{move || diagnostics.get()}</p>
        </div>
    }
}

/// A line of text.
#[component]
fn Line(
    /// What it means.
    kind: TextKind,
    /// Where it is.
    binding: Binding,
) -> AnyView {
    let (value, is_read_only) = (binding.text(), binding.is_read_only());
    let (input_mode, placeholder, autocomplete, dir) = match kind {
        TextKind::Any => ("text", "", "off", "auto"),
        TextKind::Date => ("text", "2019-03", "off", "ltr"),
        TextKind::Email => ("email", "", "email", "ltr"),
        TextKind::Url => ("url", "https://", "url", "ltr"),
    };
    let id = field_id(&binding.path);
    let typed = binding.clone();
    // Once it is complete, a date gets its standard form.
    let complete = move |event| {
        let date = (kind == TextKind::Date).then(|| standard_date(&event_target_value(&event)));
        if let Some(date) = date.flatten() {
            binding.set(Some(Json::String(date)));
        }
    };
    view! {
        <input
            aria-describedby=format!("{id}-diagnostic")
            id=id
            dir=dir
            inputmode=input_mode
            placeholder=placeholder
            autocomplete=autocomplete
            readonly=move || is_read_only.get()
            prop:value=move || value.get()
            on:input=move |event| typed.set(text_value(event_target_value(&event)))
            on:change=complete
        />
    }
    .into_any()
}

/// Text in Markdown.
#[component]
fn Paragraphs(
    /// Where it is.
    binding: Binding,
) -> AnyView {
    let (value, is_read_only) = (binding.text(), binding.is_read_only());
    let id = field_id(&binding.path);
    view! {
        <textarea
            aria-describedby=format!("{id}-diagnostic")
            id=id
            dir="auto"
            rows="3"
            readonly=move || is_read_only.get()
            prop:value=move || value.get()
            on:input=move |event| binding.set(text_value(event_target_value(&event)))
            on:keydown=|event| on_markdown_key(&event)
        ></textarea>
        <MarkdownPreview text=value />
    }
    .into_any()
}

/// One of several values, or none, which means the default.
#[component]
fn Choice(
    /// The label.
    label: String,
    /// Where the value is.
    binding: Binding,
    /// The values, with the ids of their texts.
    choices: Vec<(String, String)>,
) -> AnyView {
    let texts = use_editor().texts();
    let (value, is_read_only) = (binding.text(), binding.is_read_only());
    let id = field_id(&binding.path);
    let set = move |event| {
        let value = match event_target_value(&event).as_str() {
            "true" => Some(Json::Bool(true)),
            "false" => Some(Json::Bool(false)),
            text => text_value(text.to_owned()),
        };
        binding.set(value);
    };
    let none = (String::new(), "flag.default".to_owned());
    let options = [none].into_iter().chain(choices).map(|(one, text)| {
        let is_chosen = {
            let one = one.clone();
            move || value.get() == one
        };
        view! { <option value=one prop:selected=is_chosen>{texts.get(&text)}</option> }
    });
    view! {
        <div class="form-field">
            <label for=id.clone()>{label}</label>
            <select id=id disabled=move || is_read_only.get() on:change=set>{options.collect_view()}</select>
        </div>
    }
    .into_any()
}

/// The value for what was typed; `None` for nothing.
pub fn text_value(text: String) -> Option<Json> {
    (!text.is_empty()).then_some(Json::String(text))
}
