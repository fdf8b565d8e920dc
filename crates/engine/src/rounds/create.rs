//! Create and open: `assessment.json` becomes a round that takes answers.

use std::collections::BTreeMap;

use instrument::instrument::Privacy;
use instrument::words::Folder;
use instrument::{Assessment, Fault, Place, check};
use store::assessments::{Assessment as Row, Collection, Institution};

use super::{State, privacy_name};
use crate::access::By;
use crate::event::{self, Event};
use crate::{Context, EngineError};

/// The version of the consent texts that the pages show.
const CONSENT: &str = "2026-11";

/// What a new assessment is made of.
#[derive(Clone, Debug)]
pub struct Making {
    /// `assessment.json`, checked.
    pub assessment: Assessment,
    /// Instrument id → mode of privacy, where it shall not be the instrument's default.
    pub privacy: BTreeMap<String, Privacy>,
    /// Whom a respondent may ask.
    pub contact: String,
    /// The day on which personal data end; a year after the round where nobody says.
    pub erase_on: Option<String>,
}

impl Making {
    /// Reads `assessment.json`.
    ///
    /// # Errors
    /// Every fault.
    pub fn of_document(bytes: &[u8]) -> Result<Making, EngineError> {
        let assessment = check::assessment(bytes)?;
        Ok(Making { assessment, privacy: BTreeMap::new(), contact: String::new(), erase_on: None })
    }
}

/// Makes an assessment. Gives its id.
///
/// # Errors
/// Every fault: an instrument that is not there, is for another framework, or does not allow the mode of privacy.
/// [`EngineError::Conflict`] when the id is taken.
pub fn create(ctx: &Context, by: &By, making: &Making, facilitator: Option<&str>) -> Result<String, EngineError> {
    let assessment = &making.assessment;
    let mut faults = Vec::new();
    let at = |pointer: String| Place { file: Some("assessment.json".to_owned()), ..Place::pointer(pointer) };
    if ctx.framework(&assessment.framework).is_err() {
        let reference = assessment.framework.to_string();
        faults.push(Fault::new(at("/framework".to_owned()), Folder::NoSuchFramework { reference }));
    }
    let mut collections = Vec::new();
    for (position, reference) in assessment.instruments.iter().enumerate() {
        let Some(newest) = ctx.versions(reference).last().copied() else {
            let reference = reference.to_string();
            faults.push(Fault::new(at(format!("/instruments/{position}")), Folder::NoSuchInstrument { reference }));
            continue;
        };
        let default = newest.privacy.first().copied().unwrap_or(Privacy::Anonymous);
        let privacy = making.privacy.get(&newest.id).copied().unwrap_or(default);
        if !newest.privacy.contains(&privacy) {
            return Err(EngineError::Conflict);
        }
        collections.push(Collection {
            assessment_id: assessment.id.clone(),
            instrument_id: newest.id.clone(),
            major: i64::from(newest.version.major),
            privacy: privacy_name(privacy).to_owned(),
            consent: CONSENT.to_owned(),
            shown: 0,
            shown_on: String::new(),
        });
    }
    if !faults.is_empty() {
        return Err(EngineError::Faults(faults));
    }
    let document = serde_json::to_string(assessment).map_err(|error| EngineError::Bug(error.to_string()))?;
    let institution = Institution {
        id: assessment.institution.id.clone(),
        name: assessment.institution.name.clone(),
        country: assessment.institution.country.clone(),
        kind: serde_json::to_value(assessment.institution.kind)
            .ok()
            .and_then(|kind| kind.as_str().map(str::to_owned))
            .unwrap_or_default(),
    };
    let erase_on = making.erase_on.clone().unwrap_or_else(|| a_year_after(&assessment.round.to));
    let row = Row {
        id: assessment.id.clone(),
        institution_id: institution.id.clone(),
        document,
        state: State::Draft.name().to_owned(),
        contact: making.contact.clone(),
        closes_on: assessment.round.to.clone(),
        erase_on,
        close_at: None,
        opened_on: None,
        closed_on: None,
    };
    ctx.store.create_assessment(&institution, &row, &collections, facilitator)?;
    event::record(ctx, by, Event::AssessmentCreated, &assessment.id, "")?;
    Ok(assessment.id.clone())
}

fn a_year_after(day: &str) -> String {
    let date: Option<jiff::civil::Date> = day.parse().ok();
    date.and_then(|date| date.checked_add(jiff::Span::new().years(1)).ok())
        .map_or_else(|| day.to_owned(), |date| date.to_string())
}

/// Opens a round: its key is made, the modes of privacy are fixed.
///
/// # Errors
/// [`EngineError::Conflict`] when it is not in the state for it.
pub fn open(ctx: &Context, by: &By, id: &str) -> Result<(), EngineError> {
    if State::of(&ctx.store.assessment(id)?) != State::Draft {
        return Err(EngineError::Conflict);
    }
    // The key first: a round that is open without one could not take an answer. One left from a failed opening serves.
    if ctx.keys.round(id).is_err() {
        ctx.keys.create_round(id)?;
    }
    ctx.store.move_assessment(id, State::Draft.name(), State::Open.name(), Some(&ctx.today()), None)?;
    event::record(ctx, by, Event::RoundOpened, id, "")
}
