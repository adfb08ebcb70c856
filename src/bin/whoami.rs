//! The command line. It only wires: what it does is done in the library.

#[cfg(not(target_family = "wasm"))]
#[path = "whoami/cli.rs"]
mod cli;

#[cfg(not(target_family = "wasm"))]
fn main() -> std::process::ExitCode {
    cli::run()
}

/// There is no command line in a browser.
#[cfg(target_family = "wasm")]
fn main() {}
