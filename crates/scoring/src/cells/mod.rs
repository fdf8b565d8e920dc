//! Cells: what people said, exactly. Private to this crate: nothing here may be shown before `disclosure` has seen it.
//!
//! In: the accepted responses of one individual source. Out: [`People`], and [`Counts`] of them: exact cells.

mod exact;
mod kernel;
mod people;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::disallowed_methods)]
mod real;

pub(crate) use exact::{ExactItem, ExactScore};
pub(crate) use kernel::{Counts, Scores, Spread};
pub(crate) use people::People;
