//! Context: what every act needs: the store, the keys, the clock, the files, the content.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use instrument::ids::Reference;
use instrument::{Framework, Instrument};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use store::Store;

use crate::secrets::{Keys, ServerKey};
use crate::{EngineError, Library, shipped};

/// The time now; tests set their own.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Where everything is. Clones share it.
#[derive(Clone)]
pub struct Context {
    /// The database.
    pub store: Store,
    /// The keys folder.
    pub keys: Keys,
    /// The server's own key.
    pub server: ServerKey,
    /// The time.
    pub clock: Clock,
    /// Evidence, by content.
    pub files: PathBuf,
    own: Arc<Library>,
    argon: argon2::Params,
}

/// Where things lie.
#[derive(Clone, Debug)]
pub struct Places {
    /// The folder of everything but the keys.
    pub data: PathBuf,
    /// The folder of the keys.
    pub keys: PathBuf,
    /// `postgres://…`, or nothing for a SQLite file in `data`.
    pub database: Option<String>,
    /// Own content beside the shipped one.
    pub instruments: Option<PathBuf>,
}

impl Context {
    /// Opens everything, makes what is missing, and brings the schema up to date.
    ///
    /// # Errors
    /// What the system or the database says; every fault of own content.
    pub fn open(places: &Places) -> Result<Context, EngineError> {
        std::fs::create_dir_all(&places.data).map_err(EngineError::io(&places.data))?;
        let file = places.data.join("paridad.db").display().to_string();
        let store = Store::open(places.database.as_deref().unwrap_or(&file))?;
        let keys = Keys::open(&places.keys)?;
        let server = keys.server()?;
        let own = places.instruments.as_deref().map(Library::beside_shipped).transpose()?.unwrap_or_default();
        Ok(Context {
            store,
            keys,
            server,
            clock: Arc::new(Timestamp::now),
            files: places.data.join("files"),
            own: Arc::new(own),
            argon: argon2::Params::default(),
        })
    }

    /// The same with another clock.
    #[must_use]
    pub fn at(mut self, clock: Clock) -> Context {
        self.clock = clock;
        self
    }

    /// Seconds since 1970.
    pub fn now(&self) -> i64 {
        (self.clock)().as_second()
    }

    /// The day, UTC: the same on every machine.
    pub fn today(&self) -> String {
        (self.clock)().to_zoned(TimeZone::UTC).date().to_string()
    }

    /// The hour of the day, UTC.
    pub fn hour(&self) -> i8 {
        (self.clock)().to_zoned(TimeZone::UTC).hour()
    }

    pub(crate) fn libraries(&self) -> [&Library; 2] {
        [&self.own, shipped()]
    }

    /// Every instrument that can be used, newest version of each last.
    pub fn instruments(&self) -> Vec<&Instrument> {
        self.libraries().into_iter().flat_map(Library::instruments).collect()
    }

    /// Every framework.
    pub fn frameworks(&self) -> Vec<&Framework> {
        self.libraries().into_iter().flat_map(Library::frameworks).collect()
    }

    /// The published versions of an instrument's major, oldest first.
    pub fn versions(&self, reference: &Reference) -> Vec<&Instrument> {
        self.libraries()
            .into_iter()
            .map(|library| library.versions(reference))
            .find(|v| !v.is_empty())
            .unwrap_or_default()
    }

    /// The newest version of an instrument's major.
    ///
    /// # Errors
    /// [`EngineError::NotFound`].
    pub fn instrument(&self, id: &str, major: u32) -> Result<&Instrument, EngineError> {
        let reference = Reference { id: id.to_owned(), major, exact: None };
        self.versions(&reference).last().copied().ok_or(EngineError::NotFound)
    }

    /// The framework of an instrument.
    ///
    /// # Errors
    /// [`EngineError::NotFound`].
    pub fn framework(&self, reference: &Reference) -> Result<&Framework, EngineError> {
        self.libraries().into_iter().find_map(|library| library.framework(reference)).ok_or(EngineError::NotFound)
    }

    /// Argon2id as passwords and PINs are hashed.
    pub(crate) fn argon(&self) -> argon2::Argon2<'static> {
        argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, self.argon.clone())
    }

    /// Which database this is, in the chain of events.
    pub(crate) fn node(&self) -> &'static str {
        "main"
    }
}

/// The data folder where nobody names one.
pub fn usual_data() -> &'static Path {
    Path::new("paridad-data")
}
