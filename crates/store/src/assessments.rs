//! Assessments: one institution, one round; how each of its instruments is collected; whose it is.

use diesel::prelude::*;

use crate::dialect::insert_unless_there;
use crate::people::Admission;
use crate::schema::{
    admissions, assessments, cards, collections, drafts, facilitators, institutions, mail, people, responses,
};
use crate::{Conn, Store, StoreError};

/// Who is assessed.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = institutions)]
pub struct Institution {
    /// For ever.
    pub id: String,
    /// As it calls itself.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Its kind by the format's name.
    pub kind: String,
}

/// One institution, one round.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = assessments)]
pub struct Assessment {
    /// For ever.
    pub id: String,
    /// Whose.
    pub institution_id: String,
    /// `assessment.json`.
    pub document: String,
    /// [`State`] by name.
    pub state: String,
    /// Whom a respondent may ask, as the pages print it.
    pub contact: String,
    /// Last day, `YYYY-MM-DD`.
    pub closes_on: String,
    /// Day on which personal data end.
    pub erase_on: String,
    /// When closing was asked for, in seconds: it takes effect then.
    pub close_at: Option<i64>,
    /// Day of opening.
    pub opened_on: Option<String>,
    /// Day of closing.
    pub closed_on: Option<String>,
}

/// How one instrument is collected.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = collections)]
pub struct Collection {
    /// Of which assessment.
    pub assessment_id: String,
    /// Which instrument.
    pub instrument_id: String,
    /// Its major: every published version of it is taken.
    pub major: i64,
    /// `named`, `confidential` or `anonymous`; fixed when the round opens.
    pub privacy: String,
    /// The version of the consent text.
    pub consent: String,
    /// The number of answers as it was last told.
    pub shown: i64,
    /// On which day.
    pub shown_on: String,
}

/// A batch of printed cards.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = cards)]
pub struct Cards {
    /// Random.
    pub id: Vec<u8>,
    /// Of which assessment.
    pub assessment_id: String,
    /// For which instrument.
    pub instrument_id: String,
    /// How many.
    pub amount: i64,
    /// On which day.
    pub made_on: String,
}

#[derive(Insertable)]
#[diesel(table_name = facilitators)]
struct Facilitator<'a> {
    assessment_id: &'a str,
    staff_id: &'a str,
}

/// Opens what was sealed: id and blob in, what is kept from now on out.
pub type InClear<'a> = dyn Fn(&[u8], Vec<u8>) -> Vec<u8> + 'a;

impl Store {
    /// Keeps a new assessment with its collections; the institution is made or brought up to date.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the id is taken.
    pub fn create_assessment(
        &self,
        institution: &Institution,
        assessment: &Assessment,
        collected: &[Collection],
        facilitator: Option<&str>,
    ) -> Result<(), StoreError> {
        self.together(|conn| {
            if !insert_unless_there!(conn, institutions::table, institution) {
                diesel::update(institutions::table.find(&institution.id))
                    .set((institutions::name.eq(&institution.name), institutions::kind.eq(&institution.kind)))
                    .execute(conn)?;
            }
            diesel::insert_into(assessments::table).values(assessment).execute(conn)?;
            for collection in collected {
                diesel::insert_into(collections::table).values(collection).execute(conn)?;
            }
            if let Some(staff_id) = facilitator {
                let row = Facilitator { assessment_id: &assessment.id, staff_id };
                diesel::insert_into(facilitators::table).values(&row).execute(conn)?;
            }
            Ok(())
        })
    }

    /// One assessment.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn assessment(&self, id: &str) -> Result<Assessment, StoreError> {
        Ok(assessments::table.find(id).select(Assessment::as_select()).get_result(&mut *self.conn()?)?)
    }

    /// Every assessment by id, or those of one facilitator.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn assessments(&self, of: Option<&str>) -> Result<Vec<Assessment>, StoreError> {
        let conn = &mut *self.conn()?;
        let all = assessments::table.select(Assessment::as_select()).order(assessments::id);
        Ok(match of {
            None => all.load(conn)?,
            Some(staff) => {
                let own: Vec<String> = facilitators::table
                    .filter(facilitators::staff_id.eq(staff))
                    .select(facilitators::assessment_id)
                    .load(conn)?;
                all.filter(assessments::id.eq_any(own)).load(conn)?
            }
        })
    }

    /// Whether this is one of hers.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn facilitates(&self, staff: &str, assessment: &str) -> Result<bool, StoreError> {
        let found: i64 = facilitators::table.find((assessment, staff)).count().get_result(&mut *self.conn()?)?;
        Ok(found > 0)
    }

    /// How each instrument of an assessment is collected, by instrument.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn collections(&self, assessment: &str) -> Result<Vec<Collection>, StoreError> {
        Ok(collections::table
            .filter(collections::assessment_id.eq(assessment))
            .order(collections::instrument_id)
            .select(Collection::as_select())
            .load(&mut *self.conn()?)?)
    }

    /// Sets the state from one to another.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it is no longer in `from`.
    pub fn move_assessment(
        &self,
        id: &str,
        from: &str,
        to: &str,
        on: Option<&str>,
        close_at: Option<i64>,
    ) -> Result<(), StoreError> {
        self.together(|conn| {
            let moved = diesel::update(assessments::table.find(id).filter(assessments::state.eq(from)))
                .set((assessments::state.eq(to), assessments::close_at.eq(close_at)))
                .execute(conn)?;
            if moved == 0 {
                return Err(StoreError::Conflict);
            }
            match (to, on) {
                ("open", Some(day)) => {
                    diesel::update(assessments::table.find(id)).set(assessments::opened_on.eq(day)).execute(conn)?;
                }
                ("closed", Some(day)) => {
                    diesel::update(assessments::table.find(id)).set(assessments::closed_on.eq(day)).execute(conn)?;
                }
                _ => {}
            }
            Ok(())
        })
    }

    /// Tells a new number of answers, once a day.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn show_progress(&self, assessment: &str, instrument: &str, shown: i64, on: &str) -> Result<(), StoreError> {
        diesel::update(collections::table.find((assessment, instrument)))
            .set((collections::shown.eq(shown), collections::shown_on.eq(on)))
            .execute(&mut *self.conn()?)?;
        Ok(())
    }

    /// Keeps a batch of cards with its codes, together, unless it is there; gives whether it was new.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn make_cards(&self, batch: &Cards, codes: &[Admission]) -> Result<bool, StoreError> {
        self.together(|conn| {
            if !insert_unless_there!(conn, cards::table, batch) {
                return Ok(false);
            }
            for code in codes {
                diesel::insert_into(admissions::table).values(code).execute(conn)?;
            }
            Ok(true)
        })
    }

    /// The batches of cards of an assessment.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn cards(&self, assessment: &str) -> Result<Vec<Cards>, StoreError> {
        Ok(cards::table
            .filter(cards::assessment_id.eq(assessment))
            .order((cards::made_on, cards::id))
            .select(Cards::as_select())
            .load(&mut *self.conn()?)?)
    }

    /// What closing takes away: drafts, admissions, people and mail of the round. The responses of anonymous collections come
    /// back in clear, by `in_clear`, and under new random ids, in their order, with nothing of the old ones left on the disk.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]; then nothing was taken away.
    pub fn close_down(
        &self,
        id: &str,
        keep_people_of: &[String],
        new_ids: &mut dyn FnMut() -> Vec<u8>,
        in_clear: &InClear<'_>,
    ) -> Result<(), StoreError> {
        self.together(|conn| {
            diesel::delete(drafts::table.filter(drafts::assessment_id.eq(id))).execute(conn)?;
            diesel::delete(admissions::table.filter(admissions::assessment_id.eq(id))).execute(conn)?;
            diesel::delete(mail::table.filter(mail::assessment_id.eq(id))).execute(conn)?;
            diesel::delete(
                people::table
                    .filter(people::assessment_id.eq(id))
                    .filter(people::instrument_id.ne_all(keep_people_of.to_vec())),
            )
            .execute(conn)?;
            let ids: Vec<(Vec<u8>, i64)> = responses::table
                .filter(responses::assessment_id.eq(id))
                .select((responses::id, responses::revision))
                .load(conn)?;
            let mut renamed: std::collections::HashMap<Vec<u8>, Vec<u8>> = std::collections::HashMap::new();
            for (old, revision) in ids {
                let new = renamed.entry(old.clone()).or_insert_with(&mut *new_ids).clone();
                let sealed: Vec<u8> =
                    responses::table.find((&old, revision)).select(responses::answers).get_result(conn)?;
                diesel::update(responses::table.find((&old, revision)))
                    .set((
                        responses::id.eq(new),
                        responses::mark.eq(Vec::<u8>::new()),
                        responses::answers.eq(in_clear(&old, sealed)),
                    ))
                    .execute(conn)?;
            }
            Ok(())
        })?;
        self.rewrite()
    }

    /// Rewrites what was deleted or moved, so that neither order nor remains are on the disk.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn rewrite(&self) -> Result<(), StoreError> {
        use diesel::connection::SimpleConnection as _;
        match &mut *self.conn()? {
            Conn::Sqlite(conn) => {
                conn.batch_execute("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
            }
            Conn::Postgres(conn) => {
                for table in ["responses", "drafts", "admissions", "people", "mail", "tries"] {
                    // A new file in the order of the ids; the old one, with its order and remains, is given back.
                    conn.batch_execute(&format!("CLUSTER {table} USING {table}_pkey"))?;
                }
            }
        }
        Ok(())
    }
}
