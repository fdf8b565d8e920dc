//! Admission: a code becomes the right to answer one questionnaire, or the one refusal.

use instrument::ids::Reference;
use instrument::instrument::{Mode, Privacy};
use instrument::{Framework, Instrument};
use store::assessments::{Assessment, Collection};
use store::people::{Entry, Person};

use crate::rounds::{State, privacy_of};
use crate::secrets::{Code, RoundKey, derive};
use crate::{Context, EngineError};

/// Wrong PINs that a code takes in a day.
const TRIES: i64 = 5;

/// What a browser holds beside the code: a random device key, or what a PIN gives. Outside anonymous rounds: nothing.
pub type Opener = [u8; 32];

/// What a session of a respondent carries; sealed in her cookie, kept nowhere.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Her code.
    pub code: Code,
    /// To which assessment.
    pub assessment: String,
    /// To which instrument.
    pub instrument: String,
    /// Her opener.
    pub opener: Opener,
}

/// The right to answer one questionnaire: proof that the code is good now.
pub struct Admitted<'c> {
    /// The visit.
    pub visit: Visit,
    /// The assessment.
    pub assessment: Assessment,
    /// How it is collected.
    pub collection: Collection,
    /// What is asked: the newest version.
    pub instrument: &'c Instrument,
    /// By which framework.
    pub framework: &'c Framework,
    /// What is known about who answers.
    pub privacy: Privacy,
    /// Who it is, outside anonymous rounds.
    pub person: Option<Person>,
    pub(crate) key: RoundKey,
}

/// Looks a code up among the open rounds. Wrong, revoked, not yet open and closed take the same work.
///
/// # Errors
/// [`EngineError::Refused`].
pub fn admit(ctx: &Context, code: &Code, opener: Option<Opener>) -> Result<Visit, EngineError> {
    visit(code, opener, &find(ctx, code)?.1)
}

/// The same, and the proof at once: for programs, which have no session.
///
/// # Errors
/// [`EngineError::Refused`].
pub fn enter<'c>(ctx: &'c Context, code: &Code, opener: Option<Opener>) -> Result<Admitted<'c>, EngineError> {
    let (key, entry) = find(ctx, code)?;
    assemble(ctx, visit(code, opener, &entry)?, entry, key)
}

fn visit(code: &Code, opener: Option<Opener>, entry: &Entry) -> Result<Visit, EngineError> {
    let opener = match opener {
        Some(opener) => opener,
        None => crate::secrets::random()?,
    };
    Ok(Visit {
        code: code.clone(),
        assessment: entry.assessment.id.clone(),
        instrument: entry.admission.instrument_id.clone(),
        opener,
    })
}

fn find(ctx: &Context, code: &Code) -> Result<(RoundKey, Entry), EngineError> {
    let keys = ctx.keys.rounds()?;
    let ids: Vec<Vec<u8>> = keys.iter().map(|(_, key)| key.admission(code)).collect();
    let entry = ctx.store.entry_among(&ids).map_err(refused)?;
    let key = keys.into_iter().find_map(|(round, key)| (round == entry.assessment.id).then_some(key));
    match key {
        Some(key) if !entry.admission.revoked => Ok((key, entry)),
        _ => Err(EngineError::Refused),
    }
}

fn refused(error: store::StoreError) -> EngineError {
    match error {
        store::StoreError::NotFound => EngineError::Refused,
        other => other.into(),
    }
}

/// The proof, of everything that was looked up and found good.
fn assemble<'c>(ctx: &'c Context, mut visit: Visit, entry: Entry, key: RoundKey) -> Result<Admitted<'c>, EngineError> {
    let Entry { admission, assessment, collection } = entry;
    let privacy = privacy_of(&collection.privacy)?;
    let major = u32::try_from(collection.major).unwrap_or_default();
    let instrument = ctx.instrument(&visit.instrument, major)?;
    let framework = ctx.framework(&instrument.framework)?;
    let person = match privacy {
        Privacy::Anonymous => None,
        Privacy::Named | Privacy::Confidential => {
            Some(ctx.store.person_of(&visit.assessment, &admission.id).map_err(refused)?)
        }
    };
    if privacy != Privacy::Anonymous {
        // The link alone opens the draft on any device.
        visit.opener = [0; 32];
    }
    Ok(Admitted { visit, assessment, collection, instrument, framework, privacy, person, key })
}

/// The opener that a PIN gives with a code. Five tries a day; a PIN that opens nothing is refused like a wrong code.
///
/// # Errors
/// [`EngineError::Refused`].
pub fn opener_of_pin(ctx: &Context, code: &Code, pin: &str, choosing: bool) -> Result<Opener, EngineError> {
    let digits: String = pin.chars().filter(|c| !c.is_whitespace()).collect();
    let well_formed = (6..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let visit = admit(ctx, code, Some([0; 32]));
    // The same work for a code that is not good.
    let key = visit.as_ref().ok().and_then(|visit| ctx.keys.round(&visit.assessment).ok());
    let salt = key.as_ref().map_or([0; 32], |key| key.salt(code));
    let mut stretched = [0; 32];
    ctx.argon()
        .hash_password_into(digits.as_bytes(), &salt, &mut stretched)
        .map_err(|_| EngineError::Bug("a PIN could not be stretched".to_owned()))?;
    let key = match (visit, key) {
        (Ok(_), Some(key)) if well_formed => key,
        _ => return Err(EngineError::Refused),
    };
    let opener = derive(&stretched, "opener", &[code.bits()]);
    if choosing {
        return Ok(opener);
    }
    let tries = key.tries(code);
    if ctx.store.tries(&tries, &ctx.today())? >= TRIES {
        return Err(EngineError::TooMany);
    }
    let draft = ctx.store.draft(&key.draft(code, &opener)).is_ok();
    let mine = ctx.store.response(&key.response(code)).is_ok_and(|row| row.mark == key.mark(code, &opener));
    if draft || mine {
        return Ok(opener);
    }
    // A row joined to nothing, forgotten at the end of the day.
    ctx.store.count_try(&tries, &ctx.today())?;
    Err(EngineError::Refused)
}

impl Visit {
    /// The proof that this visit may go on now: the round is open and the code still good.
    ///
    /// # Errors
    /// [`EngineError::Refused`].
    pub fn admitted<'c>(&self, ctx: &'c Context) -> Result<Admitted<'c>, EngineError> {
        let key = ctx.keys.round(&self.assessment)?;
        let entry = ctx.store.entry(&key.admission(&self.code)).map_err(refused)?;
        let mine = entry.assessment.id == self.assessment && entry.admission.instrument_id == self.instrument;
        if !mine || entry.admission.revoked || !State::of(&entry.assessment).takes_answers() {
            return Err(EngineError::Refused);
        }
        assemble(ctx, self.clone(), entry, key)
    }
}

impl Admitted<'_> {
    /// Whether this is one person's own response.
    pub fn is_individual(&self) -> bool {
        self.instrument.mode == Mode::Individual
    }

    /// The name of the draft and the key that seals it. A team and its reviewer share one each.
    pub(crate) fn draft(&self) -> (Vec<u8>, [u8; 32]) {
        if self.is_individual() {
            let Visit { code, opener, .. } = &self.visit;
            (self.key.draft(code, opener), self.key.sealing(code, opener))
        } else {
            self.key.team_draft(&self.visit.instrument)
        }
    }

    /// The response, and who may replace it.
    pub(crate) fn response(&self) -> (Vec<u8>, Vec<u8>) {
        if self.is_individual() {
            (self.key.response(&self.visit.code), self.key.mark(&self.visit.code, &self.visit.opener))
        } else {
            (self.key.team_response(&self.visit.instrument), Vec::new())
        }
    }

    /// The reference of the collection, as assessments name it.
    pub fn reference(&self) -> Reference {
        Reference { id: self.instrument.id.clone(), major: self.instrument.version.major, exact: None }
    }
}
