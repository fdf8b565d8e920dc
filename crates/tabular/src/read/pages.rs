//! Whether a Parquet file is what its headers say, before polars reads it: polars sets memory aside for as many rows,
//! elements and bytes as they name, and a failed allocation ends the process, which no guard can catch.
//!
//! In: the bytes. Out: whether they may be read, and what polars found in the footer. Never: a column decoded.

use polars_parquet::read::FileMetadata;

use super::thrift::structure;
use crate::limits;

/// Whether the footer is sound: its lists have the elements they say, and its schema is no deep nest.
pub(super) fn sound_footer(bytes: &[u8]) -> bool {
    /// Of a schema element, how many columns lie within it.
    const CHILDREN: [i64; 2] = [2, 5];
    let Some((rest, mark)) = bytes.split_last_chunk::<4>() else { return false };
    let Some((rest, length)) = rest.split_last_chunk::<4>() else { return false };
    let length = u32::from_le_bytes(*length) as usize;
    if mark != b"PAR1" || length > limits::PARQUET_FOOTER_BYTES {
        return false;
    }
    let Some(footer) = rest.len().checked_sub(length).and_then(|start| rest.get(start..)) else { return false };
    let mut groups = 0;
    let walked = structure(footer, &mut |path, value| groups += usize::from(path == CHILDREN && value > 0));
    walked.is_some() && groups <= limits::PARQUET_GROUPS
}

/// Whether every page of every flat column says a size that the limits allow and as many values as there are rows.
pub(super) fn sound_pages(bytes: &[u8], metadata: &FileMetadata) -> bool {
    let mut left = limits::UNPACKED_BYTES;
    let rows: usize = metadata.row_groups.iter().fold(0, |sum, group| group.num_rows().saturating_add(sum));
    rows == metadata.num_rows
        && metadata.row_groups.iter().all(|group| {
            group.parquet_columns().iter().all(|column| {
                let range = column.byte_range();
                let chunk = usize::try_from(range.start).ok().zip(usize::try_from(range.end).ok());
                let chunk = chunk.and_then(|(start, end)| bytes.get(start..end));
                column.num_values() == group.num_rows() as i64
                    && chunk.is_some_and(|chunk| pages(chunk, group.num_rows(), &mut left).is_some())
            })
        })
}

/// Walks the pages of one column; `left` is what may still be unpacked.
fn pages(mut chunk: &[u8], rows: usize, left: &mut u64) -> Option<()> {
    let rows = i64::try_from(rows).ok()?;
    let mut seen = 0_i64;
    while !chunk.is_empty() {
        let (mut unpacked, mut packed, mut values, mut listed, mut negative) = (0, 0, 0, 0, false);
        chunk = structure(chunk, &mut |path, value| {
            match path {
                [2] => unpacked = value,
                [3] => packed = value,
                // The values of a page, of its dictionary, and of a page in the second version of the format.
                [5, 1] | [8, 1] => values = value,
                [7, 1] => listed = value,
                // Nulls, rows and bytes of levels in that version.
                [8, 2 | 3 | 5 | 6] => {}
                _ => return,
            }
            negative |= value < 0;
        })?;
        seen = seen.checked_add(values)?;
        *left = left.checked_sub(u64::try_from(unpacked).ok()?)?;
        if negative || seen > rows || listed > unpacked {
            return None;
        }
        chunk = chunk.get(usize::try_from(packed).ok()?..)?;
    }
    (seen == rows).then_some(())
}
