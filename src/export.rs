//! A profile for other programs, one format a file.

pub mod json_ld;
