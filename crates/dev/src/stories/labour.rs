//! A labour ministry in two rounds: it built its unit, its plan and its answer to harassment, and lost its budget marker
//! when the system was replaced. Some claims outrun their documents, and staff do not feel two of them.

use serde_json::{Value, json};

use super::{PLAIN, says};
use crate::story::{Group, Story};

const NAME: &str = "Ministerio de Trabajo de Valdeluna (institución inventada)";

pub(super) fn before() -> Story {
    Story {
        id: "valdeluna-trabajo-2023",
        institution: "valdeluna-trabajo",
        name: NAME,
        country: "GT",
        round: "2023",
        team: (6, 5),
        claims: &[
            ("mandate", "3 2 2 1 1"),
            ("architecture", "2 2 1 2 3"),
            ("partnerships", "2 2 3 1 1"),
            ("planning", "2 1 1 2 2 1"),
            ("resources", "1 3 2 0 2"),
            ("knowledge", "2 1 1 1 2 2"),
            ("capacities", "2 2 1 2 1"),
            ("culture", "2 2 1 1 2 2"),
            ("communication", "2 3 2 1"),
        ],
        review: Some(&[("resources.execution", "1x")]),
        staff: Some(Group {
            total: 398,
            classes: &[
                (7, &["woman", "manager", "from_10"]),
                (31, &["woman", "professional", "from_3_to_9"]),
                (12, &["woman", "support", "under_3"]),
                (15, &["man", "manager", "from_10"]),
                (24, &["man", "professional", "from_3_to_9"]),
                (9, &["man", "support", "under_3"]),
                (8, &["", "professional", ""]),
            ],
            mood: &[
                ("commitments", 0.2),
                ("support", 0.3),
                ("my_area", 0.1),
                ("data_money", 0.1),
                ("learning", 0.4),
                ("conditions", 0.3),
                ("respect", 0.0),
            ],
            tilt: &[("woman", "conditions", -0.3)],
            camps: &[],
            at_most: &[],
            format: "csv",
        }),
        plan: Some(plan_before),
        seed: 20_230_301,
        ..PLAIN
    }
}

pub(super) fn now() -> Story {
    Story {
        id: "valdeluna-trabajo-2026",
        institution: "valdeluna-trabajo",
        name: NAME,
        country: "GT",
        previous: Some("valdeluna-trabajo-2023"),
        team: (8, 6),
        claims: &[
            ("mandate", "3 3 3 2 2"),
            ("architecture", "3 3 2 3 3"),
            ("partnerships", "3d 2 3 2 2"),
            ("planning", "3 2 2 4- 3 2"),
            ("resources", "2 1 4 1 3"),
            ("knowledge", "3 2 2 2 2 2"),
            ("capacities", "3 3 2 2 2"),
            ("culture", "2 3d 2 3 3 2"),
            ("communication", "3 3 2 3"),
        ],
        review: Some(&[("resources.execution", "1x"), ("knowledge.studies", "3")]),
        findings: &[
            ("resources.execution", "El informe presupuestario no separa lo ejecutado en acciones de igualdad."),
            ("knowledge.studies", "Hay un estudio publicado en 2025 que el equipo no mencionó."),
        ],
        targets: &[("mandate.policy", 4), ("architecture.unit", 4)],
        staff: Some(Group {
            total: 412,
            classes: &[
                (14, &["woman", "manager", "from_10"]),
                (46, &["woman", "professional", "from_3_to_9"]),
                (22, &["woman", "support", "under_3"]),
                (13, &["man", "manager", "from_10"]),
                (31, &["man", "professional", "from_3_to_9"]),
                (19, &["man", "support", "under_3"]),
                (12, &["", "professional", ""]),
                (11, &["woman", "professional", "from_10"]),
            ],
            mood: &[
                ("commitments", 0.6),
                ("support", 0.5),
                ("my_area", 0.1),
                ("data_money", 0.0),
                ("learning", 0.9),
                ("conditions", 0.5),
                ("respect", -1.2),
            ],
            tilt: &[("woman", "conditions", -0.5), ("woman", "respect", -0.3), ("man", "conditions", 0.3)],
            camps: &[("F1", "woman")],
            at_most: &[],
            format: "csv",
        }),
        organisations: Some(Group {
            total: 40,
            classes: &[(12, &["community"]), (9, &["national"]), (5, &[""])],
            mood: &[
                ("dialogue", 0.3),
                ("leadership", 0.4),
                ("services", 0.1),
                ("information", -0.2),
                ("response", -0.4),
            ],
            tilt: &[],
            camps: &[],
            at_most: &[("E3", 19)],
            format: "jsonl",
        }),
        plan: Some(plan),
        not_felt: &["culture.harassment", "culture.recruitment"],
        says: truths,
        seed: 20_260_301,
        ..PLAIN
    }
}

fn truths() -> Vec<Value> {
    vec![
        says(
            "A claim of 4 without evidence is not shown.",
            json!(["indicators", { "id": "planning.services" }, "caps"]),
            json!(["not_shown"]),
        ),
        says("It counts 2.", json!(["indicators", { "id": "planning.services" }, "counted"]), 2),
        says(
            "The documents contradict the claim on execution.",
            json!(["indicators", { "id": "resources.execution" }, "contradicted"]),
            true,
        ),
        says("It stands in the list.", json!(["meets", "contradicted"]), json!(["resources.execution"])),
        says(
            "Ground was lost on the marker and on execution's documents.",
            json!(["change", "lost"]),
            json!(["resources.marker"]),
        ),
        says(
            "Documents show more than claimed on studies.",
            json!(["indicators", { "id": "knowledge.studies" }, "documents_show_more"]),
            true,
        ),
        says(
            "Opinions are divided on promotion.",
            json!(["sources", { "source": "staff" }, "items", { "id": "F1" }, "everyone", "divided"]),
            true,
        ),
        says(
            "They are not on respect at work.",
            json!(["sources", { "source": "staff" }, "items", { "id": "F3" }, "everyone", "divided"]),
            false,
        ),
        says(
            "Staff do not feel the answer to harassment.",
            json!(["indicators", { "id": "culture.harassment" }, "decides"]),
            "not_felt",
        ),
        says(
            "A sensitive item with 19 answers is hidden.",
            json!(["sources", { "source": "women_organisations" }, "items", { "id": "E3" }, "everyone", "hidden"]),
            "few",
        ),
        says(
            "A third of the team of fourteen sees it otherwise.",
            json!(["indicators", { "id": "culture.recruitment" }, "dissent", "votes"]),
            json!([{ "rung": 1, "people": 5 }]),
        ),
        says(
            "The plan's answers are in the release.",
            json!(["plan", "responses", { "indicator": "resources.marker" }, "answer"]),
            "accepted",
        ),
        says(
            "More than a hundred of staff answered then, more now.",
            json!(["change", "composition", { "then": { "value": 106 } }]),
            json!({ "source": "staff", "then": { "value": 106 }, "now": { "value": 168 } }),
        ),
        says("The unit that was promised is there.", json!(["change", "commitments", { "id": "P1" }, "now"]), "done"),
        says(
            "Of the marker nothing is said any more.",
            json!(["change", "commitments", { "id": "P3" }]),
            json!({ "id": "P3", "indicator": "resources.marker", "action": "Mantener el etiquetador presupuestario.", "then": "agreed" }),
        ),
    ]
}

/// Of three commitments two were kept, and of one nothing is said any more.
fn plan_before() -> Value {
    json!({
        "$schema": "../../../instruments/schema/plan.schema.json",
        "responses": [],
        "actions": [
            { "id": "P1", "indicator": "architecture.unit", "action": "Crear la Unidad de Género con rango de dirección.",
              "responsible": "Despacho superior", "due": "2024-06-30", "sign": "El acuerdo de creación está publicado.", "status": "agreed" },
            { "id": "P2", "indicator": "culture.harassment", "action": "Aprobar un protocolo contra el acoso sexual.",
              "responsible": "Recursos Humanos", "due": "2024-03-31", "sign": "El protocolo está publicado.", "status": "under_way" },
            { "id": "P3", "indicator": "resources.marker", "action": "Mantener el etiquetador presupuestario.",
              "responsible": "Dirección de Presupuesto", "due": "2024-12-31", "sign": "Cada presupuesto se presenta con él.", "status": "agreed" }
        ]
    })
}

fn plan() -> Value {
    json!({
        "$schema": "../../../instruments/schema/plan.schema.json",
        "responses": [
            { "indicator": "resources.marker", "answer": "accepted", "by": "Dirección de Presupuesto" },
            { "indicator": "knowledge.evaluation", "answer": "partly", "reason": "Se evaluará un programa por año.", "by": "Dirección de Planificación" },
            { "indicator": "culture.parity", "answer": "rejected", "reason": "Los nombramientos dependen de la ley de servicio civil.", "by": "Despacho superior" }
        ],
        "actions": [
            { "id": "P1", "indicator": "architecture.unit", "action": "Crear la Unidad de Género con rango de dirección.",
              "responsible": "Despacho superior", "due": "2024-06-30", "sign": "El acuerdo de creación está publicado.", "status": "done" },
            { "id": "P2", "indicator": "culture.harassment", "action": "Aprobar un protocolo contra el acoso sexual.",
              "responsible": "Recursos Humanos", "due": "2024-03-31", "sign": "El protocolo está publicado.", "status": "done" },
            { "id": "A1", "indicator": "resources.marker", "action": "Incluir el etiquetador en el nuevo sistema presupuestario.",
              "responsible": "Dirección de Presupuesto", "due": "2026-12-15", "sign": "El presupuesto 2027 se presenta con el etiquetador.", "status": "agreed" },
            { "id": "A2", "indicator": "culture.harassment", "action": "Dar a conocer el protocolo en todas las sedes, con un canal reservado.",
              "responsible": "Recursos Humanos y Unidad de Género", "due": "2026-10-30", "sign": "Cada sede tiene una persona de contacto con horario.", "status": "under_way" }
        ]
    })
}
