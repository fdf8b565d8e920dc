//! Personal: what is known about people in one assessment, counted and taken away.

use diesel::prelude::*;

use crate::schema::{evidence, mail, people, team_acts};
use crate::{Store, StoreError};

/// How much is known about people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Personal {
    /// Names.
    pub people: usize,
    /// Letters.
    pub letters: usize,
    /// Who of a team did what.
    pub acts: usize,
    /// Pieces of evidence whose adder is known.
    pub evidence: usize,
}

impl Store {
    /// Counts it.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn personal(&self, id: &str) -> Result<Personal, StoreError> {
        let conn = &mut *self.conn()?;
        let number = |count: i64| usize::try_from(count).unwrap_or_default();
        Ok(Personal {
            people: number(people::table.filter(people::assessment_id.eq(id)).count().get_result(conn)?),
            letters: number(mail::table.filter(mail::assessment_id.eq(id)).count().get_result(conn)?),
            acts: number(team_acts::table.filter(team_acts::assessment_id.eq(id)).count().get_result(conn)?),
            evidence: number(
                evidence::table
                    .filter(evidence::assessment_id.eq(id))
                    .filter(evidence::added_by.ne(Vec::<u8>::new()))
                    .count()
                    .get_result(conn)?,
            ),
        })
    }

    /// Takes it away. Answers and evidence of the institution stay.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]; then nothing was taken away.
    pub fn erase_personal(&self, id: &str) -> Result<(), StoreError> {
        self.together(|conn| {
            diesel::delete(people::table.filter(people::assessment_id.eq(id))).execute(conn)?;
            diesel::delete(mail::table.filter(mail::assessment_id.eq(id))).execute(conn)?;
            diesel::delete(team_acts::table.filter(team_acts::assessment_id.eq(id))).execute(conn)?;
            diesel::update(evidence::table.filter(evidence::assessment_id.eq(id)))
                .set(evidence::added_by.eq(Vec::<u8>::new()))
                .execute(conn)?;
            Ok(())
        })
    }
}
