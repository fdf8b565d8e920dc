//! Tables in: CSV, XLSX, Parquet and JSON lines become sheets of text, and sheets become responses. Tables out: responses
//! become CSV, XLSX and JSON lines, row by row.
//!
//! In: the bytes of a file that somebody sent, and what she says about it. Out: a [`Sheet`], or one
//! [`Response`](instrument::Response) a row, or every [`Fault`](instrument::Fault) with its sheet, row, column and value. It opens no file, runs no formula, guesses no
//! encoding and no decimal comma, and knows nothing of scores. No type of polars, calamine or zip leaves it.

mod answer;
mod faults;
pub mod limits;
mod map;
mod read;
mod sheet;
mod write;

pub use map::{Numbered, place_in_table, responses};
pub use read::{Format, Options, read};
pub use sheet::{Row, Sheet};
pub use write::{Cell, Columns, OutSheet, WriteError, Written, workbook, write};
