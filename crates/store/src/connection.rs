//! Connection: one pool over either database; the address decides.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool, PooledConnection};
use diesel::{Connection as _, PgConnection, SqliteConnection};

use crate::StoreError;
use crate::responses::Writer;

/// A connection to one of the two databases.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    /// A file.
    Sqlite(SqliteConnection),
    /// A server.
    Postgres(PgConnection),
}

/// Everything that is kept. Clones share their pool and their writer.
#[derive(Clone)]
pub struct Store {
    pool: Pool<ConnectionManager<Conn>>,
    writer: Option<Arc<Writer>>,
    address: String,
}

/// How long a request waits for a free connection before it says "later".
const WAIT: Duration = Duration::from_secs(5);

#[derive(Debug)]
struct Ready {
    sqlite: bool,
}

impl CustomizeConnection<Conn, diesel::r2d2::Error> for Ready {
    fn on_acquire(&self, conn: &mut Conn) -> Result<(), diesel::r2d2::Error> {
        if self.sqlite {
            // busy_timeout first, or opening the pool races for the journal mode.
            conn.batch_execute(
                "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
                 PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY;",
            )
        } else {
            conn.batch_execute("SET synchronous_commit = on; SET statement_timeout = '60s'; SET timezone = 'UTC'")
        }
        .map_err(diesel::r2d2::Error::QueryError)
    }
}

impl Store {
    /// Opens a database and brings its schema up to date: `postgres://…`, or the path of a SQLite file.
    ///
    /// # Errors
    /// [`StoreError::Setup`] when the address leads nowhere or the schema is newer than this program.
    pub fn open(address: &str) -> Result<Store, StoreError> {
        let sqlite = !is_postgres(address);
        if !sqlite && !tls_is_built() && address.contains("sslmode=") && !address.contains("sslmode=disable") {
            return Err(StoreError::Setup(
                "this program was built without TLS for PostgreSQL: use a socket, a private network, or a build with the \
                 feature postgres-tls"
                    .to_owned(),
            ));
        }
        // A failing connection says so at once instead of being tried for half a minute.
        Conn::establish(address).map_err(|_| StoreError::Setup("the database cannot be opened".to_owned()))?;
        let pool = Pool::builder()
            .max_size(8)
            .min_idle(Some(1))
            .connection_timeout(WAIT)
            .connection_customizer(Box::new(Ready { sqlite }))
            .build(ConnectionManager::<Conn>::new(address))
            .map_err(|error| StoreError::Setup(error.to_string()))?;
        let mut store = Store { pool, writer: None, address: address.to_owned() };
        crate::migrate::run(&mut *store.conn()?)?;
        if sqlite {
            store.writer = Some(Arc::new(Writer::start(address)?));
        }
        Ok(store)
    }

    /// The SQLite file, or nothing for a server.
    pub fn file(&self) -> Option<&Path> {
        (!is_postgres(&self.address)).then(|| Path::new(&self.address))
    }

    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn writer(&self) -> Option<&Writer> {
        self.writer.as_deref()
    }

    /// A connection of the pool.
    pub(crate) fn conn(&self) -> Result<PooledConnection<ConnectionManager<Conn>>, StoreError> {
        Ok(self.pool.get()?)
    }

    /// Several statements that hold together or not at all.
    pub(crate) fn together<T>(&self, act: impl FnOnce(&mut Conn) -> Result<T, StoreError>) -> Result<T, StoreError> {
        together(&mut *self.conn()?, act)
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub fn alive(&self) -> Result<(), StoreError> {
        Ok(self.conn()?.batch_execute("SELECT 1")?)
    }
}

/// A transaction that takes the right to write at its start: two that upgrade later would wait for each other.
pub(crate) fn together<T>(
    conn: &mut Conn,
    act: impl FnOnce(&mut Conn) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let begin = match conn {
        Conn::Sqlite(_) => "BEGIN IMMEDIATE",
        Conn::Postgres(_) => "BEGIN",
    };
    conn.batch_execute(begin)?;
    match act(conn) {
        Ok(value) => {
            if let Err(error) = conn.batch_execute("COMMIT") {
                let _ = conn.batch_execute("ROLLBACK");
                return Err(error.into());
            }
            Ok(value)
        }
        Err(error) => {
            let _ = conn.batch_execute("ROLLBACK");
            Err(error)
        }
    }
}

pub(crate) fn is_postgres(address: &str) -> bool {
    address.starts_with("postgres://") || address.starts_with("postgresql://")
}

fn tls_is_built() -> bool {
    cfg!(feature = "postgres-tls")
}
