//! Texts that lack a language or are empty in one.
//!
//! Looks at the JSON itself: a text is an object whose keys are all language codes and whose values are all words.

use serde_json::{Map, Value};

use super::fault;
use crate::schema::escaped;
use crate::words::{Document, Fault};

pub(super) fn faults(value: &Value, languages: &[String]) -> Vec<Fault> {
    let mut faults = Vec::new();
    look(value, &mut String::new(), languages, &mut faults);
    faults
}

fn look(value: &Value, pointer: &mut String, languages: &[String], faults: &mut Vec<Fault>) {
    let length = pointer.len();
    match value {
        Value::Object(map) if is_text(map) => text(map, pointer, languages, faults),
        Value::Object(map) => {
            for (key, member) in map {
                // Logic and published identifiers are no texts.
                if matches!(key.as_str(), "relevant" | "that" | "maps_to") {
                    continue;
                }
                pointer.push('/');
                pointer.push_str(&escaped(key));
                look(member, pointer, languages, faults);
                pointer.truncate(length);
            }
        }
        Value::Array(items) => {
            for (position, item) in items.iter().enumerate() {
                pointer.push('/');
                pointer.push_str(&position.to_string());
                look(item, pointer, languages, faults);
                pointer.truncate(length);
            }
        }
        _ => {}
    }
}

fn is_text(map: &Map<String, Value>) -> bool {
    let code = |key: &String| (2..=3).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_lowercase());
    !map.is_empty() && map.iter().all(|(key, value)| code(key) && value.is_string() && key != "id")
}

fn text(map: &Map<String, Value>, pointer: &str, languages: &[String], faults: &mut Vec<Fault>) {
    for language in languages {
        if !map.contains_key(language) {
            faults.push(fault(pointer, Document::MissingTranslation { language: language.clone() }));
        }
    }
    for (language, words) in map {
        if words.as_str().is_some_and(|words| words.trim().is_empty()) {
            faults.push(fault(format!("{pointer}/{language}"), Document::EmptyText { language: language.clone() }));
        }
    }
}
