//! Parquet out: read back by our own reader and by another hand.

use std::io::Cursor;

use polars_core::prelude::DataType;
use polars_io::SerReader;
use polars_io::parquet::read::ParquetReader;
use tabular::{Cell, Format, Options, WriteError, Written, read, write};

fn written(rows: &[[Cell; 3]]) -> Vec<u8> {
    let headers = ["place", "n", "nothing"].map(str::to_owned);
    let mut rows = rows.iter().map(|row| Ok::<_, WriteError>(row.to_vec()));
    let mut bytes = Vec::new();
    write(Written::Parquet, &headers, &mut rows, &mut bytes).unwrap();
    bytes
}

fn rows() -> Vec<[Cell; 3]> {
    let text = |words: &str| Cell::Text(words.to_owned());
    vec![
        [text("índice"), Cell::Number(41.0), Cell::Empty],
        [text("=1+1"), Cell::Empty, Cell::Empty],
        [Cell::Number(2.5), Cell::Number(-0.5), Cell::Empty],
    ]
}

#[test]
fn parquet_reads_back_here_and_elsewhere() {
    let bytes = written(&rows());
    let sheet = read(&bytes, Format::Parquet, Options::default()).unwrap();
    assert_eq!(sheet.headers, ["place", "n", "nothing"]);
    let cells: Vec<Vec<Option<&str>>> =
        sheet.rows.iter().map(|row| row.cells.iter().map(Option::as_deref).collect()).collect();
    assert_eq!(
        cells,
        [[Some("índice"), Some("41"), None], [Some("=1+1"), None, None], [Some("2.5"), Some("-0.5"), None]]
    );
    let frame = ParquetReader::new(Cursor::new(&bytes)).finish().unwrap();
    assert_eq!(frame.shape(), (3, 3));
    let types: Vec<DataType> = frame.columns().iter().map(|column| column.dtype().clone()).collect();
    assert_eq!(types, [DataType::String, DataType::Float64, DataType::String]);
}

#[test]
fn the_same_table_gives_the_same_bytes_and_an_empty_one_is_a_table() {
    assert_eq!(written(&rows()), written(&rows()));
    assert!(!String::from_utf8_lossy(&written(&rows())).contains("ARROW:schema"));
    let frame = ParquetReader::new(Cursor::new(written(&[]))).finish().unwrap();
    assert_eq!(frame.shape(), (0, 3));
}
