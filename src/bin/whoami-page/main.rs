//! The command line, `whoami-page`. It only parses arguments and calls the library.

mod build;
mod build_date;
mod check;
mod cli;
mod export;
mod files;
mod import;
mod kit;
mod new;
mod output;
mod owner;
mod pdf;
mod precompress;
mod reference;
mod report;
mod serve;

fn main() -> std::process::ExitCode {
    cli::run()
}
