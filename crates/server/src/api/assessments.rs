//! Assessments: rounds and what is done with them.

use engine::access::Act;
use engine::rounds::{
    Invitee, Making, RoundProgress, State, cards, close, create as make, invite, open, progress, remind,
};
use engine::{EngineError, Publication, Stage, Written, export_table, publish, share};
use serde_json::{Value as Json, json};

use super::{body, may};
use crate::App;
use crate::http::{Answer, Asked};

/// Those that the account sees.
pub(crate) fn list(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (account, _) = may(app, asked, Act::See, None)?;
    let all: Vec<Json> = app
        .ctx
        .store
        .assessments(account.sees())?
        .iter()
        .map(|own| json!({ "id": own.id, "institution": own.institution_id, "state": State::of(own).name(), "closes_on": own.closes_on }))
        .collect();
    Ok(Answer::json(&json!({ "assessments": all })))
}

/// Makes one of `assessment.json`.
pub(crate) fn create(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let (account, by) = may(app, asked, Act::Create, None)?;
    let making = Making::of_document(&asked.body)?;
    let id = make(&app.ctx, &by, &making, Some(&account.account.id))?;
    let place = format!("/api/v1/assessments/{id}");
    Ok(Answer::json(&json!({ "id": id })).status(201).header("location", &place))
}

fn standing(one: &RoundProgress) -> Json {
    json!({
        "instrument": one.instrument, "mode": one.mode, "privacy": one.privacy, "codes": one.codes,
        "responses": one.responses,
    })
}

/// One, with its progress.
pub(crate) fn one(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    may(app, asked, Act::See, Some(id))?;
    let own = app.ctx.store.assessment(id)?;
    let document: Json = serde_json::from_str(&own.document).unwrap_or_default();
    let progress: Vec<Json> = progress(&app.ctx, id)?.iter().map(standing).collect();
    let releases: Vec<Json> = app
        .ctx
        .store
        .releases(Some(id))?
        .into_iter()
        .map(|release| json!({ "id": release.id, "number": release.number, "stage": release.stage }))
        .collect();
    Ok(Answer::json(&json!({
        "id": id, "state": State::of(&own).name(), "assessment": document, "progress": progress, "releases": releases,
    })))
}

/// Does something with a round: open, invite, cards, remind, close, publish, share.
pub(crate) fn act(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let ctx = &app.ctx;
    let text = |value: &Json, key: &str| value[key].as_str().unwrap_or_default().to_owned();
    let given = if asked.body.is_empty() { json!({}) } else { body(asked)? };
    let done = match asked.param("act") {
        "open" => {
            let (_, by) = may(app, asked, Act::Open, Some(id))?;
            open(ctx, &by, id)?;
            json!({ "state": "open" })
        }
        "invite" => {
            let (_, by) = may(app, asked, Act::Invite, Some(id))?;
            let people: Vec<Invitee> =
                serde_json::from_value(given["people"].clone()).map_err(|_| EngineError::Faults(Vec::new()))?;
            let done = invite(ctx, &by, id, &text(&given, "instrument"), &people)?;
            let all: Vec<Json> = done
                .into_iter()
                .map(|one| json!({ "name": one.invitee.name, "code": one.code.map(|code| code.to_string()) }))
                .collect();
            json!({ "invited": all })
        }
        "cards" => {
            let (_, by) = may(app, asked, Act::Invite, Some(id))?;
            let amount = given["amount"].as_u64().and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
            let batch = cards(ctx, &by, id, &text(&given, "instrument"), amount, &text(&given, "once"))?;
            json!({ "codes": batch.codes.iter().map(ToString::to_string).collect::<Vec<_>>() })
        }
        "remind" => {
            let (_, by) = may(app, asked, Act::Invite, Some(id))?;
            json!({ "letters": remind(ctx, &by, id, &text(&given, "instrument"))? })
        }
        "close" => {
            let (_, by) = may(app, asked, Act::Close, Some(id))?;
            close(ctx, &by, id)?;
            json!({ "state": "closed" })
        }
        "publish" => {
            let (_, by) = may(app, asked, Act::Publish, Some(id))?;
            let stage = if given["stage"] == "final" { Stage::Final } else { Stage::Draft };
            let mut what = Publication::whole(stage, given["public"] == true);
            if let Some(pages) = given["pages"].as_array() {
                let asked: Vec<u64> = pages.iter().filter_map(serde_json::Value::as_u64).collect();
                // 3 and 4 are one section.
                what.pages.retain(|page| asked.contains(&u64::from(*page)) || (*page == 3 && asked.contains(&4)));
            }
            json!({ "release": publish(ctx, &by, id, &what)? })
        }
        "share" => {
            let (_, by) = may(app, asked, Act::Share, Some(id))?;
            let release = text(&given, "release");
            if ctx.store.release(&release)?.assessment_id != id {
                return Err(EngineError::NotFound);
            }
            json!({ "key": share(ctx, &by, &release, &text(&given, "once"))? })
        }
        _ => return Err(EngineError::NotFound),
    };
    Ok(Answer::json(&done))
}

/// A table of what was answered in a closed round.
pub(crate) fn export(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let id = asked.param("id");
    let (_, by) = may(app, asked, Act::Export, Some(id))?;
    let (format, media_type) = match asked.query.get("format") {
        "xlsx" => (Written::Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "jsonl" => (Written::Jsonl, "application/jsonl"),
        "csv" | "" => (Written::Csv, "text/csv; charset=utf-8"),
        _ => return Err(EngineError::NotFound),
    };
    let mut bytes = Vec::new();
    export_table(&app.ctx, &by, id, asked.param("instrument"), format, &mut bytes)?;
    Ok(Answer::bytes(media_type, bytes))
}
