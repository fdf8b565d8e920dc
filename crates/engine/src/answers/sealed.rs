//! Sealed: until a round closes its answers lie sealed under its key, all alike in length. So a seized database has no answers of
//! an open round, and nothing of what it shows, order and size included, can be joined to what it shows after closing.

use serde_json::{Map, Value as Json};

use crate::EngineError;
use crate::secrets::{RoundKey, open, pad, seal_alike, unpad};

/// Answers as they are kept while the round is open.
pub(crate) fn sealed(key: &RoundKey, id: &[u8], answers: &Map<String, Json>) -> Result<Vec<u8>, EngineError> {
    let bytes = serde_json::to_vec(answers).map_err(|error| EngineError::Bug(error.to_string()))?;
    seal_alike(&key.answers(), ("responses", id, "answers"), &pad(&bytes))
}

/// The answers of an open round.
pub(crate) fn opened(key: &RoundKey, id: &[u8], bytes: &[u8]) -> Result<Map<String, Json>, EngineError> {
    serde_json::from_slice(&in_clear(key, id, bytes.to_vec()))
        .map_err(|_| EngineError::Bug("answers that do not open with the key of their round".to_owned()))
}

/// Answers as they are kept from closing on. What is in clear stays so: a closing may be repeated.
pub(crate) fn in_clear(key: &RoundKey, id: &[u8], bytes: Vec<u8>) -> Vec<u8> {
    match open(&key.answers(), ("responses", id, "answers"), &bytes).as_deref().and_then(unpad) {
        Some(clear) => clear.to_vec(),
        None => bytes,
    }
}

/// The answers of a closed round.
pub(crate) fn clear(bytes: &[u8]) -> Result<Map<String, Json>, EngineError> {
    serde_json::from_slice(bytes).map_err(|_| unreadable())
}

/// A bug: answers of a closed round that are not in clear.
pub(crate) fn unreadable() -> EngineError {
    EngineError::Bug("answers of a closed round that are sealed".to_owned())
}
