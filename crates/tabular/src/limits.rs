//! Limits of tables, each with its reason. A table beyond one is refused before memory is spent on it.
//!
//! The measure is a survey of 80 000 people with 60 questions, about the largest ministry of education there is.

/// Bytes of a file: such a survey with its free texts is 30 MB of CSV; twice that is read.
pub const FILE_BYTES: usize = 64 * 1024 * 1024;

/// Rows below the header: more than twice the survey above.
pub const ROWS: usize = 200_000;

/// Columns: an instrument has tens of items, an export of a survey tool a few hundred with its own records.
pub const COLUMNS: usize = 1_000;

/// Rows times columns, empty cells too: the survey above. Rows and columns at both their limits would be 200 million
/// cells, of which even empty ones fill 5 GB.
pub const CELLS: usize = 5_000_000;

/// Characters of a cell: no spreadsheet program holds more, and a longer one is most often a quote left open.
pub const CELL_CHARS: usize = 32_767;

/// Bytes of one JSON line: a response with every column and several long texts is below half of it. Parsed JSON takes
/// up to 40 times the memory of its text.
pub const LINE_BYTES: usize = 1024 * 1024;

/// Bytes of all cells together: a workbook says one long text once and shows it in a million cells.
pub const TEXT_BYTES: usize = 128 * 1024 * 1024;

/// Files inside a workbook: a plain one has about 12, one with a picture in each row some hundreds.
pub const WORKBOOK_PARTS: usize = 1_000;

/// Sheets of a workbook: each is looked at for content, and a crafted one may name the same large part many times.
pub const WORKBOOK_SHEETS: usize = 50;

/// Bytes of a workbook or of a Parquet file when unpacked: a cell of a sheet is 26 to 40 bytes of XML, so five million
/// cells are about this much.
pub const UNPACKED_BYTES: u64 = 192 * 1024 * 1024;

/// How many times its packed size a part may unpack to: measured sheets of survey answers reach 10, the most that
/// deflate can is 1032, which is what bombs use.
pub const UNPACKED_RATIO: u64 = 100;

/// Parts below this size unpacked may have any ratio: they harm nobody, and small ones of one repeated line exist.
pub const RATIO_FROM_BYTES: u64 = 1024 * 1024;

/// Bytes of a Parquet file's footer: a thousand columns in ten groups of rows need half of it.
pub const PARQUET_FOOTER_BYTES: usize = 4 * 1024 * 1024;

/// Columns of a Parquet file that hold columns: a table has none but the table itself. Some are let through so that they
/// can be named; thousands within each other would exhaust the stack.
pub const PARQUET_GROUPS: usize = 200;

/// Faults in one list: more are counted and not listed; nobody mends a table by a list of ten thousand.
pub const FAULTS: usize = 100;

/// Characters of a value shown in a fault: enough to find the cell, and not a paragraph.
pub const VALUE_CHARS: usize = 40;
