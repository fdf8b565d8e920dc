//! Submit: a draft, or answers from a program, become a response that its instrument accepted, durably kept.

use std::collections::BTreeMap;

use instrument::instrument::{Mode, Privacy};
use instrument::words::{Place, Reply};
use instrument::{Fault, Instrument, Lang, Response};
use serde_json::{Map, Value as Json};
use store::StoreError;
use store::responses::{Kept, Response as Row, Submission};

use super::draft::{Draft, load, save};
use super::is_given;
use super::look::given;
use super::sealed::sealed;
use super::team::listed;
use crate::access::{Admitted, Opener};
use crate::{Context, EngineError};

/// A word of thanks, not a proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// The revision, outside anonymous rounds.
    pub revision: Option<i64>,
}

/// Answers on their way in.
#[derive(Clone, Debug)]
pub struct Sending {
    /// Item id → answer.
    pub answers: Map<String, Json>,
    /// In which language they were given.
    pub lang: Lang,
    /// The revision that the sender has seen.
    pub seen: Option<i64>,
}

/// Sends what is in the draft.
///
/// # Errors
/// [`EngineError::Faults`] with every fault at its item; [`EngineError::Conflict`] when another revision was sent meanwhile;
/// [`EngineError::Refused`], [`EngineError::Unavailable`].
pub fn send(ctx: &Context, admitted: &Admitted<'_>, lang: Lang) -> Result<Receipt, EngineError> {
    let draft = load(ctx, admitted)?;
    let answers = answers_of(ctx, admitted, &draft)?;
    let seen = draft.sent;
    let receipt = send_answers(ctx, admitted, admitted.instrument, Sending { answers, lang, seen })?;
    if admitted.is_individual() {
        drop_draft(ctx, admitted)?;
    } else {
        // A team goes on from where it was: proposals and history stay until the round closes.
        save(ctx, admitted, i64::MAX, &[], &|draft| draft.sent = receipt.revision)?;
    }
    Ok(receipt)
}

/// The answers of a draft in the order of the questions; a team's with the evidence that it lists.
fn answers_of(ctx: &Context, admitted: &Admitted<'_>, draft: &Draft) -> Result<Map<String, Json>, EngineError> {
    let evidence = if admitted.instrument.mode == Mode::Team { listed(ctx, admitted)? } else { BTreeMap::new() };
    let mut answers = given(admitted.instrument, draft);
    for (item, list) in evidence {
        if let Some(answer) = answers.get_mut(&item).and_then(Json::as_object_mut)
            && answer.contains_key("rung")
        {
            answer.insert("evidence".to_owned(), Json::Array(list));
        }
    }
    Ok(answers)
}

/// Sends answers to a version of the instrument.
///
/// # Errors
/// As [`send`].
pub fn send_answers(
    ctx: &Context,
    admitted: &Admitted<'_>,
    version: &Instrument,
    sending: Sending,
) -> Result<Receipt, EngineError> {
    let unreadable: Vec<Fault> = sending
        .answers
        .iter()
        .filter(|(_, value)| value.get("typed").is_some())
        .map(|(item, _)| Fault::new(Place::item(item), Reply::WrongForm { expected: "number".to_owned() }))
        .collect();
    if !unreadable.is_empty() {
        return Err(EngineError::Faults(unreadable));
    }
    let mut response = Response {
        schema: None,
        id: None,
        instrument: version.reference(),
        language: Some(sending.lang.code().to_owned()),
        day: None,
        answers: sending.answers,
    };
    let accepted = version.accept(admitted.framework, &response)?;
    let mut kept = Map::new();
    for item in version.items() {
        if is_given(accepted.answer(&item.id))
            && let Some((id, value)) = response.answers.swap_remove_entry(&item.id)
        {
            kept.insert(id, value);
        }
    }
    let (id, mark) = admitted.response();
    let answers = sealed(&admitted.key, &id, &kept)?;
    let anonymous = admitted.privacy == Privacy::Anonymous;
    let row = Row {
        id,
        revision: 1,
        assessment_id: admitted.visit.assessment.clone(),
        instrument: version.reference().to_string(),
        mark,
        day: ctx.today(),
        // In a small office the language of the page is a name.
        language: (!anonymous).then(|| sending.lang.code().to_owned()),
        answers,
        withdrawn: false,
    };
    match ctx.store.submit(Submission { response: row, seen: sending.seen, anonymous }) {
        Ok(Kept::As(revision)) => Ok(Receipt { revision: (!anonymous).then_some(revision) }),
        // Whoever holds the code alone learns nothing.
        Ok(Kept::Another) => Ok(Receipt { revision: None }),
        Ok(Kept::Behind(_)) => Err(EngineError::Conflict),
        Err(StoreError::NotFound) => Err(EngineError::Refused),
        Err(other) => Err(other.into()),
    }
}

/// Whether this visit has sent its answers.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn sent(ctx: &Context, admitted: &Admitted<'_>) -> Result<Option<Row>, EngineError> {
    let (id, mark) = admitted.response();
    match ctx.store.response(&id) {
        Ok(row) if row.mark == mark && !row.withdrawn => Ok(Some(row)),
        Ok(_) | Err(StoreError::NotFound) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// Takes back what was answered: the draft, and the response if it came from here. Says nothing of whether there was one.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn withdraw(ctx: &Context, admitted: &Admitted<'_>) -> Result<(), EngineError> {
    let (id, mark) = admitted.response();
    ctx.store.withdraw(&id, &mark, admitted.privacy != Privacy::Named, &ctx.today())?;
    drop_draft(ctx, admitted)
}

/// Drops the draft.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn drop_draft(ctx: &Context, admitted: &Admitted<'_>) -> Result<(), EngineError> {
    Ok(ctx.store.drop_draft(&admitted.draft().0)?)
}

/// A PIN was chosen, or left: draft and response go under the new opener.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn move_draft(ctx: &Context, admitted: &Admitted<'_>, opener: Opener) -> Result<(), EngineError> {
    if admitted.privacy != Privacy::Anonymous || opener == admitted.visit.opener {
        return Ok(());
    }
    let draft = load(ctx, admitted)?;
    let mut visit = admitted.visit.clone();
    visit.opener = opener;
    let moved = visit.admitted(ctx)?;
    if draft != Draft::default() {
        save(ctx, &moved, i64::MAX, &[], &|new| *new = draft.clone())?;
    }
    let (id, mark) = admitted.response();
    ctx.store.remark(&id, &mark, &moved.response().1)?;
    drop_draft(ctx, admitted)
}
