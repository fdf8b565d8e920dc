//! An agriculture ministry at its beginning: the team's answer alone, some of it left open.

use serde_json::{Value, json};

use super::{PLAIN, says};
use crate::story::Story;

pub(super) fn now() -> Story {
    Story {
        id: "campoalto-agricultura-2026",
        institution: "campoalto-agricultura",
        name: "Ministerio de Agricultura de Campo Alto (institución inventada)",
        country: "HN",
        team: (4, 7),
        claims: &[
            ("mandate", "1 2 1 0 1"),
            ("architecture", "1 1 0 1 2"),
            ("partnerships", "2 2 1 ? 0"),
            ("planning", "1 1 2 3 0 1"),
            ("resources", "1 0 ? 0 ?"),
            ("knowledge", "2 1 1 0 1 1"),
            ("capacities", "1 2 1 1 1"),
            ("culture", "1 1 0 1 2 1"),
            ("communication", "2 3 1 1"),
        ],
        says: truths,
        seed: 20_260_308,
        ..PLAIN
    }
}

fn truths() -> Vec<Value> {
    vec![
        says("Nobody else was asked.", json!(["sources"]), json!([])),
        says(
            "What counts was declared and not reviewed.",
            json!(["indicators", { "id": "planning.services" }, "declared_not_reviewed"]),
            true,
        ),
        says(
            "Three of five were answered: the budget has no score.",
            json!(["dimensions", { "id": "resources" }, "score", "hidden"]),
            "coverage",
        ),
        says(
            "A blank is named.",
            json!(["meets", "not_answered"]),
            json!(["partnerships.academia", "resources.execution", "resources.unit_funding"]),
        ),
        says("First round: nothing is compared.", json!(["change"]), Value::Null),
    ]
}
