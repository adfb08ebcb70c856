//! The data that hydrates a served page.

use crate::profile::{Messages, decode};
use crate::search::Index;
use serde::{Deserialize, Serialize};

/// The data that hydrates a served page.
///
/// It is serialized with postcard (<https://postcard.jamesmunns.com>) and carries the fingerprint
/// of the HTML it belongs to. It does not include the profile: the page's program has no code to
/// render one. What single elements need is in their `data-*` attributes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PageData {
    /// The fingerprint of the HTML, in base64url.
    pub hash: String,
    /// The messages of the interface.
    pub messages: Messages,
    /// The search index.
    pub index: Index,
}

impl PageData {
    /// Serializes the data.
    ///
    /// # Errors
    /// None in practice: all lengths and types are known.
    pub fn to_bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// Deserializes the data.
    ///
    /// # Errors
    /// See [`decode`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, postcard::Error> {
        decode(bytes)
    }
}
