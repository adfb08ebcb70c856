//! The file that the browser fetches.

use super::Profile;
use serde::{Deserialize, Serialize};

/// A compiled profile together with a fingerprint of the HTML that was rendered from it.
///
/// The same fingerprint stands in the page. Where the two differ, the HTML is of another build: it must be rendered
/// afresh, because hydrating it would trap.
///
/// It travels in the postcard format (<https://postcard.jamesmunns.com>): reading that costs the browser's program a
/// fraction of what reading JSON would. `docs/decisions.md` has the figures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bundle {
    /// The fingerprint, in the alphabet of base64url.
    pub hash: String,
    /// The profile.
    pub profile: Profile,
}

impl Bundle {
    /// Its bytes, as they travel.
    ///
    /// # Errors
    /// None in practice: every part of a profile has a length and a type.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// The bundle of these bytes.
    ///
    /// # Errors
    /// Where they are cut off, go on too long, or are something else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        match postcard::take_from_bytes(bytes)? {
            (bundle, []) => Ok(bundle),
            _ => Err(postcard::Error::DeserializeBadEncoding),
        }
    }
}
