//! Shapes: what goes in and out of each address of the API, as JSON Schema 2020-12. The description and its test read them here.

use serde_json::{Value as Json, json};

use crate::routes::{Method, Route};

/// An object whose named members are all there.
fn whole(members: Json) -> Json {
    let required: Vec<&String> = members.as_object().map(|all| all.keys().collect()).unwrap_or_default();
    json!({ "type": "object", "required": required, "properties": members })
}

fn list(name: &str, of: &Json) -> Json {
    whole(json!({ name: { "type": "array", "items": of } }))
}

fn text() -> Json {
    json!({ "type": "string" })
}

fn answers() -> Json {
    json!({ "type": "object", "description": "item id → answer, as the instrument's own schema says" })
}

/// The body that a route takes, and whether it must be there.
pub(super) fn taken(route: &Route) -> Option<(Json, bool)> {
    match (route.method, route.path) {
        (Method::Post, "/api/v1/responses") | (Method::Put, "/api/v1/drafts") => Some((
            json!({
                "type": "object",
                "properties": {
                    "instrument": { "type": "string", "description": "id@version; the newest where it is not named" },
                    "language": { "enum": ["es", "en", "pt", "fr"] },
                    "answers": answers(),
                },
                "required": ["answers"],
            }),
            true,
        )),
        (Method::Post, "/api/v1/assessments") => {
            let example = json!({
                "id": "gt-trabajo-2026", "institution": { "id": "gt-trabajo", "name": "Ministerio de Trabajo", "country": "GT", "kind": "ministry" },
                "round": { "id": "2026", "from": "2026-03-01", "to": "2026-05-31" }, "framework": "dpg@1", "instruments": ["staff-perception@1"],
            });
            let says = "assessment.json, as `paridad score` reads it";
            Some((json!({ "type": "object", "description": says, "examples": [example] }), true))
        }
        (Method::Post, "/api/v1/assessments/{id}/{act}") => Some((
            json!({
                "type": "object",
                "properties": {
                    "instrument": { "type": "string", "description": "invite, cards, remind: of which instrument" },
                    "amount": { "type": "integer", "minimum": 1, "maximum": 2000, "description": "cards: how many" },
                    "people": { "type": "array", "items": { "type": "object" }, "description": "invite: whom" },
                    "stage": { "enum": ["draft", "final"], "description": "publish: which release" },
                    "public": { "type": "boolean", "description": "publish: for all who read releases" },
                    "pages": { "type": "array", "items": { "type": "integer", "minimum": 2, "maximum": 10 }, "description": "publish: the sections of the public edition; all without it" },
                    "release": { "type": "string", "description": "share: which release" },
                    "once": { "type": "string", "description": "cards, share: a random word; the same one again gives the same codes or key" },
                },
            }),
            false,
        )),
        _ => None,
    }
}

/// What a route gives when it did what was asked: media type and shape.
pub(super) fn given(route: &Route) -> Vec<(&'static str, Json)> {
    let state = json!({ "enum": ["draft", "open", "closing", "closed"] });
    let instrument = whole(json!({
        "id": text(), "version": text(), "title": { "type": "object" }, "mode": { "enum": ["individual", "team", "review"] },
        "privacy": { "type": "array", "items": { "enum": ["named", "confidential", "anonymous"] } },
        "languages": { "type": "array", "items": text() },
    }));
    let release = json!({ "id": text(), "number": { "type": "integer" }, "stage": { "enum": ["draft", "final"] } });
    let one = match (route.method, route.path) {
        (_, "/api/v1/instruments") => list("instruments", &instrument),
        (_, "/api/v1/instruments/{instrument}") => {
            json!({ "type": "object", "required": ["id", "version", "framework", "sections"] })
        }
        (_, "/api/v1/instruments/{instrument}/schema") => {
            return vec![("application/schema+json", json!({ "type": "object", "required": ["$schema"] }))];
        }
        (Method::Get, "/api/v1/assessments") => list(
            "assessments",
            &whole(json!({ "id": text(), "institution": text(), "state": state, "closes_on": text() })),
        ),
        (_, "/api/v1/assessments") => whole(json!({ "id": text() })),
        (_, "/api/v1/assessments/{id}") => {
            let count = json!({ "type": ["integer", "null"] });
            let progress = whole(json!({
                "instrument": text(), "mode": text(), "privacy": text(), "codes": count, "responses": count,
            }));
            whole(json!({
                "id": text(), "state": state, "assessment": { "type": "object" },
                "progress": { "type": "array", "items": progress },
                "releases": { "type": "array", "items": whole(release) },
            }))
        }
        (_, "/api/v1/assessments/{id}/{act}") => json!({
            "type": "object",
            "properties": {
                "state": state,
                "invited": { "type": "array", "items": whole(json!({ "name": text(), "code": { "type": ["string", "null"] } })) },
                "codes": { "type": "array", "items": text() },
                "letters": { "type": "integer" },
                "release": text(),
                "key": text(),
            },
            "minProperties": 1, "additionalProperties": false,
        }),
        (_, "/api/v1/assessments/{id}/exports/{instrument}") => {
            let file = json!({ "type": "string", "format": "binary" });
            return vec![
                ("text/csv; charset=utf-8", text()),
                ("application/jsonl", text()),
                ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file),
            ];
        }
        (Method::Get, "/api/v1/responses") => whole(json!({ "instrument": text(), "answers": answers() })),
        (Method::Post, "/api/v1/responses") => whole(json!({ "received": { "const": true }, "day": text() })),
        (Method::Delete, "/api/v1/responses") => whole(json!({ "withdrawn": { "const": true } })),
        (Method::Get, "/api/v1/drafts") => whole(json!({ "answers": answers() })),
        (Method::Put, "/api/v1/drafts") => whole(json!({ "saved": { "const": true } })),
        (_, "/api/v1/releases") => {
            let mut named = release;
            named["assessment"] = text();
            list("releases", &whole(named))
        }
        (_, "/api/v1/releases/{release}") => {
            json!({ "type": "object", "description": "release.json, as `paridad score` writes it", "required": ["assessment", "made"] })
        }
        _ => return vec![("*/*", json!({}))],
    };
    vec![("application/json", one)]
}
