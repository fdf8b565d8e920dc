//! From bytes to text: UTF-8 with or without its mark, UTF-16 by its mark, Latin-1 only when it is asked for.
//!
//! In: the bytes of a text file. Out: its text, or the place of the first byte that cannot be read. Never: a guess;
//! a wrong encoding turns names and groups into others without anybody noticing.

use std::borrow::Cow;

use instrument::Fault;
use instrument::assessment::TableEncoding;
use instrument::words::{Place, Table};

use crate::faults::only;

/// Decodes a text file. A byte order mark wins over what was asked for, since it is part of the file.
pub(super) fn decode(bytes: &[u8], asked: Option<TableEncoding>) -> Result<Cow<'_, str>, Vec<Fault>> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => utf8(rest, 3)?,
        [0xFF, 0xFE, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)?),
        [0xFE, 0xFF, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)?),
        _ => match asked {
            Some(TableEncoding::Latin1) => Cow::Owned(bytes.iter().copied().map(latin1).collect()),
            None => utf8(bytes, 0)?,
        },
    };
    match text.find('\0') {
        Some(at) => Err(only(position(&text[..at]), Table::NotText)),
        None => Ok(text),
    }
}

fn utf8(bytes: &[u8], skipped: usize) -> Result<Cow<'_, str>, Vec<Fault>> {
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
        let (good, bad) = bytes.split_at(error.valid_up_to());
        let place = Place {
            byte: Some((skipped + good.len()) as u64),
            ..position(std::str::from_utf8(good).unwrap_or_default())
        };
        let byte = bad.first().map_or_else(String::new, |byte| format!("0x{byte:02X}"));
        only(place, Table::NotUtf8 { byte })
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Vec<Fault>> {
    let broken = |text: &str| {
        let before: usize = text.chars().map(|c| c.len_utf16() * 2).sum();
        only(Place { byte: Some(2 + before as u64), ..position(text) }, Table::NotUtf16)
    };
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    for c in char::decode_utf16(pairs.iter().copied().map(unit)) {
        match c {
            Ok(c) => text.push(c),
            Err(_) => return Err(broken(&text)),
        }
    }
    if odd.is_empty() { Ok(text) } else { Err(broken(&text)) }
}

/// ISO 8859-1, with the signs of Windows-1252 where the standard has only control characters: what spreadsheet
/// programs call Latin-1 is that, and its quotes and dashes stand in every free text.
fn latin1(byte: u8) -> char {
    const SIGNS: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80).and_then(|at| SIGNS.get(usize::from(at))).copied().unwrap_or(char::from(byte))
}

/// Where the text after this one begins, as an editor counts.
fn position(before: &str) -> Place {
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    Place { line: Some(line), column: Some(column), ..Place::default() }
}
