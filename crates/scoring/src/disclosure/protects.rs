//! Protects: what is left over when the shown categories are taken from everyone must be nobody, or k people and more.
//!
//! Without it, everyone less the women would be the four men. A category hidden in one dimension is hidden in every
//! dimension of the source, or another dimension would give the category's own n.

use super::{Hiding, Row};
use crate::release::Reason;

/// Hides, over all dimensions of a source, until every left-over is safe.
pub(crate) fn protects(rows: &[&Row], hidings: &mut [Hiding], k: usize) {
    loop {
        let mut more: Vec<(usize, usize)> = Vec::new();
        for (row, hiding) in rows.iter().zip(hidings.iter()) {
            for attribute in 0..row.sizes.len() {
                let left = row.left_over(hiding, attribute);
                if row.people() >= k && left > 0 && left < k {
                    more.extend(smallest_shown(row, hiding, attribute).map(|category| (attribute, category)));
                }
            }
        }
        if more.is_empty() {
            return;
        }
        for hiding in hidings.iter_mut() {
            for (attribute, category) in &more {
                if let Some(state) = hiding.get_mut(*attribute).and_then(|states| states.get_mut(*category)) {
                    state.get_or_insert(Reason::Protects);
                }
            }
        }
    }
}

/// The shown category with the fewest people, the first of equals.
fn smallest_shown(row: &Row, hiding: &Hiding, attribute: usize) -> Option<usize> {
    let size = row.sizes.get(attribute).copied()?;
    (0..size)
        .filter(|category| super::is_shown(hiding, attribute, Some(*category)))
        .min_by_key(|category| row.count(attribute, *category))
}
