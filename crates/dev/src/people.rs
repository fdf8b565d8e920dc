//! The answers of people: a mood a section, a lean a person, noise an item; blanks and "don't know" as people leave them.

use instrument::Instrument;
use instrument::instrument::{Item, ItemType, Section};
use serde_json::{Map, Value, json};

use crate::random::Random;
use crate::story::{Group, Story};

/// Free words that must never appear in a release.
pub const NEVER: [&str; 2] =
    ["El equipo de género nos acompaña cuando lo pedimos.", "Que las jefaturas den el ejemplo."];

/// The table of a group: its file's ending and its text.
pub fn table(story: &Story, group: &Group, instrument: &Instrument) -> (&'static str, String) {
    let mut random = Random::new(story.seed, &instrument.id);
    let mut rows: Vec<Map<String, Value>> = Vec::new();
    for (people, categories) in group.classes {
        for _ in 0..*people {
            rows.push(person(group, instrument, categories, &mut random));
        }
    }
    // In no order that tells who is who.
    for position in (1..rows.len()).rev() {
        rows.swap(position, (random.unit() * (position + 1) as f64) as usize);
    }
    for (item, most) in group.at_most {
        let answered = rows.iter_mut().filter(|row| row.get(*item).is_some_and(Value::is_number));
        answered.skip(*most as usize).for_each(|row| drop(row.insert((*item).to_owned(), json!("prefer_not"))));
    }
    for (row, words) in rows.iter_mut().zip(NEVER) {
        row.insert("O1".to_owned(), json!(words));
    }
    for (number, row) in rows.iter_mut().enumerate() {
        row.insert("id".to_owned(), json!(format!("r{:04}", number + 1)));
    }
    let columns: Vec<&str> = std::iter::once("id")
        .chain(instrument.items().filter(|item| item.kind != ItemType::Note).map(|item| item.id.as_str()))
        .collect();
    match group.format {
        "jsonl" => ("jsonl", rows.iter().map(|row| format!("{}\n", Value::Object(row.clone()))).collect()),
        format => ("csv", separated(&columns, &rows, if format == "csv;" { ';' } else { ',' })),
    }
}

fn separated(columns: &[&str], rows: &[Map<String, Value>], separator: char) -> String {
    let separator = separator.to_string();
    let cell = |value: Option<&Value>| match value {
        Some(Value::String(text)) if text.contains([',', ';', '"']) => format!("\"{}\"", text.replace('"', "\"\"")),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let mut text = columns.join(&separator);
    text.push('\n');
    for row in rows {
        text.push_str(&columns.iter().map(|column| cell(row.get(*column))).collect::<Vec<_>>().join(&separator));
        text.push('\n');
    }
    text
}

fn person(group: &Group, instrument: &Instrument, categories: &[&str], random: &mut Random) -> Map<String, Value> {
    let mut row = Map::new();
    let lean = random.normal() * 0.5;
    let mut attributes = categories.iter();
    let mut shows_safety = false;
    for section in &instrument.sections {
        if section.relevant.is_some() && !shows_safety {
            continue;
        }
        for item in &section.items {
            let value = match item.kind {
                ItemType::Scale => scale(group, instrument, section, item, categories, lean, random),
                ItemType::Choice if item.disaggregates.is_some() => {
                    attributes.next().filter(|category| !category.is_empty()).map(|category| json!(category))
                }
                ItemType::Choice => {
                    shows_safety = random.unit() < 0.7;
                    Some(json!(if shows_safety { "yes" } else { "no" }))
                }
                _ => None,
            };
            row.extend(value.map(|value| (item.id.clone(), value)));
        }
    }
    row
}

fn scale(
    group: &Group,
    instrument: &Instrument,
    section: &Section,
    item: &Item,
    categories: &[&str],
    lean: f64,
    random: &mut Random,
) -> Option<Value> {
    let options = instrument.scale(item.scale.as_deref()?)?.options.len();
    let draw = random.unit();
    let noise = random.normal() * 0.8;
    let position = if let Some((_, low)) = group.camps.iter().find(|(id, _)| *id == item.id) {
        let end = usize::from(noise > 0.0);
        if categories.contains(low) { end } else { options - 1 - end }
    } else {
        if draw < 0.05 {
            return Some(json!("dont_know"));
        }
        if draw < 0.07 {
            return None;
        }
        let mood = group.mood.iter().find(|(id, _)| *id == section.id).map_or(0.3, |(_, mood)| *mood);
        let tilt: f64 = group
            .tilt
            .iter()
            .filter(|(category, id, _)| categories.contains(category) && *id == section.id)
            .map(|(_, _, tilt)| tilt)
            .sum();
        let agrees = mood + tilt + lean + noise;
        // Where the middle of the scale is 0, and one step is 0.8.
        let place = (agrees / 0.8 + (options - 1) as f64 / 2.0).round().clamp(0.0, (options - 1) as f64) as usize;
        if item.reversed { options - 1 - place } else { place }
    };
    Some(json!(position + 1))
}
