//! XLSX out: one sheet, written row by row in constant memory. No author, no time.

use std::io::Write;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use super::{Cell, WriteError};

pub(super) fn write<E: From<WriteError>>(
    headers: &[String],
    rows: &mut dyn Iterator<Item = Result<Vec<Cell>, E>>,
    to: &mut (dyn Write + Send),
) -> Result<u64, E> {
    let book = |error: rust_xlsxwriter::XlsxError| E::from(WriteError::Workbook(error));
    let mut workbook = Workbook::new();
    // The same day in every file: the hour of an export is nobody's business.
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(book)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let sheet = workbook.add_worksheet_with_constant_memory().map_err(book)?;
    for (column, header) in headers.iter().enumerate() {
        sheet.write_string(0, column as u16, header).map_err(book)?;
    }
    sheet.set_freeze_panes(1, 0).map_err(book)?;
    let mut count: u32 = 0;
    for row in rows {
        count += 1;
        for (column, cell) in row?.into_iter().enumerate() {
            match cell {
                Cell::Empty => {}
                // A string stays a string: no formula is made of it.
                Cell::Text(words) => {
                    let short: String = words.chars().take(32_767).collect();
                    sheet.write_string(count, column as u16, short).map_err(book)?;
                }
                Cell::Number(number) => {
                    sheet.write_number(count, column as u16, number).map_err(book)?;
                }
            }
        }
    }
    let bytes = workbook.save_to_buffer().map_err(book)?;
    to.write_all(&bytes).map_err(|error| E::from(WriteError::Io(error)))?;
    Ok(u64::from(count))
}
