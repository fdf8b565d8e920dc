//! A foreign ministry whose staff survey has a group of four: they are hidden, and so is a larger group that would give
//! them away by subtraction.

use serde_json::{Value, json};

use super::{PLAIN, cell, says};
use crate::story::{Group, Story};

pub(super) fn now() -> Story {
    Story {
        id: "montecarmen-exteriores-2026",
        institution: "montecarmen-exteriores",
        name: "Ministerio de Relaciones Exteriores de Montecarmen (institución inventada)",
        country: "SV",
        kind: "foreign_affairs",
        team: (5, 4),
        claims: &[
            ("mandate", "2 3 3 1 1"),
            ("architecture", "2 2 3 2 3"),
            ("partnerships", "2 3 4 2 1"),
            ("planning", "2 1 1 2 1 1"),
            ("resources", "1 0 0 1 1"),
            ("knowledge", "1 2 2 0 1 2"),
            ("capacities", "2 2 3 1 2"),
            ("culture", "1 2 2 2 2 2"),
            ("communication", "3 2 2 2"),
        ],
        review: Some(&[("partnerships.international", "3"), ("capacities.induction", "1x")]),
        staff: Some(Group {
            total: 230,
            classes: &[
                (21, &["woman", "professional", "from_3_to_9"]),
                (19, &["woman", "support", "from_10"]),
                (20, &["woman", "manager", "under_3"]),
                (16, &["man", "professional", "from_3_to_9"]),
                (13, &["man", "manager", "from_10"]),
                (12, &["man", "support", "under_3"]),
                (2, &["another", "professional", "from_3_to_9"]),
                (2, &["another", "support", "from_10"]),
            ],
            mood: &[
                ("commitments", 0.5),
                ("support", 0.8),
                ("my_area", -0.2),
                ("data_money", -0.4),
                ("learning", 0.2),
                ("conditions", 0.0),
                ("respect", 0.3),
            ],
            tilt: &[("woman", "conditions", -0.4)],
            camps: &[],
            at_most: &[],
            format: "csv;",
        }),
        not_felt: &[],
        says: truths,
        seed: 20_260_304,
        ..PLAIN
    }
}

fn truths() -> Vec<Value> {
    vec![
        says("A group of four is hidden in every dimension.", cell("staff", "gender", "another"), "few"),
        says("The smaller of the other groups is hidden to protect it.", cell("staff", "gender", "man"), "protects"),
        says(
            "The count of the four is hidden, too.",
            json!(["sources", { "source": "staff" }, "participation", "attributes",
            { "attribute": "gender" }, "categories", { "category": "another" }, "answered", "hidden"]),
            "few",
        ),
        says(
            "All answered is shown.",
            json!(["sources", { "source": "staff" }, "participation", "everyone", "answered", "value"]),
            105,
        ),
        says(
            "The documents show less on the international agenda.",
            json!(["indicators", { "id": "partnerships.international" }, "caps"]),
            json!(["documents_show_less"]),
        ),
    ]
}
