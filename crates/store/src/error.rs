//! Errors of the store: what the caller can do about each.

use diesel::result::{DatabaseErrorKind, Error as Diesel};

/// Why something was not kept or not found.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Nothing of this id, or nothing any more.
    #[error("not found")]
    NotFound,
    /// Another hand was faster, or it is there already.
    #[error("changed meanwhile")]
    Conflict,
    /// The database is away, busy or full: the same again later. Nothing was kept.
    #[error("the database cannot keep anything now: {0}")]
    Unavailable(String),
    /// The address of the database, or what is in it, is not what we know.
    #[error("{0}")]
    Setup(String),
}

impl From<Diesel> for StoreError {
    fn from(error: Diesel) -> StoreError {
        match error {
            Diesel::NotFound => StoreError::NotFound,
            Diesel::DatabaseError(DatabaseErrorKind::UniqueViolation | DatabaseErrorKind::SerializationFailure, _) => {
                StoreError::Conflict
            }
            // Messages of databases can carry values: the kind is enough for a log.
            Diesel::DatabaseError(kind, info) => {
                StoreError::Unavailable(format!("{kind:?} {}", info.table_name().unwrap_or_default()).trim().to_owned())
            }
            Diesel::BrokenTransactionManager => StoreError::Unavailable("connection lost".to_owned()),
            other => StoreError::Unavailable(format!("{:?}", std::mem::discriminant(&other))),
        }
    }
}

impl From<diesel::r2d2::PoolError> for StoreError {
    fn from(_: diesel::r2d2::PoolError) -> StoreError {
        StoreError::Unavailable("no connection".to_owned())
    }
}
