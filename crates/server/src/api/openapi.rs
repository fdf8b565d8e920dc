//! OpenAPI 3.1, made from the table of routes: what is not in the table is not described, and the other way round.

use engine::EngineError;
use serde_json::{Map, Value as Json, json};

use super::shapes::{given, taken};
use crate::App;
use crate::http::{Answer, Asked, Cache};
use crate::pages::page::{Page, notice};
use crate::routes::{Method, ROUTES, Who};

/// A page to read first.
pub(crate) fn page(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    notice(Page::of(app, asked, "api-title"), "api-says", "/api/openapi.json")
}

/// The document.
pub(crate) fn document(app: &App, _asked: &Asked) -> Result<Answer, EngineError> {
    Ok(Answer::json(&openapi(&app.base)).cached(Cache::Public))
}

/// The whole description.
pub(crate) fn openapi(base: &str) -> Json {
    let mut paths: Map<String, Json> = Map::new();
    for route in ROUTES.iter().filter(|route| route.who == Who::Token) {
        let parameters: Vec<Json> = route
            .path
            .split('/')
            .filter_map(|part| part.strip_prefix('{')?.strip_suffix('}'))
            .map(|name| {
                let mut schema = json!({ "type": "string", "minLength": 1 });
                if name == "act" {
                    schema = json!({ "enum": ["open", "invite", "cards", "remind", "close", "publish", "share"] });
                }
                json!({ "name": name, "in": "path", "required": true, "schema": schema })
            })
            .chain(route.path.contains("/exports/").then(|| {
                json!({ "name": "format", "in": "query", "schema": { "enum": ["csv", "xlsx", "jsonl"] } })
            }))
            .chain((matches!(route.method, Method::Post | Method::Put) && (route.path.ends_with("responses") || route.path.ends_with("drafts"))).then(|| {
                json!({ "name": "If-Match", "in": "header", "schema": { "type": "string" }, "description": "the version that was seen" })
            }))
            .collect();
        let by_code = route.path.ends_with("/responses") || route.path.ends_with("/drafts");
        let created = route.method == Method::Post && route.path == "/api/v1/assessments";
        let problem = json!({ "description": "a problem (RFC 9457)", "content": { "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } } });
        let content: Map<String, Json> =
            given(route).into_iter().map(|(kind, schema)| (kind.to_owned(), json!({ "schema": schema }))).collect();
        let mut responses = Map::new();
        responses.insert(
            if created { "201" } else { "200" }.to_owned(),
            json!({ "description": "done", "content": content }),
        );
        for status in ["400", "401", "403", "404", "408", "409", "413", "415", "422", "429", "503"] {
            responses.insert(status.to_owned(), problem.clone());
        }
        let mut operation = json!({
            "operationId": format!("{:?} {}", route.method, route.path).to_lowercase().replace(['/', '{', '}', ' '], "_"),
            "security": [if by_code { json!({ "code": [] }) } else { json!({ "token": [] }) }],
            "parameters": parameters,
            "responses": responses,
        });
        if let (Some((schema, required)), Some(map)) = (taken(route), operation.as_object_mut()) {
            map.insert(
                "requestBody".to_owned(),
                json!({ "required": required, "content": { "application/json": { "schema": schema } } }),
            );
        }
        let method = format!("{:?}", route.method).to_lowercase();
        let path = paths.entry(route.path.to_owned()).or_insert_with(|| json!({}));
        if let Some(map) = path.as_object_mut() {
            map.insert(method, operation);
        }
    }
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Paridad", "version": env!("CARGO_PKG_VERSION"), "license": { "name": "MIT", "identifier": "MIT" } },
        "servers": [{ "url": base }],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "token": { "type": "http", "scheme": "bearer", "description": "paridad token create" },
                "code": { "type": "apiKey", "in": "header", "name": "Authorization", "description": "Code ABCD-EFGH-JKMN-PQRS-T, and :PIN behind it where one was chosen" },
            },
            "schemas": { "Problem": {
                "type": "object",
                "properties": {
                    "type": { "type": "string" }, "title": { "type": "string" }, "status": { "type": "integer" },
                    "faults": { "type": "array", "items": { "type": "object" } },
                },
                "required": ["type", "title", "status"],
            } },
        },
    })
}
