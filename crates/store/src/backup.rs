//! Backup: a copy of the database while it is in use.

use std::path::Path;

use diesel::connection::SimpleConnection as _;

use crate::{Conn, Store, StoreError};

impl Store {
    /// Writes a whole copy of a SQLite database into a new file. PostgreSQL has its own tool, which the engine calls.
    ///
    /// # Errors
    /// [`StoreError::Setup`] on PostgreSQL, [`StoreError::Unavailable`] when the copy cannot be written.
    pub fn copy_into(&self, file: &Path) -> Result<(), StoreError> {
        match &mut *self.conn()? {
            Conn::Sqlite(conn) => {
                let name = file.display().to_string().replace('\'', "''");
                Ok(conn.batch_execute(&format!("VACUUM INTO '{name}'"))?)
            }
            Conn::Postgres(_) => Err(StoreError::Setup("use pg_dump".to_owned())),
        }
    }

    /// The address of the database as it was opened, for the tools of PostgreSQL.
    pub fn opened_as(&self) -> &str {
        self.address()
    }
}
