//! The binary form of a profile, as widgets download it.

use super::Profile;

/// Encoding in the postcard format (<https://postcard.jamesmunns.com>), whose decoder is much
/// smaller than a JSON parser. `docs/decisions.md` has the figures.
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
    /// If `bytes` are truncated, are followed by more data, or are not a profile.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        match postcard::take_from_bytes(bytes)? {
            (profile, []) => Ok(profile),
            _ => Err(postcard::Error::DeserializeBadEncoding),
        }
    }
}
