//! Team: evidence that it lists, who did what, and what a reviewer is shown of it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use instrument::instrument::Mode;
use instrument::response::Verdict;
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use store::evidence::{Evidence, TeamAct};

use super::draft::load;
use crate::access::Admitted;
use crate::secrets::{hex, random};
use crate::{Context, EngineError, write_file};

/// Bytes of one file.
pub const FILE_BYTES: usize = 20 * 1024 * 1024;

/// What a team adds.
#[derive(Clone, Debug)]
pub struct NewEvidence {
    /// To which item.
    pub item: String,
    /// What it is called.
    pub title: String,
    /// What sort of document.
    pub kind: String,
    /// Its date, `YYYY-MM-DD`, or nothing.
    pub day: String,
    /// Document and page, or nothing.
    pub reference: String,
    /// The file, or nothing.
    pub file: Option<Vec<u8>>,
}

/// One piece of evidence as a page lists it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listing {
    /// The piece.
    pub row: Evidence,
    /// What the reviewer said of it.
    pub verdict: Option<Verdict>,
}

/// What a team claims of one indicator, as its reviewer reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// The team's answer as the formats write it.
    pub answer: Json,
    /// Its evidence.
    pub evidence: Vec<Listing>,
}

/// Adds a piece of evidence. The type of a file is decided by what is in it; it is kept once, under its SHA-256.
///
/// # Errors
/// [`EngineError::Conflict`] for a type that is not taken, an empty title, or an item that lists none.
pub fn add_evidence(ctx: &Context, admitted: &Admitted<'_>, new: &NewEvidence) -> Result<String, EngineError> {
    let item = admitted.instrument.item(&new.item).filter(|item| item.kind == instrument::instrument::ItemType::Rung);
    let title = new.title.trim();
    if item.is_none() || title.is_empty() || title.chars().count() > 300 || admitted.instrument.mode != Mode::Team {
        return Err(EngineError::Conflict);
    }
    if !new.day.is_empty() && instrument::response::day(&new.day).is_none() {
        return Err(EngineError::Conflict);
    }
    if new.file.is_none() && new.reference.trim().is_empty() {
        return Err(EngineError::Conflict);
    }
    let (mut file, mut media_type, mut size) = (None, None, None);
    if let Some(bytes) = &new.file {
        if bytes.is_empty() || bytes.len() > FILE_BYTES {
            return Err(EngineError::Conflict);
        }
        media_type = Some(kind_of(bytes).ok_or(EngineError::Conflict)?.to_owned());
        let hash = Sha256::digest(bytes).to_vec();
        let path = path_of(&ctx.files, &hash);
        if !path.exists() {
            write_file(&path, bytes)?;
        }
        size = i64::try_from(bytes.len()).ok();
        file = Some(hash);
    }
    let id = format!("E{}", hex(&random::<6>()?));
    ctx.store.add_evidence(&Evidence {
        id: id.clone(),
        assessment_id: admitted.visit.assessment.clone(),
        instrument_id: admitted.visit.instrument.clone(),
        item: new.item.clone(),
        title: title.to_owned(),
        kind: new.kind.trim().to_owned(),
        day: new.day.clone(),
        reference: new.reference.trim().to_owned(),
        file,
        media_type,
        bytes: size,
        added_by: admitted.person.as_ref().map(|person| person.id.clone()).unwrap_or_default(),
        removed: false,
    })?;
    note(ctx, admitted, &new.item, "evidence", title)?;
    Ok(id)
}

/// Takes a piece off the list; history keeps it.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn remove_evidence(ctx: &Context, admitted: &Admitted<'_>, id: &str) -> Result<(), EngineError> {
    ctx.store.remove_evidence(&admitted.visit.assessment, id)?;
    note(ctx, admitted, "", "evidence-removed", id)
}

/// What the first bytes say: pdf, docx, xlsx, odt, jpg or png.
fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"%PDF-") {
        return Some("application/pdf");
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some("image/png");
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Some("image/jpeg");
    }
    if bytes.starts_with(b"PK\x03\x04") {
        // Names of entries stand in clear within the archive; it is not unpacked.
        let has = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        if has(b"word/document.xml") {
            return Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        }
        if has(b"xl/workbook.xml") {
            return Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        }
        if has(b"application/vnd.oasis.opendocument.text") {
            return Some("application/vnd.oasis.opendocument.text");
        }
    }
    None
}

fn path_of(files: &Path, hash: &[u8]) -> PathBuf {
    let name = hex(hash);
    files.join(name.get(..2).unwrap_or("00")).join(&name)
}

/// The bytes of a piece of evidence of this assessment.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn evidence_file(ctx: &Context, assessment: &str, id: &str) -> Result<(Evidence, Vec<u8>), EngineError> {
    let row = ctx.store.evidence(assessment)?.into_iter().find(|row| row.id == id).ok_or(EngineError::NotFound)?;
    let hash = row.file.clone().ok_or(EngineError::NotFound)?;
    let path = path_of(&ctx.files, &hash);
    let bytes = std::fs::read(&path).map_err(EngineError::io(&path))?;
    Ok((row, bytes))
}

/// The evidence of an assessment by item, with the reviewer's verdicts where a review has them.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn evidence_of(ctx: &Context, assessment: &str) -> Result<BTreeMap<String, Vec<Listing>>, EngineError> {
    let mut all: BTreeMap<String, Vec<Listing>> = BTreeMap::new();
    for row in ctx.store.evidence(assessment)?.into_iter().filter(|row| !row.removed) {
        all.entry(row.item.clone()).or_default().push(Listing { row, verdict: None });
    }
    Ok(all)
}

/// The team's evidence as its response lists it.
pub(super) fn listed(ctx: &Context, admitted: &Admitted<'_>) -> Result<BTreeMap<String, Vec<Json>>, EngineError> {
    let mut all: BTreeMap<String, Vec<Json>> = BTreeMap::new();
    for row in ctx.store.evidence(&admitted.visit.assessment)? {
        if row.removed || row.instrument_id != admitted.visit.instrument {
            continue;
        }
        let mut piece = json!({ "id": row.id, "title": row.title });
        if let Some(piece) = piece.as_object_mut() {
            for (name, value) in [("kind", row.kind), ("date", row.day), ("reference", row.reference)] {
                if !value.is_empty() {
                    piece.insert(name.to_owned(), Json::String(value));
                }
            }
        }
        all.entry(row.item).or_default().push(piece);
    }
    Ok(all)
}

/// What the team of this assessment claims, by indicator: the reviewer reads it beside her own rung. What was sent counts,
/// else what the team has agreed so far.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn claims(ctx: &Context, reviewer: &Admitted<'_>) -> Result<BTreeMap<String, Claim>, EngineError> {
    let mut all = BTreeMap::new();
    for collection in ctx.store.collections(&reviewer.visit.assessment)? {
        let major = u32::try_from(collection.major).unwrap_or_default();
        let Ok(instrument) = ctx.instrument(&collection.instrument_id, major) else { continue };
        if instrument.mode != Mode::Team {
            continue;
        }
        let Some(key) = ctx.keys.round(&reviewer.visit.assessment).ok() else { continue };
        let mut evidence = evidence_of(ctx, &reviewer.visit.assessment)?;
        let answers: BTreeMap<String, Json> = match ctx.store.response(&key.team_response(&instrument.id)) {
            Ok(row) => super::sealed::opened(&key, &row.id, &row.answers)?.into_iter().collect(),
            Err(store::StoreError::NotFound) => {
                let mut visit = reviewer.visit.clone();
                visit.instrument = instrument.id.clone();
                let team = Admitted {
                    visit,
                    assessment: reviewer.assessment.clone(),
                    collection: collection.clone(),
                    instrument,
                    framework: reviewer.framework,
                    privacy: reviewer.privacy,
                    person: None,
                    key,
                };
                load(ctx, &team)?.items.into_iter().map(|(item, kept)| (item, kept.value)).collect()
            }
            Err(other) => return Err(other.into()),
        };
        for item in instrument.items() {
            if let (Some(indicator), Some(answer)) = (&item.indicator, answers.get(&item.id)) {
                let evidence = evidence.remove(&item.id).unwrap_or_default();
                all.insert(indicator.clone(), Claim { answer: answer.clone(), evidence });
            }
        }
    }
    Ok(all)
}

/// Notes what a member did.
pub(crate) fn note(
    ctx: &Context,
    admitted: &Admitted<'_>,
    item: &str,
    act: &str,
    detail: &str,
) -> Result<(), EngineError> {
    let Some(person) = &admitted.person else { return Ok(()) };
    Ok(ctx.store.note_team_act(&TeamAct {
        id: random::<16>()?.to_vec(),
        assessment_id: admitted.visit.assessment.clone(),
        instrument_id: admitted.visit.instrument.clone(),
        at: ctx.now(),
        person_id: person.id.clone(),
        item: item.to_owned(),
        act: act.to_owned(),
        detail: detail.chars().take(200).collect(),
    })?)
}

/// Who changed what and when, newest first: time, person as hexadecimal, item, act, detail.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn history(ctx: &Context, admitted: &Admitted<'_>) -> Result<Vec<TeamAct>, EngineError> {
    let mut acts = ctx.store.team_acts(&admitted.visit.assessment, &admitted.visit.instrument)?;
    acts.reverse();
    Ok(acts)
}
