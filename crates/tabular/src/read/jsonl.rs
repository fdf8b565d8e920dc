//! JSON lines: one object a line, one value a key.
//!
//! In: text. Out: a sheet whose headers are the keys in the order they first appear, whose row numbers are lines; or
//! every line that is not such an object. Never: a nested value flattened, or one of two equal keys dropped in silence.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::fmt;

use instrument::Fault;
use instrument::words::{Place, Table};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::Value;

use crate::faults::shown;
use crate::limits;
use crate::sheet::{Draft, Row, Sheet};

pub(super) fn read(text: &str) -> Result<Sheet, Vec<Fault>> {
    let mut draft = Draft::new(None);
    let mut headers: Vec<Option<String>> = Vec::new();
    let mut columns: HashMap<String, usize> = HashMap::new();
    let mut rows: Vec<(usize, BTreeMap<usize, String>)> = Vec::new();
    for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        if line.len() > limits::LINE_BYTES {
            draft.faults.push(Place::row(number), Table::LineTooLong { kilobytes: limits::LINE_BYTES >> 10 });
            continue;
        }
        let object = match serde_json::from_str::<Object>(line) {
            Ok(object) => object,
            Err(error) => {
                let cause = if error.is_data() { Table::LineNotObject } else { Table::LineNotJson };
                let place = Place { line: Some(number), column: Some(error.column().max(1)), ..Place::default() };
                draft.faults.push(Place { value: Some(shown(line)), ..place }, cause);
                continue;
            }
        };
        let mut cells = BTreeMap::new();
        for (key, value) in object.0 {
            let column = *columns.entry(key.clone()).or_insert_with(|| {
                headers.push(Some(key.clone()));
                headers.len() - 1
            });
            let place = || Place::cell(number, key.clone());
            match (cells.entry(column), plain(&value)) {
                (Entry::Occupied(_), _) => draft.faults.push(place(), Table::KeyTwice),
                (Entry::Vacant(cell), Some(text)) => {
                    cell.insert(text);
                }
                (Entry::Vacant(_), None) => {
                    draft.faults.push(Place { value: Some(shown(&value.to_string())), ..place() }, Table::ValueNested);
                }
            }
        }
        rows.push((number, cells));
        if draft.measure(rows.len(), headers.len()).is_err() {
            return draft.finish();
        }
    }
    let width = headers.len();
    // An empty key has no header to stand under; it meets the same fault as a column without a name.
    let header = Row { number: 1, cells: headers.into_iter().map(|key| key.filter(|key| !key.is_empty())).collect() };
    if draft.push(header).is_ok() {
        for (number, cells) in rows {
            let mut row = Row { number, cells: vec![None; width] };
            for (column, text) in cells {
                if let Some(cell) = row.cells.get_mut(column) {
                    *cell = Some(text).filter(|text| !text.is_empty());
                }
            }
            if draft.push(row).is_err() {
                break;
            }
        }
    }
    draft.finish()
}

/// A single value as text, empty for null; nothing for a list or an object.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::Bool(truth) => Some(truth.to_string()),
        // 4.0 is 4, as in every other format.
        Value::Number(number) if number.is_f64() => number.as_f64().map(|float| float.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::String(text) => Some(text.clone()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

/// An object with every key as it stands: a map would keep only the last of two equal ones.
struct Object(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object, D::Error> {
        struct Keys;
        impl<'de> Visitor<'de> for Keys {
            type Value = Object;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut keys = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    keys.push(entry);
                }
                Ok(Object(keys))
            }
        }
        deserializer.deserialize_map(Keys)
    }
}
