//! Schemas: JSON as people write it becomes values whose shape is known, each fault with its line and column.
//!
//! In: bytes. Out: [`Parsed`], which has passed size, depth, JSON and the published schema of its kind; or every fault.
//! Never: a reader that a crafted document can exhaust.

mod derived;
mod position;
mod published;
mod refused;

pub use derived::response_schema;
pub use position::Positions;
pub(crate) use position::escaped;
pub(crate) use published::sorted;
pub use published::{DocumentKind, Parsed, json, parse};
