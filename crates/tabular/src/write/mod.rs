//! Tables out: rows of cells become CSV, XLSX, JSON lines or Parquet. Cells that a spreadsheet would run are made inert.

mod cells;
mod csv;
mod jsonl;
mod parquet;
mod xlsx;

use std::io::Write;

pub use cells::Columns;

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
}

/// The formats that are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Commas, UTF-8 with its mark so that spreadsheets read accents.
    Csv,
    /// A workbook of one sheet.
    Xlsx,
    /// One object a line, keys in the order of the columns.
    Jsonl,
    /// Typed columns: numbers where every cell is one, else words.
    Parquet,
}

/// A sheet of a workbook: its name, and rows of which some are heads.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OutSheet {
    /// On its tab.
    pub name: String,
    /// Whether the row is a head, and its cells.
    pub rows: Vec<(bool, Vec<Cell>)>,
}

/// A workbook of several sheets.
///
/// # Errors
/// More rows or characters than a workbook takes.
pub fn workbook(sheets: &[OutSheet]) -> Result<Vec<u8>, WriteError> {
    Ok(xlsx::workbook(sheets)?)
}

/// A table that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// What the system says.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// More rows or characters than a workbook takes.
    #[error("{0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// What the writer of Parquet says.
    #[error("{0}")]
    Parquet(String),
}

/// Writes rows as they come: none is kept longer than it takes to write it.
///
/// # Errors
/// What the system says; what `rows` says, by its own error.
pub fn write<E: From<WriteError>>(
    format: Written,
    headers: &[String],
    rows: &mut dyn Iterator<Item = Result<Vec<Cell>, E>>,
    to: &mut (dyn Write + Send),
) -> Result<u64, E> {
    match format {
        Written::Csv => csv::write(headers, rows, to),
        Written::Xlsx => xlsx::write(headers, rows, to),
        Written::Jsonl => jsonl::write(headers, rows, to),
        Written::Parquet => parquet::write(headers, rows, to),
    }
}

/// A spreadsheet would take such words for a formula.
fn dangerous(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}
