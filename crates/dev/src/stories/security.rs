//! A ministry of the interior that assesses itself by a short framework of its own, in two rounds. Between them the ladder
//! of one indicator changed: it is left out of the comparison and named.

use serde_json::{Value, json};

use super::{PLAIN, says};
use crate::story::Story;

const NAME: &str = "Ministerio de Gobernación de Sierra Clara (institución inventada)";

pub(super) fn before() -> Story {
    Story {
        id: "sierraclara-gobernacion-2023",
        institution: "sierraclara-gobernacion",
        name: NAME,
        country: "NI",
        round: "2023",
        short: Some("1.0.0"),
        team: (3, 3),
        claims: &[("mandate", "2 2 1"), ("planning", "1 2 4"), ("culture", "1 2 1")],
        seed: 20_230_303,
        ..PLAIN
    }
}

pub(super) fn now() -> Story {
    Story {
        id: "sierraclara-gobernacion-2026",
        institution: "sierraclara-gobernacion",
        name: NAME,
        country: "NI",
        previous: Some("sierraclara-gobernacion-2023"),
        short: Some("2.0.0"),
        team: (4, 3),
        claims: &[("mandate", "3 3 2"), ("planning", "2 2 2"), ("culture", "1 2 2")],
        says: truths,
        seed: 20_260_303,
        ..PLAIN
    }
}

fn truths() -> Vec<Value> {
    vec![
        says(
            "The indicator whose ladder changed is left out and named.",
            json!(["change", "left_out"]),
            json!(["planning.gbv"]),
        ),
        says("It is neither lost", json!(["change", "lost"]), json!([])),
        says(
            "nor gained.",
            json!(["change", "gained"]),
            json!([
                "mandate.legal",
                "mandate.policy",
                "mandate.leadership",
                "planning.strategic_plan",
                "culture.inclusion"
            ]),
        ),
        says(
            "Its dimension has no mark of the last round.",
            json!(["dimensions", { "id": "planning" }, "previous"]),
            Value::Null,
        ),
    ]
}
