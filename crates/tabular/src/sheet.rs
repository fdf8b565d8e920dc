//! A table of text: headers and rows, with the row numbers of the file.
//!
//! In: what a reader of one format found. Out: a [`Sheet`] whose headers are there and differ, whose rows have one
//! cell a header and are not blank. It knows nothing of items: `responses` does.

use std::collections::HashMap;

use instrument::Fault;
use instrument::words::{Place, Table};

use crate::faults::{Faults, only};
use crate::limits;

/// A table of text. Every row has exactly one cell for each header; no header is empty, none stands twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The sheet of a workbook; other formats have none.
    pub name: Option<String>,
    /// The names of the columns, trimmed.
    pub headers: Vec<String>,
    /// The rows that are not blank, in the order of the file.
    pub rows: Vec<Row>,
}

/// A row of a [`Sheet`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As the person sees it: in a spreadsheet the header is row 1. For JSON lines, which have no header: the line.
    pub number: usize,
    /// One a header; `None` where the cell is empty.
    pub cells: Vec<Option<String>>,
}

impl Sheet {
    /// The position of a column.
    pub fn column(&self, header: &str) -> Option<usize> {
        self.headers.iter().position(|other| other == header)
    }
}

impl Row {
    /// The text of a cell that is not empty.
    pub fn cell(&self, column: usize) -> Option<&str> {
        self.cells.get(column)?.as_deref()
    }
}

/// A table as it is read, row by row: the limits hold while it grows.
pub(crate) struct Draft {
    name: Option<String>,
    header: Option<Row>,
    rows: Vec<Row>,
    text: usize,
    pub(crate) faults: Faults,
}

/// A limit was passed: nothing after it is read.
pub(crate) struct Full;

impl Draft {
    pub(crate) fn new(name: Option<String>) -> Draft {
        Draft { name, header: None, rows: Vec::new(), text: 0, faults: Faults::default() }
    }

    /// How many columns there are, once the header was read.
    pub(crate) fn columns(&self) -> Option<usize> {
        self.header.as_ref().map(|header| header.cells.len())
    }

    /// A cell's place.
    pub(crate) fn place(&self, row: usize, column: usize) -> Place {
        let header = self.header.as_ref().and_then(|header| header.cell(column)).map(str::to_owned);
        Place { sheet: self.name.clone(), row: Some(row), header, ..Place::default() }
    }

    /// Adds a row; the first that is not blank is the header. Blank rows are left out, and the others keep their number.
    pub(crate) fn push(&mut self, row: Row) -> Result<(), Full> {
        if row.cells.iter().all(Option::is_none) {
            return Ok(());
        }
        for (column, cell) in row.cells.iter().enumerate() {
            let Some(text) = cell else { continue };
            self.text += text.len();
            // Bytes are never fewer than characters, and are known without counting.
            if text.len() > limits::CELL_CHARS && text.chars().count() > limits::CELL_CHARS {
                let place = self.place(row.number, column);
                self.faults.push(place, Table::CellTooLong { limit: limits::CELL_CHARS });
            }
        }
        if self.text > limits::TEXT_BYTES {
            return self.full(Table::TooLarge { megabytes: limits::TEXT_BYTES >> 20 });
        }
        if self.header.is_none() {
            if row.cells.len() > limits::COLUMNS {
                return self.full(Table::TooManyColumns { limit: limits::COLUMNS });
            }
            self.header = Some(row);
            return Ok(());
        }
        self.rows.push(row);
        self.measure(self.rows.len(), self.columns().unwrap_or(0))
    }

    /// Whether a table of this size is read at all.
    pub(crate) fn measure(&mut self, rows: usize, columns: usize) -> Result<(), Full> {
        if columns > limits::COLUMNS {
            self.full(Table::TooManyColumns { limit: limits::COLUMNS })
        } else if rows > limits::ROWS {
            self.full(Table::TooManyRows { limit: limits::ROWS })
        } else if rows.saturating_mul(columns) > limits::CELLS {
            self.full(Table::TooManyCells { limit: limits::CELLS })
        } else {
            Ok(())
        }
    }

    fn full(&mut self, cause: Table) -> Result<(), Full> {
        self.faults.push(Place { sheet: self.name.clone(), ..Place::default() }, cause);
        Err(Full)
    }

    /// The sheet, if its headers are there and differ and nothing else was wrong.
    pub(crate) fn finish(mut self) -> Result<Sheet, Vec<Fault>> {
        let place = Place { sheet: self.name.clone(), ..Place::default() };
        let Some(header) = self.header.take() else {
            if self.faults.is_empty() {
                return Err(only(place, Table::Empty));
            }
            return self.faults.or(Sheet { name: self.name, headers: Vec::new(), rows: Vec::new() });
        };
        let mut used = vec![false; header.cells.len()];
        for row in &self.rows {
            used.iter_mut().zip(&row.cells).for_each(|(used, cell)| *used |= cell.is_some());
        }
        let mut keep = Vec::with_capacity(used.len());
        let mut headers = Vec::with_capacity(used.len());
        let mut seen: HashMap<String, usize> = HashMap::new();
        for (column, (cell, used)) in header.cells.iter().zip(used).enumerate() {
            let text = cell.as_deref().unwrap_or("").trim();
            // Spreadsheets leave columns behind that have neither name nor value: nothing is lost with them.
            keep.push(used || !text.is_empty());
            if text.is_empty() && used {
                let place = Place { row: Some(header.number), ..place.clone() };
                self.faults.push(place, Table::HeaderEmpty { column: letters(column) });
            } else if let Some(&first) = seen.get(text) {
                let place = Place { row: Some(header.number), header: Some(text.to_owned()), ..place.clone() };
                self.faults.push(place, Table::HeaderTwice { first: letters(first), second: letters(column) });
            } else if !text.is_empty() {
                seen.insert(text.to_owned(), column);
                headers.push(text.to_owned());
            }
        }
        let Draft { name, mut rows, faults, .. } = self;
        for row in &mut rows {
            let mut keep = keep.iter();
            row.cells.retain(|_| keep.next().copied().unwrap_or(false));
        }
        faults.or(Sheet { name, headers, rows })
    }
}

/// A column as spreadsheets call it: A, B, … Z, AA.
fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut name = Vec::new();
    while rest > 0 {
        rest -= 1;
        name.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    name.iter().rev().collect()
}
