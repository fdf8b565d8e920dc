//! What holds for any bytes and any text.

use polars_core::prelude::Column;
use proptest::prelude::*;
use tabular::{Format, Options, read};

use crate::build::{parquet, workbook};

const FORMATS: [Format; 4] = [Format::Csv, Format::Xlsx, Format::Parquet, Format::JsonLines];

fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// A quoted cell, whatever is in it.
fn escaped(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn table(rows: &[Vec<String>], separator: &str, end: &str) -> String {
    let width = rows.first().map_or(0, Vec::len);
    let header = (0..width).map(|at| format!("c{at}")).collect::<Vec<_>>().join(separator);
    let lines = rows.iter().map(|row| row.iter().map(|cell| escaped(cell)).collect::<Vec<_>>().join(separator));
    std::iter::once(header).chain(lines).map(|line| line + end).collect()
}

/// One to five columns, so that every row has as many cells as the header.
fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = prop_oneof!["[a-z0-9 .,;\t\"\r\n|=é€𝔸]{0,12}", "\\PC{0,6}"];
    (1_usize..=5).prop_flat_map(move |width| prop::collection::vec(prop::collection::vec(cell.clone(), width), 1..6))
}

/// polars sets memory aside for as many rows and bytes as the headers of a file name: a failed allocation would end
/// the process here.
#[test]
fn no_changed_byte_of_a_parquet_file_ends_the_process() {
    let whole = parquet(vec![
        Column::new("a".into(), ["x", "yyyyyyyyyyyyyyyyyyyyy"]),
        Column::new("b".into(), [Some(1.5), None]),
    ]);
    assert!(read(&whole, Format::Parquet, Options::default()).is_ok());
    for at in 0..whole.len() {
        for byte in [0x00, 0x7F, 0xFF] {
            let mut changed = whole.clone();
            changed[at] = byte;
            let _ = read(&changed, Format::Parquet, Options::default());
        }
        assert!(read(&whole[..at], Format::Parquet, Options::default()).is_err());
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn reading_never_panics_on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for format in FORMATS {
            let _ = read(&bytes, format, Options::default());
        }
    }

    #[test]
    fn reading_never_panics_on_text_that_looks_like_a_table(text in "[\"{}\\[\\]:,;a1\r\n\t é]{0,80}") {
        for format in FORMATS {
            let _ = read(text.as_bytes(), format, Options::default());
        }
    }

    #[test]
    fn reading_never_panics_on_a_file_with_changed_bytes(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let book = workbook(&[("Uno", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")]);
        let column = Column::new("a".into(), ["x", "y"]);
        for (mut bytes, format) in [(book, Format::Xlsx), (parquet(vec![column]), Format::Parquet)] {
            for (at, byte) in &changes {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            let _ = read(&bytes, format, Options::default());
        }
    }

    #[test]
    fn text_written_as_csv_is_read_back_whatever_the_separator(rows in rows()) {
        for separator in [",", ";", "\t"] {
            for end in ["\n", "\r\n"] {
                let sheet = read(table(&rows, separator, end).as_bytes(), Format::Csv, Options::default()).unwrap();
                let expected: Vec<(usize, Vec<Option<String>>)> = (2..)
                    .zip(&rows)
                    .map(|(number, row)| (number, row.iter().map(|c| Some(c.clone()).filter(|c| !c.is_empty())).collect()))
                    .filter(|(_, cells): &(usize, Vec<Option<String>>)| cells.iter().any(Option::is_some))
                    .collect();
                let found: Vec<_> = sheet.rows.into_iter().map(|row| (row.number, row.cells)).collect();
                prop_assert_eq!(found, expected);
            }
        }
    }
}
