//! Evidence: what a team lists, and the acts of its members.

use diesel::prelude::*;

use crate::schema::{evidence, team_acts};
use crate::{Store, StoreError};

/// One document or reference.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = evidence)]
pub struct Evidence {
    /// Within the response: `E` and random letters.
    pub id: String,
    /// Of which assessment.
    pub assessment_id: String,
    /// Of which instrument.
    pub instrument_id: String,
    /// To which item.
    pub item: String,
    /// What it is called.
    pub title: String,
    /// What sort of document.
    pub kind: String,
    /// Its date, or nothing.
    pub day: String,
    /// Document and page, or nothing.
    pub reference: String,
    /// SHA-256 of the file.
    pub file: Option<Vec<u8>>,
    /// Decided by the content.
    pub media_type: Option<String>,
    /// Size of the file.
    pub bytes: Option<i64>,
    /// Who added it.
    pub added_by: Vec<u8>,
    /// Removed, and kept in history.
    pub removed: bool,
}

/// Who of a team changed what and when.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = team_acts)]
pub struct TeamAct {
    /// Random.
    pub id: Vec<u8>,
    /// Of which assessment.
    pub assessment_id: String,
    /// Of which instrument.
    pub instrument_id: String,
    /// When, in seconds. Teams are named.
    pub at: i64,
    /// Who.
    pub person_id: Vec<u8>,
    /// Which item.
    pub item: String,
    /// What, by name.
    pub act: String,
    /// Before and after, in short.
    pub detail: String,
}

impl Store {
    /// Lists a piece of evidence.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn add_evidence(&self, row: &Evidence) -> Result<(), StoreError> {
        diesel::insert_into(evidence::table).values(row).execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// All evidence of an assessment, removed pieces too.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn evidence(&self, assessment: &str) -> Result<Vec<Evidence>, StoreError> {
        Ok(evidence::table
            .filter(evidence::assessment_id.eq(assessment))
            .order((evidence::item, evidence::id))
            .select(Evidence::as_select())
            .load(&mut *self.conn()?)?)
    }

    /// Takes a piece of evidence off the list.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn remove_evidence(&self, assessment: &str, id: &str) -> Result<(), StoreError> {
        let done = diesel::update(evidence::table.find(id).filter(evidence::assessment_id.eq(assessment)))
            .set(evidence::removed.eq(true))
            .execute(&mut *self.conn()?)?;
        if done == 1 { Ok(()) } else { Err(StoreError::NotFound) }
    }

    /// Notes what a member did.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn note_team_act(&self, act: &TeamAct) -> Result<(), StoreError> {
        diesel::insert_into(team_acts::table).values(act).execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// What a team did, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn team_acts(&self, assessment: &str, instrument: &str) -> Result<Vec<TeamAct>, StoreError> {
        Ok(team_acts::table
            .filter(team_acts::assessment_id.eq(assessment))
            .filter(team_acts::instrument_id.eq(instrument))
            .order((team_acts::at, team_acts::id))
            .select(TeamAct::as_select())
            .load(&mut *self.conn()?)?)
    }
}
