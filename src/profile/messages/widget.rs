//! The messages of the widget's scripts. The build writes them to `widget/catalogue/`.

use super::Language;
use std::collections::BTreeMap;

/// Declares [`WidgetMessage`], the list of its variants, and their keys.
macro_rules! widget_messages {
    ($($message:ident = $key:literal),+ $(,)?) => {
        /// A message of the widget's scripts.
        ///
        /// Its key is an error code of docs/widget.md, or such a code with a suffix where one code
        /// has several messages.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "the variants are named after their keys")]
        pub enum WidgetMessage { $($message),+ }

        impl WidgetMessage {
            /// All messages.
            pub const ALL: &[Self] = &[$(Self::$message),+];

            /// The key in the catalogue.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$message => $key),+ }
            }
        }
    };
}

widget_messages!(
    Offline = "offline",
    OfflineStatus = "offline-status",
    NotFound = "not-found",
    NotFoundInvalid = "not-found-invalid",
    Refused = "refused",
    WrongType = "wrong-type",
    NotJson = "not-json",
    NotAResume = "not-a-resume",
    NotAResumeComplex = "not-a-resume-complex",
    TooBig = "too-big",
    TooBigContent = "too-big-content",
    Private = "private",
    TooSlow = "too-slow",
    TooSlowCompile = "too-slow-compile",
    Broken = "broken",
    BrokenFile = "broken-file",
    BrokenBuild = "broken-build",
    Blocked = "blocked",
    Retry = "retry",
);

/// The texts of all widget messages in the language with this tag, by key.
pub fn widget_texts(lang: &str) -> BTreeMap<&'static str, &'static str> {
    let language = Language::of(lang);
    let messages = WidgetMessage::ALL.iter();
    messages
        .map(|message| (message.key(), (language.widget)(*message)))
        .collect()
}
