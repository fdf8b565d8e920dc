//! Reading a table: the bytes of one file become a [`Sheet`], whatever the format.
//!
//! In: bytes, the format that the file's name promises, and what the person says of its encoding. Out: a sheet, or
//! every fault that can be found. Never: a panic, a guess, or memory that the limits do not allow.

mod csv;
mod encoding;
mod jsonl;
mod pages;
mod parquet;
mod thrift;
mod workbook;
mod xlsx;

use std::borrow::Cow;
use std::panic::{UnwindSafe, catch_unwind};

use instrument::Fault;
use instrument::assessment::TableEncoding;
use instrument::words::{Place, Table};

use crate::faults::only;
use crate::limits;
use crate::sheet::Sheet;

/// The formats of tables that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text with a separator, RFC 4180.
    Csv,
    /// A workbook.
    Xlsx,
    /// Apache Parquet.
    Parquet,
    /// One JSON object a line.
    JsonLines,
}

impl Format {
    /// The format that the ending of a file's name promises.
    ///
    /// ```
    /// use tabular::Format;
    /// assert_eq!(Format::of_file_name("respuestas.CSV"), Some(Format::Csv));
    /// assert_eq!(Format::of_file_name("respuestas.xls"), None);
    /// ```
    pub fn of_file_name(name: &str) -> Option<Format> {
        let (_, ending) = name.rsplit_once('.')?;
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Format::Csv),
            "xlsx" => Some(Format::Xlsx),
            "parquet" => Some(Format::Parquet),
            "jsonl" => Some(Format::JsonLines),
            _ => None,
        }
    }
}

/// What the person says of the file beyond its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// For text: the encoding, where it is not Unicode.
    pub encoding: Option<TableEncoding>,
}

/// Reads a table.
///
/// ```
/// use tabular::{Format, Options, read};
/// let sheet = read("id;P1\nr1;woman\n".as_bytes(), Format::Csv, Options::default()).unwrap();
/// assert_eq!(sheet.headers, ["id", "P1"]);
/// assert_eq!(sheet.rows[0].number, 2);
/// assert_eq!(sheet.rows[0].cell(1), Some("woman"));
/// ```
///
/// # Errors
/// Every fault, each with its sheet, row, column, byte and value as far as they are known; at most
/// [`limits::FAULTS`], and then one that says how many more there are.
pub fn read(bytes: &[u8], format: Format, options: Options) -> Result<Sheet, Vec<Fault>> {
    if bytes.len() > limits::FILE_BYTES {
        return Err(only(Place::unknown(), Table::TooLarge { megabytes: limits::FILE_BYTES >> 20 }));
    }
    match format {
        Format::Csv => csv::read(&text(bytes, "CSV", options)?),
        Format::JsonLines => jsonl::read(&text(bytes, "JSON lines", options)?),
        Format::Xlsx => xlsx::read(bytes),
        Format::Parquet => parquet::read(bytes),
    }
}

fn text<'b>(bytes: &'b [u8], named: &str, options: Options) -> Result<Cow<'b, str>, Vec<Fault>> {
    // Without this a renamed workbook would be called Latin-1, and its remedy would be wrong.
    let found = match bytes {
        [b'P', b'K', 3, 4, ..] => Some("XLSX"),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => Some("XLS"),
        [b'P', b'A', b'R', b'1', ..] => Some("Parquet"),
        _ => None,
    };
    if let Some(found) = found {
        let cause = Table::OtherFormat { named: named.to_owned(), found: found.to_owned() };
        return Err(only(Place::unknown(), cause));
    }
    encoding::decode(bytes, options.encoding)
}

/// Runs a reader that others wrote: those of Parquet and of sheets are not proven to never panic on crafted bytes,
/// and a broken file must be a fault, not the end of a server. Needs `panic = "unwind"`, which is the default.
fn guarded<T>(reader: impl FnOnce() -> T + UnwindSafe) -> Option<T> {
    catch_unwind(reader).ok()
}
