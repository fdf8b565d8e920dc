//! Few: a cell with fewer than k people is hidden, one with nobody too, so that empty and small look alike.
//!
//! Without it, a mean of three people would tell each of them what the other two said.

use super::{Hiding, Row};
use crate::release::Reason;

/// Hides the small categories of a dimension; if the dimension itself is small, all of them.
pub(crate) fn few(row: &Row, k: usize) -> Hiding {
    let everyone = row.people() >= k;
    row.sizes
        .iter()
        .enumerate()
        .map(|(attribute, size)| {
            (0..*size)
                .map(|category| (!everyone || row.count(attribute, category) < k).then_some(Reason::Few))
                .collect()
        })
        .collect()
}
