//! The JSON Schema of the answers to one instrument, derived from it, for any client to check before it sends.
//!
//! It knows the form of each answer. What depends on other answers (relevance, what is required, constraints, an option
//! that excludes the others) only acceptance knows.

use serde_json::{Map, Value, json};

use crate::framework::Framework;
use crate::instrument::{Absence, Instrument, Item, ItemType, Mode};
use crate::limits::{REASON_CHARACTERS, TEXT_CHARACTERS};
use crate::words::{Lang, Text};

/// The schema of a response to an instrument.
pub fn response_schema(instrument: &Instrument, framework: &Framework) -> Value {
    let lang = instrument.languages.first().and_then(|code| code.parse().ok()).unwrap_or(Lang::Es);
    let answers: Map<String, Value> = instrument
        .items()
        .filter(|item| item.kind != ItemType::Note)
        .map(|item| (item.id.clone(), answer(item, instrument, framework, lang)))
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("urn:paridad:schema:response:{}", instrument.reference()),
        "title": instrument.title.get(lang),
        "type": "object",
        "additionalProperties": false,
        "required": ["instrument", "answers"],
        "properties": {
            "$schema": { "type": "string" },
            "id": { "type": "string" },
            "instrument": { "enum": references(instrument) },
            "language": { "enum": instrument.languages },
            "day": { "type": "string", "format": "date" },
            "answers": { "type": "object", "additionalProperties": false, "properties": answers }
        }
    })
}

/// Both ways to name this version.
fn references(instrument: &Instrument) -> [String; 2] {
    [format!("{}@{}", instrument.id, instrument.version.major), instrument.reference().to_string()]
}

/// The schema of one answer: its value, an absence that it offers, or null for blank.
fn answer(item: &Item, instrument: &Instrument, framework: &Framework, lang: Lang) -> Value {
    let indicator = item.indicator.as_deref().and_then(|id| framework.indicator(id));
    let title = item.text.as_ref().or(indicator.map(|indicator| &indicator.title)).map(|text| Text::get(text, lang));
    let scale = item.scale.as_deref().and_then(|scale| instrument.scale(scale));
    let values: Vec<&str> = item.options.iter().map(|option| option.value.as_str()).collect();
    let value = match item.kind {
        ItemType::Rung => rung(instrument.mode, framework.top()),
        ItemType::Scale => {
            json!({ "enum": scale.map_or(&[][..], |s| &s.options).iter().map(|o| number(o.value)).collect::<Vec<_>>() })
        }
        ItemType::Choice => json!({ "enum": values }),
        ItemType::Choices | ItemType::Ranking => {
            json!({ "type": "array", "uniqueItems": true, "items": { "enum": values } })
        }
        ItemType::Number => {
            let mut schema = json!({ "type": if item.integer { "integer" } else { "number" } });
            if let Some(min) = item.min {
                schema["minimum"] = number(min);
            }
            if let Some(max) = item.max {
                schema["maximum"] = number(max);
            }
            schema
        }
        ItemType::Text => json!({ "type": "string", "maxLength": item.max_length.unwrap_or(TEXT_CHARACTERS) }),
        ItemType::Date => json!({ "type": "string", "format": "date" }),
        ItemType::File | ItemType::Note => json!({ "type": "string", "maxLength": TEXT_CHARACTERS }),
    };
    let offered = Absence::ALL.into_iter().filter(|absence| {
        item.kind == ItemType::Rung
            || item.absent.contains(absence)
            || scale.is_some_and(|scale| scale.absent.contains(absence))
    });
    let mut shapes = vec![value, json!({ "type": "null" })];
    shapes.extend(offered.map(absent));
    json!({ "title": title.unwrap_or(&item.id), "anyOf": shapes })
}

fn absent(absence: Absence) -> Value {
    let mut properties = json!({ "absent": { "const": absence.name() } });
    if absence == Absence::NotApplicable {
        properties["reason"] = json!({ "type": ["string", "null"], "maxLength": REASON_CHARACTERS });
    }
    json!({ "type": "object", "additionalProperties": false, "required": ["absent"], "properties": properties })
}

fn rung(mode: Mode, top: u8) -> Value {
    let step = json!({ "type": "integer", "minimum": 0, "maximum": top });
    let words = json!({ "type": ["string", "null"], "maxLength": REASON_CHARACTERS });
    let mut properties = json!({ "rung": step });
    if mode == Mode::Review {
        properties["verdicts"] = json!({ "type": "object", "additionalProperties": {
            "enum": ["accepted", "insufficient", "outdated", "not_provided"] } });
        properties["finding"] = words;
    } else {
        let text = json!({ "type": ["string", "null"] });
        properties["evidence"] = json!({ "type": "array", "items": {
            "type": "object", "additionalProperties": false, "required": ["id", "title"],
            "properties": { "id": { "type": "string" }, "title": { "type": "string" }, "kind": text, "date": text, "reference": text } } });
        properties["dissent"] = json!({ "type": "array", "items": {
            "type": "object", "additionalProperties": false, "required": ["rung", "people"],
            "properties": { "rung": step, "people": { "type": "integer", "minimum": 1, "maximum": u32::MAX }, "why": text } } });
        properties["note"] = words;
    }
    json!({ "type": "object", "additionalProperties": false, "required": ["rung"], "properties": properties })
}

/// A whole number without a point, as people write options.
fn number(value: f64) -> Value {
    if value.fract() == 0.0 && value.abs() < 9.0e15 { json!(value as i64) } else { json!(value) }
}
