//! Exact cells over a set of respondents.

use super::people::{Code, People};

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

/// The cell of an item over everyone.
pub(crate) fn item(people: &People<'_>, position: usize) -> ExactItem {
    let options = people.asked.get(position).map_or(0, |asked| asked.scores.len());
    let mut counts = vec![0u32; options];
    let mut dont_know = 0;
    for respondent in 0..people.n {
        match people.code(respondent, position) {
            Code::Option(option) => {
                if let Some(count) = counts.get_mut(option) {
                    *count += 1;
                }
            }
            Code::DontKnow => dont_know += 1,
            Code::Silent | Code::NotAsked => {}
        }
    }
    let Some(asked) = people.asked.get(position) else {
        return ExactItem { n: 0, dont_know, counts, favourable: None, mean: 0.0, sd: 0.0 };
    };
    // From the counts, not person by person: no order of people can change a bit.
    let n: u32 = counts.iter().sum();
    let weigh = |f: &dyn Fn(f64) -> f64| -> f64 {
        counts.iter().zip(&asked.scores).map(|(count, score)| f64::from(*count) * f(*score)).sum()
    };
    let mean = if n == 0 { 0.0 } else { weigh(&|x| x) / f64::from(n) };
    let sd = if n < 2 { 0.0 } else { libm::sqrt(weigh(&|x| (x - mean) * (x - mean)) / f64::from(n - 1)) };
    let favourable = asked
        .favourable
        .as_ref()
        .map(|sides| counts.iter().zip(sides).filter(|(_, side)| **side).map(|(count, _)| *count as usize).sum());
    if asked.item.reversed {
        counts.reverse();
    }
    ExactItem { n: n as usize, dont_know, counts, favourable, mean, sd }
}

/// The cell of scores.
pub(crate) fn score(mut scores: Vec<f64>) -> ExactScore {
    // Sorted, so that the order of people changes no bit of the sum.
    scores.sort_by(f64::total_cmp);
    let n = scores.len();
    let mean = if n == 0 { 0.0 } else { scores.iter().sum::<f64>() / n as f64 };
    let sd = if n < 2 {
        0.0
    } else {
        libm::sqrt(scores.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / (n - 1) as f64)
    };
    ExactScore { n, mean, sd }
}
