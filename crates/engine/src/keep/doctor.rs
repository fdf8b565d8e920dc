//! Doctor: looks whether all is well, and says what to do where it is not.

use crate::event::audit;
use crate::rounds::State;
use crate::{Context, EngineError};

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What, by the id of its sentence.
    pub what: &'static str,
    /// About what.
    pub about: String,
    /// Whether it is well.
    pub well: bool,
}

/// Looks at database, keys, events, letters and the disk.
///
/// # Errors
/// [`EngineError::Unavailable`] when nothing can be looked at.
pub fn doctor(ctx: &Context) -> Result<Vec<Finding>, EngineError> {
    let mut all = Vec::new();
    let mut found = |what, about: String, well| all.push(Finding { what, about, well });
    found("database", String::new(), ctx.store.alive().is_ok());
    let chain = audit(ctx, None)?;
    found("events", chain.broken_at.map(|at| at.to_string()).unwrap_or_default(), chain.broken_at.is_none());
    for assessment in ctx.store.assessments(None)? {
        let has_key = ctx.keys.round(&assessment.id).is_ok();
        match State::of(&assessment) {
            State::Open | State::Closing => found("key-there", assessment.id.clone(), has_key),
            State::Closed => found("key-gone", assessment.id.clone(), !has_key),
            State::Draft => {}
        }
    }
    found("keys-private", String::new(), ctx.keys.are_private());
    let waiting = ctx.store.waiting_mail()?;
    found("mail", waiting.to_string(), waiting < 1000);
    let probe = tempfile::NamedTempFile::new_in(ctx.files.parent().unwrap_or(&ctx.files));
    found("disk", String::new(), probe.is_ok());
    Ok(all)
}
