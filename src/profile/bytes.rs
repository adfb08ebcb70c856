//! The binary form of compiled data, as browsers download it.

use super::Profile;
use serde::de::DeserializeOwned;

/// Decodes data in the postcard format (<https://postcard.jamesmunns.com>), whose decoder is much
/// smaller than a JSON parser. `docs/decisions.md` has the figures.
///
/// # Errors
/// If `bytes` are truncated, are followed by more data, or are not a `T`.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, postcard::Error> {
    match postcard::take_from_bytes(bytes)? {
        (value, []) => Ok(value),
        _ => Err(postcard::Error::DeserializeBadEncoding),
    }
}

impl Profile {
    /// Encodes the profile.
    ///
    /// # Errors
    /// Never in practice: every type in a profile is supported by postcard.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// Decodes a profile.
    ///
    /// # Errors
    /// See [`decode`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        decode(bytes)
    }
}
