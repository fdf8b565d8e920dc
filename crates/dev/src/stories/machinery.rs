//! A national machinery for the advancement of women: strong where it is its own work, with a small staff.

use serde_json::{Value, json};

use super::{PLAIN, says};
use crate::story::{Group, Story};

pub(super) fn now() -> Story {
    Story {
        id: "lagoverde-mujer-2026",
        institution: "lagoverde-mujer",
        name: "Instituto de la Mujer de Lago Verde (institución inventada)",
        country: "HN",
        kind: "nmaw",
        team: (11, 2),
        claims: &[
            ("mandate", "4 4 4 3 3"),
            ("architecture", "4 3 3 4 4"),
            ("partnerships", "4 3 4 3 3"),
            ("planning", "4 4 3 3 3 3"),
            ("resources", "3 3 2 1 2"),
            ("knowledge", "4 4 3 3 3 2"),
            ("capacities", "3 4 3 3 3"),
            ("culture", "4 3 2 3 3 3"),
            ("communication", "4 4 3 3"),
        ],
        review: Some(&[("partnerships.civil_society", "3")]),
        targets: &[("resources.allocation", 4)],
        staff: Some(Group {
            total: 52,
            classes: &[
                (6, &["woman", "manager", "from_10"]),
                (14, &["woman", "professional", "from_3_to_9"]),
                (9, &["woman", "support", "under_3"]),
                (7, &["man", "professional", "from_3_to_9"]),
                (6, &["man", "support", "under_3"]),
            ],
            mood: &[
                ("commitments", 1.2),
                ("support", 1.1),
                ("my_area", 1.0),
                ("data_money", 0.8),
                ("learning", 1.0),
                ("conditions", 0.9),
                ("respect", 1.0),
            ],
            tilt: &[],
            camps: &[],
            at_most: &[],
            format: "csv",
        }),
        organisations: Some(Group {
            total: 30,
            classes: &[(8, &["community"]), (6, &["national"]), (5, &["regional"])],
            mood: &[("dialogue", 0.8), ("leadership", 0.9), ("services", 0.6), ("information", 0.5), ("response", 0.5)],
            tilt: &[],
            camps: &[],
            at_most: &[],
            format: "csv",
        }),
        says: truths,
        seed: 20_260_305,
        ..PLAIN
    }
}

fn truths() -> Vec<Value> {
    vec![
        says("Consolidated.", json!(["level", "id"]), "consolidated"),
        says(
            "With nineteen organisations a sensitive item is hidden",
            json!(["sources", { "source": "women_organisations" }, "items", { "id": "E3" }, "everyone", "hidden"]),
            "few",
        ),
        says(
            "and one that is not is shown.",
            json!(["sources", { "source": "women_organisations" }, "items", { "id": "A1" }, "everyone", "n", "+"]),
            true,
        ),
        says(
            "The documents show less on civil society, which is still met.",
            json!(["indicators", { "id": "partnerships.civil_society" }, "met"]),
            true,
        ),
    ]
}
