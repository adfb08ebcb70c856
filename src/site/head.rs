//! The `<head>` of each document: CSP, metadata, inline CSS, and the script that starts the page.

use super::document::render;
use super::hashed_assets::{WasmBundle, csp_hash};
use super::site_url::SiteUrl;
use crate::export::json_ld;
use crate::profile::{MessageId, Profile, RichText};
use crate::view::{FILES, theme};
use leptos::prelude::*;

/// Longest description, in characters. Search engines cut longer ones.
const MAX_DESCRIPTION_CHARS: usize = 160;

/// Which Content Security Policy a document gets.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CspMode {
    /// Strict: the only inline scripts and styles allowed are those the build has hashed.
    Release,
    /// For `trunk serve`, whose live reload needs an inline script, inline styles and a WebSocket.
    Serve,
}

/// The names of the files that hydrate the page.
pub struct EntryPoint {
    /// The program.
    pub program: WasmBundle,
    /// The page data.
    pub data: String,
}

/// The data that the heads of all documents of a site share.
pub struct Head<'a> {
    /// The profile to show.
    pub profile: &'a Profile,
    /// The CSS of the page.
    pub css: &'a str,
    /// Which policy to write.
    pub policy: CspMode,
    /// The URL of the site.
    pub site_url: SiteUrl<'a>,
}

impl Head<'_> {
    /// The head of the page.
    pub fn page(&self, start: &EntryPoint) -> String {
        let script = self.start_script(start);
        let policy = self.policy(self.css, &[&self.theme_script(), &script]);
        let title = format!("{} · {}", self.profile.page.title, self.profile.name);
        let json_ld = json_ld::profile_page(self.profile, |link| self.site_url.absolute(link));
        let preload = |name: &str| format!("{}{name}", self.site_url.base);
        let (glue, wasm, data) = (
            preload(&start.program.glue),
            preload(&start.program.wasm),
            preload(&start.data),
        );
        self.without_comments(view! {
            <meta http-equiv="Content-Security-Policy" content=policy />
            // Preload before the inline CSS, so that fetching starts while it downloads.
            <link rel="modulepreload" href=glue fetchpriority="low" />
            <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous" fetchpriority="low" />
            <link rel="preload" href=data r#as="fetch" crossorigin="anonymous" fetchpriority="low" />
            {self.common(title.clone())}
            {self.social(title)}
            {FILES.map(|(name, title, media_type)| {
                let href = preload(name);
                let title = title(&self.profile.page.messages).to_owned();
                view! { <link rel="alternate" r#type=media_type title=title href=href /> }
            }).collect_view()}
            {self.site_url.url.map(|url| {
                let href = format!("{}/oembed.json", url.trim_end_matches('/'));
                let title = self.profile.name.clone();
                view! { <link rel="alternate" r#type="application/json+oembed" title=title href=href /> }
            })}
            <script r#type="application/ld+json">{json_ld}</script>
            <script r#type="module">{script}</script>
        })
    }

    /// The head of `404.html`.
    pub fn not_found(&self) -> String {
        let policy = self.policy(self.css, &[&self.theme_script()]);
        let title = format!(
            "{} · {}",
            self.profile.page.messages.get(MessageId::NotFound),
            self.profile.name
        );
        self.without_comments(view! {
            <meta http-equiv="Content-Security-Policy" content=policy />
            {self.common(title)}
            <meta name="robots" content="noindex" />
        })
    }

    /// The head of `embed/`, which other sites show in a frame.
    ///
    /// If its URL has a query, the page stays hidden until the query has been applied.
    pub fn embed(&self, css: String) -> String {
        let script = "if(location.search)document.documentElement.dataset.state='pending'";
        let policy = self.policy(&css, &[script]);
        let title = format!("{} · {}", self.profile.page.title, self.profile.name);
        self.without_comments(view! {
            <meta http-equiv="Content-Security-Policy" content=policy />
            <title>{title}</title>
            <meta name="color-scheme" content="light dark" />
            <meta name="robots" content="noindex" />
            {self.site_url.url.map(|url| view! { <link rel="canonical" href=url.to_owned() /> })}
            <base target="_blank" />
            <script>{script}</script>
            <style>{css}</style>
        })
    }

    /// The head of a page in a single file.
    pub fn standalone(&self) -> String {
        let image = self.image_origin();
        let policy = format!(
            "default-src 'none'; style-src {}; img-src 'self'{image}",
            csp_hash(self.css)
        );
        let title = format!("{} · {}", self.profile.page.title, self.profile.name);
        self.without_comments(view! {
            <meta http-equiv="Content-Security-Policy" content=policy />
            <title>{title.clone()}</title>
            <meta name="color-scheme" content="light dark" />
            <style>{self.css.to_owned()}</style>
            {self.social(title)}
        })
    }

    fn common(&self, title: String) -> impl IntoView + use<> {
        view! {
            <title>{title}</title>
            <meta name="color-scheme" content="light dark" />
            <link rel="icon" href=format!("{}icon.svg", self.site_url.base) r#type="image/svg+xml" />
            <script>{self.theme_script()}</script>
            <style>{self.css.to_owned()}</style>
        }
    }

    fn social(&self, title: String) -> impl IntoView + use<> {
        let description = self.description();
        let image = self.profile.image.as_ref();
        let image_url = image.and_then(|image| self.site_url.absolute(image.src.as_str()));
        let alt = image
            .filter(|_| image_url.is_some())
            .map(|image| image.alt.clone());
        view! {
            {(!description.is_empty()).then(|| view! { <meta name="description" content=description.clone() /> })}
            {self.profile.page.draft.then(|| view! { <meta name="robots" content="noindex" /> })}
            {self.site_url.url.map(|url| view! { <link rel="canonical" href=url.to_owned() /> })}
            {open_graph("type", Some("profile".to_owned()))}
            {open_graph("title", Some(title))}
            {open_graph("description", Some(description).filter(|text| !text.is_empty()))}
            {open_graph("url", self.site_url.url.map(str::to_owned))}
            {open_graph("image", image_url)}
            {open_graph("image:alt", alt)}
        }
    }

    /// The start of the summary, cut between words; without a summary, the label.
    fn description(&self) -> String {
        let text = self
            .profile
            .summary()
            .map(RichText::to_plain)
            .unwrap_or_default();
        let text = if text.is_empty() {
            self.profile.label.clone().unwrap_or_default()
        } else {
            text
        };
        match text.char_indices().nth(MAX_DESCRIPTION_CHARS) {
            None => text,
            Some((end, _)) => format!(
                "{}…",
                text[..end]
                    .rsplit_once(' ')
                    .map_or(&text[..end], |(start, _)| start)
            ),
        }
    }

    /// Applies the stored colour scheme before the first paint.
    fn theme_script(&self) -> String {
        let key = theme::STORAGE_KEY;
        format!(
            "try{{let t=localStorage.getItem('{key}');if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}}catch{{}}"
        )
    }

    /// Loads the program and starts hydration. On failure, logs one line to the console.
    fn start_script(&self, EntryPoint { program, .. }: &EntryPoint) -> String {
        let WasmBundle { glue, wasm } = program;
        let base = self.site_url.base;
        format!(
            "import('{base}{glue}').then(p=>p.default({{module_or_path:'{base}{wasm}'}}).then(()=>p.start())).catch(e=>console.error('whoami-page: the page stays static: its program did not start: '+e))"
        )
    }

    fn policy(&self, css: &str, scripts: &[&str]) -> String {
        let (script, style, connect) = match self.policy {
            CspMode::Serve => (
                "'unsafe-inline'".to_owned(),
                "'unsafe-inline'".to_owned(),
                "'self' ws:",
            ),
            CspMode::Release => {
                let hashes: Vec<String> = scripts.iter().map(|script| csp_hash(script)).collect();
                (hashes.join(" "), csp_hash(css), "'self'")
            }
        };
        let image = self.image_origin();
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {script}; style-src {style}; img-src 'self'{image}; connect-src {connect}; base-uri 'none'; form-action 'none'"
        )
    }

    /// The origin of a portrait on another site, with a leading space; empty for one on this site.
    fn image_origin(&self) -> String {
        let source = self
            .profile
            .image
            .as_ref()
            .map_or("", |image| image.src.as_str());
        match source.split('/').collect::<Vec<_>>().as_slice() {
            [scheme, "", host, ..] => format!(" {scheme}//{host}"),
            _ => String::new(),
        }
    }

    /// Renders without the comments that Leptos adds for hydration: nothing in the head is
    /// hydrated.
    fn without_comments(&self, view: impl IntoView) -> String {
        render(|| view).replace("<!---->", "")
    }
}

/// Renders an Open Graph property (<https://ogp.me>), or nothing if there is no content.
fn open_graph(name: &str, content: Option<String>) -> impl IntoView + use<> {
    let property = format!("og:{name}");
    content.map(|content| {
        leptos::html::meta()
            .attr("property", property)
            .content(content)
    })
}
