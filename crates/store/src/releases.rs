//! Releases: what may be shown, its documents made once, and the keys by which it is shared.

use diesel::prelude::*;

use crate::dialect::insert_unless_there;
use crate::schema::{documents, releases, shares};
use crate::{Store, StoreError};

/// A published release.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = releases)]
pub struct Release {
    /// Random; part of the address.
    pub id: String,
    /// Of which assessment.
    pub assessment_id: String,
    /// 1 or 2 within its round.
    pub number: i64,
    /// `draft` or `final`.
    pub stage: String,
    /// `release.json`.
    pub document: String,
    /// When, in seconds.
    pub published_at: i64,
    /// Needs no key.
    pub open_to_all: bool,
}

/// One file of a release.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = documents)]
pub struct Document {
    /// Of which release.
    pub release_id: String,
    /// Such as `scorecard.es.pdf`.
    pub name: String,
    /// As it is served.
    pub media_type: String,
    /// The file.
    pub content: Vec<u8>,
}

/// A key to a shared scorecard.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = shares)]
pub struct Share {
    /// Hash of the key.
    pub id: Vec<u8>,
    /// Opens which release.
    pub release_id: String,
    /// Until when, in seconds.
    pub expires_at: i64,
    /// No longer good.
    pub revoked: bool,
}

impl Store {
    /// Keeps a release with all its documents.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the number is taken.
    pub fn publish(&self, release: &Release, files: &[Document]) -> Result<(), StoreError> {
        self.together(|conn| {
            let taken: i64 = releases::table
                .filter(releases::assessment_id.eq(&release.assessment_id))
                .filter(releases::number.eq(release.number))
                .count()
                .get_result(conn)?;
            if taken > 0 {
                return Err(StoreError::Conflict);
            }
            diesel::insert_into(releases::table).values(release).execute(conn)?;
            for file in files {
                diesel::insert_into(documents::table).values(file).execute(conn)?;
            }
            Ok(())
        })
    }

    /// One release.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn release(&self, id: &str) -> Result<Release, StoreError> {
        Ok(releases::table.find(id).select(Release::as_select()).get_result(&mut *self.conn()?)?)
    }

    /// The releases of an assessment by number; of all assessments without one.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn releases(&self, assessment: Option<&str>) -> Result<Vec<Release>, StoreError> {
        let mut query = releases::table
            .order((releases::assessment_id, releases::number))
            .select(Release::as_select())
            .into_boxed();
        if let Some(assessment) = assessment {
            query = query.filter(releases::assessment_id.eq(assessment.to_owned()));
        }
        Ok(query.load(&mut *self.conn()?)?)
    }

    /// One file of a release.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn document(&self, release: &str, name: &str) -> Result<Document, StoreError> {
        Ok(documents::table.find((release, name)).select(Document::as_select()).get_result(&mut *self.conn()?)?)
    }

    /// The names and sizes of a release's files.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn document_names(&self, release: &str) -> Result<Vec<String>, StoreError> {
        Ok(documents::table
            .filter(documents::release_id.eq(release))
            .order(documents::name)
            .select(documents::name)
            .load(&mut *self.conn()?)?)
    }

    /// Keeps a key unless it is there; gives whether it was new.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn share(&self, share: &Share) -> Result<bool, StoreError> {
        let conn = &mut *self.conn()?;
        Ok(insert_unless_there!(conn, shares::table, share))
    }

    /// The key of a hash.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn share_of(&self, id: &[u8]) -> Result<Share, StoreError> {
        Ok(shares::table.find(id).select(Share::as_select()).get_result(&mut *self.conn()?)?)
    }

    /// How many keys of a release are good at a moment.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn count_shares(&self, release: &str, now: i64) -> Result<i64, StoreError> {
        Ok(shares::table
            .filter(shares::release_id.eq(release))
            .filter(shares::revoked.eq(false))
            .filter(shares::expires_at.gt(now))
            .count()
            .get_result(&mut *self.conn()?)?)
    }

    /// Revokes every key of a release.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn unshare(&self, release: &str) -> Result<(), StoreError> {
        diesel::update(shares::table.filter(shares::release_id.eq(release)))
            .set(shares::revoked.eq(true))
            .execute(&mut *self.conn()?)?;
        Ok(())
    }
}
