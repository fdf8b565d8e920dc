//! Mail: the outbox. A letter is claimed for a while, sent, and marked; what is secret in it goes when it is sent.

use diesel::prelude::*;

use crate::schema::mail;
use crate::{Store, StoreError};

/// One letter to one address.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = mail)]
pub struct Letter {
    /// Random.
    pub id: Vec<u8>,
    /// Of which assessment, if any.
    pub assessment_id: Option<String>,
    /// Which text.
    pub kind: String,
    /// In which language.
    pub language: String,
    /// To whom, sealed.
    pub address: Vec<u8>,
    /// What the text needs, sealed; gone when sent.
    pub payload: Option<Vec<u8>>,
    /// `waiting`, `sent`, `refused` or `given_up`.
    pub state: String,
    /// How often it was tried.
    pub attempts: i64,
    /// Not before, in seconds.
    pub due_at: i64,
    /// Some process has it until then.
    pub claimed_until: i64,
    /// What the other side said, without the address.
    pub problem: String,
}

impl Store {
    /// Puts letters into the outbox together.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn post(&self, letters: &[Letter]) -> Result<(), StoreError> {
        self.together(|conn| {
            for letter in letters {
                diesel::insert_into(mail::table).values(letter).execute(conn)?;
            }
            Ok(())
        })
    }

    /// Claims letters that are due: nobody else gets them before `until`.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn claim_mail(&self, now: i64, until: i64, most: i64) -> Result<Vec<Letter>, StoreError> {
        self.together(|conn| {
            let due: Vec<Letter> = mail::table
                .filter(mail::state.eq("waiting"))
                .filter(mail::due_at.le(now))
                .filter(mail::claimed_until.le(now))
                .order((mail::due_at, mail::id))
                .limit(most)
                .select(Letter::as_select())
                .load(conn)?;
            let mut claimed = Vec::with_capacity(due.len());
            for letter in due {
                // Two processes may have read the same row: the one whose update still finds it unclaimed has it.
                let mine = diesel::update(
                    mail::table.find(&letter.id).filter(mail::claimed_until.le(now)).filter(mail::state.eq("waiting")),
                )
                .set((mail::claimed_until.eq(until), mail::attempts.eq(letter.attempts + 1)))
                .execute(conn)?;
                if mine == 1 {
                    claimed.push(letter);
                }
            }
            Ok(claimed)
        })
    }

    /// Marks what became of a letter: `waiting` again at `due`, or an end. An end drops the payload.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn mark_mail(&self, id: &[u8], state: &str, due: i64, problem: &str) -> Result<(), StoreError> {
        let conn = &mut *self.conn()?;
        diesel::update(mail::table.find(id))
            .set((mail::state.eq(state), mail::due_at.eq(due), mail::claimed_until.eq(0), mail::problem.eq(problem)))
            .execute(conn)?;
        if state != "waiting" {
            diesel::update(mail::table.find(id)).set(mail::payload.eq(None::<Vec<u8>>)).execute(conn)?;
        }
        Ok(())
    }

    /// The letters of an assessment.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn letters(&self, assessment: &str) -> Result<Vec<Letter>, StoreError> {
        Ok(mail::table
            .filter(mail::assessment_id.eq(assessment))
            .order(mail::id)
            .select(Letter::as_select())
            .load(&mut *self.conn()?)?)
    }

    /// How many letters wait.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn waiting_mail(&self) -> Result<i64, StoreError> {
        Ok(mail::table.filter(mail::state.eq("waiting")).count().get_result(&mut *self.conn()?)?)
    }
}
