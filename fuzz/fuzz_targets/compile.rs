//! Whatever the bytes, reading and compiling them ends with a profile or with problems, each at a place of the file.

#![no_main]

use libfuzzer_sys::fuzz_target;
use whoami_page::compile::{Options, compile};
use whoami_page::profile::Profile;
use whoami_page::resume::decode;

fuzz_target!(|bytes: &[u8]| {
    let Ok(source) = decode(bytes) else { return };
    let diagnostics = match compile(&source, &Options::default()) {
        Ok(compiled) => {
            let bytes = compiled
                .profile
                .to_bytes()
                .expect("a profile can be written");
            assert_eq!(
                Profile::from_bytes(&bytes).expect("what was written can be read"),
                compiled.profile
            );
            // What is written for others can be read by us, too.
            let strict = compiled.normalized().to_string();
            assert!(compile(&strict, &Options::default()).is_ok(), "{strict}");
            compiled.warnings
        }
        Err(diagnostics) => {
            assert!(!diagnostics.is_empty(), "refused without a reason");
            diagnostics
        }
    };
    for diagnostic in diagnostics {
        assert!(
            source.get(diagnostic.span.clone()).is_some(),
            "{diagnostic:?} is nowhere"
        );
    }
});
