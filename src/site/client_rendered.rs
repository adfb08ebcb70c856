//! A site that nobody has built: it renders `profile.json` in the browser. For people who have
//! nothing but a web host.

use super::document::render;
use super::documents::stopped;
use super::head::{CspMode, Head, Icons};
use super::images::ICON;
use super::kit::Kit;
use super::{Files, SiteUrl, editor, headers, icon, widget};
use crate::compile::{Options, compile};
use crate::components::AppShell;
use crate::islands::ProfileUrl;
use crate::profile::Look;
use crate::search::Index;
use anyhow::{Context, Result};
use leptos::prelude::*;

/// The data file to replace.
const TEMPLATE: &str = r#"{
  "basics": {
    "name": "Your Name",
    "label": "What you do",
    "summary": "Replace the file `profile.json` by your own résumé in the JSON Resume format."
  }
}
"#;

/// Makes the files of a site whose owner only has to replace `profile.json`. All links in them are
/// relative, so the site works under any path.
///
/// # Errors
/// If the kit's document lacks a placeholder.
pub fn client_rendered(kit: &Kit) -> Result<Files> {
    let compiled = compile(TEMPLATE, &Options::default())
        .ok()
        .context("the template is no résumé")?;
    let profile = &compiled.profile;
    let mut files = kit.files.clone();
    files.insert("profile.json", TEMPLATE);
    files.insert(ICON, icon::anonymous());
    let (mut hashed, messages) = widget::insert(&mut files, kit, &profile.page.lang, None)?;

    let css = kit.styles.page(&Look::ALL, None, None);
    let icons = Icons {
        url: ICON.to_owned(),
        ..Icons::default()
    };
    let head = Head {
        profile,
        css: &css,
        policy: CspMode::Release,
        site_url: SiteUrl {
            base: "",
            url: None,
        },
        icons: &icons,
        preview: None,
    };
    // The editor has a folder of its own.
    let icons_above = Icons {
        url: format!("../{ICON}"),
        ..Icons::default()
    };
    let of_editor = Head {
        icons: &icons_above,
        ..head
    };
    hashed.extend(editor::insert(
        &mut files, kit, of_editor, None, &messages, false,
    )?);
    headers::insert(&mut files, &hashed, "/");
    let page = render(
        profile.page.messages.clone(),
        Index::default(),
        ProfileUrl::Current,
        || view! { <AppShell /> },
    );
    let page = format!(
        r#"<div id="whoami">{page}</div>{}<script type="module" src="widget/app.js"></script><script type="module" src="recover.js"></script>"#,
        stopped(profile)
    );
    files.insert(
        "index.html",
        kit.shell.assemble(&profile.page, &head.app(), &page)?,
    );
    let frame_css = [css.as_str(), kit.styles.frame()].concat();
    let frame =
        r#"<main><whoami-page></whoami-page></main><script type="module" src="embed.js"></script>"#;
    let frame = kit
        .shell
        .assemble(&profile.page, &head.embed(frame_css, true), frame)?;
    files.insert("embed/index.html", frame);
    Ok(files)
}
