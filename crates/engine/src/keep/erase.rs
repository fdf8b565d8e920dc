//! Erase: on the day that a round names, what is known about people ends. A certificate says what went.

use crate::access::By;
use crate::event::{self, Event};
use crate::rounds::State;
use crate::{Context, EngineError};

/// What went, or would go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Of which assessment.
    pub assessment: String,
    /// Whose day it was.
    pub due: String,
    /// Names that were kept.
    pub people: usize,
    /// Letters.
    pub letters: usize,
    /// Who of a team did what.
    pub acts: usize,
    /// Pieces of evidence whose adder is forgotten.
    pub evidence: usize,
}

/// Erases the personal data of closed rounds whose day has come, or of one closed round now. With `dry` nothing goes.
///
/// # Errors
/// [`EngineError::Conflict`] for a round that is open.
pub fn erase(ctx: &Context, by: &By, only: Option<&str>, dry: bool) -> Result<Vec<Erased>, EngineError> {
    let today = ctx.today();
    let mut all = Vec::new();
    for assessment in ctx.store.assessments(None)? {
        if only.is_some_and(|only| only != assessment.id) || (only.is_none() && assessment.erase_on > today) {
            continue;
        }
        if State::of(&assessment) != State::Closed {
            if only.is_some() {
                return Err(EngineError::Conflict);
            }
            continue;
        }
        let counted = ctx.store.personal(&assessment.id)?;
        let erased = Erased {
            due: assessment.erase_on.clone(),
            people: counted.people,
            letters: counted.letters,
            acts: counted.acts,
            evidence: counted.evidence,
            assessment: assessment.id,
        };
        if !dry {
            ctx.store.erase_personal(&erased.assessment)?;
            let detail = format!("{} {} {} {}", erased.people, erased.letters, erased.acts, erased.evidence);
            event::record(ctx, by, Event::PersonalDataErased, &erased.assessment, &detail)?;
        }
        all.push(erased);
    }
    if only.is_some() && all.is_empty() {
        return Err(EngineError::NotFound);
    }
    if !dry && !all.is_empty() {
        // What was erased must not lie on free pages.
        ctx.store.rewrite()?;
    }
    Ok(all)
}
