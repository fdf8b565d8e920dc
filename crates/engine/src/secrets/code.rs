//! Code: what stands on a card or in a personal link. 80 random bits as 16 letters in four groups, and one that catches slips.

use std::fmt;
use std::str::FromStr;

use crate::EngineError;

/// Crockford's base 32: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code that is well formed; whether it is good, only an admission says.
#[derive(Clone, PartialEq, Eq)]
pub struct Code([u8; 10]);

/// No code: a letter changed, missing or too many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code")]
pub struct NotACode;

impl Code {
    /// A new code.
    ///
    /// # Errors
    /// As [`super::random`].
    pub fn new() -> Result<Code, EngineError> {
        Ok(Code(super::random()?))
    }

    /// The bits.
    pub(crate) fn bits(&self) -> &[u8] {
        &self.0
    }

    /// From bits that were derived.
    pub(crate) fn from_bits(bits: [u8; 10]) -> Code {
        Code(bits)
    }
}

/// Never into a log: codes are printed by [`fmt::Display`] alone, on purpose.
impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(…)")
    }
}

/// `ABCD-EFGH-JKMN-PQRS-T`.
impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letters = letters(&self.0);
        let groups: Vec<&str> = (0..4).filter_map(|group| letters.get(group * 4..group * 4 + 4)).collect();
        write!(f, "{}-{}", groups.join("-"), check(letters.as_bytes()))
    }
}

impl FromStr for Code {
    type Err = NotACode;

    /// Forgives case, spaces, dashes, and the letters that are mistaken for figures.
    fn from_str(text: &str) -> Result<Code, NotACode> {
        if text.len() > 200 {
            return Err(NotACode);
        }
        let mut letters = Vec::with_capacity(17);
        for letter in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.')) {
            let letter = match letter.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let letter = u8::try_from(letter).map_err(|_| NotACode)?;
            if !ALPHABET.contains(&letter) {
                return Err(NotACode);
            }
            letters.push(letter);
        }
        let (last, body) = letters.split_last().ok_or(NotACode)?;
        if body.len() != 16 || check(body) != char::from(*last) {
            return Err(NotACode);
        }
        let mut bits: u128 = 0;
        for letter in body {
            bits = bits << 5 | u128::from(value(*letter));
        }
        let bytes = bits.to_be_bytes();
        let tail: [u8; 10] = bytes.get(6..).and_then(|tail| tail.try_into().ok()).ok_or(NotACode)?;
        Ok(Code(tail))
    }
}

fn value(letter: u8) -> u8 {
    ALPHABET.iter().position(|other| *other == letter).and_then(|at| u8::try_from(at).ok()).unwrap_or_default()
}

/// Bytes in base 32, five bits a letter.
pub(super) fn letters(bytes: &[u8]) -> String {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1);
    (0..bytes.len() * 8 / 5)
        .map(|letter| {
            let value = (0..5).fold(0, |value, at| value << 1 | usize::from(bit(letter * 5 + at)));
            char::from(ALPHABET.get(value).copied().unwrap_or(b'0'))
        })
        .collect()
}

/// A sum over the field of 32 elements (x⁵ + x² + 1) with a different weight at each place: one changed letter, or two
/// exchanged, always give another.
fn check(letters: &[u8]) -> char {
    let times_x = |a: u8| (a << 1 ^ if a & 16 == 0 { 0 } else { 0b10_0101 }) & 31;
    let times = |mut a: u8, mut b: u8| {
        let mut product = 0;
        while b > 0 {
            if b & 1 == 1 {
                product ^= a;
            }
            a = times_x(a);
            b >>= 1;
        }
        product
    };
    let mut weight = 1;
    let mut sum = 0;
    for letter in letters {
        weight = times_x(weight);
        sum ^= times(value(*letter), weight);
    }
    char::from(ALPHABET.get(usize::from(sum)).copied().unwrap_or(b'0'))
}

#[cfg(test)]
mod tests {
    use super::{ALPHABET, Code};

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        for _ in 0..200 {
            let code = Code::new().unwrap();
            let text = code.to_string();
            assert_eq!(text.len(), 21, "{text}");
            assert_eq!(text.parse::<Code>().unwrap(), code);
            assert_eq!(text.to_lowercase().replace('-', " ").parse::<Code>().unwrap(), code);
            assert_eq!(text.replace('0', "o").replace('1', "l").parse::<Code>().unwrap(), code);
        }
    }

    #[test]
    fn one_slip_or_two_letters_exchanged_are_caught() {
        let letters: Vec<u8> = Code::new().unwrap().to_string().bytes().filter(|b| *b != b'-').collect();
        let no = |letters: &[u8]| String::from_utf8(letters.to_vec()).unwrap().parse::<Code>().is_err();
        for at in 0..letters.len() {
            for other in ALPHABET {
                let mut slipped = letters.clone();
                slipped[at] = *other;
                assert!(slipped == letters || no(&slipped));
            }
            for with in 0..at {
                let mut exchanged = letters.clone();
                exchanged.swap(at, with);
                // The check letter itself has weight one of its own.
                assert!(exchanged == letters || no(&exchanged));
            }
        }
    }

    #[test]
    fn rubbish_is_no_code() {
        for text in ["", "-", "ABCD", "U", "ññññ", "0000-0000-0000-0000-0-0"] {
            assert!(text.parse::<Code>().is_err(), "{text}");
        }
        assert!("0".repeat(100_000).parse::<Code>().is_err());
    }
}
