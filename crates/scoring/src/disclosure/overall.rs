//! Overall: one figure for what a source says, made of what is printed of its dimensions; its interval by resampling, because a
//! mean of means over people who answered different dimensions has no formula.

use instrument::Framework;

use super::{Hiding, certain};
use crate::Policy;
use crate::aggregate::{four, power_mean};
use crate::cells::Counts;
use crate::release::{Cell, DimensionCell, Figure, Overall, Printed, Reason, SourceDimension};
use crate::statistics::{narrowed, quantile, t_quantile};

/// Of at least two dimensions; shown like the index: if enough of them are.
pub(super) fn overall(
    counts: &Counts,
    dimensions: &[SourceDimension],
    hidings: &[Hiding],
    framework: &Framework,
    (total, policy, seed): (Option<u32>, &Policy, u64),
) -> Option<Overall> {
    if dimensions.len() < 2 {
        return None;
    }
    let shown: Vec<(usize, &DimensionCell)> = dimensions
        .iter()
        .enumerate()
        .filter_map(|(at, own)| match &own.everyone {
            Cell::Shown(cell) => Some((at, cell)),
            Cell::Hidden(_) => None,
        })
        .collect();
    let of = shown.len() as u32;
    let hidden = |reason| Some(Overall { mean: Figure::hidden(reason), interval: None, of });
    if shown.is_empty() {
        return hidden(Reason::Few);
    }
    if four(shown.len() as f64 / dimensions.len() as f64) < framework.coverage.index {
        return hidden(Reason::Coverage);
    }
    let weight = |at: &usize| {
        let position = counts.dimensions.get(*at).map(|own| own.dimension);
        position.and_then(|position| framework.dimensions.get(position)).map_or(1.0, |own| own.weight)
    };
    let weights: Vec<f64> = shown.iter().map(|(at, _)| weight(at)).collect();
    let mean = framework.aggregation.index;
    let together = |values: &mut dyn Iterator<Item = f64>| {
        let values: Vec<(f64, f64)> = weights.iter().copied().zip(values).collect();
        power_mean(&values, mean.power, mean.floor)
    };
    let printed = together(&mut shown.iter().map(|(_, cell)| cell.mean.value().unwrap_or_default()))?;
    let least = shown.iter().map(|(_, cell)| cell.n).min().unwrap_or_default();
    let interval = (least >= policy.interval_from).then(|| {
        let kept: Vec<usize> = shown.iter().map(|(at, _)| *at).collect();
        let mut exact = kept.iter().filter_map(|at| counts.dimensions.get(*at)).map(|own| own.everyone().score().mean);
        let exact = together(&mut exact)?;
        // Only groups that are shown everywhere are strata: the interval tells nothing of a hidden one.
        let apart = |category: u8| hidings.iter().all(|hiding| super::is_shown(hiding, 0, Some(usize::from(category))));
        let mut figures: Vec<f64> = Vec::with_capacity(policy.replicates as usize);
        counts.resample(&kept, apart, (seed, policy.replicates), |means| {
            figures.extend(together(&mut means.iter().copied()).filter(|figure| figure.is_finite()));
        });
        figures.sort_by(f64::total_cmp);
        let narrow = narrowed(least as usize, total);
        let step = kept.iter().filter_map(|at| counts.dimensions.get(*at)).map(|own| own.step).fold(0.0, f64::max);
        let n = least as usize;
        let half = t_quantile(0.975, (n - 1) as f64)? * certain::least_spread(step, n) / libm::sqrt(n as f64);
        // As with every interval: around what is printed, and never narrower than one option among the people.
        let low = (quantile(&figures, 0.025)? - exact).min(-half) * narrow;
        let high = (quantile(&figures, 0.975)? - exact).max(half) * narrow;
        Some([low, high].map(|end| Printed::whole((printed + end).clamp(0.0, 100.0))))
    });
    Some(Overall { mean: Figure::shown(Printed::whole(printed)), interval: interval.flatten(), of })
}
