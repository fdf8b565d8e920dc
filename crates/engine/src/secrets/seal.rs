//! Seal: XChaCha20-Poly1305 with table, row and column beside it, so that a blob cannot be moved to another place.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

use crate::EngineError;

/// Drafts are padded to a multiple of this, so that their length says little.
const PAGE: usize = 4096;
const NONCE: usize = 24;
const TAG: usize = 16;

fn place(table: &str, row: &[u8], column: &str) -> Vec<u8> {
    [table.as_bytes(), &[0], row, &[0], column.as_bytes()].concat()
}

/// Seals bytes for one place.
///
/// # Errors
/// As [`super::random`].
pub fn seal(key: &[u8; 32], (table, row, column): (&str, &[u8], &str), bytes: &[u8]) -> Result<Vec<u8>, EngineError> {
    let nonce: [u8; NONCE] = super::random()?;
    let aad = place(table, row, column);
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad: &aad })
        .map_err(|_| EngineError::Bug("nothing could be sealed".to_owned()))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Seals bytes so that the same bytes at the same place give the same blob: whether two are equal shows without opening them.
/// The nonce is derived from what is sealed, so that it never serves twice for different bytes (as in RFC 8452).
///
/// # Errors
/// A bug.
pub fn seal_alike(
    key: &[u8; 32],
    (table, row, column): (&str, &[u8], &str),
    bytes: &[u8],
) -> Result<Vec<u8>, EngineError> {
    let aad = place(table, row, column);
    let derived = super::derive(key, "nonce", &[&aad, bytes]);
    let nonce: [u8; NONCE] = std::array::from_fn(|at| derived.get(at).copied().unwrap_or_default());
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad: &aad })
        .map_err(|_| EngineError::Bug("nothing could be sealed".to_owned()))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Opens what was sealed for this place with this key; nothing otherwise.
pub fn open(key: &[u8; 32], (table, row, column): (&str, &[u8], &str), sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
    let nonce: [u8; NONCE] = nonce.try_into().ok()?;
    let aad = place(table, row, column);
    XChaCha20Poly1305::new(key.into()).decrypt(&XNonce::from(nonce), Payload { msg: sealed, aad: &aad }).ok()
}

/// Pads so that the sealed blob is a multiple of 4 KB.
pub fn pad(bytes: &[u8]) -> Vec<u8> {
    let mut padded = (bytes.len() as u32).to_be_bytes().to_vec();
    padded.extend_from_slice(bytes);
    let whole = (padded.len() + NONCE + TAG).div_ceil(PAGE) * PAGE;
    padded.resize(whole - NONCE - TAG, 0);
    padded
}

/// Takes the padding off.
pub fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let (length, rest) = padded.split_at_checked(4)?;
    let length = u32::from_be_bytes(length.try_into().ok()?) as usize;
    rest.get(..length)
}

#[cfg(test)]
mod tests {
    use super::{open, pad, seal, seal_alike, unpad};

    #[test]
    fn a_blob_opens_at_its_own_place_and_nowhere_else() {
        let key = [7; 32];
        let sealed = seal(&key, ("drafts", b"a", "sealed"), b"words").unwrap();
        assert_eq!(open(&key, ("drafts", b"a", "sealed"), &sealed).as_deref(), Some(b"words".as_slice()));
        assert_eq!(open(&key, ("drafts", b"b", "sealed"), &sealed), None);
        assert_eq!(open(&key, ("people", b"a", "sealed"), &sealed), None);
        assert_eq!(open(&[8; 32], ("drafts", b"a", "sealed"), &sealed), None);
    }

    #[test]
    fn equal_answers_give_equal_blobs_at_one_place_only() {
        let key = [7; 32];
        let at = |row: &'static [u8], words: &[u8]| seal_alike(&key, ("responses", row, "answers"), words).unwrap();
        assert_eq!(at(b"a", b"words"), at(b"a", b"words"));
        assert_ne!(at(b"a", b"words"), at(b"b", b"words"));
        assert_ne!(at(b"a", b"words"), at(b"a", b"other"));
        assert_eq!(
            open(&key, ("responses", b"a", "answers"), &at(b"a", b"words")).as_deref(),
            Some(b"words".as_slice())
        );
    }

    #[test]
    fn drafts_of_different_length_look_alike() {
        for length in [0, 1, 500, 4000] {
            let sealed = seal(&[0; 32], ("drafts", b"", "sealed"), &pad(&vec![1; length])).unwrap();
            assert_eq!(sealed.len(), 4096, "{length}");
        }
        let padded = pad(&[3; 5000]);
        assert_eq!(unpad(&padded), Some([3; 5000].as_slice()));
        assert_eq!(unpad(&[255, 255, 255, 255, 1]), None);
    }
}
