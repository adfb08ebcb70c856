//! Printing to PDF with an installed Chrome or Chromium.

use anyhow::{Context, Result, bail};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Output};

/// The programs that are tried in turn: by name, and where systems install them.
const BROWSERS: [&str; 9] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
];

/// Prints a page in a single file, `html`, to the file `output`.
///
/// `browser` is the program to use instead of the first that is installed.
///
/// # Errors
/// If no browser is installed, or it does not print the page.
pub fn print(html: &str, output: &Path, browser: Option<&OsStr>) -> Result<()> {
    let folder = tempfile::tempdir().context("can't create a temporary folder")?;
    let page = folder.path().join("page.html");
    fs::write(&page, html).with_context(|| format!("can't write {}", page.display()))?;
    let printed = folder.path().join("page.pdf");
    let mut arguments: Vec<OsString> = [
        "--headless",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--no-pdf-header-footer",
    ]
    .map(OsString::from)
    .into();
    // A profile of its own, so that a browser that is already open is left alone.
    for (option, path) in [
        ("--user-data-dir=", folder.path().join("profile")),
        ("--print-to-pdf=", printed.clone()),
    ] {
        let mut argument = OsString::from(option);
        argument.push(path);
        arguments.push(argument);
    }
    arguments.push(page.into());
    let mut result = start(browser, &arguments)?;
    let refused = String::from_utf8_lossy(&result.stderr).contains("--no-sandbox");
    if !printed.exists() && refused {
        // Chromium's sandbox does not work for the superuser, as in a container. The page has no
        // script, and its policy allows none.
        arguments.insert(0, "--no-sandbox".into());
        result = start(browser, &arguments)?;
    }
    let bytes = fs::read(&printed).with_context(|| {
        let message = String::from_utf8_lossy(&result.stderr);
        let last = message.lines().rfind(|line| !line.trim().is_empty());
        format!(
            "the browser printed nothing: {}",
            last.unwrap_or("no message")
        )
    })?;
    let temporary = output.with_extension("part");
    fs::write(&temporary, bytes)
        .and_then(|()| fs::rename(&temporary, output))
        .with_context(|| format!("can't write {}", output.display()))
}

/// Runs the browser, or the first that is installed.
fn start(browser: Option<&OsStr>, arguments: &[OsString]) -> Result<Output> {
    let candidates = match browser {
        Some(browser) => vec![browser],
        None => BROWSERS.iter().map(OsStr::new).collect(),
    };
    for candidate in candidates {
        match Command::new(candidate).args(arguments).output() {
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            result => {
                return result.with_context(|| format!("can't start {}", candidate.display()));
            }
        }
    }
    match browser {
        Some(browser) => bail!("there is no program {}", browser.display()),
        None => bail!(
            "neither Chrome nor Chromium was found: install one, or name it with `--browser PATH`; \
             any browser can also print the page and save it as a PDF"
        ),
    }
}
