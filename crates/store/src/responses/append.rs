//! Append: what becomes of one submission. The same code and the same answers give the same success, however often and at
//! once they arrive.

use diesel::prelude::*;

use super::{Response, newest};
use crate::dialect::insert_unless_there;
use crate::schema::{assessments, responses};
use crate::{Conn, StoreError};

/// A response on its way in.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The response, with revision 1.
    pub response: Response,
    /// The revision that the sender has seen, where she has seen one.
    pub seen: Option<i64>,
    /// One revision only, and nobody learns whether there was another.
    pub anonymous: bool,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is kept as this revision, now or from an equal submission before.
    As(i64),
    /// Anonymous only: another opener's answers stand. To the sender it looks like success.
    Another,
    /// Not kept: another revision has come since the one seen.
    Behind(i64),
}

pub(super) fn append(conn: &mut Conn, submission: &Submission) -> Result<Kept, StoreError> {
    let sent = &submission.response;
    lock(conn, &sent.id)?;
    let state = state(conn, &sent.assessment_id)?;
    if state != "open" && state != "closing" {
        return Err(StoreError::NotFound);
    }
    let last = match newest(conn, &sent.id) {
        Ok(last) => last,
        Err(diesel::result::Error::NotFound) => {
            insert_unless_there!(conn, responses::table, sent);
            return Ok(Kept::As(1));
        }
        Err(error) => return Err(error.into()),
    };
    let same = last.answers == sent.answers && last.instrument == sent.instrument && !last.withdrawn;
    if submission.anonymous {
        if last.mark != sent.mark {
            return Ok(Kept::Another);
        }
        if !same {
            diesel::update(responses::table.find((&sent.id, last.revision)))
                .set((
                    responses::answers.eq(&sent.answers),
                    responses::instrument.eq(&sent.instrument),
                    responses::day.eq(&sent.day),
                ))
                .execute(conn)?;
        }
        return Ok(Kept::As(last.revision));
    }
    if same {
        return Ok(Kept::As(last.revision));
    }
    if submission.seen != Some(last.revision) && !last.withdrawn {
        return Ok(Kept::Behind(last.revision));
    }
    let next = Response { revision: last.revision + 1, ..sent.clone() };
    insert_unless_there!(conn, responses::table, &next);
    Ok(Kept::As(next.revision))
}

/// On PostgreSQL submissions of one id take turns; SQLite has one writer at a time anyway.
fn lock(conn: &mut Conn, id: &[u8]) -> Result<(), StoreError> {
    if let Conn::Postgres(conn) = conn {
        let bytes: [u8; 8] = std::array::from_fn(|i| id.get(i).copied().unwrap_or_default());
        diesel::RunQueryDsl::execute(
            diesel::sql_query("SELECT pg_advisory_xact_lock($1)")
                .bind::<diesel::sql_types::BigInt, _>(i64::from_be_bytes(bytes)),
            conn,
        )?;
    }
    Ok(())
}

/// The state of the round, held until the submission is kept: closing waits for it.
fn state(conn: &mut Conn, assessment: &str) -> Result<String, StoreError> {
    let of = assessments::table.find(assessment).select(assessments::state);
    Ok(match conn {
        Conn::Sqlite(conn) => diesel::RunQueryDsl::first(of, conn)?,
        Conn::Postgres(conn) => diesel::RunQueryDsl::first(of.for_share(), conn)?,
    })
}
