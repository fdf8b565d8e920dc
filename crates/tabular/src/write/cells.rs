//! Cells of responses: one column an item, the union of all versions, so that no value stands under a wrong header. Answers
//! become cells as they are read, with nothing made between.

use std::collections::HashMap;

use instrument::Instrument;
use instrument::instrument::ItemType;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::Cell;

/// `id`, `language`, `day`: what every row begins with.
const OWN: [&str; 3] = ["id", "language", "day"];

/// The columns of an instrument's versions.
pub struct Columns {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Columns {
    /// `id`, `language`, `day`, then every item that can be answered, in the order of the newest version, then those that only
    /// older ones had.
    pub fn of(versions: &[&Instrument]) -> Columns {
        let mut columns = Columns { names: OWN.map(str::to_owned).to_vec(), places: HashMap::new() };
        for version in versions.iter().rev() {
            for item in version.items().filter(|item| item.kind != ItemType::Note) {
                if !columns.places.contains_key(&item.id) {
                    columns.places.insert(item.id.clone(), columns.names.len());
                    columns.names.push(item.id.clone());
                }
            }
        }
        columns
    }

    /// Their names.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The cells of one response: what every row begins with, then its answers, a JSON object of item → answer.
    ///
    /// # Errors
    /// What is not such an object.
    pub fn cells(&self, own: [Option<&str>; 3], answers: &[u8]) -> Result<Vec<Cell>, serde_json::Error> {
        let mut cells = vec![Cell::Empty; self.names.len()];
        for (cell, word) in cells.iter_mut().zip(own) {
            *cell = word.map_or(Cell::Empty, |word| Cell::Text(word.to_owned()));
        }
        let mut json = serde_json::Deserializer::from_slice(answers);
        Row { columns: self, cells: &mut cells }.deserialize(&mut json)?;
        json.end()?;
        Ok(cells)
    }
}

/// The answers of one response, each into its cell.
struct Row<'r> {
    columns: &'r Columns,
    cells: &'r mut [Cell],
}

impl<'de> DeserializeSeed<'de> for Row<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Row<'_> {
    type Value = ();

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an object of item and answer")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(place) = map.next_key_seed(Place(&self.columns.places))? {
            match place.and_then(|place| self.cells.get_mut(place)) {
                Some(cell) => *cell = map.next_value_seed(Answer)?,
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// The place of a key, without keeping the key.
struct Place<'p>(&'p HashMap<String, usize>);

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = Option<usize>;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Option<usize>, D::Error> {
        json.deserialize_str(self)
    }
}

impl Visitor<'_> for Place<'_> {
    type Value = Option<usize>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an item")
    }

    fn visit_str<E>(self, key: &str) -> Result<Option<usize>, E> {
        Ok(self.0.get(key).copied())
    }
}

/// An answer as tables write it: absences by name, several options with bars between, of an agreed answer its rung.
struct Answer;

impl<'de> DeserializeSeed<'de> for Answer {
    type Value = Cell;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Cell, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Answer {
    type Value = Cell;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("an answer")
    }

    fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Cell, E> {
        Ok(Cell::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell::Text(text.to_owned()))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Cell, E> {
        Ok(Cell::Empty)
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell::Empty)
    }

    fn visit_seq<S: SeqAccess<'de>>(self, mut list: S) -> Result<Cell, S::Error> {
        let mut words = Vec::new();
        while let Some(value) = list.next_element::<serde_json::Value>()? {
            words.extend(value.as_str().map(str::to_owned));
        }
        Ok(Cell::Text(words.join("|")))
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Cell, M::Error> {
        let (mut absent, mut rung) = (None, None);
        while let Some(key) = map.next_key::<String>()? {
            let value: serde_json::Value = map.next_value()?;
            match key.as_str() {
                "absent" => absent = value.as_str().map(str::to_owned),
                "rung" => rung = value.as_f64(),
                _ => {}
            }
        }
        Ok(absent.map(Cell::Text).or(rung.map(Cell::Number)).unwrap_or(Cell::Empty))
    }
}
