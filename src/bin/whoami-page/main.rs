//! The command line, `whoami-page`. It only parses arguments and calls the library.

#[cfg(not(target_family = "wasm"))]
mod build_date;
#[cfg(not(target_family = "wasm"))]
mod check;
#[cfg(not(target_family = "wasm"))]
mod cli;
#[cfg(not(target_family = "wasm"))]
mod files;
#[cfg(not(target_family = "wasm"))]
mod import;
#[cfg(not(target_family = "wasm"))]
mod new;
#[cfg(not(target_family = "wasm"))]
mod pdf;
#[cfg(not(target_family = "wasm"))]
mod photo;
#[cfg(not(target_family = "wasm"))]
mod report;

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

/// The command line does not exist in a browser.
#[cfg(target_family = "wasm")]
fn main() {}
