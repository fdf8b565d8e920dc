//! What a schema refuses, in our words: one cause for each kind of refusal, so that it can be said in four languages.

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind as Kind};
use serde_json::Value;

use super::position::escaped;
use crate::words::{Document, Fault, Place};

/// The faults of one refusal; a refusal of several keys is one fault a key.
pub(super) fn refused(error: &ValidationError<'_>) -> Vec<Fault> {
    let pointer = error.instance_path().as_str().to_owned();
    let fault = |cause: Document| vec![Fault::new(Place::pointer(&pointer), cause)];
    match error.kind() {
        Kind::AdditionalProperties { unexpected } | Kind::UnevaluatedProperties { unexpected } => unexpected
            .iter()
            .map(|key| {
                let place = Place::pointer(format!("{pointer}/{}", escaped(key)));
                Fault::new(place, Document::UnknownKey { key: key.clone() })
            })
            .collect(),
        Kind::Required { property } => fault(Document::MissingKey { key: plain(property) }),
        Kind::Type { kind } => fault(Document::WrongType { expected: types(kind), found: found(error) }),
        Kind::Enum { options } => {
            let allowed = options.as_array().map(|all| all.iter().map(plain).collect::<Vec<_>>().join(", "));
            fault(Document::NotInList { found: found(error), allowed: allowed.unwrap_or_default() })
        }
        Kind::Constant { expected_value } => {
            fault(Document::NotInList { found: found(error), allowed: plain(expected_value) })
        }
        Kind::Pattern { pattern } => fault(Document::WrongPattern { found: found(error), form: form(pattern) }),
        Kind::Format { .. } => fault(Document::WrongPattern { found: found(error), form: "2026-05-04".to_owned() }),
        Kind::Minimum { limit } | Kind::ExclusiveMinimum { limit } => {
            let strict = matches!(error.kind(), Kind::ExclusiveMinimum { .. });
            fault(Document::TooLow { limit: format!("{}{}", if strict { "> " } else { "≥ " }, plain(limit)) })
        }
        Kind::Maximum { limit } | Kind::ExclusiveMaximum { limit } => {
            let strict = matches!(error.kind(), Kind::ExclusiveMaximum { .. });
            fault(Document::TooHigh { limit: format!("{}{}", if strict { "< " } else { "≤ " }, plain(limit)) })
        }
        Kind::MinItems { limit } | Kind::MinProperties { limit } => fault(Document::TooFew { least: *limit as usize }),
        Kind::MaxItems { limit } | Kind::MaxProperties { limit } => fault(Document::TooMany { most: *limit as usize }),
        Kind::MinLength { .. } => fault(Document::EmptyValue),
        Kind::MaxLength { limit } => fault(Document::TextTooLong { most: *limit as usize }),
        Kind::UniqueItems => fault(Document::ItemTwice),
        Kind::PropertyNames { .. } => fault(Document::UnknownKey { key: found(error) }),
        // A value that may have several shapes: what is wrong in the nearest of them says more than "none fits".
        Kind::AnyOf { context } | Kind::OneOfNotValid { context } => {
            let nearest = context.iter().min_by_key(|branch| branch.len());
            let faults: Vec<Fault> = nearest.into_iter().flatten().flat_map(refused).collect();
            if faults.is_empty() { fault(Document::NoShapeFits) } else { faults }
        }
        _ => fault(Document::NoShapeFits),
    }
}

/// The value as a person wrote it, shortened.
fn found(error: &ValidationError<'_>) -> String {
    let said = match error.instance().as_ref() {
        Value::Object(_) => "{…}".to_owned(),
        Value::Array(_) => "[…]".to_owned(),
        other => plain(other),
    };
    match said.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", said.get(..end).unwrap_or_default()),
        None => said,
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn types(kind: &TypeKind) -> String {
    match kind {
        TypeKind::Single(one) => one.to_string(),
        TypeKind::Multiple(many) => many.iter().map(|one| one.to_string()).collect::<Vec<_>>().join(" | "),
    }
}

/// An example of what a pattern of ours asks for.
fn form(pattern: &str) -> String {
    let examples = [
        ("@", "dpg@1, dpg@1.0.0"),
        ("\\.(0|", "1.0.0"),
        ("[A-Z]{2}", "GT"),
        ("[0-9]{4}", "2026-05-04"),
        ("^[A-Za-z]", "C1, mandate_legal"),
        ("{2,3}", "es"),
        ("^[a-z]", "mandate.policy"),
    ];
    let example = examples.iter().find(|(part, _)| pattern.contains(part)).map(|(_, example)| *example);
    example.unwrap_or(pattern).to_owned()
}
