//! An education ministry where every manager is a man: means of men and of managers together would give away the four men
//! who are not. A whole attribute is hidden.

use serde_json::{Value, json};

use super::{PLAIN, cell, says};
use crate::story::{Group, Story};

pub(super) fn now() -> Story {
    Story {
        id: "riodorado-educacion-2026",
        institution: "riodorado-educacion",
        name: "Ministerio de Educación de Río Dorado (institución inventada)",
        country: "CR",
        team: (6, 6),
        claims: &[
            ("mandate", "3 2 2 2 1"),
            ("architecture", "2 2 3 1 2"),
            ("partnerships", "3 3 2 3 1"),
            ("planning", "3 2 3 3 2 2"),
            ("resources", "2 1 1 1 1"),
            ("knowledge", "3 3 3 2 3 1"),
            ("capacities", "3 3 3 3 2"),
            ("culture", "1 1 1 2 2 2"),
            ("communication", "3 3 3 2"),
        ],
        review: Some(&[("knowledge.open_data", "2"), ("planning.gbv", "?")]),
        staff: Some(Group {
            total: 180,
            classes: &[
                (9, &["man", "manager", ""]),
                (4, &["man", "professional", ""]),
                (34, &["woman", "professional", ""]),
                (21, &["woman", "support", ""]),
            ],
            mood: &[
                ("commitments", 0.5),
                ("support", 0.9),
                ("my_area", 0.3),
                ("data_money", 0.8),
                ("learning", 0.7),
                ("conditions", 0.2),
                ("respect", 0.4),
            ],
            tilt: &[("woman", "conditions", -0.6)],
            camps: &[],
            at_most: &[],
            format: "csv",
        }),
        says: truths,
        seed: 20_260_306,
        ..PLAIN
    }
}

fn truths() -> Vec<Value> {
    vec![
        says(
            "Posts are hidden in every dimension: men less managers are four men.",
            cell("staff", "seniority", "manager"),
            "differencing",
        ),
        says("So are the other posts.", cell("staff", "seniority", "support"), "differencing"),
        says(
            "Women and men are shown.",
            json!(["sources", { "source": "staff" }, "dimensions", { "dimension": "culture" }, "attributes",
            { "attribute": "gender" }, "categories", { "category": "man" }, "cell", "n"]),
            13,
        ),
    ]
}
