//! Connection: one pool over either database; the address decides.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection as _;
use diesel::r2d2::event::ReleaseEvent;
use diesel::r2d2::{ConnectionManager, CustomizeConnection, HandleEvent, Pool, PooledConnection, R2D2Connection as _};
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
    doubt: Arc<Doubt>,
    address: String,
}

/// When a connection was last found broken. Asking each one whether it lives costs a statement a query, so it is done only for
/// a while after one did not: of a database that restarted, one request hears.
#[derive(Debug)]
struct Doubt {
    start: Instant,
    /// Milliseconds after the start until which connections are asked.
    until: AtomicU64,
}

impl Doubt {
    fn now(&self) -> u64 {
        u64::try_from(self.start.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn holds(&self) -> bool {
        self.now() < self.until.load(Ordering::Relaxed)
    }
}

#[derive(Debug)]
struct Broken(Arc<Doubt>);

impl HandleEvent for Broken {
    fn handle_release(&self, _: ReleaseEvent) {
        self.0.until.store(self.0.now() + 60_000, Ordering::Relaxed);
    }
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
        let doubt = Arc::new(Doubt { start: Instant::now(), until: AtomicU64::new(0) });
        let pool = Pool::builder()
            .max_size(8)
            .test_on_check_out(false)
            .event_handler(Box::new(Broken(doubt.clone())))
            .min_idle(Some(1))
            .connection_timeout(WAIT)
            .connection_customizer(Box::new(Ready { sqlite }))
            .build(ConnectionManager::<Conn>::new(address))
            .map_err(|error| StoreError::Setup(error.to_string()))?;
        let mut store = Store { pool, writer: None, doubt, address: address.to_owned() };
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
        let mut conn = self.pool.get()?;
        // Each broken one that goes back makes room for a new one.
        while self.doubt.holds() && matches!(&*conn, Conn::Postgres(_)) && conn.ping().is_err() {
            drop(conn);
            conn = self.pool.get()?;
        }
        Ok(conn)
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
