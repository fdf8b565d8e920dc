//! Gaps between the groups of an attribute: of shown groups only, the difference of what is printed of each.

use super::certain;
use crate::Policy;
use crate::cells::Spread;
use crate::release::{CategoryCell, Cell, DimensionCell, Figure, Gap, Printed};
use crate::statistics::{Group, Magnitude, cliffs_delta_of, mann_whitney_of, welch};

/// The exact scores of one category, and how many there are in all where that is known.
pub(super) struct Of {
    pub(super) spread: Spread,
    pub(super) population: Option<u32>,
}

/// The first category against each other one. `step` is one option in points.
pub(super) fn gaps(categories: &[CategoryCell], exact: &[Of], step: f64, policy: &Policy) -> Vec<Gap> {
    let mut pairs = categories.iter().zip(exact);
    let Some((first, of_first)) = pairs.next() else { return Vec::new() };
    pairs
        .map(|(second, of_second)| {
            let of = [first.category.clone(), second.category.clone()];
            match (&first.cell, &second.cell) {
                (Cell::Shown(one), Cell::Shown(two)) => shown(of, (one, of_first), (two, of_second), step, policy),
                (Cell::Hidden(hidden), _) | (_, Cell::Hidden(hidden)) => Gap {
                    of,
                    gap: Figure::hidden(hidden.hidden),
                    interval: None,
                    delta: None,
                    size: None,
                    stands: false,
                },
            }
        })
        .collect()
}

/// Probabilities of the gaps under chance, in their order; of what is hidden or small none is asked.
pub(super) fn chances(gaps: &[Gap], exact: &[Of], policy: &Policy) -> Vec<f64> {
    let people = |of: &Of| of.spread.levels.iter().map(|(_, people)| people).sum::<u32>();
    let first = exact.first();
    gaps.iter()
        .zip(exact.iter().skip(1))
        .map(|(gap, second)| {
            let first = first.filter(|first| people(first).min(people(second)) >= policy.interval_from);
            let test = first.and_then(|first| mann_whitney_of(&first.spread.levels, &second.spread.levels));
            test.filter(|_| gap.gap.value().is_some()).map_or(1.0, |test| test.p)
        })
        .collect()
}

fn shown(
    of: [String; 2],
    (one, of_one): (&DimensionCell, &Of),
    (two, of_two): (&DimensionCell, &Of),
    step: f64,
    policy: &Policy,
) -> Gap {
    let printed = one.mean.value().unwrap_or_default() - two.mean.value().unwrap_or_default();
    let delta = cliffs_delta_of(&of_one.spread.levels, &of_two.spread.levels);
    // As with the interval of one mean: bounded means, and a spread of at least one option among n people.
    let group = |of: &Of| {
        let exact = of.spread.score();
        let (mean, _) = certain::mean(exact.mean, exact.n, step);
        Group { n: exact.n, mean, sd: exact.sd.max(certain::least_spread(step, exact.n)), population: of.population }
    };
    let (first, second) = (group(of_one), group(of_two));
    let wide = first.n.min(second.n) >= policy.interval_from as usize;
    Gap {
        of,
        gap: Figure::shown(Printed::whole(printed)),
        interval: wide
            .then(|| welch(first, second))
            .flatten()
            .map(|ends| ends.map(|end| Printed::whole(end.clamp(-100.0, 100.0)))),
        delta: delta.map(|delta| certain::delta(delta, first.n.min(second.n))),
        size: delta.map(Magnitude::of),
        stands: false,
    }
}
