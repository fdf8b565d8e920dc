//! XLSX: the one sheet of a workbook that has content.
//!
//! In: the bytes of a workbook that [`inspect`] found harmless. Out: its sheet, whole numbers as `4`, days as
//! `2026-05-04`, a formula as the value that its program stored with it, or as its text. Never: a formula run, a macro
//! looked at, or the rectangle from A1 to one far cell allocated.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx, XlsxError, XlsxFormulaMetadata};
use instrument::Fault;
use instrument::words::{Place, Table};

use super::guarded;
use super::workbook::inspect;
use crate::faults::{only, shown};
use crate::limits;
use crate::sheet::{Draft, Row, Sheet};

pub(super) fn read(bytes: &[u8]) -> Result<Sheet, Vec<Fault>> {
    inspect(bytes)?;
    guarded(|| workbook(bytes)).unwrap_or_else(|| Err(only(Place::unknown(), Table::WorkbookDamaged)))
}

fn workbook(bytes: &[u8]) -> Result<Sheet, Vec<Fault>> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_: XlsxError| only(Place::unknown(), Table::NotWorkbook))?;
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    if names.len() > limits::WORKBOOK_SHEETS {
        return Err(only(Place::unknown(), Table::TooManySheets { limit: limits::WORKBOOK_SHEETS }));
    }
    let mut filled = Vec::new();
    for name in names {
        if has_content(&mut book, &name).map_err(|_| damaged(&name))? {
            filled.push(name);
        }
    }
    match filled.as_slice() {
        [] => Err(only(Place::unknown(), Table::Empty)),
        [name] => sheet(&mut book, name),
        names => {
            let names: Vec<String> = names.iter().map(|name| shown(name)).collect();
            Err(only(Place::unknown(), Table::SeveralSheets { names: names.join(", ") }))
        }
    }
}

fn damaged(name: &str) -> Vec<Fault> {
    only(Place { sheet: Some(name.to_owned()), ..Place::default() }, Table::WorkbookDamaged)
}

fn has_content(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<bool, XlsxError> {
    let mut cells = book.worksheet_cells_reader(name)?;
    while let Some(record) = cells.next_cell_with_formula_metadata()? {
        let blank = match &record.value {
            DataRef::Empty => record.formula.is_none(),
            DataRef::String(text) => text.is_empty(),
            DataRef::SharedString(text) => text.is_empty(),
            _ => false,
        };
        if !blank {
            return Ok(true);
        }
    }
    Ok(false)
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Sheet, Vec<Fault>> {
    let mut draft = Draft::new(Some(name.to_owned()));
    // Only cells that hold something are kept, so that memory grows with the content and not with coordinates.
    let mut found: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
    let mut errors = Vec::new();
    let mut width = 0;
    let mut text = 0;
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| damaged(name))?;
    while let Some(record) = cells.next_cell_with_formula_metadata().map_err(|_| damaged(name))? {
        let (row, column) = record.pos;
        let value = match (&record.value, &record.formula) {
            (DataRef::Empty, Some(text)) => formula(text),
            (value, _) => plain(value),
        };
        if let DataRef::Error(_) = record.value {
            errors.push((row, column, value.clone()));
        }
        if value.is_empty() {
            continue;
        }
        width = width.max(column as usize + 1);
        text += value.len();
        found.entry(row).or_default().insert(column, value);
        if draft.measure(found.len().saturating_sub(1), width).is_err() {
            return draft.finish();
        }
        if text > limits::TEXT_BYTES {
            // The draft weighs the same text below and refuses it.
            break;
        }
    }
    drop(cells);
    fill(&mut draft, found, width);
    for (row, column, error) in errors {
        let place = Place { value: Some(shown(&error)), ..draft.place(row as usize + 1, column as usize) };
        draft.faults.push(place, Table::CellError);
    }
    draft.finish()
}

fn fill(draft: &mut Draft, found: BTreeMap<u32, BTreeMap<u32, String>>, width: usize) {
    for (row, found) in found {
        let mut cells = vec![None; width];
        for (column, value) in found {
            if let Some(cell) = cells.get_mut(column as usize) {
                *cell = Some(value);
            }
        }
        if draft.push(Row { number: row as usize + 1, cells }).is_err() {
            return;
        }
    }
}

fn plain(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        // A float prints without a point where it is whole: sheets have no other numbers.
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            match (hour, minute, second) {
                (0, 0, 0) => day,
                _ => format!("{day}T{hour:02}:{minute:02}:{second:02}"),
            }
        }
        DataRef::DateTime(duration) => duration.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

/// A formula without a stored value: its text, which no item takes, rather than a cell that would look empty.
fn formula(formula: &XlsxFormulaMetadata) -> String {
    match formula {
        XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => format!("={formula}"),
        _ => "=".to_owned(),
    }
}
