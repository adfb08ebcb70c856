//! What the program says about its work, on standard error.

use crate::report::report;
use anyhow::Result;
use std::io::Write;
use std::path::Path;
use whoami_page::resume::Diagnostic;

/// Prints messages, unless they are to be left out.
#[derive(Clone, Copy)]
pub struct Output {
    /// Whether to print errors only.
    pub quiet: bool,
}

impl Output {
    /// Says what was done.
    pub fn note(&self, text: &str) {
        if !self.quiet {
            // If nobody can read the message, there is nothing else to do.
            let _ = writeln!(anstream::stderr(), "{text}");
        }
    }

    /// Prints warnings with excerpts of the source.
    pub fn warnings(&self, file: &Path, source: &str, warnings: &[Diagnostic]) -> Result<()> {
        if self.quiet {
            return Ok(());
        }
        self.errors(file, source, warnings)
    }

    /// Says how many warnings there are, for commands whose result they do not change.
    pub fn warning_count(&self, file: &Path, warnings: &[Diagnostic]) {
        let count = warnings.len();
        if count > 0 {
            let plural = if count == 1 { "" } else { "s" };
            let file = file.display();
            self.note(&format!(
                "{file}: {count} warning{plural}; `whoami-page check {file}` lists them"
            ));
        }
    }

    /// Prints diagnostics with excerpts of the source.
    pub fn errors(&self, file: &Path, source: &str, diagnostics: &[Diagnostic]) -> Result<()> {
        if !diagnostics.is_empty() {
            let mut stderr = anstream::stderr();
            report(
                &file.display().to_string(),
                source,
                diagnostics,
                &mut stderr,
            )?;
            stderr.flush()?;
        }
        Ok(())
    }
}
