//! Errors of the engine: what the caller can do about each.

use std::path::{Path, PathBuf};

use instrument::Fault;
use store::StoreError;

/// Why an act was not done.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// Something a person can mend: all of it.
    #[error("{} faults in the input", .0.len())]
    Faults(Vec<Fault>),
    /// The machine refused: a file that cannot be read or written.
    #[error("{path}: {source}", path = .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The one refusal to a respondent: wrong, revoked, not yet open or closed, and no word about which.
    #[error("refused")]
    Refused,
    /// This account may not do this.
    #[error("not allowed")]
    Forbidden,
    /// The account must sign in, or give its second factor again.
    #[error("sign in first")]
    SignIn,
    /// Too many tries: later.
    #[error("too many tries")]
    TooMany,
    /// Nothing of this name.
    #[error("not found")]
    NotFound,
    /// It was changed meanwhile, or it is not in the state for this.
    #[error("changed meanwhile")]
    Conflict,
    /// The same again later. Nothing was kept.
    #[error("{0}")]
    Unavailable(String),
    /// How the program was set up does not work.
    #[error("{0}")]
    Setup(String),
    /// Values that are not what was published.
    #[error("{0} values are not as published")]
    Missed(usize),
    /// Ours to mend.
    #[error("{0}")]
    Bug(String),
}

impl EngineError {
    /// An error of the system at a path.
    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> EngineError + '_ {
        move |source| EngineError::Io { path: path.to_owned(), source }
    }
}

impl From<Vec<Fault>> for EngineError {
    fn from(faults: Vec<Fault>) -> EngineError {
        EngineError::Faults(faults)
    }
}

impl From<StoreError> for EngineError {
    fn from(error: StoreError) -> EngineError {
        match error {
            StoreError::NotFound => EngineError::NotFound,
            StoreError::Conflict => EngineError::Conflict,
            StoreError::Unavailable(why) => EngineError::Unavailable(why),
            StoreError::Setup(why) => EngineError::Setup(why),
        }
    }
}
