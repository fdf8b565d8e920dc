//! The demo as rounds: the invented assessments are collected, closed, published and shared in a store, and one round stands
//! open, so that somebody can answer.

use std::collections::BTreeMap;

use instrument::{Accepted, Lang, Response};
use serde_json::Map;
use store::responses::{Response as Row, Submission};

use crate::access::By;
use crate::answers::is_given;
use crate::answers::sealed::sealed;
use crate::content::File;
use crate::publish::{Publication, publish_in};
use crate::rounds::{Invitee, Making, cards, close, create, invite, open};
use crate::secrets::random;
use crate::shipped::demo_files;
use crate::{Context, EngineError, Stage, folder, share, shipped};

/// What can be looked at.
#[derive(Clone, Debug, Default)]
pub struct Shown {
    /// Assessment and key of each published scorecard.
    pub scorecards: Vec<(String, String)>,
    /// Title, in Spanish, and code of each questionnaire that stands open.
    pub questionnaires: Vec<(String, String)>,
}

/// The assessment that stands open.
const OPEN: &str = "demo-abierta-2026";

/// Puts the demo into an empty store.
///
/// # Errors
/// [`EngineError::Conflict`] when it is there already; a bug.
pub fn demo_rounds(ctx: &Context) -> Result<Shown, EngineError> {
    let by = By::command();
    let mut folders: BTreeMap<String, Vec<File>> = BTreeMap::new();
    for file in demo_files() {
        if let Some((name, inside)) = file.path.split_once('/') {
            let inside = File { path: inside.to_owned(), bytes: file.bytes };
            folders.entry(name.to_owned()).or_default().push(inside);
        }
    }
    let mut shown = Shown::default();
    // By name: a round of 2023 comes before that of 2026.
    // Those that bring their own questionnaires are looked at as files: a store has one set of content.
    folders.retain(|_, files| !files.iter().any(|file| file.path.starts_with("instruments/")));
    for files in folders.values() {
        let id = collect(ctx, &by, files)?;
        close(ctx, &by, &id)?;
        // As files: a newcomer waits for each.
        let release = publish_in(ctx, &by, &id, &Publication::whole(Stage::Final, true), &[Lang::Es, Lang::En])?;
        shown.scorecards.push((id, share(ctx, &by, &release, "")?));
    }
    if let Some(files) = folders.values().next() {
        shown.questionnaires = stand_open(ctx, &by, files)?;
    }
    Ok(shown)
}

/// Makes and opens a round, and keeps the responses of a folder in it.
///
/// # Errors
/// As [`create`] and [`open`]; every fault of the folder.
fn collect(ctx: &Context, by: &By, files: &[File]) -> Result<String, EngineError> {
    let mut received: Vec<(Response, Accepted)> = Vec::new();
    folder::with_received(files, &[shipped()], None, Some(&mut received))?;
    let mut making = Making::of_document(&head(files))?;
    making.contact = "equipo@example.org".to_owned();
    let id = create(ctx, by, &making, None)?;
    open(ctx, by, &id)?;
    let key = ctx.keys.round(&id)?;
    for (response, accepted) in received {
        let instrument = ctx.versions(&response.instrument).last().copied().ok_or(EngineError::NotFound)?;
        let individual = instrument.mode == instrument::instrument::Mode::Individual;
        let name = if individual { random::<16>()?.to_vec() } else { key.team_response(&instrument.id) };
        let given: Map<_, _> =
            response.answers.into_iter().filter(|(item, _)| is_given(accepted.answer(item))).collect();
        let row = Row {
            revision: 1,
            assessment_id: id.clone(),
            instrument: accepted.instrument.to_string(),
            mark: Vec::new(),
            day: response.day.unwrap_or_else(|| ctx.today()),
            language: None,
            answers: sealed(&key, &name, &given)?,
            id: name,
            withdrawn: false,
        };
        ctx.store.submit(Submission { response: row, seen: None, anonymous: individual })?;
    }
    Ok(id)
}

fn head(files: &[File]) -> Vec<u8> {
    files.iter().find(|file| file.path == "assessment.json").map(|file| file.bytes.to_vec()).unwrap_or_default()
}

fn stand_open(ctx: &Context, by: &By, files: &[File]) -> Result<Vec<(String, String)>, EngineError> {
    let mut document: serde_json::Value =
        serde_json::from_slice(&head(files)).map_err(|error| EngineError::Bug(error.to_string()))?;
    let year = ctx.today().get(..4).unwrap_or("2026").to_owned();
    document["id"] = OPEN.into();
    document["round"] = serde_json::json!({ "id": year, "from": ctx.today(), "to": format!("{year}-12-31") });
    document["instruments"] = serde_json::json!([
        "ministry-self-assessment@1",
        "document-review@1",
        "staff-perception@1",
        "women-organisations@1"
    ]);
    if let Some(map) = document.as_object_mut() {
        map.retain(|key, _| !matches!(key.as_str(), "staff" | "tables" | "targets" | "lived" | "invented"));
    }
    let mut making = Making::of_document(document.to_string().as_bytes())?;
    making.contact = "equipo@example.org".to_owned();
    create(ctx, by, &making, None)?;
    open(ctx, by, OPEN)?;
    let mut all = Vec::new();
    let title = |id: &str| ctx.instrument(id, 1).map(|own| own.title.get(Lang::Es).to_owned());
    for instrument in ["staff-perception", "women-organisations"] {
        if let Some(code) = cards(ctx, by, OPEN, instrument, 1, "")?.codes.pop() {
            all.push((title(instrument)?, code.to_string()));
        }
    }
    for (instrument, part, name) in [
        ("ministry-self-assessment", "coordinator", "Ana"),
        ("ministry-self-assessment", "contributor", "Luis"),
        ("document-review", "reviewer", "María"),
    ] {
        let who = Invitee { name: name.to_owned(), email: String::new(), part: part.to_owned(), lang: Lang::Es };
        if let Some(code) = invite(ctx, by, OPEN, instrument, &[who])?.pop().and_then(|one| one.code) {
            all.push((format!("{} ({name})", title(instrument)?), code.to_string()));
        }
    }
    Ok(all)
}
