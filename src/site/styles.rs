//! The style sheets of a site, minified. Page and widget share most of them as they are.

#[cfg(feature = "cli")]
mod bundle;
mod minify;

use crate::profile::{Accent, Look};
use anyhow::Result;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Checks an owner's style sheet. The error completes the sentence "The style sheet …".
pub fn check(css: &str) -> Result<(), String> {
    if css.contains("</") {
        return Err("contains `</`, which would end it within the page".to_owned());
    }
    minify::check(css)
}

/// The style sheets, by where they apply.
///
/// Apart from the start of the shared rules, which declares the cascade layers, their order does not
/// matter: each file puts its rules in a layer.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Styles {
    /// What page and widget share.
    shared: String,
    /// The rules for the page only.
    page: String,
    /// The rules for paper.
    print: String,
    /// The looks, by name.
    looks: BTreeMap<String, String>,
    /// The rules for widgets only; in no layer.
    widget: String,
    /// The rules for `embed/` only; in no layer.
    frame: String,
    /// The rules for the editor, with what it shares with the page.
    editor: String,
}

impl Styles {
    /// The style of a page in one of `looks`. `accent` replaces the accent colour of the look, and
    /// `own` is the owner's style sheet, which comes last.
    pub fn page(&self, looks: &[Look], accent: Option<&Accent>, own: Option<&str>) -> String {
        with_own(self.rules(looks) + &self.print, accent, own)
    }

    /// The style of the one page whose body is `html`, and the one for paper, which it loads apart from the rest. Unlike
    /// [`page`](Self::page), they lack rules and values that it does not need.
    ///
    /// # Errors
    /// If a style sheet is not valid.
    pub fn page_of(
        &self,
        html: &str,
        look: Look,
        accent: Option<&Accent>,
        own: Option<&str>,
    ) -> Result<[String; 2]> {
        let rules = self.rules(&[look]);
        let [rules, print] = minify::for_page(&rules, &self.print, html, own)?;
        Ok([with_own(rules, accent, own), print])
    }

    fn rules(&self, looks: &[Look]) -> String {
        [self.shared.as_str(), &self.page, &self.of_looks(looks)].concat()
    }

    /// The style of a widget. It has all looks, because a widget can show any profile.
    pub fn widget(&self) -> String {
        let looks = self.of_looks(&Look::ALL);
        [self.shared.as_str(), &looks, &self.widget].concat()
    }

    /// What `embed/` needs in addition to the style of the page.
    pub fn frame(&self) -> &str {
        &self.frame
    }

    /// The style of the editor, which looks the same whatever the page looks like.
    pub fn editor(&self) -> String {
        let look = self.of_looks(&[Look::Plain]);
        [self.editor.as_str(), &look].concat()
    }

    /// The style of the preview in the editor, which can show any profile. `accent` is that of the page that it shows until its
    /// program has set the state of the document.
    pub fn preview(&self, accent: Option<&Accent>) -> String {
        let mut css = self.page(&Look::ALL, None, None);
        if let Some(accent) = accent {
            css.push_str(&accent_rule("html:not([data-state])", accent));
        }
        css
    }

    fn of_looks(&self, looks: &[Look]) -> String {
        let looks = looks.iter().filter_map(|look| self.looks.get(look.id()));
        looks.map(String::as_str).collect()
    }
}

fn accent_rule(selector: &str, accent: &Accent) -> String {
    format!("{selector}{{{}:{}}}", Accent::PROPERTY, accent.to_css())
}

/// Adds the owner's accent colour and style sheet to the rules of a page.
fn with_own(mut css: String, accent: Option<&Accent>, own: Option<&str>) -> String {
    if let Some(accent) = accent {
        // In no layer, so it overrides the look's.
        css.push_str(&accent_rule("html", accent));
    }
    if let Some(own) = own {
        // In a layer of its own, after the others. Rules in no layer are about states that a
        // script sets.
        css.push_str(&format!("@layer owner{{{own}}}"));
    }
    css
}
