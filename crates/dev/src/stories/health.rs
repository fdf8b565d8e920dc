//! A health ministry in two rounds: in the second, seven indicators "do not apply", four of them rated before. Its N of M
//! looks better than its work; the range, the coverage and the list of lost ground say so. The reviewer refuses one of them.

use serde_json::{Value, json};

use super::{PLAIN, says};
use crate::story::{Group, Story};

const NAME: &str = "Ministerio de Salud de Puerto Alba (institución inventada)";

pub(super) fn before() -> Story {
    Story {
        id: "puertoalba-salud-2023",
        institution: "puertoalba-salud",
        name: NAME,
        country: "PA",
        round: "2023",
        team: (9, 4),
        claims: &[
            ("mandate", "2 3 2 1 2"),
            ("architecture", "3 2 2 2 2"),
            ("partnerships", "2 2 2 1 1"),
            ("planning", "2 2 2 3 3 2"),
            ("resources", "2 1 1 1 1"),
            ("knowledge", "3 2 2 2 2 2"),
            ("capacities", "2 3 2 2 2"),
            ("culture", "2 2 1 3 2 2"),
            ("communication", "3 3 2 2"),
        ],
        seed: 20_230_302,
        ..PLAIN
    }
}

pub(super) fn now() -> Story {
    Story {
        id: "puertoalba-salud-2026",
        institution: "puertoalba-salud",
        name: NAME,
        country: "PA",
        previous: Some("puertoalba-salud-2023"),
        team: (10, 4),
        claims: &[
            ("mandate", "3 3 2 2 2"),
            ("architecture", "3 2 2 3 3"),
            ("partnerships", "2 2 3 n n"),
            ("planning", "3 2 2 3 3 2"),
            ("resources", "2 n n n 2"),
            ("knowledge", "3 3 2 2 3 2"),
            ("capacities", "3 3 2 3 2"),
            ("culture", "n 3 n 3 2 2"),
            ("communication", "3 3 2 2"),
        ],
        review: Some(&[("culture.pay", "1")]),
        reasons: &[
            ("partnerships.academia", "No es función del ministerio."),
            ("partnerships.backlash", "No se han presentado retrocesos."),
            ("resources.marker", "El sistema presupuestario es de otra institución."),
            ("resources.execution", "La ejecución la informa Hacienda."),
            ("resources.procurement", "Las compras las rige una ley general."),
            ("culture.parity", "Los nombramientos son políticos."),
            ("culture.pay", "Los salarios los fija el servicio civil."),
        ],
        findings: &[("culture.pay", "La planilla de 2025 permite comparar salarios; hay diferencias sin explicar.")],
        staff: Some(Group {
            total: 640,
            classes: &[
                (9, &["woman", "manager", "from_10"]),
                (88, &["woman", "professional", "from_3_to_9"]),
                (35, &["woman", "support", "under_3"]),
                (8, &["man", "manager", "from_10"]),
                (37, &["man", "professional", "from_10"]),
                (18, &["man", "support", "under_3"]),
                (6, &["another", "professional", "from_3_to_9"]),
            ],
            mood: &[
                ("commitments", 0.7),
                ("support", 0.6),
                ("my_area", 0.5),
                ("data_money", 0.4),
                ("learning", 0.6),
                ("conditions", 0.6),
                ("respect", 0.6),
            ],
            tilt: &[("support", "learning", -0.5)],
            camps: &[],
            at_most: &[],
            format: "csv",
        }),
        says: truths,
        seed: 20_260_302,
        ..PLAIN
    }
}

fn truths() -> Vec<Value> {
    vec![
        says(
            "Six indicators do not apply, with reasons.",
            json!(["meets", "not_applicable", "*", "reason", "+"]),
            true,
        ),
        says(
            "The reviewer rated one that the team called not applicable: not answered.",
            json!(["indicators", { "id": "culture.pay" }, "state"]),
            "not_answered",
        ),
        says("It was refused.", json!(["indicators", { "id": "culture.pay" }, "refused"]), true),
        says(
            "What was rated before and is not applicable now is lost ground.",
            json!(["change", "lost"]),
            json!([
                "partnerships.academia",
                "partnerships.backlash",
                "resources.marker",
                "resources.execution",
                "resources.procurement",
                "culture.parity",
                "culture.pay"
            ]),
        ),
        says(
            "Three of five do not apply: the budget has no score.",
            json!(["dimensions", { "id": "resources" }, "score", "hidden"]),
            "coverage",
        ),
        says("The low end of the range counts them.", json!(["meets", "range", "low_of"]), 47),
        says(
            "A group of six is shown.",
            json!(["sources", { "source": "staff" }, "dimensions", { "dimension": "mandate" }, "attributes",
            { "attribute": "gender" }, "categories", { "category": "another" }, "cell", "n", "+"]),
            true,
        ),
    ]
}
