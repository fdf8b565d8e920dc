//! What the tests share: an instrument, workbooks and Parquet files made here, and faults as text.

use std::io::{Cursor, Write};

use instrument::assessment::ForeignTable;
use instrument::{Fault, Instrument, Lang};
use polars_core::prelude::{Column, DataFrame};
use polars_io::parquet::write::ParquetWriter;
use tabular::{Format, Options, Sheet, read};
use zip::write::SimpleFileOptions;

/// One item of each type that a table can carry.
pub(crate) fn instrument() -> Instrument {
    serde_json::from_str(include_str!("instrument.json")).unwrap()
}

pub(crate) fn map(json: serde_json::Value) -> ForeignTable {
    serde_json::from_value(json).unwrap()
}

pub(crate) fn csv(text: &str) -> Sheet {
    read(text.as_bytes(), Format::Csv, Options::default()).unwrap()
}

/// The rows as text, `-` where a cell is empty.
pub(crate) fn shown(sheet: &Sheet) -> String {
    let mut lines = vec![format!("{}: {}", sheet.name.as_deref().unwrap_or("·"), sheet.headers.join(" | "))];
    for row in &sheet.rows {
        let cells = row.cells.iter().map(|cell| cell.as_deref().unwrap_or("-"));
        lines.push(format!("{}: {}", row.number, cells.collect::<Vec<_>>().join(" | ")));
    }
    lines.join("\n")
}

/// Each fault: its code and place, and what it says.
pub(crate) fn said(faults: &[Fault], langs: &[Lang]) -> String {
    let mut lines = Vec::new();
    for fault in faults {
        lines.push(format!("{} @ {}", fault.code(), fault.place));
        for lang in langs {
            lines.push(format!("  {} {}", lang.code(), fault.cause(*lang)));
            lines.push(format!("     {}", fault.remedy(*lang)));
        }
    }
    lines.join("\n")
}

/// Codes and places alone.
pub(crate) fn places<T: std::fmt::Debug>(result: Result<T, Vec<Fault>>) -> String {
    said(&result.unwrap_err(), &[])
}

/// A workbook of these sheets, each `(name, the XML inside sheetData)`.
pub(crate) fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let mut list = String::new();
    let mut links = String::new();
    let mut parts = Vec::new();
    for (at, (name, rows)) in (1..).zip(sheets) {
        list.push_str(&format!(r#"<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>"#));
        links.push_str(&format!(
            r#"<Relationship Id="rId{at}" Type="{office}/worksheet" Target="worksheets/sheet{at}.xml"/>"#
        ));
        parts.push((
            format!("xl/worksheets/sheet{at}.xml"),
            format!(r#"<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>"#),
        ));
    }
    parts.push((
        "_rels/.rels".into(),
        format!(
            r#"<Relationships xmlns="{relations}"><Relationship Id="rId1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
        ),
    ));
    parts.push((
        "xl/workbook.xml".into(),
        format!(r#"<workbook xmlns="{main}" xmlns:r="{office}"><sheets>{list}</sheets></workbook>"#),
    ));
    parts.push((
        "xl/_rels/workbook.xml.rels".into(),
        format!(r#"<Relationships xmlns="{relations}">{links}</Relationships>"#),
    ));
    parts.push((
        "xl/styles.xml".into(),
        format!(
            r#"<styleSheet xmlns="{main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>"#
        ),
    ));
    zipped(&parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect::<Vec<_>>())
}

pub(crate) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

pub(crate) fn parquet(columns: Vec<Column>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut frame = DataFrame::new_infer_height(columns).unwrap();
    ParquetWriter::new(&mut bytes).finish(&mut frame).unwrap();
    bytes
}
