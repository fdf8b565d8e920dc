//! Figures about people once: in the final release of a round a source is renewed only if every cell shown first has moved
//! far enough; otherwise all of it stays as in the first.
//!
//! Without it, two releases with one late answer between them would give that answer away.

use crate::release::{Cell, SourceResult};

/// The source as it may be shown a second time. `step` is k, or 10 where sensitive items are shown.
pub(crate) fn second(now: SourceResult, first: Option<&SourceResult>, k: u32, sensitive_step: u32) -> SourceResult {
    let Some(first) = first else { return now };
    let sensitive = [&now, first].iter().any(|s| s.items.iter().any(|i| i.sensitive && i.everyone.shown().is_some()));
    let step = if sensitive { k.max(sensitive_step) } else { k };
    let shown = counts(first);
    let renewed = counts(&now);
    let far = shown.iter().all(|(place, n)| match renewed.iter().find(|(other, _)| other == place) {
        Some((_, m)) => n.abs_diff(*m) >= step,
        // Hidden now, shown then: nothing new is said of it.
        None => true,
    });
    if far || shown.is_empty() { now } else { as_before(first.clone()) }
}

/// The printed n of every shown cell, with its place.
fn counts(source: &SourceResult) -> Vec<(String, u32)> {
    let mut counts = Vec::new();
    for item in &source.items {
        if let Cell::Shown(cell) = &item.everyone {
            counts.push((format!("item {}", item.id), cell.n));
        }
    }
    for dimension in &source.dimensions {
        if let Cell::Shown(cell) = &dimension.everyone {
            counts.push((format!("dimension {}", dimension.dimension), cell.n));
        }
        for attribute in &dimension.attributes {
            for category in &attribute.categories {
                if let Cell::Shown(cell) = &category.cell {
                    let place = format!("{} {} {}", dimension.dimension, attribute.attribute, category.category);
                    counts.push((place, cell.n));
                }
            }
            if let Some(others) = &attribute.others {
                counts.push((format!("{} {} others", dimension.dimension, attribute.attribute), others.cell.n));
            }
        }
    }
    counts
}

fn as_before(mut source: SourceResult) -> SourceResult {
    for item in &mut source.items {
        if let Cell::Shown(cell) = &mut item.everyone {
            cell.as_before = true;
        }
    }
    for dimension in &mut source.dimensions {
        if let Cell::Shown(cell) = &mut dimension.everyone {
            cell.as_before = true;
        }
        for attribute in &mut dimension.attributes {
            for category in &mut attribute.categories {
                if let Cell::Shown(cell) = &mut category.cell {
                    cell.as_before = true;
                }
            }
            if let Some(others) = &mut attribute.others {
                others.cell.as_before = true;
            }
        }
    }
    source
}
