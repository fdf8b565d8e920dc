//! API: what programs ask. One file a noun; problems by RFC 9457; the description is made from the table of routes.

pub(crate) mod assessments;
pub(crate) mod instruments;
pub(crate) mod openapi;
pub(crate) mod releases;
pub(crate) mod responses;
mod shapes;

use engine::EngineError;
use engine::access::{Act, By, StaffSession};
use serde_json::Value as Json;

use crate::App;
use crate::http::Asked;

/// The account behind the token of a request.
pub(crate) fn account(app: &App, asked: &Asked) -> Result<StaffSession, EngineError> {
    let token = asked.header("authorization").strip_prefix("Bearer ").ok_or(EngineError::SignIn)?;
    StaffSession::of_token(&app.ctx, token.trim())
}

/// Its right to an act.
pub(crate) fn may(
    app: &App,
    asked: &Asked,
    act: Act,
    assessment: Option<&str>,
) -> Result<(StaffSession, By), EngineError> {
    let account = account(app, asked)?;
    let by = account.may(&app.ctx, act, assessment)?;
    Ok((account, by))
}

/// The body as JSON.
pub(crate) fn body(asked: &Asked) -> Result<Json, EngineError> {
    serde_json::from_slice(&asked.body).map_err(|_| EngineError::Faults(Vec::new()))
}
