//! People: codes that are good, people who were invited, wrong PINs of a day. In anonymous collections no row of one leads to
//! a row of the other.

use diesel::prelude::*;

use crate::schema::{admissions, people, tries};
use crate::{Store, StoreError};

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

    /// The admission of a derived id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn admission(&self, id: &[u8]) -> Result<Admission, StoreError> {
        Ok(admissions::table.find(id).select(Admission::as_select()).first(&mut *self.conn()?)?)
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
            .first(&mut *self.conn()?)?)
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
            .first(&mut *self.conn()?)
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
            let before: Option<i64> = tries::table.find(id).select(tries::amount).first(conn).optional()?;
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
