//! Public indices as frameworks of numbers: the way in which their values go through the engine's own means.

use instrument::Framework;
use serde_json::{Value, json};

pub(super) fn text(words: &str) -> Value {
    json!({ "en": words })
}

/// An indicator that is a number between two goalposts; `transform` is `linear` or `log`.
pub(super) fn number(id: &str, [worst, best]: [f64; 2], weight: f64, transform: &str) -> Value {
    json!({ "id": id, "weight": weight, "title": text(id), "kind": "result", "caps": [],
        "measure": { "number": { "unit": text("unit"), "worst": worst, "best": best, "transform": transform } } })
}

pub(super) fn dimension(id: &str, axis: &str, weight: f64, indicators: &[Value]) -> Value {
    json!({ "id": id, "axis": axis, "weight": weight, "title": text(id), "indicators": indicators })
}

/// A framework of two rungs and one level; `aggregation` as in the format.
pub(super) fn framework(axes: &[(&str, f64)], dimensions: &[Value], aggregation: Value) -> Option<Framework> {
    let axes: Vec<Value> =
        axes.iter().map(|(id, weight)| json!({ "id": id, "weight": weight, "title": text(id) })).collect();
    let rung = |value: u8| json!({ "value": value, "title": text("rung"), "meaning": text("rung") });
    Framework::from_value(&json!({
        "id": "public", "version": "1.0.0", "title": text("Public index"), "rungs": [rung(0), rung(1)], "meets_from": 1,
        "axes": axes, "dimensions": dimensions, "levels": [{ "id": "any", "title": text("Any"), "requires": {} }],
        "aggregation": aggregation, "coverage": { "dimension": 0.6667, "index": 0.6667 }
    }))
    .ok()
}

/// The same power at every level, blanks left out.
pub(super) fn means(dimension: f64, axis: Option<f64>, index: f64) -> Value {
    let mut means =
        json!({ "unanswered": "leave_out", "dimension": { "power": dimension }, "index": { "power": index } });
    if let (Some(power), Some(means)) = (axis, means.as_object_mut()) {
        means.insert("axis".to_owned(), json!({ "power": power }));
    }
    means
}
