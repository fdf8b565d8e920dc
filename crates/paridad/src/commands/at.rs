//! Where data and keys lie: the same flags for every verb that touches a store.

use std::path::PathBuf;

use clap::Args;
use engine::{Context, EngineError, Places, usual_data};

/// Where everything lies.
#[derive(Args, Clone)]
pub(crate) struct At {
    /// The data folder.
    #[arg(long, value_name = "DIR", env = "PARIDAD_DATA", default_value_os_t = usual_data().to_owned())]
    pub(crate) data: PathBuf,
    /// The keys folder; keep it off the backups of the data. Without it: <data>/keys.
    #[arg(long, value_name = "DIR", env = "PARIDAD_KEYS")]
    pub(crate) keys: Option<PathBuf>,
    /// Your own frameworks and instruments.
    #[arg(long, value_name = "DIR", env = "PARIDAD_INSTRUMENTS")]
    pub(crate) instruments: Option<PathBuf>,
}

impl At {
    /// The places, with `DATABASE_URL` where it is set.
    pub(crate) fn places(&self) -> Places {
        let database = std::env::var("DATABASE_URL").ok().filter(|address| !address.is_empty());
        let keys = self.keys.clone().unwrap_or_else(|| self.data.join("keys"));
        Places { data: self.data.clone(), keys, database, instruments: self.instruments.clone() }
    }

    /// Opens everything.
    pub(crate) fn context(&self) -> Result<Context, EngineError> {
        Context::open(&self.places())
    }
}
