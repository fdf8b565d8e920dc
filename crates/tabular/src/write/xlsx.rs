//! XLSX out: one sheet, written row by row in constant memory, or a workbook of several. No author, no time.

use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Cell, OutSheet, WriteError};

pub(super) fn write<E: From<WriteError>>(
    headers: &[String],
    rows: &mut dyn Iterator<Item = Result<Vec<Cell>, E>>,
    to: &mut (dyn Write + Send),
) -> Result<u64, E> {
    let book = |error: rust_xlsxwriter::XlsxError| E::from(WriteError::Workbook(error));
    let mut workbook = timeless().map_err(book)?;
    let sheet = workbook.add_worksheet_with_constant_memory().map_err(book)?;
    for (column, header) in headers.iter().enumerate() {
        sheet.write_string(0, column as u16, header).map_err(book)?;
    }
    sheet.set_freeze_panes(1, 0).map_err(book)?;
    let mut count: u32 = 0;
    for row in rows {
        count += 1;
        for (column, cell) in row?.into_iter().enumerate() {
            put(sheet, count, column as u16, &cell, None).map_err(book)?;
        }
    }
    let bytes = workbook.save_to_buffer().map_err(book)?;
    to.write_all(&bytes).map_err(|error| E::from(WriteError::Io(error)))?;
    Ok(u64::from(count))
}

/// A workbook of several sheets; rows that are heads are bold.
pub(super) fn workbook(sheets: &[OutSheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = timeless()?;
    let bold = Format::new().set_bold();
    let mut names: Vec<String> = Vec::new();
    for own in sheets {
        let sheet = workbook.add_worksheet();
        let name = name_of(&own.name, &names);
        sheet.set_name(&name)?;
        names.push(name.to_lowercase());
        for (at, (is_head, row)) in own.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                put(sheet, at as u32, column as u16, cell, is_head.then_some(&bold))?;
            }
        }
        sheet.set_column_width(0, 44)?;
    }
    workbook.save_to_buffer()
}

/// The same day in every file: the hour of an export is nobody's business.
fn timeless() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    Ok(workbook)
}

/// A string stays a string: no formula is made of it.
fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell, format: Option<&Format>) -> Result<(), XlsxError> {
    match (cell, format) {
        (Cell::Empty, _) => {}
        (Cell::Text(words), format) => {
            let short: String = words.chars().take(32_767).collect();
            match format {
                Some(format) => sheet.write_string_with_format(row, column, short, format)?,
                None => sheet.write_string(row, column, short)?,
            };
        }
        (Cell::Number(number), _) => {
            sheet.write_number(row, column, *number)?;
        }
    }
    Ok(())
}

/// A name that a workbook takes: 31 characters, none of its signs, not twice.
fn name_of(name: &str, taken: &[String]) -> String {
    let plain: String = name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(28).collect();
    let plain = if plain.trim().is_empty() { "-".to_owned() } else { plain.trim().to_owned() };
    let free = |name: &String| !taken.contains(&name.to_lowercase());
    (1..1000).map(|n| if n == 1 { plain.clone() } else { format!("{plain} {n}") }).find(free).unwrap_or(plain)
}
