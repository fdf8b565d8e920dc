//! Progress: what a facilitator sees while a round is open. Anonymous counts move in steps of five, once a day.

use instrument::instrument::{Mode, Privacy};

use super::privacy_of;
use crate::{Context, EngineError};

/// How one instrument stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which instrument.
    pub instrument: String,
    /// Individual, team or review.
    pub mode: Mode,
    /// How it is collected.
    pub privacy: Privacy,
    /// Codes that are good.
    pub codes: i64,
    /// Responses: exact outside anonymous rounds; there at least this many, in steps of five, 0 standing for fewer than five.
    pub responses: i64,
}

/// The progress of every instrument.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn progress(ctx: &Context, id: &str) -> Result<Vec<Progress>, EngineError> {
    let closed = super::State::of(&ctx.store.assessment(id)?) == super::State::Closed;
    let mut all = Vec::new();
    for collection in ctx.store.collections(id)? {
        let privacy = privacy_of(&collection.privacy)?;
        let major = u32::try_from(collection.major).unwrap_or_default();
        let instrument = ctx.instrument(&collection.instrument_id, major)?;
        let count = ctx.store.count_responses(id, &collection.instrument_id);
        let responses = match privacy {
            // While people answer, a live step would tell who was fifth.
            Privacy::Anonymous if !closed => collection.shown,
            Privacy::Anonymous => steps(count?),
            Privacy::Named | Privacy::Confidential => count?,
        };
        let codes = ctx.store.count_admissions(id, &collection.instrument_id)?;
        all.push(Progress { instrument: collection.instrument_id, mode: instrument.mode, privacy, codes, responses });
    }
    Ok(all)
}

fn steps(count: i64) -> i64 {
    count - count.rem_euclid(5)
}

/// Tells the new counts of anonymous collections, once a day from 06:00 on.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn renew(ctx: &Context) -> Result<(), EngineError> {
    let today = ctx.today();
    if ctx.hour() < 6 {
        return Ok(());
    }
    for assessment in ctx.store.assessments(None)? {
        if !super::State::of(&assessment).takes_answers() {
            continue;
        }
        for collection in ctx.store.collections(&assessment.id)? {
            if collection.privacy == "anonymous" && collection.shown_on != today {
                let count = steps(ctx.store.count_responses(&assessment.id, &collection.instrument_id)?);
                ctx.store.show_progress(&assessment.id, &collection.instrument_id, count, &today)?;
            }
        }
    }
    Ok(())
}
