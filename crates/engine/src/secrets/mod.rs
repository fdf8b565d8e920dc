//! Secrets: codes, keys, what is derived from them, and what is sealed with them (safety.md, section 1).

mod code;
mod keys;
mod seal;

pub use code::{Code, NotACode};
pub use keys::{Keys, RoundKey, ServerKey};
pub use seal::{open, pad, seal, seal_alike, unpad};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::{Digest as _, Sha256};

/// Random bytes of the system.
///
/// # Errors
/// [`crate::EngineError::Bug`] when the system gives none, which leaves nothing that could be done safely.
pub fn random<const N: usize>() -> Result<[u8; N], crate::EngineError> {
    use rand::TryRng as _;
    let mut bytes = [0; N];
    rand::rngs::SysRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| crate::EngineError::Bug("the system gives no random numbers".to_owned()))?;
    Ok(bytes)
}

/// HMAC-SHA-256 under a label, over parts whose borders count.
pub(crate) fn derive(key: &[u8], label: &str, parts: &[&[u8]]) -> [u8; 32] {
    // HMAC takes keys of any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) else { return [0; 32] };
    mac.update(label.as_bytes());
    for part in parts {
        mac.update(&[0]);
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

/// SHA-256, for keys that are themselves random: a session, a token, a share.
pub fn hash_of(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// A random key as it stands in a link or a cookie: 160 bits of letters and figures that no one mistakes.
///
/// # Errors
/// As [`random`].
pub fn new_key() -> Result<String, crate::EngineError> {
    Ok(code::letters(&random::<20>()?))
}

/// A key as [`new_key`] makes it, of bytes that nobody can guess.
pub(crate) fn key_of(bytes: &[u8; 32]) -> String {
    code::letters(bytes.first_chunk::<20>().unwrap_or(&[0; 20]))
}

/// Bytes as lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        use std::fmt::Write as _;
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Hexadecimal as bytes.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}
