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

/// The rounds of one transaction that were found to take answers; they are held until its end.
#[derive(Default)]
pub(super) struct Held(Vec<String>);

impl Held {
    /// Whether the round takes answers; from then on closing waits for this transaction.
    fn takes_answers(&mut self, conn: &mut Conn, assessment: &str) -> Result<bool, StoreError> {
        if self.0.iter().any(|held| held == assessment) {
            return Ok(true);
        }
        let of = assessments::table.find(assessment).select(assessments::state);
        let state: String = match conn {
            Conn::Sqlite(conn) => diesel::RunQueryDsl::get_result(of, conn)?,
            Conn::Postgres(conn) => diesel::RunQueryDsl::get_result(of.for_share(), conn)?,
        };
        let takes = state == "open" || state == "closing";
        if takes {
            self.0.push(assessment.to_owned());
        }
        Ok(takes)
    }
}

pub(super) fn append(conn: &mut Conn, held: &mut Held, submission: &Submission) -> Result<Kept, StoreError> {
    let sent = &submission.response;
    if !held.takes_answers(conn, &sent.assessment_id)? {
        return Err(StoreError::NotFound);
    }
    // Nearly always it is the first; on PostgreSQL an equal one on its way is waited for here.
    if insert_unless_there!(conn, responses::table, sent) {
        return Ok(Kept::As(1));
    }
    take_turns(conn, &sent.id)?;
    let last = match newest(conn, &sent.id) {
        Ok(last) => last,
        // Taken back between the two statements: the same again later.
        Err(diesel::result::Error::NotFound) => return Err(StoreError::Unavailable("taken back meanwhile".to_owned())),
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
    let _ = insert_unless_there!(conn, responses::table, &next);
    Ok(Kept::As(next.revision))
}

/// On PostgreSQL nearly every submission is one statement, and so one journey: it is kept if its round takes answers, which is
/// held as in [`Held`], and nothing is there yet. Gives whether it was kept; if not, [`append`] finds out why.
pub(super) fn append_first(
    conn: &mut Conn,
    Submission { response: sent, .. }: &Submission,
) -> Result<bool, StoreError> {
    use diesel::sql_types::{BigInt, Binary, Bool, Nullable, Text};
    let Conn::Postgres(conn) = conn else { return Ok(false) };
    let taken = assessments::state.eq("open").or(assessments::state.eq("closing"));
    let row = assessments::table.find(&sent.assessment_id).filter(taken).for_share().select((
        sent.id.as_slice().into_sql::<Binary>(),
        sent.revision.into_sql::<BigInt>(),
        assessments::id,
        sent.instrument.as_str().into_sql::<Text>(),
        sent.mark.as_slice().into_sql::<Binary>(),
        sent.day.as_str().into_sql::<Text>(),
        sent.language.as_deref().into_sql::<Nullable<Text>>(),
        sent.answers.as_slice().into_sql::<Binary>(),
        sent.withdrawn.into_sql::<Bool>(),
    ));
    let kept =
        diesel::insert_into(responses::table).values(row).into_columns(responses::all_columns).on_conflict_do_nothing();
    Ok(diesel::RunQueryDsl::execute(kept, conn)? == 1)
}

/// On PostgreSQL later submissions of one id take turns; SQLite has one writer at a time anyway.
fn take_turns(conn: &mut Conn, id: &[u8]) -> Result<(), StoreError> {
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
