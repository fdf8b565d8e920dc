//! Invite: people by mail, cards without names. In anonymous rounds nothing leads from a person to a code.

use std::collections::BTreeMap;

use instrument::Lang;
use instrument::instrument::{Mode, Privacy};
use serde::{Deserialize, Serialize};
use store::assessments::{Cards, Collection};
use store::mail::Letter;
use store::people::{Admission, Person};

use super::{State, privacy_of};
use crate::access::{Admitted, By};
use crate::event::{self, Event};
use crate::secrets::{Code, RoundKey, hex, new_key, open, random, seal};
use crate::{Context, EngineError};

/// Cards of one batch: more are two batches, and two sheets.
const CARDS: usize = 2_000;

/// Somebody to invite.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Invitee {
    /// Her name; may be empty in anonymous rounds.
    pub name: String,
    /// Her address; empty where the link is handed over another way.
    pub email: String,
    /// `respondent`, `coordinator`, `contributor` or `reviewer`.
    pub part: String,
    /// The language of the letter.
    pub lang: Lang,
}

/// What an invitation came to: the code is for who invites, once.
#[derive(Clone, Debug)]
pub struct Invited {
    /// As it was asked.
    pub invitee: Invitee,
    /// The code, outside anonymous rounds; there it is in the letter alone.
    pub code: Option<Code>,
}

/// An invited person, as the facilitator sees her.
#[derive(Clone, Debug, PartialEq)]
pub struct InvitedPerson {
    /// Random, as hexadecimal.
    pub id: String,
    /// To which instrument.
    pub instrument: String,
    /// Name, address, part, language.
    pub invitee: Invitee,
    /// Sections that she owns.
    pub sections: Vec<String>,
}

/// Codes for printed cards: made in memory, in random order, kept only as admissions.
#[derive(Clone, Debug)]
pub struct CardBatch {
    /// Of which assessment.
    pub assessment: String,
    /// For which instrument.
    pub instrument: String,
    /// The codes.
    pub codes: Vec<Code>,
}

struct Collecting {
    collection: Collection,
    privacy: Privacy,
    key: RoundKey,
    mode: Mode,
}

fn collecting(ctx: &Context, id: &str, instrument: &str) -> Result<Collecting, EngineError> {
    let assessment = ctx.store.assessment(id)?;
    if State::of(&assessment) != State::Open {
        return Err(EngineError::Conflict);
    }
    let collection = ctx
        .store
        .collections(id)?
        .into_iter()
        .find(|collection| collection.instrument_id == instrument)
        .ok_or(EngineError::NotFound)?;
    let privacy = privacy_of(&collection.privacy)?;
    let major = u32::try_from(collection.major).unwrap_or_default();
    let mode = ctx.instrument(instrument, major)?.mode;
    Ok(Collecting { collection, privacy, key: ctx.keys.round(id)?, mode })
}

/// The key under which identities lie: named ones outlive the round, others go with its key.
fn identity_key(ctx: &Context, privacy: Privacy, round: Option<&RoundKey>) -> Option<[u8; 32]> {
    match privacy {
        Privacy::Named => Some(ctx.server.of("identities")),
        Privacy::Confidential | Privacy::Anonymous => round.map(RoundKey::identities),
    }
}

/// Invites people; those with an address get a letter.
///
/// # Errors
/// [`EngineError::Conflict`] when the round is not open or a part does not belong to this instrument.
pub fn invite(
    ctx: &Context,
    by: &By,
    id: &str,
    instrument: &str,
    invitees: &[Invitee],
) -> Result<Vec<Invited>, EngineError> {
    let collecting = collecting(ctx, id, instrument)?;
    let parts: &[&str] = match collecting.mode {
        Mode::Individual => &["respondent"],
        Mode::Team => &["coordinator", "contributor"],
        Mode::Review => &["reviewer"],
    };
    if invitees.iter().any(|invitee| !parts.contains(&invitee.part.as_str())) {
        return Err(EngineError::Conflict);
    }
    let identities = identity_key(ctx, collecting.privacy, Some(&collecting.key)).ok_or(EngineError::Refused)?;
    let anonymous = collecting.privacy == Privacy::Anonymous;
    let (mut admissions, mut people, mut letters, mut done) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for invitee in invitees {
        let person: [u8; 16] = random()?;
        let code = if anonymous { Code::new()? } else { collecting.key.code_of(&person) };
        let admission = collecting.key.admission(&code);
        admissions.push(Admission {
            id: admission.clone(),
            assessment_id: id.to_owned(),
            instrument_id: instrument.to_owned(),
            revoked: false,
        });
        let words = serde_json::to_vec(invitee).map_err(|error| EngineError::Bug(error.to_string()))?;
        people.push(Person {
            id: person.to_vec(),
            assessment_id: id.to_owned(),
            instrument_id: instrument.to_owned(),
            admission_id: (!anonymous).then_some(admission),
            part: invitee.part.clone(),
            identity: seal(&identities, ("people", &person, "identity"), &words)?,
            sections: String::new(),
        });
        if !invitee.email.is_empty() {
            letters.push(letter(ctx, id, "invitation", invitee, &collecting.key, Some(&code), instrument)?);
        }
        done.push(Invited { invitee: invitee.clone(), code: (!anonymous).then_some(code) });
    }
    // In the order of random ids: the order of the list is in no table.
    admissions.sort_by(|one, two| one.id.cmp(&two.id));
    people.sort_by(|one, two| one.id.cmp(&two.id));
    letters.sort_by(|one, two| one.id.cmp(&two.id));
    ctx.store.admit(&admissions, &people)?;
    ctx.store.post(&letters)?;
    event::record(ctx, by, Event::PeopleInvited, id, &format!("{instrument} {}", invitees.len()))?;
    Ok(done)
}

/// A letter to one person. The code lies in it sealed, and only until it is sent.
fn letter(
    ctx: &Context,
    id: &str,
    kind: &str,
    invitee: &Invitee,
    key: &RoundKey,
    code: Option<&Code>,
    instrument: &str,
) -> Result<Letter, EngineError> {
    let row: [u8; 16] = random()?;
    let identities = key.identities();
    let payload =
        serde_json::json!({ "name": invitee.name, "code": code.map(Code::to_string), "instrument": instrument });
    Ok(Letter {
        id: row.to_vec(),
        assessment_id: Some(id.to_owned()),
        kind: kind.to_owned(),
        language: invitee.lang.code().to_owned(),
        address: seal(&identities, ("mail", &row, "address"), invitee.email.as_bytes())?,
        payload: Some(seal(&identities, ("mail", &row, "payload"), payload.to_string().as_bytes())?),
        state: "waiting".to_owned(),
        attempts: 0,
        due_at: ctx.now(),
        claimed_until: 0,
        problem: String::new(),
    })
}

/// Everybody who was invited, with what is known of them.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn invited(ctx: &Context, id: &str) -> Result<Vec<InvitedPerson>, EngineError> {
    let round = ctx.keys.round(id).ok();
    let collections = ctx.store.collections(id)?;
    let mut all = Vec::new();
    for person in ctx.store.people(id)? {
        let privacy = collections
            .iter()
            .find(|collection| collection.instrument_id == person.instrument_id)
            .map_or(Ok(Privacy::Anonymous), |collection| privacy_of(&collection.privacy))?;
        let invitee = identity_key(ctx, privacy, round.as_ref())
            .and_then(|key| open(&key, ("people", &person.id, "identity"), &person.identity))
            .and_then(|words| serde_json::from_slice(&words).ok());
        if let Some(invitee) = invitee {
            let sections = person.sections.split_whitespace().map(str::to_owned).collect();
            all.push(InvitedPerson { id: hex(&person.id), instrument: person.instrument_id, invitee, sections });
        }
    }
    all.sort_by(|one, two| {
        (&one.instrument, &one.invitee.part, &one.invitee.name).cmp(&(
            &two.instrument,
            &two.invitee.part,
            &two.invitee.name,
        ))
    });
    Ok(all)
}

/// The code of a person again, outside anonymous rounds: there it was in her letter alone.
///
/// # Errors
/// [`EngineError::NotFound`], [`EngineError::Conflict`] when the round is not open or is anonymous.
pub fn code_again(ctx: &Context, by: &By, id: &str, person: &str) -> Result<(String, Code), EngineError> {
    let found = invited(ctx, id)?.into_iter().find(|own| own.id == person).ok_or(EngineError::NotFound)?;
    let collecting = collecting(ctx, id, &found.instrument)?;
    if collecting.privacy == Privacy::Anonymous {
        return Err(EngineError::Conflict);
    }
    let bytes = crate::secrets::unhex(person).ok_or(EngineError::NotFound)?;
    event::record(ctx, by, Event::PeopleInvited, id, &format!("{} 1", found.instrument))?;
    Ok((found.invitee.name, collecting.key.code_of(&bytes)))
}

/// A letter as it is written.
#[derive(Clone, Debug)]
pub struct Opened {
    /// To whom.
    pub address: String,
    /// Her name, or nothing.
    pub name: String,
    /// Her code, where the letter brings it.
    pub code: Option<String>,
    /// Which text.
    pub kind: String,
    /// In which language.
    pub lang: Lang,
    /// Which institution.
    pub institution: String,
    /// Last day.
    pub closes_on: String,
    /// Whom she may ask.
    pub contact: String,
}

/// Opens a letter of the outbox to send it; none when its round is closed and nobody can read it any more.
///
/// # Errors
/// [`EngineError::Unavailable`].
pub fn open_letter(ctx: &Context, row: &Letter) -> Result<Option<Opened>, EngineError> {
    let Some(id) = &row.assessment_id else { return Ok(None) };
    let Ok(key) = ctx.keys.round(id) else { return Ok(None) };
    let assessment = ctx.store.assessment(id)?;
    let keys = key.identities();
    let address =
        open(&keys, ("mail", &row.id, "address"), &row.address).and_then(|bytes| String::from_utf8(bytes).ok());
    let payload: Option<serde_json::Value> = row
        .payload
        .as_ref()
        .and_then(|sealed| open(&keys, ("mail", &row.id, "payload"), sealed))
        .and_then(|bytes| serde_json::from_slice(&bytes).ok());
    let (Some(address), Some(payload)) = (address, payload) else { return Ok(None) };
    let document: serde_json::Value = serde_json::from_str(&assessment.document).unwrap_or_default();
    Ok(Some(Opened {
        address,
        name: payload["name"].as_str().unwrap_or_default().to_owned(),
        code: payload["code"].as_str().map(str::to_owned),
        kind: row.kind.clone(),
        lang: row.language.parse().unwrap_or(Lang::Es),
        institution: document["institution"]["name"].as_str().unwrap_or_default().to_owned(),
        closes_on: assessment.closes_on,
        contact: assessment.contact,
    }))
}

/// How a member of a team is called on its pages.
pub fn name_of(ctx: &Context, admitted: &Admitted<'_>, person: &Person) -> String {
    identity_key(ctx, admitted.privacy, Some(&admitted.key))
        .and_then(|key| open(&key, ("people", &person.id, "identity"), &person.identity))
        .and_then(|words| serde_json::from_slice::<Invitee>(&words).ok())
        .map(|invitee| invitee.name)
        .unwrap_or_default()
}

/// Makes codes for cards, which no table joins to anybody, and notes that so many were made. They are derived from what the
/// `form` that asked for them carries, a random word that is kept nowhere: sent twice it makes the same cards, once.
///
/// # Errors
/// [`EngineError::Conflict`] when the round is not open, is not anonymous, or for too many.
pub fn cards(
    ctx: &Context,
    by: &By,
    id: &str,
    instrument: &str,
    amount: usize,
    form: &str,
) -> Result<CardBatch, EngineError> {
    let collecting = collecting(ctx, id, instrument)?;
    if amount == 0 || amount > CARDS || collecting.privacy != Privacy::Anonymous {
        return Err(EngineError::Conflict);
    }
    let form = if form.is_empty() { new_key()? } else { form.to_owned() };
    let (batch, codes) = collecting.key.cards(instrument, &form, amount);
    let mut admissions: Vec<Admission> = codes
        .iter()
        .map(|code| Admission {
            id: collecting.key.admission(code),
            assessment_id: id.to_owned(),
            instrument_id: collecting.collection.instrument_id.clone(),
            revoked: false,
        })
        .collect();
    admissions.sort_by(|one, two| one.id.cmp(&two.id));
    let note = Cards {
        id: batch,
        assessment_id: id.to_owned(),
        instrument_id: instrument.to_owned(),
        amount: i64::try_from(amount).unwrap_or(i64::MAX),
        made_on: ctx.today(),
    };
    if ctx.store.make_cards(&note, &admissions)? {
        event::record(ctx, by, Event::CardsMade, id, &format!("{instrument} {amount}"))?;
    }
    Ok(CardBatch { assessment: id.to_owned(), instrument: instrument.to_owned(), codes })
}

/// Reminds. In anonymous rounds everybody gets the letter, and it says so: nobody knows who answered. Elsewhere those whose
/// response is not there.
///
/// # Errors
/// [`EngineError::Conflict`] when the round is not open.
pub fn remind(ctx: &Context, by: &By, id: &str, instrument: &str) -> Result<usize, EngineError> {
    let collecting = collecting(ctx, id, instrument)?;
    let anonymous = collecting.privacy == Privacy::Anonymous;
    let mut letters = Vec::new();
    for person in invited(ctx, id)?.into_iter().filter(|person| person.instrument == instrument) {
        if person.invitee.email.is_empty() {
            continue;
        }
        let code =
            (!anonymous).then(|| crate::secrets::unhex(&person.id).map(|id| collecting.key.code_of(&id))).flatten();
        if let Some(code) = &code {
            let response = if collecting.mode == Mode::Individual {
                collecting.key.response(code)
            } else {
                collecting.key.team_response(instrument)
            };
            if ctx.store.response(&response).is_ok_and(|row| !row.withdrawn) {
                continue;
            }
        }
        letters.push(letter(ctx, id, "reminder", &person.invitee, &collecting.key, code.as_ref(), instrument)?);
    }
    letters.sort_by(|one, two| one.id.cmp(&two.id));
    ctx.store.post(&letters)?;
    event::record(ctx, by, Event::ReminderSent, id, &format!("{instrument} {}", letters.len()))?;
    Ok(letters.len())
}

/// Revokes a code that somebody brings, such as a card that was found.
///
/// # Errors
/// [`EngineError::NotFound`].
pub fn revoke(ctx: &Context, by: &By, id: &str, code: &Code) -> Result<(), EngineError> {
    let key = ctx.keys.round(id)?;
    ctx.store.revoke_admission(&key.admission(code))?;
    event::record(ctx, by, Event::CodeRevoked, id, "")
}

/// The coordinator of a team names who owns which sections; whoever is not named owns none.
///
/// # Errors
/// [`EngineError::Forbidden`] for anybody else.
pub fn set_sections_of_team(
    ctx: &Context,
    admitted: &Admitted<'_>,
    owned: &BTreeMap<String, Vec<String>>,
) -> Result<(), EngineError> {
    if admitted.person.as_ref().is_none_or(|person| person.part != "coordinator") {
        return Err(EngineError::Forbidden);
    }
    for person in ctx.store.people(&admitted.visit.assessment)? {
        if person.instrument_id == admitted.visit.instrument {
            let sections = owned.get(&hex(&person.id)).map(|sections| sections.join(" ")).unwrap_or_default();
            if sections != person.sections {
                ctx.store.own_sections(&person.id, &sections)?;
            }
        }
    }
    Ok(())
}
