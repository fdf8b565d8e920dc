//! Migrate: the schema comes up to date at every start, the same tables in both databases.

use diesel::connection::SimpleConnection as _;
use diesel::prelude::*;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use crate::{Conn, Store, StoreError};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// Runs what was not yet run. Two processes that start together take turns.
pub(crate) fn run(conn: &mut Conn) -> Result<(), StoreError> {
    let failed = |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Setup(format!("schema: {error}"));
    match conn {
        Conn::Sqlite(conn) => {
            conn.run_pending_migrations(SQLITE).map_err(failed)?;
        }
        Conn::Postgres(conn) => {
            // An arbitrary number that only we use.
            conn.batch_execute("SELECT pg_advisory_lock(7274323)")?;
            let done = conn.run_pending_migrations(POSTGRES).map(|_| ()).map_err(failed);
            conn.batch_execute("SELECT pg_advisory_unlock(7274323)")?;
            done?;
        }
    }
    Ok(())
}

/// Takes every migration back: for the test that goes up, down and up. Everything that was kept is lost.
///
/// # Errors
/// [`StoreError::Setup`] when a step cannot be taken back.
pub fn revert_all(store: &Store) -> Result<(), StoreError> {
    let failed = |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Setup(format!("schema: {error}"));
    match &mut *store.conn()? {
        Conn::Sqlite(conn) => conn.revert_all_migrations(SQLITE).map(|_| ()).map_err(failed)?,
        Conn::Postgres(conn) => conn.revert_all_migrations(POSTGRES).map(|_| ()).map_err(failed)?,
    }
    run(&mut *store.conn()?)
}

#[derive(QueryableByName)]
struct Column {
    #[diesel(sql_type = diesel::sql_types::Text)]
    table_name: String,
    #[diesel(sql_type = diesel::sql_types::Text)]
    column_name: String,
}

/// Table and column of the live schema, sorted.
///
/// # Errors
/// [`StoreError::Unavailable`].
pub fn column_names(store: &Store) -> Result<Vec<(String, String)>, StoreError> {
    let mut columns: Vec<Column> = match &mut *store.conn()? {
        Conn::Sqlite(conn) => diesel::RunQueryDsl::load(
            diesel::sql_query(
                "SELECT m.name AS table_name, c.name AS column_name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE '\\_\\_%' ESCAPE '\\'",
            ),
            conn,
        )?,
        Conn::Postgres(conn) => diesel::RunQueryDsl::load(
            diesel::sql_query(
                "SELECT table_name::text, column_name::text FROM information_schema.columns
                 WHERE table_schema = 'public' AND table_name NOT LIKE '\\_\\_%'",
            ),
            conn,
        )?,
    };
    columns.sort_by(|one, two| (&one.table_name, &one.column_name).cmp(&(&two.table_name, &two.column_name)));
    Ok(columns.into_iter().map(|column| (column.table_name, column.column_name)).collect())
}
