//! Any bytes compile to a profile or to diagnostics, each with a position in the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use whoami_page::compile::{Options, compile};
use whoami_page::profile::Profile;
use whoami_page::resume::{Diagnostic, Severity, decode};

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = decode(bytes) else { return };
    let diagnostics = match compile(&source, &Options::default()) {
        Ok(compiled) => {
            let bytes = compiled.profile.to_bytes().expect("serializing a profile");
            assert_eq!(
                Profile::from_bytes(&bytes).expect("deserializing it"),
                compiled.profile
            );
            // The normalized form can be compiled again.
            let strict = compiled.normalized().to_string();
            assert!(compile(&strict, &Options::default()).is_ok(), "{strict}");
            compiled.warnings
        }
        Err(refused) => {
            let has_error = |one: &Diagnostic| one.severity == Severity::Error;
            assert!(
                refused.diagnostics.iter().any(has_error),
                "refused without an error"
            );
            refused.diagnostics
        }
    };
    for diagnostic in diagnostics {
        assert!(
            source.get(diagnostic.span.clone()).is_some(),
            "{diagnostic:?} is outside the file"
        );
    }
});
