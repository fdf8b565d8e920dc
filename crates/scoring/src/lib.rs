//! What it means: a [`Study`] becomes a [`Release`] that is safe to show.
//!
//! What is known about people is private to this crate: its public ways out are [`release()`] and, coarsened, [`microdata`]. Pure: no files, no clock,
//! no environment, no randomness; logarithms and powers by `libm`, so that every machine computes the same.

pub mod aggregate;
mod caps;
mod cells;
mod change;
pub mod compare;
mod disclosure;
mod levels;
pub mod microdata;
mod next;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::disallowed_methods)]
mod oracle;
mod policy;
mod range;
pub mod release;
mod rungs;
pub mod statistics;
mod study;
pub mod verify;

pub use policy::{Earlier, Policy};
pub use release::{Release, release};
pub use study::{Respondents, Study};
