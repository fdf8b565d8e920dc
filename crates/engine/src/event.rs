//! Events: what staff did, chained by hash, so that a removed or changed one is found. They name accounts, never respondents.

use sha2::{Digest as _, Sha256};
use store::events::Event as Row;

use crate::access::By;
use crate::{Context, EngineError};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // The names say it.
pub enum Event {
    AccountCreated,
    AccountReset,
    PasswordSet,
    SignedIn,
    SignInFailed,
    TokenCreated,
    TokenRevoked,
    AssessmentCreated,
    RoundOpened,
    PeopleInvited,
    CardsMade,
    CodeRevoked,
    ReminderSent,
    ClosingAsked,
    RoundClosed,
    KeyDestroyed,
    ReleasePublished,
    ScorecardShared,
    SharesRevoked,
    Exported,
    PersonalDataErased,
}

impl Event {
    fn name(self) -> &'static str {
        match self {
            Event::AccountCreated => "account-created",
            Event::AccountReset => "account-reset",
            Event::PasswordSet => "password-set",
            Event::SignedIn => "signed-in",
            Event::SignInFailed => "sign-in-failed",
            Event::TokenCreated => "token-created",
            Event::TokenRevoked => "token-revoked",
            Event::AssessmentCreated => "assessment-created",
            Event::RoundOpened => "round-opened",
            Event::PeopleInvited => "people-invited",
            Event::CardsMade => "cards-made",
            Event::CodeRevoked => "code-revoked",
            Event::ReminderSent => "reminder-sent",
            Event::ClosingAsked => "closing-asked",
            Event::RoundClosed => "round-closed",
            Event::KeyDestroyed => "key-destroyed",
            Event::ReleasePublished => "release-published",
            Event::ScorecardShared => "scorecard-shared",
            Event::SharesRevoked => "shares-revoked",
            Event::Exported => "exported",
            Event::PersonalDataErased => "personal-data-erased",
        }
    }
}

/// Writes an event at the end of the chain.
pub(crate) fn record(ctx: &Context, by: &By, what: Event, subject: &str, detail: &str) -> Result<(), EngineError> {
    let (node, at) = (ctx.node(), ctx.now());
    Ok(ctx.store.append_event(node, &|last| {
        let (seq, previous) = last.map_or((1, vec![0; 32]), |last| (last.seq + 1, last.hash));
        let mut row = Row {
            node: node.to_owned(),
            seq,
            at,
            actor: by.actor.clone(),
            act: what.name().to_owned(),
            subject: subject.to_owned(),
            detail: detail.to_owned(),
            previous,
            hash: Vec::new(),
        };
        row.hash = hash(&row);
        row
    })?)
}

fn hash(row: &Row) -> Vec<u8> {
    let mut hasher = Sha256::new();
    let (seq, at) = (row.seq.to_be_bytes(), row.at.to_be_bytes());
    for part in [
        row.previous.as_slice(),
        row.node.as_bytes(),
        &seq,
        &at,
        row.actor.as_bytes(),
        row.act.as_bytes(),
        row.subject.as_bytes(),
        row.detail.as_bytes(),
    ] {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().to_vec()
}

/// The chain as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Audit {
    /// How many events hold together from the first on.
    pub events: i64,
    /// The hash of the last one: written down elsewhere, it shows later that none was cut off.
    pub last: String,
    /// The first sequence number at which it does not hold.
    pub broken_at: Option<i64>,
}

/// Reads the whole chain. With `known`, the hash written down earlier, a chain that was cut off is found too.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn audit(ctx: &Context, known: Option<&str>) -> Result<Audit, EngineError> {
    let mut found = Audit { events: 0, last: crate::secrets::hex(&[0; 32]), broken_at: None };
    let mut previous = vec![0; 32];
    let mut met = known.is_none();
    loop {
        let page = ctx.store.events(ctx.node(), found.events, 1000)?;
        if page.is_empty() {
            if !met {
                found.broken_at = Some(found.events + 1);
            }
            return Ok(found);
        }
        for row in page {
            if row.seq != found.events + 1 || row.previous != previous || row.hash != hash(&row) {
                found.broken_at = Some(found.events + 1);
                return Ok(found);
            }
            found.events = row.seq;
            found.last = crate::secrets::hex(&row.hash);
            met |= known == Some(found.last.as_str());
            previous = row.hash;
        }
    }
}

/// The newest events, newest first, for the page of the log.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn log(ctx: &Context, after: i64, most: i64) -> Result<Vec<Row>, EngineError> {
    Ok(ctx.store.events(ctx.node(), after, most)?)
}
