//! Drafts: sealed blobs that only the holder of the code and its opener can find and read.

use diesel::prelude::*;

use crate::dialect::insert_unless_there;
use crate::schema::{assessments, drafts};
use crate::{Store, StoreError};

/// A draft as the server sees it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = drafts)]
pub struct Draft {
    /// Derived from the code, its opener and the round key.
    pub id: Vec<u8>,
    /// Of which assessment.
    pub assessment_id: String,
    /// Random, new with every change: who writes must have seen it.
    pub tag: i64,
    /// Padded and sealed.
    pub sealed: Vec<u8>,
}

impl Store {
    /// One draft.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn draft(&self, id: &[u8]) -> Result<Draft, StoreError> {
        Ok(drafts::table.find(id).select(Draft::as_select()).get_result(&mut *self.conn()?)?)
    }

    /// Keeps a draft: a new one, or in the place of the one whose tag was seen.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when another hand was faster, [`StoreError::NotFound`] when the round takes no answers.
    pub fn keep_draft(&self, draft: &Draft, seen: Option<i64>) -> Result<(), StoreError> {
        self.together(|conn| {
            let state: String =
                assessments::table.find(&draft.assessment_id).select(assessments::state).get_result(conn)?;
            if state != "open" && state != "closing" {
                return Err(StoreError::NotFound);
            }
            let kept = match seen {
                None => insert_unless_there!(conn, drafts::table, draft),
                Some(seen) => {
                    diesel::update(drafts::table.find(&draft.id).filter(drafts::tag.eq(seen)))
                        .set((drafts::tag.eq(draft.tag), drafts::sealed.eq(&draft.sealed)))
                        .execute(conn)?
                        == 1
                }
            };
            if kept { Ok(()) } else { Err(StoreError::Conflict) }
        })
    }

    /// Drops a draft, whether or not it is there.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn drop_draft(&self, id: &[u8]) -> Result<(), StoreError> {
        diesel::delete(drafts::table.find(id)).execute(&mut *self.conn()?)?;
        Ok(())
    }
}
