//! Events: every act of staff, chained by hash within a node. They name staff, never respondents.

use diesel::prelude::*;

use crate::schema::events;
use crate::{Conn, Store, StoreError};

/// One act.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = events)]
pub struct Event {
    /// Which database wrote it.
    pub node: String,
    /// From 1.
    pub seq: i64,
    /// When, in seconds.
    pub at: i64,
    /// Account, `command` or `system`.
    pub actor: String,
    /// What, by name.
    pub act: String,
    /// About what.
    pub subject: String,
    /// In short.
    pub detail: String,
    /// Hash of the event before; zeros before the first.
    pub previous: Vec<u8>,
    /// Hash of all the above.
    pub hash: Vec<u8>,
}

impl Store {
    /// Appends an event; `chain` fills in sequence and hashes from the one before.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn append_event(&self, node: &str, chain: &dyn Fn(Option<Event>) -> Event) -> Result<(), StoreError> {
        self.together(|conn| {
            if let Conn::Postgres(conn) = conn {
                diesel::RunQueryDsl::execute(diesel::sql_query("SELECT pg_advisory_xact_lock(7274324)"), conn)?;
            }
            let last: Option<Event> = events::table
                .filter(events::node.eq(node))
                .order(events::seq.desc())
                .select(Event::as_select())
                .first(conn)
                .optional()?;
            diesel::insert_into(events::table).values(&chain(last)).execute(conn)?;
            Ok(())
        })
    }

    /// Events after a sequence number, oldest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn events(&self, node: &str, after: i64, most: i64) -> Result<Vec<Event>, StoreError> {
        Ok(events::table
            .filter(events::node.eq(node))
            .filter(events::seq.gt(after))
            .order(events::seq)
            .limit(most)
            .select(Event::as_select())
            .load(&mut *self.conn()?)?)
    }
}
