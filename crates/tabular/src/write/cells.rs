//! Cells of responses: one column an item, the union of all versions, so that no value stands under a wrong header.

use instrument::Instrument;
use instrument::instrument::ItemType;
use serde_json::{Map, Value};

use super::Cell;

/// The columns of an instrument's versions: `id`, `language`, `day`, then every item that can be answered, in the order of the
/// newest version, then those that only older ones had.
pub fn columns(versions: &[&Instrument]) -> Vec<String> {
    let mut all: Vec<String> = ["id", "language", "day"].map(str::to_owned).to_vec();
    for version in versions.iter().rev() {
        for item in version.items().filter(|item| item.kind != ItemType::Note) {
            if !all.contains(&item.id) {
                all.push(item.id.clone());
            }
        }
    }
    all
}

/// The cells of one response under those columns.
pub fn cells_of(columns: &[String], own: [Option<&str>; 3], answers: &Map<String, Value>) -> Vec<Cell> {
    let word = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    let mut cells: Vec<Cell> = own.into_iter().map(word).collect();
    cells.extend(columns.iter().skip(own.len()).map(|item| answers.get(item).map_or(Cell::Empty, cell)));
    cells
}

/// An answer as tables write it: absences by name, several options with bars between.
fn cell(value: &Value) -> Cell {
    match value {
        Value::Number(number) => number.as_f64().map_or(Cell::Empty, Cell::Number),
        Value::String(text) => Cell::Text(text.clone()),
        Value::Array(values) => {
            let words: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
            Cell::Text(words.join("|"))
        }
        Value::Object(answer) => {
            if let Some(absent) = answer.get("absent").and_then(Value::as_str) {
                return Cell::Text(absent.to_owned());
            }
            answer.get("rung").and_then(Value::as_f64).map_or(Cell::Empty, Cell::Number)
        }
        Value::Bool(_) | Value::Null => Cell::Empty,
    }
}
