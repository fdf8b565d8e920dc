//! A finance ministry that claims much and shows nothing: no evidence is listed, three people answered the survey.

use serde_json::{Value, json};

use super::{PLAIN, says};
use crate::story::{Group, Story};

pub(super) fn now() -> Story {
    Story {
        id: "costanueva-hacienda-2026",
        institution: "costanueva-hacienda",
        name: "Ministerio de Hacienda de Costanueva (institución inventada)",
        country: "DO",
        team: (2, 2),
        claims: &[
            ("mandate", "3- 3- 4- 3- 2"),
            ("architecture", "3- 3- 3- 2 3-"),
            ("partnerships", "2 3- 3- 1 2"),
            ("planning", "3- 3- 2 3- 2 3-"),
            ("resources", "4- 3- 3-d 3- 3-"),
            ("knowledge", "3- 2 3- 3- 4- 3-"),
            ("capacities", "3- 3- 2 2 3-"),
            ("culture", "3- 3- 3- 2 2 3-"),
            ("communication", "3- 2 3- 3-"),
        ],
        staff: Some(Group {
            total: 350,
            classes: &[(2, &["woman", "professional", "from_10"]), (1, &["man", "support", "under_3"])],
            mood: &[],
            tilt: &[],
            camps: &[],
            at_most: &[],
            format: "csv",
        }),
        says: truths,
        seed: 20_260_307,
        ..PLAIN
    }
}

fn truths() -> Vec<Value> {
    vec![
        says("Nothing is met.", json!(["meets", "n"]), 0),
        says(
            "Every statement is hidden: three people answered.",
            json!(["sources", { "source": "staff" }, "items", "*", "everyone", "hidden"]),
            "few",
        ),
        says(
            "How many is hidden, too.",
            json!(["sources", { "source": "staff" }, "participation", "everyone", "answered", "hidden"]),
            "few",
        ),
        says(
            "In a team of four there was dissent, and no more is said.",
            json!(["indicators", { "id": "resources.execution" }, "dissent", "votes"]),
            json!([]),
        ),
        says("If all were shown, it would meet most.", json!(["meets", "range", "high", "+"]), true),
        says("Starting.", json!(["level", "id"]), "starting"),
    ]
}
