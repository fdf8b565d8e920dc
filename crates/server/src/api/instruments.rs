//! Instruments: what is asked, and the schema of an answer.

use engine::EngineError;
use instrument::ids::Reference;
use serde_json::json;

use crate::App;
use crate::http::{Answer, Asked};

fn find<'a>(app: &'a App, asked: &Asked) -> Result<&'a instrument::Instrument, EngineError> {
    let reference: Reference = asked.param("instrument").parse().map_err(|_| EngineError::NotFound)?;
    let versions = app.ctx.versions(&reference);
    let exact = versions.iter().find(|own| reference.exact == Some(own.version));
    match reference.exact {
        Some(_) => exact.copied(),
        None => versions.last().copied(),
    }
    .ok_or(EngineError::NotFound)
}

/// Every instrument.
pub(crate) fn list(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    super::account(app, asked)?;
    let all: Vec<_> = app
        .ctx
        .instruments()
        .into_iter()
        .map(|own| json!({ "id": own.id, "version": own.version, "title": own.title, "mode": own.mode, "privacy": own.privacy, "languages": own.languages }))
        .collect();
    Ok(Answer::json(&json!({ "instruments": all })))
}

/// One, whole.
pub(crate) fn one(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    super::account(app, asked)?;
    let own = find(app, asked)?;
    Ok(Answer::json(&serde_json::to_value(own).map_err(|error| EngineError::Bug(error.to_string()))?))
}

/// The schema of its answers.
pub(crate) fn schema(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    super::account(app, asked)?;
    let own = find(app, asked)?;
    let framework = app.ctx.framework(&own.framework)?;
    let schema = instrument::schema::response_schema(own, framework);
    Ok(Answer::bytes("application/schema+json", schema.to_string().into_bytes()))
}
