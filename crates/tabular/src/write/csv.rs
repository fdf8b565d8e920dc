//! CSV out: RFC 4180, a comma, lines that end in CR LF.

use std::io::{BufWriter, Write};

use super::{Cell, WriteError, dangerous};

pub(super) fn write<E: From<WriteError>>(
    headers: &[String],
    rows: &mut dyn Iterator<Item = Result<Vec<Cell>, E>>,
    to: &mut (dyn Write + Send),
) -> Result<u64, E> {
    let mut out = BufWriter::with_capacity(1 << 16, to);
    let mut line: Vec<u8> = "\u{feff}".as_bytes().to_vec();
    for (at, header) in headers.iter().enumerate() {
        comma(&mut line, at);
        text(&mut line, header);
    }
    let io = |error: std::io::Error| E::from(WriteError::Io(error));
    let mut count = 0;
    loop {
        line.extend_from_slice(b"\r\n");
        out.write_all(&line).map_err(io)?;
        line.clear();
        let Some(row) = rows.next() else { break };
        for (at, cell) in row?.iter().enumerate() {
            comma(&mut line, at);
            match cell {
                Cell::Empty => {}
                Cell::Text(words) => text(&mut line, words),
                // Nearly every answer is a whole number, which is written faster as one.
                Cell::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                    let _ = write!(line, "{}", *number as i64);
                }
                Cell::Number(number) => {
                    let _ = write!(line, "{number}");
                }
            }
        }
        count += 1;
    }
    out.flush().map_err(io)?;
    Ok(count)
}

fn comma(line: &mut Vec<u8>, at: usize) {
    if at > 0 {
        line.push(b',');
    }
}

fn text(line: &mut Vec<u8>, words: &str) {
    let inert = dangerous(words);
    if !inert && !words.contains([',', '"', '\n', '\r', ';']) {
        line.extend_from_slice(words.as_bytes());
        return;
    }
    line.push(b'"');
    if inert {
        line.push(b'\'');
    }
    line.extend_from_slice(words.replace('"', "\"\"").as_bytes());
    line.push(b'"');
}
