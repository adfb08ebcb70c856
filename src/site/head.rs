//! The `<head>` of each document: CSP, metadata, inline CSS, and the script that starts the page.

use super::document::render;
use super::hashed_assets::{WasmBundle, csp_hash};
use super::images::{FAVICON, Preview, TOUCH_ICON};
use super::manifest::MANIFEST;
use super::offline::{HYDRATION, REGISTRATION};
use super::portrait::image_type;
use super::site_url::SiteUrl;
use crate::components::{
    Alternates, Appearance, ContentSecurityPolicy, IconLinks, Metadata, NoIndex, PageMetadata,
    Preloads, PreviewImage,
};
use crate::export::json_ld;
use crate::islands::{COLOUR_SCHEME_KEY, ProfileUrl};
use crate::profile::{MessageId, Profile, RichText};
use crate::search::Index;
use leptos::prelude::*;

/// Allows the worker that compiles profiles.
const WORKERS: &str = "; worker-src 'self' blob:";
/// Forbids making scripts and HTML from text (<https://www.w3.org/TR/trusted-types/>), except by the
/// policies whose names follow.
const TRUSTED_TYPES: &str = "; require-trusted-types-for 'script'; trusted-types ";
/// Lets the browser lay out sections when they come near, on a page that opens at its top: one that
/// opens elsewhere must be exact from the start. See `style/page/page.css`.
const LAZY_SCRIPT: &str = "if(!location.hash&&performance.getEntriesByType('navigation')[0]?.type=='navigate')document.documentElement.dataset.lazy='';";
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

/// How the page is hydrated.
pub struct EntryPoint<'a> {
    /// The script that starts the program, with placeholders for the names of its files.
    pub script: &'a str,
    /// The program.
    pub program: WasmBundle,
    /// The page data.
    pub data: String,
    /// The style sheet for paper.
    pub print: String,
    /// Whether the page can be read offline.
    pub offline: bool,
}

/// The data that the heads of all documents of a site share.
#[derive(Clone, Copy)]
pub struct Head<'a> {
    /// The profile to show.
    pub profile: &'a Profile,
    /// The CSS of the page.
    pub css: &'a str,
    /// Which policy to write.
    pub policy: CspMode,
    /// The URL of the site.
    pub site_url: SiteUrl<'a>,
    /// The icons.
    pub icons: &'a Icons,
    /// The image of link previews. Without one, they show the portrait.
    pub preview: Option<&'a Preview>,
}

/// The icons of a site.
#[derive(Clone, Debug, Default)]
pub struct Icons {
    /// The URL of the icon of the page.
    pub url: String,
    /// Whether there is a [`FAVICON`].
    pub favicon: bool,
    /// Whether there is a [`TOUCH_ICON`].
    pub touch: bool,
}

impl Head<'_> {
    /// The head of the page.
    pub fn page(&self, start: &EntryPoint<'_>) -> String {
        let script = self.start_script(start);
        let early = format!("{LAZY_SCRIPT}{}", self.theme_script());
        let policy = self.policy(self.css, &[&early, &script]);
        let policy = policy + "; manifest-src 'self'" + TRUSTED_TYPES + "whoami-offline";
        let json_ld = json_ld::profile_page(self.profile, self.site_url.url, |link| {
            self.site_url.absolute(link)
        });
        let base = self.site_url.base;
        let at_base = |name: &str| format!("{base}{name}");
        let (glue, wasm) = (&start.program.glue, &start.program.wasm);
        let [glue, wasm, data, print] =
            [glue, wasm, &start.data, &start.print].map(|name| at_base(name));
        let hydration = at_base(HYDRATION);
        let oembed = self.site_url.url.map(|url| {
            let url = format!("{}/oembed.json", url.trim_end_matches('/'));
            (url, self.profile.name.clone())
        });
        self.render(|| {
            view! {
                <ContentSecurityPolicy policy />
                <Preloads modules=vec![glue, hydration] wasm data />
                {self.appearance(self.profile.document_title(), early)}
                <link rel="stylesheet" href=print media="print" />
                {self.icon_links()}
                <Metadata metadata=self.metadata() />
                <Alternates base=base.to_owned() oembed />
                <script r#type="application/ld+json">{json_ld}</script>
                <script r#type="module">{script}</script>
            }
        })
    }

    /// The head of `404.html`.
    pub fn not_found(&self) -> String {
        let policy = self.policy(self.css, &[&self.theme_script()]) + TRUSTED_TYPES + "'none'";
        let title = format!(
            "{} · {}",
            self.profile.page.messages.get(MessageId::NotFound),
            self.profile.name
        );
        self.render(|| {
            view! {
                <ContentSecurityPolicy policy />
                {self.appearance(title, self.theme_script())}
                <NoIndex />
            }
        })
    }

    /// The head of `embed/`, which other sites show in a frame.
    ///
    /// If its URL has a query, the page stays hidden until the query has been applied. `compiles`
    /// says whether the browser compiles the profile.
    pub fn embed(&self, css: String, compiles: bool) -> String {
        let script = "if(location.search)document.documentElement.dataset.state='pending'";
        let workers = if compiles { WORKERS } else { "" };
        let policy = self.policy(&css, &[script]) + workers + TRUSTED_TYPES + "whoami-worker";
        let canonical = self.site_url.url.map(str::to_owned);
        self.render(|| {
            view! {
                <ContentSecurityPolicy policy />
                <NoIndex />
                {canonical.map(|url| view! { <link rel="canonical" href=url /> })}
                <base target="_blank" />
                <Appearance title=self.profile.document_title() script=script.to_owned() css />
            }
        })
    }

    /// The head of `app/`, which renders a profile client-side.
    ///
    /// Its policy is as strict as the page's, except for where the data file and its pictures may
    /// come from.
    pub fn app(&self) -> String {
        let script = format!(
            "{};if(new URLSearchParams(location.search).has('src')){{document.querySelector('link[rel=canonical]')?.remove();let m=document.createElement('meta');m.name='robots';m.content='noindex';document.head.append(m)}}",
            self.theme_script()
        );
        let policy = self.policy_for(self.css, &[&script], " * data:", "*")
            + WORKERS
            + TRUSTED_TYPES
            + "whoami-offline whoami-worker";
        let canonical = self.site_url.url.map(str::to_owned);
        let (title, css) = (self.profile.document_title(), self.css.to_owned());
        let icon = self.icons.url.clone();
        self.render(|| {
            view! {
                <ContentSecurityPolicy policy />
                // The script removes it for a file from elsewhere.
                {canonical.map(|url| view! { <link rel="canonical" href=url /> })}
                <Appearance title icon script css />
            }
        })
    }

    /// The head of the editor, whose program is `program`.
    pub fn editor(&self, program: &WasmBundle) -> String {
        let policy = self.policy_for(self.css, &[&self.theme_script()], " data:", "'self'")
            + "; worker-src 'self'; frame-src 'self'"
            + TRUSTED_TYPES
            + "whoami-offline whoami-worker";
        let parent = |name: &str| format!("../{name}");
        // The one that only its frame runs is small, and the next to be needed.
        let modules = ["files.js", "preview.js"].map(str::to_owned);
        let modules = modules.into_iter().chain([parent(&program.glue)]).collect();
        let (wasm, data) = (parent(&program.wasm), parent("schema.json"));
        self.of_editor(policy, || view! { <Preloads modules wasm data /> })
    }

    /// The head of the preview in the editor, where pictures may come from anywhere.
    pub fn preview(&self) -> String {
        let policy = self.policy_for(
            self.css,
            &[&self.theme_script()],
            " * blob: data:",
            "'self'",
        ) + TRUSTED_TYPES
            + "'none'";
        self.of_editor(policy, || ())
    }

    fn of_editor<V: IntoView>(&self, policy: String, preloads: impl FnOnce() -> V) -> String {
        self.render(|| {
            view! {
                <ContentSecurityPolicy policy />
                <NoIndex />
                {preloads()}
                {self.appearance(format!("Profile editor · {}", self.profile.name), self.theme_script())}
            }
        })
    }

    /// The head of a page in a single file.
    pub fn standalone(&self) -> String {
        let image = self.image_origins();
        let policy = format!(
            "default-src 'none'; style-src {}; img-src 'self' data:{image}",
            csp_hash(self.css)
        );
        self.render(|| {
            view! {
                <ContentSecurityPolicy policy />
                <Appearance title=self.profile.document_title() css=self.css.to_owned() />
                <Metadata metadata=self.metadata() />
            }
        })
    }

    /// The title, icon, style sheet, and a script that runs before the first paint.
    fn appearance(&self, title: String, script: String) -> impl IntoView + use<> {
        let icon = self.icons.url.clone();
        let css = self.css.to_owned();
        view! { <Appearance title icon script css /> }
    }

    /// The links to the other icons and to the manifest.
    fn icon_links(&self) -> impl IntoView + use<> {
        let at_base = |name: &str| format!("{}{name}", self.site_url.base);
        let favicon = self.icons.favicon.then(|| at_base(FAVICON));
        let touch_icon = self.icons.touch.then(|| at_base(TOUCH_ICON));
        view! { <IconLinks favicon touch_icon manifest=at_base(MANIFEST) /> }
    }

    /// The image of link previews, if its absolute URL is known.
    fn preview_image(&self) -> Option<PreviewImage> {
        let (src, alt, size) = match (self.preview, &self.profile.image) {
            (Some(preview), _) => (
                preview.src.as_str(),
                self.profile.name_and_label(),
                preview.size,
            ),
            (None, Some(image)) => (image.src.as_str(), image.alt.clone(), None),
            (None, None) => return None,
        };
        Some(PreviewImage {
            url: self.site_url.absolute(src)?,
            alt,
            size,
            media_type: image_type(src),
            is_large: self.preview.is_some(),
        })
    }

    fn metadata(&self) -> PageMetadata {
        PageMetadata {
            title: self.profile.document_title(),
            description: self.description(),
            draft: self.profile.page.draft,
            url: self.site_url.url.map(str::to_owned),
            image: self.preview_image(),
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
        let key = COLOUR_SCHEME_KEY;
        format!(
            "try{{let t=localStorage.getItem('{key}');if(t=='light'||t=='dark')document.documentElement.dataset.theme=t}}catch{{}}"
        )
    }

    /// The script that starts the page, with the names of its files.
    fn start_script(&self, start: &EntryPoint<'_>) -> String {
        let at_base = |name: &str| format!("{}{name}", self.site_url.base);
        let offline = start.offline.then(|| at_base(REGISTRATION));
        start
            .script
            .replace("whoami:hydrate", &at_base(HYDRATION))
            .replace("whoami:glue", &at_base(&start.program.glue))
            .replace("whoami:wasm", &at_base(&start.program.wasm))
            .replace("whoami:offline", &offline.unwrap_or_default())
    }

    fn policy(&self, css: &str, scripts: &[&str]) -> String {
        self.policy_for(css, scripts, &self.image_origins(), "'self'")
    }

    /// The policy of a document with this style and these scripts. `images` are further sources of
    /// images, and `connect` the origins it may fetch from.
    fn policy_for(&self, css: &str, scripts: &[&str], images: &str, connect: &str) -> String {
        let (script, style, reload) = match self.policy {
            CspMode::Serve => (
                "'unsafe-inline'".to_owned(),
                "'unsafe-inline'".to_owned(),
                " ws:",
            ),
            CspMode::Release => {
                let hashes: Vec<String> = scripts.iter().map(|script| csp_hash(script)).collect();
                (hashes.join(" "), csp_hash(css), "")
            }
        };
        format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {script}; style-src 'self' {style}; img-src 'self'{images}; connect-src {connect}{reload}; base-uri 'none'; form-action 'none'"
        )
    }

    /// The origins of a portrait and an icon on other sites, each with a leading space.
    fn image_origins(&self) -> String {
        let portrait = self.profile.image.as_ref().map(|image| image.src.as_str());
        let sources = portrait.into_iter().chain([self.icons.url.as_str()]);
        let origins =
            sources.filter_map(|source| match source.split('/').collect::<Vec<_>>()[..] {
                [scheme, "", host, ..] => Some(format!(" {scheme}//{host}")),
                _ => None,
            });
        let mut origins: Vec<String> = origins.collect();
        origins.dedup();
        origins.concat()
    }

    fn render<V: IntoView>(&self, view: impl FnOnce() -> V) -> String {
        let messages = self.profile.page.messages.clone();
        render(messages, Index::default(), ProfileUrl::Current, view)
    }
}
