//! Checks the document of the editor: its diagnostics, their corrections, and its profile for the preview.

use crate::compile::{Compiled, MAX_ELEMENTS, Options, Refused, compile};
use crate::resume::{Diagnostic, Document, Edits, Position, Severity};
use serde::{Deserialize, Serialize};

/// A diagnostic of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextDiagnostic {
    /// Where it starts in the text, in UTF-16 code units.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Its line, from 1.
    pub line: usize,
    /// The offset in bytes at which [`corrected`] can correct it, if it can.
    pub correctable: Option<usize>,
    /// How bad it is.
    pub severity: Severity,
    /// The path of the value, such as `work[2].startDate`.
    pub path: String,
    /// What is wrong.
    pub message: String,
    /// How to correct it.
    pub help: Option<String>,
}

/// A document as the preview and the list of diagnostics need it.
#[derive(Debug)]
pub struct Outcome {
    /// The serialized profile, unless nothing can be shown.
    pub profile: Option<Vec<u8>>,
    /// The language of its texts, a BCP 47 tag; empty without a profile.
    pub lang: String,
    /// The diagnostics, in the order of the text.
    pub diagnostics: Vec<TextDiagnostic>,
    /// Whether [`corrected`] has something to correct.
    pub is_correctable: bool,
}

/// The options for a document that is edited as part of the site at the path `base`.
fn options(base: &str, today: &str) -> Options {
    Options {
        today: today.parse().ok(),
        max_elements: Some(MAX_ELEMENTS),
        ..Options::site(base)
    }
}

/// Compiles a document. `base` is the path of the site with a slash at both ends, and `today` the
/// date at which the charts end, as `YYYY-MM-DD`.
pub fn check(text: &str, base: &str, today: &str) -> Outcome {
    match compile(text, &options(base, today)) {
        Ok(Compiled {
            profile,
            warnings,
            edits,
            ..
        }) => {
            let edits = edits.without_removals();
            Outcome {
                // A profile in memory can always be written.
                profile: profile.to_bytes().ok(),
                lang: profile.page.lang,
                diagnostics: located(text, warnings, &edits),
                is_correctable: !edits.is_empty(),
            }
        }
        Err(Refused { diagnostics, .. }) => Outcome {
            profile: None,
            lang: String::new(),
            diagnostics: located(text, diagnostics, &Edits::default()),
            is_correctable: false,
        },
    }
}

/// The document with the corrections that its diagnostics suggest: all, or only that of the value or key
/// at an offset in bytes. None of them removes what the user has written. `None` if there are none.
pub fn corrected(text: &str, offset: Option<usize>) -> Option<String> {
    let compiled = compile(text, &Options::default()).ok()?;
    let edits = compiled.edits.without_removals();
    let edits = match offset {
        Some(offset) => edits.only(offset)?,
        None => edits,
    };
    Some(Document::new(text).corrected(&edits))
}

/// Adds to each diagnostic where it is, as text editors count.
fn located(text: &str, diagnostics: Vec<Diagnostic>, edits: &Edits) -> Vec<TextDiagnostic> {
    // Diagnostics are in the order of the text, so each offset is counted from the one before.
    let mut units = Units {
        text,
        offset: 0,
        count: 0,
    };
    let located = diagnostics.into_iter().map(|one| TextDiagnostic {
        start: units.at(one.span.start),
        end: Units { ..units }.at(one.span.end),
        line: Position::of(text, one.span.start).line,
        correctable: edits.only(one.span.start).map(|_| one.span.start),
        severity: one.severity,
        path: one.path,
        message: one.message,
        help: one.help,
    });
    located.collect()
}

/// Converts offsets in bytes to offsets in UTF-16 code units, which JavaScript counts.
struct Units<'a> {
    text: &'a str,
    offset: usize,
    count: usize,
}

impl Units<'_> {
    fn at(&mut self, offset: usize) -> usize {
        let offset = self.text.floor_char_boundary(offset);
        if offset < self.offset {
            (self.offset, self.count) = (0, 0);
        }
        self.count += self.text[self.offset..offset].encode_utf16().count();
        self.offset = offset;
        self.count
    }
}
