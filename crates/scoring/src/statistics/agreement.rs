//! Agreement of raters: Krippendorff's α and weighted κ.

/// What lies between two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Alike or not.
    Nominal,
    /// As many ranks as were given between them.
    Ordinal,
    /// Their difference.
    Interval,
    /// Their difference against their sum.
    Ratio,
}

/// Krippendorff's α: `1 − (n − 1)·Σ o_ck·δ²_ck / Σ n_c·n_k·δ²_ck` over pairs of values c < k; `o` counts the pairs within units,
/// each unit's weighed by 1/(m − 1) for its m values.
///
/// `raters` are rows of raters, a value a unit, none where it was not rated; a unit with one value says nothing. None where
/// nothing varies, rows differ in length, or, for ratios, two values sum to zero. Source: Krippendorff (2011), *Computing
/// Krippendorff's Alpha-Reliability*.
pub fn krippendorff(raters: &[Vec<Option<f64>>], level: Level) -> Option<f64> {
    let units = raters.first()?.len();
    if raters.iter().any(|row| row.len() != units || row.iter().flatten().any(|x| !x.is_finite())) {
        return None;
    }
    let of_units: Vec<Vec<f64>> = (0..units)
        .map(|unit| raters.iter().filter_map(|row| row.get(unit).copied().flatten()).collect())
        .filter(|values: &Vec<f64>| values.len() > 1)
        .collect();
    let mut values: Vec<f64> = of_units.iter().flatten().copied().collect();
    // Zero has no sign here.
    values.iter_mut().for_each(|x| *x += 0.0);
    values.sort_by(f64::total_cmp);
    values.dedup();
    let size = values.len();
    let mut within = vec![0.0; size * size];
    let mut often = vec![0.0; size];
    for unit in &of_units {
        let mut counts = vec![0.0; size];
        for value in unit {
            let at = values.partition_point(|other| other < value);
            counts.get_mut(at).into_iter().for_each(|count| *count += 1.0);
        }
        let weight = 1.0 / (unit.len() - 1) as f64;
        for (c, one) in counts.iter().enumerate().filter(|(_, count)| **count > 0.0) {
            often.get_mut(c).into_iter().for_each(|sum| *sum += one);
            for (k, two) in counts.iter().enumerate().filter(|(k, _)| *k > c) {
                within.get_mut(c * size + k).into_iter().for_each(|sum| *sum += one * two * weight);
            }
        }
    }
    let (mut observed, mut expected) = (0.0, 0.0);
    for (c, of_c) in often.iter().enumerate() {
        for (k, of_k) in often.iter().enumerate().skip(c + 1) {
            let apart = match level {
                Level::Nominal => 1.0,
                Level::Ordinal => often.iter().take(k + 1).skip(c).sum::<f64>() - (of_c + of_k) / 2.0,
                Level::Interval => values.get(k)? - values.get(c)?,
                Level::Ratio => {
                    let sum = values.get(k)? + values.get(c)?;
                    if sum == 0.0 {
                        return None;
                    }
                    (values.get(k)? - values.get(c)?) / sum
                }
            };
            observed += within.get(c * size + k)? * apart * apart;
            expected += of_c * of_k * apart * apart;
        }
    }
    let n: f64 = often.iter().sum();
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}

/// How heavy it is that two raters differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// Any difference alike: Cohen's κ.
    None,
    /// By its size.
    Linear,
    /// By its square.
    Quadratic,
}

/// Weighted κ of two raters: `1 − Σ w·observed / Σ w·expected`, w the weight of a difference.
///
/// `ratings` are pairs of categories from 0 to `categories` − 1. None without ratings, with a category outside, or where no
/// difference could be expected. Source: Cohen (1968), *Psychological Bulletin* 70, 213–220.
pub fn kappa(ratings: &[(usize, usize)], categories: usize, weights: Weights) -> Option<f64> {
    if ratings.is_empty() || ratings.iter().any(|(one, two)| *one.max(two) >= categories) {
        return None;
    }
    let weight = |one: usize, two: usize| match (weights, one.abs_diff(two) as f64) {
        (Weights::None, apart) => f64::from(u8::from(apart > 0.0)),
        (Weights::Linear, apart) => apart,
        (Weights::Quadratic, apart) => apart * apart,
    };
    let (mut first, mut second) = (vec![0.0; categories], vec![0.0; categories]);
    for (one, two) in ratings {
        first.get_mut(*one).into_iter().for_each(|count| *count += 1.0);
        second.get_mut(*two).into_iter().for_each(|count| *count += 1.0);
    }
    let n = ratings.len() as f64;
    let observed: f64 = ratings.iter().map(|(one, two)| weight(*one, *two)).sum::<f64>() / n;
    let pairs = first.iter().enumerate().flat_map(|one| second.iter().enumerate().map(move |two| (one, two)));
    let expected: f64 = pairs.map(|((i, one), (j, two))| weight(i, j) * one * two).sum::<f64>() / (n * n);
    (expected > 0.0).then(|| 1.0 - observed / expected)
}

#[cfg(test)]
mod tests {
    use super::{Level, Weights, kappa, krippendorff};

    #[test]
    fn who_agrees_in_all_agrees_wholly_and_who_never_differs_says_nothing() {
        let row = vec![Some(1.0), Some(2.0), Some(3.0), None];
        for level in [Level::Nominal, Level::Ordinal, Level::Interval, Level::Ratio] {
            assert_eq!(krippendorff(&[row.clone(), row.clone()], level), Some(1.0));
            assert_eq!(krippendorff(&[vec![Some(2.0); 4], vec![Some(2.0); 4]], level), None);
        }
        assert_eq!(krippendorff(&[vec![Some(-1.0), Some(2.0)], vec![Some(1.0), Some(2.0)]], Level::Ratio), None);
        assert_eq!(krippendorff(&[row.clone(), vec![None]], Level::Nominal), None);
    }

    #[test]
    fn kappa_of_a_table_by_hand() {
        // 20 both yes, 15 both no, 5 and 10 apart: observed .7, expected .5.
        let mut ratings = vec![(0, 0); 20];
        ratings.extend([(1, 1); 15].iter().chain(&[(0, 1); 5]).chain(&[(1, 0); 10]));
        assert!((kappa(&ratings, 2, Weights::None).unwrap() - 0.4).abs() < 1e-12);
        assert_eq!(kappa(&ratings, 1, Weights::None), None);
        assert_eq!(kappa(&[(0, 0)], 2, Weights::Linear), None);
    }
}
