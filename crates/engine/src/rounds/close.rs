//! Close: half an hour after it was asked for, or now. The key is destroyed, drafts, codes and mail go, and the responses are
//! put into a new random order.

use super::State;
use crate::access::By;
use crate::answers::sealed::in_clear;
use crate::event::{self, Event};
use crate::secrets::random;
use crate::{Context, EngineError};

/// How long those who are in have to end.
const GRACE: i64 = 30 * 60;
/// The job that closes.
pub(crate) const JOB: &str = "close-round";

/// Asks to close: no new visit from now on; in half an hour the round is closed.
///
/// # Errors
/// [`EngineError::Conflict`] when it is not open.
pub fn ask_to_close(ctx: &Context, by: &By, id: &str) -> Result<i64, EngineError> {
    let at = ctx.now() + GRACE;
    ctx.store.move_assessment(id, State::Open.name(), State::Closing.name(), None, Some(at))?;
    ctx.store.plan(JOB, id, at)?;
    event::record(ctx, by, Event::ClosingAsked, id, "")?;
    Ok(at)
}

/// Closes now: whoever is in loses what was not sent.
///
/// # Errors
/// [`EngineError::Conflict`] when it is not open.
pub fn close(ctx: &Context, by: &By, id: &str) -> Result<(), EngineError> {
    let state = State::of(&ctx.store.assessment(id)?);
    if !state.takes_answers() {
        return Err(EngineError::Conflict);
    }
    // From here on no submission is kept. What follows may be repeated after a crash: see `close_now_due`.
    ctx.store.move_assessment(id, state.name(), State::Closed.name(), Some(&ctx.today()), None)?;
    ctx.store.plan(JOB, id, ctx.now())?;
    finish(ctx, by, id)?;
    ctx.store.end_job(&format!("{JOB}:{id}"))?;
    Ok(())
}

/// What the job does: closes a round whose hour has come, or ends a closing that a crash left half done.
///
/// # Errors
/// [`EngineError::Unavailable`]; then the same again later.
pub fn close_now_due(ctx: &Context, id: &str) -> Result<(), EngineError> {
    let by = By::system();
    let state = State::of(&ctx.store.assessment(id)?);
    match state {
        State::Draft => Ok(()),
        State::Closed => finish(ctx, &by, id),
        State::Open | State::Closing => {
            ctx.store.move_assessment(id, state.name(), State::Closed.name(), Some(&ctx.today()), None)?;
            finish(ctx, &by, id)
        }
    }
}

fn finish(ctx: &Context, by: &By, id: &str) -> Result<(), EngineError> {
    let had_key = ctx.keys.round(id).is_ok();
    // People of named collections stay with their answers until the day of erasure; their names lie under the server's key.
    let keep: Vec<String> = ctx
        .store
        .collections(id)?
        .into_iter()
        .filter(|collection| collection.privacy == "named")
        .map(|collection| collection.instrument_id)
        .collect();
    let mut failed = None;
    let key = ctx.keys.round(id).ok();
    let mut new_ids = || match random::<16>() {
        Ok(bytes) => bytes.to_vec(),
        Err(error) => {
            failed = Some(error);
            Vec::new()
        }
    };
    // Without a key a closing was left after this step: everything is in clear already.
    let open = |row: &[u8], bytes: Vec<u8>| match &key {
        Some(key) => in_clear(key, row, bytes),
        None => bytes,
    };
    ctx.store.close_down(id, &keep, &mut new_ids, &open)?;
    if let Some(error) = failed {
        return Err(error);
    }
    ctx.keys.destroy_round(id)?;
    if had_key {
        event::record(ctx, by, Event::RoundClosed, id, "")?;
        event::record(ctx, by, Event::KeyDestroyed, id, "")?;
    }
    Ok(())
}
