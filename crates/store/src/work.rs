//! Work: jobs that are due, one row a subject.

use diesel::prelude::*;

use crate::dialect::insert_unless_there;
use crate::schema::jobs;
use crate::{Store, StoreError};

/// Something to do later.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = jobs)]
pub struct Job {
    /// `kind:subject`: nobody does the same twice.
    pub id: String,
    /// What.
    pub kind: String,
    /// About what.
    pub subject: String,
    /// Not before, in seconds.
    pub due_at: i64,
    /// Some process has it until then.
    pub claimed_until: i64,
    /// How often it was tried.
    pub attempts: i64,
    /// What went wrong last.
    pub problem: String,
}

impl Store {
    /// Plans a job unless it is planned.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn plan(&self, kind: &str, subject: &str, due_at: i64) -> Result<(), StoreError> {
        let job = Job {
            id: format!("{kind}:{subject}"),
            kind: kind.to_owned(),
            subject: subject.to_owned(),
            due_at,
            claimed_until: 0,
            attempts: 0,
            problem: String::new(),
        };
        let conn = &mut *self.conn()?;
        let _ = insert_unless_there!(conn, jobs::table, &job);
        Ok(())
    }

    /// Claims one job that is due.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn claim_job(&self, now: i64, until: i64) -> Result<Option<Job>, StoreError> {
        self.together(|conn| {
            let due: Option<Job> = jobs::table
                .filter(jobs::due_at.le(now))
                .filter(jobs::claimed_until.le(now))
                .order((jobs::due_at, jobs::id))
                .select(Job::as_select())
                .first(conn)
                .optional()?;
            let Some(job) = due else { return Ok(None) };
            let mine = diesel::update(jobs::table.find(&job.id).filter(jobs::claimed_until.le(now)))
                .set((jobs::claimed_until.eq(until), jobs::attempts.eq(job.attempts + 1)))
                .execute(conn)?;
            Ok((mine == 1).then_some(job))
        })
    }

    /// Ends a job.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn end_job(&self, id: &str) -> Result<(), StoreError> {
        diesel::delete(jobs::table.find(id)).execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// Puts a job off.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn put_off(&self, id: &str, due_at: i64, problem: &str) -> Result<(), StoreError> {
        diesel::update(jobs::table.find(id))
            .set((jobs::due_at.eq(due_at), jobs::claimed_until.eq(0), jobs::problem.eq(problem)))
            .execute(&mut *self.conn()?)?;
        Ok(())
    }
}
