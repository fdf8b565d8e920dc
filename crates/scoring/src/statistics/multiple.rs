//! Many comparisons at once.

/// Holm's adjusted probabilities, in the order given: the smallest times m, the next times m − 1, never falling, at most 1.
///
/// Source: Holm (1979), *Scandinavian Journal of Statistics* 6, 65–70.
pub fn holm(p: &[f64]) -> Vec<f64> {
    let order = ascending(p);
    let (mut adjusted, mut largest) = (vec![1.0; p.len()], 0.0_f64);
    for (rank, at) in order.iter().enumerate() {
        let own = p.get(*at).copied().unwrap_or(1.0);
        largest = largest.max((p.len() - rank) as f64 * own).min(1.0);
        adjusted.get_mut(*at).into_iter().for_each(|slot| *slot = largest);
    }
    adjusted
}

/// Adjusted probabilities of Benjamini and Hochberg, in the order given: the i-th smallest times m/i, the least from there on,
/// at most 1. Source: Benjamini and Hochberg (1995), *Journal of the Royal Statistical Society* B 57, 289–300.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let order = ascending(p);
    let (mut adjusted, mut least) = (vec![1.0; p.len()], 1.0_f64);
    for (rank, at) in order.iter().enumerate().rev() {
        let own = p.get(*at).copied().unwrap_or(1.0);
        least = least.min(p.len() as f64 / (rank + 1) as f64 * own);
        adjusted.get_mut(*at).into_iter().for_each(|slot| *slot = least);
    }
    adjusted
}

fn ascending(p: &[f64]) -> Vec<usize> {
    let mut order: Vec<(f64, usize)> = p.iter().copied().zip(0..).collect();
    order.sort_by(|one, two| one.0.total_cmp(&two.0).then(one.1.cmp(&two.1)));
    order.into_iter().map(|(_, at)| at).collect()
}
