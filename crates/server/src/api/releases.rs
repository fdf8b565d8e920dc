//! Releases: what was published, and its documents.

use engine::EngineError;
use engine::access::{Act, Role};
use serde_json::{Value as Json, json};

use super::may;
use crate::App;
use crate::http::{Answer, Asked};

/// The release, and whether it is the account's own.
fn seen(app: &App, asked: &Asked, id: &str) -> Result<(store_row::Release, bool), EngineError> {
    let row = app.ctx.store.release(id)?;
    let (account, _) = may(app, asked, Act::Read, None)?;
    // Facilitators read their own; who compares the region reads what is public.
    let own = match account.role() {
        Role::Administrator => true,
        Role::Facilitator => app.ctx.store.facilitates(&account.account.id, &row.assessment_id)?,
        Role::Analyst | Role::Viewer => false,
    };
    if own || row.open_to_all { Ok((row, own)) } else { Err(EngineError::NotFound) }
}

use engine::store::releases as store_row;

/// Those that the account may read.
pub(crate) fn list(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (account, _) = may(app, asked, Act::Read, None)?;
    let own = match account.role() {
        Role::Administrator => None,
        _ => Some(app.ctx.store.assessments(Some(&account.account.id))?.into_iter().map(|a| a.id).collect::<Vec<_>>()),
    };
    let all: Vec<Json> = app
        .ctx
        .store
        .releases(None)?
        .into_iter()
        .filter(|row| row.open_to_all || own.as_ref().is_none_or(|own| own.contains(&row.assessment_id)))
        .map(|row| json!({ "id": row.id, "assessment": row.assessment_id, "number": row.number, "stage": row.stage }))
        .collect();
    Ok(Answer::json(&json!({ "releases": all })))
}

/// `release.json`; of others the public edition, where no section of it was left out.
pub(crate) fn one(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (row, own) = seen(app, asked, asked.param("release"))?;
    if own {
        return Ok(Answer::bytes("application/json", row.document.into_bytes()));
    }
    let file = app.ctx.store.document(&row.id, engine::PUBLIC_JSON)?;
    Ok(Answer::bytes("application/json", file.content))
}

/// A document of it.
pub(crate) fn document(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (row, own) = seen(app, asked, asked.param("release"))?;
    if !own && !engine::is_public(asked.param("document")) {
        return Err(EngineError::NotFound);
    }
    let file = app.ctx.store.document(&row.id, asked.param("document"))?;
    Ok(Answer::file(&file.media_type, &file.name, file.content))
}
