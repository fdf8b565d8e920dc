//! Differencing: no combination of shown cells may concern only a handful of people.
//!
//! Without it, "men less managers" would be the four professional men wherever all managers are men. The test is exact:
//! people fall into classes by all attributes; a shown cell is a sum of classes; if the row space of the shown cells holds
//! a non-zero vector that is zero outside classes of 1 to k − 1 people in all, the cells give those people away.

use std::collections::BTreeMap;

use super::{Hiding, Row, is_shown};
use crate::release::Reason;

/// A prime above 2^31: determinants of small 0/1 matrices stay far below it, so ranks modulo it are the true ranks.
const PRIME: u64 = 2_147_483_659;

/// Hides whole attributes, the last first, until no combination is unsafe.
pub(crate) fn differencing(row: &Row, hiding: &mut Hiding, k: usize) {
    while gives_away(row, hiding, k) {
        let last = hiding.iter_mut().rev().find(|states| states.iter().any(Option::is_none));
        match last {
            Some(states) => states.iter_mut().for_each(|state| *state = Some(Reason::Differencing)),
            None => return,
        }
    }
}

/// Whether some combination of everyone and the shown categories concerns 1 to k − 1 people only.
pub(crate) fn gives_away(row: &Row, hiding: &Hiding, k: usize) -> bool {
    let cells: Vec<(usize, usize)> = hiding
        .iter()
        .enumerate()
        .flat_map(|(attribute, states)| {
            states.iter().enumerate().filter(|(_, s)| s.is_none()).map(move |(category, _)| (attribute, category))
        })
        .collect();
    // Classes that stand in the same cells are one column.
    let mut classes: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
    for (person, people) in &row.classes {
        let column: Vec<bool> = std::iter::once(true)
            .chain(cells.iter().map(|(attribute, category)| {
                let own = person.get(*attribute).copied().flatten();
                own == Some(*category) && is_shown(hiding, *attribute, own)
            }))
            .collect();
        *classes.entry(column).or_default() += people;
    }
    let (small, large): (Vec<_>, Vec<_>) = classes.into_iter().partition(|(_, people)| *people < k);
    // Columns of large classes can never be among the few; they are always outside.
    let mut outside = Basis::default();
    large.iter().for_each(|(column, _)| outside.add(column));
    let mut full = outside.clone();
    small.iter().for_each(|(column, _)| full.add(column));
    if full.rank() == outside.rank() {
        return false;
    }
    search(&small, 0, k.saturating_sub(1), &outside, full.rank())
}

/// Chooses which small classes lie inside (their people ≤ `left`), the others join the basis outside; unsafe when the
/// columns outside do not span all: some combination of cells is zero on all of them.
fn search(small: &[(Vec<bool>, usize)], from: usize, left: usize, outside: &Basis, full: usize) -> bool {
    if outside.rank() == full {
        return false;
    }
    let Some((column, people)) = small.get(from) else { return true };
    let mut with = outside.clone();
    with.add(column);
    // Inside, if there is room for it; or outside.
    (*people <= left && search(small, from + 1, left - people, outside, full))
        || search(small, from + 1, left, &with, full)
}

/// Linearly independent columns in echelon form, modulo [`PRIME`].
#[derive(Clone, Default)]
struct Basis {
    /// Pivot position and column, normalised to 1 at the pivot.
    columns: Vec<(usize, Vec<u64>)>,
}

impl Basis {
    fn rank(&self) -> usize {
        self.columns.len()
    }

    fn add(&mut self, column: &[bool]) {
        let mut rest: Vec<u64> = column.iter().map(|one| u64::from(*one)).collect();
        for (pivot, basis) in &self.columns {
            let factor = rest.get(*pivot).copied().unwrap_or(0);
            if factor != 0 {
                for (value, own) in rest.iter_mut().zip(basis) {
                    *value = (*value + PRIME - factor * own % PRIME) % PRIME;
                }
            }
        }
        if let Some(pivot) = rest.iter().position(|value| *value != 0) {
            let inverse = power(rest.get(pivot).copied().unwrap_or(1), PRIME - 2);
            rest.iter_mut().for_each(|value| *value = *value * inverse % PRIME);
            self.columns.push((pivot, rest));
        }
    }
}

/// `base^exponent` modulo [`PRIME`]: by Fermat the inverse for exponent PRIME − 2.
fn power(mut base: u64, mut exponent: u64) -> u64 {
    let mut result = 1;
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        exponent >>= 1;
    }
    result
}
