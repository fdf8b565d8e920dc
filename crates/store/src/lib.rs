//! What is kept: one schema over SQLite and PostgreSQL, one file an aggregate, one durable writer.
//!
//! In: values whose secrets are already hashed or sealed. Out: the same, or a [`StoreError`] that says what the caller can do.
//! Never: a key (the engine holds them), a time about a respondent, a decision about who may do what.

pub mod accounts;
pub mod assessments;
pub mod backup;
mod classes;
mod connection;
mod dialect;
pub mod drafts;
mod error;
pub mod events;
pub mod evidence;
pub mod mail;
mod migrate;
pub mod people;
pub mod personal;
pub mod releases;
pub mod responses;
#[rustfmt::skip]
mod schema;
pub mod work;

pub use classes::{CLASSES, Class};
pub use connection::{Conn, Store};
pub use error::StoreError;
pub use migrate::{column_names, revert_all};
