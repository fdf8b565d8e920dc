//! Parquet, read by polars: columns of text, numbers, truth values and dates.
//!
//! In: bytes. Out: a sheet, whole numbers as `4`, days as `2026-05-04`. Never: a polars value outside this file, or a
//! column of another type (lists, structures, binary, moments of a time zone) turned into text nobody wrote.

use std::io::Cursor;

use instrument::Fault;
use instrument::words::{Place, Table};
use jiff::civil;
use polars_arrow::array::{Array, BooleanArray, PrimitiveArray, Utf8ViewArray};
use polars_arrow::datatypes::{ArrowDataType, Field, TimeUnit};
use polars_arrow::types::NativeType;
use polars_buffer::Buffer;
use polars_parquet::parquet::read::{BasicDecompressor, PageReader};
use polars_parquet::read::{RowGroupMetadata, column_iter_to_arrays, infer_schema, read_metadata};

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
    let mut metadata = read_metadata(&mut Cursor::new(bytes)).map_err(|_| damaged())?;
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
    let schema = infer_schema(&metadata).map_err(|_| damaged())?;
    let fields: Vec<&Field> = schema.iter_values().collect();
    for field in fields.iter().filter(|field| !is_read(&field.dtype)) {
        draft.faults.push(Place { header: Some(field.name.to_string()), ..Place::default() }, Table::ColumnType);
    }
    if !draft.faults.is_empty() {
        return draft.finish();
    }
    if !sound_pages(bytes, &metadata) {
        return Err(damaged());
    }
    // The header counts as row 1, as if the table were a sheet: Parquet files have no rows that anybody sees.
    let header = fields.iter().map(|field| Some(field.name.to_string()).filter(|name| !name.is_empty()));
    let mut full = draft.push(Row { number: 1, cells: header.collect() }).is_err();
    let mut number = 1;
    for group in &metadata.row_groups {
        let columns: Option<Vec<Column>> = fields.iter().map(|field| column(bytes, group, field)).collect();
        let mut columns = columns.ok_or_else(damaged)?;
        for at in 0..group.num_rows() {
            number += 1;
            let cells = columns.iter_mut().map(|column| column.get_mut(at).and_then(Option::take)).collect();
            full = full || draft.push(Row { number, cells }).is_err();
        }
    }
    draft.finish()
}

/// The cells of one column in one group of rows.
type Column = Vec<Option<String>>;

/// Reads one column of a group; nothing where its pages do not hold what the schema says.
fn column(bytes: &[u8], group: &RowGroupMetadata, field: &Field) -> Option<Column> {
    let chunk = group
        .parquet_columns()
        .iter()
        .find(|chunk| chunk.descriptor().path_in_schema.first().is_some_and(|name| *name == field.name))?;
    let range = chunk.byte_range();
    let packed = bytes.get(usize::try_from(range.start).ok()?..usize::try_from(range.end).ok()?)?;
    let pages = PageReader::new(Cursor::new(Buffer::from(packed.to_vec())), chunk, Vec::new(), limits::FILE_BYTES);
    let pages = BasicDecompressor::new(pages, Vec::new());
    let plain = &chunk.descriptor().descriptor.primitive_type;
    let (arrays, _) = column_iter_to_arrays(vec![pages], vec![plain], field.clone(), None).ok()?;
    let mut cells = Column::with_capacity(group.num_rows());
    for array in arrays {
        text(array.as_ref(), &mut cells)?;
    }
    Some(cells)
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

/// Writes the values of an array as text.
fn text(array: &dyn Array, cells: &mut Column) -> Option<()> {
    let any = array.as_any();
    match array.dtype() {
        ArrowDataType::Null => cells.extend((0..array.len()).map(|_| None)),
        ArrowDataType::Boolean => {
            cells.extend(any.downcast_ref::<BooleanArray>()?.iter().map(|truth| Some(truth?.to_string())));
        }
        ArrowDataType::Utf8View => {
            let words = any.downcast_ref::<Utf8ViewArray>()?.iter();
            cells.extend(words.map(|word| Some(word?.to_owned()).filter(|word| !word.is_empty())));
        }
        ArrowDataType::Int8 => numbers::<i8>(array, cells)?,
        ArrowDataType::Int16 => numbers::<i16>(array, cells)?,
        ArrowDataType::Int32 => numbers::<i32>(array, cells)?,
        ArrowDataType::Int64 => numbers::<i64>(array, cells)?,
        ArrowDataType::UInt8 => numbers::<u8>(array, cells)?,
        ArrowDataType::UInt16 => numbers::<u16>(array, cells)?,
        ArrowDataType::UInt32 => numbers::<u32>(array, cells)?,
        ArrowDataType::UInt64 => numbers::<u64>(array, cells)?,
        ArrowDataType::Float32 => numbers::<f32>(array, cells)?,
        ArrowDataType::Float64 => numbers::<f64>(array, cells)?,
        ArrowDataType::Date32 => each::<i32>(array, cells, |days| moment(i64::from(days), 0, 1))?,
        ArrowDataType::Timestamp(unit, None) => {
            let second = match unit {
                TimeUnit::Nanosecond => 1_000_000_000,
                TimeUnit::Microsecond => 1_000_000,
                TimeUnit::Millisecond => 1_000,
                TimeUnit::Second => 1,
            };
            let day = second * 86_400;
            each::<i64>(array, cells, |ticks| moment(ticks.div_euclid(day), ticks.rem_euclid(day), second))?;
        }
        _ => return None,
    }
    Some(())
}

fn numbers<T: NativeType + ToString>(array: &dyn Array, cells: &mut Column) -> Option<()> {
    each::<T>(array, cells, |number| Some(number.to_string()))
}

/// Where a value has no text of its own (a day that no calendar has), its number stands.
fn each<T: NativeType + ToString>(
    array: &dyn Array,
    cells: &mut Column,
    say: impl Fn(T) -> Option<String>,
) -> Option<()> {
    let values = array.as_any().downcast_ref::<PrimitiveArray<T>>()?;
    cells.extend(values.iter().map(|value| value.map(|value| say(*value).unwrap_or_else(|| value.to_string()))));
    Some(())
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
