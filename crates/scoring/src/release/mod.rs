//! Release: the only thing that leaves the engine. Everything a page prints is in it, already rounded and already safe.

mod explain;
mod format;
mod make;
mod people;
mod public;
mod stated;
mod value;

pub use explain::{Explained, explain};
pub use format::*;
#[cfg(test)]
pub(crate) use make::Scores;
pub use make::release;
pub use people::*;
pub use value::{Bound, Cell, Figure, Hidden, Printed, Reason, Shown};
