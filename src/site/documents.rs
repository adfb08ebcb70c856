//! The HTML documents of a site.

use super::document::render;
use super::hashed_assets;
use super::head::{EntryPoint, Head};
use super::kit::Kit;
use super::widget;
use crate::components::{AppShell, NotFound, Page, Stopped};
use crate::islands::{PageData, ProfileUrl};
use crate::profile::Profile;
use crate::search::Index;
use anyhow::Result;
use leptos::prelude::*;

/// What the documents of a site have in common.
pub struct Documents<'a> {
    /// What each document is built from.
    pub kit: &'a Kit,
    /// The head, with the style of a page that may contain anything.
    pub head: Head<'a>,
}

impl Documents<'_> {
    /// The page: `index.html`. `css` is its style.
    ///
    /// # Errors
    /// If the kit's document lacks a placeholder.
    pub fn page(&self, page: &RenderedPage, css: &str, start: &EntryPoint<'_>) -> Result<String> {
        let head = Head { css, ..self.head };
        let (base, data) = (head.site_url.base, &start.data);
        let body = format!(
            r#"<div id="whoami" data-hash="{}" data-src="{base}{data}">{}</div>{}"#,
            page.data.hash,
            page.html,
            stopped(head.profile)
        );
        self.assemble(&head.page(start), &body)
    }

    /// The page that renders a profile client-side: `app/index.html`. `css` is the style of any look.
    ///
    /// # Errors
    /// If the kit's document lacks a placeholder.
    pub fn app(&self, css: &str, offline: bool) -> Result<String> {
        let head = Head { css, ..self.head };
        let shell = self.render(ProfileUrl::Current, || view! { <AppShell /> });
        let registration = match offline {
            true => r#"<script type="module" src="../offline.js"></script>"#,
            false => "",
        };
        let body = format!(
            r#"<div id="whoami">{shell}</div>{}<script type="module" src="../widget/app.js"></script><script type="module" src="../recover.js"></script>{registration}"#,
            stopped(head.profile)
        );
        self.assemble(&head.app(), &body)
    }

    /// What the host shows for a file that does not exist: `404.html`.
    ///
    /// # Errors
    /// If the kit's document lacks a placeholder.
    pub fn not_found(&self) -> Result<String> {
        let (home, name) = (self.head.site_url.base, &self.head.profile.name);
        let body = self.render(
            ProfileUrl::Other(home.to_owned()),
            || view! { <NotFound name=name.clone() home=home.to_owned() /> },
        );
        self.assemble(&self.head.not_found(), &body)
    }

    /// The widget for a frame: `embed/index.html`.
    ///
    /// # Errors
    /// If the kit's document lacks a placeholder.
    pub fn embed(&self) -> Result<String> {
        let css = [self.head.css, self.kit.styles.frame()].concat();
        let body = widget::embedded(self.head.profile, self.head.site_url.base);
        self.assemble(&self.head.embed(css, false), &body)
    }

    /// The editor: `edit/index.html`.
    ///
    /// # Errors
    /// If the kit's document lacks a placeholder.
    pub fn editor(&self) -> Result<String> {
        let shell = self.render(ProfileUrl::Current, || view! { <AppShell /> });
        let body = format!(
            r#"<div id="editor">{shell}</div><script type="module" src="edit.js"></script>"#
        );
        self.assemble(&self.head.editor(&self.kit.editor), &body)
    }

    /// The preview in the editor: `edit/preview.html`. `page` is what it shows until something is edited.
    ///
    /// # Errors
    /// If the kit's document lacks a placeholder.
    pub fn preview(&self, page: Option<&RenderedPage>) -> Result<String> {
        let html = page.map_or("", |page| &page.html);
        let body = format!(
            r#"<div id="whoami">{html}</div><script type="module" src="preview.js"></script>"#
        );
        self.assemble(&self.head.preview(), &body)
    }

    fn render<V: IntoView>(&self, url: ProfileUrl, view: impl FnOnce() -> V) -> String {
        let messages = self.head.profile.page.messages.clone();
        render(messages, Index::default(), url, view)
    }

    fn assemble(&self, head: &str, body: &str) -> Result<String> {
        let page = &self.head.profile.page;
        self.kit.shell.assemble(page, head, body)
    }
}

/// A rendered page.
#[derive(Clone, Debug)]
pub struct RenderedPage {
    /// The HTML of the page's root element, exactly as hydration expects it.
    pub html: String,
    /// The data that hydrates it.
    pub data: PageData,
}

/// Renders the page of a profile.
pub fn render_page(profile: &Profile) -> RenderedPage {
    let (messages, index) = (profile.page.messages.clone(), Index::new(profile));
    let html = render(
        messages.clone(),
        index.clone(),
        ProfileUrl::Current,
        || view! { <Page profile=profile.clone() /> },
    );
    let data = PageData {
        hash: hashed_assets::fingerprint(&[html.as_bytes()]),
        messages: messages.live(),
        index,
    };
    RenderedPage { html, data }
}

/// What a reader is told if the program fails, for the end of a page.
pub fn stopped(profile: &Profile) -> String {
    render(
        profile.page.messages.clone(),
        Index::default(),
        ProfileUrl::Current,
        || view! { <Stopped /> },
    )
}
