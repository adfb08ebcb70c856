//! The list of diagnostics. Clicking one moves the focus to its value.

use super::state::{EditorState, View, use_editor};
use crate::checker::TextDiagnostic;
use leptos::prelude::*;

impl EditorState {
    /// Shows the value that a diagnostic is about, and moves the focus there.
    fn jump(self, diagnostic: &TextDiagnostic) {
        let is_text = self.view.get_untracked() == View::Text;
        if is_text || diagnostic.path.is_empty() || !self.focus_field(&diagnostic.path) {
            self.view.set(View::Text);
            self.select(diagnostic.start, diagnostic.end);
        }
    }
}

/// The diagnostics of the document, with a button that corrects what can be corrected.
#[component]
pub fn DiagnosticList() -> impl IntoView {
    let state = use_editor();
    let texts = state.texts();
    let count = move || state.diagnostics.read().iter().flatten().count();
    let title = {
        let texts = texts.clone();
        move || match count() {
            0 => texts.get("diagnostics.none"),
            1 => texts.get("diagnostics.one"),
            count => texts.format("diagnostics.many", &[("n", &count.to_string())]),
        }
    };
    let correct_one = texts.get("diagnostics.correctOne");
    let list = move || {
        let diagnostics = state.diagnostics.get().into_iter().flatten();
        diagnostics
            .map(|diagnostic| {
                let class = diagnostic.severity.as_str();
                let text = [
                    Some(diagnostic.message.as_str()),
                    diagnostic.help.as_deref(),
                ];
                let text = text.into_iter().flatten().collect::<Vec<_>>().join(": ");
                let line = diagnostic.line.to_string();
                let correct = diagnostic.correctable.map(|offset| {
                    view! {
                        <button
                            type="button"
                            class="correct"
                            on:click=move |_| state.correct(Some(offset))
                        >
                            {correct_one.clone()}
                        </button>
                    }
                });
                view! {
                    <li class=class>
                        <button type="button" on:click=move |_| state.jump(&diagnostic)>
                            <span class="line">{line}</span>
                            {text}
                        </button>
                        {correct}
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <details
            class="diagnostics"
            class:has-none=move || count() == 0
            class:unchecked=move || state.diagnostics.read().is_none()
        >
            <summary><span role="status">{title}</span></summary>
            <button type="button" hidden=move || !state.is_correctable.get() on:click=move |_| state.correct(None)>
                {texts.get("diagnostics.correct")}
            </button>
            <ol>{list}</ol>
        </details>
    }
}
