//! From the text of a cell to an answer as responses carry it.
//!
//! In: an item and what stands in its column. Out: the answer, nothing where there is none, or what is wrong with the
//! text. It judges the form alone: what the item requires and forbids is for `Instrument::accept`. Never: a comma read
//! as a decimal point.

use instrument::Instrument;
use instrument::instrument::{Absence, Item, ItemType};
use instrument::response;
use instrument::words::Table;
use serde_json::{Number, Value, json};

/// Reasons that the engine sets: in a table they say that there is no answer.
const NO_ANSWER: [&str; 2] = ["not_asked", "not_answered"];

/// The answer that a cell holds.
pub(crate) fn answer(item: &Item, instrument: &Instrument, text: &str) -> Result<Option<Value>, Table> {
    let word = text.trim();
    if word.is_empty() || NO_ANSWER.contains(&word) {
        return Ok(None);
    }
    if matches!(item.kind, ItemType::Text | ItemType::File) {
        return Ok(Some(Value::String(text.to_owned())));
    }
    if let Some(absence) = Absence::ALL.into_iter().find(|absence| absence.name() == word) {
        return Ok(Some(json!({ "absent": absence.name() })));
    }
    match item.kind {
        ItemType::Scale => on_scale(item, instrument, word).map(Some),
        ItemType::Choice => option(item, word).map(|value| Some(Value::String(value))),
        ItemType::Choices | ItemType::Ranking => {
            let pieces = word.split(['|', ';']).map(str::trim).filter(|piece| !piece.is_empty());
            let values = pieces.map(|piece| option(item, piece).map(Value::String));
            values.collect::<Result<_, _>>().map(|values| Some(Value::Array(values)))
        }
        ItemType::Number => number(word).map(|number| Some(Value::Number(number))),
        ItemType::Rung => number(word).map(|number| Some(json!({ "rung": number }))),
        ItemType::Date => day(word).map(|day| Some(Value::String(day))),
        ItemType::Text | ItemType::File | ItemType::Note => Ok(None),
    }
}

/// A day as `YYYY-MM-DD`, and no other way.
pub(crate) fn day(text: &str) -> Result<String, Table> {
    response::day(text).ok_or(Table::NotADay)
}

fn on_scale(item: &Item, instrument: &Instrument, text: &str) -> Result<Value, Table> {
    let scale = item.scale.as_deref().and_then(|scale| instrument.scale(scale));
    let number = match number(text) {
        Err(Table::NotANumber) => None,
        other => Some(other?),
    };
    let on = |number: &Number| number.as_f64().is_some_and(|value| scale.is_some_and(|s| s.position(value).is_some()));
    number.filter(on).map(Value::Number).ok_or_else(|| {
        let options = scale.map_or(&[][..], |scale| &scale.options);
        let mut allowed: Vec<String> = options.iter().map(|option| option.value.to_string()).collect();
        let absences = scale.map_or(&[][..], |scale| &scale.absent).iter().chain(&item.absent);
        allowed.extend(absences.map(|absence| absence.name().to_owned()));
        Table::OffScale { allowed: allowed.join(", ") }
    })
}

fn option(item: &Item, text: &str) -> Result<String, Table> {
    match item.options.iter().find(|option| option.value == text) {
        Some(option) => Ok(option.value.clone()),
        None => {
            let options = item.options.iter().map(|option| option.value.as_str());
            let allowed: Vec<&str> = options.chain(item.absent.iter().map(|absence| absence.name())).collect();
            Err(Table::NotAnOption { allowed: allowed.join(", ") })
        }
    }
}

/// A number with a point; whole ones without.
fn number(text: &str) -> Result<Number, Table> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'+' | b'-' | b'e' | b'E'));
    if let Ok(value) = text.parse::<f64>()
        && plain
    {
        // Whole numbers up to here are exact in a float.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        let number = if value.fract() == 0.0 && value.abs() <= EXACT {
            Some(Number::from(value as i64))
        } else {
            Number::from_f64(value)
        };
        return number.ok_or(Table::NotANumber);
    }
    let digits = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'+' | b'-'));
    if digits && text.contains(',') {
        // 1.234,5 has its thousands separated by points.
        let point = if text.matches(',').count() == 1 {
            text.replace('.', "").replace(',', ".")
        } else {
            text.replace(',', "")
        };
        return Err(Table::DecimalComma { point });
    }
    Err(Table::NotANumber)
}
