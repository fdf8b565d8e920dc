//! Answers: a draft is kept as the person goes, sent, corrected, taken back. A response travels one way: draft, accepted,
//! stored.

mod draft;
mod look;
pub(crate) mod sealed;
mod submit;
mod team;

pub use draft::{Clash, Draft, Kept, Proposal, Saved, load, save, settle};
pub use look::look;
pub use submit::{Receipt, Sending, drop_draft, move_draft, send, send_answers, sent, withdraw};
pub use team::{
    Claim, FILE_BYTES, Listing, NewEvidence, add_evidence, claims, evidence_file, evidence_of, history, remove_evidence,
};

use instrument::response::{Absent, Answer};
use serde_json::{Map, Value as Json};
use store::responses::Response as Row;

use crate::EngineError;
use crate::access::Admitted;

/// What was sent, in clear.
///
/// # Errors
/// A bug.
pub fn answers_of(admitted: &Admitted<'_>, row: &Row) -> Result<Map<String, Json>, EngineError> {
    sealed::opened(&admitted.key, &row.id, &row.answers)
}

/// Whether an answer says something: an answer, or a reason for none that the person gave.
pub fn is_given(answer: &Answer) -> bool {
    !matches!(answer, Answer::Absent(Absent::NotAsked | Absent::NotAnswered))
}
