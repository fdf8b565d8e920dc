//! Responses: what was sent, appended; the newest revision counts. In anonymous collections there is one revision only.

mod append;
mod writer;

use diesel::prelude::*;

use crate::schema::{assessments, responses};
use crate::{Store, StoreError};

pub use append::{Kept, Submission};
pub(crate) use writer::Writer;

/// One revision of one response.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = responses)]
pub struct Response {
    /// Derived from the code under the round key; random after closing.
    pub id: Vec<u8>,
    /// From 1.
    pub revision: i64,
    /// Of which assessment.
    pub assessment_id: String,
    /// `id@version`.
    pub instrument: String,
    /// Who may replace it: derived from code and opener. Empty after closing.
    pub mark: Vec<u8>,
    /// Day, `YYYY-MM-DD`.
    pub day: String,
    /// Language, outside anonymous collections.
    pub language: Option<String>,
    /// The answers as JSON: sealed under the round key until closing, then in clear.
    pub answers: Vec<u8>,
    /// Taken back: counts for nothing.
    pub withdrawn: bool,
}

/// Some responses, and the id after which the next page begins; none after the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The newest revision of each, unless it was taken back.
    pub rows: Vec<Response>,
    /// The last id looked at.
    pub last: Option<Vec<u8>>,
}

impl Store {
    /// Keeps a response durably: what it gives is on the disk.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when nothing was kept; [`StoreError::NotFound`] when the round does not take answers.
    pub fn submit(&self, submission: Submission) -> Result<Kept, StoreError> {
        match self.writer() {
            Some(writer) => writer.submit(submission),
            None => {
                if append::append_first(&mut *self.conn()?, &submission)? {
                    return Ok(Kept::As(1));
                }
                self.together(|conn| append::append(conn, &mut append::Held::default(), &submission))
            }
        }
    }

    /// The newest revision of a response; a withdrawn one too.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn response(&self, id: &[u8]) -> Result<Response, StoreError> {
        Ok(newest(&mut *self.conn()?, id)?)
    }

    /// Every revision, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn revisions(&self, id: &[u8]) -> Result<Vec<Response>, StoreError> {
        Ok(responses::table
            .filter(responses::id.eq(id))
            .order(responses::revision)
            .select(Response::as_select())
            .load(&mut *self.conn()?)?)
    }

    /// Takes a response back. With `erase` every revision is deleted; otherwise a revision says that it is withdrawn.
    /// Gives whether there was one that this mark may take back.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn withdraw(&self, id: &[u8], mark: &[u8], erase: bool, day: &str) -> Result<bool, StoreError> {
        self.together(|conn| {
            let last = match newest(conn, id) {
                Ok(last) if last.mark == mark && !last.withdrawn => last,
                Ok(_) | Err(diesel::result::Error::NotFound) => return Ok(false),
                Err(error) => return Err(error.into()),
            };
            let open: String =
                assessments::table.find(&last.assessment_id).select(assessments::state).get_result(conn)?;
            if open != "open" && open != "closing" {
                return Ok(false);
            }
            if erase {
                diesel::delete(responses::table.filter(responses::id.eq(id))).execute(conn)?;
            } else {
                let gone = Response {
                    revision: last.revision + 1,
                    answers: b"{}".to_vec(),
                    withdrawn: true,
                    day: day.to_owned(),
                    ..last
                };
                diesel::insert_into(responses::table).values(&gone).execute(conn)?;
            }
            Ok(true)
        })
    }

    /// Gives a response another mark: its opener changed.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn remark(&self, id: &[u8], from: &[u8], to: &[u8]) -> Result<(), StoreError> {
        diesel::update(responses::table.filter(responses::id.eq(id)).filter(responses::mark.eq(from)))
            .set(responses::mark.eq(to))
            .execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// How many responses to an instrument count now.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn count_responses(&self, assessment: &str, instrument: &str) -> Result<i64, StoreError> {
        let conn = &mut *self.conn()?;
        let of = responses::table
            .filter(responses::assessment_id.eq(assessment))
            .filter(responses::instrument.like(format!("{instrument}@%")));
        let first: i64 = of.clone().filter(responses::revision.eq(1)).count().get_result(conn)?;
        // A withdrawn response is its own last revision, unless it was sent again.
        let gone: i64 = of.filter(responses::withdrawn.eq(true)).count().get_result(conn)?;
        if gone == 0 {
            return Ok(first);
        }
        Ok(self.batch(assessment, instrument, None, i64::MAX)?.rows.len() as i64)
    }

    /// Responses that count, in the order of their ids, after one of them: a page at a time, so that no query stays open.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn batch(
        &self,
        assessment: &str,
        instrument: &str,
        after: Option<&[u8]>,
        most: i64,
    ) -> Result<Page, StoreError> {
        let conn = &mut *self.conn()?;
        let mut query = responses::table
            .filter(responses::assessment_id.eq(assessment))
            .filter(responses::instrument.like(format!("{instrument}@%")))
            .order((responses::id, responses::revision.desc()))
            .select(Response::as_select())
            .into_boxed();
        if let Some(after) = after {
            query = query.filter(responses::id.gt(after));
        }
        let mut rows: Vec<Response> = query.limit(most).load(conn)?;
        let last = rows.last().map(|row| row.id.clone());
        // The last response may have more revisions beyond the page: its newest comes first, so nothing is lost.
        rows.dedup_by(|next, kept| next.id == kept.id);
        rows.retain(|row| !row.withdrawn);
        Ok(Page { rows, last })
    }
}

pub(crate) fn newest(conn: &mut crate::Conn, id: &[u8]) -> Result<Response, diesel::result::Error> {
    responses::table
        .filter(responses::id.eq(id))
        .order(responses::revision.desc())
        .select(Response::as_select())
        .first(conn)
}
