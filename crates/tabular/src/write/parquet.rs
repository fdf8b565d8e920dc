//! Parquet out: a column of numbers where every cell is one, of words otherwise; one group of rows, so the table is held whole.
//! No schema of another program, no time.

use std::io::Write;
use std::sync::Arc;

use polars_arrow::array::{Array, PrimitiveArray, Utf8Array};
use polars_arrow::datatypes::{ArrowDataType, ArrowSchema, Field};
use polars_arrow::record_batch::RecordBatchT;
use polars_buffer::Buffer;
use polars_parquet::write::{
    CompressionOptions, Encoding, FileWriter, RowGroupIterator, StatisticsOptions, Version, WriteOptions,
};

use super::{Cell, WriteError};

pub(super) fn write<E: From<WriteError>>(
    headers: &[String],
    rows: &mut dyn Iterator<Item = Result<Vec<Cell>, E>>,
    to: &mut (dyn Write + Send),
) -> Result<u64, E> {
    let mut columns: Vec<Vec<Cell>> = vec![Vec::new(); headers.len()];
    let mut count = 0;
    for row in rows {
        count += 1;
        let mut cells = row?.into_iter();
        columns.iter_mut().for_each(|column| column.push(cells.next().unwrap_or(Cell::Empty)));
    }
    table(headers, &columns, count, to).map_err(|error| E::from(WriteError::Parquet(error)))?;
    Ok(count as u64)
}

fn table(headers: &[String], columns: &[Vec<Cell>], rows: usize, to: &mut (dyn Write + Send)) -> Result<(), String> {
    let arrays: Vec<Arc<dyn Array>> = columns.iter().map(|column| array(column)).collect();
    let fields =
        headers.iter().zip(&arrays).map(|(name, array)| Field::new(name.as_str().into(), array.dtype().clone(), true));
    let schema: ArrowSchema = fields.map(|field| (field.name.clone(), field)).collect();
    let options = WriteOptions {
        statistics: StatisticsOptions::empty(),
        version: Version::V1,
        compression: CompressionOptions::Snappy,
        data_page_size: None,
    };
    let encodings: Buffer<Vec<Encoding>> = arrays.iter().map(|_| vec![Encoding::Plain]).collect::<Vec<_>>().into();
    let batch = RecordBatchT::try_new(rows, Arc::new(schema.clone()), arrays).map_err(said)?;
    let groups = RowGroupIterator::try_new(std::iter::once(Ok(batch)), &schema, options, encodings).map_err(said)?;
    let mut writer = FileWriter::try_new(to, schema, options).map_err(said)?;
    for group in groups {
        writer.write(rows as u64, group.map_err(said)?).map_err(said)?;
    }
    writer.end(Some(Vec::new())).map_err(said)?;
    Ok(())
}

/// What the library says.
fn said(error: impl std::fmt::Display) -> String {
    error.to_string()
}

fn array(column: &[Cell]) -> Arc<dyn Array> {
    let numbers: Option<Vec<Option<f64>>> = column
        .iter()
        .map(|cell| match cell {
            Cell::Empty => Some(None),
            Cell::Number(number) => Some(Some(*number)),
            Cell::Text(_) => None,
        })
        .collect();
    // Nothing at all is words: an empty column says no more.
    match numbers.filter(|numbers| numbers.iter().any(Option::is_some)) {
        Some(numbers) => Arc::new(PrimitiveArray::<f64>::from(numbers).to(ArrowDataType::Float64)),
        None => {
            let words = column.iter().map(|cell| match cell {
                Cell::Empty => None,
                Cell::Text(words) => Some(words.clone()),
                Cell::Number(number) => Some(number.to_string()),
            });
            Arc::new(Utf8Array::<i64>::from(words.collect::<Vec<Option<String>>>()))
        }
    }
}
