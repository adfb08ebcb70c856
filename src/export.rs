//! The profile for other programs, one format per file.
//!
//! `absolute` makes an absolute URL of a link of the page, where the page's address is known.

mod document;
pub mod json_ld;
pub mod json_resume;
pub mod markdown;
pub mod plain_text;
pub mod vcard;

/// What makes an absolute URL of a link of the page; nothing where the page's address is not known.
pub type Absolute<'a> = &'a dyn Fn(&str) -> Option<String>;
