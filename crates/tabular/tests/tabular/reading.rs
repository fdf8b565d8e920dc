//! Files become sheets: the same table, whatever its format, encoding and separator.

use instrument::assessment::TableEncoding;
use polars_core::prelude::{Column, DataType, IntoColumn, NamedFrom, Series};
use tabular::{Format, Options, Sheet, read};

use crate::build::{csv, parquet, places, shown, workbook, zipped};

fn reads(bytes: &[u8], format: Format) -> Sheet {
    read(bytes, format, Options::default()).unwrap()
}

fn refuses(bytes: &[u8], format: Format) -> String {
    places(read(bytes, format, Options::default()))
}

#[test]
fn a_csv_keeps_the_row_numbers_of_the_spreadsheet() {
    let sheet = csv("\u{feff}id,O1\r\nr1,\"dijo \"\"sí\"\",\nluego nada\"\r\n,\r\n\r\nr2,\r\n");
    insta::assert_snapshot!(shown(&sheet), @r#"
    ·: id | O1
    2: r1 | dijo "sí",
    luego nada
    5: r2 | -
    "#);
}

#[test]
fn a_csv_reads_alike_in_every_unicode_encoding_and_in_latin1_when_asked() {
    let text = "id;O1\nr1;año — señora\n";
    let expected = csv(text);
    let marked = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| {
        [mark.to_vec(), text.encode_utf16().flat_map(bytes).collect()].concat()
    };
    assert_eq!(reads(&marked([0xFF, 0xFE], u16::to_le_bytes), Format::Csv), expected);
    assert_eq!(reads(&marked([0xFE, 0xFF], u16::to_be_bytes), Format::Csv), expected);
    assert_eq!(reads(format!("\u{feff}{text}").as_bytes(), Format::Csv), expected);
    let latin1 = b"id;O1\nr1;a\xF1o \x97 se\xF1ora\n";
    assert_eq!(read(latin1, Format::Csv, Options { encoding: Some(TableEncoding::Latin1) }), Ok(expected));
}

#[test]
fn broken_utf16_and_text_with_nulls_are_refused_at_their_byte() {
    insta::assert_snapshot!(refuses(b"\xFF\xFEi\0d\0\n\0x", Format::Csv), @"table-not-utf16 @ 2:1 @8");
    insta::assert_snapshot!(refuses(b"\xFE\xFF\0i\xD8\x00\0d", Format::Csv), @"table-not-utf16 @ 1:2 @4");
    insta::assert_snapshot!(refuses(b"i\0d\0\n\0", Format::Csv), @"table-not-text @ 1:2");
}

#[test]
fn a_file_named_as_another_format_is_called_what_it_is() {
    let book = workbook(&[("Hoja1", "")]);
    let said = read(&book, Format::Csv, Options::default()).unwrap_err();
    assert_eq!(said[0].cause(instrument::Lang::En), "The file is named CSV, but its content is XLSX.");
}

#[test]
fn a_separator_inside_quotes_does_not_count() {
    insta::assert_snapshot!(shown(&csv("\"a,b,c\";d\n1;2\n")), @r"
    ·: a,b,c | d
    2: 1 | 2
    ");
    insta::assert_snapshot!(shown(&csv("only\n1\n\n2")), @r"
    ·: only
    2: 1
    4: 2
    ");
}

#[test]
fn columns_without_name_and_value_are_left_out_and_others_refused() {
    insta::assert_snapshot!(shown(&csv("a; b ;;\n1;2;;\n")), @r"
    ·: a | b
    2: 1 | 2
    ");
    insta::assert_snapshot!(refuses(b"a;;a\n1;2;3\n", Format::Csv), @r"
    header-empty @ R1
    header-twice @ R1 a
    ");
}

#[test]
fn every_ragged_row_and_stray_quote_is_named_at_once() {
    insta::assert_snapshot!(refuses(b"a,b\n1\n1,2\n1,2,3\n1,x\"y\n\"x\"y,2\n\"x,2\n", Format::Csv), @r"
    row-ragged @ R2
    row-ragged @ R4
    quote-misplaced @ R5 b
    quote-misplaced @ R6 a
    quote-never-closed @ R7 a
    ");
}

#[test]
fn a_list_of_faults_ends_with_how_many_more_there_are() {
    let faults =
        read(("a,b\n".to_owned() + &"1\n".repeat(130)).as_bytes(), Format::Csv, Options::default()).unwrap_err();
    assert_eq!(faults.len(), 101);
    assert_eq!(faults[100].cause(instrument::Lang::Es), "Hay 30 errores más.");
}

#[test]
fn tables_beyond_the_limits_are_refused() {
    let wide = (0..1001).map(|at| format!("c{at}")).collect::<Vec<_>>().join(",");
    insta::assert_snapshot!(refuses(wide.as_bytes(), Format::Csv), @"table-too-many-columns @");
    let long = format!("a,b\n{},1\n", "x".repeat(32_768));
    insta::assert_snapshot!(refuses(long.as_bytes(), Format::Csv), @"cell-too-long @ R2 a");
    let tall = "a\n".repeat(200_002);
    insta::assert_snapshot!(refuses(tall.as_bytes(), Format::Csv), @"table-too-many-rows @");
    insta::assert_snapshot!(refuses(&vec![b'a'; 64 * 1024 * 1024 + 1], Format::Csv), @"table-too-large @");
}

#[test]
fn json_lines_are_rows_by_their_line() {
    let sheet = reads(
        b"{\"id\":\"r1\",\"A1\":4.0,\"big\":12345678901234567890}\n\n{\"A1\":2.5,\"new\":true,\"id\":null}",
        Format::JsonLines,
    );
    insta::assert_snapshot!(shown(&sheet), @r"
    ·: id | A1 | big | new
    1: r1 | 4 | 12345678901234567890 | -
    3: - | 2.5 | - | true
    ");
}

#[test]
fn every_broken_json_line_is_named_at_once() {
    let text = "{\"a\":1}\n{\"a\":\n[1]\n{\"a\":{\"absent\":\"dont_know\"}}\n{\"a\":1,\"a\":2}\n";
    insta::assert_snapshot!(refuses(text.as_bytes(), Format::JsonLines), @r#"
    line-not-json @ 2:5 «{"a":»
    line-not-object @ 3:1 «[1]»
    value-nested @ R4 a «{"absent":"dont_know"}»
    key-twice @ R5 a
    "#);
}

#[test]
fn a_workbook_gives_its_values_as_a_person_reads_them() {
    let rows = r#"
        <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>A1</t></is></c>
          <c r="C1" t="inlineStr"><is><t>D1</t></is></c><c r="D1" t="inlineStr"><is><t>x</t></is></c></row>
        <row r="3"><c r="A3" t="str"><v>r1</v></c><c r="B3"><v>4</v></c><c r="C3" s="1"><v>46146</v></c>
          <c r="D3"><f>SUM(B3)</f><v>2.50</v></c></row>
        <row r="4"><c r="A4"><v>7.0</v></c><c r="C4" s="1"><v>46146.5</v></c><c r="D4"><f>NOW()</f></c></row>
        <row r="5"><c r="F5" s="1"/></row>"#;
    let sheet = reads(&workbook(&[("Notas", "<row r=\"1\"><c r=\"A1\"/></row>"), ("Datos", rows)]), Format::Xlsx);
    insta::assert_snapshot!(shown(&sheet), @r"
    Datos: id | A1 | D1 | x
    3: r1 | 4 | 2026-05-04 | 2.5
    4: 7 | - | 2026-05-04T12:00:00 | =NOW()
    ");
}

#[test]
fn a_workbook_with_two_sheets_or_errors_is_refused() {
    let one = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let book = workbook(&[("Uno", one), ("Vacía", ""), ("Dos", one)]);
    let faults = read(&book, Format::Xlsx, Options::default()).unwrap_err();
    assert_eq!(faults[0].cause(instrument::Lang::Es), "Más de una hoja tiene contenido: Uno, Dos.");
    let error = r##"<row r="1"><c r="A1" t="str"><v>id</v></c></row><row r="2"><c r="A2" t="e"><v>#N/A</v></c></row>"##;
    insta::assert_snapshot!(refuses(&workbook(&[("Uno", error)]), Format::Xlsx), @"cell-error @ [Uno] R2 id «#N/A»");
    insta::assert_snapshot!(refuses(&workbook(&[("Uno", "")]), Format::Xlsx), @"empty-table @");
}

#[test]
fn a_single_far_cell_costs_no_memory() {
    let far = r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    insta::assert_snapshot!(refuses(&workbook(&[("Uno", far)]), Format::Xlsx), @"table-too-many-columns @ [Uno]");
}

#[test]
fn crafted_workbooks_are_refused_before_they_are_unpacked() {
    let megabytes = vec![b' '; 20 << 20];
    insta::assert_snapshot!(refuses(&zipped(&[("xl/workbook.xml", &megabytes)]), Format::Xlsx), @"workbook-packed-too-tightly @");
    insta::assert_snapshot!(refuses(&zipped(&[("../workbook.xml", b"<x/>")]), Format::Xlsx), @"workbook-crafted @");
    let names: Vec<String> = (0..1001).map(|at| format!("{at}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    insta::assert_snapshot!(refuses(&zipped(&parts), Format::Xlsx), @"workbook-too-many-parts @");
    // The reader of a workbook would set memory aside for as many strings as the list says.
    let strings = br#"<sst uniqueCount = "99999999999999"><si/></sst>"#;
    insta::assert_snapshot!(refuses(&zipped(&[("xl/sharedStrings.xml", strings)]), Format::Xlsx), @"workbook-crafted @");
    // A part that declares a byte more than it holds: the size stands in the central directory.
    let mut liar = zipped(&[("xl/workbook.xml", b"<workbook/>")]);
    let directory = liar.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    liar[directory + 24] += 1;
    insta::assert_snapshot!(refuses(&liar, Format::Xlsx), @"workbook-crafted @");
    insta::assert_snapshot!(refuses(&zipped(&[("readme.txt", b"hola")]), Format::Xlsx), @"not-a-workbook @");
    insta::assert_snapshot!(refuses(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::Xlsx), @"old-or-locked-workbook @");
}

#[test]
fn a_parquet_file_gives_text_numbers_and_days() {
    let day = Series::new("D1".into(), [20577_i32, 20578]).cast(&DataType::Date).unwrap();
    let moment = Series::new("day".into(), [1_777_852_800_000_i64, 1_777_896_000_000]);
    let moment = moment.cast(&DataType::Datetime(polars_core::prelude::TimeUnit::Milliseconds, None)).unwrap();
    let small = Series::new("tiny".into(), [4_i64, -1]).cast(&DataType::Int8).unwrap();
    let bytes = parquet(vec![
        Column::new("id".into(), [Some("r1"), None]),
        Column::new("A1".into(), [Some(4.0), Some(2.5)]),
        Column::new("yes".into(), [true, false]),
        day.into_column(),
        moment.into_column(),
        Column::new("P1".into(), ["woman", "man"]),
        small.into_column(),
    ]);
    insta::assert_snapshot!(shown(&reads(&bytes, Format::Parquet)), @r"
    ·: id | A1 | yes | D1 | day | P1 | tiny
    2: r1 | 4 | true | 2026-05-04 | 2026-05-04 | woman | 4
    3: - | 2.5 | false | 2026-05-05 | 2026-05-04T12:00:00 | man | -1
    ");
    let listed = Series::new("L".into(), [Series::new("".into(), [1_i64])]);
    let bytes = parquet(vec![listed.into_column()]);
    insta::assert_snapshot!(refuses(&bytes, Format::Parquet), @"column-type @ L");
}
