//! People: codes that are good, people who were invited, wrong PINs of a day. In anonymous collections no row of one leads to
//! a row of the other.

use diesel::prelude::*;

use crate::assessments::{Assessment, Collection};
use crate::dialect::by_each;
use crate::schema::{admissions, assessments, collections, people, tries};
use crate::{Conn, Store, StoreError};

/// A code that is good, as its derived id.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = admissions)]
pub struct Admission {
    /// Derived from the code under the round key.
    pub id: Vec<u8>,
    /// To which assessment.
    pub assessment_id: String,
    /// To which instrument.
    pub instrument_id: String,
    /// No longer good.
    pub revoked: bool,
}

/// Somebody who was invited.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = people)]
pub struct Person {
    /// Random.
    pub id: Vec<u8>,
    /// To which assessment.
    pub assessment_id: String,
    /// To which instrument.
    pub instrument_id: String,
    /// Her code's admission; none in anonymous collections.
    pub admission_id: Option<Vec<u8>>,
    /// `respondent`, `coordinator`, `contributor` or `reviewer`.
    pub part: String,
    /// Name and address, sealed.
    pub identity: Vec<u8>,
    /// Sections of a team that she owns, by id, with spaces between.
    pub sections: String,
}

/// What a code leads to, in one look: itself, its round, and how its instrument is collected there.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The code.
    pub admission: Admission,
    /// The round.
    pub assessment: Assessment,
    /// How answers are collected.
    pub collection: Collection,
}

fn entry(conn: &mut Conn, id: &[u8]) -> Result<Entry, StoreError> {
    let collected = collections::assessment_id
        .eq(admissions::assessment_id)
        .and(collections::instrument_id.eq(admissions::instrument_id));
    let from = admissions::table
        .inner_join(assessments::table.on(assessments::id.eq(admissions::assessment_id)))
        .inner_join(collections::table.on(collected))
        .filter(admissions::id.eq(id));
    let (admission, assessment, collection) = by_each!(conn, |conn| diesel::RunQueryDsl::get_result(
        from.select((Admission::as_select(), Assessment::as_select(), Collection::as_select())),
        conn
    ))?;
    Ok(Entry { admission, assessment, collection })
}

impl Store {
    /// Keeps admissions and people together.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when a code exists, which chance does not do.
    pub fn admit(&self, admissions: &[Admission], invited: &[Person]) -> Result<(), StoreError> {
        self.together(|conn| {
            for admission in admissions {
                diesel::insert_into(admissions::table).values(admission).execute(conn)?;
            }
            for person in invited {
                diesel::insert_into(people::table).values(person).execute(conn)?;
            }
            Ok(())
        })
    }

    /// What a derived id leads to.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn entry(&self, id: &[u8]) -> Result<Entry, StoreError> {
        entry(&mut *self.conn()?, id)
    }

    /// What one of several derived ids leads to in a round that is open. All are looked at, so that a good code and a wrong one
    /// take the same work.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn entry_among(&self, ids: &[Vec<u8>]) -> Result<Entry, StoreError> {
        let conn = &mut *self.conn()?;
        let mut found = None;
        for id in ids {
            match entry(conn, id) {
                Ok(entry) if entry.assessment.state == "open" => found = Some(entry),
                Ok(_) | Err(StoreError::NotFound) => {}
                Err(other) => return Err(other),
            }
        }
        found.ok_or(StoreError::NotFound)
    }

    /// How many codes of an instrument are good.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn count_admissions(&self, assessment: &str, instrument: &str) -> Result<i64, StoreError> {
        Ok(admissions::table
            .filter(admissions::assessment_id.eq(assessment))
            .filter(admissions::instrument_id.eq(instrument))
            .filter(admissions::revoked.eq(false))
            .count()
            .get_result(&mut *self.conn()?)?)
    }

    /// Revokes a code.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn revoke_admission(&self, id: &[u8]) -> Result<(), StoreError> {
        let done =
            diesel::update(admissions::table.find(id)).set(admissions::revoked.eq(true)).execute(&mut *self.conn()?)?;
        if done == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// The invited people of an assessment, in the order of their random ids.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn people(&self, assessment: &str) -> Result<Vec<Person>, StoreError> {
        Ok(people::table
            .filter(people::assessment_id.eq(assessment))
            .order(people::id)
            .select(Person::as_select())
            .load(&mut *self.conn()?)?)
    }

    /// The person whose code this is; none in anonymous collections.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn person_of(&self, assessment: &str, admission: &[u8]) -> Result<Person, StoreError> {
        Ok(people::table
            .filter(people::assessment_id.eq(assessment))
            .filter(people::admission_id.eq(admission))
            .select(Person::as_select())
            .get_result(&mut *self.conn()?)?)
    }

    /// Sets the sections that a member of a team owns.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn own_sections(&self, person: &[u8], sections: &str) -> Result<(), StoreError> {
        let done = diesel::update(people::table.find(person))
            .set(people::sections.eq(sections))
            .execute(&mut *self.conn()?)?;
        if done == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// The tries of a day.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn tries(&self, id: &[u8], day: &str) -> Result<i64, StoreError> {
        let found: Option<i64> = tries::table
            .find(id)
            .filter(tries::day.eq(day))
            .select(tries::amount)
            .get_result(&mut *self.conn()?)
            .optional()?;
        Ok(found.unwrap_or(0))
    }

    /// Counts one more try of a day and gives the number. Days before are forgotten.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn count_try(&self, id: &[u8], day: &str) -> Result<i64, StoreError> {
        self.together(|conn| {
            diesel::delete(tries::table.filter(tries::day.ne(day))).execute(conn)?;
            let before: Option<i64> = tries::table.find(id).select(tries::amount).get_result(conn).optional()?;
            match before {
                None => {
                    diesel::insert_into(tries::table)
                        .values((tries::id.eq(id), tries::day.eq(day), tries::amount.eq(1)))
                        .execute(conn)?;
                }
                Some(before) => {
                    diesel::update(tries::table.find(id)).set(tries::amount.eq(before + 1)).execute(conn)?;
                }
            }
            Ok(before.unwrap_or(0) + 1)
        })
    }
}
