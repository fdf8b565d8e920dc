//! Not felt: the people whom it should reach do not see it.
//!
//! Over the **shown** item cells (everyone) that inform the indicator: Σ n·printed % favourable / Σ n below the framework's
//! mark, the largest n among them at least the framework's. A hidden cell never caps: what cannot be shown cannot be told
//! from the cap either.

use std::collections::BTreeMap;

use instrument::framework::NotFelt;

use crate::release::SourceResult;

/// What the shown cells say of one indicator, from printed numbers alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Felt {
    /// Σ n·printed % favourable.
    weighted: f64,
    /// Σ n.
    answers: f64,
    /// The largest n.
    largest: u32,
}

/// Gathers, by indicator, the shown cells of the source that the cap listens to.
pub(crate) fn felt(cap: Option<&NotFelt>, sources: &[SourceResult]) -> BTreeMap<String, Felt> {
    let mut felt: BTreeMap<String, Felt> = BTreeMap::new();
    let Some(cap) = cap else { return felt };
    for item in sources.iter().filter(|source| source.source == cap.source).flat_map(|source| &source.items) {
        let Some(cell) = item.everyone.shown() else { continue };
        let Some(favourable) = cell.favourable.and_then(|figure| figure.value()) else { continue };
        for indicator in &item.informs {
            let sum = felt.entry(indicator.clone()).or_insert(Felt { weighted: 0.0, answers: 0.0, largest: 0 });
            sum.weighted += f64::from(cell.n) * favourable;
            sum.answers += f64::from(cell.n);
            sum.largest = sum.largest.max(cell.n);
        }
    }
    felt
}

/// The cap's rung, if the shown answers say that it is not felt.
pub(crate) fn not_felt(felt: Option<&Felt>, cap: Option<&NotFelt>) -> Option<u8> {
    let (felt, cap) = (felt?, cap?);
    // Compared as a product: no division, so exactly the mark is never below it.
    (felt.largest >= cap.at_least_n && felt.weighted < cap.favourable_below * felt.answers).then_some(cap.at)
}
