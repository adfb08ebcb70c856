//! A compiled profile as it travels to widgets.

use super::Profile;

/// It travels in the postcard format (<https://postcard.jamesmunns.com>): reading that costs a program a fraction of what
/// reading JSON would. `docs/decisions.md` has the figures.
impl Profile {
    /// Its bytes, as they travel.
    ///
    /// # Errors
    /// None in practice: every part of a profile has a length and a type.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// The profile of these bytes.
    ///
    /// # Errors
    /// Where they are cut off, go on too long, or are something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        match postcard::take_from_bytes(bytes)? {
            (profile, []) => Ok(profile),
            _ => Err(postcard::Error::DeserializeBadEncoding),
        }
    }
}
