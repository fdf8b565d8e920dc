//! What is inside a workbook file before anything trusts it: an XLSX is a zip that anybody can craft.
//!
//! In: the bytes. Out: nothing, or why the file is refused. Declared sizes are judged before a byte is unpacked; then
//! each part is unpacked into nothing, in constant memory, to see whether what it declared is true. Never: a part
//! written anywhere.

use std::io::{Cursor, Read};

use instrument::Fault;
use instrument::words::{Place, Table};
use zip::ZipArchive;

use crate::faults::only;
use crate::limits;

/// Refuses what is not a workbook, what is locked, and what would harm its reader.
pub(super) fn inspect(bytes: &[u8]) -> Result<(), Vec<Fault>> {
    harmless(bytes).map_err(|cause| only(Place::unknown(), cause))
}

fn harmless(bytes: &[u8]) -> Result<(), Table> {
    // Before Office 2007, and since then around whatever a password locks, a workbook is a compound file.
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(Table::OldOrLocked);
    }
    // Entries are counted by their signature first: the list of a crafted archive alone would fill the memory.
    if bytes.windows(4).filter(|window| window == b"PK\x01\x02").count() > limits::WORKBOOK_PARTS {
        return Err(Table::TooManyParts { limit: limits::WORKBOOK_PARTS });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Table::NotWorkbook)?;
    // A program that meets a name twice may show one part and we read the other; parts that share bytes are how
    // small files become huge without any high ratio.
    if archive.has_duplicate_names() || archive.has_overlapping_files().map_err(|_| Table::NotWorkbook)? {
        return Err(Table::Crafted);
    }
    let mut unpacked = 0_u64;
    for at in 0..archive.len() {
        let part = archive.by_index_data(at).map_err(|_| Table::NotWorkbook)?;
        if part.encrypted() {
            return Err(Table::OldOrLocked);
        }
        if part.enclosed_name().is_none() {
            return Err(Table::Crafted);
        }
        unpacked = unpacked.saturating_add(part.size());
        if unpacked > limits::UNPACKED_BYTES {
            return Err(Table::UnpacksTooLarge { megabytes: (limits::UNPACKED_BYTES >> 20) as usize });
        }
        let ratio = part.size() / part.compressed_size().max(1);
        if part.size() > limits::RATIO_FROM_BYTES && ratio > limits::UNPACKED_RATIO {
            return Err(Table::PackedTooTightly { ratio: ratio as usize, limit: limits::UNPACKED_RATIO as usize });
        }
    }
    (0..archive.len()).try_for_each(|at| honest(&mut archive, at))
}

/// Bytes of the shortest string in a workbook's list, `<si/>`.
const EMPTY_STRING: u64 = 5;

/// Whether a part unpacks to what it declares.
fn honest(archive: &mut ZipArchive<Cursor<&[u8]>>, at: usize) -> Result<(), Table> {
    let part = archive.by_index(at).map_err(|_| Table::WorkbookDamaged)?;
    let declared = part.size();
    let strings = part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
    let mut part = part.take(declared + 1);
    let mut kept = Vec::new();
    let found = if strings {
        part.read_to_end(&mut kept).map(|bytes| bytes as u64)
    } else {
        std::io::copy(&mut part, &mut std::io::sink())
    };
    match found {
        // The list of strings says how many it holds, and its reader sets memory aside for as many at once.
        Ok(found) if found == declared && counts(&kept).all(|count| count <= declared / EMPTY_STRING) => Ok(()),
        Ok(_) => Err(Table::Crafted),
        Err(_) => Err(Table::WorkbookDamaged),
    }
}

/// Every number that follows `uniqueCount` in a list of strings. An honest one is never more than the list has room for.
fn counts(xml: &[u8]) -> impl Iterator<Item = u64> {
    const NAME: &[u8] = b"uniqueCount";
    xml.windows(NAME.len()).zip(NAME.len()..).filter(|(window, _)| *window == NAME).filter_map(|(_, after)| {
        let rest = xml.get(after..)?;
        let mut value = rest.iter().skip_while(|byte| !byte.is_ascii_digit() && **byte != b'>');
        // More digits than a number holds are more than any list holds.
        let digits = value.by_ref().take_while(|byte| byte.is_ascii_digit());
        Some(digits.fold(0_u64, |sum, digit| sum.saturating_mul(10).saturating_add(u64::from(digit - b'0'))))
    })
}
