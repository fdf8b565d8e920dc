//! The eight invented institutions; three of them in two rounds. One file each, its story first.

mod agriculture;
mod education;
mod finance;
mod foreign;
mod health;
mod labour;
mod machinery;
mod security;

use serde_json::{Value, json};

use crate::story::Story;

/// Every story, earlier rounds first.
pub fn all() -> Vec<Story> {
    vec![
        labour::before(),
        health::before(),
        security::before(),
        labour::now(),
        health::now(),
        security::now(),
        foreign::now(),
        machinery::now(),
        education::now(),
        finance::now(),
        agriculture::now(),
    ]
}

/// A story with nothing special in it.
const PLAIN: Story = Story {
    id: "",
    institution: "",
    name: "",
    country: "",
    kind: "ministry",
    round: "2026",
    previous: None,
    short: None,
    team: (7, 5),
    claims: &[],
    review: None,
    reasons: &[],
    findings: &[],
    targets: &[],
    staff: None,
    organisations: None,
    plan: None,
    not_felt: &[],
    says: nothing,
    seed: 0,
};

fn nothing() -> Vec<Value> {
    Vec::new()
}

/// A sentence with the place that must hold a value.
fn says(sentence: &str, at: Value, is: impl Into<Value>) -> Value {
    json!({ "says": sentence, "at": at, "is": is.into() })
}

/// The place of a group's cell in every dimension of a source.
fn cell(source: &str, attribute: &str, category: &str) -> Value {
    json!(["sources", { "source": source }, "dimensions", "*", "attributes", { "attribute": attribute }, "categories",
        { "category": category }, "cell", "hidden"])
}
