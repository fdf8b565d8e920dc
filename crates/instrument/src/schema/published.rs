//! The published schemas, and the way of bytes through size, depth, JSON and schema.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::Value;

use super::Positions;
use super::refused::refused;
use crate::limits::{JSON_BYTES, JSON_DEPTH};
use crate::words::{Document, Fault, Place};

/// The kinds of documents with a published schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentKind {
    /// What is measured.
    Framework,
    /// What is asked.
    Instrument,
    /// One institution, one round.
    Assessment,
    /// What was answered.
    Response,
    /// What will be done.
    Plan,
    /// What may be shown.
    Release,
}

impl DocumentKind {
    /// Every kind.
    pub const ALL: [DocumentKind; 6] = [
        DocumentKind::Framework,
        DocumentKind::Instrument,
        DocumentKind::Assessment,
        DocumentKind::Response,
        DocumentKind::Plan,
        DocumentKind::Release,
    ];

    /// The name in file names of schemas.
    pub fn name(self) -> &'static str {
        match self {
            DocumentKind::Framework => "framework",
            DocumentKind::Instrument => "instrument",
            DocumentKind::Assessment => "assessment",
            DocumentKind::Response => "response",
            DocumentKind::Plan => "plan",
            DocumentKind::Release => "release",
        }
    }

    /// The text of the published schema.
    pub fn schema(self) -> &'static str {
        match self {
            DocumentKind::Framework => include_str!("../../../../instruments/schema/framework.schema.json"),
            DocumentKind::Instrument => include_str!("../../../../instruments/schema/instrument.schema.json"),
            DocumentKind::Assessment => include_str!("../../../../instruments/schema/assessment.schema.json"),
            DocumentKind::Response => include_str!("../../../../instruments/schema/response.schema.json"),
            DocumentKind::Plan => include_str!("../../../../instruments/schema/plan.schema.json"),
            DocumentKind::Release => include_str!("../../../../instruments/schema/release.schema.json"),
        }
    }

    /// The kind of a document: by the name of its `$schema`, or by keys that only one kind has.
    pub fn of(value: &Value) -> Option<DocumentKind> {
        let schema = value.get("$schema").and_then(Value::as_str).unwrap_or_default();
        let named = |kind: &DocumentKind| {
            let name = kind.name();
            schema.ends_with(&format!("{name}.schema.json")) || schema == format!("urn:paridad:schema:{name}:1")
        };
        let has = |key: &str| value.get(key).is_some();
        DocumentKind::ALL.into_iter().find(named).or_else(|| match () {
            () if has("made") && has("indicators") => Some(DocumentKind::Release),
            () if has("dimensions") && has("rungs") => Some(DocumentKind::Framework),
            () if has("sections") => Some(DocumentKind::Instrument),
            () if has("institution") => Some(DocumentKind::Assessment),
            () if has("answers") => Some(DocumentKind::Response),
            () if has("actions") || has("responses") => Some(DocumentKind::Plan),
            () => None,
        })
    }

    /// The compiled schema; none only if the text that we ship were broken, which a test excludes.
    fn validator(self) -> Option<&'static Validator> {
        static VALIDATORS: LazyLock<[Option<Validator>; 6]> = LazyLock::new(|| {
            DocumentKind::ALL.map(|kind| {
                let schema = serde_json::from_str(kind.schema()).ok()?;
                jsonschema::draft202012::options().should_validate_formats(true).build(&schema).ok()
            })
        });
        VALIDATORS.get(DocumentKind::ALL.iter().position(|other| *other == self)?)?.as_ref()
    }
}

/// JSON that has passed the schema of its kind, with the places of its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// The value.
    pub value: Value,
    positions: Positions,
}

impl Parsed {
    /// A value that was never text (places have no lines).
    pub(crate) fn of_value(value: Value) -> Parsed {
        Parsed { value, positions: Positions::default() }
    }

    /// The place of a pointer.
    pub fn place(&self, pointer: &str) -> Place {
        let (line, column) = self.positions.of_value(pointer).unzip();
        Place { line, column, ..Place::pointer(pointer) }
    }

    /// A fault with a pointer, at its line and column.
    pub fn located(&self, mut fault: Fault) -> Fault {
        if let Some((line, column)) = fault.place.pointer.as_ref().and_then(|pointer| self.positions.of_value(pointer))
        {
            (fault.place.line, fault.place.column) = (Some(line), Some(column));
        }
        fault
    }

    /// What the published schema refuses.
    pub(crate) fn schema_faults(&self, kind: DocumentKind) -> Vec<Fault> {
        let Some(validator) = kind.validator() else { return Vec::new() };
        let mut faults: Vec<Fault> = validator.iter_errors(&self.value).flat_map(|error| refused(&error)).collect();
        for fault in &mut faults {
            let Some(pointer) = &fault.place.pointer else { continue };
            // A key that does not belong there stands where its key stands.
            let key = matches!(fault.code(), "unknown-key").then(|| self.positions.of_key(pointer)).flatten();
            let place = key.or_else(|| self.positions.of_value(pointer));
            (fault.place.line, fault.place.column) = place.unzip();
        }
        sorted(faults)
    }
}

/// Reads bytes as a document of a kind.
///
/// # Errors
/// Every fault with line and column: too large or too deep (before anything is parsed), not UTF-8, not JSON, a key twice,
/// and whatever the published schema refuses.
pub fn parse(bytes: &[u8], kind: DocumentKind) -> Result<Parsed, Vec<Fault>> {
    let parsed = json(bytes)?;
    let faults = parsed.schema_faults(kind);
    if faults.is_empty() { Ok(parsed) } else { Err(faults) }
}

/// Reads bytes as JSON within the limits.
///
/// # Errors
/// As [`parse`], without a schema.
pub fn json(bytes: &[u8]) -> Result<Parsed, Vec<Fault>> {
    if bytes.len() > JSON_BYTES {
        let megabytes = JSON_BYTES / (1024 * 1024);
        return Err(vec![Fault::new(Place::unknown(), Document::TooLarge { megabytes })]);
    }
    // Editors of Windows write this mark; it is no part of JSON.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let place = Place { byte: Some(error.valid_up_to() as u64), ..Place::unknown() };
        vec![Fault::new(place, Document::NotUtf8)]
    })?;
    if let Some((line, column)) = too_deep(text) {
        let place = Place { line: Some(line), column: Some(column), ..Place::unknown() };
        return Err(vec![Fault::new(place, Document::TooDeep { levels: JSON_DEPTH })]);
    }
    let value: Value = serde_json::from_str(text).map_err(|error| {
        let place = Place { line: Some(error.line()), column: Some(error.column()), ..Place::unknown() };
        let cause = match error.classify() {
            serde_json::error::Category::Eof => Document::Truncated,
            _ => Document::NotJson { detail: detail(&error) },
        };
        vec![Fault::new(place, cause)]
    })?;
    let positions = Positions::of(text);
    let twice: Vec<Fault> = positions
        .twice()
        .iter()
        .map(|(pointer, line, column)| {
            let place = Place { line: Some(*line), column: Some(*column), ..Place::pointer(pointer) };
            Fault::new(place, Document::KeyTwice { key: pointer.rsplit('/').next().unwrap_or_default().to_owned() })
        })
        .collect();
    if twice.is_empty() { Ok(Parsed { value, positions }) } else { Err(twice) }
}

/// Faults in the order in which a person meets them.
pub(crate) fn sorted(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort_by(|one, two| {
        let key = |fault: &Fault| (fault.place.line, fault.place.column, fault.place.pointer.clone());
        key(one).cmp(&key(two))
    });
    faults.dedup();
    faults
}

/// What serde_json says, without the place that it repeats.
fn detail(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ").next().unwrap_or_default().to_owned()
}

/// Where the text nests deeper than the limit, strings left out. Runs before the parser, which would recurse.
fn too_deep(text: &str) -> Option<(usize, usize)> {
    let (mut depth, mut inside, mut escaped) = (0usize, false, false);
    let (mut line, mut column) = (1, 0);
    for character in text.chars() {
        column += 1;
        if character == '\n' {
            (line, column) = (line + 1, 0);
        }
        match character {
            _ if escaped => escaped = false,
            '\\' if inside => escaped = true,
            '"' => inside = !inside,
            '{' | '[' if !inside => {
                depth += 1;
                if depth > JSON_DEPTH {
                    return Some((line, column));
                }
            }
            '}' | ']' if !inside => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::DocumentKind;

    #[test]
    fn every_published_schema_compiles() {
        for kind in DocumentKind::ALL {
            assert!(kind.validator().is_some(), "{}", kind.name());
        }
    }
}
