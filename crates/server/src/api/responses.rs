//! Responses: a program that holds a code sends, corrects and takes back one response, and keeps its draft. The code travels
//! in `Authorization: Code …`; a PIN, where one was chosen, behind a colon.

use engine::access::{Admitted, enter, opener_of_pin};
use engine::answers::{Sending, load, send_answers, sent, withdraw as take_back};
use engine::{EngineError, answers};
use instrument::words::Reply;
use instrument::{Fault, Lang, Place};
use serde_json::{Map, Value as Json, json};

use crate::App;
use crate::http::{Answer, Asked};

fn admitted<'a>(app: &'a App, asked: &Asked) -> Result<Admitted<'a>, EngineError> {
    let given = asked.header("authorization").strip_prefix("Code ").ok_or(EngineError::SignIn)?;
    let (code, pin) = given.split_once(':').unwrap_or((given, ""));
    let code = code.parse().map_err(|_| EngineError::Refused)?;
    if pin.is_empty() {
        // A program without a PIN is the same program each time: its opener is the code's own.
        return enter(&app.ctx, &code, Some(app.ctx.server.mark("program", &[given.as_bytes()])));
    }
    // A PIN that opens nothing yet is one that is chosen now.
    let opener = match opener_of_pin(&app.ctx, &code, pin, false) {
        Err(EngineError::Refused) => opener_of_pin(&app.ctx, &code, pin, true)?,
        other => other?,
    };
    enter(&app.ctx, &code, Some(opener))
}

/// `If-Match: "3"`.
fn matched(asked: &Asked) -> Result<Option<i64>, EngineError> {
    let header = asked.header("if-match").trim();
    if header.is_empty() {
        return Ok(None);
    }
    header.trim_matches('"').parse().map(Some).map_err(|_| EngineError::Conflict)
}

/// Answers, their language, and the version that they name.
type Body = (Map<String, Json>, Lang, Option<String>);

fn of_body(asked: &Asked) -> Result<Body, EngineError> {
    let fault = |expected: &str| {
        EngineError::Faults(vec![Fault::new(Place::pointer(""), Reply::WrongForm { expected: expected.to_owned() })])
    };
    if asked.body.len() > 256 * 1024 {
        return Err(fault("≤ 256 KB"));
    }
    let mut body: Map<String, Json> =
        serde_json::from_slice(&asked.body).map_err(|_| fault("{ \"instrument\": …, \"answers\": { … } }"))?;
    let Some(Json::Object(answers)) = body.remove("answers") else { return Err(fault("{ \"answers\": { … } }")) };
    let text = |name: &str| body.get(name).and_then(Json::as_str);
    let lang = text("language").and_then(|code| code.parse().ok()).unwrap_or(asked.lang);
    Ok((answers, lang, text("instrument").map(str::to_owned)))
}

/// The version of the instrument that a body names, or the newest.
fn version<'a>(
    app: &'a App,
    admitted: &Admitted<'a>,
    named: Option<&str>,
) -> Result<&'a instrument::Instrument, EngineError> {
    let Some(named) = named else { return Ok(admitted.instrument) };
    let versions = app.ctx.versions(&admitted.reference());
    let found = versions
        .into_iter()
        .rev()
        .find(|own| named == own.reference().to_string() || named == format!("{}@{}", own.id, own.version.major));
    found.ok_or_else(|| {
        let cause = Reply::OtherInstrument {
            asked: admitted.instrument.reference().to_string(),
            given: named.chars().take(80).collect(),
        };
        EngineError::Faults(vec![Fault::new(Place::pointer("/instrument"), cause)])
    })
}

/// What was sent.
pub(crate) fn read(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let admitted = admitted(app, asked)?;
    let row = sent(&app.ctx, &admitted)?.ok_or(EngineError::NotFound)?;
    let answers = engine::answers::answers_of(&admitted, &row)?;
    let tag = format!("\"{}\"", row.revision);
    Ok(Answer::json(&json!({ "instrument": row.instrument, "answers": answers })).header("etag", &tag))
}

/// Sends. The same body again is the same success; another without `If-Match` is refused, outside anonymous rounds.
pub(crate) fn send(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let admitted = admitted(app, asked)?;
    let (answers, lang, named) = of_body(asked)?;
    let version = version(app, &admitted, named.as_deref())?;
    let receipt = send_answers(&app.ctx, &admitted, version, Sending { answers, lang, seen: matched(asked)? })?;
    let answer = Answer::json(&json!({ "received": true, "day": app.ctx.today() }));
    Ok(match receipt.revision {
        Some(revision) => answer.header("etag", &format!("\"{revision}\"")),
        None => answer,
    })
}

/// Takes back. Says nothing of whether there was something.
pub(crate) fn withdraw(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let admitted = admitted(app, asked)?;
    if !admitted.is_individual() {
        return Err(EngineError::Forbidden);
    }
    take_back(&app.ctx, &admitted)?;
    Ok(Answer::json(&json!({ "withdrawn": true })))
}

/// The draft.
pub(crate) fn draft(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let admitted = admitted(app, asked)?;
    let draft = load(&app.ctx, &admitted)?;
    let answers: Map<String, Json> = draft
        .items
        .iter()
        .filter(|(_, kept)| !kept.value.is_null())
        .map(|(item, kept)| (item.clone(), kept.value.clone()))
        .collect();
    let tag = format!("\"{}\"", draft.now);
    Ok(Answer::json(&json!({ "answers": answers })).header("etag", &tag))
}

/// Saves answers into the draft; items that are not named stay. `If-Match` names the draft they were made from.
pub(crate) fn save(app: &App, asked: &Asked) -> Result<Answer, EngineError> {
    let admitted = admitted(app, asked)?;
    let (given, _, _) = of_body(asked)?;
    let unknown: Vec<Fault> = given
        .keys()
        .filter(|id| admitted.instrument.item(id).is_none())
        .map(|id| Fault::new(Place::item(id), Reply::UnknownItem { id: id.clone() }))
        .collect();
    if !unknown.is_empty() {
        return Err(EngineError::Faults(unknown));
    }
    let base = match matched(asked)? {
        Some(base) => base,
        None => load(&app.ctx, &admitted)?.now,
    };
    let answers: Vec<(String, Json)> = given.into_iter().collect();
    let saved = answers::save(&app.ctx, &admitted, base, &answers, &|draft| draft.consent = true)?;
    if !saved.clashed.is_empty() {
        return Err(EngineError::Conflict);
    }
    let tag = format!("\"{}\"", saved.draft.now);
    Ok(Answer::json(&json!({ "saved": true })).header("etag", &tag))
}
