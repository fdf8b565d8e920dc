//! JSON lines out: the form that is read back without loss.

use std::io::{BufWriter, Write};

use serde_json::{Map, Number, Value};

use super::{Cell, WriteError};

pub(super) fn write<E: From<WriteError>>(
    headers: &[String],
    rows: &mut dyn Iterator<Item = Result<Vec<Cell>, E>>,
    to: &mut (dyn Write + Send),
) -> Result<u64, E> {
    let mut out = BufWriter::with_capacity(1 << 16, to);
    let io = |error: std::io::Error| E::from(WriteError::Io(error));
    let mut count = 0;
    for row in rows {
        let mut object = Map::new();
        for (header, cell) in headers.iter().zip(row?) {
            let value = match cell {
                Cell::Empty => continue,
                Cell::Text(words) => Value::String(words),
                Cell::Number(number) => whole(number),
            };
            object.insert(header.clone(), value);
        }
        writeln!(out, "{}", Value::Object(object)).map_err(io)?;
        count += 1;
    }
    out.flush().map_err(io)?;
    Ok(count)
}

/// Whole numbers without a point.
fn whole(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9.0e15 {
        Value::from(number as i64)
    } else {
        Number::from_f64(number).map_or(Value::Null, Value::Number)
    }
}
