//! Errors of the engine: what the caller can do about each.

use std::path::{Path, PathBuf};

use instrument::Fault;

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
