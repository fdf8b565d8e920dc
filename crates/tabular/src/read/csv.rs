//! CSV (RFC 4180), with the separator that the header uses: comma, semicolon or tab.
//!
//! In: text. Out: a sheet, or every ragged row and stray quote with its row. Rows are counted as a spreadsheet program
//! shows them: a line break inside quotes does not begin a row. Never: a value changed, a row dropped that says anything.
//!
//! We split the text ourselves, since faults must carry their row (docs/decisions/why-polars-reads-tables.md).

use instrument::Fault;
use instrument::words::{Place, Table};

use crate::limits;
use crate::sheet::{Draft, Row, Sheet};

pub(super) fn read(text: &str) -> Result<Sheet, Vec<Fault>> {
    let mut draft = Draft::new(None);
    let separator = separator(text);
    for record in (Records { rest: text, separator, number: 0 }) {
        let columns = draft.columns().unwrap_or(record.cells.len());
        if let Some((column, cause)) = record.fault {
            let place = draft.place(record.number, column);
            draft.faults.push(place, cause);
        } else if draft.columns().is_some()
            && record.found != columns
            && record.cells.iter().any(|cell| !cell.is_empty())
        {
            draft.faults.push(Place::row(record.number), Table::Ragged { cells: record.found, columns });
        }
        let mut cells: Vec<Option<String>> =
            record.cells.into_iter().map(|cell| Some(cell).filter(|cell| !cell.is_empty())).collect();
        // A row that is wrong is still counted and measured, in the shape of the others.
        cells.resize(columns, None);
        if draft.push(Row { number: record.number, cells }).is_err() {
            break;
        }
    }
    draft.finish()
}

/// The separator that stands most often in the header outside quotes; the comma where none does.
fn separator(text: &str) -> u8 {
    const SEPARATORS: [u8; 3] = *b",;\t";
    let mut counts = [0_usize; 3];
    let mut quoted = false;
    for byte in text.trim_start_matches(['\r', '\n']).bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\r' | b'\n' if !quoted => break,
            _ if quoted => {}
            _ => counts.iter_mut().zip(SEPARATORS).for_each(|(count, other)| *count += usize::from(byte == other)),
        }
    }
    // Where two stand equally often, the first named wins, so that the same file is always read the same way.
    let most = counts.into_iter().max().unwrap_or(0);
    counts.into_iter().zip(SEPARATORS).find(|(count, _)| *count == most).map_or(b',', |(_, separator)| separator)
}

struct Records<'t> {
    rest: &'t str,
    separator: u8,
    number: usize,
}

struct Record {
    number: usize,
    /// How many cells there are.
    found: usize,
    /// Those that a table may have at most, and one more that tells that there are too many.
    cells: Vec<String>,
    /// The first fault in this row with its column: those after it often follow from it.
    fault: Option<(usize, Table)>,
}

impl Iterator for Records<'_> {
    type Item = Record;

    fn next(&mut self) -> Option<Record> {
        if self.rest.is_empty() {
            return None;
        }
        self.number += 1;
        let mut record = Record { number: self.number, found: 0, cells: Vec::new(), fault: None };
        loop {
            let (cell, fault) = self.cell();
            if let Some(fault) = fault {
                record.fault.get_or_insert((record.found, fault));
            }
            record.found += 1;
            if record.cells.len() <= limits::COLUMNS {
                record.cells.push(cell);
            }
            match self.rest.as_bytes() {
                [b'\r', b'\n', ..] => self.skip(2),
                [b'\r' | b'\n', ..] => self.skip(1),
                [_separator, ..] => {
                    self.skip(1);
                    continue;
                }
                [] => {}
            }
            return Some(record);
        }
    }
}

impl Records<'_> {
    /// The next cell, up to its separator, line break or the end, none of which it takes.
    fn cell(&mut self) -> (String, Option<Table>) {
        let Some(inside) = self.rest.strip_prefix('"') else {
            let cell = self.plain();
            let fault = cell.contains('"').then_some(Table::QuoteMisplaced);
            return (cell, fault);
        };
        self.rest = inside;
        let mut cell = String::new();
        loop {
            let Some((before, after)) = self.rest.split_once('"') else {
                self.rest = "";
                return (cell, Some(Table::QuoteOpen));
            };
            cell.push_str(before);
            self.rest = after;
            match after.strip_prefix('"') {
                Some(after) => {
                    cell.push('"');
                    self.rest = after;
                }
                None => break,
            }
        }
        let stray = self.plain();
        let fault = (!stray.is_empty()).then_some(Table::QuoteMisplaced);
        cell.push_str(&stray);
        (cell, fault)
    }

    fn plain(&mut self) -> String {
        let separator = self.separator;
        let end = self.rest.bytes().position(|byte| byte == separator || byte == b'\r' || byte == b'\n');
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        cell.to_owned()
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or("");
    }
}
