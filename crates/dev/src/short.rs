//! A short framework that an invented institution adapted from `dpg`: three dimensions of three indicators, with a team
//! instrument of its own. Version 2 gives one indicator another ladder: its major rises.

use instrument::Framework;
use serde_json::{Value, json};

use crate::Content;

/// The short framework.
pub const FRAMEWORK: &str = "dpg-corto";
/// Its team instrument.
pub const INSTRUMENT: &str = "autoevaluacion-corta";
/// The indicator whose ladder changed.
pub const CHANGED: &str = "planning.gbv";

const KEPT: [(&str, [&str; 3]); 3] = [
    ("mandate", ["mandate.legal", "mandate.policy", "mandate.leadership"]),
    ("planning", ["planning.strategic_plan", "planning.services", "planning.gbv"]),
    ("culture", ["culture.parity", "culture.harassment", "culture.inclusion"]),
];

/// The framework and the instrument of a version.
pub fn content(content: &Content, version: &str) -> (Value, Value) {
    let second = version.starts_with('2');
    let dpg = &content.dpg_json;
    let mut dimensions = Vec::new();
    let mut sections = Vec::new();
    for (id, indicators) in KEPT {
        let Some(dimension) = find(&dpg["dimensions"], id) else { continue };
        let kept: Vec<Value> = indicators
            .iter()
            .filter_map(|id| find(&dimension["indicators"], id))
            .map(|indicator| indicator_of(indicator, second))
            .collect();
        let items: Vec<Value> = indicators
            .iter()
            .map(|id| json!({ "id": id.replace('.', "_"), "type": "rung", "indicator": id, "required": true }))
            .collect();
        sections.push(json!({ "id": id, "title": two(&dimension["title"]), "items": items }));
        dimensions.push(json!({
            "id": id, "axis": "all", "weight": 1, "title": two(&dimension["title"]), "short": two(&dimension["short"]), "indicators": kept
        }));
    }
    let rungs: Vec<Value> = dpg["rungs"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|rung| json!({ "value": rung["value"], "title": two(&rung["title"]), "meaning": two(&rung["meaning"]) }))
        .collect();
    let mut caps = dpg["caps"].clone();
    for name in ["documents_show_less", "not_shown", "not_felt"] {
        caps[name]["says"] = two(&dpg["caps"][name]["says"]);
    }
    let levels: Vec<Value> = ["starting", "under_way"]
        .iter()
        .filter_map(|id| find(&dpg["levels"], id))
        .map(|level| json!({ "id": level["id"], "title": two(&level["title"]), "meaning": two(&level["meaning"]), "requires": level["requires"] }))
        .collect();
    let title = json!({ "es": "Diagnóstico corto de género", "en": "Short gender assessment" });
    let framework = json!({
        "$schema": "../../../../../../instruments/schema/framework.schema.json",
        "id": FRAMEWORK, "version": version, "title": title, "rungs": rungs, "meets_from": dpg["meets_from"],
        "axes": [{ "id": "all", "title": { "es": "Todo", "en": "All" } }], "dimensions": dimensions, "caps": caps, "levels": levels,
        "aggregation": { "unanswered": "as_zero", "dimension": { "power": 1 }, "index": { "power": 1 } },
        "coverage": dpg["coverage"],
    });
    let people = json!({ "id": "people", "type": "number", "text": { "es": "¿Cuántas personas participaron?", "en": "How many people took part?" },
        "min": 1, "max": 500, "integer": true, "required": true, "counts": "team" });
    sections.insert(0, json!({ "id": "process", "title": { "es": "El equipo", "en": "The team" }, "items": [people] }));
    let major = version.split('.').next().unwrap_or("1");
    let instrument = json!({
        "$schema": "../../../../../instruments/schema/instrument.schema.json",
        "id": INSTRUMENT, "version": version, "framework": format!("{FRAMEWORK}@{major}"), "source": "self_assessment",
        "mode": "team", "privacy": ["named"], "languages": ["es", "en"],
        "title": { "es": "Autoevaluación corta", "en": "Short self-assessment" }, "sections": sections,
    });
    (framework, instrument)
}

/// The framework as a checked value.
pub fn typed(framework: &Value) -> Option<Framework> {
    Framework::from_value(framework).ok()
}

fn indicator_of(indicator: &Value, second: bool) -> Value {
    let ladder = indicator["measure"]["ladder"].as_array().into_iter().flatten();
    let mut ladder: Vec<Value> = ladder.map(two).collect();
    let next: Vec<Value> = indicator["next"].as_array().into_iter().flatten().map(two).collect();
    let caps: Vec<&Value> =
        indicator["caps"].as_array().into_iter().flatten().filter(|cap| *cap == "not_shown").collect();
    let mut kept = json!({
        "id": indicator["id"], "weight": 1, "title": two(&indicator["title"]), "short": two(&indicator["short"]),
        "question": two(&indicator["question"]), "kind": indicator["kind"],
    });
    if second && indicator["id"] == CHANGED {
        kept["major"] = json!(2);
        if let Some(third) = ladder.get_mut(3) {
            *third = json!({
                "es": "El protocolo se aplica en todas las sedes y cada caso tiene seguimiento hasta su cierre.",
                "en": "The protocol is applied in every office, and each case is followed until it is closed."
            });
        }
    }
    kept["measure"] = json!({ "ladder": ladder });
    kept["next"] = json!(next);
    kept["caps"] = json!(caps);
    kept
}

/// The text in the two languages that the institution keeps.
fn two(text: &Value) -> Value {
    json!({ "es": text["es"], "en": text["en"] })
}

fn find<'a>(list: &'a Value, id: &str) -> Option<&'a Value> {
    list.as_array()?.iter().find(|entry| entry["id"] == id)
}
