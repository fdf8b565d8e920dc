//! Ranks: Mann–Whitney's test, and places in a list.

use statrs::distribution::{ContinuousCDF, Normal};

use super::gap::{cliffs_delta_of, counted};

/// What the test of Mann and Whitney gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MannWhitney {
    /// Pairs in which the first is higher, ties counted half.
    pub u: f64,
    /// Two-sided probability, by the normal distribution with correction for ties and continuity.
    pub p: f64,
}

/// Mann and Whitney's test of two groups. It orders attention and is never printed (scoring.md section 2 rule 4).
///
/// None where a group is empty or all values are alike. Source: Mann and Whitney (1947), *Annals of Mathematical Statistics* 18,
/// 50–60; ties as in Lehmann, *Nonparametrics* (1975), 1.4.
pub fn mann_whitney(one: &[f64], two: &[f64]) -> Option<MannWhitney> {
    mann_whitney_of(&counted(one), &counted(two))
}

/// The same of two groups given as people by value, lowest first.
pub(crate) fn mann_whitney_of(one: &[(f64, u32)], two: &[(f64, u32)]) -> Option<MannWhitney> {
    let people = |group: &[(f64, u32)]| group.iter().map(|(_, people)| f64::from(*people)).sum::<f64>();
    let (n, m) = (people(one), people(two));
    let u = (cliffs_delta_of(one, two)? + 1.0) * n * m / 2.0;
    let mut all: Vec<(f64, u32)> = one.iter().chain(two).copied().collect();
    all.sort_by(|x, y| x.0.total_cmp(&y.0));
    let ties: f64 = all
        .chunk_by(|x, y| x.0 == y.0)
        .map(|alike| alike.iter().map(|(_, people)| f64::from(*people)).sum::<f64>())
        .map(|t| t * t * t - t)
        .sum();
    let total = n + m;
    let variance = n * m / 12.0 * (total + 1.0 - ties / (total * (total - 1.0)));
    if variance.is_nan() || variance <= 0.0 {
        return None;
    }
    let away = libm::round(2.0 * libm::fabs(u - n * m / 2.0)) / 2.0;
    let z = (away - 0.5).max(0.0) / libm::sqrt(variance);
    let p = 2.0 * Normal::new(0.0, 1.0).ok()?.sf(z);
    Some(MannWhitney { u, p: p.min(1.0) })
}

/// Places, 1 for the highest; values within 1e-9 share the best. What has no value has no place.
///
/// ```
/// assert_eq!(scoring::statistics::places(&[Some(50.0), None, Some(70.0), Some(50.0)]), [Some(2), None, Some(1), Some(2)]);
/// ```
pub fn places(values: &[Option<f64>]) -> Vec<Option<u32>> {
    let mut sorted: Vec<f64> = values.iter().flatten().copied().collect();
    sorted.sort_by(f64::total_cmp);
    let above = |own: f64| sorted.len() - sorted.partition_point(|other| *other <= own + 1e-9);
    values.iter().map(|value| value.map(|own| above(own) as u32 + 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::mann_whitney;

    #[test]
    fn groups_that_are_alike_differ_by_chance_alone() {
        let test = mann_whitney(&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0]).unwrap();
        assert_eq!((test.u, test.p), (4.5, 1.0));
        assert_eq!(mann_whitney(&[2.0], &[2.0]), None);
        assert_eq!(mann_whitney(&[], &[2.0]), None);
    }
}
