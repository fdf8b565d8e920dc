//! Exact cells over a set of respondents: counts and no more, so no order of people can change a bit.

use super::people::Asked;

/// One item over a set of respondents.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ExactItem {
    /// How many chose an option.
    pub(crate) n: usize,
    /// How many said "don't know".
    pub(crate) dont_know: usize,
    /// People by option, in order after reversal.
    pub(crate) counts: Vec<u32>,
    /// How many chose a favourable option; none where the scale has no favourable side.
    pub(crate) favourable: Option<usize>,
    /// Mean, 0 to 100.
    pub(crate) mean: f64,
    /// Sample standard deviation.
    pub(crate) sd: f64,
}

/// A score over a set of respondents.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct ExactScore {
    /// How many have one.
    pub(crate) n: usize,
    /// Mean, 0 to 100.
    pub(crate) mean: f64,
    /// Sample standard deviation.
    pub(crate) sd: f64,
}

/// The cell of an item from people by option, in the scale's order.
pub(super) fn item(asked: &Asked<'_>, mut counts: Vec<u32>, dont_know: usize) -> ExactItem {
    let levels: Vec<(f64, u32)> = asked.scores.iter().copied().zip(counts.iter().copied()).collect();
    let ExactScore { n, mean, sd } = score(&levels);
    let favourable = asked
        .favourable
        .as_ref()
        .map(|sides| counts.iter().zip(sides).filter(|(_, side)| **side).map(|(count, _)| *count as usize).sum());
    if asked.item.reversed {
        counts.reverse();
    }
    ExactItem { n, dont_know, counts, favourable, mean, sd }
}

/// The cell of scores and how many have each.
pub(super) fn score(levels: &[(f64, u32)]) -> ExactScore {
    let n: usize = levels.iter().map(|(_, people)| *people as usize).sum();
    let weigh =
        |f: &dyn Fn(f64) -> f64| -> f64 { levels.iter().map(|(score, people)| f64::from(*people) * f(*score)).sum() };
    let mean = if n == 0 { 0.0 } else { weigh(&|x| x) / n as f64 };
    let sd = if n < 2 { 0.0 } else { libm::sqrt(weigh(&|x| (x - mean) * (x - mean)) / (n - 1) as f64) };
    ExactScore { n, mean, sd }
}
