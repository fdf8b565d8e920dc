//! Parquet, read by polars: columns of text, numbers, truth values and dates.
//!
//! In: bytes. Out: a sheet, whole numbers as `4`, days as `2026-05-04`. Never: a polars value outside this file, or a
//! column of another type (lists, structures, binary, moments of a time zone) turned into text nobody wrote.

use std::io::Cursor;
use std::sync::Arc;

use instrument::Fault;
use instrument::words::{Place, Table};
use jiff::civil;
use polars_core::frame::DataFrame;
use polars_core::prelude::{AnyValue, ArrowDataType, TimeUnit};
use polars_io::SerReader;
use polars_io::parquet::read::{FileMetadata, ParallelStrategy, ParquetReader};

use super::guarded;
use super::pages::{sound_footer, sound_pages};
use crate::faults::only;
use crate::limits;
use crate::sheet::{Draft, Row, Sheet};

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Vec<Fault>> {
    guarded(|| table(bytes)).unwrap_or_else(|| Err(damaged()))
}

fn damaged() -> Vec<Fault> {
    only(Place::unknown(), Table::ParquetDamaged)
}

fn table(bytes: &[u8]) -> Result<Sheet, Vec<Fault>> {
    if !sound_footer(bytes) {
        return Err(damaged());
    }
    let mut draft = Draft::new(None);
    let mut reader = ParquetReader::new(Cursor::new(bytes));
    let mut metadata = FileMetadata::clone(reader.get_metadata().map_err(|_| damaged())?);
    // Notes of other programs, a second schema among them: the file's own is enough, and text is text without them.
    metadata.key_value_metadata = None;
    let groups = metadata.row_groups.iter();
    let unpacked = groups.fold(0_u64, |sum, group| sum.saturating_add(group.total_byte_size() as u64));
    if unpacked > limits::UNPACKED_BYTES {
        let megabytes = (limits::UNPACKED_BYTES >> 20) as usize;
        return Err(only(Place::unknown(), Table::TooLarge { megabytes }));
    }
    if draft.measure(metadata.num_rows, metadata.schema().fields().len()).is_err() {
        return draft.finish();
    }
    let metadata = Arc::new(metadata);
    reader.set_metadata(Arc::clone(&metadata));
    let schema = reader.schema().map_err(|_| damaged())?;
    for (name, _) in schema.iter().filter(|(_, field)| !is_read(&field.dtype)) {
        draft.faults.push(Place { header: Some(name.to_string()), ..Place::default() }, Table::ColumnType);
    }
    if !draft.faults.is_empty() {
        return draft.finish();
    }
    if !sound_pages(bytes, &metadata) {
        return Err(damaged());
    }
    let frame = reader.read_parallel(ParallelStrategy::None).finish().map_err(|_| damaged())?;
    rows(&frame, &mut draft);
    draft.finish()
}

/// The header counts as row 1, as if the table were a sheet: Parquet files have no rows that anybody sees.
fn rows(frame: &DataFrame, draft: &mut Draft) {
    let header = frame.columns().iter().map(|column| Some(column.name().to_string()).filter(|name| !name.is_empty()));
    if draft.push(Row { number: 1, cells: header.collect() }).is_err() {
        return;
    }
    let columns: Vec<_> = frame.columns().iter().map(|column| column.as_materialized_series()).collect();
    for at in 0..frame.height() {
        let cells = columns.iter().map(|series| series.get(at).ok().and_then(|value| plain(&value)));
        if draft.push(Row { number: at + 2, cells: cells.collect() }).is_err() {
            return;
        }
    }
}

#[rustfmt::skip] // One family of types a line.
fn is_read(dtype: &ArrowDataType) -> bool {
    use ArrowDataType as Type;
    matches!(
        dtype,
        Type::Null | Type::Boolean | Type::Utf8 | Type::LargeUtf8 | Type::Utf8View
            | Type::Int8 | Type::Int16 | Type::Int32 | Type::Int64
            | Type::UInt8 | Type::UInt16 | Type::UInt32 | Type::UInt64
            | Type::Float32 | Type::Float64
            // Midnight in one time zone is another day elsewhere: only moments without one are days.
            | Type::Date32 | Type::Timestamp(_, None)
    )
}

fn plain(value: &AnyValue<'_>) -> Option<String> {
    let text = match value {
        AnyValue::Null => return None,
        AnyValue::Boolean(truth) => truth.to_string(),
        AnyValue::Int8(number) => number.to_string(),
        AnyValue::Int16(number) => number.to_string(),
        AnyValue::Int32(number) => number.to_string(),
        AnyValue::Int64(number) => number.to_string(),
        AnyValue::UInt8(number) => number.to_string(),
        AnyValue::UInt16(number) => number.to_string(),
        AnyValue::UInt32(number) => number.to_string(),
        AnyValue::UInt64(number) => number.to_string(),
        AnyValue::Float32(number) => number.to_string(),
        AnyValue::Float64(number) => number.to_string(),
        AnyValue::Date(days) => moment(i64::from(*days), 0, 1).unwrap_or_else(|| days.to_string()),
        AnyValue::Datetime(ticks, unit, _) => {
            let second = match unit {
                TimeUnit::Nanoseconds => 1_000_000_000,
                TimeUnit::Microseconds => 1_000_000,
                TimeUnit::Milliseconds => 1_000,
            };
            let day = second * 86_400;
            moment(ticks.div_euclid(day), ticks.rem_euclid(day), second).unwrap_or_else(|| ticks.to_string())
        }
        other => other.get_str()?.to_owned(),
    };
    Some(text).filter(|text| !text.is_empty())
}

/// A day, with the time behind it only where there is one: pandas writes days as midnights. Nothing where no calendar
/// has that day.
fn moment(days: i64, ticks: i64, second: i64) -> Option<String> {
    let day = civil::date(1970, 1, 1).checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    let seconds = ticks / second;
    Some(match ticks {
        0 => day.to_string(),
        _ => format!("{day}T{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60),
    })
}
