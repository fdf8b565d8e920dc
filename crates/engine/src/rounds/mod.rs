//! Rounds: an assessment is made, opened, people are invited, and it is closed. Closing destroys the key.

mod close;
mod create;
mod invite;
mod progress;

pub use close::{ask_to_close, close, close_now_due};
pub use create::{Making, create, open};
pub use invite::{
    CardBatch, Invited, InvitedPerson, Invitee, Opened, cards, code_again, invite, invited, name_of, open_letter,
    remind, revoke, set_sections_of_team,
};
pub use progress::{Progress as RoundProgress, progress, renew};

use instrument::instrument::Privacy;
use store::assessments::Assessment;

use crate::{Context, EngineError};

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Being set up.
    Draft,
    /// Takes answers.
    Open,
    /// Closing was asked for: those who are in may end, nobody else comes in.
    Closing,
    /// The key is destroyed.
    Closed,
}

impl State {
    /// As it is kept.
    pub fn name(self) -> &'static str {
        match self {
            State::Draft => "draft",
            State::Open => "open",
            State::Closing => "closing",
            State::Closed => "closed",
        }
    }

    /// The state of an assessment.
    pub fn of(assessment: &Assessment) -> State {
        match assessment.state.as_str() {
            "open" => State::Open,
            "closing" => State::Closing,
            "closed" => State::Closed,
            _ => State::Draft,
        }
    }

    /// Whether those who are in may save and send.
    pub fn takes_answers(self) -> bool {
        matches!(self, State::Open | State::Closing)
    }
}

/// Refuses what is for closed rounds only. A closing that a crash left half done is not closed yet: its answers are sealed.
pub(crate) fn closed(ctx: &Context, id: &str) -> Result<(), EngineError> {
    let done = State::of(&ctx.store.assessment(id)?) == State::Closed && ctx.keys.round(id).is_err();
    if done { Ok(()) } else { Err(EngineError::Conflict) }
}

/// The name of a mode of privacy, as the formats write it.
pub fn privacy_name(privacy: Privacy) -> &'static str {
    match privacy {
        Privacy::Named => "named",
        Privacy::Confidential => "confidential",
        Privacy::Anonymous => "anonymous",
    }
}

pub(crate) fn privacy_of(name: &str) -> Result<Privacy, EngineError> {
    match name {
        "named" => Ok(Privacy::Named),
        "confidential" => Ok(Privacy::Confidential),
        "anonymous" => Ok(Privacy::Anonymous),
        _ => Err(EngineError::Bug("a mode of privacy that we never wrote".to_owned())),
    }
}
