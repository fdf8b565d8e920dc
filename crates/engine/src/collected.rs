//! Collected: a closed round in the database becomes the same [`Study`] as its folder.

use instrument::accept::Acceptor;
use instrument::instrument::Mode;
use instrument::{Accepted, Fault, Instrument, Place, Response, check};
use scoring::{Earlier, Policy, Release, Respondents, Study};
use store::responses::Response as Row;

use crate::answers::sealed::clear;
use crate::{Context, EngineError};

/// Responses that are read at once.
pub(crate) const PAGE: i64 = 2_000;

/// Everything that one assessment gives to be scored.
///
/// # Errors
/// [`EngineError::NotFound`]; content that is no longer there.
pub fn study(ctx: &Context, id: &str) -> Result<Study, EngineError> {
    let assessment = check::assessment(ctx.store.assessment(id)?.document.as_bytes())?;
    let framework = ctx.framework(&assessment.framework)?.clone();
    let (mut instruments, mut responses): (Vec<Instrument>, Vec<Accepted>) = (Vec::new(), Vec::new());
    let mut people: Vec<Respondents> = Vec::new();
    let mut faults: Vec<Fault> = Vec::new();
    for reference in &assessment.instruments {
        let versions = ctx.versions(reference);
        let Some(newest) = versions.last().copied() else { return Err(EngineError::NotFound) };
        // As in a folder: a table has the newest version's columns, a document names its own version.
        let acceptors: Vec<(&Instrument, Acceptor<'_>)> =
            versions.iter().map(|version| (*version, Acceptor::new(version, &framework))).collect();
        let mut used = Vec::new();
        // People become bytes as they are read.
        let mut crowd = Respondents::new(newest);
        each(ctx, id, &newest.id, &mut |row| {
            let own =
                if newest.mode == Mode::Individual { newest.reference().to_string() } else { row.instrument.clone() };
            let Some((version, acceptor)) =
                acceptors.iter().find(|(version, _)| version.reference().to_string() == own)
            else {
                return Err(EngineError::NotFound);
            };
            match acceptor.accept(&response(version, &row)?) {
                Ok(accepted) => {
                    if !used.contains(&own) {
                        used.push(own);
                    }
                    match newest.mode {
                        Mode::Individual => crowd.push(&accepted),
                        Mode::Team | Mode::Review => responses.push(accepted),
                    }
                }
                Err(found) => faults.extend(found.into_iter().map(|fault| Fault {
                    // The answer is a person's: not even its item goes with the fault.
                    place: Place::file(format!("{}/{}", id, newest.id)),
                    ..fault
                })),
            }
            Ok(())
        })?;
        if newest.mode == Mode::Individual {
            people.push(crowd);
        }
        instruments.extend(
            versions
                .iter()
                .filter(|version| version.version == newest.version || used.contains(&version.reference().to_string()))
                .map(|version| (*version).clone()),
        );
    }
    if faults.is_empty() {
        Ok(Study { assessment, framework, instruments, responses, people, plan: None })
    } else {
        Err(EngineError::Faults(faults))
    }
}

/// Every response that counts, a page at a time.
pub(crate) fn each(
    ctx: &Context,
    id: &str,
    instrument: &str,
    take: &mut dyn FnMut(Row) -> Result<(), EngineError>,
) -> Result<(), EngineError> {
    let mut after: Option<Vec<u8>> = None;
    loop {
        let page = ctx.store.batch(id, instrument, after.as_deref(), PAGE)?;
        let Some(last) = page.last else { return Ok(()) };
        for row in page.rows {
            take(row)?;
        }
        after = Some(last);
    }
}

/// A row as a response of a version.
pub(crate) fn response(version: &Instrument, row: &Row) -> Result<Response, EngineError> {
    let answers = clear(&row.answers)?;
    Ok(Response {
        schema: None,
        id: None,
        instrument: version.reference(),
        language: row.language.clone(),
        day: Some(row.day.clone()),
        answers,
    })
}

/// Scores a closed round against the round before and its own first release.
///
/// # Errors
/// [`EngineError::Conflict`] while it is open; every fault otherwise.
pub fn score_round(ctx: &Context, id: &str) -> Result<Release, EngineError> {
    crate::rounds::closed(ctx, id)?;
    let study = study(ctx, id)?;
    let previous = match &study.assessment.round.previous {
        Some(previous) => ctx.store.releases(Some(previous))?.pop(),
        None => None,
    };
    let first = ctx.store.releases(Some(id))?.into_iter().next();
    let read = |row: store::releases::Release| -> Result<Release, EngineError> {
        serde_json::from_str(&row.document).map_err(|error| EngineError::Bug(error.to_string()))
    };
    let (previous, first) = (previous.map(read).transpose()?, first.map(read).transpose()?);
    let earlier = Earlier { previous_round: previous.as_ref(), first_of_round: first.as_ref() };
    Ok(scoring::release(&study, &Policy::default(), earlier)?)
}
