//! `whoami-page serve`.

use crate::build::{KitFolder, build};
use crate::build_date::BuildDate;
use crate::output::Output;
use crate::owner::{self, Folders};
use crate::report::report;
use anyhow::{Context, Result};
use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use clap::Args;
use notify::{RecursiveMode, Watcher};
use percent_encoding::percent_decode_str;
use serde_json::json;
use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;
use whoami_page::profile::Date;
use whoami_page::resume::{Diagnostic, Severity};
use whoami_page::site::{Files, Kit, Outcome};

/// How long to wait after the last change before building: editors save in several steps.
const DEBOUNCE: Duration = Duration::from_millis(60);
/// The script that reloads the page.
const RELOAD_SCRIPT: &str = include_str!("serve/reload.js");
const RELOAD_PATH: &str = "/_serve/reload.js";
const EVENTS_PATH: &str = "/_serve/events";

/// The options of `serve`.
#[derive(Args)]
pub struct Arguments {
    /// The résumé, in JSON Resume 1.x format [default: resume.json, else public/profile.json]
    file: Option<PathBuf>,
    /// The port to listen on
    #[arg(long, short, env = "PORT", default_value_t = 8080)]
    port: u16,
    #[command(flatten)]
    date: BuildDate,
    #[command(flatten)]
    kit: KitFolder,
}

/// The result of the latest build.
#[derive(Clone, Default)]
struct Served {
    /// Counts the builds whose result differs from the one before.
    version: u64,
    /// The files of the latest build without errors.
    files: Arc<Files>,
    /// Why there is no newer site, as text.
    report: Option<Arc<str>>,
}

/// Serves the site of a résumé until the program is stopped.
pub fn run(arguments: Arguments, output: &Output) -> Result<ExitCode> {
    let file = owner::resume(arguments.file)?;
    let site = Builder {
        kit: arguments.kit.load()?,
        today: arguments.date.today()?,
        folders: Folders::around(&file)?,
        file,
        output: *output,
    };
    let (sender, receiver) = watch::channel(Served::default());
    site.build_into(&sender)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .enable_time()
        .build()?;
    runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
        let listener = TcpListener::bind(address).await.with_context(|| {
            format!(
                "can't listen on {address}; if another program does, choose another port with `--port`"
            )
        })?;
        output.note(&format!(
            "Serving {} on http://{}/ until you press Ctrl-C",
            site.file.display(),
            listener.local_addr()?
        ));
        std::thread::spawn(move || {
            let output = site.output;
            if let Err(error) = site.watch(&sender) {
                output.note(&format!("whoami-page: changes are no longer seen: {error:#}"));
            }
        });
        let router = Router::new()
            .route(EVENTS_PATH, get(events))
            .route(RELOAD_PATH, get(reload_script))
            .fallback(get(file_of_site))
            .with_state(receiver);
        axum::serve(listener, router).await?;
        Ok(ExitCode::SUCCESS)
    })
}

/// Builds the site again after each change.
struct Builder {
    file: PathBuf,
    folders: Folders,
    kit: Kit,
    today: Date,
    output: Output,
}

impl Builder {
    /// Builds again whenever a file beside the résumé or in the public folder changes.
    fn watch(&self, sender: &watch::Sender<Served>) -> Result<()> {
        let (changes, changed) = mpsc::channel();
        let mut watcher =
            notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
                // Sending fails only when the receiver is gone, which means that the program is ending.
                let _ = changes.send(event);
            })?;
        watcher.watch(self.folders.folder(), RecursiveMode::NonRecursive)?;
        for folder in [self.folders.public(), self.images()].into_iter().flatten() {
            watcher.watch(&folder, RecursiveMode::Recursive)?;
        }
        loop {
            let event = changed.recv()??;
            if event.kind.is_access() {
                continue;
            }
            while changed.recv_timeout(DEBOUNCE).is_ok() {}
            if let Err(error) = self.build_into(sender) {
                // An editor may be replacing the file; the next event tells.
                self.output.note(&format!("whoami-page: {error:#}"));
            }
        }
    }

    /// The folder that usually holds the pictures.
    fn images(&self) -> Option<PathBuf> {
        Some(self.folders.folder().join("img")).filter(|folder| folder.is_dir())
    }

    /// Builds the site and publishes the result if it differs from the one before.
    fn build_into(&self, sender: &watch::Sender<Served>) -> Result<()> {
        let (source, outcome) = build(&self.file, &self.kit, "/", None, self.today, false)?;
        match outcome {
            Outcome::Built { files, warnings } => {
                let changed = sender.send_if_modified(|served| {
                    let is_new = *served.files != files;
                    if is_new {
                        served.files = Arc::new(files);
                        served.version += 1;
                    }
                    served.report.take().is_some() || is_new
                });
                if changed {
                    self.output.warnings(&self.file, &source, &warnings)?;
                }
            }
            Outcome::Refused(diagnostics) => {
                let report = Some(self.errors_as_text(&source, &diagnostics)?);
                let changed = sender.send_if_modified(|served| {
                    let is_new = served.report != report;
                    served.report = report;
                    is_new
                });
                if changed {
                    self.output.errors(&self.file, &source, &diagnostics)?;
                }
            }
        }
        Ok(())
    }

    /// The errors among `diagnostics`, in their source, without colours.
    fn errors_as_text(&self, source: &str, diagnostics: &[Diagnostic]) -> Result<Arc<str>> {
        let errors: Vec<Diagnostic> = diagnostics
            .iter()
            .filter(|one| one.severity == Severity::Error)
            .cloned()
            .collect();
        let mut text = Vec::new();
        report(&self.file.display().to_string(), source, &errors, &mut text)?;
        let text = String::from_utf8_lossy(&text);
        Ok(anstream::adapter::strip_str(&text).to_string().into())
    }
}

/// Tells the page about the current build, and about each later one.
async fn events(
    State(served): State<watch::Receiver<Served>>,
) -> Sse<impl tokio_stream::Stream<Item = Result<Event, Infallible>>> {
    let builds = WatchStream::new(served).map(|served| {
        let state = json!({ "version": served.version, "report": served.report });
        Ok(Event::default().data(state.to_string()))
    });
    Sse::new(builds).keep_alive(KeepAlive::default())
}

async fn reload_script() -> impl IntoResponse {
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        NO_STORE,
    ];
    (headers, RELOAD_SCRIPT)
}

const NO_STORE: (header::HeaderName, &str) = (header::CACHE_CONTROL, "no-store");

/// The file at the path of a request, as a static file server would return it.
async fn file_of_site(State(served): State<watch::Receiver<Served>>, uri: Uri) -> Response {
    let served = served.borrow().clone();
    let path = percent_decode_str(uri.path()).decode_utf8_lossy();
    let path = path.trim_start_matches('/');
    let index = format!("{path}index.html");
    if path.is_empty() || path.ends_with('/') {
        if let Some(page) = served.files.get(&index) {
            return document(StatusCode::OK, page, served.version);
        }
    } else if let Some(content) = served.files.get(path) {
        let media_type = mime_guess::from_path(path).first_or_octet_stream();
        if media_type == mime_guess::mime::TEXT_HTML {
            return document(StatusCode::OK, content, served.version);
        }
        let headers = [(header::CONTENT_TYPE, media_type.as_ref()), NO_STORE];
        return (headers, content.to_vec()).into_response();
    } else if served.files.contains(&format!("{path}/index.html")) {
        return Redirect::permanent(&format!("/{path}/")).into_response();
    }
    let missing = served.files.get("404.html").unwrap_or(NO_SITE.as_bytes());
    let status = if path.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    };
    document(status, missing, served.version)
}

/// What is shown behind the report if the résumé has had errors from the start.
const NO_SITE: &str = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>whoami-page</title></head><body></body></html>";

/// An HTML document with the script that reloads it.
fn document(status: StatusCode, html: &[u8], version: u64) -> Response {
    let script =
        format!(r#"<script type="module" src="{RELOAD_PATH}?version={version}"></script></head>"#);
    let html = String::from_utf8_lossy(html).replacen("</head>", &script, 1);
    let headers = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), NO_STORE];
    (status, headers, html).into_response()
}
