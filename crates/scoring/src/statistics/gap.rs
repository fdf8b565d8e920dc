//! The gap between two groups: Welch's interval of the difference, and Cliff's δ with its word.

use super::interval::{narrowed, t_quantile};

/// One group: how many, their mean and sample standard deviation, and how many there are in all where that is known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// How many have a value.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// Their sample standard deviation.
    pub sd: f64,
    /// Of how many.
    pub population: Option<u32>,
}

impl Group {
    /// The variance of the mean, narrowed where the whole group is known.
    fn variance(&self) -> f64 {
        let narrow = narrowed(self.n, self.population);
        self.sd * self.sd / self.n as f64 * narrow * narrow
    }
}

/// 95 % interval of `one.mean − two.mean`, with Welch's degrees of freedom.
///
/// None below two people in a group. Source: Welch (1947), *Biometrika* 34, 28–35.
pub fn welch(one: Group, two: Group) -> Option<[f64; 2]> {
    if one.n < 2 || two.n < 2 {
        return None;
    }
    let (a, b) = (one.variance(), two.variance());
    let gap = one.mean - two.mean;
    if a + b == 0.0 {
        return Some([gap, gap]);
    }
    let df = (a + b) * (a + b) / (a * a / (one.n - 1) as f64 + b * b / (two.n - 1) as f64);
    let half = t_quantile(0.975, df)? * libm::sqrt(a + b);
    Some([gap - half, gap + half])
}

/// Cliff's δ: the share of pairs in which the first is higher, less the share in which the second is; ties count half to
/// each. From −1 to 1; none if a group is empty. Source: Cliff (1993), *Psychological Bulletin* 114, 494–509.
pub fn cliffs_delta(one: &[f64], two: &[f64]) -> Option<f64> {
    cliffs_delta_of(&counted(one), &counted(two))
}

/// Values as people by value, lowest first; zero has no sign.
pub(crate) fn counted(values: &[f64]) -> Vec<(f64, u32)> {
    let mut sorted: Vec<f64> = values.iter().map(|x| x + 0.0).collect();
    sorted.sort_by(f64::total_cmp);
    sorted.chunk_by(|x, y| x == y).filter_map(|alike| Some((*alike.first()?, alike.len() as u32))).collect()
}

/// Cliff's δ of two groups given as people by value, lowest first.
pub(crate) fn cliffs_delta_of(one: &[(f64, u32)], two: &[(f64, u32)]) -> Option<f64> {
    let people = |group: &[(f64, u32)]| group.iter().map(|(_, people)| i64::from(*people)).sum::<i64>();
    let (n, m) = (people(one), people(two));
    if n == 0 || m == 0 {
        return None;
    }
    let (mut below, mut rest, mut dominance) = (0_i64, two.iter().peekable(), 0_i64);
    for (value, own) in one {
        while let Some((_, people)) = rest.next_if(|(other, _)| other < value) {
            below += i64::from(*people);
        }
        let alike = rest.peek().filter(|(other, _)| other == value).map_or(0, |(_, people)| i64::from(*people));
        dominance += i64::from(*own) * (below - (m - below - alike));
    }
    Some(dominance as f64 / (n as f64 * m as f64))
}

/// δ in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Magnitude {
    /// Below .147.
    Negligible,
    /// Below .33.
    Small,
    /// Below .474.
    Medium,
    /// From .474.
    Large,
}

impl Magnitude {
    /// The word of an exact δ. Source: Romano and others (2006), *Appropriate statistics for ordinal level data*, Florida
    /// Association of Institutional Research.
    pub fn of(delta: f64) -> Magnitude {
        match libm::fabs(delta) {
            size if size < 0.147 => Magnitude::Negligible,
            size if size < 0.33 => Magnitude::Small,
            size if size < 0.474 => Magnitude::Medium,
            _ => Magnitude::Large,
        }
    }
}
